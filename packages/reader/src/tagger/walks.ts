/**
 * One step of each walk over a chain (`chain.ts`), written out label by label. Labels stand as in `LABELS`: outside (0), then
 * beginning and inside of a source (1 2), of a cue (3 4), of a content (5 6). Outside and beginnings follow every label, an
 * inside follows two. Terms are added in the order of their labels, so that sums are the same to the bit as those of a loop.
 */
import { LABEL_COUNT } from './labels.ts';

const L = LABEL_COUNT;

const at = (numbers: Float64Array, place: number): number => numbers[place] ?? 0;

/** Writes for each label, into a token's row, the sum over the labels before it: weight times transition. */
export function intoLabels(ahead: Float64Array, row: number, lifted: Float64Array, table: number): void {
  const a0 = at(ahead, row - 7);
  const a1 = at(ahead, row - 6);
  const a2 = at(ahead, row - 5);
  const a3 = at(ahead, row - 4);
  const a4 = at(ahead, row - 3);
  const a5 = at(ahead, row - 2);
  const a6 = at(ahead, row - 1);
  for (let label = 0; label < L; label += 1) {
    if (label > 0 && (label & 1) === 0) continue;
    const place = table + label;
    ahead[row + label] =
      a0 * at(lifted, place) +
      a1 * at(lifted, place + L) +
      a2 * at(lifted, place + 2 * L) +
      a3 * at(lifted, place + 3 * L) +
      a4 * at(lifted, place + 4 * L) +
      a5 * at(lifted, place + 5 * L) +
      a6 * at(lifted, place + 6 * L);
  }
  ahead[row + 2] = a1 * at(lifted, table + L + 2) + a2 * at(lifted, table + 2 * L + 2);
  ahead[row + 4] = a3 * at(lifted, table + 3 * L + 4) + a4 * at(lifted, table + 4 * L + 4);
  ahead[row + 6] = a5 * at(lifted, table + 5 * L + 6) + a6 * at(lifted, table + 6 * L + 6);
}

/**
 * Writes for each label of a token the sum over the labels behind it: transition times that label's own weight times what
 * lies behind that. `table` is where the transitions into the next token begin; sums are divided by that token's sum.
 */
export function behindOf(
  behind: Float64Array,
  row: number,
  own: Float64Array,
  lifted: Float64Array,
  table: number,
  sum: number,
): void {
  const next = row + L;
  const o0 = at(own, next);
  const o1 = at(own, next + 1);
  const o2 = at(own, next + 2);
  const o3 = at(own, next + 3);
  const o4 = at(own, next + 4);
  const o5 = at(own, next + 5);
  const o6 = at(own, next + 6);
  const b0 = at(behind, next);
  const b1 = at(behind, next + 1);
  const b2 = at(behind, next + 2);
  const b3 = at(behind, next + 3);
  const b4 = at(behind, next + 4);
  const b5 = at(behind, next + 5);
  const b6 = at(behind, next + 6);
  for (let label = 0; label < L; label += 1) {
    const place = table + label * L;
    const role = (label + 1) >> 1;
    let value = at(lifted, place) * o0 * b0 + at(lifted, place + 1) * o1 * b1;
    if (role === 1) value += at(lifted, place + 2) * o2 * b2;
    value += at(lifted, place + 3) * o3 * b3;
    if (role === 2) value += at(lifted, place + 4) * o4 * b4;
    value += at(lifted, place + 5) * o5 * b5;
    if (role === 3) value += at(lifted, place + 6) * o6 * b6;
    behind[row + label] = value / sum;
  }
}

/** Writes the best way to each label of a token, and the label before it on that way; of two as good the first. */
export function bestInto(
  best: Float64Array,
  from: Uint8Array,
  row: number,
  scores: Float32Array,
  transitions: Float32Array,
  table: number,
): void {
  const b0 = at(best, row - 7);
  const b1 = at(best, row - 6);
  const b2 = at(best, row - 5);
  const b3 = at(best, row - 4);
  const b4 = at(best, row - 3);
  const b5 = at(best, row - 2);
  const b6 = at(best, row - 1);
  for (let label = 0; label < L; label += 1) {
    if (label > 0 && (label & 1) === 0) continue;
    const place = table + label;
    const v0 = b0 + (transitions[place] ?? 0);
    const v1 = b1 + (transitions[place + L] ?? 0);
    const v2 = b2 + (transitions[place + 2 * L] ?? 0);
    const v3 = b3 + (transitions[place + 3 * L] ?? 0);
    const v4 = b4 + (transitions[place + 4 * L] ?? 0);
    const v5 = b5 + (transitions[place + 5 * L] ?? 0);
    const v6 = b6 + (transitions[place + 6 * L] ?? 0);
    const top = Math.max(v0, v1, v2, v3, v4, v5, v6);
    best[row + label] = top + (scores[row + label] ?? 0);
    from[row + label] =
      v0 === top ? 0 : v1 === top ? 1 : v2 === top ? 2 : v3 === top ? 3 : v4 === top ? 4 : v5 === top ? 5 : 6;
  }
  for (let label = 2; label < L; label += 2) {
    const begins =
      (label === 2 ? b1 : label === 4 ? b3 : b5) + (transitions[table + label * L - L + label] ?? 0);
    const goesOn = (label === 2 ? b2 : label === 4 ? b4 : b6) + (transitions[table + label * L + label] ?? 0);
    best[row + label] = Math.max(begins, goesOn) + (scores[row + label] ?? 0);
    from[row + label] = begins >= goesOn ? label - 1 : label;
  }
}
