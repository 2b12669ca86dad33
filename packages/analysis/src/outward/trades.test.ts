import { describe, expect, it } from 'vitest';
import { prepare } from '../sheet/prepare.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { keepsLink, type Package, type Space } from '../sheet/space.ts';
import { allPackages, dominates, valued } from '../test-brute.ts';
import { seeded, spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { trades, type Trade, type Trades } from './trades.ts';

function smallSpace(seed: number): Space {
  const random = seeded(seed * 13 + 5);
  const of = <T>(first: T, ...rest: readonly T[]): T =>
    rest[Math.floor(random() * (rest.length + 1))] ?? first;
  return spaceOf({
    seed,
    parties: of(1, 2, 3, 4),
    issues: of(1, 2, 4, 5),
    options: of(1, 2, 3, 4),
    links: of(0, 1, 3, 6),
    boxes: of(0, 0, 2),
    redLines: of(0, 0, 1),
    scores: of('whole', 'real', 'ordered', 'ordered-real'),
  });
}

function answer(space: Space, chosen: Package, asked = {}): Trades {
  const outcome = run(trades(space, chosen, { most: 100_000, ...asked }));
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

const differing = (a: Package, b: Package): number[] =>
  a.flatMap((option, issue) => (option === b[issue] ? [] : [issue]));

/** The packages that trades lead to, by looking at every package and every part of its changes. */
function brute(space: Space, chosen: Package): string[] {
  const before = valued(space, chosen).utilities;
  const links = space.links.filter((link) => keepsLink(link, chosen));
  const isTrade = (after: Package): boolean =>
    dominates(space, valued(space, after).utilities, before) &&
    links.every((link) => keepsLink(link, after)) &&
    !space.redLines.flat().some(({ issue, option }) => after[issue] === option && chosen[issue] !== option);
  const parts = (after: Package): Package[] => {
    const issues = differing(after, chosen);
    return Array.from({ length: 2 ** issues.length - 2 }, (_, mask) =>
      chosen.map((option, issue) =>
        issues.includes(issue) && ((mask + 1) >> issues.indexOf(issue)) % 2 === 1
          ? (after[issue] ?? 0)
          : option,
      ),
    );
  };
  return [...allPackages(space)]
    .filter((after) => differing(after, chosen).length <= 3 && isTrade(after) && !parts(after).some(isTrade))
    .map((after) => after.join(' '))
    .sort();
}

const reached = (chosen: Package, { changes }: Trade): string =>
  chosen.map((option, issue) => changes.find((each) => each.issue === issue)?.to ?? option).join(' ');

const ARVENIA_AND_BELMARK: Sheet = {
  issues: [
    { name: 'Port', options: ['shared', 'closed'] },
    { name: 'Road', options: ['toll', 'free'] },
  ],
  parties: [
    { name: 'Arvenia', scores: { Port: { shared: 0, closed: 5 }, Road: { toll: 3, free: 1 } } },
    { name: 'Belmark', scores: { Port: { shared: 2, closed: 1 }, Road: { toll: 0, free: 4 } } },
  ],
};

describe('trades(space, package)', () => {
  it('says what each gives and gains on each issue', () => {
    const prepared = prepare(ARVENIA_AND_BELMARK);
    if (!prepared.ok) throw new Error(prepared.fault.what);
    expect(answer(prepared.value, [0, 0])).toEqual({
      trades: [
        {
          changes: [
            { issue: 0, from: 0, to: 1, gains: [5, -1] },
            { issue: 1, from: 0, to: 1, gains: [-2, 4] },
          ],
          together: [0, 0],
          gains: [3, 3],
        },
      ],
      counts: [0, 1, 0],
      complete: true,
    });
  });

  it('finds every trade of up to three issues of which no part is a trade, as looking at every package does', () => {
    const counts = [0, 0, 0];
    for (let seed = 1; seed <= 500; seed += 1) {
      const space = smallSpace(seed);
      const random = seeded(seed + 7);
      const chosen = space.sizes.map((size) => Math.floor(random() * size));
      const { trades: found, counts: own, complete } = answer(space, chosen);
      expect(found.map((each) => reached(chosen, each)).sort(), `seed ${seed}`).toEqual(brute(space, chosen));
      expect(complete).toBe(true);
      for (const { changes, together, gains } of found) {
        const sums = gains.map((_, party) =>
          changes.reduce((sum, each) => sum + (each.gains[party] ?? 0), together[party] ?? 0),
        );
        sums.forEach((sum, party) => expect(sum).toBeCloseTo(gains[party] ?? NaN, 9));
        if (changes.length > 1 && together.every((each) => each === 0) && space.links.length === 0)
          expect(changes.every((each) => each.gains.some((gain) => gain < 0))).toBe(true);
      }
      own.forEach((count, at) => (counts[at] = (counts[at] ?? 0) + count));
    }
    for (const count of counts) expect(count).toBeGreaterThan(30);
  });

  it('counts what it does not list, and says where patience ended', () => {
    const space = spaceOf({ seed: 9, parties: 2, issues: 12, options: 4, scores: 'ordered' });
    const chosen = space.sizes.map(() => 1);
    const whole = answer(space, chosen);
    const few = answer(space, chosen, { most: 3 });
    expect(few.trades).toHaveLength(3);
    expect([few.counts, few.complete]).toEqual([whole.counts, true]);
    expect(answer(space, chosen, { patience: 500 }).complete).toBe(false);
  });

  it('refuses a package of another sheet', () => {
    const space = spaceOf({ seed: 1, parties: 1, issues: 2, options: 2 });
    expect(run(trades(space, [0, 7]))).toMatchObject({ ok: false, fault: { code: 'package-not-of-sheet' } });
  });
});
