import { describe, expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { run } from '../work.ts';
import { feasibleRegion, type Row } from './simplex.ts';

/** The best value over all corners, found by solving every choice of `variables` tight conditions; null: no corner. */
function bestCorner(variables: number, rows: readonly Row[], objective: readonly number[]): number | null {
  const planes = [
    ...rows,
    ...objective.map((_, at): Row => ({
      of: objective.map((_o, i) => Number(i === at)),
      is: 'atLeast',
      bound: 0,
    })),
  ];
  let best: number | null = null;
  for (const tight of subsets(planes, variables)) {
    const at = solved(tight);
    if (at === null || !planes.every((row) => keeps(row, at))) continue;
    const value = dot(objective, at);
    if (best === null || value > best) best = value;
  }
  return best;
}

function* subsets<T>(of: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) return yield [];
  for (let at = from; at <= of.length - size; at += 1)
    for (const rest of subsets(of, size - 1, at + 1)) yield [of[at] as T, ...rest];
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

const keeps = ({ of, is, bound }: Row, at: readonly number[]): boolean => {
  const gap = dot(of, at) - bound;
  return is === 'atMost' ? gap <= 1e-7 : is === 'atLeast' ? gap >= -1e-7 : Math.abs(gap) <= 1e-7;
};

function solved(rows: readonly Row[]): number[] | null {
  const lines = rows.map(({ of, bound }) => [...of, bound]);
  for (let column = 0; column < lines.length; column += 1) {
    const pivot = lines.findIndex((line, at) => at >= column && Math.abs(line[column]!) > 1e-9);
    if (pivot < 0) return null;
    [lines[column], lines[pivot]] = [lines[pivot]!, lines[column]!];
    for (const [at, line] of lines.entries()) {
      if (at === column) continue;
      const factor = line[column]! / lines[column]![column]!;
      for (let i = column; i < line.length; i += 1) line[i]! -= factor * lines[column]![i]!;
    }
  }
  return lines.map((line, at) => line[line.length - 1]! / line[at]!);
}

function randomProgram(seed: number): { variables: number; rows: Row[]; objectives: number[][] } {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const variables = 1 + below(4);
  const rows = Array.from({ length: below(5) }, (): Row => ({
    of: Array.from({ length: variables }, () => below(7) - 3),
    is: (['atMost', 'atLeast', 'equal'] as const)[below(3)]!,
    bound: below(9) - 3,
  }));
  // A box, so that there is a largest value: the corners know no rays.
  const box: Row = { of: Array.from({ length: variables }, () => 1), is: 'atMost', bound: 5 };
  const objectives = [0, 1, 2].map(() => Array.from({ length: variables }, () => below(9) - 4));
  return { variables, rows: [...rows, box], objectives };
}

/** The largest value of an objective over what keeps the rows; undefined where nothing does. */
function largest(variables: number, rows: readonly Row[], objective: readonly number[]) {
  const region = run(feasibleRegion(variables, rows));
  return region === null ? undefined : run(region.maximise(objective));
}

describe('feasibleRegion(variables, rows)', () => {
  it('finds what looking at every corner finds, one objective after another, on 600 small programs', () => {
    let empty = 0;
    for (let seed = 0; seed < 600; seed += 1) {
      const { variables, rows, objectives } = randomProgram(seed);
      const region = run(feasibleRegion(variables, rows));
      for (const objective of objectives) {
        const best = bestCorner(variables, rows, objective);
        if (best === null) expect(region, `program ${seed}`).toBeNull();
        else {
          const found = region === null ? undefined : run(region.maximise(objective));
          if (found?.kind !== 'optimal') throw new Error(`program ${seed} has a largest value`);
          expect(found.value, `program ${seed}`).toBeCloseTo(best, 7);
          expect(rows.every((row) => keeps(row, found.at))).toBe(true);
        }
      }
      if (region === null) empty += 1;
    }
    expect(empty).toBeGreaterThan(50);
    expect(empty).toBeLessThan(550);
  });

  it('does not cycle on Beale’s program', () => {
    const rows: Row[] = [
      { of: [0.25, -60, -0.04, 9], is: 'atMost', bound: 0 },
      { of: [0.5, -90, -0.02, 3], is: 'atMost', bound: 0 },
      { of: [0, 0, 1, 0], is: 'atMost', bound: 1 },
    ];
    expect(largest(4, rows, [0.75, -150, 0.02, -6])).toMatchObject({ value: 0.05 });
  });

  it('says where the objective grows without end', () => {
    const rows: Row[] = [{ of: [1, -1], is: 'atMost', bound: 1 }];
    expect(largest(2, rows, [1, 0])).toEqual({ kind: 'unbounded' });
    expect(largest(2, rows, [1, -1])).toMatchObject({ kind: 'optimal', value: 1 });
  });

  it('takes rows that say the same twice, and refuses rows that contradict', () => {
    const row: Row = { of: [1, 1], is: 'equal', bound: 1 };
    expect(largest(2, [row, row], [2, 1])).toMatchObject({ value: 2, at: [1, 0] });
    expect(run(feasibleRegion(2, [row, { ...row, bound: 1.001 }]))).toBeNull();
    expect(run(feasibleRegion(1, [{ of: [0], is: 'atLeast', bound: 1 }]))).toBeNull();
  });

  it('holds for a chain of 60 ordered shares, whose corners are known', () => {
    const size = 60;
    const unit = (at: number, to: number): number[] =>
      Array.from({ length: size }, (_, i) => Number(i === at) - Number(i === to));
    const chain = Array.from({ length: size - 1 }, (_, at): Row => ({
      of: unit(at, at + 1),
      is: 'atLeast',
      bound: 0,
    }));
    const total: Row = { of: Array.from({ length: size }, () => 1), is: 'equal', bound: 1 };
    const random = seeded(5);
    const region = run(feasibleRegion(size, [...chain, total]));
    for (let turn = 0; turn < 20; turn += 1) {
      const objective = Array.from({ length: size }, () => random() - 0.5);
      // The corners: the first k share equally.
      const means = objective.map(
        (_, at) =>
          dot(
            objective.slice(0, at + 1),
            objective.map(() => 1),
          ) /
          (at + 1),
      );
      const found = region === null ? undefined : run(region.maximise(objective));
      expect(found?.kind === 'optimal' && found.value).toBeCloseTo(Math.max(...means), 9);
    }
  });

  it('reports within a step of a table of millions', () => {
    const size = 1_200;
    const rows = Array.from({ length: size }, (_, at): Row => ({
      of: Array.from({ length: size }, (_none, other) => Number(at === other) + 0.001),
      is: 'atMost',
      bound: 1 + at,
    }));
    const region = run(feasibleRegion(size, rows));
    let reports = 0;
    for (const work = region?.maximise([1]); work?.next().done === false;) reports += 1;
    // A single step changes 1,200 rows of 2,400.
    expect(reports).toBeGreaterThanOrEqual(20);
  });
});
