import { describe, expect, it } from 'vitest';
import type { ReadProvision } from '../types.ts';
import { align } from './align.ts';

/** Cells of one column, as a table without numbers of its own gives them. */
const column = (side: string, cells: readonly string[]): ReadProvision[] =>
  cells.map((text, index) => ({
    id: `${side}${index + 1}`,
    path: `~${index + 1}`,
    number: '',
    text,
    brackets: [],
    span: [0, text.length],
  }));

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
});
