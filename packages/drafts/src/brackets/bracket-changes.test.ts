import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bracketChanges, readNegotiated } from '../index.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';

const changes = (before: string, after: string): string[] =>
  bracketChanges(readNegotiated(before), readNegotiated(after)).map((change) => {
    const [was, is] = [change.before, change.after].map((span, side) =>
      span === null ? '-' : [before, after][side]?.slice(...span),
    );
    return `${change.kind}: ${was} > ${is}`;
  });

describe('bracketChanges(before, after)', () => {
  test.each<[string, string, string[]]>([
    ['They [shall] stop.', 'They [shall] stop.', []],
    ['They [shall] stop.', 'They shall stop.', ['closed: [shall] > -']],
    ['They shall stop.', 'They [shall] stop.', ['opened: - > [shall]']],
    ['They [shall][should] stop.', 'They should stop.', ['closed: [shall] > -', 'closed: [should] > -']],
    ['Within [30] days.', 'Within [60] days.', ['contents: [30] > [60]']],
    ['Within [x] days.', 'Within [60] days.', ['contents: [x] > [60]']],
    [
      'They [ARV: shall] stop.',
      'They [ARV, BOR: shall] stop.',
      ['stances: [ARV: shall] > [ARV, BOR: shall]'],
    ],
    ['They [shall] stop [at once].', 'At once they shall stop [at once].', ['closed: [shall] > -']],
    [
      '[They shall stop [at once].]',
      'They shall stop [at once].',
      ['closed: [They shall stop [at once].] > -'],
    ],
    [
      'They [shall stop at once].',
      'They [shall stop on 4 May].',
      ['contents: [shall stop at once] > [shall stop on 4 May]'],
    ],
    ['Move [1. They stop.] [shall].', 'Move They stop. [shall].', ['closed: [1. They stop.] > -']],
  ])('from %j to %j', (before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });

  it('says what became of the words', () => {
    const words = (before: string, after: string): (string | undefined)[] =>
      bracketChanges(readNegotiated(before), readNegotiated(after)).map((change) => change.words);
    expect(words('They [shall][should] stop.', 'They should stop.')).toEqual([
      'The bracket was closed: its words were deleted.',
      'The bracket was closed: its words stand without brackets.',
    ]);
    expect(words('They stop.', 'They [and others] stop.')).toEqual(['A bracket was opened with new words.']);
    expect(words('[ARV: a]', '[a]')).toEqual(['Whose it is changed from proposed by ARV to nobody’s.']);
  });

  it('gives nothing for a text with itself', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(), (text) => {
        expect(changes(text, text)).toEqual([]);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  it('opens what the other way round is closed', () => {
    fc.assert(
      fc.property(arbitraryNegotiatedText(' '), (text) => {
        const bare = text.replace(/[[\]{}［］【】\\]/gu, ' ');
        const there = changes(text, bare).map((line) => line.split(':')[0]);
        const back = changes(bare, text).map((line) => line.split(':')[0]);
        expect(there.filter((kind) => kind === 'closed').length).toBe(
          back.filter((kind) => kind === 'opened').length,
        );
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});
