import type { Block, BlockKind, ComputedNumber, WorkingText } from '@nonpaper/intake';
import type { Span } from '@nonpaper/vocabulary';
import { disjoint, trimmedSpan } from './spans.ts';

/**
 * How a line stands to the one before it: it opens a `block` (a blank line, or the format says so), follows it
 * directly, or is a piece of the same printed line (`run-on`).
 */
export type LineStart = 'block' | 'line' | 'run-on';

/** One line of a draft, without the white space round it. */
export interface Line {
  readonly span: Span;
  readonly starts: LineStart;
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly computed: ComputedNumber | null;
  /** Columns before the first character of the printed line. */
  readonly indent: number;
}

/** The lines of a working text, and what stands aside: page furniture, footnotes, markers of the format. */
export interface CutText {
  readonly lines: readonly Line[];
  readonly aside: readonly Span[];
}

/** Formats whose blocks are known to be paragraphs. In plain text a block may be one line of a wrapped paragraph. */
const KNOWS_PARAGRAPHS: ReadonlySet<string> = new Set(['markdown', 'html', 'pdf', 'docx', 'ndjson']);
const LONGEST_RULE = 200;
const ASIDE: ReadonlySet<BlockKind> = new Set(['furniture', 'footnote']);

/**
 * Cuts a working text into lines. Nothing is lost: what stands outside the blocks becomes a line when it holds a
 * letter or digit, and stands aside otherwise.
 */
export function cutLines(working: WorkingText): CutText {
  const lines: Line[] = [];
  const aside: Span[] = working.marks.filter((mark) => mark.kind === 'furniture').map((mark) => mark.span);
  const furniture = new SpanCursor(disjoint(aside));
  for (const block of coveringBlocks(working)) {
    if (ASIDE.has(block.kind)) aside.push(block.span);
    else for (const line of linesOf(working, block, lines.at(-1), furniture)) lines.push(line);
  }
  return { lines, aside: disjoint(aside) };
}

/** The blocks in order, with blocks of our own for text that no block covers. */
function coveringBlocks({ text, blocks }: WorkingText): Block[] {
  const all: Block[] = [];
  let from = 0;
  for (const block of [...blocks].sort((a, b) => a.span[0] - b.span[0])) {
    const start = Math.max(from, block.span[0]);
    all.push(...uncovered(text, from, start));
    if (block.span[1] <= start) continue;
    all.push(start === block.span[0] ? block : { ...block, span: [start, block.span[1]] });
    from = block.span[1];
  }
  return [...all, ...uncovered(text, from, text.length)];
}

function uncovered(text: string, start: number, end: number): Block[] {
  const span = trimmedSpan(text, start, end);
  if (span[0] === span[1]) return [];
  const kind: BlockKind = /[\p{L}\p{N}]/u.test(text.slice(...span)) ? 'paragraph' : 'furniture';
  return [{ kind, span, level: null, number: null, page: null }];
}

function linesOf(
  working: WorkingText,
  block: Block,
  before: Line | undefined,
  furniture: SpanCursor,
): Line[] {
  const { text } = working;
  const lines: Line[] = [];
  let from = block.span[0];
  while (from < block.span[1]) {
    const feed = text.indexOf('\n', from);
    const end = feed === -1 || feed > block.span[1] ? block.span[1] : feed;
    const whole = trimmedSpan(text, from, end);
    const span = trimmedSpan(text, furniture.behind(whole[0]), end);
    if (span[0] < span[1] && !isRule(text, span))
      lines.push(lineOf(working, block, span, lines.at(-1), before));
    from = end + 1;
  }
  return lines;
}

function lineOf(
  { text, format }: WorkingText,
  block: Block,
  span: Span,
  within: Line | undefined,
  before: Line | undefined,
): Line {
  const last = within ?? before;
  const trusted = within === undefined && KNOWS_PARAGRAPHS.has(format);
  const parted = last === undefined || trusted || isBlankBetween(text, last.span[1], span[0]);
  return {
    span,
    starts: parted ? 'block' : 'line',
    kind: block.kind,
    level: block.level,
    computed: within === undefined ? block.number : null,
    indent: indentOf(text, span[0]),
  };
}

/** A line of nothing but the marks of a quoted mail is blank too. */
function isBlankBetween(text: string, from: number, to: number): boolean {
  const between = text.slice(from, Math.min(to, from + 400));
  return /\n(?:[^\S\n]|>)*\n|\f/u.test(between);
}

/** A rule across the page, drawn with marks: no part of the text, though none of it is lost. */
function isRule(text: string, [start, end]: Span): boolean {
  return end - start <= LONGEST_RULE && /^(?:[-*_=~–—•·#]\s*){3,}$/u.test(text.slice(start, end));
}

function indentOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 200 && text[start - 1] !== '\n' && /\s/u.test(text[start - 1] ?? 'x'))
    start -= 1;
  let columns = 0;
  for (const space of text.slice(start, at)) columns += space === '\t' ? 4 : 1;
  return columns;
}

/** Answers, for places asked in order, where the given span that covers them ends. */
class SpanCursor {
  readonly #spans: readonly Span[];
  #next = 0;

  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** The end of the spans that cover a place, or the place itself. */
  behind(place: number): number {
    while (this.#next < this.#spans.length && (this.#spans[this.#next]?.[1] ?? 0) <= place) this.#next += 1;
    const span = this.#spans[this.#next];
    return span !== undefined && span[0] <= place ? span[1] : place;
  }
}
