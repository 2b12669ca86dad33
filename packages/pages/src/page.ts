import type { LanguageTag } from '@nonpaper/vocabulary';
import type { Svg } from './svg.ts';

/**
 * A page is a value: what is to be shown, without how. The terminal, Markdown and HTML writers show the same page,
 * so that no reader is told less than another. Strings are record text or our own words, never markup.
 */

/** Words that a badge may carry. `proposed` and `composed text` warn; the others qualify. */
export const BADGES = [
  'proposed',
  'composed text',
  'of our paraphrase',
  'in reply to a draft',
  'disputed',
  'unverified',
  'partly seen',
  'note',
  'red line',
  'ascribed by others',
  'withdrawn',
  'refused',
] as const;
export type BadgeWord = (typeof BADGES)[number];

/** How a stretch of text is set: strong, soft (an aside), a speaker's own words, a found word, wording that came in or went. */
export const TONES = ['strong', 'soft', 'quote', 'found', 'inserted', 'deleted'] as const;
export type Tone = (typeof TONES)[number];

/** A stretch of a line. A plain string is text in the page's language. */
export type Inline =
  | string
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'badge'; readonly word: BadgeWord }
  /** Sources of the line, by the key of the page's footnotes; `composed` when one of them is composed text. */
  | { readonly kind: 'cite'; readonly keys: readonly string[]; readonly composed: boolean };

/** One line: stretches that follow each other. Spaces are written out. */
export type Line = readonly Inline[];

export interface Heading {
  readonly kind: 'heading';
  /** 2 for a section, 3 for a part of it; the title of the page is 1. */
  readonly level: 2 | 3;
  readonly text: Line;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: Line;
  /** `aside` is set small: what a table means, what it leaves out. */
  readonly role: 'body' | 'aside' | 'notice';
}

export interface ListItem {
  readonly line: Line;
  readonly inner: readonly Line[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface Column {
  readonly head: Line;
  readonly align: 'start' | 'end';
  /** Share of the width that the column is given where there is a choice; 1 is usual. */
  readonly share: number;
}

export interface Row {
  readonly cells: readonly Line[];
  /** A row that groups those below it spans the table and has one cell. */
  readonly group: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: Line;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * A picture with the same content in words. `alternative` is complete: whatever the picture shows stands there. `open`
 * puts it under the picture, where it is worth reading by itself; otherwise HTML keeps it folded.
 */
export interface Figure {
  readonly kind: 'figure';
  readonly title: string;
  readonly svg: Svg;
  /** What its marks mean, where the picture itself does not say so; shown with the picture alone. */
  readonly legend?: string;
  readonly alternative: readonly Block[];
  readonly open: boolean;
}

/** Two parts that stand side by side where there is room, and behind each other elsewhere. */
export interface Beside {
  readonly kind: 'beside';
  /** True where the left is a picture and the right its notes, and so narrower. */
  readonly picture: boolean;
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** What stands under the figures beside it and is looked up now and then: HTML keeps it folded under its summary. */
export interface Folded {
  readonly kind: 'folded';
  readonly summary: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Figure | Beside | Folded;

/** One entry of the page's list of sources. */
export interface Footnote {
  /** Unique on the page; citations refer to it. Shown as it is: `1`, `2`, … */
  readonly key: string;
  /** Outlets through which it came: the one that was seen, then the one that it relays, and so on. */
  readonly from: readonly string[];
  readonly title: string;
  readonly date: string;
  /** Where in the source; empty where it is cited as a whole. */
  readonly places: readonly string[];
  /** What a reader has to know of it: its kind where that is not plain, its grade, the terms on which it was given. */
  readonly marks: readonly string[];
  readonly url: string | null;
  readonly composed: boolean;
}

/** A source in one line, without its address. */
export const footnoteLine = ({ from, title, date, places, marks }: Footnote): Line => [
  from.length === 0 ? '' : `${from.join(', relaying ')}: `,
  title,
  soft(`, ${[date, ...places, ...marks].join(', ')}`),
];

export interface Fact {
  readonly label: string;
  readonly value: Line;
}

export interface Page {
  readonly title: string;
  /** What kind of page it is, such as `Silence map`. */
  readonly subject: string;
  readonly language: LanguageTag;
  /** Lines that stand on every page, such as that the text is composed. */
  readonly notices: readonly string[];
  /** As-of date, audience, drafts compared and the like. */
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  /** What the page does not count or show, and why. Empty when nothing was left out. */
  readonly leftOut: readonly Line[];
  readonly footnotes: readonly Footnote[];
}

export const heading = (text: string | Line, level: 2 | 3 = 2): Heading => ({
  kind: 'heading',
  level,
  text: lineOf(text),
});
export const paragraph = (line: string | Line, role: Paragraph['role'] = 'body'): Paragraph => ({
  kind: 'paragraph',
  line: lineOf(line),
  role,
});
export const aside = (line: string | Line): Paragraph => paragraph(line, 'aside');
export const item = (line: string | Line, ...inner: readonly (string | Line)[]): ListItem => ({
  line: lineOf(line),
  inner: inner.map(lineOf),
});
export const list = (items: readonly (ListItem | string | Line)[]): List => ({
  kind: 'list',
  items: items.map((each) => (isItem(each) ? each : item(each))),
});
export const column = (head: string | Line, share = 1, align: Column['align'] = 'start'): Column => ({
  head: lineOf(head),
  align,
  share,
});
export const row = (...cells: readonly (string | Line)[]): Row => ({
  cells: cells.map(lineOf),
  group: false,
});
export const groupRow = (cell: string | Line): Row => ({ cells: [lineOf(cell)], group: true });
export const table = (caption: string | Line, columns: readonly Column[], rows: readonly Row[]): Table => ({
  kind: 'table',
  caption: lineOf(caption),
  columns,
  rows,
});
/** Puts two parts side by side; where one is empty, the other stands alone. `picture`: a picture and its notes. */
export function beside(left: readonly Block[], right: readonly Block[], picture = false): readonly Block[] {
  if (left.length === 0 || right.length === 0) return [...left, ...right];
  return [{ kind: 'beside', left, right, picture }];
}
export const strong = (text: string): Inline => ({ kind: 'text', text, tone: 'strong' });
export const soft = (text: string): Inline => ({ kind: 'text', text, tone: 'soft' });
export const quote = (text: string): Inline => ({ kind: 'text', text, tone: 'quote' });
export const found = (text: string): Inline => ({ kind: 'text', text, tone: 'found' });
export const badge = (word: BadgeWord): Inline => ({ kind: 'badge', word });
export const cite = (...keys: readonly string[]): Inline => ({ kind: 'cite', keys, composed: false });

/** Makes a line of a string; a line is returned as it is. */
export function lineOf(text: string | Line): Line {
  return typeof text === 'string' ? [text] : text;
}

/** Puts lines behind each other with a string between those that are not empty. */
export function joinLines(lines: readonly Line[], between: string): Line {
  const full = lines.filter((line) => line.length > 0);
  return full.flatMap((line, index) => (index === 0 ? line : [between, ...line]));
}

/** The words of a line, without badges and citations. */
export function wordsOf(line: Line): string {
  return line
    .map((part) => (typeof part === 'string' ? part : part.kind === 'text' ? part.text : ''))
    .join('');
}

const isItem = (value: ListItem | string | Line): value is ListItem =>
  typeof value === 'object' && 'line' in value;

/** Runs of keys that are numbers and follow each other, such as 2 to 8; each run is its first and last key. */
export function runsOf(keys: readonly string[]): (readonly [first: string, last: string])[] {
  const runs: [string, string][] = [];
  for (const key of keys) {
    const open = runs.at(-1);
    if (open !== undefined && Number(key) === Number(open[1]) + 1) open[1] = key;
    else runs.push([key, key]);
  }
  return runs.flatMap(([first, last]): [string, string][] =>
    Number(last) - Number(first) === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}
