import type { Clause } from './clauses.ts';

/** Clauses of both sides that say what the other says; one side is empty where nothing answers. */
export interface ClauseGroup {
  readonly left: readonly Clause[];
  readonly right: readonly Clause[];
  /** Whether both sides are one clause of the very same words. */
  readonly same: boolean;
}

/** Beyond this many pairs of clauses only those at about the same place are compared. */
const MOST_PAIRS = 40_000;
const NEIGHBOURHOOD = 12;
const LEAST_SIMILARITY = 0.3;
/** What is left over needs less to be taken for a reworded clause. */
const LEAST_OF_THE_REST = 0.12;
const LEAST_CONTAINED = 0.5;

/**
 * Which clause of the one text answers which of the other.
 *
 * Plan. Clauses of the very same words are pairs, in order. Of the others the pairs most alike in content words are taken
 * first, so that a moved sentence finds its counterpart and a duty that was exchanged between two clauses shows. A clause
 * that is left and whose content stands in a matched clause of the other side (one sentence made of two) joins that
 * pair. Of the rest those with a little in common are pairs; what is left between the same neighbours is taken as replaced, in order; the rest stands alone.
 */
export function clauseGroups(left: readonly Clause[], right: readonly Clause[]): ClauseGroup[] {
  const pairs = new Pairs(left, right);
  pairEqual(pairs);
  pairAlike(pairs, LEAST_SIMILARITY);
  const groups = pairs.groups();
  attach(pairs, groups, 'left');
  attach(pairs, groups, 'right');
  pairAlike(pairs, LEAST_OF_THE_REST);
  for (const [at, group] of pairs.groups()) if (!groups.has(at)) groups.set(at, group);
  pairGaps(pairs, groups);
  return [...groups.values()].map(settled).concat(pairs.alone());
}

/** A group that another clause joined is no longer the same on both sides. */
const settled = ({ left, right, same }: OpenGroup): ClauseGroup => ({
  left,
  right,
  same: same && left.length === 1 && right.length === 1,
});

interface OpenGroup {
  readonly left: Clause[];
  readonly right: Clause[];
  readonly same: boolean;
}

/** The pairing so far, by numbers of clauses. */
class Pairs {
  readonly toRight: Int32Array;
  readonly toLeft: Int32Array;
  readonly equal = new Set<number>();
  readonly attached = { left: new Set<number>(), right: new Set<number>() };
  readonly left: readonly Clause[];
  readonly right: readonly Clause[];

  constructor(left: readonly Clause[], right: readonly Clause[]) {
    this.left = left;
    this.right = right;
    this.toRight = new Int32Array(left.length).fill(-1);
    this.toLeft = new Int32Array(right.length).fill(-1);
  }

  join(a: number, b: number): void {
    this.toRight[a] = b;
    this.toLeft[b] = a;
  }

  free(side: 'left' | 'right'): number[] {
    const partners = side === 'left' ? this.toRight : this.toLeft;
    return [...partners.keys()].filter((at) => partners[at] === -1 && !this.attached[side].has(at));
  }

  /** Open groups by the number of their left clause. */
  groups(): Map<number, OpenGroup> {
    const groups = new Map<number, OpenGroup>();
    this.left.forEach((clause, at) => {
      const other = this.right[this.toRight[at] ?? -1];
      if (other !== undefined) groups.set(at, { left: [clause], right: [other], same: this.equal.has(at) });
    });
    return groups;
  }

  alone(): ClauseGroup[] {
    return [
      ...this.free('left').map((at) => ({ left: this.left.slice(at, at + 1), right: [], same: false })),
      ...this.free('right').map((at) => ({ left: [], right: this.right.slice(at, at + 1), same: false })),
    ];
  }
}

const wordsOf = (clause: Clause): string =>
  clause.tokens
    .map(({ key, fact }) =>
      fact === null ? key : `${key}${fact.kind === 'reference' ? fact.path : fact.shown}`,
    )
    .join(' ');

function pairEqual(pairs: Pairs): void {
  const places = new Map<string, number[]>();
  pairs.right.forEach((clause, at) => {
    const words = wordsOf(clause);
    const list = places.get(words);
    if (list === undefined) places.set(words, [at]);
    else list.push(at);
  });
  for (const list of places.values()) list.reverse();
  pairs.left.forEach((clause, at) => {
    const other = places.get(wordsOf(clause))?.pop();
    if (other === undefined) return;
    pairs.join(at, other);
    pairs.equal.add(at);
  });
}

function pairAlike(pairs: Pairs, least: number): void {
  const [lefts, rights] = [pairs.free('left'), pairs.free('right')];
  const isMany = lefts.length * rights.length > MOST_PAIRS;
  const offers: { a: number; b: number; score: number; apart: number }[] = [];
  lefts.forEach((a, i) => {
    const from = isMany ? Math.max(0, i - NEIGHBOURHOOD) : 0;
    const to = isMany ? Math.min(rights.length, i + NEIGHBOURHOOD) : rights.length;
    for (const b of rights.slice(from, to)) {
      const score = alike(pairs.left[a], pairs.right[b]);
      const apart = Math.abs(a / pairs.left.length - b / pairs.right.length);
      if (score >= least) offers.push({ a, b, score, apart });
    }
  });
  offers.sort((x, y) => y.score - x.score || x.apart - y.apart || x.a - y.a || x.b - y.b);
  for (const { a, b } of offers) if (pairs.toRight[a] === -1 && pairs.toLeft[b] === -1) pairs.join(a, b);
}

/** Share of the content words in common (Dice), 0 to 1. */
function alike(a: Clause | undefined, b: Clause | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const all = a.stems.size + b.stems.size;
  return all === 0 ? 0 : (2 * inCommon(a.stems, b.stems)) / all;
}

function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const stem of small) if (large.has(stem)) count += 1;
  return count;
}

/**
 * Joins a free clause to the matched clause of the other side that holds most of its content. What the partner
 * already answers counts half, so that a clause is not taken for a repetition of its neighbour too easily.
 */
function attach(pairs: Pairs, groups: Map<number, OpenGroup>, side: 'left' | 'right'): void {
  const free = pairs.free(side);
  if (free.length * groups.size > MOST_PAIRS) return;
  for (const at of free) {
    const clause = pairs[side][at];
    if (clause === undefined || clause.stems.size === 0) continue;
    const best = [...groups.values()]
      .map((group) => ({ group, held: heldBy(clause, group, side) }))
      .reduce<{ group: OpenGroup; held: number } | null>(
        (top, next) => (top === null || next.held > top.held ? next : top),
        null,
      );
    if (best === null || best.held <= LEAST_CONTAINED) continue;
    best.group[side].push(clause);
    pairs.attached[side].add(at);
  }
}

function heldBy(clause: Clause, group: OpenGroup, side: 'left' | 'right'): number {
  const others = side === 'left' ? group.right : group.left;
  const answered = new Set(group[side].flatMap(({ stems }) => [...stems]));
  let held = 0;
  for (const stem of clause.stems)
    if (others.some(({ stems }) => stems.has(stem))) held += answered.has(stem) ? 0.5 : 1;
  return held / clause.stems.size;
}

/** Takes free clauses that stand between the same matched neighbours as replaced by each other, in order. */
function pairGaps(pairs: Pairs, groups: Map<number, OpenGroup>): void {
  const lastLeft = lastMatched(pairs.toRight);
  const lastRight = lastMatched(pairs.toLeft);
  const rights = new Map<number, number[]>();
  for (const b of pairs.free('right')) {
    const list = rights.get(lastRight[b] ?? -1);
    if (list === undefined) rights.set(lastRight[b] ?? -1, [b]);
    else list.push(b);
  }
  for (const list of rights.values()) list.reverse();
  for (const a of pairs.free('left')) {
    const b = rights.get(pairs.toRight[lastLeft[a] ?? -1] ?? -1)?.pop();
    const [left, right] = [pairs.left[a], pairs.right[b ?? -1]];
    if (b === undefined || left === undefined || right === undefined) continue;
    pairs.join(a, b);
    groups.set(a, { left: [left], right: [right], same: false });
  }
}

/** For each clause the number of the last matched clause before it, on its own side; -1 where there is none. */
function lastMatched(partners: Int32Array): Int32Array {
  const last = new Int32Array(partners.length);
  let matched = -1;
  partners.forEach((partner, at) => {
    last[at] = matched;
    if (partner !== -1) matched = at;
  });
  return last;
}
