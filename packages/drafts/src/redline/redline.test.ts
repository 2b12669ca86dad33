import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MOST_EDITS } from './myers.ts';
import { redline, wordingOf } from '../index.ts';

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

  it('gives one whole replacement between the common ends when more than MOST_EDITS words changed', () => {
    const many = (word: string): string =>
      Array.from({ length: MOST_EDITS }, (_, index) => `${word}${index}`).join(' ');
    const parts = redline(`Start ${many('a')} end`, `Start ${many('b')} end`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'delete', 'insert', 'same']);
  });
});
