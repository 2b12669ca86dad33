import type { Work } from '../../work.ts';
import { ascendingOf } from '../../sorting.ts';
import { going } from '../going.ts';
import type { Corners } from './corners.ts';
import type { Directions } from './directions.ts';
import type { Expanded } from './expand.ts';
import type { Labels } from './labels.ts';

/** What had to be given up for the number of labels, as a share by which the frontier may fall short; 0 where nothing was. */
export interface GivenUp {
  shortfall: number;
  labels: number;
}

/**
 * Marks at most `most` labels that are kept: of each direction those that can still come furthest. What is given up is
 * written down with how far it may lie above what is known. Cost: n log n in the labels for each direction.
 */
export function* selected(
  labels: Labels,
  expanded: Expanded,
  most: number,
  known: Corners,
  directions: Directions,
  givenUp: GivenUp,
): Work<Uint8Array | null> {
  const { begins } = labels;
  if (begins.length <= most) return null;
  const kept = new Uint8Array(begins.length);
  const each = Math.max(1, Math.floor(most / directions.count));
  for (let way = 0; way < directions.count; way += 1) {
    const scores = scoresOf(labels, expanded, way, directions);
    const sorted = yield* ascendingOf(scores);
    const least = sorted[Math.max(0, sorted.length - each)] ?? -Infinity;
    let left = each;
    for (let label = 0; label < scores.length && left > 0; label += 1) {
      if ((scores[label] ?? 0) < least) continue;
      kept[label] = 1;
      left -= 1;
    }
    yield going;
  }
  yield* writeDown(labels, expanded, kept, known, directions, givenUp);
  return kept;
}

/** How far each label can come in a direction. */
function scoresOf(
  { order, begins }: Labels,
  { candidates, bounds }: Expanded,
  way: number,
  { first, second, count }: Directions,
): Float64Array {
  const scores = new Float64Array(begins.length);
  for (const [label, begin] of begins.entries()) {
    const at = order[begin] ?? 0;
    scores[label] =
      (first[way] ?? 0) * (candidates.first[at] ?? 0) +
      (second[way] ?? 0) * (candidates.second[at] ?? 0) +
      (bounds[(candidates.states[at] ?? 0) * count + way] ?? 0);
  }
  return scores;
}

const LABELS_A_YIELD = 1_000;

function* writeDown(
  { order, begins }: Labels,
  { candidates, bounds }: Expanded,
  kept: Uint8Array,
  known: Corners,
  { count }: Directions,
  givenUp: GivenUp,
): Work<void> {
  for (const [label, begin] of begins.entries()) {
    if (label % LABELS_A_YIELD === LABELS_A_YIELD - 1) yield going;
    if (kept[label] === 1) continue;
    const at = order[begin] ?? 0;
    const short = known.shortfall(
      candidates.first[at] ?? 0,
      candidates.second[at] ?? 0,
      bounds,
      (candidates.states[at] ?? 0) * count,
    );
    givenUp.shortfall = Math.max(givenUp.shortfall, short);
    givenUp.labels += 1;
  }
}
