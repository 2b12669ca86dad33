/**
 * What the second stage sees besides: what the first found round a token. In groups by what they hang on, as in
 * `features.ts`.
 */
import type { Draft } from './draft.ts';
import { DraftRound } from './draft-round.ts';
import { at } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import type { Passage } from './passage.ts';
import type { Places } from './places.ts';
import { SMALL_DRAFT_GROUPS } from './small-draft-features.ts';
import { WORD_BITS } from './word-types.ts';

/** Adds what only the second stage sees. */
export function addDraft(f: Features, p: Passage, places: Places, draft: Draft, i: number): void {
  for (const add of DRAFT_GROUPS) add(f, p, draft, i);
  LABELLED_GROUPS.forEach((add, group) => add(f, p, draft, i + 1 - group));
  ROUND.forget();
  ROUND.look(p, places, draft, i);
  addOfRun(f, p, draft, ROUND);
  for (const add of SMALL_DRAFT_GROUPS) add(f, p, ROUND, i);
  addFarDraft(f, p, places, draft, ROUND, i);
}

const ROUND = new DraftRound();

/** A group of features that hang on the draft next to a token, and on its word. */
export type DraftGroup = (f: Features, p: Passage, draft: Draft, i: number) => void;

/** The labels of the token and of two on each side. */
const addLabels: DraftGroup = (f, p, { labels }, i) => {
  const y = at(labels, i);
  const yl = at(labels, i - 1);
  const yr = at(labels, i + 1);
  const yll = at(labels, i - 2);
  const yrr = at(labels, i + 2);
  f.put(200, y);
  f.put(201, yl);
  f.put(202, yr);
  f.put(203, yll);
  f.put(204, yrr);
  f.put(205, yl, y);
  f.put(206, y, yr);
  f.put(207, yl, y, yr);
  f.put(208, yll, yl, y);
  f.put(209, y, yr, yrr);
  f.put(225, y, at(p.quote, i), at(p.quote, i + 1));
};

/** A word with the labels beside it: what it tells of its token. */
const addLabelledWord: DraftGroup = (f, p, { labels }, i) => {
  const y = at(labels, i);
  const yl = at(labels, i - 1);
  const yr = at(labels, i + 1);
  const w = at(p.low, i);
  f.put(210, y, at(p.pos, i));
  f.put(211, y, w);
  f.put(212, y, at(p.lemma, i), yr);
  f.put(213, yl, w);
  f.put(214, yr, w);
};

/** What it tells of the token before it, and of the token after it. */
const addLabelledAfter: DraftGroup = (f, p, { labels }, i) => f.put(215, at(labels, i - 1), at(p.low, i));
const addLabelledBefore: DraftGroup = (f, p, { labels }, i) => f.put(216, at(labels, i + 1), at(p.low, i));

/** How sure the first stage was of its labels. */
const addSureness: DraftGroup = (f, _, { labels, sure }, i) => {
  const y = at(labels, i);
  f.put(217, y, at(sure, i));
  f.put(223, at(sure, i - 1), at(sure, i), y);
  f.put(224, at(sure, i), at(sure, i + 1), y);
};

/** The chances of the roles. */
const addRoles: DraftGroup = (f, _, { roles }, i) => {
  const r = at(roles, i);
  const rl = at(roles, i - 1);
  const rr = at(roles, i + 1);
  f.put(218, r);
  f.put(219, r & 7, rl & 7, rr & 7);
  f.put(220, (r >> 3) & 7, (rl >> 3) & 7, (rr >> 3) & 7);
  f.put(221, r >> 6, rl >> 6, rr >> 6);
};

export const DRAFT_GROUPS: readonly DraftGroup[] = [addLabels, addSureness, addRoles];
/** What a word with its labels tells of the token before it, of its own, and of the token after it. */
export const LABELLED_GROUPS: readonly DraftGroup[] = [addLabelledAfter, addLabelledWord, addLabelledBefore];

/** Labels are below this, and sureness below that. */
const LABELS = 7;
const SURENESS = 11;

/** Writes for each of `DRAFT_GROUPS` what its features hang on, as one number. */
export function draftKeys(p: Passage, { labels, sure, roles }: Draft, i: number, keys: Int32Array): void {
  const five =
    at(labels, i - 2) + LABELS * (threeLabels(labels, i) + LABELS * LABELS * LABELS * at(labels, i + 2));
  keys[0] = at(p.quote, i) + 4 * (at(p.quote, i + 1) + 4 * five);
  keys[1] =
    at(labels, i) + LABELS * (at(sure, i - 1) + SURENESS * (at(sure, i) + SURENESS * at(sure, i + 1)));
  keys[2] = at(roles, i - 1) + (at(roles, i) << 9) + (at(roles, i + 1) << 18);
}

/** What the features of `LABELLED_GROUPS` hang on, as one number. */
export const labelledWord = ({ word }: Passage, { labels }: Draft, i: number): number =>
  at(word, i) + (threeLabels(labels, i) << WORD_BITS);

/** The labels of a token and of those beside it, as one number. */
const threeLabels = (labels: Int32Array, i: number): number =>
  at(labels, i - 1) + LABELS * (at(labels, i) + LABELS * at(labels, i + 1));

/** What all tokens of a run with the same label have in common. */
export function addOfRun(f: Features, p: Passage, { labels }: Draft, { label, from, to }: DraftRound): void {
  f.put(229, label, at(p.pos, from), at(p.pos, to));
  f.put(230, label, at(labels, from - 1), at(labels, to));
  f.put(231, label, at(p.low, from - 1), at(labels, from - 1));
  f.put(243, at(p.low, from), at(p.low, from + 1), label);
  f.put(244, at(p.low, to - 1), at(p.low, to), label);
}

/** What hangs on words, which are many, and on how far away other things are. */
export function addFarDraft(
  f: Features,
  p: Passage,
  places: Places,
  { roles }: Draft,
  round: DraftRound,
  i: number,
): void {
  const { label } = round;
  const word = at(p.low, i);
  f.put(222, at(roles, i), word);
  f.put(227, label, at(p.low, round.from), round.toFrom);
  f.put(228, label, at(p.low, round.to), round.toTo);
  const cueLeft = at(places.cueLeft, i);
  const cueRight = at(places.cueRight, i);
  const lemmaLeft = cueLeft < 0 ? 0 : at(p.lemma, cueLeft);
  const lemmaRight = cueRight < 0 ? 0 : at(p.lemma, cueRight);
  f.put(239, lemmaLeft, word);
  f.put(240, lemmaRight, word);
  f.put(241, lemmaLeft, label, round.cueLeft);
  f.put(242, lemmaRight, label, round.cueRight);
}
