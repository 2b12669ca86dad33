/** The code books of the rooms behind the workbench, for the manual. A subpath, since it loads all of them. */
export { ANALYSIS_CODES } from '@nonpaper/analysis';
export { DRAFTS_CODES } from '@nonpaper/drafts';
export { INTAKE_CODES } from '@nonpaper/intake';
export { READER_CODES } from '@nonpaper/reader';
export { WORKBENCH_CODES } from './codes.ts';
