/** What the rules found, as a passage knows it: a number for each token, and where it stands in the content they found. */
import type { Span } from '@nonpaper/vocabulary';
import type { Hint } from '../tagger.ts';
import { hashOf } from './hash.ts';
import type { Hash } from './hash.ts';
import { ROLES } from './labels.ts';
import { EDGE, passageOf } from './passage.ts';
import type { Passage } from './passage.ts';
import type { Token } from '../tokens.ts';
import type { WordTable } from './word-table.ts';

interface NumberedHint {
  readonly role: number;
  readonly span: Span;
  readonly rule: Hash;
  readonly group: number;
}

/** Hints of a whole text in order, to be asked for those of a passage. */
export type HintList = readonly NumberedHint[];

/** Hints in the order in which they begin, longer ones first. */
export function hintList(hints: readonly Hint[]): HintList {
  const hashes = new Map<string, Hash>();
  const hashed = (by: string): Hash => {
    const known = hashes.get(by) ?? hashOf(by);
    hashes.set(by, known);
    return known;
  };
  return hints
    .map(({ role, span, by, group }) => ({ role: ROLES.indexOf(role), span, rule: hashed(by), group }))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** What a role adds to a token's number: one of these for its beginning, two for its inside. */
const STEP = [1, 3, 9] as const;

/** A passage from the tokens of its sentences, with what the rules found in it. Linear. */
export function hintedPassage(
  sentences: readonly (readonly Token[])[],
  words: WordTable,
  hints: HintList,
): Passage {
  const passage = passageOf(sentences, words);
  markHints(passage, hints);
  return passage;
}

/** Writes into a passage what the rules found in it. Of two hints of one role on a token the first counts. */
function markHints(p: Passage, hints: HintList): void {
  const end = p.ends[p.length - 1] ?? 0;
  for (let next = firstFrom(hints, p.starts[0] ?? 0); next < hints.length; next += 1) {
    const hint = hints[next];
    if (hint === undefined || hint.span[0] >= end) return;
    const marked = markOne(p, hint);
    if (hint.role === 2) measureContent(p, ...marked);
  }
}

/** Marks the tokens whose middle lies in a hint, and gives the first and the one after the last. */
function markOne(p: Passage, { role, span, rule, group }: NumberedHint): [from: number, to: number] {
  const step = STEP[role] ?? 0;
  let from = -1;
  let at = firstEndingAfter(p, span[0]);
  for (; at < p.length && middleOf(p, at) < span[1]; at += 1) {
    if (middleOf(p, at) <= span[0]) continue;
    const place = at + EDGE;
    const known = p.hint[place] ?? 0;
    if (Math.floor(known / step) % 3 !== 0) continue;
    p.hint[place] = known + step * (from < 0 ? 1 : 2);
    p.hintRule[place] = rule;
    p.hintGroups[place * 3 + role] = group + 1;
    if (from < 0) from = at;
  }
  return [from < 0 ? at : from, at];
}

/** For each token of a content, how far its beginning and its end are, counted from 1. */
function measureContent(p: Passage, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    p.hintFrom[at + EDGE] = at - from + 1;
    p.hintTo[at + EDGE] = to - at;
  }
}

const middleOf = (p: Passage, at: number): number => ((p.starts[at] ?? 0) + (p.ends[at] ?? 0)) / 2;

function firstFrom(hints: HintList, place: number): number {
  let low = 0;
  let high = hints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hints[middle]?.span[0] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstEndingAfter(p: Passage, place: number): number {
  let low = 0;
  let high = p.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((p.ends[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
