import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MOST_EDITS } from './myers.ts';
import { redline, redlineOf, wordingOf } from '../index.ts';
import { graphemes } from './graphemes.ts';

/** A redline in one line: {-deleted-} and {+inserted+}. */
const shown = (left: string, right: string): string =>
  redline(left, right)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'insert' ? `{+${text}+}` : `{-${text}-}`))
    .join('');

const side = (left: string, right: string, kind: 'insert' | 'delete'): string =>
  redline(left, right)
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('');

describe('redline(left, right)', () => {
  test.each([
    ['The sides may stop.', 'The sides shall stop.', 'The sides{- may-}{+ shall+} stop.'],
    ['within 30 days', 'within 60 days', 'within{- 30-}{+ 60+} days'],
    ['up to 600,000 troops', 'up to 800,000 troops', 'up to{- 600,000-}{+ 800,000+} troops'],
    ['The sides [shall] stop', 'The sides [should] stop', 'The sides [{-shall-}{+should+}] stop'],
    [
      'They [shall][should] stop',
      'They [may][must] stop',
      'They [{-shall-}{+may+}][{-should-}{+must+}] stop',
    ],
    ['They shall stop', 'They [shall] stop', 'They {+[+}shall{+]+} stop'],
    ['The sides (both) stop', 'The sides both stop', 'The sides {-(-}both{-)-} stop'],
    ['stop at once', 'stop', 'stop{- at once-}'],
    ['stop', 'stop at once', 'stop{+ at once+}'],
    ['one, two', 'six, ten', '{-one, two-}{+six, ten+}'],
    ['the “line”\n of contact', 'the "line" of contact', 'the "line" of contact'],
    ['', 'new', '{+new+}'],
    ['old', '', '{-old-}'],
  ])('shows %j to %j', (left, right, expected) => {
    expect(shown(left, right)).toBe(expected);
  });

  const draft = fc
    .array(
      fc.constantFrom(
        'shall',
        'may',
        '30',
        '1,000',
        '[',
        ']',
        ',',
        '.',
        'the',
        'sides',
        'cease-fire',
        '’',
        '\n',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(' '));
  const bare = (text: string): string => wordingOf(text).replace(/\s/g, '');

  it('gives the right text from what is kept and inserted, the left from what is kept and deleted', () => {
    fc.assert(
      fc.property(draft, draft, (left, right) => {
        expect(bare(side(left, right, 'insert'))).toBe(bare(right));
        expect(bare(side(left, right, 'delete'))).toBe(bare(left));
      }),
    );
  });

  it('keeps words apart that a bracket comes between', () => {
    const [left, right] = ['Forces shall not [all] leave.', 'Forces [shall][should] all leave.'];
    expect(side(left, right, 'delete')).toBe(left);
    expect(side(left, right, 'insert')).toBe(right);
  });

  it('finds no change between a text and itself', () => {
    fc.assert(fc.property(draft, (text) => redline(text, text).every(({ kind }) => kind === 'same')));
  });

  it('never cuts a bracket or a number', () => {
    fc.assert(
      fc.property(draft, draft, (left, right) => {
        for (const { text } of redline(left, right)) expect(text).not.toMatch(/^(?:,?\d{3}\b|000)/);
      }),
    );
  });

  it('replaces the whole where hardly a word is shared, and keeps what much was added to', () => {
    expect(redlineOf('Trade is free.', 'Prisoners shall go home at once.').manner).toBe('whole');
    const added = redlineOf(
      'Trade is free.',
      `Trade is free. ${'Ships may land at any port of either side. '.repeat(9)}`,
    );
    expect(added.parts.map(({ kind }) => kind)).toEqual(['same', 'insert']);
  });

  it('puts sentences together first where little is shared', () => {
    const left = 'The bridge stays open. Fishing is forbidden near the dam in spring and summer.';
    const right =
      'Ferries run daily between the two ports at noon. The bridge stays open. Nobody pays tolls on either bank of it.';
    expect(redlineOf(left, right).manner).toBe('sentences');
    expect(shown(left, right)).toContain('+}The bridge stays open.{-');
  });

  it('replaces a stretch without landmarks that differs too much, and says that it is coarse', () => {
    const many = (word: string): string => `${word} `.repeat(2 * MOST_EDITS);
    const { parts, coarse } = redlineOf(
      `${'kept '.repeat(9000)}${many('a')}end`,
      `${'kept '.repeat(9000)}${many('b')}end`,
    );
    expect(coarse).toBe(true);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'delete', 'insert', 'same']);
  });

  it('finds the edits of a text of a megabyte', () => {
    const text = Array.from({ length: 90_000 }, (_, at) => `word${(at * 7919) % 4001}`).join(' ');
    const edited = text.replaceAll('word17 ', 'other words here ').replaceAll('word99 ', '');
    const parts = redline(text, edited);
    const marked = parts
      .filter(({ kind }) => kind !== 'same')
      .reduce((sum, part) => sum + part.text.length, 0);
    expect(marked).toBeLessThan(3_000);
  });
});

describe('what a redline never cuts', () => {
  test.each([
    ['on 26 October 2025', 'on 27 October 2025', 'on{- 26 October-}{+ 27 October+} 2025'],
    ['on 26 October 2025', 'on 26 October 2026', 'on 26 October{- 2025-}{+ 2026+}'],
    ['by May 5, 2026', 'by May 6, 2026', 'by{- May 5-}{+ May 6+}, 2026'],
    ['5 000 troops', '6 000 troops', '{-5 000-}{+6 000+} troops'],
    ['pay $100 million now', 'pay $120 million now', 'pay{- $100 million-}{+ $120 million+} now'],
    [
      'one hundred and ten men',
      'one hundred and twelve men',
      '{-one hundred and ten-}{+one hundred and twelve+} men',
    ],
    ['a levy of 3%', 'a levy of 4%', 'a levy of{- 3%-}{+ 4%+}'],
    ['26 октября 2025', '27 октября 2025', '{-26 октября-}{+27 октября+} 2025'],
    ['双方应当停火', '双方可以停火', '双方{-应当-}{+可以+}停火'],
    ['10月26日停火', '10月27日停火', '{-10月26日-}{+10月27日+}停火'],
    ['peace 👩‍👩‍👧 now', 'peace 👩‍👩‍👦 now', 'peace{- 👩‍👩‍👧-}{+ 👩‍👩‍👦+} now'],
    ['cafe\u0301 open', 'cafe\u0302 open', '{-cafe\u0301-}{+cafe\u0302+} open'],
  ])('shows %j to %j', (left, right, expected) => {
    expect(shown(left, right)).toBe(expected);
  });

  const odd = fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\u0301',
        '\u200d',
        '👩',
        '👧',
        '🇺',
        '🇦',
        '한',
        'ᄒ',
        'ᅡ',
        'ก',
        'ำ',
        '停',
        '火',
        '\r\n',
        '٣',
        '\u0600',
        '1',
        '[',
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''));

  it('a character that a reader sees as one: graphemes(text) never cuts where Intl.Segmenter does not', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(odd, (text) => {
        const borders = new Set(bordersOf([...segmenter.segment(text)].map(({ segment }) => segment)));
        for (const border of bordersOf(graphemes(text))) expect(borders.has(border)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('nor does a redline, on either side', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(odd, odd, (left, right) => {
        for (const [kind, text] of [
          ['delete', left],
          ['insert', right],
        ] as const) {
          const borders = new Set(bordersOf([...segmenter.segment(text)].map(({ segment }) => segment)));
          const own = redline(left, right, { exact: true }).filter(
            (part) => part.kind === 'same' || part.kind === kind,
          );
          const pieces = own.map((part) => (kind === 'delete' ? (part.left ?? part.text) : part.text));
          if (pieces.join('') === text)
            for (const border of bordersOf(pieces)) expect(borders.has(border)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Where the pieces end, but for the last one. */
function bordersOf(pieces: readonly string[]): number[] {
  let at = 0;
  return pieces.slice(0, -1).map((piece) => (at += piece.length));
}

describe('a change that can slide', () => {
  test.each([
    ['Fire ends.', 'Fire ends. Guns go.', 'Fire ends.{+ Guns go.+}'],
    ['Guns go.', 'Fire ends. Guns go.', '{+Fire ends. +}Guns go.'],
    ['[one] [three]', '[one] [two] [three]', '[one]{+ [two]+} [three]'],
    [
      'in the north and in the south',
      'in the north and in the east and in the south',
      'in the north{+ and in the east+} and in the south',
    ],
    ['food, fuel and water', 'food, medicine, fuel and water', 'food,{+ medicine,+} fuel and water'],
    ['the sick, the wounded and the old', 'the sick and the old', 'the sick{-, the wounded-} and the old'],
  ])('stands at a border: %j to %j', (left, right, expected) => {
    expect(shown(left, right)).toBe(expected);
  });
});

describe('islands', () => {
  test.each([
    [
      'The sides may withdraw troops',
      'The sides shall withdraw forces',
      'The sides{- may withdraw troops-}{+ shall withdraw forces+}',
    ],
    ['They may fire', 'They [shall] fire', 'They{- may-}{+ [shall]+} fire'],
  ])('a single word between two changes joins them: %j to %j', (left, right, expected) => {
    expect(shown(left, right)).toBe(expected);
  });
});

describe('the laws of a redline', () => {
  const piece = fc.constantFrom(
    'shall',
    'may',
    '30',
    '1 000',
    '26 October',
    '[',
    ']',
    ',',
    '.',
    'the',
    'sides',
    '“',
    '"',
    '–',
    '-',
    '停火',
    'ก็',
    ' ',
    '\n',
    '  ',
    '\t',
    'é',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' '));
  const sideOf = (left: string, right: string, kind: 'insert' | 'delete', exact: boolean): string =>
    redline(left, right, { exact })
      .filter((part) => part.kind === 'same' || part.kind === kind)
      .map((part) => (kind === 'delete' ? (part.left ?? part.text) : part.text))
      .join('');

  it('gives both texts back character by character, where they have a word', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (left, right, exact) => {
        if (left.trim() !== '') expect(sideOf(left, right, 'delete', exact)).toBe(left);
        if (right.trim() !== '') expect(sideOf(left, right, 'insert', exact)).toBe(right);
      }),
      { numRuns: 400 },
    );
  });

  it('gives both texts back up to white space alone, in the words of the parts, when shapes count', () => {
    const bare = (words: string): string => words.replace(/\s/gu, '');
    fc.assert(
      fc.property(text, text, (left, right) => {
        const parts = redline(left, right, { exact: true });
        const side = (kind: string): string =>
          parts
            .filter((part) => part.kind === 'same' || part.kind === kind)
            .map((part) => part.text)
            .join('');
        expect(bare(side('delete'))).toBe(bare(left));
        expect(bare(side('insert'))).toBe(bare(right));
      }),
      { numRuns: 400 },
    );
  });

  it('mirrors: exchanging the texts exchanges insertions and deletions', () => {
    const marked = (left: string, right: string, kind: string): string[] =>
      redline(left, right)
        .filter((part) => part.kind === kind)
        .map((part) => part.text);
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(marked(left, right, 'insert')).toEqual(marked(right, left, 'delete'));
        expect(marked(left, right, 'delete')).toEqual(marked(right, left, 'insert'));
      }),
      { numRuns: 400 },
    );
  });
});
