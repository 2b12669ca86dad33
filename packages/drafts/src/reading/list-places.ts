import type { NumberingReading } from '@nonpaper/text';
import { rankOf } from './sequence-costs.ts';
import type { Candidate, Level } from './levels.ts';

/** Where a number that the format computed stands: beside an open level, or under one (null is the text itself). */
export interface ListPlace {
  readonly beside: Level | null;
  readonly under: Level | null;
}

/**
 * Finds the place of a computed number among the open levels.
 *
 * Plan. Within one list its depth decides. Where the file says that its list is none of the open ones, the look of the
 * number decides: it stands beside the nearest one of the same depth and look (the list was begun again), or else
 * under the nearest one that usually stands further out ("(a)" under "1.", "1." under "Article 1").
 */
export function placeInList(top: Level | null, candidate: Candidate, reading: NumberingReading): ListPlace {
  const { list } = candidate.number;
  if (list === null || chainOf(top).some((open) => open.list === list)) return byDepth(top, candidate);
  const depth = candidate.number.listLevel;
  for (const open of chainOf(top)) {
    if (open.look === lookOf(candidate.number.printed, reading) && open.listLevel === depth)
      return { beside: open, under: null };
    if (rankOf(open.reading) < rankOf(reading)) return { beside: null, under: open };
  }
  return { beside: null, under: null };
}

/** By depth alone, among the levels of its own list; lists that the format does not tell apart are one. */
function byDepth(top: Level | null, { number }: Candidate): ListPlace {
  const depth = number.listLevel ?? 0;
  let under = top;
  for (const open of chainOf(top)) {
    if (open.listLevel === null || open.list !== number.list) continue;
    if (open.listLevel === depth) return { beside: open, under: null };
    if (open.listLevel < depth) return { beside: null, under: open };
    under = open.parent;
  }
  return { beside: null, under };
}

/** The open levels, from the innermost outward. */
function chainOf(top: Level | null): Level[] {
  const chain: Level[] = [];
  for (let open = top; open !== null; open = open.parent) chain.push(open);
  return chain;
}

/** What two printed numbers have in common but their values: style and marks ("1)" and "2)", not "1)" and "1."). */
export function lookOf(printed: string, { style }: NumberingReading): string {
  return `${style} ${printed.replace(/[\p{L}\p{N}]+/gu, '')}`;
}
