import { align } from './align.ts';
import type { KnownLink } from './known.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';
import { wordingOf } from '../wording.ts';

/**
 * The provisions of a new version under the ids that the matching ones of the version before have. Of a divided
 * provision, the longest piece keeps the id; joined ones pass on the id of the longest. All others keep the id that
 * they have, or get a counted one where it is taken. `known` are links that a person confirmed or cut. With the same provisions as before, every id is kept.
 */
export function carryIds(
  previous: readonly ReadProvision[],
  next: readonly ReadProvision[],
  known: readonly KnownLink[] = [],
): ReadProvision[] {
  const carried = new Map<string, string>();
  const [before, after] = [lengthsOf(previous), lengthsOf(next)];
  for (const { left, right } of align(previous, next, known).filter(isLink)) {
    const [from, to] = [longest(left, before), longest(right, after)];
    if (from !== undefined && to !== undefined) carried.set(to, from);
  }
  const used = new Set(previous.map(({ id }) => id));
  return next.map((provision) => {
    const id = carried.get(provision.id) ?? freeId(provision.id, used);
    used.add(id);
    return id === provision.id ? provision : { ...provision, id };
  });
}

const isLink = ({ left, right }: ConcordanceRow): boolean => left.length > 0 && right.length > 0;

function freeId(id: string, used: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? id : `${id}-v${count}`;
    if (!used.has(wanted)) return wanted;
  }
}

const lengthsOf = (provisions: readonly ReadProvision[]): Map<string, number> =>
  new Map(provisions.map(({ id, text }) => [id, wordingOf(text).length]));

const longest = (ids: readonly string[], lengths: ReadonlyMap<string, number>): string | undefined =>
  [...ids].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))[0];
