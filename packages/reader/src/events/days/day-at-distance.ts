/**
 * The day of an event that is told by how far it lies from another one of its sentence: "on 27 May, a day after a visit",
 * "on Monday, two days before the Union rejected the plan".
 */
import { parseIso, read } from '../dates/calendar.ts';
import { countOf } from '../dates/matches.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Parts } from '../event-parts.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How far before a trigger "two days after" may stand, in tokens. */
const REACH = 14;
const COUNTED =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\d{1,2}|the)$/u;
const DAYS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['fortnight', 14],
]);
/** What parts a clause from the words that count before it. */
const PARTS = /^(?:[,;:.]|that|who|which|and|but)$/u;
/** What may stand between a day and the words that count from it. */
const BESIDE = /^,?\s+(?:only |just |barely |less than |exactly )?$/u;

/** "opened talks on Wednesday over the port, twelve days after": the words that count from the day of the clause before the comma. */
const OF_CLAUSE = /^[^,;:.()]{1,90},\s(?:only |just |barely |less than |exactly )?$/u;

/** The distance that counts up to a trigger ("two days after", "the eve of"): the token at which it begins, and how many days; null where there is none. */
function distanceBefore({ tokens }: Scene, { from, noun }: Trigger): { at: number; days: number } | null {
  const start = noun ? from : beforeToBe(tokens, verbForm(tokens, from).start);
  for (let at = start - 1; at >= Math.max(2, start - REACH); at -= 1) {
    const { lower, pos } = tokens[at] ?? { lower: '', pos: '' };
    if (lower === 'after' || lower === 'before') {
      const behind = isToTheDay(tokens, at) ? at - 3 : at;
      const unit = DAYS.get(tokens[behind - 1]?.lower ?? '');
      const count = tokens[behind - 2]?.lower ?? '';
      if (unit === undefined || !COUNTED.test(count)) return null;
      const days = (count === 'the' ? 1 : countOf(count)) * unit;
      return { at: behind - 2, days: lower === 'after' ? -days : days };
    }
    if (lower === 'of' && tokens[at - 1]?.lower === 'eve' && noun) return { at: at - 2, days: 1 };
    const lists = lower === 'and' && !/^(?:VERB|AUX|ADV|SCONJ)$/u.test(tokens[at + 1]?.pos ?? 'VERB');
    if ((PARTS.test(lower) && !lists) || pos === 'VERB' || pos === 'AUX') return null;
  }
  return null;
}

/** "a week | to the day | after". */
const isToTheDay = (tokens: Scene['tokens'], at: number): boolean =>
  tokens
    .slice(at - 3, at)
    .map(({ lower }) => lower)
    .join(' ') === 'to the day';

/** "four days before it is to meet the Front": where the words that say how it stands begin before an infinitive. */
function beforeToBe(tokens: Scene['tokens'], start: number): number {
  if (tokens[start]?.lower !== 'to') return start;
  const set = /^(?:due|set|scheduled|supposed|expected)$/u.test(tokens[start - 1]?.lower ?? '')
    ? start - 1
    : start;
  return /^(?:is|are|was|were)$/u.test(tokens[set - 1]?.lower ?? '') ? set - 1 : set;
}

/** The last of the sentence's days that ends before a place. */
function dayBefore({ dates }: Scene, place: number): FoundDate | undefined {
  let last: FoundDate | undefined;
  for (const found of dates.values())
    for (const date of found)
      if (date.span[1] <= place && (last === undefined || date.span[1] > last.span[1])) last = date;
  return last;
}

/** The parts with the day that lies so far from the one beside the words that count. */
export function withDistance(scene: Scene, trigger: Trigger, parts: Parts): Parts {
  const { tokens, text } = scene;
  const distance = distanceBefore(scene, trigger);
  const place = tokens[distance?.at ?? -1]?.span[0];
  if (distance === null || place === undefined) return parts;
  const clause = trigger.noun && /^(?:VERB|AUX)$/u.test(tokens[trigger.to + 1]?.pos ?? '');
  if (clause) return parts; // "three weeks after the last round collapsed"
  const day = dayBefore(scene, place);
  if (day === undefined || !/^(?:day|time)$/u.test(day.date.precision)) return parts;
  const between = text.slice(day.span[1], place);
  if (!BESIDE.test(between) && !OF_CLAUSE.test(between)) return parts;
  const then = parseIso(day.date.start) + distance.days;
  return { ...parts, date: { date: read(then, then, 'day'), span: day.span } };
}
