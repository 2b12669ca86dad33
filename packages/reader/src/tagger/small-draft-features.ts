/** What the second stage sees of the draft as a few small numbers; kept in a table by itself, as `small-features.ts` tells. */
import { at } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import type { DraftRound } from './draft-round.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Passage } from './passage.ts';
import { POS_COUNT } from './word-types.ts';

/** Adds a feature that hangs on a small key. */
export type SmallDraftGroup = (f: Features, p: Passage, round: DraftRound, i: number) => void;

const LABEL = LABEL_COUNT;
const STEP = 11;
const ORDER = 16;
const ROLES = 8;

/** The features in the order of their keys, and how many values each key has. `smallDraftKeys` writes the keys. */
const SMALL: readonly (readonly [values: number, add: SmallDraftGroup])[] = [
  [LABEL * STEP * STEP, (f, _, r) => f.put(226, r.label, r.toFrom, r.toTo)],
  [LABEL * STEP * STEP, (f, _, r) => f.put(232, r.sourceLeft, r.sourceRight, r.label)],
  [LABEL * STEP * STEP, (f, _, r) => f.put(233, r.cueLeft, r.cueRight, r.label)],
  [LABEL * STEP * STEP, (f, _, r) => f.put(234, r.contentLeft, r.contentRight, r.label)],
  [STEP * STEP * STEP, (f, _, r) => f.put(235, r.sourceLeft, r.cueLeft, r.contentLeft)],
  [STEP * STEP * STEP, (f, _, r) => f.put(236, r.sourceRight, r.cueRight, r.contentRight)],
  [LABEL * ORDER * ORDER, (f, _, r) => f.put(237, r.left, r.right, r.label)],
  [POS_COUNT * ORDER * ORDER, (f, p, r, i) => f.put(238, r.left, r.right, at(p.pos, i))],
  [LABEL * 3 * 2, (f, _, r) => f.put(245, r.endsSentence, r.beginsSentence, r.label)],
  [LABEL * ROLES * 2, (f, _, r) => f.put(246, r.holds, r.label, r.hasCueLeft)],
]; // prettier-ignore

export const SMALL_DRAFT_GROUPS: readonly SmallDraftGroup[] = SMALL.map(([, add]) => add);

/** Where the keys of each feature begin among those of all. */
const [FIRSTS, ALL] = SMALL.reduce<[number[], number]>(
  ([firsts, all], [values]) => [[...firsts, all], all + values],
  [[], 0],
);
const FIRST = Int32Array.from(FIRSTS);
/** Keys of all features together. */
export const SMALL_DRAFT_KEYS = ALL;

/** Writes the keys of a token's small features, each below `SMALL_DRAFT_KEYS` and unlike those of the others. */
export function smallDraftKeys(p: Passage, r: DraftRound, i: number, keys: Int32Array): void {
  const { label, left, right } = r;
  keys[0] = label + LABEL * (r.toFrom + STEP * r.toTo);
  keys[1] = label + LABEL * (r.sourceLeft + STEP * r.sourceRight);
  keys[2] = label + LABEL * (r.cueLeft + STEP * r.cueRight);
  keys[3] = label + LABEL * (r.contentLeft + STEP * r.contentRight);
  keys[4] = r.sourceLeft + STEP * (r.cueLeft + STEP * r.contentLeft);
  keys[5] = r.sourceRight + STEP * (r.cueRight + STEP * r.contentRight);
  keys[6] = label + LABEL * (left + ORDER * right);
  keys[7] = at(p.pos, i) + POS_COUNT * (left + ORDER * right);
  keys[8] = label + LABEL * (r.endsSentence + 3 * r.beginsSentence);
  keys[9] = label + LABEL * (r.holds + ROLES * r.hasCueLeft);
  for (let k = 0; k < FIRST.length; k += 1) keys[k] = at(keys, k) + at(FIRST, k);
}
