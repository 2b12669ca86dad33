export * from './table.ts';
export { forAudience, leftOutInWords, type Audience } from './audience.ts';
export { tableToCsv } from './csv.ts';
export { tableFromCsv, type AboutCsv, type ReadTable } from './read-csv.ts';
export { tableFromJson, tableToJson, type JsonOptions } from './json.ts';
export { tableToDocx, tableToXlsx } from './office.ts';
export { tableToHtml } from './html.ts';
export { marksOf, textOfRuns, type CellMarks, type MarkedRun } from './marks.ts';
export { countsInWords, statusCounts, statusInWords, type StatusCounts } from './status.ts';
export { tableFrom, type AboutTable, type ConcordanceTableRow, type TableDraft } from './table-from.ts';
export {
  USUAL_MARKS,
  type MarkLooks,
  type TableOptions,
  type TextLook,
  type WrittenTable,
} from './written.ts';
