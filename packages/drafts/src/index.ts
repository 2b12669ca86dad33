export * from './types.ts';
export { DRAFTS_CODES, type DraftsCode } from './codes.ts';
export { readBrackets, type BracketReading, type BracketSurroundings } from './brackets/brackets.ts';
export { redline, type RedlinePart } from './redline/redline.ts';
export { cleanText, wordingOf } from './wording.ts';
export { readDraft, type AboutDraft } from './reading/provisions.ts';
export { align, mirrored } from './align/align.ts';
export { carryIds } from './align/carry-ids.ts';
export { changedFacts, type ChangedFact, type NamedParty } from './meaning/changed-facts.ts';
export { concordance } from './concordance/concordance.ts';
export { concordanceOf, type Concordance } from './concordance/concordance-of.ts';
export { NO_ROWS, readKeptRows } from './concordance/kept-rows.ts';
export { compareRows } from './concordance/row-numbers.ts';
export type {
  CellKind,
  ConcordanceCell,
  ConcordanceDraft,
  ConcordanceTable,
  DraftLink,
  KeptRows,
} from './concordance/types.ts';
export { wordingComparable, type Wording } from './redline/comparable.ts';
export { alignKept, isLeftOut, type NotKept } from './align/left-out.ts';
export * from './table/index.ts';
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
export { lint } from './lint/lint.ts';
export {
  LINT_CERTAINTIES,
  LINT_CHECKS,
  type LintCertainty,
  type LintCheck,
  type LintFinding,
  type LintOptions,
  type LintReport,
  type LintSettled,
  type LintSummary,
} from './lint/types.ts';
export { AMBIGUITY_KINDS, type AmbiguityCandidate, type AmbiguityKind } from './lint/ambiguity.ts';
export {
  carryRegister,
  readRegister,
  withCandidates,
  type AmbiguityEntry,
  type AmbiguityReading,
  type CarriedRegister,
  type LostEntry,
} from './lint/register.ts';
