import type { Sentence } from '@nonpaper/text';
import { dayOf, MONTH, monthOf } from './dates/calendar.ts';

const DATED = new RegExp(`\\b${MONTH}(?:\\s+\\d{1,2})?,?\\s+(\\d{4})\\b`, 'giu');
/** "signed on 3 December of that year": the year stands in the sentence before. */
const THAT_YEAR = /\b(?:of|in|later) (?:that|the same) year\b/iu;
/** Cheap looks at a whole text: without these it has neither of the two. */
const FOUR_DIGITS = /\d{4}/u;
const A_YEAR = /(?:that|the same) year/iu;
const IN_YEAR = /\b(?:in|since|of) ((?:19|20)\d{2})\b/iu;
/** A date that lies so many days back is of an earlier year. */
const YEAR = 365;

/**
 * The days from which years are guessed in what goes on to tell of an earlier year, by the number of the sentence:
 * the last date before it that is printed with its year, in its paragraph or the one before, where that year is over.
 * Linear in the text: both lists are walked once.
 */
export function yearsTold(
  text: string,
  sentences: readonly Sentence[],
  today: number | null,
): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  if (today === null) return years;
  const dates = FOUR_DIGITS.test(text) ? [...text.matchAll(DATED)] : [];
  const tells = A_YEAR.test(text);
  let next = 0;
  let told: { readonly day: number; readonly paragraph: number } | null = null;
  sentences.forEach(({ span, paragraph, text: words }, number) => {
    const [, that] =
      tells && THAT_YEAR.test(words) ? (IN_YEAR.exec(sentences[number - 1]?.text ?? '') ?? []) : [];
    if (that !== undefined) told = { day: dayOf(Number(that), 7, 1), paragraph };
    if (told !== null && today - told.day >= YEAR && paragraph - told.paragraph <= 1)
      years.set(number, told.day);
    for (let date = dates[next]; date !== undefined && date.index < span[1]; date = dates[next]) {
      const [, month = '', year = ''] = date;
      told = { day: dayOf(Number(year), Math.max(1, monthOf(month)), 15), paragraph };
      next += 1;
    }
  });
  return years;
}
