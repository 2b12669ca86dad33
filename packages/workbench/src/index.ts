export * from './ports.ts';
export { acceptedBy, freshBase, proposedBy, revised, type Bench } from './bench.ts';
export { amend } from './amend-proposal.ts';
export { findDraft, findRecord, idBySlug } from './find-record.ts';
export { askDeal, dealOf, type DealChoice } from './deal-from-positions.ts';
export { editLexicon, issueLexicons, lexiconOf, type Lexicon, type LexiconChange } from './edit-lexicon.ts';
export { explainReading, type Explained } from './explain-reading.ts';
export { MODEL_TASK, modelQuestion, withMessages, withModelAnswer } from './model-answer.ts';
export { houseReader, ruleReader } from './house-reader.ts';
export { importDraft, slugFrom, type ImportedDraft } from './import-draft.ts';
export { proposalsOf, type ReadFrom } from './proposals.ts';
export {
  readArticle,
  readArticleFile,
  type AboutArticle,
  type ArticleFile,
  type KeptArticle,
} from './read-article.ts';
export { contentWords } from './content-words.ts';
export { placedText } from './message-place.ts';
export { readDraftFile, type AboutDraft, type DraftFile, type NamedBytes } from './read-draft-file.ts';
export { readLine, type ReadLine } from './read-stream.ts';
export { NO_CONTEXT, readingContext } from './reading-context.ts';
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
export { compareSides, namedParties, type ComparedRow, type ComparedSides } from './compare-drafts.ts';
export { comparisonJson, comparisonPage, type Comparison } from './comparison.ts';
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
export { withFileRead } from './kept-reading.ts';
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
  type ListedRevision,
  type NegotiationTable,
} from '@nonpaper/drafts';
export {
  concordanceJson,
  concordSides,
  withoutAbsentRows,
  manyDraftsPage,
  type ConcordanceJson,
  type ConcordedSides,
} from './concordance-of-drafts.ts';
export {
  dossierRows,
  keepRowsInDossier,
  rowsNotKept,
  rowsToStartFrom,
  wholeDossierRows,
  type DossierRows,
  type RowsKept,
} from './rows/dossier-rows.ts';
export { rowsForFile, rowsFromFile, type RowsInFile } from './rows/rows-file.ts';
export { redlineOfSides } from './redline-drafts.ts';
export { listRevisions, type FileRevisions } from './list-revisions.ts';
export { rowsOfTable, tableOwn, withLinksOfTable } from './rows-of-table.ts';
export { sidesOfTable, tableRemark, type ColumnsAsked } from './table-sides.ts';
export { tableOfSides, type TableAsked } from './negotiation-table.ts';
export {
  collateSides,
  witnessesCsv,
  witnessesJson,
  witnessesPage,
  type WitnessedDraft,
  type WitnessesJson,
} from './witnesses-of-draft.ts';
export {
  authorshipOfSides,
  draftsWithText,
  earliestInDrafts,
  earliestJson,
  earliestPage,
  type EarliestAsked,
  type EarliestJson,
} from './earliest-in-drafts.ts';
export { partiesAtTable, type PartiesAtTable } from './negotiated/parties-at-table.ts';
export { bracketTurns, MOST_TURNS, type BracketTurn } from './negotiated/bracket-changes.ts';
export { bracketsOfDrafts, type BracketsOfDrafts } from './negotiated/brackets-of-drafts.ts';
export { bracketsJson, type BracketsJson } from './negotiated/brackets-json.ts';
export { bracketsPage } from './negotiated/brackets-page.ts';
export { renderedDraft, type RenderedDraft } from './negotiated/rendered-draft.ts';
export {
  renderedDocx,
  renderedJson,
  renderedPage,
  renderedText,
  type RenderedJson,
} from './negotiated/rendered-blocks.ts';
export {
  checkDraft,
  checkedPage,
  lintJson,
  signatories,
  type CheckedDraft,
  type LintJson,
} from './check-draft.ts';
export { addEntry, type TypedEntry } from './register/add-entry.ts';
export { askAmbiguities, draftIsProposed, type AnsweredRegister } from './register/ask-ambiguities.ts';
export {
  addReading,
  findEntry,
  forgetReading,
  judgeIntent,
  settleEntry,
  type TypedJudgement,
  type TypedReading,
} from './register/change-entry.ts';
export { proposeEntries, type ProposedEntries } from './register/propose-entries.ts';
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
export { askBrief, type AnsweredBrief, type BriefAsked } from './build-brief.ts';
export {
  readConflictCase,
  stabilityJson,
  studiedPage,
  studyCase,
  type StabilityJson,
  type StudiedCase,
} from './stability-of-case.ts';
export {
  dealFromSheets,
  dealOfSheet,
  readSheets,
  type DealFromSheets,
  type DealRemark,
  type PlacedDraft,
} from './deal-from-sheets.ts';
export {
  fillSheet,
  holdsAnswers,
  questionsFromDossier,
  questionsFromSheet,
  type AnsweredSheet,
  type AskedSheet,
  type QuestionsChoice,
} from './sheet/ask-sheet.ts';
export { askSheets, type AnsweredSheets, type SheetsAsked } from './ask-sheets.ts';
export { DEFAULT_PLAN, isUncertain, type UncertainPlan } from './uncertain/is-uncertain.ts';
export { uncertainOfPackages } from './uncertain/uncertain-of-packages.ts';
export { outwardOfPackages, type OutwardAsked } from './outward/outward-of-packages.ts';
export { type AskedPackage, type NamedPackage } from './outward/asked-packages.ts';
export { dossierDrafts } from './outward/dossier-drafts.ts';
export { CONCEPT_KEYS, type ConceptKey, type DealFigures } from './deal-figures.ts';
export { dealSheetsJson, type DealSheetsJson } from './deal-sheets-json.ts';
export { dealSheetsPageOf } from './deal-sheets-page.ts';
