import type { KeptRows, KnownLink, NegotiationTable } from '@nonpaper/drafts';
import type { DraftSide } from './draft-side.ts';
import type { LinksFound } from './link-provisions.ts';
import { withLink } from './matches/known-link.ts';
import { keyAt } from './side-shown.ts';

/** Whether two sides are texts of one table. */
const besideEachOther = (left: DraftSide, right: DraftSide): boolean =>
  left.beside !== undefined && left.beside === right.beside;

/** The rows of the table that all sides are texts of, with its own numbers; null where they are not. */
export function rowsOfTable(sides: readonly DraftSide[]): KeptRows | null {
  const [first] = sides;
  if (first?.beside === undefined || !sides.every((side) => besideEachOther(first, side))) return null;
  const ids = sides.map(({ provisions }) => new Set(provisions.map(({ id }) => id)));
  return {
    rows: first.beside.rows.map((row) => ({
      row,
      cells: Object.fromEntries(
        ids.flatMap((known, place) => (known.has(row) ? [[keyAt(place), [row]] as const] : [])),
      ),
    })),
  };
}

/** The table of our own that all sides are the texts of; null where they are not. */
export const tableOwn = (sides: readonly DraftSide[]): NegotiationTable | null =>
  rowsOfTable(sides) === null ? null : (sides[0]?.beside?.table ?? null);

/**
 * Links between two texts of one table: what stands in one row belongs together, what one text says to have gone to another
 * row with what stands there, and what it says to be deleted with nothing, unless `links` say something else.
 */
export function withLinksOfTable(links: LinksFound, left: DraftSide, right: DraftSide): LinksFound {
  if (!besideEachOther(left, right)) return links;
  const [ofLeft, ofRight] = [left, right].map(idsOf);
  const moved = [
    ...movedRows(right, ofLeft, ofRight).map(([row, to]) => confirmed(row, to)),
    ...movedRows(left, ofRight, ofLeft).map(([row, to]) => confirmed(to, row)),
  ];
  const said = [...linksOfRows(left, right), ...moved];
  const known = links.known.reduce<readonly KnownLink[]>((all, each) => withLink(all, each), said);
  return { ...links, known, ofTable: said.filter((each) => known.includes(each)) };
}

/** Links between two texts of one table by its rows alone: what stands in one row, and what one text says to be deleted. */
export function linksOfRows(left: DraftSide, right: DraftSide): KnownLink[] {
  const [ofLeft, ofRight] = [idsOf(left), idsOf(right)];
  return [
    ...[...ofLeft].filter((id) => ofRight.has(id)).map((id) => confirmed(id, id)),
    ...leftOutRows(right, ofLeft).map((row) => alone([row], [])),
    ...leftOutRows(left, ofRight).map((row) => alone([], [row])),
  ];
}

const idsOf = ({ provisions }: DraftSide): ReadonlySet<string> => new Set(provisions.map(({ id }) => id));

const confirmed = (left: string, right: string): KnownLink => ({
  left: [left],
  right: [right],
  verdict: 'confirmed',
});

/** What a text says to be deleted has no counterpart in it, however like another of its rows it is. */
const alone = (left: readonly string[], right: readonly string[]): KnownLink => ({
  left,
  right,
  verdict: 'confirmed',
});

const leftOutRows = ({ leftOut = [] }: DraftSide, others: ReadonlySet<string>): string[] =>
  leftOut.filter((row) => others.has(row));

/** Rows of the other text that a text has moved, with where to; only where each of the two rows has wording in one text alone. */
const movedRows = (
  { movedTo = {} }: DraftSide,
  others: ReadonlySet<string> = new Set(),
  own: ReadonlySet<string> = new Set(),
): [row: string, to: string][] =>
  Object.entries(movedTo).filter(
    ([row, to]) => others.has(row) && !own.has(row) && own.has(to) && !others.has(to),
  );
