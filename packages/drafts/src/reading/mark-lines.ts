import type { WorkingText } from '@nonpaper/intake';
import { FINISHED, groupHeadings, lineEnd } from './group-headings.ts';
import { headingText, isHeadingLike, isRecital, isThemeName, isTitleLike } from './headings.ts';
import type { Line } from './lines.ts';
import type { MarkedLine } from './units.ts';
import type { PrintedNumber } from './printed-numbers.ts';
import { numberOfLine } from './printed-numbers.ts';
import type { Candidate, Level } from './levels.ts';
import { decideSequence } from './sequence.ts';

/** A line with the number that it may have, and whether it reads like a heading. */
interface Looked {
  readonly line: Line;
  readonly number: PrintedNumber | null;
  readonly heading: boolean;
}

const CHOICE = /^\[?(?:OR|or|Or|AND\/OR|and\/or)\]?:?$/u;
const REFERENCE = /^(?:of|and|or|to|above|below|in|is|are|has|have)\b/u;

/** Lines broken by hand have between these many columns; a line filled to this share had no room for another word. */
const SHORTEST_WRAPPED = 40;
const LONGEST_WRAPPED = 140;
const NEARLY_FULL = 0.85;
/** What it costs to read a number that nothing closes as running text: two in a row outweigh it. */
const BARE_AS_TEXT = 0.5;

/**
 * Says of each line what it is. Headings that group provisions and numbers that may open one are looked up line
 * by line; which of the numbers really are some, and how deep, is then decided over the whole text. Where more
 * paragraphs than `limit` open with a number or bullet, their count is given back and nothing else is done.
 */
export function markLines(
  working: WorkingText,
  lines: readonly Line[],
  limit: number,
): MarkedLine[] | number {
  const looked = lookAt(working, lines);
  const opened = looked.filter(({ line, number }) => isClosed(number) && line.starts !== 'line').length;
  if (opened > limit) return opened;
  const width = wrapWidth(lines);
  const candidates = looked.flatMap((_, index) => candidateAt(working.text, looked, index, width));
  const levels = decideSequence(candidates.map(({ candidate }) => candidate));
  const levelAt = new Map<number, Level | null>(
    candidates.map(({ index }, order) => [index, levels[order] ?? null]),
  );
  const marked = looked.map(({ line, number, heading }, index) =>
    markOne(working.text, line, number, heading, levelAt.get(index) ?? null),
  );
  return withTitle(working, withoutEmptyHeadings(withoutRecitals(working.text, marked)));
}

/** More paragraphs than this many times the limit are not looked at one by one. */
const PARAGRAPHS_PER_PROVISION = 5;

/**
 * Tells early, and cheaply, that there are too many units: how many paragraphs or numbered lines were counted when
 * the limit was passed, or null.
 */
export function tooManyLines(working: WorkingText, lines: readonly Line[], limit: number): number | null {
  const paragraphs = lines.filter(({ starts }) => starts === 'block').length;
  if (paragraphs > limit * PARAGRAPHS_PER_PROVISION) return paragraphs;
  if (lines.length <= limit) return null;
  const numberOf = numbersInTurn(working);
  let numbered = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const apart =
      line.starts === 'block' || before === undefined || FINISHED.test(lineEnd(working.text, before));
    if (apart && isClosed(numberOf(line))) numbered += 1;
    if (numbered > limit) return numbered;
  }
  return null;
}

const isClosed = (number: PrintedNumber | null | undefined): boolean => number?.bare === false;

function markOne(
  text: string,
  line: Line,
  number: PrintedNumber | null,
  heading: boolean,
  level: Level | null,
): MarkedLine {
  const bare = { line, number, level };
  if (line.kind === 'title') return { ...bare, role: 'title' };
  if (level !== null) return { ...bare, role: 'number' };
  if (heading) return { ...bare, role: 'heading' };
  if (number?.bullet === true) return { ...bare, role: 'bullet' };
  return { ...bare, role: CHOICE.test(text.slice(...line.span)) ? 'choice' : 'plain' };
}

const numbersOf = (working: WorkingText, lines: readonly Line[]): (PrintedNumber | null)[] =>
  lines.map(numbersInTurn(working));

/** Gives the number of each line, asked in order; a plain number may follow on the last plain one above, however high it is. */
function numbersInTurn(working: WorkingText): (line: Line) => PrintedNumber | null {
  let last: number | null = null;
  return (line) => {
    const number = numberOfLine(working.text, line, working.format, last === null ? null : last + 1);
    const [reading] = number?.readings ?? [];
    if (reading?.style === 'decimal' && reading.values.length === 1) last = reading.values[0] ?? last;
    return number;
  };
}

function lookAt(working: WorkingText, lines: readonly Line[]): Looked[] {
  const numbers = numbersOf(working, lines);
  const headings = groupHeadings({ text: working.text, lines, numbers });
  return lines.map((line, index) => ({
    line,
    number: numbers[index] ?? null,
    heading: headings.has(index),
  }));
}

/** The width at which lines were broken by hand: that of the longest line that another follows; 0 if none was. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .filter((line, index) => line.starts !== 'run-on' && lines[index + 1]?.starts === 'line')
    .map(({ span, indent }) => span[1] - span[0] + indent)
    .filter((length) => length <= LONGEST_WRAPPED);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest >= SHORTEST_WRAPPED ? longest : 0;
}

function candidateAt(
  text: string,
  looked: readonly Looked[],
  index: number,
  width: number,
): { index: number; candidate: Candidate }[] {
  const here = looked[index];
  if (here === undefined || here.number === null || here.number.bullet || here.line.kind === 'title')
    return [];
  const { line, number } = here;
  const rest = text.slice(number.end, Math.min(line.span[1], number.end + 120));
  let above = index - 1;
  while (above >= 0 && !isClosed(looked[above]?.number) && looked[above]?.heading === false) above -= 1;
  const candidate: Candidate = {
    number,
    indent: line.indent,
    asText: Math.min(
      number.bare ? BARE_AS_TEXT : Infinity,
      costAsText(text, looked[index - 1]?.line, line, rest, width),
    ),
    afterHeading: looked[above]?.heading === true,
    besideCell: isBesideCell(text, looked[index - 1], line),
    headingLike: rest.trim() === '' || isHeadingLike(rest) || line.kind === 'heading',
  };
  return [{ index, candidate }];
}

/** A tab parts the cells of one row. */
function isBesideCell(text: string, before: Looked | undefined, line: Line): boolean {
  if (before === undefined || before.number === null || line.kind !== 'table-cell') return false;
  return /^\t+$/u.test(text.slice(before.line.span[1], line.span[0]));
}

/**
 * A number that opens a paragraph, or follows a finished sentence, is hardly running text; one that a line break put
 * in front, because it had no room on the line above, may well be.
 */
function costAsText(text: string, before: Line | undefined, line: Line, rest: string, width: number): number {
  const capital = /^\p{Lu}\.$/u.test(text.slice(line.span[0], line.span[0] + 2)) ? 2.5 : 0;
  const reference = REFERENCE.test(rest.trimStart()) ? 0.3 : 0;
  if (line.starts === 'run-on') return 1.5 - reference;
  if (line.starts === 'block' || before === undefined) return Math.max(0.5, 5 - capital - reference);
  if (FINISHED.test(lineEnd(text, before))) return Math.max(0.5, 4 - capital - reference);
  return Math.max(0.05, (hadNoRoom(text, before, line, width) ? 0.35 : 2.5) - capital / 2 - reference);
}

/** Whether the first word of a line did not fit on the line above. */
function hadNoRoom(text: string, before: Line, line: Line, width: number): boolean {
  const word = /^\S{0,40}/u.exec(text.slice(line.span[0], line.span[0] + 40))?.[0].length ?? 0;
  return width > 0 && before.span[1] - before.span[0] + before.indent + 1 + word >= width * NEARLY_FULL;
}

const HEADS: ReadonlySet<string> = new Set(['article', 'section', 'chapter', 'part', 'title']);

/** Numbered recitals before the first article are preamble: their numbers are not those of provisions. */
function withoutRecitals(text: string, marked: readonly MarkedLine[]): MarkedLine[] {
  const head = marked.findIndex(({ level }) => HEADS.has(level?.reading.style ?? ''));
  return marked.map((line, index) => {
    const { number } = line;
    if (index >= head || line.role !== 'number' || number === null) return line;
    const content = text.slice(number.end, Math.min(line.line.span[1], number.end + 100));
    return isRecital(content) ? { ...line, role: 'plain', level: null } : line;
  });
}

/** Headings at the end that nothing follows are lines like others ("For Arvenia"). */
function withoutEmptyHeadings(marked: readonly MarkedLine[]): MarkedLine[] {
  let last = marked.length - 1;
  while (last >= 0 && marked[last]?.role === 'heading' && marked[last]?.line.kind !== 'heading') last -= 1;
  return marked.map((line, index) => (index > last ? { ...line, role: 'plain' } : line));
}

/**
 * The first heading is the title of the text when the format's title or its level says so, when it is followed by
 * another heading, or when it reads like a title. It is a theme when it stands alone and other themes follow.
 */
function withTitle({ text, title }: WorkingText, marked: readonly MarkedLine[]): MarkedLine[] {
  const first = marked.findIndex(({ role }) => role !== 'plain');
  const head = marked[first];
  if (head === undefined || head.role !== 'heading') return [...marked];
  const name = headingText(text.slice(...head.line.span));
  if (!isTitle(name, title, marked, first)) return [...marked];
  return marked.map((line, index) => (index === first ? { ...line, role: 'title' } : line));
}

function isTitle(name: string, title: string | null, marked: readonly MarkedLine[], first: number): boolean {
  if (title !== null && headingText(title).toLowerCase() === name.toLowerCase()) return true;
  if (!isThemeName(name) || name.endsWith(':')) return false;
  const others = marked.filter(({ role }, index) => role === 'heading' && index !== first);
  const level = marked[first]?.line.level ?? null;
  if (level !== null) return others.every(({ line }) => (line.level ?? 9) > level);
  return marked[first + 1]?.role === 'heading' || isTitleLike(name) || others.length === 0;
}
