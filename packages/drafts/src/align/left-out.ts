import { likeness, wordBag } from '../word-bag.ts';
import { alignKnown, type KnownAlignment } from './align.ts';
import type { KnownLink } from './known.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';

/** A point whose text is not kept on one side, and the points of the other side that stand at its place. */
export interface NotKept {
  readonly side: 'left' | 'right';
  readonly path: string;
  /** Provision ids of the other draft, at this path and under it. */
  readonly other: readonly string[];
}

/** The rows of two drafts of which some points are left out, and what stands there in the other. */
export interface KeptAlignment extends Pick<KnownAlignment, 'rows' | 'coarse'> {
  readonly notKept: readonly NotKept[];
}

/** Tells whether all that stands in a provision is a note that something is left out, such as `[…]`. */
export function isLeftOut(provision: ReadProvision): boolean {
  const [only, ...others] = provision.brackets;
  if (only === undefined || others.length > 0 || only.kind !== 'note' || !only.closed) return false;
  const [start, end] = only.span;
  const from = provision.span[0];
  return (provision.text.slice(0, start - from) + provision.text.slice(end - from)).trim() === '';
}

const isAtOrUnder = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`);

/** The paths of one side that are left out, and what stands there on the other side among the unmatched ids. */
function gapsOf(
  side: 'left' | 'right',
  own: readonly ReadProvision[],
  other: readonly ReadProvision[],
  unmatched: ReadonlySet<string>,
): NotKept[] {
  return own.filter(isLeftOut).map(({ path }) => ({
    side,
    path,
    other: other
      .filter((each) => unmatched.has(each.id) && isAtOrUnder(each.path, path))
      .map((each) => each.id),
  }));
}

/** A pair that shares fewer of its words does not say that a text went from a place that is left out to another one. */
const MOST_WORDS = 0.5;
/** Where so many of the matched rows have the same path, numbers were kept. */
const NUMBERS_KEPT = 0.9;
/** Fewer rows than this say nothing of how drafts are numbered. */
const FEWEST = 4;

/**
 * Weak pairs that lead away from a place that the other draft has, but without its text. Where numbers were kept, the
 * partner of such a provision stands in the text that is not kept, and not elsewhere.
 */
function straysFrom(
  rows: readonly ConcordanceRow[],
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
): KnownLink[] {
  const gaps = { left: pathsLeftOut(left), right: pathsLeftOut(right) };
  if (gaps.left.size + gaps.right.size === 0) return [];
  const pairs = pairsIn(rows, left, right);
  const isAway = ([a, b]: Placed): boolean => isUnderAny(a.path, gaps.right) || isUnderAny(b.path, gaps.left);
  const others = pairs.filter((pair) => !isAway(pair));
  const kept = others.filter(([a, b]) => a.path === b.path).length;
  if (others.length < FEWEST || kept < NUMBERS_KEPT * others.length) return [];
  return pairs
    .filter((pair) => isAway(pair) && likeness(wordBag(pair[0].text), wordBag(pair[1].text)) < MOST_WORDS)
    .map(([a, b]): KnownLink => ({ left: [a.id], right: [b.id], verdict: 'cut' }));
}

type Placed = readonly [left: ReadProvision, right: ReadProvision];

/** The pairs of one with one that no person confirmed. */
function pairsIn(
  rows: readonly ConcordanceRow[],
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
): Placed[] {
  const [byLeft, byRight] = [left, right].map((side) => new Map(side.map((each) => [each.id, each])));
  return rows.flatMap((row): Placed[] => {
    const [a, b] = [byLeft?.get(row.left[0] ?? ''), byRight?.get(row.right[0] ?? '')];
    const isPair = row.left.length === 1 && row.right.length === 1 && !row.locked;
    return isPair && a !== undefined && b !== undefined ? [[a, b]] : [];
  });
}

const pathsLeftOut = (side: readonly ReadProvision[]): Set<string> =>
  new Set(side.filter(isLeftOut).map(({ path }) => path));

/** Whether a path, or one above it, is among the given ones. */
function isUnderAny(path: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(path)) return true;
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1))
    if (paths.has(path.slice(0, dot))) return true;
  return false;
}

/**
 * Matches two drafts of which some points are known to be there while their text is not kept (`[…]`). Such points are
 * not compared, and what has no partner and stands at such a place on the other side is neither dropped nor new: it
 * is told apart under `notKept`. Mirrors when the sides are exchanged. Cost: that of `align`.
 */
export function alignKept(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[] = [],
): KeptAlignment {
  const [a, b] = [left.filter((each) => !isLeftOut(each)), right.filter((each) => !isLeftOut(each))];
  const first = alignKnown(a, b, known);
  const strays = straysFrom(first.rows, left, right);
  const { rows, coarse } = strays.length === 0 ? first : alignKnown(a, b, [...strays, ...known]);
  const alone = rows.filter((row) => row.kind === 'dropped' || row.kind === 'new');
  const unmatched = new Set(alone.flatMap((row) => [...row.left, ...row.right]));
  const notKept = [...gapsOf('left', left, right, unmatched), ...gapsOf('right', right, left, unmatched)];
  const told = new Set(notKept.flatMap((each) => each.other));
  return {
    rows: rows.filter((row) => ![...row.left, ...row.right].some((id) => told.has(id))),
    notKept,
    coarse,
  };
}
