import type { ReadProvision } from '../types.ts';

/** What a person said of provisions of two drafts: that they belong together, or that they do not. */
export interface KnownLink {
  /** Provision ids. An empty side of a confirmed link says "no counterpart". */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly verdict: 'confirmed' | 'cut';
}

/** A known link that could not be followed, and why, in words. */
export interface LostLink {
  readonly link: KnownLink;
  readonly reason: string;
}

/** One link that a person confirmed, as indices into the two drafts. */
export interface Confirmed {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Known links as indices. */
export interface Known {
  readonly confirmed: readonly Confirmed[];
  /** Indices that stand in a confirmed link, or have no counterpart by one. */
  readonly takenLeft: ReadonlySet<number>;
  readonly takenRight: ReadonlySet<number>;
  /** Whether a person said that these two do not belong together. */
  isCut(left: number, right: number): boolean;
  readonly lost: readonly LostLink[];
}

export const mirroredLink = ({ left, right, verdict }: KnownLink): KnownLink => ({
  left: right,
  right: left,
  verdict,
});

/**
 * Turns known links into indices. A later link wins over an earlier one that says otherwise; what names an id that is
 * no longer there, or was overruled, is lost and told. Linear, but that a cut between n and m provisions counts n times m.
 */
export function knownFrom(
  links: readonly KnownLink[],
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
): Known {
  const sides: Places = { left: placesOf(left), right: placesOf(right), width: right.length };
  const reading: Reading = { ownerLeft: new Map(), ownerRight: new Map(), cut: new Map(), lost: [] };
  links.toReversed().forEach((link) => read(link, sides, reading));
  const confirmed = [...new Set([...reading.ownerLeft.values(), ...reading.ownerRight.values()])];
  return {
    confirmed: confirmed.sort(
      (a, b) => firstOf(a.left) - firstOf(b.left) || firstOf(a.right) - firstOf(b.right),
    ),
    takenLeft: new Set(reading.ownerLeft.keys()),
    takenRight: new Set(reading.ownerRight.keys()),
    isCut: (a, b) => reading.cut.size > 0 && reading.cut.has(a * sides.width + b),
    lost: reading.lost.reverse(),
  };
}

interface Places {
  readonly left: ReadonlyMap<string, number>;
  readonly right: ReadonlyMap<string, number>;
  readonly width: number;
}

interface Reading {
  readonly ownerLeft: Map<number, Confirmed>;
  readonly ownerRight: Map<number, Confirmed>;
  /** By left index times width plus right index. */
  readonly cut: Map<number, true>;
  readonly lost: LostLink[];
}

const placesOf = (side: readonly ReadProvision[]): Map<string, number> =>
  new Map(side.map(({ id }, index) => [id, index]));
const firstOf = (indices: readonly number[]): number =>
  indices.reduce((first, index) => Math.min(first, index), Infinity);

/** Reads one link; later ones have been read before, and win. */
function read(link: KnownLink, sides: Places, reading: Reading): void {
  const lose = (reason: string): unknown => reading.lost.push({ link, reason });
  const gone = [
    ...link.left.filter((id) => !sides.left.has(id)),
    ...link.right.filter((id) => !sides.right.has(id)),
  ];
  if (gone.length > 0) return void lose(`no longer in the drafts: ${gone.join(', ')}`);
  const left = indicesOf(link.left, sides.left);
  const right = indicesOf(link.right, sides.right);
  if (link.verdict === 'cut') cutApart(left, right, sides, reading, lose);
  else confirm(left, right, sides, reading, lose);
}

const indicesOf = (ids: readonly string[], places: ReadonlyMap<string, number>): number[] =>
  [...new Set(ids.map((id) => places.get(id) ?? -1))].sort((a, b) => a - b);

function cutApart(
  left: readonly number[],
  right: readonly number[],
  { width }: Places,
  { ownerLeft, ownerRight, cut }: Reading,
  lose: (reason: string) => unknown,
): void {
  if (left.length === 0 || right.length === 0) return void lose('a cut link needs provisions on both sides');
  for (const a of left)
    for (const b of right) {
      const owner = ownerLeft.get(a);
      if (owner === undefined || owner !== ownerRight.get(b)) cut.set(a * width + b, true);
      else lose('confirmed again by a later link');
    }
}

function confirm(
  left: readonly number[],
  right: readonly number[],
  { width }: Places,
  { ownerLeft, ownerRight, cut }: Reading,
  lose: (reason: string) => unknown,
): void {
  if (left.length + right.length === 0) return void lose('a confirmed link names no provision');
  if (left.some((index) => ownerLeft.has(index)) || right.some((index) => ownerRight.has(index)))
    return void lose('a later link says otherwise of one of its provisions');
  if (left.some((a) => right.some((b) => cut.has(a * width + b)))) return void lose('cut by a later link');
  const confirmed = { left, right };
  for (const index of left) ownerLeft.set(index, confirmed);
  for (const index of right) ownerRight.set(index, confirmed);
}
