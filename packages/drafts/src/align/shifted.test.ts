import { describe, expect, it } from 'vitest';
import type { ReadProvision } from '../types.ts';
import { align } from './align.ts';

const draft = (side: string, texts: readonly string[]): ReadProvision[] =>
  texts.map((text, at) => ({
    id: `${side}${at + 1}`,
    path: String(at + 1),
    number: `${at + 1}.`,
    text,
    brackets: [],
    span: [0, text.length],
  }));

const groups = (left: readonly string[], right: readonly string[]) =>
  align(draft('l', left), draft('r', right))
    .filter((row) => row.left.length + row.right.length > 2)
    .map((row) => [row.kind, row.left.join(' '), row.right.join(' ')]);

const WELLS =
  'The cantons share the wells of the Ember plain and dig no new ones before the survey is finished. ';
const SURVEY = 'The survey is led by three hydrologists whom the Academy of Sorrel names.';
const HERDS = 'Herds cross the border at Tamm and Orrin between April and October.';
const VETS = ' Veterinary officers of both cantons look at each herd and note its owner and its size.';
const OTHERS = [
  'A joint council of nine members meets in Tamm twice a year.',
  'Caravans pay no toll at the Orrin bridge while the drought lasts.',
];

describe('shiftedIn(sides)', () => {
  it('shows two provisions with the two between whose boundary a sentence went over', () => {
    expect(
      groups([WELLS + SURVEY, HERDS + VETS, ...OTHERS], [WELLS, `${SURVEY} ${HERDS}${VETS}`, ...OTHERS]),
    ).toEqual([['changed', 'l1 l2', 'r1 r2']]);
  });

  it('reads the same from the other side', () => {
    expect(
      groups([WELLS, `${SURVEY} ${HERDS}${VETS}`, ...OTHERS], [WELLS + SURVEY, HERDS + VETS, ...OTHERS]),
    ).toEqual([['changed', 'l1 l2', 'r1 r2']]);
  });

  it('leaves two pairs alone that share a formula on both sides', () => {
    const formula =
      ' This paragraph does not affect rights that were acquired before the survey was finished.';
    expect(
      groups(
        [WELLS + SURVEY + formula, HERDS + formula, ...OTHERS],
        [`${WELLS}${SURVEY} Costs are shared.${formula}`, `${HERDS} Dogs are leashed.${formula}`, ...OTHERS],
      ),
    ).toEqual([]);
  });

  it('leaves two pairs alone where a sentence was struck in one and another one written in the other', () => {
    expect(
      groups(
        [WELLS + SURVEY, HERDS, ...OTHERS],
        [WELLS, `${HERDS} Dogs are leashed near the herds.`, ...OTHERS],
      ),
    ).toEqual([]);
  });

  it('never joins what a person cut apart', () => {
    const [left, right] = [
      draft('l', [WELLS + SURVEY, HERDS + VETS, ...OTHERS]),
      draft('r', [WELLS, `${SURVEY} ${HERDS}${VETS}`, ...OTHERS]),
    ];
    const rows = align(left, right, [{ left: ['l1'], right: ['r2'], verdict: 'cut' }]);
    expect(rows.every((row) => row.left.length + row.right.length <= 2)).toBe(true);
  });
});
