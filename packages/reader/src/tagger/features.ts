/**
 * The features of a token: what stands there, beside it, and where the nearest likely cue, verb, comma and quotation
 * mark are. Each is a hash of its template's number and its values; a feature that training did not keep is unknown
 * and counts nothing. The second stage sees, besides, what the first found round the token (`draft-features.ts`).
 *
 * Features stand in groups by what they hang on: those of a group come again together, so that the tagger can keep the
 * sum of their weights (`scorer.ts`).
 */
import { mix } from './hash.ts';
import { EDGE, OUT } from './passage.ts';
import type { Passage } from './passage.ts';
import { few, step } from './places.ts';
import type { Places } from './places.ts';
import { POS_COUNT, posOf, WORD_BITS } from './word-types.ts';

/** No token has more features than this. */
export const MOST_FEATURES = 192;

/** A list that is filled again for each token; each feature put in is hashed with the number of its template. */
export class Features {
  readonly values = new Int32Array(MOST_FEATURES);
  count = 0;

  put(template: number, a: number, b = 0, c = 0): void {
    this.values[this.count] = mix(template, a, b, c);
    this.count += 1;
  }
}
export const noFeatures = (): Features => new Features();

export const at = (column: Int32Array, index: number): number => column[index] ?? 0;

/** Adds the features that both stages have. */
export function addOwn(f: Features, p: Passage, places: Places, i: number): void {
  WORD_GROUPS.forEach((add, group) => add(f, p, i - FARTHEST_WORD + group));
  IN_PLACE_GROUPS.forEach((add, group) => add(f, p, i + 1 - group));
  for (const add of [...POS_GROUPS, addRound, addOfSentence]) add(f, p, i);
  addOthers(f, p, places, i);
  addCues(f, p, places, i);
}

/** Those of them that hang on which words count as cues, in which the stages differ. */
function addCues(f: Features, p: Passage, places: Places, i: number): void {
  addNearest(f, LEFT_CUE, p, nearestCue(p, places, i, at(places.cueLeft, i)), at(p.pos, i));
  addNearest(f, RIGHT_CUE, p, nearestCue(p, places, i, at(places.cueRight, i)), at(p.pos, i));
  addSentenceCue(f, p, places, i);
}

/** Adds a group of features that hang on nothing but what stands at a place of a passage, and round it. */
export type Group = (f: Features, p: Passage, i: number) => void;

/** What hangs on the token's word alone. */
const addWord: Group = (f, p, i) => {
  const t0 = at(p.pos, i);
  const l0 = at(p.lemma, i);
  const c0 = at(p.cue, i);
  f.put(0, 1);
  f.put(1, at(p.low, i));
  f.put(8, at(p.form, i));
  f.put(9, at(p.shape, i));
  f.put(12, at(p.prefix, i));
  f.put(13, at(p.suffix, i));
  f.put(14, at(p.ending, i), t0);
  f.put(15, l0);
  f.put(18, t0);
  f.put(32, t0, l0);
  f.put(33, c0);
  f.put(38, c0, t0);
  f.put(39, at(p.source, i), t0);
  f.put(44, at(p.fine, i));
  f.put(49, at(p.coarse, i), t0);
  f.put(54, at(p.cueLike, i), t0, c0);
  f.put(57, at(p.sourceLike, i), t0);
};

/** What hangs on a word alone for the token before it, and so on. */
const addWordAfter: Group = (f, p, i) => {
  f.put(3, at(p.low, i));
  f.put(17, at(p.lemma, i));
  f.put(20, at(p.pos, i));
  f.put(35, at(p.cue, i));
  f.put(46, at(p.fine, i));
};

const addWordBefore: Group = (f, p, i) => {
  f.put(2, at(p.low, i));
  f.put(16, at(p.lemma, i));
  f.put(19, at(p.pos, i));
  f.put(34, at(p.cue, i));
  f.put(45, at(p.fine, i));
};

const addSecondAfter: Group = (f, p, i) => {
  f.put(5, at(p.low, i));
  f.put(22, at(p.pos, i));
  f.put(53, at(p.coarse, i));
};

const addSecondBefore: Group = (f, p, i) => {
  f.put(4, at(p.low, i));
  f.put(21, at(p.pos, i));
  f.put(52, at(p.coarse, i));
};

const addThirdAfter: Group = (f, p, i) => {
  f.put(7, at(p.low, i));
  f.put(24, at(p.pos, i));
};

const addThirdBefore: Group = (f, p, i) => {
  f.put(6, at(p.low, i));
  f.put(23, at(p.pos, i));
};

/** How far a word may stand from a token that it is told of. */
export const FARTHEST_WORD = 3;
/** What a word by itself tells of the token three places after it, two, one, of itself, of the token before it, and so on. */
export const WORD_GROUPS: readonly Group[] = [
  addThirdBefore,
  addSecondBefore,
  addWordBefore,
  addWord,
  addWordAfter,
  addSecondAfter,
  addThirdAfter,
];

/** What hangs on the parts of speech of three tokens, of which one is the token itself. */
const addPosBefore: Group = (f, p, i) => {
  const t0 = at(p.pos, i);
  const tl = at(p.pos, i - 1);
  const tll = at(p.pos, i - 2);
  f.put(27, tll, tl);
  f.put(29, tll, tl, t0);
};

const addPosRound: Group = (f, p, i) => {
  const t0 = at(p.pos, i);
  const tl = at(p.pos, i - 1);
  const tr = at(p.pos, i + 1);
  f.put(25, tl, t0);
  f.put(26, t0, tr);
  f.put(30, tl, t0, tr);
};

const addPosAfter: Group = (f, p, i) => {
  const t0 = at(p.pos, i);
  const tr = at(p.pos, i + 1);
  const trr = at(p.pos, i + 2);
  f.put(28, tr, trr);
  f.put(31, t0, tr, trr);
};

/** By where the three stand: before the token and at it, on both sides, after it. */
export const POS_GROUPS: readonly Group[] = [addPosBefore, addPosRound, addPosAfter];

/** Three parts of speech, of which the last stands at a place, as a number below `POS_KEYS`. */
export const posKey = ({ pos }: Passage, i: number): number =>
  at(pos, i - 2) + POS_COUNT * (at(pos, i - 1) + POS_COUNT * at(pos, i));
export const POS_KEYS = POS_COUNT ** 3;

/** A word in a quotation or not, and in what the rules found: what it tells of its token. */
const addWordInPlace: Group = (f, p, i) => {
  const w = at(p.low, i);
  const t0 = at(p.pos, i);
  const q = at(p.quote, i);
  const hl = at(p.hint, i - 1);
  const h = at(p.hint, i);
  const hr = at(p.hint, i + 1);
  f.put(60, q, t0);
  f.put(61, q, w);
  f.put(146, h, t0);
  f.put(147, hl, h, w);
  f.put(148, h, hr, w);
  f.put(154, h, at(p.cue, i), q);
};

/** What it tells of the token before it, and of the token after it. */
const addHintedAfter: Group = (f, p, i) => f.put(149, at(p.hint, i - 1), at(p.low, i), at(p.hint, i));
const addHintedBefore: Group = (f, p, i) => f.put(150, at(p.hint, i), at(p.hint, i + 1), at(p.low, i));

/** What a word in its place tells of the token before it, of its own, and of the token after it. */
export const IN_PLACE_GROUPS: readonly Group[] = [addHintedAfter, addWordInPlace, addHintedBefore];

/** Values of `hint`, which is a number below this. */
const HINTS = 27;

/** What the features of `IN_PLACE_GROUPS` hang on. */
export function wordInPlace({ word, quote, hint }: Passage, i: number): number {
  const hints = at(hint, i - 1) + HINTS * (at(hint, i) + HINTS * at(hint, i + 1));
  return at(word, i) + ((at(quote, i) + 4 * hints) << WORD_BITS);
}

/** What hangs on two tokens side by side. */
function addPairs(f: Features, p: Passage, i: number): void {
  const t0 = at(p.pos, i);
  const tl = at(p.pos, i - 1);
  const tr = at(p.pos, i + 1);
  const c0 = at(p.cue, i);
  const cl = at(p.cue, i - 1);
  const cr = at(p.cue, i + 1);
  const s0 = at(p.source, i);
  const nr = at(p.cueLike, i + 1);
  const k0 = at(p.coarse, i);
  const f0 = at(p.fine, i);
  f.put(10, at(p.shape, i - 1), at(p.shape, i));
  f.put(11, at(p.shape, i), at(p.shape, i + 1));
  f.put(36, cl, c0);
  f.put(37, c0, cr);
  f.put(40, at(p.source, i - 1), t0);
  f.put(41, at(p.source, i + 1), t0);
  f.put(42, s0, cr, tr);
  f.put(43, s0, cl, tl);
  f.put(47, at(p.fine, i - 1), f0);
  f.put(48, f0, at(p.fine, i + 1));
  f.put(50, at(p.coarse, i - 1), k0);
  f.put(51, k0, at(p.coarse, i + 1));
  f.put(55, at(p.cueLike, i - 1), tl, t0);
  f.put(56, nr, tr, t0);
  f.put(58, at(p.sourceLike, i), nr, tr);
}

/** Quotation marks and what the rules found, round a token. */
export function addRound(f: Features, p: Passage, i: number): void {
  const { quote, hint, hintRule } = p;
  const q = at(quote, i);
  f.put(59, q);
  f.put(62, at(quote, i - 1), q, at(quote, i + 1));
  if (q === OUT) {
    f.put(63, 7, at(quote, i - 2), at(quote, i + 2));
    f.put(64, 8);
    f.put(65, 9);
  } else {
    const from = at(p.quoteFrom, i);
    const to = at(p.quoteTo, i);
    f.put(64, at(p.low, from - 1), at(p.low, to + 1), q);
    f.put(65, at(p.pos, from - 1), at(p.pos, to + 1), step(to - from));
  }
  const h = at(hint, i);
  const hl = at(hint, i - 1);
  const hr = at(hint, i + 1);
  f.put(140, h);
  f.put(141, hl, h);
  f.put(142, h, hr);
  f.put(143, h, at(hintRule, i));
  f.put(144, hl, at(hintRule, i - 1), h);
  f.put(145, h, hr, at(hintRule, i + 1));
  f.put(152, at(hint, i - 2), hl, h);
  f.put(153, h, hr, at(hint, i + 2));
}

/** Whether `addRound` adds the same for a token as for the one before it; never too often, for most tokens. */
export function isRoundTheSame(p: Passage, i: number): boolean {
  const quote = at(p.quote, i);
  const hint = at(p.hint, i);
  const rule = at(p.hintRule, i);
  for (let k = i - 3; k <= i + 2; k += 1)
    if (at(p.quote, k) !== quote || at(p.hint, k) !== hint || at(p.hintRule, k) !== rule) return false;
  return true;
}

/** What all tokens of a sentence have in common. */
export function addOfSentence(f: Features, p: Passage, i: number): void {
  const from = at(p.sentenceFrom, i);
  const to = at(p.sentenceTo, i);
  f.put(107, at(p.low, from), at(p.low, from + 1));
  f.put(108, at(p.quote, from), at(p.quote, to - 1), at(p.sentence, i) > 2 ? 3 : at(p.sentence, i));
  f.put(111, at(p.pos, to - 1), at(p.low, to - 1));
}

/** What hangs on more than that: on two tokens side by side, and on how far away other things are. */
export function addOthers(f: Features, p: Passage, places: Places, i: number): void {
  addPairs(f, p, i);
  const q = at(p.quote, i);
  if (q !== OUT) f.put(63, q, step(at(p.quoteTo, i) - at(p.quoteFrom, i)), step(i - at(p.quoteFrom, i)));
  f.put(151, at(p.hint, i), step(at(p.hintFrom, i)), step(at(p.hintTo, i)));
  f.put(110, step(p.length >> 2), at(p.pos, i));
  addVerbsAndCommas(f, p, places, i);
  addPhrase(f, p, places, i);
}

/** How far verbs, commas and the ends of the sentence are, and what stands there. */
function addVerbsAndCommas(f: Features, p: Passage, places: Places, i: number): void {
  const t0 = at(p.pos, i);
  const vl = at(places.verbLeft, i);
  const vr = at(places.verbRight, i);
  const toLeft = vl < 0 ? 0 : step(i - vl);
  const toRight = vr < 0 ? 0 : step(vr - i);
  f.put(99, vl < 0 ? 0 : at(p.lemma, vl), toLeft);
  f.put(100, vr < 0 ? 0 : at(p.lemma, vr), toRight);
  f.put(101, toLeft, toRight, t0);
  const ml = at(places.commaLeft, i);
  const mr = at(places.commaRight, i);
  const commaLeft = ml < 0 ? 0 : step(i - ml);
  const commaRight = mr < 0 ? 0 : step(mr - i);
  f.put(102, commaLeft, ml < 0 ? 0 : at(p.low, ml + 1));
  f.put(103, commaRight, mr < 0 ? 0 : at(p.low, mr + 1));
  f.put(104, commaLeft, commaRight, t0);
  const from = at(p.sentenceFrom, i);
  const to = at(p.sentenceTo, i);
  f.put(105, step(i - from), step(to - i));
  f.put(106, at(p.low, from), step(i - from));
}

/** Adds what the noun phrase round a token tells: its last word, and what stands before and after it. */
function addPhrase(f: Features, p: Passage, places: Places, i: number): void {
  const nominal = isNominal(at(p.pos, i));
  const from = nominal ? phraseStart(p, i) : i;
  const to = nominal ? phraseEnd(p, i) : i + 1;
  const inside = nominal ? 1 : 0;
  const head = to - 1;
  f.put(112, inside, at(p.pos, from - 1), at(p.pos, to));
  f.put(113, at(p.low, to), inside, i - from > 3 ? 4 : i - from);
  f.put(114, at(p.low, from - 1), inside, to - i > 4 ? 5 : to - i);
  f.put(115, at(p.cue, to), at(p.source, head), inside);
  f.put(116, at(p.cue, from - 1), at(p.source, head), inside);
  f.put(117, at(p.lemma, head), at(p.cue, to));
  f.put(118, at(p.coarse, head), at(p.cue, to), at(p.pos, to));
  f.put(119, at(p.cueLike, to), at(p.sourceLike, head), at(p.pos, to));
  const verb = at(places.verbRight, i);
  f.put(120, verb < 0 ? 20 : at(p.cue, verb), verb < 0 ? 0 : step(verb - i));
  f.put(121, verb < 0 ? 20 : at(p.cue, verb), at(p.low, to) === 0 ? 0 : at(p.pos, to), inside);
}

const DET = posOf('DET');
/** For each part of speech whether it may stand in a noun phrase. */
const NOMINAL = new Uint8Array(POS_COUNT);
for (const pos of ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'] as const) NOMINAL[posOf(pos)] = 1;
const isNominal = (pos: number): boolean => NOMINAL[pos] === 1;
const LONGEST_PHRASE = 8;

/** The first of the words that hang together as a noun phrase round a token that may stand in one. */
function phraseStart({ pos }: Passage, i: number): number {
  let from = i;
  while (i - from < LONGEST_PHRASE && at(pos, from) !== DET && isNominal(at(pos, from - 1))) from -= 1;
  return from;
}

/** The place after the last of them. */
function phraseEnd({ pos }: Passage, i: number): number {
  let to = i + 1;
  while (to - i < LONGEST_PHRASE && at(pos, to) !== DET && isNominal(at(pos, to))) to += 1;
  return to;
}

/** Templates of the nearest cue on each side. */
export const LEFT_CUE = 79;
export const RIGHT_CUE = 89;

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
  return at(p.quote, i) + 4 * (same + 2 * (between + 64 * (step(high - low) + 16 * cue)));
}

/** Adds the features of the nearest cue on one side, told by `nearestCue`; `template` is the first of ten. */
export function addNearest(f: Features, template: number, p: Passage, nearest: number, t0: number): void {
  addNearestByPos(f, template, p, nearest, t0);
  addNearestAlone(f, template, p, nearest);
}

/** Those that hang on the token's part of speech too. */
export function addNearestByPos(
  f: Features,
  template: number,
  p: Passage,
  nearest: number,
  t0: number,
): void {
  if (nearest === NO_CUE) return;
  const same = (nearest >> 2) & 1;
  const between = (nearest >> 3) & 63;
  const distance = (nearest >> 9) & 15;
  f.put(template + 3, at(p.lemma, nearest >> 13), t0, same);
  f.put(template + 4, distance, between, t0);
}

/** Those that hang on nothing else. */
export function addNearestAlone(f: Features, template: number, p: Passage, nearest: number): void {
  if (nearest === NO_CUE) {
    for (let k = 0; k < 10; k += 1) f.put(template + k, k);
    return;
  }
  const q = nearest & 3;
  const same = (nearest >> 2) & 1;
  const between = (nearest >> 3) & 63;
  const distance = (nearest >> 9) & 15;
  const cue = nearest >> 13;
  const inside = q === at(p.quote, cue) ? 1 : 0;
  f.put(template, distance, same, inside);
  f.put(template + 1, at(p.lemma, cue), distance);
  f.put(template + 2, at(p.lemma, cue), between, same);
  f.put(template + 5, at(p.low, cue + 1), at(p.pos, cue), distance > 5 ? 6 : distance);
  f.put(template + 6, at(p.low, cue + 1), between, same);
  f.put(template + 7, at(p.pos, cue - 1), at(p.pos, cue + 1), distance > 3 ? 4 + same : distance);
  f.put(template + 8, at(p.low, cue - 1), distance > 3 ? 4 + same : distance);
  f.put(template + 9, between, q, at(p.quote, cue));
}
