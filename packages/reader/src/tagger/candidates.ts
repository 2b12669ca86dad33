/**
 * Spans that a passage may hold, with the chance that the second stage gives each: not only those on its best sequence,
 * but every span likelier than `LEAST_CHANCE`. The chance is exact, a product of a label's chance and of chances to go on
 * (`Chain.stays`). No token lies in more than `1 / LEAST_CHANCE` of them, so their number is linear in the passage.
 */
import { beginOf, LABEL_COUNT } from './labels.ts';
import type { LabelledRun } from './labels.ts';
import { STAYS } from './chain.ts';

const ROLE_COUNT = 3;
/** Spans less likely than this are not looked at: half as much gave more of them and no better choice. */
export const LEAST_CHANCE = 0.02;

/** A span that may be one. Chances from 0 to 1. */
export interface Candidate extends LabelledRun {
  readonly chance: number;
  /** Chance that a span of the role begins here, and that one which came so far ends here. */
  readonly begins: number;
  readonly ends: number;
}

/** How many likelier candidates there are that cannot be true beside it: of its role with its beginning, with its end, and of any kind. */
export interface Rivals {
  start: number;
  end: number;
  any: number;
}

/** Candidates of a passage, by where they begin. `chances` and `stays` are those of the chain for its `length` tokens. */
export function candidatesOf(length: number, chances: Float32Array, stays: Float32Array): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < length; from += 1)
    for (let role = 0; role < ROLE_COUNT; role += 1) {
      const begins = chances[from * LABEL_COUNT + beginOf(role)] ?? 0;
      if (begins >= LEAST_CHANCE) addFrom(found, { role, from, begins }, length, stays);
    }
  return found;
}

function addFrom(
  found: Candidate[],
  { role, from, begins }: Pick<Candidate, 'role' | 'from' | 'begins'>,
  length: number,
  stays: Float32Array,
): void {
  let reached = begins;
  for (let to = from + 1; to <= length && reached >= LEAST_CHANCE; to += 1) {
    const goesOn = to < length ? (stays[to * STAYS + 2 * role + (to > from + 1 ? 1 : 0)] ?? 0) : 0;
    const ends = 1 - goesOn;
    const chance = reached * ends;
    if (chance >= LEAST_CHANCE) found.push({ role, from, to, begins, ends, chance });
    reached *= goesOn;
  }
}

/** Visits each pair of candidates that share a token, once. At most `1 / LEAST_CHANCE` pairs for each candidate. */
function eachOverlap(candidates: readonly Candidate[], visit: (a: number, b: number) => void): void {
  for (let a = 0; a < candidates.length; a += 1) {
    const end = candidates[a]?.to ?? 0;
    for (let b = a + 1; b < candidates.length && (candidates[b]?.from ?? end) < end; b += 1) visit(a, b);
  }
}

/**
 * The candidates that the choice of the chain's spans can hang on. Candidates that hang together by overlaps do not
 * change the chances of others, so those that hang together with none on a span of the chain are left out.
 */
export function withAnchor(candidates: readonly Candidate[], anchors: readonly LabelledRun[]): Candidate[] {
  const kept: Candidate[] = [];
  let next = 0;
  for (let from = 0; from < candidates.length;) {
    const [to, end] = togetherFrom(candidates, from);
    while ((anchors[next]?.to ?? Infinity) <= (candidates[from]?.from ?? 0)) next += 1;
    if ((anchors[next]?.from ?? Infinity) < end) kept.push(...candidates.slice(from, to));
    from = to;
  }
  return kept;
}

/** Index of the first candidate that hangs together with none of those before it, from one on, and where those end. */
function togetherFrom(candidates: readonly Candidate[], from: number): [index: number, end: number] {
  let index = from + 1;
  let end = candidates[from]?.to ?? 0;
  for (; (candidates[index]?.from ?? Infinity) < end; index += 1)
    end = Math.max(end, candidates[index]?.to ?? 0);
  return [index, end];
}

/** The rivals of each candidate. */
export function rivalsOf(candidates: readonly Candidate[]): Rivals[] {
  const rivals = candidates.map((): Rivals => ({ start: 0, end: 0, any: 0 }));
  eachOverlap(candidates, (a, b) => {
    const one = candidates[a];
    const other = candidates[b];
    if (!one || !other || one.chance === other.chance) return;
    const weaker = rivals[one.chance < other.chance ? a : b];
    if (!weaker) return;
    weaker.any += 1;
    if (one.role !== other.role) return;
    if (one.from === other.from) weaker.start += 1;
    if (one.to === other.to) weaker.end += 1;
  });
  return rivals;
}
