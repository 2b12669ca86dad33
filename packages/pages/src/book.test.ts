import type { OpenedRecord, SourceLine } from '@nonpaper/dossier';
import { describe, expect, it } from 'vitest';
import { checkedAs, SourceBook } from './book.ts';
import { footnoteLine, wordsOf, type Line } from './page.ts';

const badgesOf = (line: Line): string[] =>
  line.flatMap((each) => (typeof each === 'object' && each.kind === 'badge' ? [each.word] : []));

const line = (source: string): SourceLine => ({
  source,
  slug: null,
  title: `Report ${source}`,
  sourceKind: 'article',
  outlet: 'River Gazette',
  relays: ['Delta Wire'],
  date: '2024-03-01',
  dateNote: null,
  url: null,
  locator: null,
  grade: null,
  terms: null,
});
const opened = (id: string, verification: OpenedRecord['verification']): OpenedRecord => ({
  kind: 'statement',
  id,
  slug: null,
  label: id,
  date: null,
  verification,
  sources: [line(`of ${id}`)],
});

describe('SourceBook', () => {
  it('marks a citation as unverified when one of the records under it is', () => {
    const book = new SourceBook([opened('a', 'seen'), opened('b', 'unverified')]);
    expect(badgesOf(book.cite(['a']))).toEqual([]);
    expect(badgesOf(book.cite(['a', 'b']))).toEqual(['unverified']);
  });

  it('names the outlet first and then whom it relays', () => {
    const book = new SourceBook([opened('a', 'seen')]);
    book.cite(['a']);
    expect(book.footnotes().map((note) => wordsOf(footnoteLine(note)))).toEqual([
      'River Gazette, relaying Delta Wire: Report of a, 1 Mar 2024',
    ]);
  });
});

describe('checkedAs', () => {
  it('says what was seen only in part or not at all, and nothing of what was seen', () => {
    const states = ['seen', null, 'partly seen', 'unverified'] as const;
    expect(states.map((each) => badgesOf(checkedAs(each)))).toEqual([
      [],
      [],
      ['partly seen'],
      ['unverified'],
    ]);
  });
});
