import type { Profile } from './profiles.ts';
import type { Runs, TermSpace } from './similarity.ts';
import { Substitutions } from './substitutions.ts';
import { sharedBy } from './vectors.ts';

/** What is known of how near two provisions are by their words alone: where each figure stands behind the place of a pair. */
export const WORDING = {
  /** Cosine of their words, or of all that stands below them where that says more; 0 to 1. */
  near: 0,
  /** Share of the rarity of the shorter one that the other one holds; 0 to 1. */
  held: 1,
  /** The rarity of the terms of their own texts that both hold. */
  mass: 2,
  /** Share of the runs of three words of the shorter one that the other one has; `near` where it has none. */
  runs: 3,
  /** As `runs`, of both together (L. R. Dice, 1945). */
  runsOfBoth: 4,
  /** As `runs` and `runsOfBoth`, each run counting as it is rare in the two drafts. */
  rareRuns: 5,
  rareRunsOfBoth: 6,
  /** The rarity of the runs that both hold. */
  runMass: 7,
  /** The rarity of the terms of the shorter and of the longer one that the other one has not. */
  restOfShorter: 8,
  restOfLonger: 9,
  /** The rarity of words that stand in the very place of others, and its share of these and of what is kept. */
  exchanged: 10,
  exchangedShare: 11,
  /** The share that is kept of the text of which less is, and of the other one. */
  leastKept: 12,
  mostKept: 13,
} as const;

const FIELDS = 14;

/** Compares wordings, each pair once. The figures of all pairs stand in one row: there are hundreds of thousands. */
export class Wordings {
  readonly #places = new Map<number, number>();
  readonly #left: readonly Profile[];
  readonly #right: readonly Profile[];
  readonly #space: TermSpace;
  readonly #substitutions: Substitutions | null;
  #figures = new Float64Array(256 * FIELDS);

  /** `exchanged`: whether words that were exchanged are looked for, which takes the longest; without, those figures are 0. */
  constructor(left: readonly Profile[], right: readonly Profile[], space: TermSpace, exchanged: boolean) {
    this.#left = left;
    this.#right = right;
    this.#space = space;
    this.#substitutions = exchanged ? new Substitutions(space.rarity) : null;
  }

  /** The place of a pair, for `at`. */
  placeOf(left: number, right: number): number {
    const key = left * this.#right.length + right;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#places.size * FIELDS;
    this.#places.set(key, place);
    if (place === this.#figures.length) this.#grow();
    this.#compare(left, right, place);
    return place;
  }

  /** A figure of the pair that stands at a place. */
  at(place: number, field: number): number {
    return this.#figures[place + field] ?? 0;
  }

  near(left: number, right: number): number {
    return this.at(this.placeOf(left, right), WORDING.near);
  }

  #grow(): void {
    const figures = new Float64Array(2 * this.#figures.length);
    figures.set(this.#figures);
    this.#figures = figures;
  }

  #compare(left: number, right: number, place: number): void {
    const [a, b] = [this.#left[left], this.#right[right]];
    const [x, y] = [this.#space.left[left], this.#space.right[right]];
    if (a === undefined || b === undefined || x === undefined || y === undefined) return;
    const own = sharedBy(x, y, this.#space.rarity);
    const figures = this.#figures;
    figures[place + WORDING.near] = this.#near(a, b, own.cosine);
    figures[place + WORDING.held] = own.mass / Math.max(1, Math.min(x.mass, y.mass));
    figures[place + WORDING.mass] = own.mass;
    figures[place + WORDING.restOfShorter] = Math.min(x.mass, y.mass) - own.mass;
    figures[place + WORDING.restOfLonger] = Math.max(x.mass, y.mass) - own.mass;
    this.#exchange(a, b, place);
    compareRuns(this.#space.leftRuns[left], this.#space.rightRuns[right], own.cosine, figures, place);
  }

  #exchange(a: Profile, b: Profile, place: number): void {
    if (this.#substitutions === null) return;
    const { kept, exchanged, leastKept, mostKept } = this.#substitutions.between(a.terms, b.terms);
    const figures = this.#figures;
    figures[place + WORDING.exchanged] = exchanged;
    figures[place + WORDING.exchangedShare] = exchanged / Math.max(1, exchanged + kept);
    figures[place + WORDING.leastKept] = leastKept;
    figures[place + WORDING.mostKept] = mostKept;
  }

  #near(a: Profile, b: Profile, own: number): number {
    if (a.children.length === 0 && b.children.length === 0) return own;
    const [x, y] = [this.#space.leftTrees[a.index], this.#space.rightTrees[b.index]];
    const tree = x === undefined || y === undefined ? 0 : sharedBy(x, y, this.#space.rarity).cosine;
    return a.key === '' || b.key === '' ? tree * 0.9 : Math.max(own, (own + tree) / 2);
  }
}

function compareRuns(
  a: Runs | undefined,
  b: Runs | undefined,
  near: number,
  figures: Float64Array,
  place: number,
): void {
  if (a === undefined || b === undefined || a.mass === 0 || b.mass === 0) {
    figures.fill(near, place + WORDING.runs, place + WORDING.runMass);
    return;
  }
  const [first, second] = [a.hashes, b.hashes];
  let [shared, mass, i, j] = [0, 0, 0, 0];
  while (i < first.length && j < second.length) {
    const [x, y] = [first[i] ?? 0, second[j] ?? 0];
    if (x === y) {
      shared += 1;
      mass += a.rarity[i] ?? 0;
    }
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  figures[place + WORDING.runs] = shared / Math.min(first.length, second.length);
  figures[place + WORDING.runsOfBoth] = (2 * shared) / (first.length + second.length);
  figures[place + WORDING.rareRuns] = mass / Math.min(a.mass, b.mass);
  figures[place + WORDING.rareRunsOfBoth] = (2 * mass) / (a.mass + b.mass);
  figures[place + WORDING.runMass] = mass;
}
