import {
  cellWords,
  cleanText,
  concordanceOf,
  type CellKind,
  type ConcordanceCell,
  type ConcordanceTable,
  type DraftLink,
  type KeptRows,
  type NegotiationTable,
  type TableRow,
} from '@nonpaper/drafts';
import {
  concordancePage,
  type ConcordedCell,
  type ConcordedStatus,
  type DossierHead,
  type Page,
} from '@nonpaper/pages';
import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { comparisonDraft, keyAt, pageSide, type ComparisonDraft } from './side-shown.ts';
import { pathIn, type DraftSide } from './draft-side.ts';
import { withLink } from './matches/known-link.ts';
import { linksOfRows, rowsOfTable } from './rows-of-table.ts';
import { labelsOf } from './side-labels.ts';
import { type KnownLink } from '@nonpaper/drafts';

/** Links between two of many drafts, by their places. */
export interface LinksOfPlaces {
  readonly from: number;
  readonly to: number;
  readonly known: readonly KnownLink[];
}

/** Many drafts in one table, with what has to be kept so that the row numbers hold. */
export interface ConcordedSides {
  readonly sides: readonly DraftSide[];
  readonly table: ConcordanceTable;
  readonly kept: KeptRows;
  readonly messages: readonly Message[];
}

/**
 * The table without the rows of drafts that are not at hand: a dossier's numbers are those of all its drafts, and what
 * was numbered for another one has not vanished.
 */
export const withoutAbsentRows = (concorded: ConcordedSides): ConcordedSides => ({
  ...concorded,
  table: { ...concorded.table, rows: concorded.table.rows.filter(({ vanished }) => !vanished) },
});

/** Puts the provisions of many drafts, in the order of time, into one table. Faults are those of `concordanceOf`. */
export function concordSides(
  sides: readonly DraftSide[],
  kept: KeptRows | null,
  links: readonly LinksOfPlaces[],
): Outcome<ConcordedSides> {
  const drafts = sides.map((side, place) => ({
    key: keyAt(place),
    title: side.title,
    provisions: side.provisions,
    complete: side.completeness === 'complete',
  }));
  const known = linksWithTable(sides, links).flatMap(({ from, to, known: said }) =>
    said.map((link): DraftLink => ({ from: keyAt(from), to: keyAt(to), ...link })),
  );
  const found = concordanceOf(drafts, kept ?? undefined, known);
  if (!found.ok) return found;
  return good({ sides, ...found.value, messages: sides.flatMap(({ messages }) => messages) });
}

/** The links of drafts with those of the table that they stand in side by side: its rows are the matches. */
function linksWithTable(
  sides: readonly DraftSide[],
  links: readonly LinksOfPlaces[],
): readonly LinksOfPlaces[] {
  if (rowsOfTable(sides) === null) return links;
  return sides.flatMap((left, from) =>
    sides.slice(from + 1).map((right, next): LinksOfPlaces => {
      const to = from + 1 + next;
      const said = links.filter((each) => each.from === from && each.to === to);
      const known = said.flatMap((each) => each.known).reduce(withLink, linksOfRows(left, right));
      return { from, to, known };
    }),
  );
}

/** What `nonpaper compare A B C … --json` prints. A row has a cell for each draft that has a provision in it. */
export interface ConcordanceJson {
  readonly drafts: readonly ComparisonDraft[];
  readonly rows: readonly {
    readonly row: string;
    readonly cells: Readonly<Record<string, readonly string[]>>;
    /** What became of the row in each draft, against the draft before. */
    readonly kinds: Readonly<Record<string, CellKind>>;
    readonly from?: { readonly kind: string; readonly rows: readonly string[] };
    readonly into?: { readonly kind: string; readonly rows: readonly string[] };
  }[];
  readonly messages: readonly Message[];
}

/** The table as JSON. */
export function concordanceJson({ sides, table, messages }: ConcordedSides): ConcordanceJson {
  const paths = sides.map(pathsOf);
  return {
    drafts: sides.map(comparisonDraft),
    rows: table.rows.map(({ row, cells, from, into }) => ({
      row,
      cells: byKey(sides, (place, key) => {
        const ids = cells[key]?.ids ?? [];
        return ids.length === 0 ? undefined : ids.flatMap((id) => paths[place]?.get(id) ?? []);
      }),
      kinds: byKey(sides, (_, key) => cells[key]?.kind),
      ...(from === undefined ? {} : { from }),
      ...(into === undefined ? {} : { into }),
    })),
    messages,
  };
}

function byKey<T>(
  sides: readonly DraftSide[],
  valueAt: (place: number, key: string) => T | undefined,
): Record<string, T> {
  const entries = sides.flatMap((_, place): [string, T][] => {
    const value = valueAt(place, keyAt(place));
    return value === undefined ? [] : [[keyAt(place), value]];
  });
  return Object.fromEntries(entries);
}

function pathsOf(side: DraftSide): ReadonlyMap<string, string> {
  const named = pathIn(side);
  return new Map(side.provisions.map((each) => [each.id, named(each)]));
}

const NO_DOSSIER: DossierHead = { title: 'Drafts', notices: [] };

/**
 * The page of a concordance; `head` is null for files outside any dossier. With a negotiation table of the same drafts,
 * its statuses stand in a column of their own, and a cell says how it stands to the base and not to the draft before.
 */
export function manyDraftsPage(
  head: DossierHead | null,
  { sides, table }: ConcordedSides,
  negotiation: NegotiationTable | null = null,
): Page {
  const statuses = new Map((negotiation?.rows ?? []).map((each) => [each.row, each]));
  const stateOf = (row: string, place: number): string | null =>
    negotiation === null ? null : stateWords(negotiation, statuses.get(row), keyAt(place));
  const labels = labelsOf(sides);
  const label = (key: string): string => labels[sides.findIndex((_, place) => keyAt(place) === key)] ?? key;
  return concordancePage(head ?? NO_DOSSIER, {
    drafts: sides.map((side, place) => ({ ...pageSide(side), shortTitle: labels[place] ?? side.shortTitle })),
    rows: table.rows.map(({ row, cells, from, into, vanished }) => ({
      number: row,
      history: historyOf(from, into, vanished),
      cells: sides.map((side, place) => shownCell(side, cells[keyAt(place)], label, stateOf(row, place))),
      ...statusShown(statuses.get(row)),
    })),
  });
}

/** Status and notes of a row; nothing without a table. */
function statusShown(row: TableRow | undefined): { readonly status?: ConcordedStatus } {
  if (row === undefined) return {};
  const notes = row.notes.filter(({ internal }) => internal !== true);
  return {
    status: {
      words: row.status,
      notes: notes.map(({ text, source }) => (source === undefined ? text : `${source}: ${text}`)),
    },
  };
}

interface Turn {
  readonly kind: string;
  readonly rows: readonly string[];
}

function historyOf(from: Turn | undefined, into: Turn | undefined, vanished: boolean): string {
  const rows = ({ rows: all }: Turn): string => `${all.length === 1 ? 'row' : 'rows'} ${all.join(', ')}`;
  return [
    from === undefined ? '' : from.kind === 'split' ? `split from ${rows(from)}` : `beside ${rows(from)}`,
    into === undefined ? '' : `merged into ${rows(into)}`,
    vanished ? 'stood in earlier tables' : '',
  ]
    .filter((words) => words !== '')
    .join('; ');
}

/** What a cell of a negotiation table says beside the base; null where the table has no such column. */
function stateWords({ columns }: NegotiationTable, row: TableRow | undefined, key: string): string | null {
  const cell = row?.cells[columns.findIndex((column) => column.key === key)];
  if (cell === undefined) return null;
  const moved = cell.to === undefined ? '' : `moved to row ${cell.to}`;
  return cell.state === 'moved' ? moved : cell.state === 'text' ? '' : cell.state;
}

/** `label` gives the name that a draft's column bears; `state` how a negotiation table has the cell, if there is one. */
function shownCell(
  side: DraftSide,
  cell: ConcordanceCell | undefined,
  label: (key: string) => string,
  state: string | null,
): ConcordedCell | null {
  if (cell === undefined) return state === null || state === '' ? null : { provisions: [], words: state };
  const named = pathIn(side);
  const provisions = side.provisions
    .filter(({ id }) => cell.ids.includes(id))
    .map((each) => ({ path: named(each), heading: each.heading ?? null, text: cleanText(each) }));
  const words = state ?? (cell.kind === 'base' ? '' : cellWords(cell, label));
  return { provisions, words: cell.locked && words !== '' ? `${words}, confirmed` : words };
}
