import { describe, expect, it } from 'vitest';
import { growthPlot } from '../bench/growth-plot.ts';
import { measure } from '../bench/line.ts';
import { differenceOf, isSame } from '../bench/negmas/compare.ts';
import { timesOf } from '../bench/negmas/peer.ts';
import { longestStepOf, processCpu } from '../bench/steps.ts';
import { linesTable, shownMs, toldLine } from '../bench/table.ts';
import { quantile } from '../bench/timing.ts';
import { seeded } from '../src/test-sheets.ts';
import type { Work } from '../src/work.ts';

describe('two frontiers held against each other', () => {
  const frontier = [
    [1, 9],
    [2, 8],
    [5, 1],
  ];

  it('are the same in any order, with points twice and sums added up in another order', () => {
    const other = [
      [5, 1],
      [2, 8 + 1e-12],
      [1, 9],
      [2, 8],
    ];
    expect(isSame(differenceOf(frontier, other))).toBe(true);
  });

  it('differ by each point that only one of them has', () => {
    expect(
      differenceOf(frontier, [
        [1, 9],
        [2, 7.999],
      ]),
    ).toEqual({
      ours: 3,
      theirs: 2,
      onlyOurs: 2,
      onlyTheirs: 1,
    });
    expect(isSame(differenceOf(frontier, []))).toBe(false);
  });

  it('are told apart as looking at every pair tells them', () => {
    const random = seeded(7);
    for (let time = 0; time < 300; time += 1) {
      const some = (): number[][] =>
        Array.from({ length: Math.floor(random() * 6) }, () => [
          Math.floor(random() * 3),
          Math.floor(random() * 3),
        ]);
      const [one, other] = [some(), some()];
      const [ours, theirs] = [new Set(one.map(String)), new Set(other.map(String))];
      expect(differenceOf(one, other)).toEqual({
        ours: ours.size,
        theirs: theirs.size,
        onlyOurs: [...ours].filter((each) => !theirs.has(each)).length,
        onlyTheirs: [...theirs].filter((each) => !ours.has(each)).length,
      });
    }
  });
});

describe('an answer of NegMAS', () => {
  it('is times and points, or says why there is none', () => {
    const answer = { ms: [1], points: [[1, 2]], nash: [[1, 2]] };
    expect(timesOf(answer)).toEqual(answer);
    expect(timesOf({ fault: 'MemoryError' })).toEqual({ fault: 'MemoryError' });
    expect(timesOf({ ms: 1, points: [] })).toEqual({ fault: 'the answer could not be read' });
    expect(timesOf(null)).toEqual({ fault: 'the answer could not be read' });
  });
});

describe('a measured line', () => {
  const work = (frontier: number) =>
    function* () {
      yield { bound: null, best: null, done: 0 };
      return { frontier };
    };

  it('names the smallest and the largest frontier, and every run', async () => {
    const line = await measure({ part: 'p', name: 'n', repeats: 3, inputs: [work(5), work(2)] });
    expect(line.frontier).toEqual([2, 5]);
    expect([line.inputs, line.runs, line.met]).toEqual([2, 6, null]);
    expect(linesTable([line])).toContain('2–5');
  });

  it('says whether its target is met', async () => {
    const met = async (ms: number, mb?: number) =>
      (
        await measure({
          part: 'p',
          name: 'n',
          repeats: 1,
          inputs: [work(1)],
          target: { ms, ...(mb === undefined ? {} : { mb }) },
        })
      ).met;
    expect([await met(60_000), await met(0), await met(60_000, 1)]).toEqual([true, false, false]);
  });

  it('is told by itself, with what was found, as soon as it is measured', async () => {
    const line = await measure({ part: 'p', name: 'n', repeats: 1, isLong: true, inputs: [work(5)] });
    expect([line.runs, line.frontier]).toEqual([1, [5, 5]]);
    expect(toldLine({ ...line, ms: { ...line.ms, median: 12_340 }, met: false })).toMatch(
      /^ {2}12\.3 s, frontier 5, longest step [\d.]+, target NOT MET$/,
    );
  });

  it('finds the longest stretch without a report, and takes the pauses for garbage apart', async () => {
    const spend = (ms: number): void => {
      for (const from = processCpu(); processCpu() - from < ms;) Math.sqrt(ms);
    };
    function* uneven(): Work<void> {
      for (const ms of [1, 60, 1]) {
        spend(ms);
        yield { bound: null, best: null, done: 0 };
      }
    }
    const { work: longest, withPauses } = await longestStepOf(uneven());
    expect(longest).toBeGreaterThan(30);
    expect(withPauses).toBeGreaterThanOrEqual(longest);
    expect((await longestStepOf(work(1)())).work).toBeLessThan(30);
  });

  it('shows times with three digits', () => {
    expect([0.1234, 12.34, 123.4, 12_340].map(shownMs)).toEqual(['0.12', '12.3', '123', '12.3 s']);
  });
});

it('a quantile is the smallest number that so great a share does not exceed', () => {
  const numbers = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect([quantile(numbers, 0.5), quantile(numbers, 0.95), quantile([3], 0.95)]).toEqual([10, 19, 3]);
});

it('the plot has one panel for each measure of size, and a dot for each point', () => {
  const point = { at: 4, medianMs: 0.002, worstMs: 3000, frontier: 7 };
  const plot = growthPlot([
    { along: 'issues', of: 'frontier, 2 parties', points: [point, { ...point, at: 8 }] },
    { along: 'links', of: 'frontier, 2 parties', points: [point] },
  ]);
  expect(plot.match(/<circle[^>]*r="3"/g)).toHaveLength(3);
  for (const along of ['issues', 'options', 'parties', 'links']) expect(plot).toContain(`>${along}</text>`);
  expect(plot).not.toMatch(/NaN|Infinity/);
});
