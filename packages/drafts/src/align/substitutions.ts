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
/** Two neighbouring words as one number: by multiplication (D. Knuth). 0 is kept for none. */
const hashOf = (word: number, next: number): number =>
  (Math.imul(word + 1, 0x9e3779b1) ^ Math.imul(next + 1, 0x85ebca6b)) | 0 || 1;

/** The neighbouring words of a text, and a table to look them up: open addressing, at most half full. */
interface Neighbours {
  readonly hashes: Int32Array;
  readonly slots: Int32Array;
}

function neighboursIn({ sequence }: Terms): Neighbours {
  const hashes = new Int32Array(Math.max(0, sequence.length - 1));
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2)));
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashOf(sequence[at] ?? 0, sequence[at + 1] ?? 0);
    hashes[at] = hash;
    slots[slotOf(slots, hash)] = hash;
  }
  return { hashes, slots };
}

/** Where a number stands, or might. */
function slotOf(slots: Int32Array, hash: number): number {
  let slot = hash & (slots.length - 1);
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (slots.length - 1);
  return slot;
}

/**
 * Tells words put for others from words put in or left out. A text that was amended has mostly more words or fewer; two provisions
 * that were written by one pattern have other words in the same place. Linear in both texts.
 */
export class Substitutions {
  readonly #neighbours = new Map<Terms, Neighbours>();
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

  #readBeside(text: Terms, other: Terms): Read {
    const { sequence } = text;
    const { hashes } = this.#neighboursOf(text);
    const { slots } = this.#neighboursOf(other);
    const gaps: Gap[] = [];
    let [kept, mass, before, lastIsKept] = [0, 0, EDGE, false];
    for (let at = 0; at < sequence.length; at += 1) {
      const word = sequence[at] ?? 0;
      const hash = hashes[at] ?? 0;
      const nextIsKept = hash !== 0 && slots[slotOf(slots, hash)] === hash;
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

  #neighboursOf(terms: Terms): Neighbours {
    const known = this.#neighbours.get(terms);
    if (known !== undefined) return known;
    const made = neighboursIn(terms);
    this.#neighbours.set(terms, made);
    return made;
  }
}

interface Read {
  readonly gaps: readonly Gap[];
  readonly kept: number;
  readonly left: number;
}

const shareOf = ({ kept, left }: Read): number => (kept + left === 0 ? 0 : kept / (kept + left));

/** Up to so many comparisons, looking through the gaps is quicker than an index of them. */
const FEW = 400;

/** Gaps that answer each other: behind the same word, or before the same one; each takes the first one that is left. Linear. */
function exchangedBetween(a: readonly Gap[], b: readonly Gap[]): number {
  const firstFor = a.length * b.length <= FEW ? byLooking(b) : byIndex(b);
  let sum = 0;
  const used = new Set<Gap>();
  for (const gap of a) {
    const other = firstFor(gap, used);
    if (other === undefined) continue;
    used.add(other);
    sum += Math.min(gap.mass, other.mass);
  }
  return sum;
}

type FirstFor = (gap: Gap, used: ReadonlySet<Gap>) => Gap | undefined;

const answers = (a: Gap, b: Gap): boolean => a.before === b.before || a.behind === b.behind;

const byLooking =
  (gaps: readonly Gap[]): FirstFor =>
  (gap, used) =>
    gaps.find((each) => !used.has(each) && answers(gap, each));

/** The gaps behind each word and before each word, in the order of the text; what is used is passed once and for all. */
function byIndex(gaps: readonly Gap[]): FirstFor {
  const [before, behind] = [new Map<number, Queue>(), new Map<number, Queue>()];
  gaps.forEach((gap, at) => {
    queueOf(before, gap.before).places.push(at);
    queueOf(behind, gap.behind).places.push(at);
  });
  const firstIn = (queue: Queue | undefined, used: ReadonlySet<Gap>): number => {
    if (queue === undefined) return Infinity;
    for (; queue.next < queue.places.length; queue.next += 1) {
      const place = queue.places[queue.next] ?? Infinity;
      const gap = gaps[place];
      if (gap !== undefined && !used.has(gap)) return place;
    }
    return Infinity;
  };
  return (gap, used) =>
    gaps[Math.min(firstIn(before.get(gap.before), used), firstIn(behind.get(gap.behind), used))];
}

interface Queue {
  readonly places: number[];
  next: number;
}

function queueOf(queues: Map<number, Queue>, word: number): Queue {
  const known = queues.get(word) ?? { places: [], next: 0 };
  queues.set(word, known);
  return known;
}
