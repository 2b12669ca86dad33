import type { Free, Pairing } from './anchors.ts';
import type { Pair } from './pair.ts';
import type { Profile } from './profiles.ts';
import type { Wordings } from './wordings.ts';

/** Of longer texts the very same wording says enough. */
const SHORT = 12;
/** How near another one has to be to be a rival of the very same wording. */
const NEAR = 0.5;

/**
 * Sets pairs of short cells of the very same wording loose where a cell without a partner is nearly the same: "Scope" stands over
 * many articles, and "(a) the name of the applicant;" in many lists, so that places and numbers have to say which is which.
 * Gives those. Linear in the pairs.
 */
export function loosen(
  left: readonly Profile[],
  right: readonly Profile[],
  near: readonly Pair[],
  wordings: Wordings,
  settled: Pairing,
  free: Free,
): Pair[] {
  const loose: Pair[] = [];
  for (const [i, j] of near) {
    if (free.left(i) === free.right(j) || wordings.near(i, j) < NEAR) continue;
    const [a, b] = free.left(i) ? [settled.toLeft[j] ?? -1, j] : [i, settled.toRight[i] ?? -1];
    if (a !== -1 && b !== -1 && isLoose(left[a], right[b])) loose.push([a, b]);
  }
  for (const [a, b] of loose) {
    settled.toRight[a] = -1;
    settled.toLeft[b] = -1;
  }
  return loose;
}

/** The pairs that are near by words, with those of what was set loose. */
export function withLoosened(
  near: readonly Pair[],
  loose: readonly Pair[],
  pairsOf: (free: Pick<Free, 'left' | 'right'>) => readonly Pair[],
): readonly Pair[] {
  if (loose.length === 0) return near;
  const [lefts, rights] = [new Set(loose.map(([left]) => left)), new Set(loose.map(([, right]) => right))];
  const more = pairsOf({ left: (index) => lefts.has(index), right: (index) => rights.has(index) });
  const keys = new Map([...near, ...more].map((pair) => [pair.join('='), pair]));
  return [...keys.values()];
}

const isLoose = (a: Profile | undefined, b: Profile | undefined): boolean =>
  a !== undefined && b !== undefined && isShortCell(a) && isShortCell(b) && a.key === b.key && a.key !== '';

const isShortCell = ({ provision, terms, children }: Profile): boolean =>
  provision.number === '' && provision.heading === undefined && children.length === 0 && terms.words <= SHORT;
