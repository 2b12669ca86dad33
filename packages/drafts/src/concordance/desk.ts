import type { Book, Line } from './lines.ts';
import type { Living } from './living.ts';
import type { DraftLink } from './types.ts';
import type { KeptPlaces, Places, Wishes } from './wants.ts';

/** What holds for the whole run: where provisions stand, what persons linked, what an earlier run kept. */
export interface Asked {
  readonly places: Places;
  readonly links: readonly DraftLink[];
  readonly kept: KeptPlaces;
}

/** One draft while its provisions are put into lineages. */
export interface Desk {
  readonly book: Book;
  readonly draft: number;
  readonly living: readonly Living[];
  readonly alive: ReadonlySet<number>;
  readonly wishes: Wishes;
  /** Which provision an earlier run or a person wants in a lineage. */
  readonly wantedBy: ReadonlyMap<number, number>;
}

/** Whether a provision of the draft has no lineage yet. */
export const isFree = ({ book, draft }: Desk, unit: number): boolean => book.lineOf[draft]?.[unit] === -1;

/** Whether it is said already what a lineage has in a draft. */
export const isFilled = (line: Line, draft: number): boolean => line.cells.has(draft);

/** Whether a provision may join a lineage: a person's cut and an earlier run's rows stand above what the wording says. */
export function mayJoin({ book, draft, wishes, wantedBy }: Desk, unit: number, line: number): boolean {
  const there = book.lines[line];
  if (there === undefined || isFilled(there, draft) || wishes.cuts.get(unit)?.has(line) === true)
    return false;
  const want = wishes.wants.get(unit);
  if (want === undefined) return (wantedBy.get(line) ?? unit) === unit;
  if (want.line !== null) return want.line === line;
  return !want.byPerson && !there.bound && !wantedBy.has(line);
}
