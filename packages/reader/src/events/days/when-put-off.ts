/** Days on which something was put off or called off, which are not those of what was. */
import { tokenFrom } from './date-owner.ts';
import { isSince } from './since.ts';
import type { FoundDate } from '../dates/types.ts';
import { putOffAt } from '../triggers/change-at.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** "The evening before, his office called off the trip", "On Tuesday she cancelled her visit": the day of calling it off. */
export function isOfPutOff(scene: Scene, { span }: FoundDate, { from, noun }: Trigger): boolean {
  const end = tokenFrom(scene, span[1]);
  if (!noun || end > from) return false;
  return scene.tokens.slice(end, from).some((_, at) => putOffAt(scene, end + at) !== null);
}

/** "called off the trip late on Thursday": the part of a day that stands between what is called off and its day is of the calling off. */
const LATE = /^ (?:late|early) on $/u;

/** Whether a day behind a noun is that of an active verb before it which put it off. */
export function isOfActivePutOff(scene: Scene, { span }: FoundDate, { from, to, noun }: Trigger): boolean {
  const end = scene.tokens[to]?.span[1] ?? 0;
  if (!noun || span[0] < end || !LATE.test(scene.text.slice(end, span[0]))) return false;
  for (let at = from - 1; at >= Math.max(0, from - PUT_OFF_BEFORE); at -= 1)
    if (putOffAt(scene, at) !== null) return true;
  return false;
}
/** In tokens. */
const PUT_OFF_BEFORE = 6;

/** How far behind its noun the verb may stand by which something was put off or called off, in tokens. */
const PUT_OFF_WITHIN = 24;
/** Words that lead to the day on which it is to be instead, or for which it was set. */
const INSTEAD =
  /\b(?:to|until|till|for|from|now|held|place|instead|set|due|of|between|scheduled|planned|open|begin|start|resume|convene)\b/u;

/** What is called off "on Friday morning" or "in November" was mostly to be then. */
const PART_OF_DAY = /^ (?:morning|afternoon|evening|night)\b/iu;

/** "The talks were called off on Tuesday": the day behind the verb is that on which it was done. */
export function isWhenPutOff(
  scene: Scene,
  { span, date: told }: FoundDate,
  { to, noun, sense }: Trigger,
): boolean {
  const date = tokenFrom(scene, span[0]);
  if (told.precision !== 'day' || PART_OF_DAY.test(scene.text.slice(span[1], span[1] + 12))) return false;
  if (!noun || date <= to || !/^(?:meeting|visit|call|signature|publication)$/u.test(sense.type))
    return false;
  for (let at = to + 1; at < Math.min(date, to + PUT_OFF_WITHIN); at += 1) {
    const put = putOffAt(scene, at);
    if (put === null || !verbForm(scene.tokens, at).passive) continue;
    const from = scene.tokens[at + put.length - 1]?.span[1] ?? span[0];
    const own = /^(?:until|till|to|for|from|between)\b/iu.test(scene.text.slice(...span));
    return !own && !INSTEAD.test(scene.text.slice(from, span[0]));
  }
  return false;
}

/** "A first vote, in 2016, was called off": within so long a time both were. */
export function yearBetween({ text, tokens, dates }: Scene, thing: number, verb: number): FoundDate | null {
  const [from, to] = [tokens[thing]?.span[1] ?? 0, tokens[verb]?.span[0] ?? 0];
  const comma = tokens[thing + 1]?.text === ',';
  for (const found of dates.values())
    for (const each of found)
      if (
        comma &&
        each.span[0] >= from &&
        each.span[1] <= to &&
        each.date.precision === 'year' &&
        !isSince(text, each)
      )
        return each;
  return null;
}
