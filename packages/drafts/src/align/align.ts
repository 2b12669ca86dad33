import type { ConcordanceKind } from '@nonpaper/vocabulary';
import type { Pairing } from './anchors.ts';
import { anchor, join } from './anchors.ts';
import { assign } from './assignment.ts';
import type { Pair } from './candidates.ts';
import { offersOf, pairsByWords } from './candidates.ts';
import type { Taken } from './gaps.ts';
import { fillGaps } from './gaps.ts';
import type { Group, Seen } from './groups.ts';
import { dividedOnes, release } from './groups.ts';
import { movedPairs } from './moved-pairs.ts';
import type { Profile } from './profiles.ts';
import { profilesOf } from './profiles.ts';
import { groupReason, NOTHING_CLOSE, pairReason } from './reasons.ts';
import type { Sides } from './scores.ts';
import { scoreOf } from './scores.ts';
import { termSpace } from './similarity.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';
import { cleanText } from '../wording.ts';

/**
 * Matches the provisions of two drafts.
 *
 * Plan.
 * 1. Provisions of the very same wording are pairs; of several alike, their surroundings decide (`anchors`).
 * 2. The others are compared by rare words, headings, numbers, parents, neighbours and place, and the best set
 *    of pairs as a whole is chosen, in which staying alone is allowed (`scores`, `candidates`, `assignment`). This is
 *    done three times: the pairs of one round say in the next which parents and neighbours belong together.
 * 3. What is left over is tried as a piece of a neighbour: one divided into up to four, or up to four joined
 *    into one (`groups`).
 * 4. What is still left over in the same slot between the same partners is shown side by side (`gaps`).
 * 5. Among the pairs under the same parents, the heaviest run in common order stays; the rest has moved (`moves`).
 *
 * Laws: a draft with itself, or with itself renumbered, gives only `same`; align(b, a) has the rows of
 * align(a, b) with sides exchanged (`mirrored`); every provision is in exactly one row; the same input gives the same rows.
 * To keep the second law free of ties, the work is always done from the same side, whichever was named first.
 * Rows are in the order of the left draft, new ones behind their predecessor in the right draft.
 */
export function align(left: readonly ReadProvision[], right: readonly ReadProvision[]): ConcordanceRow[] {
  const inOrder = !comesBefore(right, left);
  const rows = inOrder ? aligned(left, right) : aligned(right, left).map(mirrored);
  return sortedRows(rows, left, right);
}

/** Each round lets what the last one found speak for parents and neighbours. */
const ROUNDS = 3;

const MIRROR: Readonly<Partial<Record<ConcordanceKind, ConcordanceKind>>> = {
  dropped: 'new',
  new: 'dropped',
  split: 'merged',
  merged: 'split',
};

/** A row as it reads with the two drafts exchanged. */
export function mirrored(row: ConcordanceRow): ConcordanceRow {
  return { ...row, kind: MIRROR[row.kind] ?? row.kind, left: row.right, right: row.left };
}

function aligned(a: readonly ReadProvision[], b: readonly ReadProvision[]): ConcordanceRow[] {
  const left = profilesOf(a);
  const right = profilesOf(b);
  const sides: Sides = {
    left,
    right,
    space: termSpace(left, right),
    pairing: anchor(left, right),
    wordings: new Map(),
  };
  const anchors = { toRight: sides.pairing.toRight.slice(), toLeft: sides.pairing.toLeft.slice() };
  const byWords = pairsByWords(sides, anchors);
  for (let round = 0; round < ROUNDS; round += 1) pairBest(sides, anchors, byWords);
  const split = takeDivided(sides, false);
  const merged = takeDivided(sides, true);
  fillGaps(sides, groupedIndices(split, merged));
  return [
    ...groupRows(sides, split, 'split'),
    ...groupRows(sides, merged, 'merged'),
    ...singleRows(sides, split, merged),
  ];
}

/** Pairs all but the anchors anew, with what the present pairs say of parents and neighbours. */
function pairBest(sides: Sides, anchors: Pairing, byWords: readonly Pair[]): void {
  const chosen = assign(sides.left.length, sides.right.length, offersOf(sides, anchors, byWords));
  sides.pairing.toRight.set(anchors.toRight);
  sides.pairing.toLeft.set(anchors.toLeft);
  chosen.forEach((right, left) => right >= 0 && join(sides.pairing, left, right));
}

/** Finds the divided ones of the left side, or of the right one (joined from the left), and takes them out of the pairs. */
function takeDivided(sides: Sides, fromRight: boolean): Group[] {
  const { pairing } = sides;
  const groups = dividedOnes(fromRight ? seenFromRight(sides) : seenFromLeft(sides));
  for (const { one, many } of groups) release(pairing, fromRight ? many : [one], fromRight ? [one] : many);
  return groups;
}

const seenFromLeft = ({ left, right, space, pairing }: Sides): Seen => ({
  ones: left,
  manies: right,
  oneVectors: space.left,
  manyVectors: space.right,
  rarity: space.rarity,
  partnerOfOne: pairing.toRight,
  partnerOfMany: pairing.toLeft,
});

const seenFromRight = ({ left, right, space, pairing }: Sides): Seen => ({
  ones: right,
  manies: left,
  oneVectors: space.right,
  manyVectors: space.left,
  rarity: space.rarity,
  partnerOfOne: pairing.toLeft,
  partnerOfMany: pairing.toRight,
});

function groupRows(
  { left, right }: Sides,
  groups: readonly Group[],
  kind: 'split' | 'merged',
): ConcordanceRow[] {
  const [ones, manies] = kind === 'split' ? [left, right] : [right, left];
  return groups.map(({ one, many, score }) => {
    const [single, several] = [idsOf(ones, [one]), idsOf(manies, many)];
    const sides = kind === 'split' ? { left: single, right: several } : { left: several, right: single };
    return { kind, ...sides, score: rounded(score), reason: groupReason(many.length, score) };
  });
}

const idsOf = (side: readonly Profile[], indices: readonly number[]): string[] =>
  indices.flatMap((index) => side[index]?.provision.id ?? []);

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** Rows of all provisions outside the groups: pairs, dropped and new ones. */
function singleRows(sides: Sides, split: readonly Group[], merged: readonly Group[]): ConcordanceRow[] {
  const { left, right, pairing } = sides;
  const grouped = groupedIndices(split, merged);
  const moved = movedPairs(sides);
  const rows = left
    .filter(({ index }) => !grouped.left.has(index))
    .map((profile) => leftRow(sides, profile, moved.has(profile.index)));
  const added = right.filter(({ index }) => pairing.toLeft[index] === -1 && !grouped.right.has(index));
  return [...rows, ...added.map(({ provision }) => aloneRow('new', [], [provision.id]))];
}

function groupedIndices(split: readonly Group[], merged: readonly Group[]): Taken {
  return {
    left: new Set([...split.map(({ one }) => one), ...merged.flatMap(({ many }) => many)]),
    right: new Set([...merged.map(({ one }) => one), ...split.flatMap(({ many }) => many)]),
  };
}

function leftRow(sides: Sides, a: Profile, moved: boolean): ConcordanceRow {
  const b = sides.right[sides.pairing.toRight[a.index] ?? -1];
  if (b === undefined) return aloneRow('dropped', [a.provision.id], []);
  const ids = { left: [a.provision.id], right: [b.provision.id] };
  const same = a.key === b.key;
  if (same) return { kind: moved ? 'moved' : 'same', ...ids, score: 1, reason: pairReason(null, moved) };
  const score = scoreOf(sides, a.index, b.index);
  const reason = pairReason(score, moved);
  return { kind: moved ? 'moved-changed' : 'changed', ...ids, score: rounded(score?.value ?? 0), reason };
}

const aloneRow = (
  kind: ConcordanceKind,
  left: readonly string[],
  right: readonly string[],
): ConcordanceRow => ({
  kind,
  left,
  right,
  score: 0,
  reason: NOTHING_CLOSE,
});

/** Left order; a new provision stands behind the row of the one before it in the right draft. */
function sortedRows(
  rows: readonly ConcordanceRow[],
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
): ConcordanceRow[] {
  const leftAt = new Map(left.map(({ id }, index) => [id, index]));
  const rightAt = new Map(right.map(({ id }, index) => [id, index]));
  const placeOfRight = new Map<number, number>();
  for (const row of rows) {
    const place = least(row.left, leftAt);
    if (place < Infinity) for (const id of row.right) placeOfRight.set(rightAt.get(id) ?? -1, place);
  }
  let last = -1;
  const behind = right.map((_, index) => (last = placeOfRight.get(index) ?? last));
  const place = (row: ConcordanceRow): number =>
    row.left.length > 0 ? least(row.left, leftAt) : (behind[least(row.right, rightAt)] ?? -1) + 0.5;
  return rows
    .map((row) => ({ row, at: place(row), then: least(row.right, rightAt) }))
    .sort((a, b) => a.at - b.at || a.then - b.then)
    .map(({ row }) => row);
}

const least = (ids: readonly string[], at: ReadonlyMap<string, number>): number =>
  ids.reduce((first, id) => Math.min(first, at.get(id) ?? Infinity), Infinity);

/** A total order on drafts by what the aligner looks at; equal drafts come neither before nor behind. */
function comesBefore(a: readonly ReadProvision[], b: readonly ReadProvision[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x, y] = [lookedAt(a[index]), lookedAt(b[index])];
    if (x !== y) return x < y;
  }
  return a.length < b.length;
}

const lookedAt = (provision: ReadProvision | undefined): string =>
  provision === undefined
    ? ''
    : [provision.path, provision.heading ?? '', cleanText(provision)].join('\u0000');
