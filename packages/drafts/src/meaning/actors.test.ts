import { describe, expect, it, test } from 'vitest';
import { meaningChanges, readMeaning } from './meaning.ts';

const notes = (before: string, after: string): string[] =>
  meaningChanges(before, after).map(({ note }) => note);

describe('who is bound is named whole', () => {
  test.each([
    'The Republic of Harn',
    'The Kingdom of the Seven Isles',
    'The Ministry of Defence',
    'The Government of the Republic of Harn',
    'The President of the Court',
    'Harn',
  ])('“%s”', (who) => {
    expect(notes(`${who} shall pay.`, `${who} may pay.`)).toEqual([
      `Duty weakened: “shall pay” became “may pay” (${who})`,
    ]);
    expect(
      readMeaning(`${who} pays the fee.`, `${who} shall pay the fee.`).changes.map(({ note }) => note),
    ).toEqual([`A plain statement became a duty: “shall pay” (${who})`]);
  });

  it('tells one state from another, in the passive too', () => {
    expect(notes('The Republic of Harn shall pay.', 'The Republic of Sel shall pay.')).toEqual([
      'Who is bound changed: “The Republic of Harn” became “The Republic of Sel”',
    ]);
    expect(
      notes('It shall be paid by the Republic of Harn.', 'It shall be paid by the Republic of Sel.'),
    ).toEqual(['Who is bound changed: “Republic of Harn” became “Republic of Sel”']);
    expect(
      notes('The Kingdom of Sel and the Republic of Harn shall pay.', 'The Republic of Harn shall pay.'),
    ).toEqual(['“The Kingdom of Sel” is no longer named as bound']);
  });

  it('takes “the Republic of Harn” and “Harn” for one, and two republics of one name for two', () => {
    expect(notes('The Republic of Harn shall pay.', 'Harn shall pay.')).toEqual([]);
    expect(
      notes('The Democratic Republic of Harn shall pay.', 'The Republic of Harn shall pay.'),
    ).not.toEqual([]);
  });
});
