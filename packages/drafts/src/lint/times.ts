import { MONTHS, NUMBER_WORDS } from '../data/fact-words.ts';
import {
  FIXED_TIMES,
  LOOSE_TIMES,
  MOMENTS,
  ORDINALS,
  RECURRING,
  SIDE_BY_SIDE,
  TIME_ELSEWHERE,
  TIME_UNITS,
  TRIGGERS,
  WEEKDAYS,
} from '../data/lint-times.ts';
import { phraseBook } from './phrases.ts';
import type { Token } from './view.ts';

/** How a stretch of a sentence fixes a time. */
export type TimeKind = 'limit' | 'date' | 'trigger' | 'fixed' | 'loose' | 'recurring' | 'span' | 'elsewhere';

/** One such stretch, by the indices of its tokens: `[from, to)`. `days` is a limit's length where it is one of days. */
export interface TimeMark {
  readonly kind: TimeKind;
  readonly from: number;
  readonly to: number;
  readonly days?: number;
}

const UNITS = new Set(TIME_UNITS);
const DAYS = new Set(WEEKDAYS);
const MOMENT = new Set(MOMENTS);
const BOOK = phraseBook<TimeKind>([
  ...FIXED_TIMES.map((each) => [each, 'fixed'] as const),
  ...[...LOOSE_TIMES, ...SIDE_BY_SIDE].map((each) => [each, 'loose'] as const),
  ...RECURRING.map((each) => [each, 'recurring'] as const),
  ...TRIGGERS.map((each) => [each, 'trigger'] as const),
  ...TIME_ELSEWHERE.map((each) => [each, 'elsewhere'] as const),
]);

/**
 * Every stretch of a sentence that says when, in one pass from left to right: a phrase of the lists, a limit ("within
 * thirty days"), a date, a recurrence ("each month"), a length ("for three years"). Each place looks at most eight
 * tokens ahead.
 */
export function timesOf(tokens: readonly Token[]): TimeMark[] {
  const found: TimeMark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const mark =
      limitAt(tokens, at) ??
      dateAt(tokens, at) ??
      phaseAt(tokens, at) ??
      recurrenceAt(tokens, at) ??
      phraseAt(tokens, at);
    if (mark === null) continue;
    found.push(mark);
    at = mark.to - 1;
  }
  return found;
}

function phraseAt(tokens: readonly Token[], at: number): TimeMark | null {
  const hit = BOOK.at(tokens, at);
  if (hit === null) return null;
  const word = tokens[at]?.low;
  if (word === 'on' && !momentFollows(tokens, at + 1)) return null;
  if (
    hit.value === 'fixed' &&
    tokens[at + hit.length - 1]?.low === 'than' &&
    isNumber(tokens[at + hit.length])
  )
    return null;
  if (word === 'following' && tokens[at - 1]?.low === 'the') return null;
  return { kind: hit.value, from: at, to: at + hit.length };
}

function momentFollows(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.low === 'the' || tokens[at]?.low === 'its' ? tokens[at + 1] : tokens[at];
  return next !== undefined && MOMENT.has(next.low);
}

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-/u;
const isNumber = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    Object.hasOwn(NUMBER_WORDS, token.low) ||
    (token.low.includes('-') && TENS.test(token.low)));

/** Which words open a limit or a length. */
const OPENS: Readonly<Record<string, TimeKind>> = {
  within: 'limit',
  in: 'limit',
  inside: 'limit',
  by: 'limit',
  for: 'span',
  over: 'span',
  every: 'recurring',
};

const NEEDS_NUMBER = /^(?:in|by|than)$/u;

/** The kind that a word opens; "than" opens a limit in "no later than ten days". */
function openerAt(tokens: readonly Token[], at: number): TimeKind | undefined {
  const word = tokens[at]?.low ?? '';
  return word === 'than' && tokens[at - 1]?.low === 'later' ? 'limit' : OPENS[word];
}

/** "within [the next] thirty days", "for a period of three years", "thirty days after", "within [ ] days". */
function limitAt(tokens: readonly Token[], at: number): TimeMark | null {
  const opener = openerAt(tokens, at);
  const unit = unitAhead(tokens, opener === undefined ? at : at + 1);
  if (unit < 0) return null;
  if (opener !== undefined) {
    const number = !NEEDS_NUMBER.test(tokens[at]?.low ?? '') || hasNumber(tokens, at + 1, unit);
    if (!number) return null;
    if (tokens.slice(at + 1, unit).some(({ low }) => low === 'reasonable')) return null;
    return { kind: opener, from: at, to: unit + 1, ...lengthOf(tokens, at + 1, unit) };
  }
  const next = tokens[unit + 1]?.low ?? '';
  if (
    !isNumber(tokens[at]) ||
    !/^(?:after|from|before|of|following|prior|ahead|later|earlier|a)$/u.test(next)
  )
    return null;
  return {
    kind: next === 'a' ? 'recurring' : 'limit',
    from: at,
    to: unit + 1,
    ...lengthOf(tokens, at, unit),
  };
}

/** The index of a unit of time that a number, article or blank leads to within six tokens, or -1. */
export function unitAhead(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + 7); at += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    if (UNITS.has(token.low)) return at;
    const passes = isNumber(token) || /^[/()–-]$/u.test(token.text) || PASSES.has(token.low);
    if (!passes) return -1;
  }
  return -1;
}

const PASSES = new Set(
  'the next first a an one period of at most least more than no not working calendar business consecutive further another and hundred maximum same following coming another few several initial up to this that'.split(
    ' ',
  ),
);

const hasNumber = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => isNumber(token) || token.low === 'a' || token.low === 'an');

const IN_DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

function lengthOf(tokens: readonly Token[], from: number, unit: number): { days?: number } {
  const each = IN_DAYS[(tokens[unit]?.low ?? '').replace(/s$/u, '')];
  const count = tokens
    .slice(from, unit)
    .map(valueOf)
    .find((value) => value !== null);
  return each === undefined || count === undefined || count === null ? {} : { days: each * count };
}

/** The value of a figure or number word, or null. */
export function valueOf(token: Token): number | null {
  if (token.kind === 'number') {
    const plain = token.text.replace(/(?<=\d)[,’'](?=\d{3})/gu, '');
    return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
  }
  const [tens = '', ones] = token.low.split('-');
  const value = NUMBER_WORDS[tens];
  if (value === undefined) return null;
  return ones === undefined ? value : value + (NUMBER_WORDS[ones] ?? 0);
}

const DATE_OPENERS = new Set([
  'by',
  'before',
  'on',
  'until',
  'till',
  'from',
  'after',
  'since',
  'at',
  'of',
  'as',
  'than',
  'in',
]);

/** "by 30 April 2030", "at 06:00", "until the end of 2031", "on Monday", "in 2029". */
function dateAt(tokens: readonly Token[], at: number): TimeMark | null {
  if (!DATE_OPENERS.has(tokens[at]?.low ?? '')) return null;
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 5); ahead += 1) {
    const token = tokens[ahead];
    if (token === undefined) break;
    if (isDateWord(tokens, ahead)) return { kind: 'date', from: at, to: ahead + 1 };
    const passes =
      token.kind === 'number' ||
      /^(?:the|end|of|beginning|start|middle|first|later|than|about|around|noon|,)$/u.test(token.low);
    if (!passes) break;
  }
  return null;
}

function isDateWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number')
    return /^\d{1,2}:\d{2}$|^(?:19|20|21)\d{2}(?:-\d{2}-\d{2})?$/u.test(token.text);
  if (DAYS.has(token.low) || /^[DG](?:-[Dd]ay|-\d+)?$/u.test(token.text)) return true; // "D+10", "D-Day"
  if (Object.hasOwn(MONTHS, token.low))
    return isCapital(token) && (token.low !== 'may' || isDay(tokens[at - 1]) || isDay(tokens[at + 1]));
  if (token.low === 'noon' || token.low === 'midnight') return true;
  return token.low === 'day' && tokens[at + 1]?.kind === 'number';
}

const isDay = (token: Token | undefined): boolean => token?.kind === 'number';
const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text);

/** "each month", "every two years", "twice a year", "on the first Monday of each month". */
function recurrenceAt(tokens: readonly Token[], at: number): TimeMark | null {
  const word = tokens[at]?.low ?? '';
  if (word !== 'each' && word !== 'every' && word !== 'twice' && word !== 'once') return null;
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 4); ahead += 1) {
    const token = tokens[ahead];
    if (token === undefined) return null;
    if (UNITS.has(token.low) || DAYS.has(token.low)) return { kind: 'recurring', from: at, to: ahead + 1 };
    if (!isNumber(token) && !/^(?:a|an|other|second|third|working)$/u.test(token.low)) return null;
  }
  return null;
}

/** "In phase two", "during the second stage": a time of a kind; which one is asked about with the sequences. */
function phaseAt(tokens: readonly Token[], at: number): TimeMark | null {
  if (!/^(?:in|during|by|at|with)$/u.test(tokens[at]?.low ?? '')) return null;
  const first = tokens[at + 1]?.low === 'the' ? at + 2 : at + 1;
  const [one = '', two = ''] = [tokens[first]?.low, tokens[first + 1]?.low];
  const named =
    (/^(?:phase|stage)$/u.test(one) && Object.hasOwn(ORDINALS, two)) ||
    (/^(?:phase|stage)$/u.test(two) && Object.hasOwn(ORDINALS, one));
  return named ? { kind: 'loose', from: at, to: first + 2 } : null;
}
