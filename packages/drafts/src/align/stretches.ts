/** The words of a text by number, with the places of each; for looking up where the words of another text stand in it. */
export interface Searched {
  readonly words: Int32Array;
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** A word that stands more often in a text tells no place in it: its first places are looked at. */
const MOST_PLACES = 8;

/** Linear in the words. */
export function searched(words: Int32Array): Searched {
  const places = new Map<number, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  return { words, places };
}

/** Of a longer part so many words are looked at. */
const MOST_WORDS = 4_000;

/**
 * Which places of a text are those of a part: the places, ascending, of the words of the part that stand in the text in the
 * same order, each next to a word that stands next to it in the part too. A word that both have by chance is none.
 *
 * Plan. All pairs of equal words, a word counting as it is rare, and once more for each neighbour that is equal too. The
 * heaviest chain of pairs that rises in both texts is found by running maxima (J. Hunt and T. Szymanski, 1977; P. Fenwick,
 * 1994). Of the chain, the pairs with a neighbour beside them stay. O(r log n) for r pairs, at most 8 for each word.
 */
export function placesIn(part: Int32Array, whole: Searched, rarity: Float64Array): Int32Array {
  const pairs = equalWords(part.subarray(0, MOST_WORDS), whole);
  const weights = pairs.map(({ at, place }) => {
    const own = rarity[whole.words[place] ?? 0] ?? 0;
    return (
      own *
      (1 + Number(isSame(part, at - 1, whole, place - 1)) + Number(isSame(part, at + 1, whole, place + 1)))
    );
  });
  const chain = heaviestChain(pairs, weights, whole.words.length);
  const beside = (one: Pair | undefined, other: Pair | undefined): boolean =>
    one !== undefined && other !== undefined && other.at - one.at === 1 && other.place - one.place === 1;
  const kept = chain.filter((pair, at) => beside(chain[at - 1], pair) || beside(pair, chain[at + 1]));
  return Int32Array.from(kept, ({ place }) => place);
}

interface Pair {
  /** Place in the part. */
  readonly at: number;
  /** Place in the whole. */
  readonly place: number;
}

const isSame = (part: Int32Array, at: number, { words }: Searched, place: number): boolean =>
  part[at] !== undefined && part[at] === words[place];

/** By place in the part; for each, by falling place in the whole, so that a chain takes one of them. */
const equalWords = (part: Int32Array, { places }: Searched): Pair[] =>
  [...part].flatMap((word, at) =>
    (places.get(word) ?? []).toReversed().map((place): Pair => ({ at, place })),
  );

function heaviestChain(pairs: readonly Pair[], weights: readonly number[], places: number): Pair[] {
  const best = new Int32Array(places + 1).fill(-1);
  const reached = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  const weightOf = (pair: number): number => (pair === -1 ? 0 : (reached[pair] ?? 0));
  let last = -1;
  pairs.forEach(({ place }, pair) => {
    let from = -1;
    for (let node = place; node > 0; node -= node & -node)
      if (weightOf(best[node] ?? -1) > weightOf(from)) from = best[node] ?? -1;
    before[pair] = from;
    reached[pair] = weightOf(from) + (weights[pair] ?? 0);
    for (let node = place + 1; node <= places; node += node & -node)
      if (weightOf(pair) > weightOf(best[node] ?? -1)) best[node] = pair;
    if (weightOf(pair) > weightOf(last)) last = pair;
  });
  const chain: Pair[] = [];
  for (let pair = last; pair !== -1; pair = before[pair] ?? -1) {
    const found = pairs[pair];
    if (found !== undefined) chain.push(found);
  }
  return chain.reverse();
}
