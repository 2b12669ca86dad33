import type { Block, Mark, WorkingText } from '@nonpaper/intake';
import type { ReadDraftResult } from './types.ts';

/** A plain working text with one block for each paragraph between blank lines: for tests and examples. */
export function plainText(text: string, over: Partial<WorkingText> = {}): WorkingText {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/gu)) {
    const words = match[0].trimEnd();
    blocks.push(blockOf('paragraph', match.index, words.length));
  }
  return { ...EMPTY, text, blocks, ...over };
}

/** One line of `blocksText`: what the block is, its words, and a number that the format computes. */
export interface BlockLine {
  readonly kind?: Block['kind'];
  readonly text: string;
  readonly level?: number;
  readonly printed?: string;
  readonly values?: readonly number[];
  /** The list of the file that the number belongs to. */
  readonly list?: string;
}

/** A working text as a format with structure gives it, one block a line: for tests and examples. */
export function blocksText(lines: readonly BlockLine[], over: Partial<WorkingText> = {}): WorkingText {
  const blocks: Block[] = [];
  let text = '';
  for (const { kind = 'paragraph', text: words, level = null, ...rest } of lines) {
    if (text !== '') text += '\n';
    blocks.push({ ...blockOf(kind, text.length, words.length), level, number: numberOf(rest) });
    text += words;
  }
  return { ...EMPTY, format: 'html', text, blocks, ...over };
}

function numberOf({ printed, values = [], list }: Partial<BlockLine>): Block['number'] {
  if (printed === undefined) return null;
  return { printed, values, bullet: values.length === 0, ...(list === undefined ? {} : { list }) };
}

/** Marks each place of a string in a working text: furniture that a page added inside a paragraph. */
export function marksAt(text: string, words: string, kind: Mark['kind']): Mark[] {
  return [...text.matchAll(new RegExp(words, 'gu'))].map(({ index, 0: found }) => ({
    kind,
    span: [index, index + found.length],
    text: null,
    author: null,
    date: null,
  }));
}

/** A reading as one line per provision: path, printed number, heading, text, theme; and the codes of its messages. */
export function shownDraft({ title, provisions, messages }: ReadDraftResult): string[] {
  const lines = provisions.map(({ path, number, heading, text, theme }) => {
    const parts = [path, number === '' ? '-' : number];
    if (heading !== undefined) parts.push(`{${heading}}`);
    parts.push(text === '' ? '()' : text.replace(/\s+/gu, ' '));
    if (theme !== undefined) parts.push(`<${theme}>`);
    return parts.join(' ');
  });
  const codes = messages.map(({ code }) => `! ${code}`);
  return [...(title === '' ? [] : [`# ${title}`]), ...lines, ...codes];
}

const EMPTY: WorkingText = {
  text: '',
  format: 'text',
  extractor: 'test/1',
  title: null,
  byline: null,
  outlet: null,
  date: null,
  language: null,
  blocks: [],
  marks: [],
  messages: [],
};

const blockOf = (kind: Block['kind'], start: number, length: number): Block => ({
  kind,
  span: [start, start + length],
  level: null,
  number: null,
  page: null,
});
