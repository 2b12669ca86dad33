/**
 * How sure the reader is of an event: the share of those found in the same way, with as much told of them, that
 * annotators bore out.
 *
 * Plan: what is told of an event beside its trigger is counted (somebody takes part, another does, a day, a place: 0 to
 * 4). The share for this finder and this much is drawn towards the share for this much whatever the finder, as if ten
 * more had been seen of it, so that a rare finder is not judged by three cases. The counts are data, made by
 * `npm run train:events` from the texts of `corpora/` that may be read.
 */
import type { ReadEvent } from '../reading.ts';
import { BORNE_OUT } from './data/sureness-counts.ts';
import type { BorneOut } from './types.ts';

/** How much can be told of an event beside its trigger. */
const MOST_TOLD = 4;
/** Cases of the same fullness that a finder's own are mixed with. */
const DRAWN = 10;

/** How much is told of an event beside its trigger: 0..4. */
export const toldOf = ({ participants, date, place }: ReadEvent): number =>
  Math.min(2, participants.length) + (date === null ? 0 : 1) + (place === undefined ? 0 : 1);

/** The share that was borne out at each fullness, whatever the finder; a half where nothing was seen. */
function sharesOf(counts: BorneOut): number[] {
  return Array.from({ length: MOST_TOLD + 1 }, (_, told) => {
    const cells = Object.values(counts).map((row) => row[told] ?? [0, 0]);
    const right = cells.reduce((sum, [each]) => sum + each, 0);
    const all = cells.reduce((sum, [, each]) => sum + each, 0);
    return (right + 1) / (all + 2);
  });
}

const SHARES = sharesOf(BORNE_OUT);

/** The confidence of an event, 0..1, from counts such as `train:events` makes; rounded to hundredths. */
export function confidenceIn(counts: BorneOut, shares: readonly number[], event: ReadEvent): number {
  const told = toldOf(event);
  const [right, all] = counts[event.by]?.[told] ?? [0, 0];
  const share = (right + DRAWN * (shares[told] ?? 0.5)) / (all + DRAWN);
  return Math.round(100 * share) / 100;
}

/** The event with how sure it is. */
export const withSureness = (event: ReadEvent): ReadEvent => ({
  ...event,
  confidence: confidenceIn(BORNE_OUT, SHARES, event),
});
