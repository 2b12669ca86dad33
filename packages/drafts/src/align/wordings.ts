import type { Profile } from './profiles.ts';
import type { Runs, TermSpace } from './similarity.ts';
import { sharedBy } from './similarity.ts';

/** How near two provisions are by their words alone. */
export interface Wording {
  /** Cosine of their words, or of all that stands below them where that says more; 0 to 1. */
  readonly near: number;
  /** Share of the rarity of the shorter one that the other one holds; 0 to 1. */
  readonly held: number;
  /** The rarity of the terms of their own texts that both hold. */
  readonly mass: number;
  /** Share of the runs of three words of the shorter one that the other one has; `near` where it has none. */
  readonly runs: number;
  /** As `runs`, of both together (L. R. Dice, 1945). */
  readonly runsOfBoth: number;
  /** As `runs` and `runsOfBoth`, each run counting as it is rare in the two drafts. */
  readonly rareRuns: number;
  readonly rareRunsOfBoth: number;
  /** The rarity of the runs that both hold. */
  readonly runMass: number;
  /** The rarity of the terms of the shorter and of the longer one that the other one has not. */
  readonly restOfShorter: number;
  readonly restOfLonger: number;
}

/** Compares wordings, each pair once. */
export class Wordings {
  readonly #known = new Map<number, Wording>();
  readonly #left: readonly Profile[];
  readonly #right: readonly Profile[];
  readonly #space: TermSpace;

  constructor(left: readonly Profile[], right: readonly Profile[], space: TermSpace) {
    this.#left = left;
    this.#right = right;
    this.#space = space;
  }

  of(left: number, right: number): Wording {
    const key = left * this.#right.length + right;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const wording = this.#compared(left, right);
    this.#known.set(key, wording);
    return wording;
  }

  #compared(left: number, right: number): Wording {
    const [a, b] = [this.#left[left], this.#right[right]];
    const [x, y] = [this.#space.left[left], this.#space.right[right]];
    if (a === undefined || b === undefined || x === undefined || y === undefined) return NOTHING;
    const own = sharedBy(x, y, this.#space.rarity);
    const held = own.mass / Math.max(1, Math.min(x.mass, y.mass));
    const rest = [x.mass - own.mass, y.mass - own.mass];
    const runs = {
      ...runsShared(this.#space.leftRuns[left], this.#space.rightRuns[right], own.cosine),
      restOfShorter: Math.min(...rest),
      restOfLonger: Math.max(...rest),
    };
    if (a.children.length === 0 && b.children.length === 0)
      return { near: own.cosine, held, mass: own.mass, ...runs };
    const tree = this.#trees(left, right);
    const near = a.key === '' || b.key === '' ? tree * 0.9 : Math.max(own.cosine, (own.cosine + tree) / 2);
    return { near, held, mass: own.mass, ...runs };
  }

  #trees(left: number, right: number): number {
    const [x, y] = [this.#space.leftTrees[left], this.#space.rightTrees[right]];
    return x === undefined || y === undefined ? 0 : sharedBy(x, y, this.#space.rarity).cosine;
  }
}

const NOTHING: Wording = {
  near: 0,
  held: 0,
  mass: 0,
  runs: 0,
  runsOfBoth: 0,
  rareRuns: 0,
  rareRunsOfBoth: 0,
  runMass: 0,
  restOfShorter: 0,
  restOfLonger: 0,
};

type RunsShared = Pick<Wording, 'runs' | 'runsOfBoth' | 'rareRuns' | 'rareRunsOfBoth' | 'runMass'>;

function runsShared(a: Runs | undefined, b: Runs | undefined, near: number): RunsShared {
  if (a === undefined || b === undefined || a.mass === 0 || b.mass === 0)
    return { runs: near, runsOfBoth: near, rareRuns: near, rareRunsOfBoth: near, runMass: 0 };
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
  return {
    runs: shared / Math.min(first.length, second.length),
    runsOfBoth: (2 * shared) / (first.length + second.length),
    rareRuns: mass / Math.min(a.mass, b.mass),
    rareRunsOfBoth: (2 * mass) / (a.mass + b.mass),
    runMass: mass,
  };
}
