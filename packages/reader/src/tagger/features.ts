/**
 * The features of a token: what stands there, beside it, and where the nearest likely cue, verb, comma and quotation
 * mark are. Each is a hash of its template's number and its values; a feature that training did not keep is unknown
 * and counts nothing. The second stage sees, besides, what the first found round the token (`draft-features.ts`).
 *
 * Features stand in groups by what they hang on: those of a group come again together, so that the tagger can keep the
 * sum of their weights (`scorer.ts`).
 */
import { addCues } from './cue-features.ts';
import { at } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import { OUT } from './passage.ts';
import type { Passage } from './passage.ts';
import { step } from './places.ts';
import type { Places } from './places.ts';
import { HINTS, SMALL_GROUPS } from './small-features.ts';
import { Surroundings } from './surroundings.ts';
import { POS_COUNT, WORD_BITS } from './word-types.ts';

/** Adds the features that both stages have. */
export function addOwn(f: Features, p: Passage, places: Places, i: number): void {
  WORD_GROUPS.forEach((add, group) => add(f, p, i - FARTHEST_WORD + group));
  IN_PLACE_GROUPS.forEach((add, group) => add(f, p, i + 1 - group));
  for (const add of [...POS_GROUPS, addRound, addOfSentence]) add(f, p, i);
  ROUND.look(p, places, i);
  for (const add of SMALL_GROUPS) add(f, p, ROUND, i);
  addFar(f, p, ROUND, i);
  addCues(f, p, places, i);
}

const ROUND = new Surroundings();

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

/** What the features of `IN_PLACE_GROUPS` hang on. */
export function wordInPlace({ word, quote, hint }: Passage, i: number): number {
  const hints = at(hint, i - 1) + HINTS * (at(hint, i) + HINTS * at(hint, i + 1));
  return at(word, i) + ((at(quote, i) + 4 * hints) << WORD_BITS);
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

/** What hangs on more than that, and on words or their forms, which are many. */
export function addFar(f: Features, p: Passage, round: Surroundings, i: number): void {
  f.put(10, at(p.shape, i - 1), at(p.shape, i));
  f.put(11, at(p.shape, i), at(p.shape, i + 1));
  f.put(47, at(p.fine, i - 1), at(p.fine, i));
  f.put(48, at(p.fine, i), at(p.fine, i + 1));
  const { verbLeft, verbRight, commaLeft, commaRight } = round;
  f.put(99, verbLeft < 0 ? 0 : at(p.lemma, verbLeft), round.toVerbLeft);
  f.put(100, verbRight < 0 ? 0 : at(p.lemma, verbRight), round.toVerbRight);
  f.put(102, round.toCommaLeft, commaLeft < 0 ? 0 : at(p.low, commaLeft + 1));
  f.put(103, round.toCommaRight, commaRight < 0 ? 0 : at(p.low, commaRight + 1));
  f.put(106, at(p.low, at(p.sentenceFrom, i)), round.toStart);
  const { phraseFrom: from, phraseTo: to, inside } = round;
  f.put(113, at(p.low, to), inside, i - from > 3 ? 4 : i - from);
  f.put(114, at(p.low, from - 1), inside, to - i > 4 ? 5 : to - i);
  f.put(117, at(p.lemma, to - 1), at(p.cue, to));
}
