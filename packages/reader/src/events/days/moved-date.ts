/** The day of what was moved, put off or set: that which the words of moving or setting bring in. */
import { sideOf } from './dates-of-sentence.ts';
import { isOfSaying } from './date-of-saying.ts';
import type { FoundDate } from '../dates/types.ts';

const MOVING =
  /\b(?:moved|rescheduled|relocated|shifted|switched|changed|altered|(?:brought|pushed|put|held) (?:(?:the|its|their|his|her|it|them) (?:[\p{L}-]+ ){0,2})?(?:back|forward)|postponed?|put (?:\S+ ){0,4}?off|delayed?|deferred?|adjourned|now (?:to )?(?:take place|be held|be signed|meet|begin|start)|(?:originally|initially|previously|first) (?:foreseen|planned|scheduled|set|due|fixed|arranged|announced|expected))\b/u;

/** Words before the day on which what was put off is to be. */
const NOW_ON =
  /\b(?:will|shall|is to|are to) (?:now )?(?:open|be held|take place|begin|start|resume|convene|meet)\b[^.;]{0,50}$/u;
/** "was put back for want of fuel, and took place only last Friday", "had been postponed owing to high water, will convene on 9 May". */
const HELD_AFTER = new RegExp(
  `${MOVING.source}[^.;]*\\b(?:(?:finally |eventually )?took place|was (?:finally |eventually )held|were (?:finally |eventually )held|(?:will|shall|is to|are to) (?:now )?(?:open|be held|take place|begin|start|resume|convene|meet))\\b[^.;,]{0,30}$`,
  'u',
);

/** "that had been scheduled for 4 April will be held on 11 April". */
const SET_ANEW =
  /\b(?:scheduled|planned|set|due|fixed|foreseen|announced) for [^.;:]{3,60}\b(?:will|shall|is to|are to) (?:now )?(?:open|be held|take place|begin|start|resume|convene|meet)\b[^.;,]{0,30}$/u;

/** Whether a stretch of words leads from the day of what was put off, or set otherwise, to that on which it is or was held. */
const leadsToHeld = (words: string): boolean => HELD_AFTER.test(words) || SET_ANEW.test(words);

/** The day on which what was put off was held after all, or is to be; null where none is told. */
export const heldAfter = (
  text: string,
  dates: readonly FoundDate[],
  place: number,
  to: number,
): FoundDate | null =>
  dates.find(({ span }) => span[0] > place && span[1] <= to && leadsToHeld(text.slice(place, span[0]))) ??
  null;

/** "put off its session | by two weeks on Monday, to | 26 March": by how much, and then to when. */
export const BY_SO_MUCH =
  /\bby (?:an?|one|two|three|four|five|six|\d{1,2}) (?:days?|weeks?|fortnights?|months?)\b[^.;]{0,24},? (?:to|until|till) (?:the )?$/iu;

/** What was moved or put off is dated by the day to which it was: the first behind the verb that "from" does not bring in. */
export function movedTo(
  text: string,
  dates: readonly FoundDate[],
  place: number,
  to: number,
): FoundDate | null {
  const by = dates.find(({ span }) => span[0] > place && BY_SO_MUCH.test(upTo(text, place, span[0])));
  if (by !== undefined) return by;
  const verb = MOVING.exec(text.slice(place, to));
  if (verb === null) return null;
  const behind = place + verb.index + verb[0].length;
  const near = dates.filter(({ span }) => span[0] >= behind && span[1] <= to && !isOfSaying(text, span));
  const leads = ({ span }: FoundDate): boolean =>
    isToDate(text, behind, span) ||
    /\b(?:to|until|till)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(behind, span[0] - 12), span[0]));
  const fits = ({ span }: FoundDate): boolean =>
    /^(?:until|till|to)\b/iu.test(text.slice(span[0])) ||
    /\b(?:later|earlier)$/u.test(text.slice(...span)) ||
    /\b(?:to|until|till|for|on|held|place|between|in)\s+(?:the\s+)?$|\bheld\s+from\s+(?:the\s+)?$/u.test(
      text.slice(Math.max(behind, span[0] - 20), span[0]),
    );
  const fitsNow = (date: FoundDate): boolean =>
    fits(date) && !/^ (?:(?:late|early) )?(?:on |in )?(?:the )?$/u.test(text.slice(behind, date.span[0])); // "put off on Tuesday"
  const now = near.find(({ span }) => NOW_ON.test(text.slice(behind, span[0]))); // "put back by three days and will now open next Thursday"
  return now ?? near.find(leads) ?? near.find(fitsNow) ?? null; // "deferred on Tuesday to 4 December"
}

/** The words from a place to a date, with those that lead to it where they are read as part of it. */
const upTo = (text: string, place: number, start: number): string =>
  text.slice(place, start) + (/^(?:to|until|till) /iu.exec(text.slice(start, start + 6))?.[0] ?? '');

/** "until December" read as one date with its preposition. */
const isToDate = (text: string, behind: number, [start]: FoundDate['span']): boolean =>
  start >= behind && /^(?:until|till|to)\b/iu.test(text.slice(start, start + 6));

/** "was moved to Doha last month": a day that is over, behind the verb and with no word that leads to it, is that of the move. */
export function isWhenMoved(
  text: string,
  { span, date }: FoundDate,
  place: number,
  today: number | null,
): boolean {
  const verb = MOVING.exec(text.slice(place, span[0]));
  const leads = /\b(?:to|until|till|for|from|of|set)\s+(?:the\s+)?$/iu.test(
    text.slice(Math.max(place, span[0] - 16), span[0]),
  );
  return verb !== null && !leads && date.precision !== 'day' && sideOf(date, today) === 'past';
}

const SET_FOR =
  /(?<!\b(?:first|originally|initially|once) )\b(?:set|planned|scheduled|arranged|pencilled in|billed|fixed)\s(?:for|on)\s+(?:the\s+)?$/u;
/** How far behind a noun "set for" may stand, in units. */
const SET_REACH = 120;

/** "a hearing with him that was set for 20 June": the day for which it was set, whatever day stands before it. */
export const setFor = (
  text: string,
  dates: readonly FoundDate[],
  place: number,
  to: number,
): FoundDate | null =>
  dates.find(
    ({ span }) =>
      span[0] > place &&
      span[0] < Math.min(to, place + SET_REACH) &&
      !text.slice(place, span[0]).includes(';') && // "lasted six hours; the next one is set for 24 March"
      SET_FOR.test(text.slice(Math.max(place, span[0] - 40), span[0])),
  ) ?? null;
