import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { meaningChanges, readMeaning } from '../index.ts';

const notes = (left: string, right: string): string[] =>
  meaningChanges(left, right).map(({ kind, note }) => `${kind}: ${note}`);

describe('meaningChanges of negotiated texts', () => {
  test.each([
    [
      'a word put in brackets',
      'Velmara shall withdraw.',
      'Velmara [Velmara: shall] withdraw.',
      ['bracket: The word “shall” is now in brackets, proposed by Velmara'],
    ],
    [
      'a bracket lifted',
      'Velmara shall withdraw [within 30 days].',
      'Velmara shall withdraw within 30 days.',
      ['bracket: The bracket around “within 30 days” is gone: the words stand'],
    ],
    [
      'a bracket left out with its words',
      'The Parties shall [not] resort to force.',
      'The Parties shall resort to force.',
      ['bracket: The words in brackets “not” are left out'],
    ],
    [
      'new words in brackets',
      'Velmara shall withdraw.',
      'Velmara shall withdraw [Arvenia: within 30 days].',
      ['bracket: New words in brackets: “within 30 days”, proposed by Arvenia'],
    ],
    [
      'a proposer changed',
      '[Arvenia: Pilots shall be nationals.]',
      '[Boria: Pilots shall be nationals.]',
      ['bracket: “Pilots shall be nationals.” was proposed by Arvenia and is now proposed by Boria'],
    ],
    [
      'a choice made',
      'Velmara [Velmara: shall][Arvenia: should] withdraw.',
      'Velmara should withdraw.',
      [
        'bracket: The choice is made: “should” stands, proposed by Arvenia; dropped: “shall” (proposed by Velmara)',
      ],
    ],
    [
      'an option dropped',
      'The fund holds [30][40][50] dollars.',
      'The fund holds [30][50] dollars.',
      ['bracket: The option “40” was dropped'],
    ],
    [
      'an option under a head added',
      'Option 1: The zone stays. Option 2: The zone goes.',
      'Option 1: The zone stays. Option 2: The zone goes. Option 3: The zone is divided.',
      ['bracket: The option “The zone is divided.” was added'],
    ],
    [
      'an option chosen of those under heads',
      'Option 1: The zone stays. Option 2: The zone goes.',
      'The zone goes.',
      ['bracket: The choice is made: “The zone goes.” stands; dropped: “The zone stays.”'],
    ],
    [
      'a bracket that takes in more',
      'Crossings shall be open [by day].',
      'Crossings shall be [open by day].',
      ['bracket: The bracket takes in more words than before: “by day” became “open by day”'],
    ],
    [
      'option against option',
      'Velmara shall withdraw [within 30 days][within 60 days].',
      'Velmara shall withdraw [within 30 days][within 90 days].',
      ['number: Number changed: “60 days” became “90 days”'],
    ],
    [
      'option against option by proposer, in another order',
      '[Velmara: within 60 days][Arvenia: within 30 days], troops shall leave.',
      '[Arvenia: within 20 days][Velmara: within 60 days], troops shall leave.',
      ['number: Number changed: “30 days” became “20 days”'],
    ],
    [
      'wording outside the brackets',
      'The Parties shall meet [in Sorrel][in Lund].',
      'The Parties may meet [in Sorrel][in Lund].',
      ['duty-weakened: Duty weakened: “shall meet” became “may meet” (The Parties)'],
    ],
    [
      'a mark of agreement',
      'The Parties stop firing.',
      'The Parties stop firing. [agreed]',
      ['bracket: Now said of the text: “[agreed]”'],
    ],
    ['options in another order', 'V [shall][should] withdraw.', 'V [should][shall] withdraw.', []],
    ['a choice written otherwise', 'V [shall / should] withdraw.', 'V [shall][should] withdraw.', []],
    ['other heads', 'Option 1: It stays. Option 2: It goes.', 'Option A: It stays. Option B: It goes.', []],
    ['a label behind', 'Troops leave [at once] (Arvenia).', 'Troops leave [Arvenia: at once].', []],
    [
      'an option reworded',
      '[Corvia: The Parties shall exchange all prisoners.][No text.]',
      '[Corvia: All prisoners shall be exchanged by the Parties.][No text.]',
      [],
    ],
  ])('tells %s', (_, left, right, expected) => {
    expect(notes(left, right)).toEqual(expected);
  });

  it('gives places in the texts with their brackets', () => {
    const left = 'Velmara [shall] withdraw [Velmara: within 60 days].';
    const right = 'Velmara [shall] withdraw [Velmara: within 90 days].';
    const [change] = meaningChanges(left, right);
    expect(left.slice(...(change?.spans.left[0]?.span ?? [0, 0]))).toBe('60 days');
    expect(right.slice(...(change?.spans.right[0]?.span ?? [0, 0]))).toBe('90 days');
  });

  it('tells a changed option among many, and bounds its entries', () => {
    const options = (last: string): string =>
      `The fund holds ${Array.from({ length: 40 }, (_, at) => `[${at + 2} dollars]`).join('')}[${last} dollars].`;
    expect(notes(options('900'), options('950'))).toEqual([
      'number: Number changed: “900 dollars” became “950 dollars”',
    ]);
    const deep = `${'['.repeat(5_000)}x${']'.repeat(5_000)}`;
    const changes = meaningChanges(deep, 'x');
    expect(changes.length).toBeLessThan(2_100);
    expect(changes.some(({ note }) => /3000 more brackets changed/u.test(note))).toBe(true);
  });
});

const PROVISIONS = [
  'The Parties shall withdraw all heavy weapons from the valley within 30 days of signature.',
  'Velmara may suspend the transit of goods if Arvenia fails to pay the fees listed in Annex II.',
  'No Party shall station foreign troops within 25 kilometres of the line, unless the Mission so requests.',
  'The Joint Commission, composed of nine members, shall report to the Council every three months.',
  'Displaced persons have the right to return to their homes, and the Parties shall protect them.',
];

/** A provision with some of its words side by side in brackets. */
const bracketed = fc
  .record({ text: fc.constantFrom(...PROVISIONS), from: fc.nat(20), length: fc.integer({ min: 1, max: 6 }) })
  .map(({ text, from, length }) => {
    const words = text.split(' ');
    const start = from % words.length;
    const inside = words.slice(start, start + length).join(' ');
    return {
      text,
      inside,
      put: (as: string) => [...words.slice(0, start), as, ...words.slice(start + length)].join(' '),
    };
  });

describe('laws of meaningChanges over brackets', () => {
  it('tells brackets round standing words, and nothing else', () => {
    fc.assert(
      fc.property(
        bracketed,
        fc.constantFrom('', 'Velmara: ', 'Corvia, Boria: '),
        ({ text, inside, put }, label) => {
          const open = put(`[${label}${inside}]`);
          for (const [a, b] of [
            [text, open],
            [open, text],
          ] as const) {
            const { changes, worthALook } = readMeaning(a, b);
            expect(changes.map(({ kind }) => kind)).toEqual(['bracket']);
            expect(worthALook).toEqual([]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives nothing where two options change places', () => {
    fc.assert(
      fc.property(bracketed, ({ inside, put }) => {
        const [a, b] = [put(`[${inside}][no text]`), put(`[no text][${inside}]`)];
        expect(meaningChanges(a, b)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('tells whose a bracket is, and nothing else', () => {
    fc.assert(
      fc.property(bracketed, ({ inside, put }) => {
        const kinds = meaningChanges(put(`[Velmara: ${inside}]`), put(`[Corvia: ${inside}]`)).map(
          ({ kind }) => kind,
        );
        expect(kinds).toEqual(['bracket']);
      }),
      { numRuns: 100 },
    );
  });
});
