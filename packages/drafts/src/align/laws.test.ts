import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankTexts } from '../../bench/base-texts.ts';
import { caseOf, draftOf, type Case } from '../../bench/cases.ts';
import { f1, linksIn } from '../../bench/measure.ts';
import { addCase, noCounts } from '../../bench/score.ts';
import { readWordLists } from '../../bench/word-lists.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';
import { align } from './align.ts';
import { mirrored } from './rows.ts';

const BENCH = new URL('../../bench/', import.meta.url).pathname;
const MATERIALS = { texts: bankTexts(`${BENCH}bank`), lists: readWordLists(`${BENCH}words`) };

const sorted = (rows: readonly ConcordanceRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('the laws of align(left, right)', () => {
  const pair = fc.record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    size: fc.integer({ min: 0, max: 14 }),
    depth: fc.constantFrom(0.1, 0.4, 0.8),
  });
  const made = ({ seed, size, depth }: { seed: number; size: number; depth: number }): Case =>
    draftOf(seed, size, depth, MATERIALS);

  it('has the same rows with sides exchanged: align(b, a) mirrors align(a, b)', () => {
    fc.assert(
      fc.property(pair, (shape) => {
        const { left, right } = made(shape);
        expect(sorted(align(right, left).map(mirrored))).toEqual(sorted(align(left, right)));
      }),
      { numRuns: 40 },
    );
  });

  it('mirrors drafts of few short texts, most of them alike', () => {
    const text = fc.constantFrom('', 'a', 'b', 'a b', 'a b c', 'Reserved.', 'b c d e', 'a b. c d.');
    const provisions = (side: string) =>
      fc.array(text, { maxLength: 9 }).map((texts) =>
        texts.map((words, index): ReadProvision => ({
          id: `${side}${index}`,
          path: String(index + 1),
          number: `${index + 1}.`,
          text: words,
          brackets: [],
          span: [0, words.length],
        })),
      );
    fc.assert(
      fc.property(provisions('l'), provisions('r'), (left, right) => {
        expect(sorted(align(right, left).map(mirrored))).toEqual(sorted(align(left, right)));
      }),
      { numRuns: 300 },
    );
  });

  it('gives only `same` for a draft and itself, and for the same draft renumbered', () => {
    fc.assert(
      fc.property(pair, (shape) => {
        const { right } = made(shape);
        const renumbered = right.map((provision) => ({
          ...provision,
          id: `new-${provision.id}`,
          path: provision.path.replace(/^\d+/, (number) => String(Number(number) + 7)),
        }));
        for (const other of [right, renumbered])
          expect(new Set(align(right, other).map(({ kind }) => kind)).size).toBeLessThan(2);
        for (const { kind } of align(right, renumbered)) expect(kind).toBe('same');
      }),
      { numRuns: 40 },
    );
  });

  it('puts every provision of both drafts into exactly one row, twice in the same order', () => {
    fc.assert(
      fc.property(pair, (shape) => {
        const { left, right } = made(shape);
        const rows = align(left, right);
        expect(rows.flatMap((row) => row.left).sort()).toEqual(left.map(({ id }) => id).sort());
        expect(rows.flatMap((row) => row.right).sort()).toEqual(right.map(({ id }) => id).sort());
        expect(align(left, right)).toEqual(rows);
        for (const row of rows) {
          const alone = row.kind === 'dropped' || row.kind === 'new';
          expect(alone ? row.score === 0 : row.score > 0 && row.score <= 1).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds links, groups and moves of seeded edits and shuffled tables as well as the bench asks', () => {
    const [drafts, tables] = [noCounts(), noCounts()];
    for (let seed = 1; seed <= 40; seed += 1) {
      const one = caseOf(900 + seed, MATERIALS, 60);
      const rows = align(one.left, one.right);
      addCase(one.kind === 'draft' ? drafts : tables, linksIn(rows), one, rows);
    }
    expect(f1(drafts.all)).toBeGreaterThan(0.97);
    expect(f1(drafts.changed)).toBeGreaterThan(0.95);
    expect(f1(drafts.groups)).toBeGreaterThan(0.85);
    expect(drafts.moves.right / drafts.moves.found).toBeGreaterThan(0.95);
    expect(drafts.moves.right / drafts.moves.gold).toBeGreaterThan(0.9);
    expect(f1(tables.all)).toBeGreaterThan(0.95);
  });

  it('aligns 1,000 provisions with a later version of them', () => {
    const one = draftOf(7, 1000, 0.3, MATERIALS);
    const found = linksIn(align(one.left, one.right));
    expect(one.left.length).toBeGreaterThan(900);
    expect([...found].filter((link) => one.links.has(link)).length / one.links.size).toBeGreaterThan(0.95);
  });
});
