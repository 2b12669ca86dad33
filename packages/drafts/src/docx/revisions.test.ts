import { intake } from '@nonpaper/intake';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commented,
  del,
  docx,
  footnoteRef,
  ins,
  insDel,
  moveFrom,
  moveTo,
  p,
  r,
  type DocxOptions,
} from '../../../intake/src/test-docx.ts';
import { readDraft } from '../reading/provisions.ts';
import { revisionsOf, type ListedRevision } from './revisions.ts';

async function listed(options: DocxOptions): Promise<ListedRevision[]> {
  const working = await intake(docx(options), { name: 'tracked.docx' });
  if (!working.ok) throw new Error(working.fault.what);
  const draft = readDraft(working.value);
  if (!draft.ok) throw new Error(draft.fault.what);
  return revisionsOf(working.value, draft.value);
}

const point = (...parts: string[]): string => `<w:p>${parts.join('')}</w:p>`;
const ANA = { author: 'Ana', date: '2025-03-04T10:00:00Z' };
const BEN = { author: 'Ben', date: '2025-03-05T10:00:00Z' };
const FIRST = p('1. The forces of both sides shall leave the town.');

describe('revisionsOf', () => {
  it('lists insertions and deletions of several authors with their places', async () => {
    const found = await listed({
      body: [
        FIRST,
        point(r('2. The parties '), del('may', ANA), ins('shall', BEN), r(' meet every month.')),
        point(r('3. '), ins('Only then ', ANA), r('the crossing is opened.')),
      ],
    });
    expect(found).toEqual([
      { kind: 'deletion', ...ANA, in: 'body', path: '2', words: 'may' },
      { kind: 'insertion', ...BEN, in: 'body', path: '2', words: 'shall' },
      { kind: 'insertion', ...ANA, in: 'body', path: '3', words: 'Only then' },
    ]);
  });

  it('joins the two ends of a move, and leaves an end alone that has no other', async () => {
    const found = await listed({
      body: [
        point(
          r('1. Fire ends '),
          moveFrom('at once', ANA),
          r(' '),
          moveFrom('and for good', ANA),
          r(' in all places.'),
        ),
        point(r('2. The monitors '), moveTo('at once', ANA), r(' take their posts.')),
        point(r('3. The guns '), moveTo('by sea', BEN), r(' leave the coast.')),
      ],
    });
    expect(found).toEqual([
      { kind: 'move', ...ANA, in: 'body', path: '1', to: '2', words: 'at once' },
      { kind: 'moved away', ...ANA, in: 'body', path: '1', words: 'and for good' },
      { kind: 'moved here', ...BEN, in: 'body', path: '3', words: 'by sea' },
    ]);
  });

  it('sets a point that was taken out with the one before it, and tells ends of paragraphs', async () => {
    const found = await listed({
      body: [
        FIRST,
        `<w:p><w:pPr><w:rPr><w:del w:id="900" w:author="Ana" w:date="${ANA.date}"/></w:rPr></w:pPr>${del('2. All of it is void.', ANA)}</w:p>`,
        p('3. The crossing is opened for the sick and the old.'),
      ],
    });
    expect(found).toEqual([
      { kind: 'deletion', ...ANA, in: 'body', path: '1', words: '2. All of it is void. ¶' },
    ]);
  });

  it('tells what had been inserted before it was deleted, and by whom', async () => {
    const found = await listed({
      body: [point(r('1. They shall '), insDel('not ', ANA, BEN), r('meet again.'))],
    });
    expect(found).toEqual([{ kind: 'deletion', ...BEN, in: 'body', path: '1', words: 'not', inserted: ANA }]);
  });

  it('lists comments with the words that they are about, and changes in notes and headers', async () => {
    const found = await listed({
      body: [
        point(r('1. The forces '), commented(4, r('shall leave')), r(' the town'), footnoteRef(2), r('.')),
        p('2. The crossing is opened for the sick.'),
      ],
      comments: { 4: { author: 'Ben', text: 'By when?' } },
      footnotes: { 2: [point(r('As on the map '), ins('annexed', ANA))] },
      header: [point(r('Draft of '), del('1 May', ANA), ins('2 May', ANA))],
    });
    expect(found.map(({ kind, in: text, path, words, about }) => [kind, text, path, words, about])).toEqual([
      ['comment', 'body', '1', 'By when?', 'shall leave'],
      ['insertion', 'footnote', null, 'annexed', undefined],
      ['deletion', 'page furniture', null, '1 May', undefined],
      ['insertion', 'page furniture', null, '2 May', undefined],
    ]);
  });

  it('loses no word, whatever was tracked', async () => {
    const words = fc.stringMatching(/^[a-z]{1,6}$/);
    const piece = fc.oneof(
      words.map((text) => ({ kind: '=', text })),
      words.map((text) => ({ kind: '+', text })),
      words.map((text) => ({ kind: '-', text })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        async (points) => {
          const found = await listed({
            body: points.map((pieces, index) =>
              point(
                r(`${index + 1}. Point `),
                ...pieces.map(({ kind, text }) =>
                  kind === '=' ? r(text) : kind === '+' ? ins(text, ANA) : del(text, BEN),
                ),
              ),
            ),
          });
          const joined = (kind: string): string =>
            found
              .filter((each) => each.kind === kind)
              .map((each) => each.words)
              .join('');
          const wanted = (sign: string): string =>
            points
              .flat()
              .filter(({ kind }) => kind === sign)
              .map(({ text }) => text)
              .join('');
          expect(joined('insertion')).toBe(wanted('+'));
          expect(joined('deletion')).toBe(wanted('-'));
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });
});
