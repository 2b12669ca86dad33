import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConcordanceRow } from '../types.ts';
import { align } from './align.ts';
import { mirrored } from './rows.ts';
import { column } from './test-cells.ts';
import { bankTexts } from '../../bench/base-texts.ts';
import { baselineLinks } from '../../bench/baseline.ts';
import { caseOf, keptCase, trilogueCase } from '../../bench/cases.ts';
import { f1, linksIn } from '../../bench/measure.ts';
import { addCase, noCounts } from '../../bench/score.ts';
import { readWordLists } from '../../bench/word-lists.ts';

const BENCH = join(import.meta.dirname, '../../bench');
const asText = (row: ConcordanceRow): string => JSON.stringify(row);

/** Each pair as "2>3". */
const pairsOf = (left: readonly string[], right: readonly string[]): string[] =>
  align(column('', left), column('', right))
    .filter((row) => row.left.length > 0 && row.right.length > 0)
    .map((row) => `${row.left.join('+')}>${row.right.join('+')}`);

const ROWS = [
  'CHAPTER I GENERAL PROVISIONS',
  '1. This act sets up a register of ferries and of those who run them.',
  '2. It does not apply to boats that carry fewer than seven passengers.',
  '1. Harbour masters shall enter every ferry within ten days of its arrival.',
  '2. The register shall be open to the public and free of charge.',
  '1. Whoever runs a ferry without an entry shall pay a fine of up to 900 crowns.',
];

describe('align, on the cells of a table', () => {
  it('tells points of one pattern apart by the label that stands in them', () => {
    const points = (thing: string): string[] => [
      ...ROWS,
      `(a) the name of the owner of the ${thing};`,
      `(b) the name of the master of the ${thing};`,
      `(c) the name of the insurer of the ${thing};`,
    ];
    const left = points('ferry');
    const right = points('ferry').map((text, at) =>
      at > 5 ? text.replace(/owner|master|insurer/u, 'keeper') : text.replace('ferry', 'boat'),
    );
    const turned = right.toReversed();
    const expected = left.map((_, at) => `${at + 1}>${right.length - at}`);
    expect(pairsOf(left, turned).sort()).toEqual(expected.sort());
  });

  it('lets places say which heading is which, where many read the same', () => {
    const left = ROWS.flatMap((row, at) => (at % 2 === 0 ? ['Scope', row] : [row]));
    const right = left.flatMap((row, at) => (at === 0 ? ['SCOPE'] : at === left.length - 2 ? [] : [row]));
    const scopes = pairsOf(left, right).filter((link) => left[Number.parseInt(link, 10) - 1] === 'Scope');
    expect(scopes).toEqual(['1>1', '4>4', '7>7']);
  });

  it('knows a cell by its number, whatever notes stand under it', () => {
    const left = ['Article 1', ROWS[1] ?? '', 'Article 2', ROWS[3] ?? ''];
    const right = [
      ROWS[3] ?? '',
      'Article 2\n[Linked to row 33]',
      'Article 1\n(Scrutiny reservation by two delegations)',
      ROWS[1] ?? '',
    ];
    expect(pairsOf(left, right).sort()).toEqual(['1>3', '2>4', '3>2', '4>1']);
  });

  it('does not take a recital for the paragraph that says the same', () => {
    const recital =
      '(3) Harbour masters should therefore be made to enter every ferry within ten days of its arrival.';
    const left = [recital, ...ROWS];
    const right = [
      ...ROWS.slice(0, 3),
      '1. Harbour masters enter every ferry within twenty days.',
      ...ROWS.slice(4),
    ];
    const pairs = pairsOf(left, right);
    expect(pairs).toContain('5>4');
    expect(pairs.some((pair) => pair.startsWith('1>'))).toBe(false);
  });

  it('sees through the heads of amendments, soft hyphens and marks of italics', () => {
    const left = [
      '(1) The harbour keeps a register.',
      '(2) The harbour keeps a ledger.',
      '(3) Boats are counted.',
    ];
    const right = [
      'Amendment 8\nRecital 3\n(3) Boats are _coun\u00adted_ daily.',
      'Amendment 9\nRecital 2\n(2) The harbour keeps _an open_ ledger.',
      'AM 10\n(1) The harbour keeps _an open_ register.',
    ];
    expect(pairsOf(left, right).sort()).toEqual(['1>3', '2>2', '3>1']);
  });

  it('matches what stands alone between the same rows though little of its wording is left', () => {
    const left = [...ROWS];
    const right = [...ROWS];
    right[3] =
      '1. Every ferry that arrives is inspected first; the inspector decides what the entry says of it.';
    expect(pairsOf(left, right)).toContain('4>4');
  });

  it('gives the same pairs, mirrored, when the columns change sides', () => {
    const left = ROWS.map((text) => text.replace('ferry', 'boat'));
    const right = ROWS.toReversed();
    const back = pairsOf(right, left).map((pair) => pair.split('>').toReversed().join('>'));
    expect(back.sort()).toEqual(pairsOf(left, right).sort());
  });

  const materials = {
    texts: bankTexts(join(BENCH, 'bank')).filter((_, index) => index % 5 >= 3),
    lists: readWordLists(join(BENCH, 'words')),
  };
  const tables = Array.from({ length: 120 }, (_, at) => caseOf(7_001 + at, materials, 60)).filter(
    ({ kind }) => kind.includes('rows'),
  );

  it('knows the two rows into which one was divided, wherever they stand', () => {
    const whole = `${ROWS[3] ?? ''}\n${ROWS[4] ?? ''}`;
    const joined = [ROWS[5] ?? '', whole, ROWS[2] ?? '', ROWS[1] ?? '', ROWS[0] ?? ''];
    expect(pairsOf(ROWS, joined)).toContain('4+5>2');
    expect(pairsOf(joined, ROWS)).toContain('2>4+5');
  });

  it('knows two halves of which neither is near enough alone', () => {
    const [start, end] = [
      '4. Where the port closes its gates for the winter, masters of barges',
      '4a. must leave their cargo with the customs house at Dunmoor by noon.',
    ];
    const whole = `${start} ${end.slice(4)}`;
    expect(pairsOf([...ROWS, whole], [...ROWS, start, end])).toContain('7>7+8');
  });

  it('takes a half out of a weak pair where another row holds all of it', () => {
    const whole =
      'The harbour office keeps records of each vessel that calls. Its log of arrivals shall be open to members of the public on working days.';
    const left = [...ROWS, whole, 'The guild hall is open on working days against payment of a fee.'];
    const right = [
      ...ROWS,
      'The harbour office keeps records of each vessel that calls.',
      'A log of arrivals is open to members of the public on working days.',
    ];
    expect(pairsOf(left, right).slice(ROWS.length)).toEqual(['7>7+8']);
  });

  it('takes no second version of a row for a half of it', () => {
    const twin = ROWS[3]?.replace('ten days', 'one month') ?? '';
    const cut = ROWS[3]?.replace(' of its arrival', '') ?? '';
    expect(
      pairsOf(ROWS, [...ROWS.slice(0, 3), twin, cut, ...ROWS.slice(4)]).filter((row) => row.includes('+')),
    ).toEqual([]);
  });

  it('takes no row that shares a formula with another for a piece of it', () => {
    const formula = 'Those implementing acts shall be adopted in accordance with the procedure of Article 9.';
    const left = [...ROWS, `7. The council may fix the fee for an entry. ${formula}`];
    const right = [...ROWS, `7. The council may fix the fee for an entry. ${formula}`, `8. ${formula}`];
    expect(pairsOf(left, right).filter((row) => row.includes('+'))).toEqual([]);
  });

  it.each([
    ['tables as secretariats keep them', keptCase, 0.02],
    ['the columns of a trilogue', trilogueCase, 0],
  ])('keeps its laws on %s, and finds more there than TF-IDF with optimal assignment', (_, makes, more) => {
    const [ours, base] = [noCounts(), noCounts()];
    for (let seed = 1; seed <= 60; seed += 1) {
      const one = makes(seed, materials, 60);
      const rows = align(one.left, one.right);
      expect(align(one.right, one.left).map(mirrored).map(asText).sort()).toEqual(rows.map(asText).sort());
      addCase(ours, linksIn(rows), one, rows);
      addCase(base, baselineLinks(one.left, one.right, 0.22), one, null);
    }
    expect(f1(ours.all)).toBeGreaterThan(f1(base.all) + more);
    expect(f1(ours.changed)).toBeGreaterThan(f1(base.changed) + more);
  });

  it('keeps its laws on columns of acts: mirrored, one row for each cell, a column with itself the same', () => {
    expect(tables.length).toBeGreaterThan(20);
    for (const { left, right } of tables) {
      const rows = align(left, right);
      expect(align(right, left).map(mirrored).map(asText).sort()).toEqual(rows.map(asText).sort());
      expect(rows.flatMap((row) => row.left).sort()).toEqual(left.map(({ id }) => id).sort());
      expect(rows.flatMap((row) => row.right).sort()).toEqual(right.map(({ id }) => id).sort());
      expect(new Set(align(right, right).map(({ kind }) => kind)).size).toBeLessThan(2);
    }
  });

  it('finds more links between columns of acts that the weights have not seen than TF-IDF with optimal assignment', () => {
    const [ours, base] = [noCounts(), noCounts()];
    for (const one of tables) {
      const rows = align(one.left, one.right);
      addCase(ours, linksIn(rows), one, rows);
      addCase(base, baselineLinks(one.left, one.right, 0.2), one, null);
    }
    expect(f1(ours.all)).toBeGreaterThan(0.95);
    expect(f1(ours.all) - f1(base.all)).toBeGreaterThan(0.02);
    expect(f1(ours.changed) - f1(base.changed)).toBeGreaterThan(0.03);
  });
});
