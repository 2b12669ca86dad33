import type { ReadProvision } from '@nonpaper/drafts';
import { describe, expect, it } from 'vitest';
import { outsideChanges } from './outside-changes.ts';
import { outsideOfFile, outsideOfKept, type OutsideKind } from './outside-line.ts';

const provision = (path: string, heading: string | undefined, theme?: string): ReadProvision => ({
  id: path,
  path,
  number: `${path}.`,
  ...(heading === undefined ? {} : { heading }),
  ...(theme === undefined ? {} : { theme }),
  text: 'Fire ends.',
  brackets: [],
  span: [0, 10],
});

const told = (changes: ReturnType<typeof outsideChanges>): string[] =>
  changes.map(({ kind, left, right, redline }) => {
    const signs = { same: '', insert: '+', delete: '-' } as const;
    const paths = [...left, ...right].map(({ path }) => path).join('>');
    return `${kind} ${paths} ${redline.map((part) => signs[part.kind] + part.text).join('|')}`;
  });

const lines = (kind: OutsideKind, ...texts: readonly string[]) => texts.map((text) => ({ kind, text }));

describe('outsideChanges(left, right, rows)', () => {
  it('tells a paragraph of the preamble that came, and nothing of those that stayed', () => {
    const before = lines('preamble', 'Recalling the truce of May,', 'Have agreed:');
    const after = lines('preamble', 'Recalling the truce of May,', 'Guided by the Charter,', 'Have agreed:');
    expect(told(outsideChanges(before, after, []))).toEqual(['preamble  +Guided by the Charter,']);
    expect(told(outsideChanges(after, before, []))).toEqual(['preamble  -Guided by the Charter,']);
    expect(outsideChanges(after, after, [])).toEqual([]);
  });

  it('compares a title with the other title, and a note with the note that answers it', () => {
    const before = [...lines('title', 'Draft of May'), ...lines('note', 'See map 1.', 'Nights included.')];
    const after = [
      ...lines('title', 'Accord'),
      ...lines('note', 'Nights included.', 'See map 1 and annex A.'),
    ];
    expect(told(outsideChanges(before, after, []))).toEqual([
      'title  -Draft of May|+Accord',
      'note  See map 1|+ and annex A|.',
    ]);
  });

  it('tells the new heading of a provision whose text stayed', () => {
    const rows = [
      { left: [provision('2', 'Prisoners')], right: [provision('3', 'Prisoners and missing persons')] },
      { left: [provision('4', 'Costs')], right: [provision('4', 'Costs')] },
      { left: [], right: [provision('5', 'New')] },
    ];
    expect(told(outsideChanges([], [], rows))).toEqual(['heading 2>3 Prisoners|+ and missing persons']);
  });
});

describe('lines outside the provisions', () => {
  it('takes title, preamble, group headings and notes of a file, and no header', () => {
    const text = 'Accord\n\nThe Parties,\nagree:\n\nII. Costs\n\n1. None.\n\nSee map.\n\nPage 1';
    const at = (words: string): readonly [number, number] => {
      const start = text.indexOf(words);
      return [start, start + words.length];
    };
    const block = (kind: 'footnote' | 'furniture', words: string) => ({
      kind,
      span: at(words),
      level: null,
      number: null,
      page: null,
    });
    const found = outsideOfFile(
      { text, blocks: [block('footnote', 'See map.'), block('furniture', 'Page 1')] },
      [
        { kind: 'title', span: at('Accord') },
        { kind: 'preamble', span: at('The Parties,\nagree:') },
        { kind: 'theme', span: at('II. Costs') },
        { kind: 'provision', span: at('None.'), provision: '1' },
        { kind: 'furniture', span: at('Page 1') },
      ],
    );
    expect(found).toEqual([
      { kind: 'title', text: 'Accord' },
      { kind: 'preamble', text: 'The Parties, agree:' },
      { kind: 'heading', text: 'II. Costs' },
      { kind: 'note', text: 'See map.' },
    ]);
  });

  it('takes of a kept draft what stands before its first provision, and the headings of its groups once each', () => {
    const kept = [
      provision('1', 'Ceasefire', 'Security'),
      provision('2', 'Lines', 'Security'),
      provision('3', 'Costs', 'Money'),
    ];
    expect(outsideOfKept('The Parties agree:\n\nSecurity\n\n1.\n\nCeasefire', kept)).toEqual([
      { kind: 'preamble', text: 'The Parties agree:' },
      { kind: 'heading', text: 'Security' },
      { kind: 'heading', text: 'Money' },
    ]);
  });
});
