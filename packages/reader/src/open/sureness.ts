/**
 * How sure the reader is that a matter is open as is said: the share of those found by the same cue that are. Few cues
 * are seen often, so each share is drawn towards that of all cues, as if ten more had been seen of it. The counts are data
 * (`judged-matters.ts`).
 */
import { JUDGED_MATTERS } from './judged-matters.ts';

/** The cues of `data.ts` by their names. */
export type OpenCueName = keyof typeof JUDGED_MATTERS;

/** Cases of whatever cue with which a cue's own are mixed. */
const DRAWN = 10;

const ALL: readonly (readonly [right: number, all: number])[] = Object.values(JUDGED_MATTERS);
const sum = (at: 0 | 1): number => ALL.reduce((total, counts) => total + counts[at], 0);
const SHARE = (sum(0) + 1) / (sum(1) + 2);

/** The confidence of a cue, 0..1, in hundredths. */
export function surenessOf(name: OpenCueName): number {
  const [right, all] = JUDGED_MATTERS[name];
  return Math.round((100 * (right + DRAWN * SHARE)) / (all + DRAWN)) / 100;
}
