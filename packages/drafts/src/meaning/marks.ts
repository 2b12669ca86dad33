import { MEANING_TREE, type PhraseHit, phraseHits, type PhraseMeaning } from './phrases.ts';
import { dutiesOf, invertedMarks } from './duty-marks.ts';
import { awaited, eventMarks } from './event-marks.ts';
import {
  amountMarks,
  rangeMarks,
  repeatedForDates,
  withoutIdleLimits,
  withRecurrences,
} from './figure-marks.ts';
import { isCounted, isFloating, isIdle, isPartOf, isPredicate } from './idle-marks.ts';
import { type Mark, type MarkReading, spanOf } from './mark.ts';
import { withoutEchoes, withTerms } from './term-marks.ts';
import { perfectMarks } from './perfect-marks.ts';
import type { Token } from './tokens.ts';

/**
 * Reads the marks of a row of tokens.
 *
 * Plan. Phrases of the lists are found first, longest first, each word counting once ("no later than" is a deadline and
 * no negation). Then figures become marks of their own, "every" before a time a recurrence, and what follows a
 * term ("within 30 days of signature") its event. Last, duties are put together: a modal that leads to another
 * form ("shall be entitled to"), alternatives side by side ("[shall][should]"), and a "not" that belongs to the modal.
 */
export function marksOf(tokens: readonly Token[]): MarkReading {
  const hits = phraseHits(tokens, MEANING_TREE, (meaning, to) => fits(tokens, meaning, to), rankOf);
  const phraseMarks = repeatedForDates(
    tokens,
    hits.filter((hit) => !isCountedTo(tokens, hit)).flatMap((hit) => markOf(tokens, hit)),
  );
  const inPhrases = new Set(
    phraseMarks.filter(({ kind }) => kind !== 'negation').flatMap(({ from, to }) => range(from, to)),
  );
  const duties = dutiesOf(tokens, hits, inPhrases);
  const taken = new Set(duties.flatMap(({ from, to }) => range(from, to)));
  const events = [
    ...eventMarks(tokens),
    ...amountMarks(tokens),
    ...rangeMarks(tokens),
    ...invertedMarks(tokens),
    ...perfectMarks(tokens).filter(({ from }) => !inPhrases.has(from)),
  ];
  const dated = new Set(events.filter(({ kind }) => kind === 'deadline').map(({ from }) => from));
  const marks = withoutEchoes(
    tokens,
    withTerms(tokens, withoutIdleLimits([...withRecurrences(tokens, phraseMarks), ...events])),
  )
    // "upon" before an event that is known ("upon signature") is told by the event.
    .filter((mark) => mark.kind !== 'condition' || !dated.has(mark.from))
    .filter((mark) => mark.kind !== 'negation' || !taken.has(mark.from))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return { marks, duties };
}

/** "Six months before the end of the period": counted back from an event, and no limit of its own. */
const isCountedTo = (tokens: readonly Token[], { from }: PhraseHit<PhraseMeaning>): boolean =>
  tokens[from]?.key === 'before' && tokens[from - 1]?.key === '<time>';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const rankOf = (meaning: PhraseMeaning): number => ('before' in meaning ? 1 : 0);

const BEFORE: Readonly<Record<string, readonly string[]>> = {
  date: ['<date>'],
  time: ['<time>'],
  number: ['<number>', '<time>'],
  term: ['<date>', '<time>'],
};

function fits(tokens: readonly Token[], meaning: PhraseMeaning, to: number): boolean {
  if (meaning.kind === 'bound' && tokens[to]?.key === 'than') return false;
  if (!('before' in meaning) || meaning.before === undefined) return true;
  if (meaning.before !== 'number' && isDateAgain(tokens, to)) return meaning.before !== 'time';
  if (/^(?:date|term)$/u.test(meaning.before) && isCountedDay(tokens, to)) return true;
  if (meaning.before === 'number' && tokens[to]?.key === 'one') return true;
  const next = tokens[to]?.key === 'the' || tokens[to]?.key === 'a' ? to + 1 : to;
  return BEFORE[meaning.before]?.includes(tokens[next]?.key ?? '') ?? false;
}

/** "As from that date", "by the same date", "on the said day": the date that was named before. */
function isDateAgain(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.key === 'the' ? at + 1 : at;
  const again = next > at ? /^(?:same|said|very|latter|aforesaid)$/u : /^(?:that|such|this)$/u;
  const noun = /^(?:same|very)$/u.test(tokens[next + 1]?.key ?? '') ? next + 2 : next + 1;
  return again.test(tokens[next]?.key ?? '') && /^(?:date|day)$/u.test(tokens[noun]?.key ?? '');
}

/** "The fifth day of each month", "the last day", "the second Monday": a date by its place in a month, a week or a year. */
function isCountedDay(tokens: readonly Token[], at: number): boolean {
  const place = tokens[at]?.key === 'the' ? at + 1 : at;
  const [own, next] = [tokens[place], tokens[place + 1]?.key ?? ''];
  const isCounted = own?.key === 'last' || (own?.fact?.kind === 'number' && own.fact.shown.startsWith('#'));
  return (
    isCounted &&
    /^(?:day|week|fortnight|month|quarter|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(next)
  );
}

function markOf(tokens: readonly Token[], { from, to, meaning }: PhraseHit<PhraseMeaning>): Mark[] {
  if (meaning.kind === 'duty' || isIdle(tokens, from, to, meaning)) return [];
  const optional =
    meaning.optional === true ||
    isPredicate(tokens, from) ||
    isFloating(tokens, from) ||
    isPartOf(tokens, from) ||
    isCounted(tokens, from, to);
  const mark = {
    kind: meaning.kind,
    value: meaning.value,
    span: spanOf(tokens, from, to),
    from,
    to,
    optional,
  };
  const event = meaning.kind === 'condition' && TIMED.has(meaning.value) ? awaited(tokens, to) : null;
  // "Before the end of the session" waits for what "before the session ends" does.
  if (tokens[from]?.key === 'before' && tokens[to - 2]?.key === 'end')
    return [{ ...mark, says: 'before end' }];
  return [event === null ? mark : { ...mark, says: `${meaning.value} ${event}`.replace('after', 'since') }];
}

const TIMED: ReadonlySet<string> = new Set(['after', 'before']);
