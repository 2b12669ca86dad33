import type { Terms } from './terms.ts';

/** How two texts of which words follow each other alike differ: the rarity of words in all four. */
export interface Substitution {
  /** Words of either that stand beside a neighbour of the other text too. */
  readonly kept: number;
  /** Words of one in whose very place the other has other words: the lesser of what both have there. */
  readonly exchanged: number;
  /** The share of each text that is kept: of the text of which less is, and of the other one. */
  readonly leastKept: number;
  readonly mostKept: number;
}

/** Words in a row of which none is kept: their rarity, and the kept words before and behind, or the edge of the text. */
interface Gap {
  readonly before: number;
  readonly behind: number;
  readonly mass: number;
}

/** Numbers of words are not negative. */
const EDGE = -1;
/** No draft that is let in has so many different words. */
const MOST_WORDS = 2 ** 26;

/**
 * Tells words put for others from words put in or left out. A text that was amended has mostly more words or fewer; two provisions
 * that were written by one pattern have other words in the same place. Linear in both texts.
 */
export class Substitutions {
  readonly #pairs = new Map<Terms, ReadonlySet<number>>();
  readonly #rarity: Float64Array;

  constructor(rarity: Float64Array) {
    this.#rarity = rarity;
  }

  between(a: Terms, b: Terms): Substitution {
    const [x, y] = [this.#readBeside(a, b), this.#readBeside(b, a)];
    return {
      kept: (x.kept + y.kept) / 2,
      exchanged: exchangedBetween(x.gaps, y.gaps),
      leastKept: Math.min(shareOf(x), shareOf(y)),
      mostKept: Math.max(shareOf(x), shareOf(y)),
    };
  }

  #readBeside({ sequence }: Terms, other: Terms): Read {
    const pairs = this.#pairsOf(other);
    const gaps: Gap[] = [];
    let [kept, mass, before, lastIsKept] = [0, 0, EDGE, false];
    for (let at = 0; at < sequence.length; at += 1) {
      const word = sequence[at] ?? 0;
      const nextIsKept = at + 1 < sequence.length && pairs.has(word * MOST_WORDS + (sequence[at + 1] ?? 0));
      const rare = this.#rarity[word] ?? 0;
      if (lastIsKept || nextIsKept) {
        if (mass > 0) gaps.push({ before, behind: word, mass });
        kept += rare;
        [mass, before] = [0, word];
      } else mass += rare;
      lastIsKept = nextIsKept;
    }
    if (mass > 0) gaps.push({ before, behind: EDGE, mass });
    return { gaps, kept, left: gaps.reduce((sum, gap) => sum + gap.mass, 0) };
  }

  #pairsOf(terms: Terms): ReadonlySet<number> {
    const known = this.#pairs.get(terms);
    if (known !== undefined) return known;
    const { sequence } = terms;
    const pairs = new Set<number>();
    for (let at = 0; at + 1 < sequence.length; at += 1)
      pairs.add((sequence[at] ?? 0) * MOST_WORDS + (sequence[at + 1] ?? 0));
    this.#pairs.set(terms, pairs);
    return pairs;
  }
}

interface Read {
  readonly gaps: readonly Gap[];
  readonly kept: number;
  readonly left: number;
}

const shareOf = ({ kept, left }: Read): number => (kept + left === 0 ? 0 : kept / (kept + left));

/** Gaps that answer each other: behind the same word, or before the same one. */
function exchangedBetween(a: readonly Gap[], b: readonly Gap[]): number {
  let sum = 0;
  const used = new Set<Gap>();
  for (const gap of a) {
    const other = b.find((each) => !used.has(each) && answers(gap, each));
    if (other === undefined) continue;
    used.add(other);
    sum += Math.min(gap.mass, other.mass);
  }
  return sum;
}

const answers = (a: Gap, b: Gap): boolean => a.before === b.before || a.behind === b.behind;
