export { redlineDocx } from './redline-docx.ts';
export { plainDocx, redlineTexts } from './plain-package.ts';
export { bodyParagraphs, resolveDocx, resolvedText } from './resolve.ts';
export {
  REVISION_KINDS,
  revisionsOf,
  type ListedRevision,
  type PlacedDraft,
  type RevisionKind,
  type RevisionText,
} from './revisions.ts';
export type { Reading } from './resolve-markup.ts';
export type { RedlineCounts } from './pen.ts';
export type {
  DocumentText,
  RedlineComment,
  RedlineDocx,
  RedlineDocxOptions,
  TextBlock,
  TextParagraph,
  TextTable,
} from './types.ts';
