import {
  rowsOfLineages,
  tableFrom,
  type NamedParty,
  type NegotiationTable,
  type RowSaid,
  type TableDraft,
} from '@nonpaper/drafts';
import { bad, type Outcome } from '@nonpaper/vocabulary';
import { keyAt } from './side-shown.ts';
import type { ConcordedSides } from './concordance-of-drafts.ts';
import type { DraftSide } from './draft-side.ts';
import { rowReadings, type RowReading } from './negotiated/row-statuses.ts';
import { rowsOfTable } from './rows-of-table.ts';
import { labelsOf } from './side-labels.ts';

/** How a negotiation table is to be made. */
export interface TableAsked {
  /** Key (`A`), file or slug of the draft that the others are set against; the first one where left out. */
  readonly base?: string;
  /** Keys, files or slugs of compromise texts; they come last. */
  readonly compromise?: readonly string[];
  readonly title?: string;
  /** Key, file or slug of the draft whose brackets and marks give the statuses; else the last compromise text, else the last draft. */
  readonly statusOf?: string;
  /** Names that labels of brackets may have. */
  readonly parties?: readonly NamedParty[];
}

/**
 * The negotiation table of many drafts: a column for each, changes to be shown against the base. Statuses are those
 * that one of the drafts says; what they rest on stands in the notes, with who stands where on the brackets.
 */
export function tableOfSides(concorded: ConcordedSides, asked: TableAsked): Outcome<NegotiationTable> {
  const { sides, table } = concorded;
  const base = placeOf(sides, asked.base ?? 'A');
  if (base < 0) return noSuchColumn(asked.base ?? 'A', sides);
  const compromise = asked.compromise ?? compromiseTexts(sides);
  const late = compromise.map((name) => placeOf(sides, name));
  const lost = late.indexOf(-1);
  if (lost >= 0) return noSuchColumn(compromise[lost] ?? '', sides);
  const last = late.at(-1) ?? sides.length - 1;
  const deciding = asked.statusOf === undefined ? last : placeOf(sides, asked.statusOf);
  if (deciding < 0) return noSuchColumn(asked.statusOf ?? '', sides);
  const labels = labelsOf(sides);
  const drafts = sides.map((side, place) =>
    tableDraft(side, labels[place] ?? side.shortTitle, place, base, late),
  );
  const numbers = new Set(table.rows.filter(({ vanished }) => !vanished).map(({ row }) => row));
  const readings = rowReadings(concorded, deciding, asked.parties ?? []);
  const said = saidOfTable(sides);
  const rows = rowsOfLineages(
    table.rows.filter(({ vanished }) => !vanished),
    sides.map(({ provisions }, place) => ({ key: keyAt(place), provisions })),
    keyAt(base),
  ).map((row) => ({
    ...row,
    moved: { ...row.moved, ...movedIn(row.row, numbers, sides) },
    from: { ...row.from, ...cameFrom(row.row, numbers, sides) },
    leftOut: leftOutIn(row.row, sides),
    ...withSaid(readings.get(row.row), said.get(row.row), asked.statusOf === undefined),
  }));
  return tableFrom(rows, drafts, { title: asked.title ?? titleOf(sides), base: keyAt(base) });
}

/** What the table says of its rows in which all these texts were found; nothing where they come from elsewhere. */
const saidOfTable = (sides: readonly DraftSide[]): ReadonlyMap<string, RowSaid> =>
  rowsOfTable(sides) === null ? new Map() : (sides[0]?.beside?.said ?? new Map());

/** What a table says of a row goes before what the brackets say, unless the status of one text was asked for. */
function withSaid(
  reading: RowReading | undefined,
  said: RowSaid | undefined,
  tellsStatus: boolean,
): RowReading | undefined {
  if (said === undefined) return reading;
  const own = tellsStatus ? said.status : undefined;
  return {
    status: own ?? reading?.status ?? 'open',
    notes: [...said.notes, ...(reading?.notes ?? [])],
  };
}

/** Columns that the table in which the drafts were found has for compromise texts. */
const compromiseTexts = (sides: readonly DraftSide[]): string[] =>
  sides.flatMap(({ isCompromise }, place) => (isCompromise === true && place > 0 ? [keyAt(place)] : []));

/** By key of a text that says itself that the wording of a row has gone to another one, that row. */
const movedIn = (
  row: string,
  rows: ReadonlySet<string>,
  sides: readonly DraftSide[],
): Record<string, string> =>
  Object.fromEntries(
    sides.flatMap(({ movedTo = {}, provisions }, place): [string, string][] => {
      const to = Object.hasOwn(movedTo, row) ? movedTo[row] : undefined;
      const isThere = to !== undefined && rows.has(to) && provisions.some(({ id }) => id === to);
      return isThere && !provisions.some(({ id }) => id === row) ? [[keyAt(place), to]] : [];
    }),
  );

/** By key of a text that says itself that the wording of another row has gone to this one, that other row. */
const cameFrom = (
  row: string,
  rows: ReadonlySet<string>,
  sides: readonly DraftSide[],
): Record<string, string> =>
  Object.fromEntries(
    sides.flatMap((side, place): [string, string][] => {
      const origins = Object.keys(side.movedTo ?? {}).filter((each) => side.movedTo?.[each] === row);
      const [from, more] = origins.filter((each) => movedIn(each, rows, [side])[keyAt(0)] === row);
      return from === undefined || more !== undefined || !rows.has(from) ? [] : [[keyAt(place), from]];
    }),
  );

/** The keys of the texts that say themselves that a row is deleted. */
const leftOutIn = (row: string, sides: readonly DraftSide[]): string[] =>
  sides.flatMap(({ leftOut = [] }, place) => (leftOut.includes(row) ? [keyAt(place)] : []));

const placeOf = (sides: readonly DraftSide[], name: string): number =>
  sides.findIndex((side, place) => side.name === name || keyAt(place) === name);

const noSuchColumn = (name: string, sides: readonly DraftSide[]): Outcome<never> =>
  bad({
    code: 'no-such-column',
    what: `"${name}" is none of the drafts of this table.`,
    next: `Use one of ${sides.map((side, place) => `${keyAt(place)} (${side.name})`).join(', ')}.`,
  });

const titleOf = (sides: readonly DraftSide[]): string =>
  sides[0]?.beside?.title ?? sides[0]?.title ?? 'Negotiation table';

function tableDraft(
  side: DraftSide,
  label: string,
  place: number,
  base: number,
  late: readonly number[],
): TableDraft {
  return {
    key: keyAt(place),
    label,
    role: place === base ? 'base' : late.includes(place) ? 'compromise' : 'party',
    fidelity: side.fidelity,
    language: side.language,
    completeness: side.completeness,
    ...(side.date === null ? {} : { date: side.date }),
  };
}
