import type { Sentence } from '@nonpaper/text';
import { dayOf, MONTH, monthOf, yearOf } from '../dates/calendar.ts';

/** A date with its year, from its month on; looked for where a year ends one, since years are fewer than words. */
const DATED = new RegExp(`\\b${MONTH}(?:\\s+\\d{1,2})?,?\\s+(\\d{4})\\b`, 'iuy');
const YEARS = /\b\d{4}\b/gu;
/** "signed on 3 December of that year": the year stands in the sentence before. */
const THAT_YEAR = /\b(?:of|in|later) (?:that|the same) year\b/iu;
/** A cheap look at a whole text: without this it has none such. */
const A_YEAR = /(?:that|the same) year/iu;
const IN_YEAR = /\b(?:in|since|of) ((?:19|20)\d{2})\b/iu;
/** What follows mostly comes later: months are looked for from three before to nine behind. */
const ONWARD = 90;
/** A date that lies so many days back is of an earlier year. */
const YEAR = 365;

/**
 * The days from which years are guessed in what goes on to tell of an earlier year, by the number of the sentence:
 * the last date before it that is printed with its year, in its paragraph, or for "that year" in the one before, where that
 * year is over.
 * Linear in the text: both lists are walked once.
 */
export function yearsTold(
  text: string,
  sentences: readonly Sentence[],
  today: number | null,
): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  if (today === null) return years;
  const dates = datesWithYear(text);
  const tells = A_YEAR.test(text);
  let next = 0;
  let told: { readonly day: number; readonly paragraph: number } | null = null;
  sentences.forEach(({ span, paragraph, text: words }, number) => {
    const [, that] =
      tells && THAT_YEAR.test(words) ? (IN_YEAR.exec(sentences[number - 1]?.text ?? '') ?? []) : [];
    if (that !== undefined) told = { day: dayOf(Number(that), 7, 1), paragraph };
    if (told !== null && today - told.day >= YEAR && paragraph - told.paragraph <= reachOf(words))
      years.set(number, Math.min(told.day + ONWARD, dayOf(yearOf(told.day), 12, 31)));
    for (let date = dates[next]; date !== undefined && date.index < span[1]; date = dates[next]) {
      const [, month = '', year = ''] = date;
      if (!isInPassing(text, span[0], date.index))
        told = { day: dayOf(Number(year), Math.max(1, monthOf(month)), 15), paragraph };
      next += 1;
    }
  });
  return years;
}

/** In a new paragraph "on 2 February" is of this year again, but for "of that year". */
const reachOf = (words: string): number =>
  /\b(?:that|the same|following|next|previous) year\b/iu.test(words) ? 1 : LATELY.test(words) ? -1 : 0;
/** "The ministers last met in January": counted back from today. */
const LATELY = /\blast (?:met|spoke|talked|sat|saw|visited|convened|gathered|exchanged)\b/iu;

/** How far before a date "since" may stand, in units. */
const LONGEST_SINCE = 120;

/** "since a summit in March 2031": from when on something is counted. */
const SINCE = /\bsince\b[^.;,]*$/iu;
/** How a text came about. */
const MADE = /\b(?:signed|agreed|concluded|adopted|initialled|reached|negotiated|published|ended)\b/iu;
/** "the accord that both signed in", "a protocol signed in": told of a text that is named. */
const OF_TEXT =
  /\b(?:that|which)\b|(?<!\b(?:was|were|been|be|is|are|and) )\b(?:signed|agreed|concluded|adopted|initialled|reached) (?:in|at|by|on)\b/iu;

/** Whether a date only says from when on something is counted, or when a text was made that is named; what follows tells of later. */
function isInPassing(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - LONGEST_SINCE), at);
  const clause = before.slice(Math.max(...[',', ';', '.'].map((mark) => before.lastIndexOf(mark))) + 1);
  return SINCE.test(clause) || (MADE.test(clause) && OF_TEXT.test(clause));
}

/** The dates of a text that are printed with month and year, in order. Linear. */
export function datesWithYear(text: string): RegExpExecArray[] {
  const dates: RegExpExecArray[] = [];
  let from = 0;
  YEARS.lastIndex = 0;
  for (let year = YEARS.exec(text); year !== null; year = YEARS.exec(text)) {
    DATED.lastIndex = monthBefore(text, year.index, from);
    const date = DATED.exec(text);
    if (date !== null && date.index + date[0].length === YEARS.lastIndex) dates.push(date);
    from = YEARS.lastIndex;
  }
  return dates;
}

const BETWEEN = /[\s\d,.]/u;
const LETTER = /[a-z]/iu;

/** Where the word begins that stands before a year, but for a day and what parts them; no further back than `least`. */
function monthBefore(text: string, year: number, least: number): number {
  let at = year;
  while (at > least && BETWEEN.test(text.charAt(at - 1))) at -= 1;
  while (at > least && LETTER.test(text.charAt(at - 1))) at -= 1;
  return at;
}
