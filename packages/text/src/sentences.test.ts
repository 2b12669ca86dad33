import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, sentences } from './index.ts';

const split = (text: string): string[] => sentences(text).map((sentence) => sentence.text);

/** Each fixture is one line; `|` stands where a sentence ends. */
const FIXTURES = [
  'Gen. Haruni met Lt. Col. Bessa in the capital.|They agreed on little.',
  'Mr. Smith met Gen. Haftari in Port Dara.|He left.',
  'They asked then-Sen. Oram and ex-Gen. Haruni.|Neither came.',
  'Sergey V. Lavrov arrived late.|Nobody was told.',
  'J.-P. Moreau and A. B. Okoye signed Art. 3 of the text.|Art. 4 stayed open.',
  'The U.S. delegation left at 9 a.m. on Monday.|It returned on Oct. 24-26.',
  'The talks ended at 5 p.m. The parties said nothing.'.replace('. The', '.|The'),
  'Point No. 5 remains, e.g. the port.|See Sec. 2 and paras. 3 and 4.',
  'She lives in St. Petersburg with Dr. Ivanova.|He works for Delta Mining Inc. in the north.',
  'Delta Mining Inc. has left.|The concession lapsed.',
  '“We came. We saw. We left,” said Minister Oru.|The hall was empty.',
  '"Is it over? I doubt it," she said.|"We wait."',
  'He asked: "Why?" Nobody answered.'.replace('" N', '"|N'),
  'They waited… and waited.|Then it began...|Nothing moved.',
  'The price rose 3.5 per cent.|In 2025.|Nobody paid.',
  'The rule (see Art. 3. It is short.) was dropped.|It was not missed.',
  '1. The parties shall withdraw.|They shall do so in 30 days.',
  'Plan B. The delegation preferred it.'.replace('. The', '.|The'),
  'Was it the E.U. or the A.U.?|Both vs. the rest.',
  'He came on Wed.|The others came later.',
  'The answer was no.|The mediator left.',
  'It rained in the U.S. The mediator left.'.replace('. The', '.|The'),
  'Генерал А. Б. Коваль прибув.|Він мовчав.',
  'وصل الوفد.|لم يقل شيئا؟|غادر.',
  'Read example.org/a.b for more.|Or ask.',
];

describe('sentences(text)', () => {
  it.each(FIXTURES)('splits as marked: %s', (fixture) => {
    expect(split(fixture.replaceAll('|', ' '))).toEqual(fixture.split('|'));
  });

  it('keeps quotations that are never closed from swallowing the paragraph', () => {
    expect(split('He said "we go. They stay. All is said.')).toHaveLength(3);
  });

  it('gives numbered lines to sentences of their own', () => {
    expect(split('The plan:\n1. Withdraw.\n2. Verify.\n(a) by air\n(b) by land')).toEqual([
      'The plan:',
      '1. Withdraw.',
      '2. Verify.',
      '(a) by air',
      '(b) by land',
    ]);
  });

  it('counts paragraphs, which blank lines and unwrapped line breaks part', () => {
    const long = `${'word '.repeat(40)}end.`;
    expect(sentences(`${long}\n${long}\n\nShort.`).map((sentence) => sentence.paragraph)).toEqual([0, 1, 2]);
    expect(paragraphs('one\ntwo\r\n\r\nthree')).toEqual([
      [0, 7],
      [11, 16],
    ]);
  });

  it('is ordered, does not overlap, equals its slices, and leaves out nothing but white space', () => {
    const pieces = fc.constantFrom(
      'Gen. ',
      'Oru ',
      'said ',
      '. ',
      '." ',
      '"',
      '“',
      '”',
      '(',
      ')',
      '…',
      '\n',
      '\n\n',
      '1. ',
      'U.S. ',
      'a.m. ',
      '😀',
      'é',
      '؟ ',
      '\u2028',
      "'",
      '’ ',
      '! ',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0;
        for (const { span, text: own } of sentences(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(from);
          expect(own).toBe(text.slice(span[0], span[1]));
          expect(own.length).toBeGreaterThan(0);
          expect(text.slice(from, span[0])).toMatch(/^[\s\u0085]*$/u);
          from = span[1];
        }
        expect(text.slice(from)).toMatch(/^[\s\u0085]*$/u);
      }),
    );
  });

  it.each(['"', '. ', '(', '“a” ', '.)', "'x ", '1. ', 'U.S.', '((. ', '\n- ', '. "', '" .', 'a. '])(
    'takes work in proportion to hostile text made of %j',
    (piece) => {
      const text = piece.repeat(400_000 / piece.length);
      expect(sentences(text).length).toBeGreaterThanOrEqual(1);
    },
  );
});
