import { pairBest, sidesOf } from '../src/align/align.ts';
import { featuresInto } from '../src/align/features.ts';
import { trialsIn } from '../src/align/piece-candidates.ts';
import { knownFrom } from '../src/align/known.ts';
import { pairsByPlace } from '../src/align/candidates.ts';
import type { Sides } from '../src/align/sides.ts';
import type { Weights } from '../src/align/weighing.ts';
import type { Case } from './cases.ts';
import type { Example } from './logistic.ts';

/** What the aligner looks at in a case, with the truth: pairs as it weighs them round by round, and pieces behind them. */
export interface CaseExamples {
  /** Whether the drafts are columns of cells. */
  readonly cells: boolean;
  /** As they stand before any pair is chosen, and later. */
  readonly first: readonly Example[];
  readonly pairs: readonly Example[];
  readonly pieces: readonly Example[];
}

const ROUNDS = 3;

export function examplesOf(one: Case, weights: Weights): CaseExamples {
  const sides = sidesOf(one.left, one.right, knownFrom([], one.left, one.right), weights);
  const truth = new Truth(one);
  const [first, pairs]: [Example[], Example[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    (round === 0 ? first : pairs).push(...pairExamples(sides, truth));
    pairBest(sides, round === 0);
  }
  return { cells: sides.cells, first, pairs, pieces: pieceExamples(sides, truth) };
}

/** Links of a case by index, and which half of a divided provision should be its pair: the one that is longest. */
class Truth {
  readonly #links: ReadonlySet<string>;
  readonly #left: Case['left'];
  readonly #right: Case['right'];
  readonly #toRight = new Map<string, string[]>();
  readonly #toLeft = new Map<string, string[]>();
  readonly #length: ReadonlyMap<string, number>;

  constructor({ links, left, right }: Case) {
    this.#links = links;
    this.#left = left;
    this.#right = right;
    this.#length = new Map([...left, ...right].map(({ id, text }) => [id, text.length]));
    for (const link of links) {
      const [a = '', b = ''] = link.split('=');
      this.#toRight.set(a, [...(this.#toRight.get(a) ?? []), b]);
      this.#toLeft.set(b, [...(this.#toLeft.get(b) ?? []), a]);
    }
  }

  linked(left: number, right: number): boolean {
    return this.#links.has(`${this.#left[left]?.id}=${this.#right[right]?.id}`);
  }

  /** A true link that is not the main one of either side says nothing about pairs. */
  isMinor(left: number, right: number): boolean {
    const [a, b] = [this.#left[left]?.id ?? '', this.#right[right]?.id ?? ''];
    const longest = (ids: readonly string[]): string | undefined =>
      [...ids].sort((x, y) => (this.#length.get(y) ?? 0) - (this.#length.get(x) ?? 0))[0];
    return longest(this.#toRight.get(a) ?? []) !== b || longest(this.#toLeft.get(b) ?? []) !== a;
  }
}

function pairExamples(sides: Sides, truth: Truth): Example[] {
  const seen = new Set<number>();
  return [...sides.near, ...pairsByPlace(sides)].flatMap(([left, right]) => {
    const key = left * sides.right.length + right;
    if (seen.has(key) || !sides.free.left(left) || !sides.free.right(right)) return [];
    seen.add(key);
    const linked = truth.linked(left, right);
    if (linked && truth.isMinor(left, right)) return [];
    const [a, b] = [sides.left[left], sides.right[right]];
    if (a === undefined || b === undefined || !featuresInto(sides.scratch, sides, a, b)) return [];
    return [{ features: sides.scratch.slice(), right: linked }];
  });
}

/**
 * A piece is right if all its wholes are truly linked with it. Where it is, and what a whole is paired with is not, the pair is
 * what is wrong, and nothing can be learned of pieces.
 */
function pieceExamples(sides: Sides, truth: Truth): Example[] {
  return trialsIn(sides).flatMap(({ piece, wholes, wholesAreLeft, features }): Example[] => {
    const linked = (whole: number, other: number): boolean =>
      wholesAreLeft ? truth.linked(whole, other) : truth.linked(other, whole);
    const right = wholes.every((whole) => linked(whole, piece));
    const { toRight, toLeft } = sides.pairing;
    const partnerOf = (whole: number): number => (wholesAreLeft ? toRight : toLeft)[whole] ?? -1;
    return right && !wholes.every((whole) => linked(whole, partnerOf(whole))) ? [] : [{ features, right }];
  });
}
