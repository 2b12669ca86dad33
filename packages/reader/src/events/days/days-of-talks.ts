/**
 * The days of talks behind which something was done on a day that is told: "signed a truce on Tuesday after three days of
 * talks", "agreed on Friday after a night of talks", "after talks that began on the 14th, they signed this afternoon".
 */
import { parseIso, read } from '../dates/calendar.ts';
import { COUNT, countOf } from '../dates/matches.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Parts } from '../event-parts.ts';
import type { Scene, Trigger } from '../types.ts';

const BEFORE = 80;
const BEHIND = 40;
/** How long they went on, right before the noun. */
const LASTED = new RegExp(
  `\\b(?:after|following) (?:(?:more than|nearly|almost|another|some|about) )?(?:${COUNT}(?:-day| days of| straight days of)|((?:a|the|one|another) night of|(?:an? )?(?:all-night|overnight|night-long|through-the-night))) (?:[\\p{L}-]+ ){0,3}$`,
  'iu',
);
const AFTER = /\b(?:after|following) (?:[\p{L}-]+ ){0,3}$/iu;
/** "talks that began on". */
const BEGAN =
  /^ (?:that|which) (?:began|started|opened)(?: in \p{Lu}[\p{L}-]+)? (?:late |early )?(?:on )?(?:the )?$/u;

const isDay = ({ date }: FoundDate): boolean => /^(?:day|time)$/u.test(date.precision);

/** The sentence's days that are told, in the order of the text. */
const daysIn = ({ dates }: Scene): readonly FoundDate[] =>
  [...dates.values()]
    .flat()
    .filter(isDay)
    .sort((one, other) => one.span[0] - other.span[0]);

/** The first and last day of talks whose length is told. */
function lasted(scene: Scene, at: number): readonly [number, number] | null {
  const words = LASTED.exec(scene.text.slice(Math.max(scene.tokens[0]?.span[0] ?? 0, at - BEFORE), at));
  const days = daysIn(scene);
  const day = days.findLast(({ span }) => span[1] <= at) ?? days.find(({ span }) => span[0] >= at);
  if (words === null || day === undefined) return null;
  const last = parseIso(day.date.start);
  return [last - (words[2] === undefined ? countOf(words[1] ?? '') - 1 : 1), last];
}

/** The first and last day of talks that are told to have begun on a day, and behind which something was done on another. */
function begun(scene: Scene, at: number, end: number): readonly [number, number] | null {
  const { text } = scene;
  if (!AFTER.test(text.slice(Math.max(scene.tokens[0]?.span[0] ?? 0, at - BEFORE), at))) return null;
  const [first, last] = daysIn(scene).filter(({ span }) => span[0] >= end);
  if (first === undefined || last === undefined || first.span[0] - end > BEHIND) return null;
  if (!BEGAN.test(text.slice(end, first.span[0]))) return null;
  const [from, to] = [parseIso(first.date.start), parseIso(last.date.start)];
  return from < to ? [from, to] : null;
}

/** The parts with the days of talks that led to what their sentence tells. */
export function withTalks(scene: Scene, trigger: Trigger, parts: Parts): Parts {
  const { noun, sense, from, to } = trigger;
  if (!noun || sense.type !== 'meeting' || parts.status !== 'held') return parts;
  const at = scene.tokens[from]?.span[0] ?? 0;
  const days = lasted(scene, at) ?? begun(scene, at, scene.tokens[to]?.span[1] ?? at);
  if (days === null) return parts;
  const [first, last] = days;
  return { ...parts, date: { date: read(first, last, first === last ? 'day' : 'range'), span: [at, at] } };
}
