import { align } from './align.ts';
import type { KnownLink } from './known.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';

/** A point whose text is not kept on one side, and the points of the other side that stand at its place. */
export interface NotKept {
  readonly side: 'left' | 'right';
  readonly path: string;
  /** Provision ids of the other draft, at this path and under it. */
  readonly other: readonly string[];
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

/**
 * Matches two drafts of which some points are known to be there while their text is not kept (`[…]`). Such points are
 * not compared, and what has no partner and stands at such a place on the other side is neither dropped nor new: it
 * is told apart under `notKept`. Mirrors when the sides are exchanged. Cost: that of `align`.
 */
export function alignKept(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[] = [],
): { readonly rows: readonly ConcordanceRow[]; readonly notKept: readonly NotKept[] } {
  const rows = align(
    left.filter((each) => !isLeftOut(each)),
    right.filter((each) => !isLeftOut(each)),
    known,
  );
  const alone = rows.filter((row) => row.kind === 'dropped' || row.kind === 'new');
  const unmatched = new Set(alone.flatMap((row) => [...row.left, ...row.right]));
  const notKept = [...gapsOf('left', left, right, unmatched), ...gapsOf('right', right, left, unmatched)];
  const told = new Set(notKept.flatMap((each) => each.other));
  return { rows: rows.filter((row) => ![...row.left, ...row.right].some((id) => told.has(id))), notKept };
}
