import { describe, expect, it } from 'vitest';
import { prepare } from '../sheet/prepare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { bruteFrontier } from '../test-brute.ts';
import { run } from '../work.ts';
import { solutionOf } from './solutions.ts';

/** Scores by party, issue and option. Two parties can gain nothing: every point of the frontier ties by the smallest gain. */
const SCORES = [
  [
    [2, 2.8285, 4.5, 2.5, 2.485],
    [10, 44, 6, 4, 5, 9],
    [1.5, 0],
    [4, 0, 36, 25.612],
  ],
  null,
  [
    [3, 3, 4.5, 4.5, 24],
    [30.8, 4.9, 1.05, 5.6, 1.05, 6.3],
    [0, 1],
    [1.74312, 7.29, 0, 4.05],
  ],
  [
    [10, 10, 10, 10, 10],
    [4, 5, 22, 0, 4.5, 0],
    [0, 6],
    [0, 0.4, 0.4, 0],
  ],
  null,
];
const SIZES = [5, 6, 2, 4];
const RESERVED = [22, 0, 0, 15.68, 0];

const sheet: Sheet = {
  issues: SIZES.map((size, at) => ({
    name: `i${at}`,
    options: Array.from({ length: size }, (_, option) => `o${option}`),
  })),
  parties: SCORES.map((own, party) => ({
    name: `p${party}`,
    reserved: RESERVED[party] ?? 0,
    scores: Object.fromEntries(
      SIZES.map((size, at) => [
        `i${at}`,
        Object.fromEntries(
          Array.from({ length: size }, (_, option) => [`o${option}`, own?.[at]?.[option] ?? 0]),
        ),
      ]),
    ),
  })),
};

describe('weights of the smallest gain', () => {
  it('never fall below nothing by the noise of the game, which would rule out whoever gains there', () => {
    const prepared = prepare(sheet);
    if (!prepared.ok) throw new Error(prepared.fault.what);
    const vectors = new Set(bruteFrontier(prepared.value).map(({ utilities }) => utilities.join(' ')));
    const found = run(solutionOf(prepared.value, 'egalitarian'));
    expect(found).toMatchObject({ complete: true, reason: null });
    expect(new Set(found.points.map(({ utilities }) => utilities.join(' ')))).toEqual(vectors);
  });
});
