/** The dates that a sentence tells, read against the day of the article and what was told before. */
import type { Span } from '@nonpaper/vocabulary';
import { overlap } from '../../mentions/mention-at.ts';
import type { ReadDate } from '../../reading.ts';
import { type Anchor, anchoredDates } from './date-anchors.ts';
import { parseIso, read } from '../dates/calendar.ts';
import { findDates } from '../dates/index.ts';
import type { Direction, FoundDate, Reference } from '../dates/types.ts';
import { isOfToday, type Memory } from '../scene.ts';
import type { Scene } from '../types.ts';

/** On which side of today a date lies; unknown where it holds today. */
export function sideOf(date: ReadDate | null, today: number | null): Direction {
  if (date === null || today === null) return 'unknown';
  if (parseIso(date.end) < today) return 'past';
  return parseIso(date.start) > today ? 'future' : 'unknown';
}

/** What the dates of a sentence are read against. */
export const referenceOf = (
  { today, previous, stretch, entry, told }: Memory,
  direction: Direction,
): Reference => ({
  day: entry !== null && entry.precision === 'day' ? parseIso(entry.start) : today, // an entry is told from its own day
  direction,
  previous,
  same: entry === null || entry.precision === 'day' ? null : entry,
  lately: entry === null ? stretch : null,
  around:
    entry === null
      ? direction === 'past'
        ? told
        : null
      : isOfToday({ entry, today })
        ? null // on a live page the verb tells the year
        : parseIso(entry.start),
  told,
});

/** "held from 9 to 12 June, collapsed on its final day": the stretches of the sentence itself are counted from too. */
function withStretches(anchors: readonly Anchor[], dates: readonly FoundDate[]): readonly Anchor[] {
  const stretches = dates.filter(({ date }) => date.precision === 'range');
  return stretches.length === 0
    ? anchors
    : [...anchors, ...stretches.map(({ date }) => ({ words: [], date, encounter: true }))];
}

/** The dates of a scene's sentence; several events of one sentence mostly look the same way, and it is read once. */
export function datesIn(scene: Scene, span: Span, given: Reference, memory: Memory): readonly FoundDate[] {
  const { anchors, base } = memory;
  const reference = { ...given, previous: base, settled: scene.settled };
  const key = reference.direction; // all else is one for a sentence
  const before = scene.dates.get(key);
  if (before !== undefined) return before;
  const plain = findDates(scene.text, span, reference);
  const anchored = anchoredDates(scene.text, span, withStretches(anchors, plain));
  const dates =
    anchored.length === 0
      ? plain
      : [
          ...anchored,
          ...plain.filter((date) => !anchored.some((each) => overlap(each.span, date.span))),
        ].sort((one, other) => one.span[0] - other.span[0]);
  const own = withoutExplained(scene.text, dates).map((date) => onEve(scene.text, date));
  scene.dates.set(key, own);
  return own;
}

/** "the eve of the vote", "a day after the round": how a day that was just told lies to something else. */
const EXPLAINS =
  /^(?:the )?(?:eve\b|(?:day|night|morning|evening) (?:before|after)\b)|^(?:an?|one|two|three|four|five|six) (?:days?|nights?|weeks?) (?:before|after)\b/iu;

/** "on the eve of the vote of 3 March": the day before the one that is told. */
const EVE_OF = /\bthe eve of (?:the|an?|its|their|his|her) (?:[\p{L}-]+ ){1,3}(?:of|on) (?:the )?$/iu;
const LONGEST_EVE = 60;

function onEve(text: string, found: FoundDate): FoundDate {
  const { date, span } = found;
  if (date.precision !== 'day' || !EVE_OF.test(text.slice(Math.max(0, span[0] - LONGEST_EVE), span[0])))
    return found;
  const eve = parseIso(date.start) - 1;
  return { ...found, date: read(eve, eve, 'day') };
}

/** "On Thursday, the eve of the vote, Orvia published": what only says how the day told right before it lies is no other day. */
const withoutExplained = (text: string, dates: readonly FoundDate[]): readonly FoundDate[] =>
  dates.filter(({ span: [start, end] }, at) => {
    const before = dates[at - 1];
    const isBeside = before !== undefined && /^, (?:on )?$/u.test(text.slice(before.span[1], start));
    const told = isBeside && /^(?:day|time)$/u.test(before.date.precision);
    return !(told && EXPLAINS.test(text.slice(start, end).replace(/^on /iu, '')));
  });

/** Keeps the date of an event for what counts from it in the same sentence, whichever way the next verb looks. */
export function settle(scene: Scene, { span: [start, end], date: whole, told }: FoundDate): void {
  if (start === end || scene.settled.has(start)) return;
  const date = told ?? whole; // "ended two days of talks on Tuesday … the evening before"
  scene.settled.set(start, date);
  for (const [key, dates] of scene.dates)
    if (dates.some((each) => each.span[0] === start && each.date.start !== date.start))
      scene.dates.delete(key);
}
