/**
 * How likely each candidate is. A lattice holds every way of laying candidates side by side without overlap; a way's
 * weight is the product of its candidates' (semi-Markov conditional random field, Sarawagi and Cohen 2004, over pruned
 * segments). A candidate's chance is the share of the ways that hold it. Cost: linear in candidates and tokens.
 * Candidates stand by where they begin, as `candidatesOf` gives them.
 */
import type { LabelledRun } from './labels.ts';

/** Indices of candidates by where they end. */
const byEnd = (candidates: readonly LabelledRun[]): number[] =>
  [...candidates.keys()].sort((a, b) => (candidates[a]?.to ?? 0) - (candidates[b]?.to ?? 0) || a - b);

/** The logarithm of a sum of exponentials, added up term by term without running over. */
class LogSum {
  #top = 0;
  #sum = 0;

  start(value: number): void {
    this.#top = value;
    this.#sum = 1;
  }

  add(value: number): void {
    if (value <= this.#top) this.#sum += Math.exp(value - this.#top);
    else {
      this.#sum = this.#sum * Math.exp(this.#top - value) + 1;
      this.#top = value;
    }
  }

  value(): number {
    return this.#sum === 1 ? this.#top : this.#top + Math.log(this.#sum);
  }
}

/** The chance of each candidate, 0 to 1, from a score for each; a token of no candidate scores nothing. */
export function latticeChances(
  candidates: readonly LabelledRun[],
  length: number,
  scores: ArrayLike<number>,
): Float64Array {
  const ahead = weightsAhead(candidates, length, scores);
  const behind = weightsBehind(candidates, length, scores);
  const all = ahead[length] ?? 0;
  return Float64Array.from(candidates, ({ from, to }, at) =>
    Math.exp((ahead[from] ?? 0) + (scores[at] ?? 0) + (behind[to] ?? 0) - all),
  );
}

/** For each place the weight, as a logarithm, of all ways from the beginning to it. */
function weightsAhead(
  candidates: readonly LabelledRun[],
  length: number,
  scores: ArrayLike<number>,
): Float64Array {
  const ahead = new Float64Array(length + 1);
  const order = byEnd(candidates);
  const sum = new LogSum();
  let next = 0;
  for (let place = 1; place <= length; place += 1) {
    sum.start(ahead[place - 1] ?? 0);
    for (let at = order[next]; at !== undefined && candidates[at]?.to === place; at = order[next]) {
      sum.add((ahead[candidates[at]?.from ?? 0] ?? 0) + (scores[at] ?? 0));
      next += 1;
    }
    ahead[place] = sum.value();
  }
  return ahead;
}

/** For each place the weight, as a logarithm, of all ways from it to the end. */
function weightsBehind(
  candidates: readonly LabelledRun[],
  length: number,
  scores: ArrayLike<number>,
): Float64Array {
  const behind = new Float64Array(length + 1);
  const sum = new LogSum();
  let at = candidates.length - 1;
  for (let place = length - 1; place >= 0; place -= 1) {
    sum.start(behind[place + 1] ?? 0);
    for (; at >= 0 && candidates[at]?.from === place; at -= 1)
      sum.add((behind[candidates[at]?.to ?? 0] ?? 0) + (scores[at] ?? 0));
    behind[place] = sum.value();
  }
  return behind;
}
