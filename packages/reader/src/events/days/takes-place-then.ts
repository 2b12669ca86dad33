import type { Sentence } from '@nonpaper/text';
import { referenceOf } from './dates-of-sentence.ts';
import { findDates } from '../dates/index.ts';
import type { FoundEvent } from '../merge-events.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';

/** "It will take place on 16 February", "It is now to be held next Tuesday". */
const THEN =
  /^(?:It|They|The (?:meeting|talks|round|session|summit|conference|visit|trip|call|ceremony|signing)) (?:will|is|are) (?:now )?(?:to )?(?:take place|be held|go ahead|begin|start|open|resume|convene)\b/u;
/** "His visit is put off. … Half an hour later: he is now expected on Wednesday". */
const EXPECTED =
  /\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:is|are) now (?:expected|due|to (?:come|arrive|travel|land|fly))\b/u;

/** "asked for another round. It will be held in May": an encounter that somebody wanted is one that is planned. */
const isUndated = ({ type, date }: FoundEvent['event']): boolean =>
  date === null && /^(?:meeting|visit|call)$/u.test(type);

/** How many of the latest events may be the one that is put off. */
const BACK = 3;

/**
 * What the sentence before put off is moved where this one says on which day it is to be. Gives the index of the event
 * and what it became, or null.
 */
export function takesPlaceThen(
  text: string,
  sentence: Sentence,
  number: number,
  found: readonly FoundEvent[],
  memory: Memory,
): { readonly at: number; readonly event: FoundEvent } | null {
  const expected = sentence.text.slice(0, LONGEST_SENTENCE).search(EXPECTED);
  if (expected < 0 && !THEN.test(sentence.text.slice(0, 60))) return null;
  const [start, end] = sentence.span;
  const dates = findDates(
    text,
    [start, Math.min(end, start + LONGEST_SENTENCE)],
    referenceOf(memory, 'future'),
  );
  const day = dates.find(({ date, span }) => date.precision !== 'year' && span[0] >= start + expected);
  const first = Math.max(0, found.length - BACK);
  const back = found
    .slice(first)
    .findLastIndex(
      ({ event, sentence: told }) =>
        number - told <= 2 &&
        ((event.status === 'postponed' && (expected < 0 || event.type === 'visit')) ||
          (expected < 0 && event.status === 'proposed' && isUndated(event))),
    );
  const put = found[first + back];
  if (back < 0 || day === undefined || put === undefined) return null;
  return {
    at: first + back,
    event: {
      ...put,
      event: { ...put.event, status: put.event.status === 'proposed' ? 'planned' : 'moved', date: day.date },
    },
  };
}
