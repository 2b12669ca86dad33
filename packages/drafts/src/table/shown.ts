import {
  FIDELITY_WORDS,
  LOOK_WORDS,
  ROLE_WORDS,
  STATE_MEANINGS,
  STATE_WORDS,
  STATUS_LOOKS,
} from '../data/table-words.ts';
import { forAudience, leftOutInWords } from './audience.ts';
import { notMarkedBecause } from './comparable-column.ts';
import { marksOf } from './marks.ts';
import type { ShownParagraph } from './shown-cell.ts';
import { shownCell, shownNotes } from './shown-cell.ts';
import { countsInWords } from './status.ts';
import type { LeftOut, NegotiationTable, RowStatus, TableColumn, UnitKind } from './table.ts';
import { CELL_STATES, ROW_STATUSES, baseColumnOf } from './table.ts';
import type { TextLook, MarkLooks, TableOptions } from './written.ts';
import { NOTHING_LEFT_OUT, USUAL_MARKS } from './written.ts';

/** The head of a column of text. `facts` are its small print. */
export interface ShownHead {
  readonly label: string;
  readonly facts: readonly string[];
  readonly language: string | null;
}

export interface ShownRow {
  readonly row: string;
  readonly unit: UnitKind;
  readonly cells: readonly (readonly ShownParagraph[])[];
  readonly status: RowStatus;
  readonly notes: readonly ShownParagraph[];
}

/** A table as its readers see it: what .docx, .xlsx and HTML have in common. */
export interface ShownTable {
  readonly title: string;
  readonly language: string;
  readonly counts: string;
  readonly legend: readonly string[];
  readonly leftOutLine: string;
  readonly leftOut: LeftOut;
  readonly marks: MarkLooks;
  readonly heads: readonly ShownHead[];
  readonly rows: readonly ShownRow[];
}

/** Makes what readers see of a table, for an audience. Cost: one redline for each cell whose wording differs. */
export function shownTable(whole: NegotiationTable, options: TableOptions): ShownTable {
  const table = forAudience(whole, options);
  const marks = options.marks ?? USUAL_MARKS;
  const runs = marksOf(table);
  const base = table.columns[baseColumnOf(table)];
  const marked = table.columns.map((column) => base !== undefined && notMarkedBecause(base, column) === null);
  return {
    title: table.title,
    language: table.language ?? 'en',
    counts: countsInWords(table),
    legend: legendOf(
      table,
      marks,
      marked.some((each, at) => each && table.columns[at] !== base),
    ),
    leftOutLine: leftOutInWords(table),
    leftOut: table.leftOut ?? NOTHING_LEFT_OUT,
    marks,
    heads: table.columns.map((column) => headOf(column, table)),
    rows: table.rows.map(({ row, unit, cells, status, notes }) => ({
      row,
      unit,
      cells: cells.map((cell, at) => shownCell(cell, runs(cell, row, at), marked[at] === true)),
      status,
      notes: shownNotes(notes),
    })),
  };
}

function headOf(column: TableColumn, table: NegotiationTable): ShownHead {
  const base = table.columns[baseColumnOf(table)];
  const reason = base === undefined ? null : notMarkedBecause(base, column);
  const facts = [
    ROLE_WORDS[column.role],
    column.internal === true ? `internal to ${column.party ?? ''}` : '',
    column.date ?? '',
    column.source ?? '',
    FIDELITY_WORDS[column.fidelity],
  ].filter((fact) => fact !== '');
  return {
    label: column.label,
    facts: [facts.join(', '), ...(reason === null ? [] : [reason])],
    language: column.language,
  };
}

/** Explains the marks where any column has them, the states that the table has, and the letters of statuses. */
function legendOf({ rows }: NegotiationTable, { inserted, deleted }: MarkLooks, marked: boolean): string[] {
  const states = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  const used = CELL_STATES.filter((state) => STATE_WORDS[state] !== '' && states.has(state));
  return [
    ...(marked
      ? [`Changes against the base: ${looksInWords(inserted)} is new, ${looksInWords(deleted)} is removed.`]
      : []),
    ...(used.length === 0
      ? []
      : [
          `${used.map((state) => `“${STATE_WORDS[state].replace('{row}', 'n')}”: ${STATE_MEANINGS[state]}`).join('; ')}.`,
        ]),
    `Status: ${ROW_STATUSES.map((status) => `${STATUS_LOOKS[status].letter} ${STATUS_LOOKS[status].words}`).join(', ')}.`,
  ];
}

const looksInWords = (looks: readonly TextLook[]): string =>
  looks.length === 0 ? 'plain' : looks.map((look) => LOOK_WORDS[look]).join(' ');

/** Every text of a shown table that came from outside, for writers that must look for what they cannot carry. */
export function everyTextOf({ title, heads, rows }: ShownTable): string[] {
  const ofParagraphs = (all: readonly ShownParagraph[]): string[] =>
    all.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  return [
    title,
    ...heads.flatMap(({ label, facts }) => [label, ...facts]),
    ...rows.flatMap(({ row, cells, notes }) => [row, ...cells.flatMap(ofParagraphs), ...ofParagraphs(notes)]),
  ];
}
