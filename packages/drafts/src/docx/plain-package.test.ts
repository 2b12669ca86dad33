import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDocx, redlineTexts, type DocumentText, type TextBlock } from './index.ts';
import { partText, lawful, textOf } from './test-redlines.ts';

const WORDS = [
  'the',
  'sides',
  'shall',
  'may',
  '30',
  '1,000',
  '[x]',
  '“q”',
  '.',
  ' ',
  '\t',
  '\n',
  '😀',
  'e\u0301',
  'שלום',
  '中文',
  '<w:t>',
  '&',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));
const paragraph = text.map((each): TextBlock => ({ kind: 'paragraph', text: each }));
const cell = fc.array(
  text.map((each) => ({ kind: 'paragraph' as const, text: each })),
  { maxLength: 2 },
);
const table = fc
  .array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 })
  .map((rows): TextBlock => ({ kind: 'table', rows }));
const document = fc
  .array(fc.oneof({ arbitrary: paragraph, weight: 5 }, { arbitrary: table, weight: 1 }), { maxLength: 8 })
  .map((blocks): DocumentText => ({ blocks }));

const clean = (given: DocumentText): Uint8Array => {
  const made = plainDocx(given);
  if (!made.ok) throw new Error(made.fault.what);
  return made.value;
};

describe('redlineTexts(older, newer)', () => {
  it('gives the newer text when all is accepted and the older one when all is rejected', () => {
    fc.assert(
      fc.property(document, document, fc.boolean(), (older, newer, moves) => {
        lawful(clean(older), clean(newer), { moves });
      }),
      { numRuns: 120 },
    );
  });

  it('sets a paragraph from right to left where its first letter is so written, also one that is taken out', () => {
    const paragraphs = (...texts: readonly string[]): DocumentText => ({
      blocks: texts.map((each) => ({ kind: 'paragraph', text: each })),
    });
    const made = redlineTexts(
      paragraphs('1. שלום לכולם', 'Peace, שלום', 'שלום רב', 'end'),
      paragraphs('1. שלום לכל', 'Peace, שלום', 'end'),
    );
    if (!made.ok) throw new Error(made.fault.what);
    const starts = [...partText(made.value.bytes).matchAll(/<w:p>(<w:pPr>(<w:bidi\/>)?)?/g)].map(
      ([, , bidi]) => bidi !== undefined,
    );
    expect(starts).toEqual([true, false, true, false]);
    expect(partText(made.value.bytes)).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">1. ');
  });

  it('gives them for drafts that differ by some blocks', () => {
    const edit = fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'cut'));
    fc.assert(
      fc.property(document, fc.array(edit, { maxLength: 4 }), (older, edits) => {
        const blocks = edits.reduce((left, [at, kind]) => edited(left, at, kind), older.blocks);
        lawful(clean(older), clean({ blocks }));
      }),
      { numRuns: 120 },
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(document, (same) => {
        expect(redlineTexts(same, same)).toMatchObject({
          value: { messages: [{ code: 'redline-nothing-changed' }] },
        });
      }),
    );
  });

  it('refuses characters that XML cannot carry, and says which and where', () => {
    const odd = (character: string): DocumentText => ({
      blocks: [{ kind: 'paragraph', text: `ab${character}` }],
    });
    for (const character of ['\u0000', '\u0007', '\uD800', '\uFFFE'])
      expect(redlineTexts(odd('c'), odd(character))).toMatchObject({
        ok: false,
        fault: { code: 'redline-not-in-xml', where: 'the newer text' },
      });
    expect(redlineTexts(odd('\u0085'), odd('\u{10FFFF}\uE000\uFFFD')).ok).toBe(true);
  });
});

function edited(blocks: readonly TextBlock[], at: number, kind: string): readonly TextBlock[] {
  const place = blocks.length === 0 ? 0 : at % blocks.length;
  const [before, own, after] = [
    blocks.slice(0, place),
    blocks.slice(place, place + 1),
    blocks.slice(place + 1),
  ];
  if (kind === 'drop') return [...before, ...after];
  if (kind === 'double') return [...before, ...own, ...own, ...after];
  if (kind === 'swap') return [...after, ...own, ...before];
  return [...before, ...own.flatMap(cut), ...after];
}

function cut(block: TextBlock): TextBlock[] {
  if (block.kind === 'table') return [];
  const letters = [...block.text];
  const half = Math.floor(letters.length / 2);
  return [letters.slice(0, half), letters.slice(half)].map((part) => ({
    kind: 'paragraph',
    text: part.join(''),
  }));
}

describe('plainDocx(text)', () => {
  it('makes a document with styles, labels and tables, the same bytes each time', () => {
    const given: DocumentText = {
      blocks: [
        { kind: 'paragraph', text: 'Plan', style: 'title' },
        { kind: 'paragraph', text: 'Fire ends.\nAt once.', label: '1.' },
        { kind: 'table', rows: [[[{ kind: 'paragraph', text: 'a' }], []], []] },
      ],
    };
    const bytes = clean(given);
    expect(clean(given)).toEqual(bytes);
    expect(textOf(bytes)).toBe('Plan\n1.\tFire ends.\nAt once.\na\n\n\n\n');
    expect(partText(bytes)).toContain('<w:pStyle w:val="Title"/>');
  });
});
