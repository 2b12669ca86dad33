import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { meaningChanges, readMeaning } from './meaning.ts';

const HELD = 'The sides shall stop firing.';

/** Entries for whole rules that one side alone has. */
const rulesTold = (before: string, after: string): string[] =>
  meaningChanges(before, after)
    .filter(({ note }) => note.startsWith('Rule '))
    .map(({ kind, note }) => `${kind}: ${note}`);

/** Sentences that lay down a rule in the present tense. */
const RULES = [
  'The Authority keeps the accounts.',
  'The Commission consists of seven members.',
  'Each side bears its own costs.',
  'Disputes go to the Panel.',
  'The official languages are Osharan and Dalmic.',
  'There are three chambers.',
  'It closes on Friday and publishes its rates.',
  'The seat of the Bank is at Dalm.',
  'Judges have no other paid office.',
  'No judge sits in a case that concerns his own State.',
  'Nothing in this Article affects the rights of third States.',
  'When the chair is vacant, the deputy presides.',
  'Whoever breaks the truce answers for it before the Court.',
  'The Ombudsman, assisted by two deputies, scrutinises the bills.',
  'The word “border” means the line of 1931.',
  'Members wear badges.',
  'Its decisions bind all.',
] as const;

describe('a rule in the present tense that one side alone has', () => {
  test.each(RULES)('“%s” is told where it is added, and where it is dropped', (rule) => {
    const shown = rule.replace(/\.$/u, '');
    expect(rulesTold(HELD, `${HELD} ${rule}`)).toEqual([`duty-added: Rule added: “${shown}”`]);
    expect(rulesTold(`${rule} ${HELD}`, HELD)).toEqual([`duty-removed: Rule dropped: “${shown}”`]);
  });

  it('is told behind a semicolon', () => {
    expect(
      rulesTold('The Mission marks the line.', 'The Mission marks the line; Oshara pays the surveyors.'),
    ).toEqual(['duty-added: Rule added: “Oshara pays the surveyors”']);
  });

  it('is told though all its words stand in other sentences, and each of its figures once', () => {
    const before = 'The Council names the Director. The Director manages the staff of the Council.';
    expect(rulesTold(before, `${before} The Director names the staff.`)).toHaveLength(1);
    expect(meaningChanges(HELD, `${HELD} The Commission consists of seven members.`)).toHaveLength(1);
  });

  it('is told on both sides where one rule was put for another', () => {
    expect(
      rulesTold(`${HELD} The seat of the Bank is at Dalm.`, `${HELD} Judges are immune from suit.`),
    ).toHaveLength(2);
  });
});

describe('what is no rule of one side alone', () => {
  test.each([
    [
      'sentences joined',
      'The Council names the Director. The Director manages the staff.',
      'The Council names the Director, who manages the staff.',
    ],
    [
      'sentences in another order',
      'The Assembly sits in Dalm. The Council sits in Verra.',
      'The Council sits in Verra. The Assembly sits in Dalm.',
    ],
    ['active and passive', 'The Bank is run by five governors.', 'Five governors run the Bank.'],
    [
      'other words for the same',
      'The Bank keeps the gold. The Assembly appoints the governors.',
      'The Assembly names the governors. The Bank stores the gold.',
    ],
    [
      'a sentence made a phrase',
      'The treaty is in force. Both texts are equally authentic.',
      'The treaty is in force, both texts being equally authentic.',
    ],
    ['a heading', HELD, `Rights of the refugees\n${HELD}`],
    ['an item of a list', HELD, `${HELD} Persons who are held in Dalm;`],
    ['a recital', HELD, `Recalling the Charter and noting the report of the envoy, ${HELD}`],
  ])('%s', (_, before, after) => {
    expect(rulesTold(before, after)).toEqual([]);
    expect(rulesTold(after, before)).toEqual([]);
  });

  test.each([
    'In 1987 the war reached the valley.',
    'The valley has been home to both peoples for centuries.',
    'Both sides signed the truce of Dalm.',
  ])('what was: “%s” is worth a look', (past) => {
    expect(rulesTold(HELD, `${HELD} ${past}`)).toEqual([]);
    expect(readMeaning(HELD, `${HELD} ${past}`).worthALook.map(({ note }) => note)).toEqual([
      `Statement added: “${past.replace(/\.$/u, '')}”`,
    ]);
  });
});

describe('laws', () => {
  it('tells as many rules when the sides are swapped, and none of rules put in another order', () => {
    const some = fc.uniqueArray(fc.constantFrom(...RULES.filter((rule) => !rule.startsWith('It'))), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        expect(rulesTold(a, b).length).toBe(rulesTold(b, a).length);
        expect(rulesTold(a, one.toReversed().join(' '))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
