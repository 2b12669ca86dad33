/**
 * What the second stage sees besides: what the first found round a token. In groups by what they hang on, as in
 * `features.ts`.
 */
import { at } from './features.ts';
import type { Features } from './features.ts';
import { EDGE } from './passage.ts';
import type { Passage } from './passage.ts';
import { step } from './places.ts';
import type { Places } from './places.ts';
import { WORD_BITS } from './word-types.ts';

/** What the first stage found: a label for each token (with edges), how sure it was, and the chance of each role, in steps. */
export interface Draft {
  readonly labels: Int32Array;
  readonly sure: Int32Array;
  /** Chances of source, cue and content in steps from 0 to 6, packed into one number. */
  readonly roles: Int32Array;
  /**
   * For each token how far the nearest token of a source, cue and content is, before it and after it: six numbers; `NEVER`
   * where none is near.
   */
  readonly apart: Int32Array;
}

/** Farther than any token is looked for. */
export const NEVER = 90;

/** Adds what only the second stage sees. */
export function addDraft(f: Features, p: Passage, places: Places, draft: Draft, i: number): void {
  for (const add of DRAFT_GROUPS) add(f, p, draft, i);
  LABELLED_GROUPS.forEach((add, group) => add(f, p, draft, i + 1 - group));
  const run = runAround(draft.labels, i);
  addOfRun(f, p, draft, i, run);
  addDraftOthers(f, p, places, draft, i, run, rolesInSentence(draft, p, i));
}

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

/** A stretch of tokens of one role, from its first to the one after its last. */
export type Stretch = readonly [from: number, to: number];

/** What all tokens of a stretch with the same label have in common. */
export function addOfRun(f: Features, p: Passage, { labels }: Draft, i: number, [from, to]: Stretch): void {
  const y = at(labels, i);
  f.put(229, y, at(p.pos, from), at(p.pos, to));
  f.put(230, y, at(labels, from - 1), at(labels, to));
  f.put(231, y, at(p.low, from - 1), at(labels, from - 1));
  f.put(243, at(p.low, from), at(p.low, from + 1), y);
  f.put(244, at(p.low, to - 1), at(p.low, to), y);
}

/** What hangs on how far away other things are; `holds` are the `rolesInSentence`. */
export function addDraftOthers(
  f: Features,
  p: Passage,
  places: Places,
  { labels, roles, apart }: Draft,
  i: number,
  [from, to]: Stretch,
  holds: number,
): void {
  const y = at(labels, i);
  const w = at(p.low, i);
  const t0 = at(p.pos, i);
  f.put(222, at(roles, i), w);
  f.put(226, y, step(i - from), step(to - i));
  f.put(227, y, at(p.low, from), step(i - from));
  f.put(228, y, at(p.low, to), step(to - i));
  const sl = at(apart, 6 * i);
  const cl = at(apart, 6 * i + 1);
  const ml = at(apart, 6 * i + 2);
  const sr = at(apart, 6 * i + 3);
  const cr = at(apart, 6 * i + 4);
  const mr = at(apart, 6 * i + 5);
  f.put(232, step(sl), step(sr), y);
  f.put(233, step(cl), step(cr), y);
  f.put(234, step(ml), step(mr), y);
  f.put(235, step(sl), step(cl), step(ml));
  f.put(236, step(sr), step(cr), step(mr));
  const left = order(sl, cl, ml);
  const right = order(sr, cr, mr);
  f.put(237, left, right, y);
  f.put(238, left, right, t0);
  const cueLeft = at(places.cueLeft, i);
  const cueRight = at(places.cueRight, i);
  const lemmaLeft = cueLeft < 0 ? 0 : at(p.lemma, cueLeft);
  const lemmaRight = cueRight < 0 ? 0 : at(p.lemma, cueRight);
  f.put(239, lemmaLeft, w);
  f.put(240, lemmaRight, w);
  f.put(241, lemmaLeft, y, step(cl));
  f.put(242, lemmaRight, y, step(cr));
  const end = at(p.sentenceTo, i);
  f.put(245, to === end - 1 ? 1 : to === end ? 2 : 0, from === at(p.sentenceFrom, i) ? 1 : 0, y);
  f.put(246, holds, y, cueLeft >= 0 ? 1 : 0);
}

/** The run that a token stands in, as far as sixty tokens away. */
export function runAround(labels: Int32Array, i: number): Stretch {
  const role = (at(labels, i) + 1) >> 1;
  let from = i;
  while (from > EDGE && i - from < 60 && (at(labels, from - 1) + 1) >> 1 === role && !begins(labels, from))
    from -= 1;
  let to = i + 1;
  while (
    to < labels.length - EDGE &&
    to - i < 60 &&
    (at(labels, to) + 1) >> 1 === role &&
    !begins(labels, to)
  )
    to += 1;
  return [from, to];
}

const begins = (labels: Int32Array, i: number): boolean => (at(labels, i) & 1) === 1;

/** Which of three comes first and which second, as one number. */
function order(source: number, cue: number, content: number): number {
  if (source === NEVER && cue === NEVER && content === NEVER) return 0;
  if (source <= cue && source <= content) return 4 + (cue <= content ? ifNear(2, cue) : ifNear(3, content));
  if (cue <= content) return 8 + (source <= content ? ifNear(1, source) : ifNear(3, content));
  return 12 + (source <= cue ? ifNear(1, source) : ifNear(2, cue));
}

const ifNear = (which: number, distance: number): number => (distance === NEVER ? 0 : which);

/** Which roles the first stage found in a token's sentence, a bit for each. */
export function rolesInSentence({ labels }: Draft, p: Passage, i: number): number {
  let found = 0;
  const to = at(p.sentenceTo, i);
  for (let k = at(p.sentenceFrom, i); k < to; k += 1) found |= 1 << ((at(labels, k) + 1) >> 1);
  return found >> 1;
}
