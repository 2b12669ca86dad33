import type { Span } from '@nonpaper/vocabulary';

/** The spans in order, those that overlap or touch joined into one, empty ones left out. */
export function disjoint(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (span[1] <= span[0]) continue;
    if (last === undefined || span[0] > last[1]) all.push(span);
    else if (span[1] > last[1]) all[all.length - 1] = [last[0], span[1]];
  }
  return all;
}

/** A span without the white space at its ends; empty at its start when there is nothing else. */
export function trimmedSpan(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? 'x')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? 'x')) to -= 1;
  return [from, to];
}

/** The spans that lie within one stretch, found by bisection. */
export function spansWithin(spans: readonly Span[], [start, end]: Span): Span[] {
  const found: Span[] = [];
  for (let index = firstEndingAfter(spans, start); index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span[0] >= end) break;
    found.push([Math.max(span[0], start), Math.min(span[1], end)]);
  }
  return found;
}

/** Index of the first of some disjoint spans in order that ends behind a place. */
export function firstEndingAfter(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
