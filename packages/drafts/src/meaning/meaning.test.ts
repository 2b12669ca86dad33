import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { align, draftMeaning, meaningChanges, readDraft, renumberingOf } from '../index.ts';
import type { ReadProvision } from '../types.ts';

/** The changes of a pair as `kind: before > after`. */
const told = (left: string, right: string): string[] =>
  meaningChanges(left, right).map(({ kind, before, after }) => `${kind}: ${before} > ${after}`);

describe('meaningChanges(before, after)', () => {
  test.each([
    [
      'a duty made an expectation',
      'Arvenia shall withdraw.',
      'Arvenia should withdraw.',
      ['duty-weakened: shall withdraw > should withdraw'],
    ],
    [
      'a permission made a duty',
      'Arvenia may withdraw.',
      'Arvenia must withdraw.',
      ['duty-strengthened: may withdraw > must withdraw'],
    ],
    [
      '“shall endeavour to”',
      'Arvenia shall withdraw.',
      'Arvenia shall endeavour to withdraw.',
      ['duty-weakened: shall withdraw > shall endeavour to withdraw'],
    ],
    [
      'a passive form',
      'Arvenia is required to pay.',
      'Arvenia is encouraged to pay.',
      ['duty-weakened: is required to pay > is encouraged to pay'],
    ],
    ['a release', 'Arvenia shall pay.', 'Arvenia need not pay.', ['duty-weakened: shall pay > need not pay']],
    [
      'a ban turned',
      'Arvenia shall not fire.',
      'Arvenia shall fire.',
      ['negation: shall not fire > shall fire'],
    ],
    [
      'a ban by “may”',
      'Arvenia shall not fire.',
      'Arvenia may not fire.',
      ['duty-weakened: shall not fire > may not fire'],
    ],
    [
      'a contrary by prefix',
      'Arvenia shall send unarmed monitors.',
      'Arvenia shall send armed monitors.',
      ['negation: unarmed > armed'],
    ],
    [
      'who is bound',
      'The Parties shall withdraw.',
      'Arvenia shall withdraw.',
      ['bound: The Parties > Arvenia'],
    ],
    [
      'who is bound, in the passive',
      'The dam shall be opened by Arvenia.',
      'The dam shall be opened by Borland.',
      ['bound: Arvenia > Borland'],
    ],
    ['an actor left out', 'Arvenia shall open the dam.', 'The dam shall be opened.', ['bound: Arvenia > ']],
    [
      'a number',
      'It has up to 600,000 troops.',
      'It has up to 800,000 troops.',
      ['number: 600,000 > 800,000'],
    ],
    [
      'a unit',
      'Arvenia shall pay within six months.',
      'Arvenia shall pay within six weeks.',
      ['number: six months > six weeks'],
    ],
    [
      'a date',
      'Arvenia shall pay by 1 May 2027.',
      'Arvenia shall pay by 2 May 2027.',
      ['date: 1 May 2027 > 2 May 2027'],
    ],
    [
      'a side of a date',
      'Arvenia shall pay by 1 May 2027.',
      'Arvenia shall pay after 1 May 2027.',
      ['deadline: by > after'],
    ],
    [
      'an event',
      'Arvenia shall pay within 30 days of signature.',
      'Arvenia shall pay within 30 days of ratification.',
      ['deadline: of signature > of ratification'],
    ],
    [
      'a recurrence',
      'The board shall meet monthly.',
      'The board shall meet every year.',
      ['deadline: monthly > every year'],
    ],
    [
      'a condition added',
      'Arvenia shall leave.',
      'Arvenia shall leave if the court agrees.',
      ['condition:  > if'],
    ],
    [
      'a condition changed',
      'Arvenia shall leave if the talks fail.',
      'Arvenia shall leave if the harvest is good.',
      ['condition: if the talks fail > if the harvest is good'],
    ],
    [
      '“and” to “or”',
      'Arvenia shall repair roads and bridges.',
      'Arvenia shall repair roads or bridges.',
      ['scope: roads and bridges > roads or bridges'],
    ],
    [
      'an extent',
      'Arvenia shall free all prisoners.',
      'Arvenia shall free some prisoners.',
      ['scope: all > some'],
    ],
    ['a limit', 'At least 30 ships may land.', 'At most 30 ships may land.', ['scope: At least > At most']],
    [
      'a qualifier',
      'Arvenia shall pay pensions.',
      'Arvenia shall, as appropriate, pay pensions.',
      ['qualifier:  > as appropriate'],
    ],
    [
      'a word of weight',
      'The border shall be marked.',
      'The line of contact shall be marked.',
      ['status: border > line of contact'],
    ],
    ['a reference', 'Article 5 shall apply.', 'Article 6 shall apply.', ['reference: Article 5 > Article 6']],
    [
      'a bracket',
      'Arvenia shall [fully] withdraw.',
      'Arvenia shall fully withdraw.',
      ['bracket: [fully] > fully'],
    ],
    [
      'a term',
      '“Zone” means the land south of the river.',
      '“Zone” means the land north of the river.',
      [
        'negation: south > north',
        'term: “Zone” means the land south of the river. > “Zone” means the land north of the river.',
      ],
    ],
  ])('lists %s', (_, left, right, expected) => {
    expect(told(left, right)).toEqual(expected);
  });

  test.each([
    [
      'commas and quotation marks',
      'Arvenia shall, within 30 days, leave the “Zone”.',
      'Arvenia shall within 30 days leave the "Zone".',
    ],
    ['the passive', 'Arvenia shall free all captives.', 'All captives shall be freed by Arvenia.'],
    [
      'other words of one deadline',
      'Arvenia shall pay by 1 May 2027.',
      'Arvenia shall pay not later than May 1, 2027.',
    ],
    ['a moved sentence', 'Arvenia shall pay. Borland may trade.', 'Borland may trade. Arvenia shall pay.'],
    ['a denied subject', 'No Party shall fire.', 'The Parties shall not fire.'],
    [
      'a divided sentence',
      'Arvenia shall free captives and shall clear mines.',
      'Arvenia shall free captives. It shall clear mines.',
    ],
    ['numbers in words', 'Arvenia shall pay within thirty (30) days.', 'Arvenia shall pay within 30 days.'],
  ])('passes %s', (_, left, right) => {
    expect(told(left, right)).toEqual([]);
  });

  it('holds the duty of each clause against that of its counterpart', () => {
    const [left, right] = [
      'Arvenia shall leave the port; Borland may fish.',
      'Arvenia may leave the port; Borland shall fish.',
    ];
    expect(told(left, right).sort()).toEqual([
      'duty-strengthened: may fish > shall fish',
      'duty-weakened: shall leave > may leave',
    ]);
  });

  it('puts one “may” for “shall” above fifty commas, which have no entry, and says it in words', () => {
    const words = Array.from({ length: 50 }, (_, at) => `post${at}`);
    const [only, ...others] = meaningChanges(
      `Arvenia shall guard ${words.join(' and ')}.`,
      `Arvenia may guard ${words.join(', and ')}.`,
    );
    expect(only?.note).toBe('Duty weakened: “shall guard” became “may guard” (Arvenia)');
    expect(others).toEqual([]);
  });

  it('gives the place of each change, in the provision that holds it', () => {
    const [change] = meaningChanges(
      'Trade is free. Arvenia shall leave.',
      'Trade is free. Arvenia may leave.',
    );
    expect(change?.spans).toEqual({
      left: [{ id: '', span: [23, 28] }],
      right: [{ id: '', span: [23, 26] }],
    });
  });

  const word = fc.constantFrom(
    'Arvenia',
    'shall',
    'may',
    'not',
    'pay',
    '30 days',
    'if',
    'Article 5',
    '[',
    ']',
    ',',
    '.',
    ';',
    'and',
    'the Parties',
    '“',
    '停火',
    '(a)',
    '1 May',
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('gives nothing for a text and itself, and the same list twice', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(meaningChanges(left, left)).toEqual([]);
        expect(meaningChanges(left, right)).toEqual(meaningChanges(left, right));
      }),
      { numRuns: 150 },
    );
  });

  it('gives places that lie in the texts', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const { spans } of meaningChanges(left, right)) {
          for (const { span } of spans.left) expect(left.slice(...span).length).toBe(span[1] - span[0]);
          for (const { span } of spans.right) expect(right.slice(...span).length).toBe(span[1] - span[0]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function draft(text: string, side: string): readonly ReadProvision[] {
  let count = 0;
  const read = readDraft(plainText(text), { ids: () => `${side}${(count += 1)}` });
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

const OLD = `1. Fire ends at noon on every front and at sea.

2. Arvenia shall free all captives under point 4.

3. Ships may land at any port.

4. Captives are those on the list of the Red Lantern Society.`;

describe('draftMeaning(rows, before, after)', () => {
  const notes = (before: string, after: string): string[] => {
    const [left, right] = [draft(before, 'l'), draft(after, 'r')];
    return draftMeaning(align(left, right), left, right).map(({ kind, note }) => `${kind}: ${note}`);
  };

  it('follows references through a renumbering', () => {
    const renumbered = `1. Counting of the guns by neutral officers.\n\n${OLD.replace(/^(\d)\./gmu, (_, number: string) => `${Number(number) + 1}.`)}`;
    expect(notes(OLD, renumbered.replace('point 4', 'point 5'))).toEqual([]);
    expect(notes(OLD, renumbered)).toEqual([
      'reference: “point 4” now leads to another provision, since the numbers changed',
    ]);
  });

  it('tells a new provision that lays down a rule in the present tense', () => {
    expect(notes(OLD, `${OLD}\n\n5. The guns are counted by neutral officers.`)).toEqual([
      'duty-added: Rule added: “The guns are counted by neutral officers”',
    ]);
  });

  it('has one entry for a dropped provision with a duty, and ranks over all rows', () => {
    const after = OLD.replace('2. Arvenia shall free all captives under point 4.\n\n', '').replace(
      'may land',
      'may not land',
    );
    expect(notes(OLD, after).map((note) => note.split(':')[0])).toEqual(['negation', 'duty-removed']);
  });

  it('tells a term that is used and no longer defined', () => {
    const before = '1. “Zone” means the land south of the river.\n\n2. Arvenia shall leave the Zone at once.';
    const after = '1. Ships may land at any port of either side.\n\n2. Arvenia shall leave the Zone at once.';
    expect(notes(before, after)).toContain('term: “Zone” is used but no longer defined');
  });
});

describe('renumberingOf(rows, before, after)', () => {
  it('gives the new paths of an old one, also below a known one, and says what is gone', () => {
    const [left, right] = [
      draft(OLD, 'l'),
      draft(
        OLD.replace(/^2\. .*\n\n/mu, '')
          .replace('3.', '2.')
          .replace('4.', '3.'),
        'r',
      ),
    ];
    const renumbering = renumberingOf(align(left, right), left, right);
    expect([
      renumbering.follow('3'),
      renumbering.follow('4.2'),
      renumbering.isGone('2'),
      renumbering.isGone('3'),
    ]).toEqual([['2'], ['3.2'], true, false]);
  });
});
