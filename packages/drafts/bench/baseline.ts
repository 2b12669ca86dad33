import { words } from '@nonpaper/text';
import { assign, type Offer } from '../src/align/assignment.ts';
import type { ReadProvision } from '../src/types.ts';

/**
 * The base line: TF-IDF with optimal assignment. Cosine of word counts weighted by log(1 + tf) and log(1 + N / df) over
 * both drafts, all pairs, the best set of pairs as a whole, none below `least`. No headings, numbers, places, groups.
 * Gives links as `leftId=rightId`. For drafts of at most some hundred provisions: all pairs are compared.
 */
export function baselineLinks(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  least: number,
): Set<string> {
  const [a, b] = vectorsOf(left, right);
  const offers: Offer[] = [];
  const holders = new Map<string, [number, number][]>();
  b.forEach((vector, index) => vector.forEach((weight, term) => addTo(holders, term, [index, weight])));
  const sums = new Float64Array(right.length);
  a.forEach((vector, leftIndex) => {
    sums.fill(0);
    vector.forEach((weight, term) => {
      for (const [index, other] of holders.get(term) ?? []) sums[index] = (sums[index] ?? 0) + weight * other;
    });
    sums.forEach((sum, index) => {
      if (sum > least) offers.push({ left: leftIndex, right: index, worth: sum - least });
    });
  });
  const links = new Set<string>();
  assign(left.length, right.length, offers).forEach((rightIndex, leftIndex) => {
    const [x, y] = [left[leftIndex], right[rightIndex]];
    if (x !== undefined && y !== undefined) links.add(`${x.id}=${y.id}`);
  });
  return links;
}

function vectorsOf(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
): [Map<string, number>[], Map<string, number>[]] {
  const counts = [...left, ...right].map(countsOf);
  const holders = new Map<string, number>();
  for (const terms of counts)
    for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const vectors = counts.map((terms) => {
    const weighted = new Map(
      [...terms].map(([term, count]) => [
        term,
        Math.log(1 + count) * Math.log(1 + counts.length / (holders.get(term) ?? 1)),
      ]),
    );
    const length = Math.hypot(...weighted.values()) || 1;
    return new Map([...weighted].map(([term, weight]) => [term, weight / length]));
  });
  return [vectors.slice(0, left.length), vectors.slice(left.length)];
}

function countsOf({ heading = '', text }: ReadProvision): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, text: word } of words(`${heading}\n${text}`))
    if (kind !== 'mark') counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
