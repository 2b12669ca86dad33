import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { meaningChanges, readMeaning } from '../index.ts';

const kindsOf = (left: string, right: string): string[] =>
  meaningChanges(left, right).map(({ kind }) => kind);

/** What a careful editor puts otherwise; each pair is tried both ways round. */
const REDRAFTED: readonly (readonly [string, string, string])[] = [
  [
    '“only if” for “no … unless”',
    'No ferry may leave the harbour of Brell unless it has told the pilots at least 12 hours in advance.',
    "A ferry may leave the harbour of Brell only if it has given the pilots not less than 12 hours' notice.",
  ],
  [
    '“if … not” for “unless”',
    'The depot of Orr shall pay for a leak unless it proves that the leak came from sabotage.',
    'The depot of Orr shall pay for a leak if it does not prove that such a leak came from sabotage.',
  ],
  [
    '“for no purpose other than” for “exclusively”',
    'The grant shall be used exclusively for the repair of wells.',
    'The grant shall be used for no purpose other than that of repairing wells.',
  ],
  [
    'a demand for consent',
    'Payments by the Fund shall require the prior approval, in writing, of both treasurers.',
    'The Fund shall not make any payment without the prior written approval of both treasurers.',
  ],
  [
    'one limit of a count',
    'Should more than three towns object within ninety days, the plan shall be considered rejected.',
    'The plan shall be considered to have been rejected if, within 90 days, objections are made by four or more towns.',
  ],
  [
    'an event as noun and as verb',
    'The lake tax shall end one year after the receipt of the letter by the Chancery.',
    'The tax on the lake shall end one year after the Chancery has received the letter.',
  ],
  [
    'a list behind a lead-in',
    'Neither the Council of Orr nor any office below it may sell forests, grant mines or borrow abroad.',
    'The Council of Orr and every office below it are prohibited from doing the following:\n(a) selling forests;\n(b) granting mines;\n(c) borrowing abroad.',
  ],
  [
    'a contrary for a denial',
    'The guards of both sides shall remain in their huts during the vote.',
    "During the vote, neither side's guards shall leave their huts.",
  ],
  [
    'active, passive and a divided sentence',
    'Orr shall draw up a list of bridges and shall send it to the Board within twenty days of his arrival.',
    'A list of bridges shall be drawn up by Orr. He shall send it to the Board no later than 20 days after he arrives.',
  ],
];

/** What stays a change in a sentence written anew. */
const CHANGED: readonly (readonly [string, string, string, string])[] = [
  [
    'number',
    'another number',
    'No ferry may leave the harbour of Brell unless it has told the pilots at least 12 hours in advance.',
    "A ferry may leave the harbour of Brell only if it has given the pilots not less than 24 hours' notice.",
  ],
  [
    'scope',
    'an “only” that went',
    'Only residents of the Orr valley are entitled to vote in the spring poll.',
    'In the spring poll, residents of the Orr valley have the right to vote.',
  ],
  [
    'condition',
    'a condition that came',
    'The Governor of Brell shall release the sailors.',
    'The sailors shall be released by the Governor of Brell once the court has reviewed their cases.',
  ],
  [
    'number',
    'the limit of a count moved',
    'Should more than three towns object within ninety days, the plan shall be considered rejected.',
    'The plan shall be considered to have been rejected if, within 90 days, objections are made by six or more towns.',
  ],
  [
    'condition',
    'a condition turned',
    'Unless both towns agree otherwise, meetings shall be held in Kelm.',
    'Meetings shall take place in Kelm if both towns agree.',
  ],
];

describe('readMeaning(before, after) of a sentence written anew', () => {
  test.each(REDRAFTED)('finds no change in %s', (_, left, right) => {
    expect([kindsOf(left, right), kindsOf(right, left)]).toEqual([[], []]);
  });

  test.each(CHANGED)('lists as %s: %s', (kind, _, left, right) => {
    expect(kindsOf(left, right)).toContain(kind);
    expect(kindsOf(right, left)).toContain(kind);
  });

  it('lists a ban by “may” where nothing else changed, and holds it worth a look in a sentence written anew', () => {
    const ban = 'The boats of Orr shall not, during the first three years, be sold to anybody in Brell.';
    expect(kindsOf(ban, ban.replace('shall', 'may'))).toEqual(['duty-weakened']);
    const anew = 'Nobody in Brell may, for three years from the first, buy any boat that Orr owns.';
    expect(kindsOf(ban, anew)).not.toContain('duty-weakened');
  });

  it('tells the ends of a range of articles', () => {
    expect(kindsOf('Articles 4 to 6 shall apply.', 'Articles 4 and 6 shall apply.')).toEqual(['reference']);
    expect(kindsOf('Articles 4 to 6 may be changed.', 'Articles 4 to 6 may be changed.')).toEqual([]);
  });

  it('finds no more in one direction than in the other where settling is all there is', () => {
    const pair = fc.constantFrom(...REDRAFTED);
    fc.assert(
      fc.property(pair, pair, ([, a, b], [, c, d]) => {
        const [left, right] = [`${a} ${c}`, `${b} ${d}`];
        const [there, back] = [readMeaning(left, right), readMeaning(right, left)];
        expect(there.changes.length === 0).toBe(back.changes.length === 0);
      }),
      { numRuns: 40 },
    );
  });

  it('ends soon on a clause beyond measure', () => {
    const row = (words: string): string => `Orr shall ${words.repeat(2_000)}`;
    const read = readMeaning(row('all or any if not without 3 unless '), row('some only unless 4 except '));
    expect(read.changes.length).toBeGreaterThan(0);
    expect(read.changes.length).toBeLessThanOrEqual(501);
  });
});
