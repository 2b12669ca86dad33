/**
 * Features that hang on a few small numbers: parts of speech, buckets of facts about words, steps of distance. Each has
 * so few values that the tagger keeps a sum for every one of them in a table by itself, where it is found without a hash
 * and near those of the others (`scorer.ts`); the table of all weights is so large that each look into it is far.
 */
import { at } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import { OUT } from './passage.ts';
import type { Passage } from './passage.ts';
import { step } from './places.ts';
import type { Surroundings } from './surroundings.ts';
import { POS_COUNT } from './word-types.ts';

/** Adds a feature that hangs on a small key. */
export type SmallGroup = (f: Features, p: Passage, round: Surroundings, i: number) => void;

/** Values of the numbers that keys are made of: buckets of `cue` and `source`, of likeness, groups of words, and so on. */
const FACT = 16;
const LIKE = 8;
const COARSE = 128;
const POS = POS_COUNT;
const STEP = 11;
const QUOTE = 4;
/** Values of `hint`. */
export const HINTS = 27;

/**
 * The features in the order of their keys, and how many values each key has. `smallKeys` writes the keys. Where two
 * features hang on the same two words for the one and the other of them, their keys take turns, so that both lie in one line
 * of memory: the first of them has no values by itself.
 */
const SMALL: readonly (readonly [values: number, add: SmallGroup])[] = [
  [0, (f, p, _, i) => f.put(36, at(p.cue, i - 1), at(p.cue, i))],
  [2 * FACT * FACT, (f, p, _, i) => f.put(37, at(p.cue, i), at(p.cue, i + 1))],
  [FACT * POS, (f, p, _, i) => f.put(40, at(p.source, i - 1), at(p.pos, i))],
  [FACT * POS, (f, p, _, i) => f.put(41, at(p.source, i + 1), at(p.pos, i))],
  [FACT * FACT * POS, (f, p, _, i) => f.put(42, at(p.source, i), at(p.cue, i + 1), at(p.pos, i + 1))],
  [FACT * FACT * POS, (f, p, _, i) => f.put(43, at(p.source, i), at(p.cue, i - 1), at(p.pos, i - 1))],
  [0, (f, p, _, i) => f.put(50, at(p.coarse, i - 1), at(p.coarse, i))],
  [2 * COARSE * COARSE, (f, p, _, i) => f.put(51, at(p.coarse, i), at(p.coarse, i + 1))],
  [LIKE * POS * POS, (f, p, _, i) => f.put(55, at(p.cueLike, i - 1), at(p.pos, i - 1), at(p.pos, i))],
  [LIKE * POS * POS, (f, p, _, i) => f.put(56, at(p.cueLike, i + 1), at(p.pos, i + 1), at(p.pos, i))],
  [LIKE * LIKE * POS, (f, p, _, i) => f.put(58, at(p.sourceLike, i), at(p.cueLike, i + 1), at(p.pos, i + 1))],
  [QUOTE * STEP * STEP, addInQuote],
  [HINTS * STEP * STEP, (f, p, _, i) => f.put(151, at(p.hint, i), step(at(p.hintFrom, i)), step(at(p.hintTo, i)))],
  [STEP * POS, (f, p, _, i) => f.put(110, step(p.length >> 2), at(p.pos, i))],
  [STEP * STEP * POS, (f, p, s, i) => f.put(101, s.toVerbLeft, s.toVerbRight, at(p.pos, i))],
  [STEP * STEP * POS, (f, p, s, i) => f.put(104, s.toCommaLeft, s.toCommaRight, at(p.pos, i))],
  [STEP * STEP, (f, _, s) => f.put(105, s.toStart, s.toEnd)],
  [2 * POS * POS, (f, p, s) => f.put(112, s.inside, at(p.pos, s.phraseFrom - 1), at(p.pos, s.phraseTo))],
  [FACT * FACT * 2, (f, p, s) => f.put(115, at(p.cue, s.phraseTo), at(p.source, s.phraseTo - 1), s.inside)],
  [FACT * FACT * 2, (f, p, s) => f.put(116, at(p.cue, s.phraseFrom - 1), at(p.source, s.phraseTo - 1), s.inside)],
  [COARSE * FACT * POS, (f, p, s) => f.put(118, at(p.coarse, s.phraseTo - 1), at(p.cue, s.phraseTo), at(p.pos, s.phraseTo))],
  [LIKE * LIKE * POS, (f, p, s) => f.put(119, at(p.cueLike, s.phraseTo), at(p.sourceLike, s.phraseTo - 1), at(p.pos, s.phraseTo))],
  [(FACT + 5) * STEP, (f, p, s) => f.put(120, cueOfVerb(p, s), s.toVerbRight)],
  [(FACT + 5) * POS * 2, (f, p, s) => f.put(121, cueOfVerb(p, s), posBehind(p, s), s.inside)],
]; // prettier-ignore

export const SMALL_GROUPS: readonly SmallGroup[] = SMALL.map(([, add]) => add);

/** Where the keys of each feature begin among those of all. */
const [FIRSTS, ALL] = SMALL.reduce<[number[], number]>(
  ([firsts, all], [values]) => [[...firsts, all], all + values],
  [[], 0],
);
const FIRST = Int32Array.from(FIRSTS);
/** Keys of all features together. */
export const SMALL_KEYS = ALL;

/** Outside quotations the feature is another (`addRound`). */
function addInQuote(f: Features, p: Passage, _: Surroundings, i: number): void {
  const q = at(p.quote, i);
  if (q !== OUT) f.put(63, q, step(at(p.quoteTo, i) - at(p.quoteFrom, i)), step(i - at(p.quoteFrom, i)));
}

/** How far the lemma of the next verb is a cue; 20 where there is no verb. */
const cueOfVerb = (p: Passage, { verbRight }: Surroundings): number =>
  verbRight < 0 ? 20 : at(p.cue, verbRight);

/** The part of speech of the word behind the phrase; 0 where there is no word. */
const posBehind = (p: Passage, { phraseTo }: Surroundings): number =>
  at(p.low, phraseTo) === 0 ? 0 : at(p.pos, phraseTo);

/** Writes the keys of a token's small features, each below `SMALL_KEYS` and unlike those of the others. */
export function smallKeys(p: Passage, s: Surroundings, i: number, keys: Int32Array): void {
  const pos = at(p.pos, i);
  const posLeft = at(p.pos, i - 1);
  const posRight = at(p.pos, i + 1);
  const cue = at(p.cue, i);
  const cueLeft = at(p.cue, i - 1);
  const cueRight = at(p.cue, i + 1);
  const source = at(p.source, i);
  const likeRight = at(p.cueLike, i + 1);
  const coarse = at(p.coarse, i);
  keys[0] = 2 * (cueLeft + FACT * cue);
  keys[1] = 2 * (cue + FACT * cueRight) + 1;
  keys[2] = at(p.source, i - 1) + FACT * pos;
  keys[3] = at(p.source, i + 1) + FACT * pos;
  keys[4] = source + FACT * (cueRight + FACT * posRight);
  keys[5] = source + FACT * (cueLeft + FACT * posLeft);
  keys[6] = 2 * (at(p.coarse, i - 1) + COARSE * coarse);
  keys[7] = 2 * (coarse + COARSE * at(p.coarse, i + 1)) + 1;
  keys[8] = at(p.cueLike, i - 1) + LIKE * (posLeft + POS * pos);
  keys[9] = likeRight + LIKE * (posRight + POS * pos);
  keys[10] = at(p.sourceLike, i) + LIKE * (likeRight + LIKE * posRight);
  keys[11] = quoteKey(p, i);
  keys[12] = at(p.hint, i) + HINTS * (step(at(p.hintFrom, i)) + STEP * step(at(p.hintTo, i)));
  keys[13] = step(p.length >> 2) + STEP * pos;
  keys[14] = s.toVerbLeft + STEP * (s.toVerbRight + STEP * pos);
  keys[15] = s.toCommaLeft + STEP * (s.toCommaRight + STEP * pos);
  keys[16] = s.toStart + STEP * s.toEnd;
  phraseKeys(p, s, keys);
  for (let k = 0; k < FIRST.length; k += 1) keys[k] = at(keys, k) + at(FIRST, k);
}

function quoteKey(p: Passage, i: number): number {
  const q = at(p.quote, i);
  if (q === OUT) return 0;
  const from = at(p.quoteFrom, i);
  return q + QUOTE * (step(at(p.quoteTo, i) - from) + STEP * step(i - from));
}

/** The keys of what hangs on the noun phrase round a token. */
function phraseKeys(p: Passage, s: Surroundings, keys: Int32Array): void {
  const head = s.phraseTo - 1;
  const { inside } = s;
  const posAfter = at(p.pos, s.phraseTo);
  const cueAfter = at(p.cue, s.phraseTo);
  const source = at(p.source, head);
  const verb = cueOfVerb(p, s);
  keys[17] = inside + 2 * (at(p.pos, s.phraseFrom - 1) + POS * posAfter);
  keys[18] = inside + 2 * (cueAfter + FACT * source);
  keys[19] = inside + 2 * (at(p.cue, s.phraseFrom - 1) + FACT * source);
  keys[20] = cueAfter + FACT * (posAfter + POS * at(p.coarse, head));
  keys[21] = at(p.cueLike, s.phraseTo) + LIKE * (at(p.sourceLike, head) + LIKE * posAfter);
  keys[22] = s.toVerbRight + STEP * verb;
  keys[23] = inside + 2 * (posBehind(p, s) + POS * verb);
}
