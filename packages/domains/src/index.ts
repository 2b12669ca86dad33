export { DOMAINS_CODES, type DomainsCode } from './codes.ts';
export { EVALUATIONS, type Evaluation } from './genius/profile-context.ts';
export { scoreTableCsv } from './own/csv.ts';
export { scoreSheetJson } from './own/json.ts';
export { scoreSheetSchema } from './own/schema.ts';
export { readSheetFiles, type ReadSheet, type SheetFile } from './read-files.ts';
export { Remarks, type Remark } from './remarks.ts';
export type { Sheet } from '@nonpaper/analysis';
