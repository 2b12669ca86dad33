import { describe, expect, it } from 'vitest';
import {
  frontierOf,
  packageCount,
  prepare,
  run,
  solutionOf,
  type Sheet,
  type SheetLink,
} from '../src/index.ts';
import { contradictions } from '../src/outward/blocks.ts';

/** What the issue lists as bad input, from the outside: each is one fault with its place, and nothing is normalised. */

const scores = { water: { low: 1, high: 3 }, border: { open: 2, closed: 0 } };
const sheet: Sheet = {
  issues: [
    { name: 'water', options: ['low', 'high'] },
    { name: 'border', options: ['open', 'closed'] },
  ],
  parties: [
    { name: 'Northland', weights: { water: 0.7, border: 0.7 }, scores },
    { name: 'Southland', weights: { water: 3 }, scores },
  ],
};
const withLinks = (...links: SheetLink[]): Sheet => ({ ...sheet, links });
const withScores = (own: Readonly<Record<string, Readonly<Record<string, number>>>>): Sheet => ({
  ...sheet,
  parties: [{ name: 'Northland', scores: own }],
});
const low = { issue: 'water', option: 'low' };
const high = { issue: 'water', option: 'high' };

function spaceOf(each: Sheet) {
  const prepared = prepare(each);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

describe('weights that do not add up', () => {
  it('are used as they are', () => {
    const { unit, utilities } = spaceOf(sheet);
    expect(unit).toEqual({ kind: 'exact', resolution: 0.1 });
    expect(utilities).toEqual([
      [
        [7, 21],
        [14, 0],
      ],
      [
        [30, 90],
        [20, 0],
      ],
    ]);
  });
});

describe('a sheet that is wrong', () => {
  it.each([
    [
      'a value for an unknown option',
      withScores({ ...scores, water: { low: 1, high: 3, tidal: 9 } }),
      'sheet-unknown-name',
      'Northland',
    ],
    [
      'a value for an unknown issue',
      withScores({ ...scores, air: { clean: 1 } }),
      'sheet-unknown-name',
      'Northland',
    ],
    [
      'an option without a value',
      withScores({ water: { low: 1 }, border: scores.border }),
      'sheet-score-missing',
      'high',
    ],
    ['NaN', withScores({ ...scores, water: { low: Number.NaN, high: 1 } }), 'sheet-not-a-number', 'low'],
    ['infinity', withScores({ ...scores, water: { low: Infinity, high: 1 } }), 'sheet-not-a-number', 'low'],
    [
      'a link to an unknown option',
      withLinks({ kind: 'excludes', choices: [low, { issue: 'water', option: 'tidal' }] }),
      'sheet-unknown-name',
      'link 1',
    ],
    [
      'a budget that is no number',
      withLinks({ kind: 'budget', limit: Number.NaN, costs: [{ ...low, cost: 1 }] }),
      'sheet-not-a-number',
      'link 1',
    ],
    [
      'a name that every object has',
      withScores({ ...scores, constructor: { low: 1 } }),
      'sheet-unknown-name',
      'Northland',
    ],
  ])('%s is one fault with its place', (_, each, code, where) => {
    const prepared = prepare(each);
    expect(prepared.ok).toBe(false);
    if (prepared.ok) return;
    expect(prepared.fault.code).toBe(code);
    expect(prepared.fault.where).toContain(where);
    expect(prepared.fault.next).not.toBe('');
  });
});

describe('links that leave no package', () => {
  const contradicting = withLinks(
    { kind: 'requires', if: { issue: 'border', option: 'open' }, then: { issue: 'border', option: 'open' } },
    { kind: 'atMost', count: 0, choices: [low] },
    { kind: 'excludes', choices: [high] },
  );

  it('are named, and those that have nothing to do with it are not', () => {
    const found = run(contradictions(spaceOf(contradicting)));
    expect(found.ok).toBe(false);
    if (found.ok) return;
    const said = `${found.fault.what} ${found.fault.where ?? ''}`;
    expect(found.fault.code).toBe('links-contradict');
    expect(said).toMatch(/2/);
    expect(said).toMatch(/3/);
    expect(said).not.toMatch(/link 1/);
  });

  it('give an empty frontier, and concepts that say why', () => {
    const space = spaceOf(contradicting);
    const frontier = run(frontierOf(space));
    expect(frontier.ok && frontier.value.size).toBe(0);
    expect(run(solutionOf(space, 'nash'))).toEqual({
      points: [],
      complete: true,
      reason: 'nothing-acceptable',
    });
  });
});

describe('10^50 packages', () => {
  /** Sixty issues of seven options that all are worth the same: every package is on the frontier. */
  const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const issues = Array.from({ length: 60 }, (_, at) => ({ name: `i${at}`, options }));
  const same = Object.fromEntries(options.map((option) => [option, 5]));
  const huge: Sheet = {
    issues,
    parties: ['Northland', 'Southland'].map((name) => ({
      name,
      scores: Object.fromEntries(issues.map(({ name: issue }) => [issue, same])),
    })),
  };

  it('are counted to the last one, and a hundred of them are listed', () => {
    const space = spaceOf(huge);
    const frontier = run(frontierOf(space));
    if (!frontier.ok) throw new Error(frontier.fault.what);
    expect(packageCount(space)).toBe(7n ** 60n);
    expect(frontier.value.size).toBe(1);
    const { packageCount: behind, packages } = frontier.value.pointAt(0);
    expect(behind).toBe(7n ** 60n);
    expect(new Set(packages.map(String)).size).toBe(100);
  });

  it('are no matter for a solution concept either', () => {
    const { points, complete } = run(solutionOf(spaceOf(huge), 'nash'));
    expect(complete).toBe(true);
    expect(points.map(({ packageCount: count }) => count)).toEqual([7n ** 60n]);
  });
});
