export * from './types.ts';
export { DRAFTS_CODES, type DraftsCode } from './codes.ts';
export { readBrackets, type BracketReading, type BracketSurroundings } from './brackets/brackets.ts';
export { redline, type RedlinePart } from './redline/redline.ts';
export { cleanText, wordingOf } from './wording.ts';
export { readDraft, type AboutDraft } from './reading/provisions.ts';
export { align, mirrored } from './align/align.ts';
export { carryIds } from './align/carry-ids.ts';
export { changedFacts, type ChangedFact, type NamedParty } from './meaning/changed-facts.ts';
export {
  concordance,
  type Concordance,
  type ConcordanceDraft,
  type ConcordanceStep,
} from './concordance/concordance.ts';
export { wordingComparable, type Wording } from './redline/comparable.ts';
export { alignKept, isLeftOut, type NotKept } from './align/left-out.ts';
export {
  plainDocx,
  redlineDocx,
  redlineTexts,
  resolveDocx,
  resolvedText,
  type DocumentText,
  type Reading,
  type RedlineComment,
  type RedlineCounts,
  type RedlineDocx,
  type RedlineDocxOptions,
  type TextBlock,
  type TextParagraph,
  type TextTable,
} from './docx/index.ts';
