/**
 * Days of what a time is counted from: "three days after the vote of 23 March, the envoys met", "After the shelling of
 * 1 March, Teska rejected the plan". The day stands behind "of" and is that of the noun before it.
 */
import { parseIso, read } from '../dates/calendar.ts';
import { COUNT, countOf } from '../dates/matches.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Scene, Trigger } from '../types.ts';

const NOUN_OF = "(?:the|an?|its|their|his|her|this|that) (?:[\\p{L}'’-]+ ){1,4}(?:of|on) (?:the )?$";
const COUNTED = new RegExp(`\\b${COUNT} (day|week|fortnight)s? (after|before) ${NOUN_OF}`, 'iu');
const BEHIND = new RegExp(`\\b(?:after|since|despite|before) ${NOUN_OF}`, 'iu');
/** How far before a day the words may begin that count from it, in units. */
const REACH = 80;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

const before = (text: string, { span }: FoundDate): string =>
  text.slice(Math.max(0, span[0] - REACH), span[0]) +
  (/^(?:of|on) /iu.exec(text.slice(span[0], span[0] + 3))?.[0] ?? '');

/** "since the truce of 2024, which they signed on a bonnet": what is told of that noun has its day. */
const RELATIVE = /^,? (?:which|that)\b/u;

/** Whether the trigger is itself the noun whose day is told. */
const isNoun = (
  { tokens }: Scene,
  { noun, from, to }: Trigger,
  { span }: FoundDate,
  length: number,
): boolean =>
  noun && (tokens[from]?.span[0] ?? 0) >= span[0] - length && (tokens[to]?.span[1] ?? 0) <= span[1];

/** "After the shelling of 1 March": a day of the noun from which the sentence goes on. */
export function isOfAdjunct(scene: Scene, date: FoundDate, trigger: Trigger): boolean {
  const words = BEHIND.exec(before(scene.text, date))?.[0];
  if (words === undefined || !/ of (?:the )?$/iu.test(words)) return false;
  if (
    COUNTED.test(before(scene.text, date)) ||
    RELATIVE.test(scene.text.slice(date.span[1], date.span[1] + 8))
  )
    return false;
  return !isNoun(scene, trigger, date, words.length);
}

/** The date counted on by the words before it ("three days after the vote of"), where the trigger is not what it is counted from. */
export function countedFrom(scene: Scene, trigger: Trigger, found: FoundDate | null): FoundDate | null {
  if (found === null || found.date.precision !== 'day') return found;
  const match = COUNTED.exec(before(scene.text, found));
  if (match === null || isNoun(scene, trigger, found, match[0].length)) return found;
  const [, count = 'one', unit = 'day', side = 'after'] = match;
  const days = countOf(count) * (DAYS[unit.toLowerCase()] ?? 1);
  const day = parseIso(found.date.start) + (side.toLowerCase() === 'after' ? days : -days);
  return { ...found, date: read(day, day, 'day') };
}
