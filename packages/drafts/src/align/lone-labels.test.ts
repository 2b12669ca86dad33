import { describe, expect, it } from 'vitest';
import type { ConcordanceRow } from '../types.ts';
import { align } from './align.ts';
import { mirrored } from './rows.ts';
import { column } from './test-cells.ts';

const MATTERS = [
  'The ferry commission meets twice a year in the harbour house of the smaller town.',
  'Customs officers of both sides inspect sealed wagons at the northern depot only.',
  'Prisoners who are ill are handed over to the medical mission within nine days.',
  'Schools in the valley teach in the language that the parents have chosen.',
  'The reservoir is filled to no more than forty metres between May and September.',
  'Fishing with nets is suspended along the reef until the joint survey is published.',
];

/** Articles in cells of their own, numbered from 1, each with its text under it. */
const articles = (texts: readonly string[]): string[] =>
  texts.flatMap((text, at) => [`Article ${at + 1}`, text]);

const linksOf = (rows: readonly ConcordanceRow[]): string[] =>
  rows
    .filter(({ left, right }) => left.length > 0 && right.length > 0)
    .map(({ kind, left, right }) => `${left.join('+')} ${kind} ${right.join('+')}`);

describe('align, on numbers in cells of their own', () => {
  const left = column('a', articles(MATTERS));

  it('takes a number with what stands under it, where an article was put in before', () => {
    const added = 'A radio link between the two watchtowers is kept open by night.';
    const right = column('b', articles([...MATTERS.slice(0, 2), added, ...MATTERS.slice(2)]));
    const rows = align(left, right);
    const before = 'a1 same b1, a2 same b2, a3 same b3, a4 same b4';
    const behind =
      'a5 changed b7, a6 same b8, a7 changed b9, a8 same b10, a9 changed b11, a10 same b12, a11 changed b13, a12 same b14';
    expect(linksOf(rows).join(', ')).toBe(`${before}, ${behind}`);
    expect(rows.filter(({ kind }) => kind === 'new').map((row) => row.right)).toEqual([['b5'], ['b6']]);
    expect(rows.find((row) => row.left[0] === 'a5')?.reason).toContain('a number and nothing else');
    expect(align(right, left).map(mirrored).map(asText).sort()).toEqual(rows.map(asText).sort());
  });

  it('takes a number over what changed wholly by the slot in which it stands', () => {
    const texts = [
      ...['A new paragraph of quite another sort opens the text.', ...MATTERS].slice(0, 4),
      'Nothing of this was said in the older column.',
      ...MATTERS.slice(4),
    ];
    const right = column('b', articles(texts));
    expect(linksOf(align(left, right))).toContain('a7 changed b9');
  });

  it('keeps numbers together that stayed, whatever stands under them', () => {
    const texts = MATTERS.map((text, at) => (at % 2 === 0 ? text : 'Deleted.'));
    const links = linksOf(align(left, column('b', articles(texts))));
    expect(links.filter((link) => /^a(?:1|3|5|7|9|11) /u.test(link))).toEqual(
      [1, 3, 5, 7, 9, 11].map((at) => `a${at} same b${at}`),
    );
  });

  it('does not look under numbers in a shuffled table', () => {
    const shuffled = articles(MATTERS).toReversed();
    const links = linksOf(align(left, column('b', shuffled)));
    expect(links.filter((link) => link.includes('changed'))).toEqual([]);
  });
});

const asText = (row: ConcordanceRow): string => JSON.stringify(row);
