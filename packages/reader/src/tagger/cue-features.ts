/** Features of the nearest cue on each side of a token; which words count as cues is another in each stage. */
import { at } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import { EDGE } from './passage.ts';
import type { Passage } from './passage.ts';
import { few, step } from './places.ts';
import type { Places } from './places.ts';
import { POS_COUNT } from './word-types.ts';

/** The features of the cues round a token, in the order in which training sees them. */
export function addCues(f: Features, p: Passage, places: Places, i: number): void {
  for (const side of SIDES) {
    const cue = at(side === LEFT_CUE ? places.cueLeft : places.cueRight, i);
    const nearest = nearestCue(p, places, i, cue);
    if (nearest === NO_CUE) addNoCue(f, side);
    else {
      for (const add of SMALL_CUE_GROUPS) add(f, side, p, nearest, at(p.pos, i));
      addCueByPos(f, side, p, nearest, at(p.pos, i));
      addCueAlone(f, side, p, nearest);
    }
  }
  addSentenceCue(f, p, places, i);
}

/** The first of the ten templates of the nearest cue on each side. */
export const LEFT_CUE = 79;
export const RIGHT_CUE = 89;
const SIDES = [LEFT_CUE, RIGHT_CUE] as const;

/** Whether words count as cues in the sentence, and before and after it: the same for all tokens of a sentence. */
export function addSentenceCue(f: Features, p: Passage, places: Places, i: number): void {
  const from = at(p.sentenceFrom, i);
  const to = at(p.sentenceTo, i);
  const first = at(places.cueRight, from - 1 >= EDGE ? from - 1 : from);
  const inside = first >= from && first < to;
  const before = at(places.cueLeft, from) >= 0 ? 1 : 0;
  const after = at(places.cueRight, to - 1) >= 0 ? 1 : 0;
  f.put(109, (inside ? 4 : 0) + before * 2 + after, from > EDGE ? 1 : 0);
}

/** There is no cue on that side. */
export const NO_CUE = -1;

/**
 * What the features of the nearest cue on one side of a token hang on, apart from the token's part of speech, as one
 * number: where the cue is, how far, and what lies between.
 */
export function nearestCue(p: Passage, places: Places, i: number, cue: number): number {
  if (cue < 0) return NO_CUE;
  const left = cue < i;
  const low = left ? cue : i;
  const high = left ? i : cue;
  const same = at(p.sentence, cue) === at(p.sentence, i) ? 1 : 0;
  const commas = few(at(places.commas, high) - at(places.commas, low));
  const marks = few(at(places.marks, high) - at(places.marks, low));
  const verbs = few(at(places.verbs, high - (left ? 1 : 0)) - at(places.verbs, low));
  const between = commas + 4 * marks + 16 * verbs;
  return at(p.quote, i) + 4 * (same + 2 * (between + BETWEEN * (step(high - low) + 16 * cue)));
}

const BETWEEN = 64;
const STEP = 11;
const QUOTE = 4;
const POS = POS_COUNT;
const quoteOf = (nearest: number): number => nearest & 3;
const sameOf = (nearest: number): number => (nearest >> 2) & 1;
const betweenOf = (nearest: number): number => (nearest >> 3) & 63;
const distanceOf = (nearest: number): number => (nearest >> 9) & 15;
const cueOf = (nearest: number): number => nearest >> 13;

/** Up to three words away the distance, then whether the cue stands in the same sentence. */
const nearOf = (nearest: number): number =>
  distanceOf(nearest) > 3 ? 4 + sameOf(nearest) : distanceOf(nearest);

/** What there is to say where there is no cue. */
export function addNoCue(f: Features, side: number): void {
  for (let k = 0; k < 10; k += 1) f.put(side + k, k);
}

/** What hangs on the token's part of speech too, and on a word. */
export function addCueByPos(f: Features, side: number, p: Passage, nearest: number, pos: number): void {
  f.put(side + 3, at(p.lemma, cueOf(nearest)), pos, sameOf(nearest));
}

/** What hangs on words at the cue. */
export function addCueAlone(f: Features, side: number, p: Passage, nearest: number): void {
  const same = sameOf(nearest);
  const between = betweenOf(nearest);
  const distance = distanceOf(nearest);
  const cue = cueOf(nearest);
  f.put(side + 1, at(p.lemma, cue), distance);
  f.put(side + 2, at(p.lemma, cue), between, same);
  f.put(side + 5, at(p.low, cue + 1), at(p.pos, cue), distance > 5 ? 6 : distance);
  f.put(side + 6, at(p.low, cue + 1), between, same);
  f.put(side + 8, at(p.low, cue - 1), nearOf(nearest));
}

/** Adds a feature of a cue that hangs on a small key, which is kept as `small-features.ts` tells. */
export type SmallCueGroup = (f: Features, side: number, p: Passage, nearest: number, pos: number) => void;

/** The features with the number of values that each key has. The first hangs on the token's part of speech. */
const SMALL: readonly (readonly [values: number, add: SmallCueGroup])[] = [
  [POS * STEP * BETWEEN, (f, side, _, n, pos) => f.put(side + 4, distanceOf(n), betweenOf(n), pos)],
  [STEP * 2 * 2, (f, side, p, n) => f.put(side, distanceOf(n), sameOf(n), isWithin(p, n))],
  [POS * POS * 6, (f, side, p, n) => f.put(side + 7, at(p.pos, cueOf(n) - 1), at(p.pos, cueOf(n) + 1), nearOf(n))],
  [BETWEEN * QUOTE * QUOTE, (f, side, p, n) => f.put(side + 9, betweenOf(n), quoteOf(n), at(p.quote, cueOf(n)))],
]; // prettier-ignore

export const SMALL_CUE_GROUPS: readonly SmallCueGroup[] = SMALL.map(([, add]) => add);
const [BY_POS = 0, ON_DISTANCE = 0, ON_NEIGHBOURS = 0, ON_QUOTES = 0] = SMALL.map(([values]) => values);
/** Keys of the small features of one side. */
const SIDE_KEYS = BY_POS + ON_DISTANCE + ON_NEIGHBOURS + ON_QUOTES;
/** Keys of those of both sides together. */
export const SMALL_CUE_KEYS = 2 * SIDE_KEYS;

const isWithin = (p: Passage, nearest: number): number =>
  quoteOf(nearest) === at(p.quote, cueOf(nearest)) ? 1 : 0;

const firstOf = (side: number): number => (side === LEFT_CUE ? 0 : SIDE_KEYS);

/** The key of the small feature that hangs on the token's part of speech. */
export const smallKeyByPos = (side: number, nearest: number, pos: number): number =>
  firstOf(side) + pos + POS * (distanceOf(nearest) + STEP * betweenOf(nearest));

/** Writes the keys of the three others. */
export function smallCueKeys(side: number, p: Passage, nearest: number, keys: Int32Array): void {
  const cue = cueOf(nearest);
  const onDistance = firstOf(side) + BY_POS;
  const onNeighbours = onDistance + ON_DISTANCE;
  const onQuotes = onNeighbours + ON_NEIGHBOURS;
  keys[0] = onDistance + isWithin(p, nearest) + 2 * (sameOf(nearest) + 2 * distanceOf(nearest));
  keys[1] = onNeighbours + nearOf(nearest) + 6 * (at(p.pos, cue - 1) + POS * at(p.pos, cue + 1));
  keys[2] = onQuotes + quoteOf(nearest) + QUOTE * (at(p.quote, cue) + QUOTE * betweenOf(nearest));
}
