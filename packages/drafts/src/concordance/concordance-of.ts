import type { Fault, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { isLeftOut } from '../align/left-out.ts';
import type { NumberedRow } from './fixed-rows.ts';
import { fixedRows } from './fixed-rows.ts';
import { keptAfter, NO_ROWS, readKeptRows } from './kept-rows.ts';
import type { Book, Line, LineCell } from './lines.ts';
import type { Living } from './living.ts';
import { addDraft } from './next-draft.ts';
import { compareRows, writtenRowNumber } from './row-numbers.ts';
import type {
  ConcordanceCell,
  ConcordanceDraft,
  ConcordanceTable,
  ConcordanceTableRow,
  DraftLink,
  KeptRows,
} from './types.ts';
import { KeptPlaces, placesOf } from './wants.ts';
import type { Worded } from './word-vectors.ts';
import { dossierWords, wordingsOf } from './word-vectors.ts';

/** A table, and what has to be kept of it so that its numbers hold. */
export interface Concordance {
  readonly table: ConcordanceTable;
  readonly kept: KeptRows;
}

/**
 * One table of many drafts in their order: a row for each lineage of provisions, a column for each draft, and numbers of
 * rows that are fixed for good.
 *
 * `kept` is what an earlier run gave. Provisions that it had in one row stay in one row, under its number, whatever drafts
 * are added and however the aligner changes; only `links`, what a person confirmed or cut between any two drafts,
 * moves them. Its numbers are never given to something else; rows in which nothing stands any more stay listed.
 *
 * Laws: every provision is in just one row; adding a draft changes no number; a run with its own output gives the same
 * again. Cost: an alignment for each draft, and small ones where something is back. Faults: `two-drafts-needed`,
 * `draft-key-repeats`, `kept-rows-unreadable`.
 */
export function concordanceOf(
  drafts: readonly ConcordanceDraft[],
  kept: KeptRows = NO_ROWS,
  links: readonly DraftLink[] = [],
): Outcome<Concordance> {
  const fault = faultOf(drafts);
  if (fault !== null) return bad(fault);
  const checked = readKeptRows(kept);
  if (!checked.ok) return checked;
  const made = madeFrom(drafts, checked.value, links);
  return good(hasMoved(checked.value, made.kept) ? madeFrom(drafts, made.kept, links) : made);
}

function madeFrom(
  drafts: readonly ConcordanceDraft[],
  kept: KeptRows,
  links: readonly DraftLink[],
): Concordance {
  const book = openBook(drafts);
  const places = placesOf(book);
  const keptPlaces = new KeptPlaces(
    kept,
    drafts.map(({ key }) => key),
  );
  let living: readonly Living[] = [];
  drafts.forEach((_, draft) => {
    living = addDraft(book, draft, living, { places, links, kept: keptPlaces });
    bindLines(book, draft, keptPlaces);
  });
  const rows = fixedRows(book, kept, places);
  return { table: tableOf(book, rows), kept: keptAfter(book, rows, kept, places) };
}

/**
 * Whether a person's link took a provision out of the row that it was kept in. Then the table is made once more from where
 * all stand now, so that the next run gives the same.
 */
function hasMoved(before: KeptRows, after: KeptRows): boolean {
  const rowOf = new Map(
    after.rows.flatMap(({ row, cells }) =>
      Object.entries(cells).flatMap(([key, ids]) =>
        ids.map((id): [string, string] => [`${key}\n${id}`, row]),
      ),
    ),
  );
  return before.rows.some(({ row, cells }) =>
    Object.entries(cells).some(([key, ids]) => ids.some((id) => rowOf.get(`${key}\n${id}`) !== row)),
  );
}

function faultOf(drafts: readonly ConcordanceDraft[]): Fault | null {
  if (drafts.length < 2)
    return {
      code: 'two-drafts-needed',
      what: `A concordance was asked of ${drafts.length === 0 ? 'no draft' : 'one draft'}.`,
      next: 'Name at least two drafts.',
    };
  const keys = drafts.map(({ key }) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice === undefined) return null;
  return {
    code: 'draft-key-repeats',
    what: `Two drafts of the concordance have the key ${JSON.stringify(twice)}.`,
    next: 'Give each draft a key of its own.',
  };
}

function openBook(drafts: readonly ConcordanceDraft[]): Book {
  const known = new Map<string, Worded>();
  const inWork = drafts.map((draft) => ({
    draft,
    wordings: wordingsOf(draft.provisions, known),
    leftOut: draft.provisions.map(isLeftOut),
  }));
  return {
    drafts: inWork,
    words: dossierWords([...known.values()]),
    lines: [],
    lineOf: drafts.map(({ provisions }) => new Int32Array(provisions.length).fill(-1)),
  };
}

/** Marks the lineages of which an earlier run knows a provision. */
function bindLines(book: Book, draft: number, kept: KeptPlaces): void {
  const { key, provisions } = book.drafts[draft]?.draft ?? { key: '', provisions: [] };
  provisions.forEach(({ id }, unit) => {
    const line = book.lines[book.lineOf[draft]?.[unit] ?? -1];
    if (line !== undefined && kept.rowOf(key, id) !== undefined) line.bound = true;
  });
}

function tableOf(book: Book, rows: readonly NumberedRow[]): ConcordanceTable {
  const names = new Map(
    rows.flatMap(({ line, number }) => (line === null ? [] : [[line.line, writtenRowNumber(number)]])),
  );
  return {
    drafts: book.drafts.map(({ draft: { key, title } }) => ({ key, title })),
    rows: rows.map((row) => tableRow(book, row, names)),
  };
}

type RowNames = ReadonlyMap<number, string>;

function tableRow(book: Book, { number, line }: NumberedRow, names: RowNames): ConcordanceTableRow {
  const row = writtenRowNumber(number);
  if (line === null) return { row, vanished: true, cells: {} };
  const places = [...line.cells.keys()].sort((a, b) => a - b);
  const cells = places.map((draft) => [
    book.drafts[draft]?.draft.key ?? '',
    { ...tableCell(book, draft, line.cells.get(draft), names), begins: draft === places[0] },
  ]);
  const last = line.cells.get(places.at(-1) ?? -1);
  const from =
    line.origin === null ? {} : { from: { kind: line.origin.kind, rows: rowsOf(line.origin.lines, names) } };
  const into = endsMerged(last)
    ? { into: { kind: 'merged' as const, rows: rowsOf(last.others, names) } }
    : {};
  return { row, ...from, ...into, vanished: false, cells: Object.fromEntries(cells) };
}

const endsMerged = (cell: LineCell | undefined): cell is LineCell =>
  cell?.kind === 'merged' && cell.unit === null;

const rowsOf = (lines: readonly Line['line'][], names: RowNames): string[] =>
  lines.flatMap((line) => names.get(line) ?? []).sort(compareRows);

function tableCell(
  book: Book,
  draft: number,
  cell: LineCell | undefined,
  names: RowNames,
): Omit<ConcordanceCell, 'begins'> {
  const provision = book.drafts[draft]?.draft.provisions[cell?.unit ?? -1];
  const against = book.drafts[cell?.against ?? -1]?.draft.key ?? null;
  return {
    paths: provision === undefined ? [] : [provision.path],
    ids: provision === undefined ? [] : [provision.id],
    kind: cell?.kind ?? 'dropped',
    score: cell?.score ?? 0,
    reason: cell?.reason ?? '',
    against,
    rows: rowsOf(cell?.others ?? [], names),
    locked: cell?.locked ?? false,
  };
}
