import type { Span } from '@nonpaper/vocabulary';

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** Characters that both have. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return sum;
}

/** Characters in both over characters in either; 1 where both are empty. */
export function agreement(a: readonly Span[], b: readonly Span[]): number {
  const both = shared(a, b);
  const either = sizeOf(a) + sizeOf(b) - both;
  return either === 0 ? 1 : both / either;
}
