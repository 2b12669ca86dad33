import type { Work } from '../../work.ts';
import { ascendingOf } from '../../sorting.ts';
import { going } from '../../going.ts';
import type { Directions } from './directions.ts';
import type { Expanded } from './expand.ts';
import type { Labels } from './labels.ts';

/** Labels looked at between two reports. */
const LABELS_A_YIELD = 10_000;

/**
 * Marks 1 at most `most` of the labels that are alive: of each direction those that can still come furthest. Others that
 * are alive are marked 2. Cost: n log n in the labels for each direction.
 */
export function* selected(
  labels: Labels,
  expanded: Expanded,
  alive: Uint8Array,
  most: number,
  directions: Directions,
): Work<Uint8Array> {
  const all = countOf(alive, 1);
  if (all <= most) return alive;
  const kept = alive.map((mark) => 2 * mark);
  const each = Math.max(1, Math.floor(most / directions.count));
  for (let way = 0; way < directions.count; way += 1) {
    const scores = yield* scoresOf(labels, expanded, alive, way, directions);
    const sorted = yield* ascendingOf(scores);
    const least = sorted[Math.max(0, sorted.length - each)] ?? -Infinity;
    let left = each;
    for (let label = 0; label < scores.length && left > 0; label += 1) {
      if (alive[label] !== 1 || (scores[label] ?? 0) < least) continue;
      kept[label] = 1;
      left -= 1;
    }
    yield going;
  }
  return kept;
}

/** How many marks there are of a kind. */
export function countOf(marks: Uint8Array, mark: number): number {
  let count = 0;
  for (const each of marks) if (each === mark) count += 1;
  return count;
}

/** How far each label can come in a direction; minus infinity where it is not alive. */
function* scoresOf(
  { order, begins }: Labels,
  { candidates, bounds }: Expanded,
  alive: Uint8Array,
  way: number,
  { weights, parties, count }: Directions,
): Work<Float64Array> {
  const scores = new Float64Array(begins.length).fill(-Infinity);
  for (const [label, begin] of begins.entries()) {
    if (label % LABELS_A_YIELD === LABELS_A_YIELD - 1) yield going;
    if (alive[label] !== 1) continue;
    const at = order[begin] ?? 0;
    let score = bounds[(candidates.states[at] ?? 0) * count + way] ?? 0;
    for (let party = 0; party < parties; party += 1)
      score += (weights[way * parties + party] ?? 0) * (candidates.values[at * parties + party] ?? 0);
    scores[label] = score;
  }
  return scores;
}
