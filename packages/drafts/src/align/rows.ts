import type { ConcordanceKind } from '@nonpaper/vocabulary';
import type { Group } from './groups.ts';
import type { Confirmed, Known } from './known.ts';
import { movedPairs } from './moved-pairs.ts';
import type { Profile } from './profiles.ts';
import { CONFIRMED, groupReason, LONE_NUMBERS, NARROWED, NOTHING_CLOSE, pairReason } from './reasons.ts';
import { scoredPair } from './scores.ts';
import type { Sides } from './sides.ts';
import type { ConcordanceRow, ReadProvision, Rival } from '../types.ts';

const MIRROR: Readonly<Partial<Record<ConcordanceKind, ConcordanceKind>>> = {
  dropped: 'new',
  new: 'dropped',
  split: 'merged',
  merged: 'split',
};

/** A row as it reads with the two drafts exchanged. */
export function mirrored(row: ConcordanceRow): ConcordanceRow {
  const { rival } = row;
  const other = rival === undefined ? {} : { rival: { ...rival, left: rival.right, right: rival.left } };
  return { ...row, ...other, kind: MIRROR[row.kind] ?? row.kind, left: row.right, right: row.left };
}

/** The rows of all provisions: what a person confirmed, groups, pairs, and what stands alone. */
export function rowsOf(sides: Sides, groups: readonly Group[], known: Known): ConcordanceRow[] {
  const { left, right, pairing } = sides;
  const moved = movedPairs(sides, groups);
  const several = known.confirmed.filter((link) => link.left.length !== 1 || link.right.length !== 1);
  const taken = takenBy([...groups, ...several]);
  const pairs = left
    .filter(({ index }) => !taken.left.has(index))
    .map((profile) => leftRow(sides, profile, moved.has(profile.index), known));
  const added = right.filter(({ index }) => pairing.toLeft[index] === -1 && !taken.right.has(index));
  return [
    ...several.map((link) => confirmedRow(sides, link)),
    ...groups.map((group) => groupRow(sides, group)),
    ...pairs,
    ...added.map(({ provision }) => aloneRow('new', [], [provision.id])),
  ];
}

/** What became of so many provisions that are so many now. */
const kindOfGroup = (left: number, right: number): ConcordanceKind =>
  left === right ? 'changed' : left < right ? 'split' : 'merged';

function groupRow({ left, right }: Sides, group: Group): ConcordanceRow {
  return {
    kind: kindOfGroup(group.left.length, group.right.length),
    left: idsOf(left, group.left),
    right: idsOf(right, group.right),
    score: rounded(group.score),
    reason: group.narrowed === true ? NARROWED : groupReason(group.left.length, group.right.length),
    locked: false,
  };
}

/** A confirmed link of more than one, or of one with nothing. */
function confirmedRow({ left, right }: Sides, link: Confirmed): ConcordanceRow {
  const [a, b] = [idsOf(left, link.left), idsOf(right, link.right)];
  const alone = a.length === 0 || b.length === 0;
  const kind = a.length === 0 ? 'new' : b.length === 0 ? 'dropped' : kindOfGroup(a.length, b.length);
  return { kind, left: a, right: b, score: alone ? 0 : 1, reason: CONFIRMED, locked: true };
}

function leftRow(sides: Sides, a: Profile, moved: boolean, known: Known): ConcordanceRow {
  const b = sides.right[sides.pairing.toRight[a.index] ?? -1];
  if (b === undefined) return aloneRow('dropped', [a.provision.id], []);
  const ids = { left: [a.provision.id], right: [b.provision.id] };
  const same = a.key === b.key;
  const kind = same ? (moved ? 'moved' : 'same') : moved ? 'moved-changed' : 'changed';
  if (known.takenLeft.has(a.index)) return { kind, ...ids, score: 1, reason: CONFIRMED, locked: true };
  if (same) return { kind, ...ids, score: 1, reason: pairReason(null, moved), locked: false };
  if (a.isLabelAlone && b.isLabelAlone)
    return { kind, ...ids, score: SCORE_OF_NUMBERS, reason: LONE_NUMBERS, locked: false };
  const scored = scoredPair(sides, a.index, b.index);
  return {
    kind,
    ...ids,
    score: rounded(scored?.score ?? LEAST),
    reason: pairReason(scored, moved),
    locked: false,
    ...rivalOf(sides, a.index, b.index),
  };
}

/** The score of two numbers that stand alone: what they are has been told by others, which are as likely right. */
const SCORE_OF_NUMBERS = 0.9;
/** The score of a pair for which nothing speaks but its place. */
const LEAST = 0.001;
/** A rival is named if its score comes this near to that of the pair, or goes beyond it. */
const CLOSE = 0.25;

/** The other provision that a person should look at before believing a pair. */
function rivalOf(sides: Sides, left: number, right: number): { rival?: Rival } {
  const best = sides.rivals.best(left, right);
  if (best === null) return {};
  const near = sides.wordings.near(left, right);
  const [a, b] = [sides.left[best[0]], sides.right[best[1]]];
  if (a === undefined || b === undefined || best[2] < near - CLOSE * near) return {};
  return { rival: { left: [a.provision.id], right: [b.provision.id], near: rounded(best[2]) } };
}

const idsOf = (side: readonly Profile[], indices: readonly number[]): string[] =>
  indices.flatMap((index) => side[index]?.provision.id ?? []);

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

function takenBy(groups: readonly Confirmed[]): { left: Set<number>; right: Set<number> } {
  return {
    left: new Set(groups.flatMap(({ left }) => left)),
    right: new Set(groups.flatMap(({ right }) => right)),
  };
}

const aloneRow = (
  kind: ConcordanceKind,
  left: readonly string[],
  right: readonly string[],
): ConcordanceRow => ({ kind, left, right, score: 0, reason: NOTHING_CLOSE, locked: false });

/** Left order; a new provision stands behind the row of the one before it in the right draft. */
export function sortedRows(
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
