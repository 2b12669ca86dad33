import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_RATES, seededChain } from '../../bench/seeded-chains.ts';
import type { Concordance } from './concordance-of.ts';
import { concordanceOf } from './concordance-of.ts';
import { compareRows } from './row-numbers.ts';
import type { ConcordanceDraft, DraftLink, KeptRows } from './types.ts';

function run(list: readonly ConcordanceDraft[], kept?: KeptRows, links?: readonly DraftLink[]): Concordance {
  const outcome = concordanceOf(list, kept, links);
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

/** The row of each provision, as `key id`. */
const rowsOf = ({ table }: Concordance): Map<string, string> =>
  new Map(
    table.rows.flatMap(({ row, cells }) =>
      Object.entries(cells).flatMap(([key, { ids }]) =>
        ids.map((id): [string, string] => [`${key} ${id}`, row]),
      ),
    ),
  );

/** Versions of a plan with heavy edits, some with ids that stand in every draft, as ids made from the wording do. */
const chains = fc
  .record({
    seed: fc.nat(100_000),
    points: fc.integer({ min: 1, max: 9 }),
    versions: fc.integer({ min: 3, max: 5 }),
    sameIds: fc.boolean(),
  })
  .map(({ seed, points, versions, sameIds }) => {
    const rates = {
      ...CHAIN_RATES,
      drop: 0.12,
      insert: 0.15,
      move: 0.12,
      split: 0.1,
      merge: 0.1,
      revive: 0.4,
    };
    const { drafts } = seededChain(seed, points, versions, rates);
    if (!sameIds) return [...drafts];
    return drafts.map((draft) => ({
      ...draft,
      provisions: draft.provisions.map((each) => ({ ...each, id: `p${each.path}` })),
    }));
  });
const runs = { numRuns: 25 };

describe('a concordance of many drafts', () => {
  it('has each provision in just one cell, and its rows in order of number', () => {
    fc.assert(
      fc.property(chains, (drafts) => {
        const result = run(drafts);
        const placed = result.table.rows.flatMap(({ cells }) =>
          Object.entries(cells).flatMap(([key, { ids }]) => ids.map((id) => `${key} ${id}`)),
        );
        const all = drafts.flatMap(({ key, provisions }) => provisions.map(({ id }) => `${key} ${id}`));
        expect([...placed].sort()).toEqual([...all].sort());
        const numbers = result.table.rows.map(({ row }) => row);
        expect([...numbers].sort(compareRows)).toEqual(numbers);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      runs,
    );
  });

  it('has its rows in the order of the first draft, and a new row behind the row of the provision before it', () => {
    fc.assert(
      fc.property(chains, (drafts) => {
        const result = run(drafts);
        const rowOf = rowsOf(result);
        const order = result.table.rows.map(({ row }) => row);
        const begun = new Set<string>();
        drafts.forEach(({ key, provisions }, draft) => {
          let before: string | undefined;
          for (const { id } of provisions) {
            const row = rowOf.get(`${key} ${id}`) ?? '';
            const isNew = !begun.has(row);
            if (isNew && before !== undefined) expect(order.indexOf(before)).toBeLessThan(order.indexOf(row));
            if (draft === 0) expect(row).toMatch(/^\d+$/);
            else if (isNew) expect(row).not.toMatch(/^\d+$/);
            begun.add(row);
            before = row;
          }
        });
      }),
      runs,
    );
  });

  it('gives the same again for its own output', () => {
    fc.assert(
      fc.property(chains, (drafts) => {
        const first = run(drafts);
        expect(run(drafts, first.kept)).toEqual(first);
      }),
      runs,
    );
  });

  it('changes no number when a draft is added at the end, with or without what was kept', () => {
    fc.assert(
      fc.property(chains, (drafts) => {
        const before = run(drafts.slice(0, -1));
        for (const after of [run(drafts), run(drafts, before.kept)])
          for (const [name, row] of rowsOf(before)) expect(rowsOf(after).get(name)).toBe(row);
      }),
      runs,
    );
  });

  it('changes no number when a draft is put in anywhere, or taken out and put back', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (drafts, place) => {
        const at = place % drafts.length;
        const without = drafts.filter((_, index) => index !== at);
        const before = run(without);
        const after = run(drafts, before.kept);
        for (const [name, row] of rowsOf(before)) expect(rowsOf(after).get(name)).toBe(row);
        const again = run(drafts, run(without, after.kept).kept);
        expect(rowsOf(again)).toEqual(rowsOf(after));
      }),
      runs,
    );
  });

  it('follows what a person linked and cut, and never gives a kept number to something else', () => {
    fc.assert(
      fc.property(
        chains,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.boolean()), { maxLength: 3 }),
        (drafts, picks) => {
          const kept = run(drafts).kept;
          const links = picks.map(([a, b, x, y, cut]): DraftLink => {
            const [from, to] = [drafts[a % drafts.length]!, drafts[b % drafts.length]!];
            const pick = ({ provisions }: ConcordanceDraft, at: number): string[] =>
              provisions.length === 0 ? [] : [provisions[at % provisions.length]!.id];
            return {
              from: from.key,
              to: to.key,
              left: pick(from, x),
              right: pick(to, y),
              verdict: cut ? 'cut' : 'confirmed',
            };
          });
          const result = run(drafts, kept, links);
          const rowOf = rowsOf(result);
          for (const { from, to, left, right, verdict } of links.slice(0, 1)) {
            const [a, b] = [rowOf.get(`${from} ${left[0]}`), rowOf.get(`${to} ${right[0]}`)];
            const opposed = links.length > 1 || from === to || a === undefined || b === undefined;
            if (!opposed) expect(a === b).toBe(verdict === 'confirmed');
          }
          const known = new Map(
            kept.rows.map(({ row, cells }) => [
              row,
              new Set(Object.entries(cells).flatMap(([key, ids]) => ids.map((id) => `${key} ${id}`))),
            ]),
          );
          for (const { row, cells } of result.table.rows) {
            const members = Object.entries(cells).flatMap(([key, { ids }]) =>
              ids.map((id) => `${key} ${id}`),
            );
            const was = known.get(row);
            if (was !== undefined && members.length > 0)
              expect(members.some((name) => was.has(name))).toBe(true);
          }
          expect(result.table.rows.map(({ row }) => row)).toEqual(expect.arrayContaining([...known.keys()]));
          expect(run(drafts, result.kept, links)).toEqual(result);
        },
      ),
      runs,
    );
  });

  it('finds the lineages of ten versions of sixty points', () => {
    const { drafts, truth, revived } = seededChain(11, 60, 10, CHAIN_RATES);
    const rowOf = rowsOf(run(drafts));
    const lines = new Map<number, Set<string>>();
    for (const [name, line] of truth)
      lines.set(line, new Set([...(lines.get(line) ?? []), rowOf.get(name) ?? '']));
    const whole = [...lines.values()].filter((rows) => rows.size === 1).length;
    expect(whole / lines.size).toBeGreaterThan(0.9);
    expect(revived.size).toBeGreaterThan(5);
  });
});
