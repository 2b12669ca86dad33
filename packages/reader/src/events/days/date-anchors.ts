/**
 * Days that count from an event told before: "the day after the round", "on the eve of the gathering", "on its last
 * evening". The article's own line of time: each dated event that was told is a point from which such words count.
 */
import type { Span } from '@nonpaper/vocabulary';
import type { ReadDate } from '../../reading.ts';
import { parseIso, read } from '../dates/calendar.ts';
import { COUNT, countOf, matches } from '../dates/matches.ts';
import type { FoundDate } from '../dates/types.ts';

/** An event that was told with its day. */
export interface Anchor {
  /** The words of its trigger: "round" and "talks". */
  readonly words: readonly string[];
  readonly date: ReadDate;
  /** Whether it is an encounter, to which "the talks" and "the meeting" lead back whatever it was called. */
  readonly encounter: boolean;
}

/** How many of the latest dated events can be counted from. */
export const MOST_ANCHORS = 12;
/** Words that lead back to an encounter of any kind. */
const ANY_ENCOUNTER =
  /^(?:meeting|talk|encounter|session|conversation|gathering|negotiation|opening|start|beginning|close)$/u;
/** Only days are counted from, or stretches of days. */
const COUNTED = /^(?:day|time|range)$/u;

const singular = (word: string): string => word.toLowerCase().replace(/s$/u, '');

/** The latest event that a noun leads back to. */
function anchorOf(anchors: readonly Anchor[], noun: string): Anchor | undefined {
  const word = singular(noun);
  const counted = anchors.filter(({ date }) => COUNTED.test(date.precision));
  const called = counted.findLast(({ words }) => words.some((each) => singular(each) === word));
  return called ?? (ANY_ENCOUNTER.test(word) ? counted.findLast(({ encounter }) => encounter) : undefined);
}

/** The noun may have one word before it: "the second round", "the round". */
const NOUN_PHRASE = '(?:the|this|that|its|their|his|her)\\s([\\p{L}-]+)(?:\\s([\\p{L}-]+))?';
const AFTER = new RegExp(
  `\\b(?:the |${COUNT} )(day|morning|evening|night|week)s? (after|before) ${NOUN_PHRASE}`,
  'giu',
);
/** "shortly after the signing", "a few hours before the talks": on the same day. */
const HOURS = new RegExp(
  `\\b(?:(?:(?:a few|some|several|an|half an|${COUNT}) )?(?:hours?|minutes)|shortly|soon|immediately|straight|right|just|moments) (after|before) ${NOUN_PHRASE}`,
  'giu',
);
const EVE = new RegExp(`\\b(?:on )?the (?:eve|night before) of ${NOUN_PHRASE}`, 'giu');

function counted(
  anchors: readonly Anchor[],
  [first = '', second = '']: readonly (string | undefined)[],
  distance: number,
  side: string,
): ReadDate | null {
  const anchor = anchorOf(anchors, first) ?? anchorOf(anchors, second);
  if (anchor === undefined) return null;
  const from = parseIso(side === 'after' ? anchor.date.end : anchor.date.start);
  const day = side === 'after' ? from + distance : from - distance;
  return read(day, day, 'day');
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const DAY_OF = new RegExp(
  `\\bon (?:the|its|their) (${ORDINALS.join('|')}|last|final|opening|closing) (?:day|morning|afternoon|evening|night)\\b(?! (?:of|since|after|before|in)\\b)`,
  'giu',
);

/** "on the second day": of the latest encounter that took more than one. */
function dayWithin(anchors: readonly Anchor[], which: string): ReadDate | null {
  const long = anchors.findLast(({ date, encounter }) => encounter && date.start < date.end);
  if (long === undefined || long.date.precision !== 'range') return null;
  const [start, end] = [parseIso(long.date.start), parseIso(long.date.end)];
  const index = ORDINALS.indexOf(which === 'opening' ? 'first' : which);
  const day = index < 0 ? end : start + index;
  return day > end ? null : read(day, day, 'day');
}

/** A cheap look whether a stretch can hold any of them. */
const LOOKS =
  /\b(?:after|before) (?:the|this|that|its|their|his|her)\b|\bthe eve of\b|\bon (?:the|its|their) (?:first|second|third|fourth|fifth|sixth|seventh|last|final|opening|closing)\b/iu;

/** The days of a stretch of text that count from events told before; spans point into the whole text. */
export function anchoredDates(text: string, [from, to]: Span, anchors: readonly Anchor[]): FoundDate[] {
  const own = text.slice(from, to);
  if (anchors.length === 0 || !LOOKS.test(own)) return [];
  const found = [
    ...matches(own, AFTER, ([, count = 'one', unit = 'day', side = 'after', ...nouns]) =>
      counted(anchors, nouns, countOf(count) * (/week/iu.test(unit) ? 7 : 1), side.toLowerCase()),
    ),
    ...matches(own, HOURS, ([, , side = 'after', ...nouns]) =>
      counted(anchors, nouns, 0, side.toLowerCase()),
    ),
    ...matches(own, EVE, ([, ...nouns]) => counted(anchors, nouns, 1, 'before')),
    ...matches(own, DAY_OF, ([, which = '']) => dayWithin(anchors, which.toLowerCase())),
  ];
  return found.map(({ span: [start, end], date }) => ({ span: [start + from, end + from], date }));
}

/** The anchors with one more event. */
export const withAnchor = (anchors: readonly Anchor[], anchor: Anchor): readonly Anchor[] => [
  ...anchors.slice(1 - MOST_ANCHORS),
  anchor,
];
