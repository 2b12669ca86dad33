export {
  CELL_STATES,
  COLUMN_ROLES,
  ROW_STATUSES,
  TABLE_FORMAT,
  TABLE_VERSION,
  UNIT_KINDS,
  type CellProvision,
  type CellState,
  type ColumnRole,
  type LeftOut,
  type NegotiationTable,
  type RowStatus,
  type TableCell,
  type TableColumn,
  type TableNote,
  type TableRow,
  type UnitKind,
} from './table.ts';
export { tableFrom, type AboutTable, type TableSourceRow, type TableDraft } from './table-from.ts';
export { forAudience, leftOutInWords, type Audience } from './audience.ts';
export { countsInWords, statusCounts, statusInWords, type StatusCounts } from './status.ts';
export { marksOf, textOfRuns, type CellMarks, type MarkedRun } from './marks.ts';
export { tableFromJson, tableToJson, type JsonOptions } from './json.ts';
export { tableToCsv } from './csv.ts';
export { tableFromCsv, type AboutCsv, type ReadTable } from './read-csv.ts';
export { tableToHtml } from './html.ts';
export { tableToDocx, tableToXlsx } from './office.ts';
export { tableFromOffice, type AboutOffice } from './read-office.ts';
export {
  USUAL_MARKS,
  type MarkLooks,
  type TableOptions,
  type TextLook,
  type WrittenTable,
} from './written.ts';
export { rowsOfLineages, type LineageDraft, type LineageRow } from './lineage-rows.ts';
export { derivedStatus, type DerivedStatus } from './derived-status.ts';
export {
  readSideBySide,
  sideBySideOfTables,
  textsOfTable,
  type AboutSideBySide,
  type TableFile,
  type TableRuns,
} from './read-side-by-side.ts';
export { type SideBySide, type TextBeside } from './side-by-side.ts';
export { type RowSaid } from './side-said.ts';
