/** The latest of many, and in words how many more there are. */
import { byDay, byUnits, sorted } from '../order.ts';
import type { Id } from '../records.ts';

export const newestFirst = <T>(
  items: readonly T[],
  day: (item: T) => string | null,
  id: (item: T) => Id,
): T[] => sorted(items, (a, b) => byDay(day(a), day(b)) || byUnits(id(a), id(b))).reverse();

export interface Shortened<T> {
  readonly shown: readonly T[];
  readonly words: readonly string[];
}

export function firstOf<T>(items: readonly T[], most: number, what: string): Shortened<T> {
  if (items.length <= most) return { shown: items, words: [] };
  return { shown: items.slice(0, most), words: [`${items.length - most} more ${what}`] };
}
