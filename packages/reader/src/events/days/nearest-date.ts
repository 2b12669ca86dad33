/** Which of a sentence's dates belongs to a trigger: the nearest that nothing tells to be another's. */
import type { Span } from '@nonpaper/vocabulary';
import { isOfSaying } from './date-of-saying.ts';
import {
  isBeforePerfect,
  isInside,
  isOfAnotherNoun,
  isOfListBefore,
  isOfMainClause,
  isOfSayingBefore,
  isWhenOf,
  opensNextClause,
} from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { isNotItsDay } from './not-its-day.ts';
import { isSince } from './since.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** Words between a date and what stands behind it that part the two. */
const PARTING = /\b(?:to|that|after|before|until|since|because|which|who|will|would|was|were)\b/iu;

/** A verb's own first words, which part it from no date before it: "the following day it was | leaked". */
const OWN_WORDS = /\b(?:was|were|had been|would be|will be|would|will|to)\s+(?:\p{L}+ly\s+)?$/iu;

/** The text between a date and the verb behind it, without the verb's own first words. */
const between = (text: string, from: number, to: number): string =>
  text.slice(from, to).replace(OWN_WORDS, '');

/** How much farther a date counts that another event's words stand before: it mostly belongs to them. */
const FOREIGN = 3;

/** What may stand between a vague date and the one that says it more exactly: "last month, on 19 May". */
const MORE_EXACTLY = /^,? ?(?:on |in |of |the )*$/u;

/**
 * "Last year's summit, due in December": of a year and a day or month in it that stand in one stretch the year says no
 * more; nor does a month or week with a day in it right beside it.
 */
function withoutVague(text: string, dates: readonly FoundDate[], [from, to]: Span): readonly FoundDate[] {
  const near = dates.filter(({ span }) => span[0] >= from && span[0] < to); // "shortly after the signing" ends in a trigger
  const holds = (vague: FoundDate, each: FoundDate): boolean => {
    const inside = vague.date.start <= each.date.start && each.date.end <= vague.date.end;
    if (!inside || each.date.precision === vague.date.precision) return false;
    const [one, other] = vague.span[0] < each.span[0] ? [vague, each] : [each, vague];
    return vague.date.precision === 'year' || MORE_EXACTLY.test(text.slice(one.span[1], other.span[0]));
  };
  return near.filter((date) => !near.some((each) => each !== date && holds(date, each)));
}

/** "first planned for 28 August": for when it once was counts only where no other day is told. */
const isFormer = (text: string, { span: [start] }: FoundDate): boolean =>
  /\b(?:first|originally|initially|previously|once) (?:been )?(?:set|planned|scheduled|due|expected|billed|meant)(?: to \p{L}+)? (?:for|on|in) (?:the )?$/iu.test(
    text.slice(
      Math.max(0, start - 60),
      start + (/^(?:for|in) /iu.exec(text.slice(start, start + 4))?.[0].length ?? 0),
    ),
  );
const FORMER = 5000;

/** "proposed a summit for June, but Oru refused": for when the thing before is set is not when the next was done. */
const isFor = (text: string, { span: [start] }: FoundDate): boolean =>
  /\bfor (?:the )?$/u.test(text.slice(Math.max(0, start - 8), start)) ||
  /^for\b/u.test(text.slice(start, start + 4));

/** "released late on Tuesday": the day right behind a verb is its own. */
const isRightBehind = (text: string, place: number, { span: [start] }: FoundDate): boolean =>
  start > place &&
  start - place < 40 &&
  /^\p{Ll}+ (?:(?:late |early )?on |in )?$/u.test(text.slice(place, start));

/** How much farther the day of what a passive tells of its subject, where another one stands behind the verb. */
const OF_SUBJECT = 80;

/** "a plan for a vote in April was presented on Monday": a day inside the subject of a passive. */
function isInSubject({ tokens, text }: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const { start, passive } = verbForm(tokens, from);
  if (!passive || span[1] > (tokens[start]?.span[0] ?? 0)) return false;
  return /^\s*$/u.test(text.slice(span[1], tokens[start]?.span[0] ?? span[1]));
}

/** "was closed in 1999 and the two states signed": another subject follows, or another verb of the same one ("covers 2025 to 2030 and was presented"). */
const NEW_SUBJECT =
  /^,?\s+and (?:that |the |an? |its |their |his |her |(?:was|were|has|have|had|is|are) |\p{Lu})/u;

/** How much farther yet where "and" parts it from this one's words. */
const CLOSED = 60;

/** What the build of the sentence says of whose a date is. */
export interface DateOwner {
  readonly mayBe: (date: FoundDate) => boolean;
  readonly isWhen: (date: FoundDate) => boolean;
  readonly isInSubject: (date: FoundDate) => boolean;
}

export const ownerOf = (scene: Scene, trigger: Trigger, { nouns }: Neighbourhood): DateOwner => ({
  mayBe: (date) =>
    !isInside(scene, date, trigger) &&
    !isBeforePerfect(scene, date, trigger) &&
    !isOfAnotherNoun(scene, date, trigger, nouns) &&
    !opensNextClause(scene, date, trigger) &&
    !isOfListBefore(scene, date, trigger) &&
    !isOfSayingBefore(scene, date, trigger) &&
    !isOfMainClause(scene, date, trigger) &&
    !isNotItsDay(scene, date, trigger),
  isWhen: (date) => isWhenOf(scene, date, trigger),
  isInSubject: (date) => isInSubject(scene, date, trigger),
});

/**
 * The date that belongs to a trigger: the nearest in its own stretch. One that stands between the trigger before and
 * this one mostly belongs to that: it counts as farther, and not at all behind words that part the two.
 */
export function nearest(
  text: string,
  dates: readonly FoundDate[],
  place: number,
  { from, to }: Pick<Neighbourhood, 'from' | 'to'>,
  shared: boolean,
  owns: DateOwner,
): FoundDate | null {
  const isForeign = ({ span }: FoundDate): boolean => shared && span[0] < place;
  const own = withoutVague(text, dates, [from, to]).filter(
    (date) =>
      owns.mayBe(date) &&
      !isOfSaying(text, date.span) &&
      !(isForeign(date) && PARTING.test(between(text, date.span[1], place)) && !owns.isWhen(date)) &&
      !(isSince(text, date) && !owns.isWhen(date)) &&
      !(isForeign(date) && isFor(text, date)),
  );
  const isClosed = ({ span }: FoundDate): boolean =>
    /^(?:,?\s+and\b|,\s)/u.test(text.slice(span[1], span[1] + 6)); // "tabled on Monday and rejected", "having tabled it in May, rejected"
  const isOfOther = (date: FoundDate): boolean =>
    isForeign(date) || NEW_SUBJECT.test(text.slice(date.span[1], date.span[1] + 16));
  const distance = (date: FoundDate): number =>
    isFormer(text, date)
      ? FORMER
      : owns.isWhen(date) || isRightBehind(text, place, date)
        ? 0
        : date.span[0] >= place
          ? date.span[0] - place
          : (isOfOther(date) && isClosed(date) ? CLOSED : 0) +
            (owns.isInSubject(date) ? OF_SUBJECT : 0) +
            (place - date.span[1]) * (isForeign(date) ? FOREIGN : 1) +
            (isForeign(date) ? 20 : 0);
  const best = own.reduce<FoundDate | null>(
    (one, date) => (one === null || distance(date) < distance(one) ? date : one),
    null,
  );
  return best !== null && isFormer(text, best) ? { ...best, former: true } : best;
}
