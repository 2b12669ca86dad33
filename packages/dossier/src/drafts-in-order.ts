import type { Known } from './known.ts';
import { byAlphabet, byDay, byUnits, sorted } from './order.ts';
import type { Draft } from './records.ts';

/** Drafts in the order of their dates, undated ones last. */
export const draftsInOrder = (known: Known): Draft[] =>
  sorted(
    known.of('draft'),
    (a, b) => byDay(a.date ?? a.validFrom, b.date ?? b.validFrom),
    (a, b) => byAlphabet(a.shortTitle, b.shortTitle),
    (a, b) => byUnits(a.id, b.id),
  );
