/** The day on which something was put off or called off, which is not the day of what was. */
import type { Sentence } from '@nonpaper/text';
import { atOnce } from './date-owner.ts';
import { datesIn, referenceOf } from './dates-of-sentence.ts';
import type { FoundDate } from '../dates/types.ts';
import { frontedDate } from './fronted-date.ts';
import { isInAside } from './in-aside.ts';
import { isSince } from './since.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';
import type { Scene } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** What may stand between a deed and its day: its object or its doer, with no word of when the object was due. */
const BESIDE =
  /^\s*(?:(?:it|them)\s)?(?:(?:indefinitely|altogether|abruptly|suddenly|again|once (?:already|more|again)|at short notice|at the last (?:minute|moment)),?\s)?(?:by (?:letter|telephone|phone|e-?mail|cable|text message)\s)?(?:(?:the|its|their|his|her|by(?: the)?)\s(?:(?!planned|set|due|scheduled|for|on|of|to|until|till|from)[\p{L}’'-]+\s){1,3}?)?(?:by (?:an?|one|two|three|four|five|six|\d{1,2}) (?:days?|weeks?|months?)\s)?(?:(?:late|early)?\s*on\s+|(?:in|over|during)\s+(?:the\s+)?)?$/u;
const LONGEST_BESIDE = 60;
/** "called off the meeting of 12 November on the eve": the day before that which stands between. */
const EVE = /\beve$/iu;

/** "was postponed at its request three days before": counted from the day for which it was set. */
const COUNTED_BACK = /\b(?:days?|weeks?|evening|night) (?:before|earlier)$/iu;
const LONGEST_COUNTED = 80;

/** "set for Friday, was cancelled an hour before it was to begin": on the day for which it was set. */
const HOUR_BEFORE =
  /^\s*(?:only |just |barely |less than )?(?:an hour|half an hour|hours|minutes|\w+ hours|\w+ minutes|shortly|moments) before(?:hand\b| (?:it|they|the|its|their)\b)/iu;

/** "On 16 May, however, it | was put off": what stands before and behind the date that opens the sentence of a deed. */
const OPENING = /^(?:But |And |Then,? )?(?:(?:late |early )?on |in )?$/iu;
const HEADED =
  /^,?(?: (?:however|though|meanwhile|moreover),)? (?:(?:it|they|both|the|its|their|his|her|an?) )?(?:(?!(?:that|which|who|set|planned|due|scheduled|for|on|of|in|was|were|had|has|to|and)\b)[\p{L}’'-]+ ){0,4}$/iu;

/** "on Tuesday morning cancelled". */
const RIGHT_BEFORE = /^(?: (?:morning|afternoon|evening|night))?,?\s*$/u;

/** "…, and on the following Monday Orell cancelled the visit": a day that opens the clause of the deed. */
function opensClause(text: string, [start, end]: FoundDate['span'], verb: number): boolean {
  const before = text.slice(Math.max(0, start - 28), start);
  return (
    /(?:\b(?:and|but|so|then)|;) (?:late |early )?(?:on |in )?(?:the )?$/u.test(before) &&
    HEADED.test(text.slice(end, verb))
  );
}

/** "was prepared for a year and in February called off": a day behind "and", right before its verb. */
function isJoined({ text }: Scene, [start]: FoundDate['span']): boolean {
  return (
    /\b(?:and|but|then) (?:late |early )?(?:on |in )?$/u.test(text.slice(Math.max(0, start - 24), start)) ||
    (/^(?:in|on) /iu.test(text.slice(start, start + 3)) &&
      /\b(?:and|but) $/u.test(text.slice(Math.max(0, start - 6), start)))
  );
}

/** "cancelled Thursday's session": the day is that of the noun. */
const isOwner = ({ text }: Scene, { span }: FoundDate): boolean =>
  /^['’]s?\s/u.test(text.slice(span[1], span[1] + 3));

/** "cancelled Thursday's session in Porto on Wednesday": the next day, behind the noun that the first is of. */
function behindOwner(scene: Scene, last: number, dates: readonly FoundDate[]): FoundDate | null {
  const at = dates.findIndex((date) => date.span[0] >= last);
  const [owner, next] = [dates[at], dates[at + 1]];
  if (owner === undefined || next === undefined || !isOwner(scene, owner)) return null;
  return ON_DAY.test(scene.text.slice(owner.span[1], next.span[1])) ? next : null;
}

/** Behind the owner its noun and where it was to be, and then the day; not "to", "until" or "for" a day, nor one of another clause. */
const ON_DAY =
  /^['’]s?(?: (?!(?:to|until|till|for|from|of|that|which|who|due|set|scheduled|planned|and|but)\b)[\p{L}\p{N}’'-]+){1,6}? (?:late |early )?(?:on )?(?:(?:last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)/iu;

/**
 * The day on which a verb's deed was done, where the text sets it right beside the verb: right before its group ("on
 * Monday postponed"; not looked at where `from` is null), right behind it ("was cancelled on Monday"), or at the head
 * of an entry of a chronology. `from` and `to` are the first and last token of the verb's group.
 */
export function dayOfDoing(
  scene: Scene,
  sentence: Sentence,
  from: number | null,
  to: number,
  memory: Memory,
): FoundDate | null {
  const [start, end] = sentence.span;
  const first = from === null ? start : (scene.tokens[from]?.span[0] ?? start);
  const last = scene.tokens[to]?.span[1] ?? end;
  const verb = scene.tokens[verbForm(scene.tokens, to).start]?.span[0] ?? start;
  const reference = referenceOf(memory, 'past');
  const all = datesIn(scene, [start, Math.min(end, start + LONGEST_SENTENCE)], reference, memory);
  const dates = all.filter((date) => !isSince(scene.text, date)); // "The visit, his first since 2019, was put off"
  const deed = { from: to, to, noun: false, sense: { type: 'postponement' } } as const;
  const isBeside = ({ span, date: told }: FoundDate): boolean => {
    const before =
      (span[1] <= first &&
        RIGHT_BEFORE.test(scene.text.slice(span[1], first)) &&
        !isInAside(scene, { span, date: told }, deed)) ||
      (span[1] <= verb && opensClause(scene.text, span, verb)) ||
      (span[1] <= verb && /^\s*$/u.test(scene.text.slice(span[1], verb)) && isJoined(scene, span));
    const behind =
      span[0] >= last &&
      !isOwner(scene, { span, date: told }) &&
      BESIDE.test(scene.text.slice(last, Math.min(span[0], last + LONGEST_BESIDE)));
    const heads = span[0] === start && scene.text.startsWith(':', span[1]);
    const opens =
      OPENING.test(scene.text.slice(start, span[0])) && HEADED.test(scene.text.slice(span[1], verb));
    return (
      heads ||
      opens ||
      before ||
      (behind && !/^(?:from|until|till|to|by|for)\b/iu.test(scene.text.slice(span[0])))
    );
  };
  const hourBefore = HOUR_BEFORE.test(scene.text.slice(last, last + LONGEST_BESIDE));
  const due = hourBefore
    ? dates.findLast(({ span, date }) => span[1] <= verb && /^(?:day|time)$/u.test(date.precision))
    : undefined;
  const eve = dates.find(
    ({ span }) =>
      span[0] > last &&
      EVE.test(scene.text.slice(...span)) &&
      !/[,;:.]/u.test(scene.text.slice(last, span[0])),
  );
  const counted = dates.find(
    ({ span }) =>
      span[0] > last &&
      span[0] - last < LONGEST_COUNTED &&
      COUNTED_BACK.test(scene.text.slice(...span)) &&
      !/[,;:.]|\b(?:that|which|who)\b/u.test(scene.text.slice(last, span[0])),
  );
  return (
    dates.find(isBeside) ??
    behindOwner(scene, last, dates) ??
    eve ??
    counted ??
    due ??
    frontedDate(scene, deed, dates) ??
    atOnce(scene, deed, dates)
  );
}
