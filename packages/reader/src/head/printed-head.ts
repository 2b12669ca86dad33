import type { IsoDate, Span } from '@nonpaper/vocabulary';
import { datelineLength } from '../dateline.ts';
import { LANGUAGES } from '../languages/index.ts';
import { low } from '../languages/phrases.ts';
import { mailHeads } from './mail-heads.ts';
import { BYLINE_WORDS, CHANGED_WORDS, CLOCK_WORDS, HEAD_WORDS } from './data/head-words.ts';
import { type PrintedDay, printedDays } from './printed-day.ts';

/** What an article prints over its first sentence. */
export interface PrintedHead {
  /** The headline; null where the text begins at once. */
  readonly title: string | null;
  /** The day of publication; null where none is printed with its year. */
  readonly date: IsoDate | null;
  /** Where that day is printed, in the text. */
  readonly dateSpan: Span | null;
}

/** A head has no more lines than these, and no line of it is longer. */
const MOST_LINES = 12;
const LONGEST_LINE = 160;
const MOST_WORDS = 22;

interface Line {
  readonly at: number;
  readonly text: string;
}

/** The lines with words at the beginning of a text, as far as a head may go and one line more. */
function firstLines(text: string, from: number): Line[] {
  const found: Line[] = [];
  let at = from;
  while (found.length < MOST_LINES && at < text.length) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(at, end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') found.push({ at: at + indent, text: line.trim() });
    at = end + 1;
  }
  return found;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:[.’'-][\p{L}\p{M}]+)*/gu) ?? [];

const isProse = ({ text }: Line): boolean => text.length > LONGEST_LINE || wordsOf(text).length > MOST_WORDS;

/** A line with the mark of a Markdown heading before its words is the line of those words. */
const unmarked = (line: string): string =>
  line.replace(/^#{1,6}\s+/u, '').replace(/^(\*\*|__)(.+)\1$/u, '$2');

/** A headline has no stop at its end, opens with no quotation and is neither byline nor day. */
function titleOf(lines: readonly Line[]): string | null {
  const [first, second] = lines;
  if (first === undefined || second === undefined || isProse(first)) return null;
  const title = unmarked(first.text);
  const ends = /[.:;,]["”’»]?$/u.test(title);
  const isOther = ends || isByline(first) || dayOfLine(first, true) !== null || datelineLength(title) > 0;
  return isOther || wordsOf(title).length < 2 ? null : title;
}

const isByline = ({ text }: Line): boolean => BYLINE_WORDS.has(low(wordsOf(text)[0] ?? ''));

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);
/** Days of the week where they are written small; others are taken for names. */
const weekdays: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ dates }) => dates.weekdays.flat().map(low)),
);

const isOfDay = (word: string): boolean =>
  weekdays.has(low(word)) ||
  HEAD_WORDS.has(low(word)) ||
  CLOCK_WORDS.has(low(word)) ||
  CHANGED_WORDS.has(low(word));

/** Names of places, outlets and days of the week beside a date; a sentence or a headline has other words too. */
const MOST_NAMES = 6;

/** What a line that tells the day of publication has beside it. */
function isBeside(line: string, days: readonly PrintedDay[], first: boolean): boolean {
  const rest = wordsOf(
    days.reduceRight((left, { span: [from, to] }) => `${left.slice(0, from)} ${left.slice(to)}`, line),
  );
  const others = rest.filter((word) => !isOfDay(word));
  if (BYLINE_WORDS.has(low(rest[0] ?? ''))) return others.length <= 2 * MOST_NAMES;
  return others.length <= (first ? 1 : MOST_NAMES) && others.every(isCapitalised);
}

/** The words before a day, back to the day before it, tell whether it is that of a change. */
function isOfChange(line: string, days: readonly PrintedDay[], index: number): boolean {
  const before = line.slice(days[index - 1]?.span[1] ?? 0, days[index]?.span[0]);
  return wordsOf(before).some((word) => CHANGED_WORDS.has(low(word)));
}

interface DayOfLine extends PrintedDay {
  readonly changed: boolean;
}

/** "The Marl Courier | Archive desk | updated 20 May 2031": strokes and dots part what a line tells. */
const PARTED = /\s[|·•]\s/u;

/** Whether the part of a line that prints a day tells little else, and no part of it is prose. */
function isBesideInPart(line: string, first: boolean): boolean {
  const parts = line.split(PARTED);
  if (parts.length < 2) return false;
  return parts.every((part) => {
    const days = printedDays(part);
    return days.length === 0 ? wordsOf(part).length <= MOST_NAMES : isBeside(part, days, first);
  });
}

/** "THE MARL SENTINEL, SATURDAY, JUNE 4, 1927.   5": the line over a page of a newspaper, with a day of the week and nothing behind the date but the page. */
function isRunningHead(line: string, days: readonly PrintedDay[]): boolean {
  const [day] = days;
  if (day === undefined || days.length > 1) return false;
  const before = line.slice(0, day.span[0]);
  const names = wordsOf(before);
  return (
    /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day,?\s*$/iu.test(before) &&
    before.includes(',') &&
    names.length <= MOST_NAMES &&
    names.every(isCapitalised) &&
    wordsOf(line.slice(day.span[1])).length === 0
  );
}

/** "Ministry Press Briefing – May 6, 2031": a title of names with a dash before the day at its end. */
function isTitleWithDay(line: string, days: readonly PrintedDay[]): boolean {
  const [day] = days;
  if (day === undefined || days.length > 1 || line.slice(day.span[1]).trim() !== '') return false;
  const title = /^(?<names>.+?)\s+[-–—|]+\s*$/u.exec(line.slice(0, day.span[0]))?.groups?.['names'];
  const names = wordsOf(title ?? '');
  return (
    names.length > 0 &&
    names.length <= 2 * MOST_NAMES &&
    names.every((name) => isCapitalised(name) || SMALL.test(name)) &&
    OCCASIONS.test(title ?? '')
  );
}

const SMALL = /^(?:of|to|the|with|on|by|and|for|in|at|a|from)$/u;
/** What is held or given on the day that its title tells. */
const OCCASIONS =
  /\b(?:briefing|statement|remarks|release|readout|transcript|conference|interview|bulletin|communiqu[eé]|minutes|newsletter|digest|report)\b/iu;

/** The day of publication in a line that tells little else; one of publication before one of a change. */
function dayOfLine({ text }: Line, first: boolean): DayOfLine | null {
  if (text.length > LONGEST_LINE) return null;
  const days = printedDays(text);
  if (days.length === 0) return null;
  const tellsDay = [isRunningHead, isTitleWithDay].some((looks) => looks(text, days));
  if (!tellsDay && !isBeside(text, days, first) && !isBesideInPart(text, first)) return null;
  const told = days.map((day, index) => ({ ...day, changed: isOfChange(text, days, index) }));
  return told.find(({ changed }) => !changed) ?? told[0] ?? null;
}

/** The day with its year in the dateline of a paragraph ("GENEVA, 23 November 2025 (Agency) -"). */
function dayOfDateline({ text }: Line): DayOfLine | null {
  const [day] = printedDays(text.slice(0, datelineLength(text)));
  return day === undefined ? null : { ...day, changed: false };
}

/** "14 October 2031. Lorries could cross": the day with its year as a sentence of its own before the first one. */
function dayBeforeProse({ text }: Line): DayOfLine | null {
  const [day] = printedDays(text.slice(0, LONGEST_DAY));
  const alone = day?.span[0] === 0 && /^\.\s+["“„«'‘]?\p{Lu}/u.test(text.slice(day.span[1]));
  return day !== undefined && alone ? { ...day, changed: false } : null;
}

/** Letters of the longest day with its year. */
const LONGEST_DAY = 30;

/** The days that the head tells, and that of the dateline of the first paragraph of prose. */
function daysOf(lines: readonly Line[]): (DayOfLine & { readonly at: number })[] {
  const prose = lines.findIndex(isProse);
  const head = prose === -1 ? lines : lines.slice(0, prose + 1);
  return head.flatMap((line, index) => {
    const day =
      dayOfDateline(line) ?? dayBeforeProse(line) ?? (isProse(line) ? null : dayOfLine(line, index === 0));
    return day === null ? [] : [{ ...day, at: line.at }];
  });
}

/**
 * What an article prints over its first sentence: its headline and its day of publication, where a line of few other
 * words or the dateline tells one with its year. Pages name both in their markup; text that was pasted from one, a PDF
 * or a .docx has nothing else. The day on which an article was changed counts only where no other is told. Reads the
 * first twelve lines.
 */
export function printedHead(text: string): PrintedHead {
  const mail = lastMailHead(text);
  const lines = firstLines(text, mail?.[1] ?? 0);
  const title = titleOf(lines);
  const day = firstDay(daysOf(lines)) ?? (mail === null ? null : dayOfMail(text, mail));
  if (day === null) return { title, date: null, dateSpan: null };
  return { title, date: day.date, dateSpan: [day.at + day.span[0], day.at + day.span[1]] };
}

const firstDay = <Day extends DayOfLine>(days: readonly Day[]): Day | null =>
  days.find(({ changed }) => !changed) ?? days[0] ?? null;

/** The article that a mail brings stands under its head; no more of the text than this is looked at for one. */
const MAIL_WITHIN = 6000;

/** The last of the heads of mails at the beginning of a text: that of the message in which the article was sent on. */
const lastMailHead = (text: string): Span | null => mailHeads(text.slice(0, MAIL_WITHIN)).at(-1) ?? null;

/** The day on which a mail was sent. */
function dayOfMail(text: string, [from, to]: Span): (DayOfLine & { readonly at: number }) | null {
  const [day] = printedDays(text.slice(from, to));
  return day === undefined ? null : { ...day, changed: false, at: from };
}
