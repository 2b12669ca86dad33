export { terminal } from './writers/terminal.ts';
export type { TerminalOptions } from './writers/terminal.ts';
export { html } from './writers/html.ts';
export { markdown } from './writers/markdown.ts';
export { csvSafe } from './csv.ts';
export type { Svg } from './svg.ts';
export { drawTimeline } from './figures/timeline.ts';
export type { Timeline } from './figures/timeline.ts';
export type { PlacedLabel, TimelineItem } from './figures/timeline-labels.ts';
export { MARK_WORDS, TIMELINE_MARKS, markOf } from './figures/marks.ts';
export type { TimelineMark } from './figures/marks.ts';
export { drawLineage } from './figures/lineage.ts';
export type { Box, LineageDraft, LineageLink, LineagePicture } from './figures/lineage.ts';
export { alphabetical, drawMeetings } from './figures/meetings.ts';
export type { MeetingCounts } from './figures/meetings.ts';
export * from './page.ts';
export { SourceBook } from './book.ts';
export { COMPOSED_NOTICE, framed, leftOutLines } from './frame.ts';
export type { Content, DossierHead } from './frame.ts';
export { longDate, shortDate, spanInWords } from './dates.ts';
export { counted, countOfKind, kindWord } from './kinds.ts';
export { comparisonPage } from './pages/comparison.ts';
export { ambiguitiesPage } from './pages/ambiguities.ts';
export { bracketsPage, type BracketedDrafts } from './pages/brackets.ts';
export { type ShownOption, type ShownPoint } from './pages/bracket-points.ts';
export { renderedPage, type Rendered, type ShownDecision, type ShownParagraph } from './pages/rendered.ts';
export {
  witnessesPage,
  type ShownVariant,
  type Witnessed,
  type WitnessedProvision,
} from './pages/witnesses.ts';
export { earliestPage, type Earliest, type EarliestProvision, type ShownWording } from './pages/earliest.ts';
export { type ShownTurn } from './pages/bracket-turns.ts';
export { drawBracketSeries, type BracketBar } from './figures/bracket-series.ts';
export { lintPage, type DraftQuestions, type QuestionGroup, type ShownQuestion } from './pages/lint.ts';
export {
  concordancePage,
  type Concorded,
  type ConcordedCell,
  type ConcordedRow,
  type ConcordedStatus,
} from './pages/concordance.ts';
export type { ComparedDraft, ComparedDrafts, ComparedProvision, ComparedRow } from './pages/compared.ts';
export { reviewPage } from './pages/review.ts';
export type { ReviewList } from './pages/review.ts';
export { searchPage } from './pages/search.ts';
export type { SearchResults } from './pages/search.ts';
export { silenceMapPage } from './pages/silence-map.ts';
export { tiltPage } from './pages/tilt.ts';
export { absencePage } from './pages/absence.ts';
export { calendarPage } from './pages/calendar.ts';
export { effortsPage } from './pages/efforts.ts';
export { ledgerPage } from './pages/ledger.ts';
export { lineagePage } from './pages/lineage.ts';
export { positionsPage } from './pages/positions.ts';
export { sincePage } from './pages/since.ts';
export { briefPage } from './pages/brief.ts';
export {
  stabilityPage,
  type ShownState,
  type StabilitySection,
  type AssumedMaker,
  type StudiedConflict,
} from './pages/stability.ts';
export { drawDealPlane } from './figures/deal-plane.ts';
export type { DealAxis, DealPlane, UtilityRange } from './figures/deal-plane.ts';
export { dealSheetsPage } from './pages/deal-sheets.ts';
export type {
  ShownConcept,
  ShownDealSheet,
  ShownFrontier,
  ShownParty,
  ShownPick,
  ShownSheetDraft,
} from './pages/sheets-answer.ts';
export { dealOutwardPage } from './pages/deal-outward.ts';
export type { ShownWorth } from './pages/option-worth.ts';
export type {
  DealOutward,
  NamedChoice,
  OutwardBlocks,
  OutwardChanges,
  OutwardConstraint,
  OutwardDominating,
  OutwardPackage,
  OutwardPoint,
  OutwardShare,
  OutwardTrade,
  OutwardTrades,
} from './pages/outward-answer.ts';
export { dealUncertainPage, knownWords } from './pages/deal-uncertain.ts';
export type {
  DealUncertain,
  DrawnShareJson,
  UncertainAcceptance,
  UncertainPackage,
  UncertainQuestion,
  UncertainRanks,
} from './pages/uncertain-answer.ts';
export { filledSheetPage, type FilledParty, type FilledSheet } from './pages/filled-sheet.ts';
export type { BriefDeal } from './pages/brief-deal.ts';
export { dealPage } from './pages/deal.ts';
export type { DealLink } from './pages/deal-links.ts';
export type {
  DealBarrier,
  DealChange,
  DealCounts,
  DealDraft,
  DealFromPositions,
  DealPart,
  DealPoint,
  DealRefusal,
  DealSilence,
  Digits,
  OpenDealPoint,
} from './pages/deal-answer.ts';
