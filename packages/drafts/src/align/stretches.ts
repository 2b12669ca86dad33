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

/** Places of a part, and the places of the same words in the whole, both ascending. */
export interface Places {
  readonly ofPart: Int32Array;
  readonly ofWhole: Int32Array;
}

/**
 * Which places of a text are those of a part: the places of the words of the part that stand in the text in the same order, each next to a word that stands next to it in the part too. A word that both have by chance is none.
 *
 * Plan. All pairs of equal words, a word counting as it is rare, and once more for each neighbour that is equal too. The
 * heaviest chain of pairs that rises in both texts is found by running maxima (J. Hunt and T. Szymanski, 1977; P. Fenwick,
 * 1994). Of the chain, the pairs with a neighbour beside them stay. O(r log n) for r pairs, at most 8 for each word.
 */
export function placesIn(part: Int32Array, whole: Searched, rarity: Float64Array): Places {
  const pairs = equalWords(part.subarray(0, MOST_WORDS), whole);
  const chain = heaviestChain(pairs, weightsOf(pairs, part, whole, rarity), whole.words.length);
  const { ats, places } = pairs;
  const isBeside = (one = -1, other = -1): boolean =>
    one !== -1 &&
    other !== -1 &&
    ats[other] === (ats[one] ?? 0) + 1 &&
    places[other] === (places[one] ?? 0) + 1;
  const kept = chain.filter((pair, at) => isBeside(chain[at - 1], pair) || isBeside(pair, chain[at + 1]));
  return { ofPart: kept.map((pair) => ats[pair] ?? 0), ofWhole: kept.map((pair) => places[pair] ?? 0) };
}

/** Pairs of equal words by number: the place of each in the part, and in the whole. */
interface EqualWords {
  readonly ats: Int32Array;
  readonly places: Int32Array;
}

/** By place in the part; for each, by falling place in the whole, so that a rising chain takes one of them. */
function equalWords(part: Int32Array, { places: known }: Searched): EqualWords {
  let count = 0;
  for (const word of part) count += known.get(word)?.length ?? 0;
  const [ats, places] = [new Int32Array(count), new Int32Array(count)];
  let pair = 0;
  part.forEach((word, at) => {
    const found = known.get(word) ?? NOWHERE;
    for (let next = found.length - 1; next >= 0; next -= 1) {
      ats[pair] = at;
      places[pair] = found[next] ?? 0;
      pair += 1;
    }
  });
  return { ats, places };
}

const NOWHERE: readonly number[] = [];

/** How rare the word is, and once more for each neighbour that is equal too. */
function weightsOf(
  { ats, places }: EqualWords,
  part: Int32Array,
  { words }: Searched,
  rarity: Float64Array,
): Float64Array {
  const isSame = (at: number, place: number): number =>
    at >= 0 && at < part.length && part[at] === words[place] ? 1 : 0;
  return Float64Array.from(ats, (at, pair) => {
    const place = places[pair] ?? 0;
    return (rarity[words[place] ?? 0] ?? 0) * (1 + isSame(at - 1, place - 1) + isSame(at + 1, place + 1));
  });
}

/** The pairs of the heaviest chain that rises in both texts, in its order. */
function heaviestChain({ places }: EqualWords, weights: Float64Array, length: number): Int32Array {
  const best = new Int32Array(length + 1).fill(-1);
  const reached = new Float64Array(places.length);
  const before = new Int32Array(places.length).fill(-1);
  const reach = (pair: number): number => (pair === -1 ? 0 : (reached[pair] ?? 0));
  let last = -1;
  for (let pair = 0; pair < places.length; pair += 1) {
    const place = places[pair] ?? 0;
    let from = -1;
    for (let node = place; node > 0; node -= node & -node) {
      const other = best[node] ?? -1;
      if (reach(other) > reach(from)) from = other;
    }
    before[pair] = from;
    reached[pair] = reach(from) + (weights[pair] ?? 0);
    for (let node = place + 1; node <= length; node += node & -node)
      if (reach(pair) > reach(best[node] ?? -1)) best[node] = pair;
    if (reach(pair) > reach(last)) last = pair;
  }
  const chain: number[] = [];
  for (let pair = last; pair !== -1; pair = before[pair] ?? -1) chain.push(pair);
  return Int32Array.from(chain).reverse();
}
