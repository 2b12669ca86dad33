import type { Pairing } from './anchors.ts';
import type { Profile } from './profiles.ts';
import type { TermSpace } from './similarity.ts';
import { cosine } from './similarity.ts';

/** How near two provisions are, 0 to 1, and what speaks for it. */
export interface Score {
  readonly value: number;
  /** Cosine of their words alone. */
  readonly wording: number;
  readonly sameHeading: boolean;
  readonly sameNumber: boolean;
  readonly shares: readonly string[];
  readonly sameParent: boolean;
  readonly sameNeighbours: number;
}

/** Below this two provisions are no pair. */
export const NO_PARTNER = 0.24;
/** What the wording alone must reach, whatever else speaks for a pair. */
const LEAST_WORDING = 0.03;

const SAME_HEADING = 0.3;
const SAME_NUMBERS = 0.1;
const SAME_PARENT = 0.06;
const OTHER_PARENT = -0.04;
const SAME_NEIGHBOUR = 0.08;
const SAME_PRINTED = 0.08;
const FAR_AWAY = -0.06;
/** Nothing but wording speaks for the pair: neither neighbours, nor heading, nor number. */
const OUT_OF_PLACE = -0.1;
const CHILDREN_PAIRED = 0.35;

/** Both drafts, with what is known of their pairs so far. */
export interface Sides {
  readonly left: readonly Profile[];
  readonly right: readonly Profile[];
  readonly space: TermSpace;
  readonly pairing: Pairing;
  /** Wording scores that were worked out already, by left index times the size of the right side plus right index. */
  readonly wordings: Map<number, number>;
}

/**
 * Scores a pair: the cosine of words (or of all that stands below, if that is nearer), raised by an equal heading,
 * shared numbers and dates, a parent and neighbours that are partners already, and the same printed number;
 * lowered by partners elsewhere and by distance. Wording leads; the rest decides between near equals.
 */
export function scoreOf(sides: Sides, i: number, j: number): Score | null {
  const [a, b] = [sides.left[i], sides.right[j]];
  if (a === undefined || b === undefined) return null;
  const wording = wordingScore(sides, a, b);
  const sameHeading = a.heading !== '' && a.heading === b.heading;
  const below = childrenPaired(sides, a, b);
  if (wording < LEAST_WORDING && !sameHeading && below === 0) return null;
  const shares = [...a.numbers].filter((number) => b.numbers.has(number));
  const parents = parentScore(sides, a, b);
  const sameNeighbours = neighbours(sides, a, b);
  const sameNumber = a.provision.path === b.provision.path;
  const value =
    wording * (1 - SAME_NUMBERS) +
    (sameHeading ? SAME_HEADING * (1 - wording) : 0) +
    SAME_NUMBERS * numberScore(a, b, shares.length, wording) +
    parents +
    SAME_NEIGHBOUR * sameNeighbours +
    (sameNumber ? SAME_PRINTED : 0) +
    CHILDREN_PAIRED * below * (1 - wording) +
    (sameNeighbours === 0 && !sameHeading && !sameNumber ? OUT_OF_PLACE * (1 - wording) : 0) +
    FAR_AWAY * (a.place - b.place) ** 2;
  return {
    value: Math.max(0, Math.min(0.999, value)),
    wording,
    sameHeading,
    sameNumber,
    shares,
    sameParent: parents > 0,
    sameNeighbours,
  };
}

/** The part of a score that does not depend on the pairs found so far. */
function wordingScore(sides: Sides, a: Profile, b: Profile): number {
  const key = a.index * sides.right.length + b.index;
  const known = sides.wordings.get(key);
  if (known !== undefined) return known;
  const score = compareWording(sides, a, b);
  sides.wordings.set(key, score);
  return score;
}

function compareWording({ space }: Sides, a: Profile, b: Profile): number {
  const own = pairCosine(space.left[a.index], space.right[b.index]);
  if (a.children.length === 0 && b.children.length === 0) return own;
  const tree = pairCosine(space.leftTrees[a.index], space.rightTrees[b.index]);
  return a.key === '' || b.key === '' ? tree * 0.9 : Math.max(own, 0.5 * own + 0.5 * tree);
}

const pairCosine = (
  a: TermSpace['left'][number] | undefined,
  b: TermSpace['left'][number] | undefined,
): number => (a === undefined || b === undefined ? 0 : cosine(a, b));

/** Numbers in common among all numbers of the two; where neither has any, as near as the wording. */
function numberScore(a: Profile, b: Profile, shared: number, wording: number): number {
  const all = a.numbers.size + b.numbers.size - shared;
  return all === 0 ? wording : shared / all;
}

function parentScore({ pairing }: Sides, a: Profile, b: Profile): number {
  const there = a.parent < 0 ? -1 : (pairing.toRight[a.parent] ?? -1);
  const here = b.parent < 0 ? -1 : (pairing.toLeft[b.parent] ?? -1);
  if (there === -1 && here === -1) return 0;
  return there === b.parent ? SAME_PARENT : OTHER_PARENT;
}

/** How many of the neighbours under the same parents are partners: 0, 1 or 2. Two first ones, or two last, count. */
function neighbours({ pairing }: Sides, a: Profile, b: Profile): number {
  const before =
    a.before === -1 || b.before === -1 ? a.before === b.before : pairing.toRight[a.before] === b.before;
  const behind =
    a.behind === -1 || b.behind === -1 ? a.behind === b.behind : pairing.toRight[a.behind] === b.behind;
  return (before ? 1 : 0) + (behind ? 1 : 0);
}

/** The share of children on the side with more of them that are partners of the other's children. */
function childrenPaired({ pairing }: Sides, a: Profile, b: Profile): number {
  const most = Math.max(a.children.length, b.children.length);
  if (most === 0) return 0;
  const below = new Set(b.children);
  return a.children.filter((child) => below.has(pairing.toRight[child] ?? -1)).length / most;
}
