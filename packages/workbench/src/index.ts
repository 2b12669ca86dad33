export * from './ports.ts';
export { acceptedBy, freshBase, proposedBy, revised, type Bench } from './bench.ts';
export { amend } from './amend-proposal.ts';
export { findDraft, findRecord, idBySlug } from './find-record.ts';
export { explainReading, type Explained } from './explain-reading.ts';
export { MODEL_TASK, modelQuestion, withMessages, withModelAnswer } from './model-answer.ts';
export { houseReader, ruleReader } from './house-reader.ts';
export { importDraft, slugFrom, type ImportedDraft } from './import-draft.ts';
export { proposalsOf, type ReadFrom } from './proposals.ts';
export {
  NO_CONTEXT,
  readArticle,
  readArticleFile,
  readingContext,
  type AboutArticle,
  type ArticleFile,
} from './read-article.ts';
export { readDraftFile, type AboutDraft, type DraftFile, type NamedBytes } from './read-draft-file.ts';
export { readLine, type ReadLine } from './read-stream.ts';
export { changedOr, decide, listProposals, type ProposalGroup, type Verdict } from './review-proposals.ts';
export {
  labelOf,
  recordLines,
  recordWithLinks,
  type LinkedRecord,
  type RecordWithLinks,
} from './show-record.ts';
export { takeNote, type NoteInput } from './take-note.ts';
export {
  askAbsence,
  askCalendar,
  askEfforts,
  askLedger,
  askLineage,
  askPositions,
  askSilenceMap,
  askSince,
  askTilt,
  type LedgerAsked,
  type Answered,
  type Choice,
  type TiltAsked,
} from './ask.ts';
export {
  compareSides,
  comparisonJson,
  comparisonPage,
  namedParties,
  type ComparedRow,
  type ComparedSides,
  type Comparison,
} from './compare-drafts.ts';
export {
  keptPair,
  linkInFile,
  linkingOf,
  linksOfSides,
  linksShown,
  type LinksFound,
  type TypedLinks,
} from './link-provisions.ts';
export { keepLinks } from './matches/dossier-links.ts';
export { linksFileText, NO_LINKS, readLinksFile, type LinksFile } from './matches/links-file.ts';
export { draftSide, fileSide, keptSide, readAgain, type DraftSide } from './draft-side.ts';
export {
  readKeptRows,
  resolveDocx,
  resolvedText,
  tableFromJson,
  tableToCsv,
  tableToDocx,
  tableToHtml,
  tableToJson,
  tableToXlsx,
  type KeptRows,
  type NegotiationTable,
} from '@nonpaper/drafts';
export {
  concordanceJson,
  concordSides,
  manyDraftsPage,
  type ConcordanceJson,
  type ConcordedSides,
} from './concordance-of-drafts.ts';
export { redlineOfSides } from './redline-drafts.ts';
export { tableOfSides, type TableAsked } from './negotiation-table.ts';
export {
  checkDraft,
  checkedPage,
  lintJson,
  signatories,
  type CheckedDraft,
  type LintJson,
} from './check-draft.ts';
export { dossierHead, noticeOf } from './dossier-head.ts';
export {
  exportDossier,
  exportedRecords,
  LEFT_OUT_OF_EXPORTS,
  positionsCsv,
  statementsCsv,
  type DossierExport,
  type ExportScope,
  type ExportWhat,
} from './export-dossier.ts';
export { recordsPage } from './records-page.ts';
export { reviewList } from './review-proposals.ts';
export { WORKBENCH_CODES } from './codes.ts';
export { askBrief, type BriefAsked } from './build-brief.ts';
export {
  readConflictCase,
  stabilityJson,
  studiedPage,
  studyCase,
  type StabilityJson,
  type StudiedCase,
} from './stability-of-case.ts';
