export * from './records.ts';
export * from './gate.ts';
export * from './links.ts';
export * from './slices.ts';
export * from './codes.ts';
export { visibleTo } from './visible.ts';
export { DEPENDENCY_ORDER } from './references.ts';
export type { Records } from './references.ts';
export { knownAmong, LEFT_OUT_REASONS, reportsBy, textKnownFrom, textSeen } from './known.ts';
export type { Counted, Known, LeftOut, LeftOutReason } from './known.ts';
export { issueLinkWords, labelOf, opened, sourceLines, speakerWords } from './opened.ts';
export type { DraftRef, IssueRef, OpenedRecord, PartyRef, SourceLine } from './opened.ts';
export { byAlphabet } from './order.ts';
export type { HeldLevel } from './positions.ts';
export type { LinkedProvision } from './treatments.ts';
export { bareCellWords } from './silence-cell.ts';
export type { LeftPossible, SilenceElement, SilenceMapCell, SilenceResult } from './silence-cell.ts';
export { silenceMap } from './silence-map.ts';
export type { AscribedConcern, SilenceChoice, SilenceMap, SilenceRow } from './silence-map.ts';
export { markWords } from './silence-words.ts';
export type { Mark } from './silence-words.ts';
export { tilt } from './tilt.ts';
export type { Tilt } from './tilt.ts';
export type {
  Fit,
  NotCounted,
  RangeOn,
  RangeOver,
  TiltFigures,
  TiltIssue,
  TiltOption,
  TiltQuestion,
  TiltSide,
} from './tilt-figures.ts';
export type { Range } from './tilt-range.ts';
export { absence } from './absence.ts';
export type {
  Absence,
  AbsenceChoice,
  AbsentObligor,
  DisputedPart,
  DraftAbsence,
  Meeting,
  MetPair,
  PartAccount,
  PartLine,
  PartyInDraft,
  Presence,
} from './absence.ts';
export { calendar, spanWords } from './calendar.ts';
export type {
  Calendar,
  CalendarChange,
  CalendarContradiction,
  CalendarEntry,
  CalendarReport,
} from './calendar.ts';
export { isNamed, ledger } from './ledger.ts';
export type { Ledger, LedgerChoice, LedgerEntry, LedgerGroup, LedgerSpeaker } from './ledger.ts';
export { efforts } from './efforts.ts';
export type { EffortEntry, EffortLink, Efforts, EffortsChoice, TextOnIssue, ThenAndNow } from './efforts.ts';
export { lineage } from './lineage.ts';
export type { AuthorshipClaim, Claim, DraftLineage, DraftRelation, EarliestAppearance } from './lineage.ts';
export { positionsGrid } from './positions-grid.ts';
export type {
  ConditionalPosition,
  GridCell,
  GridIssue,
  GridSaid,
  GridOption,
  GridOrder,
  GridStatement,
  PositionsGrid,
} from './positions-grid.ts';
export { ambiguities, READING_HOLDERS } from './ambiguities.ts';
export type {
  AmbiguityChoice,
  AmbiguityRegister,
  ContinuedEntry,
  IntentLine,
  ReadingHolder,
  ReadingLine,
  RegisterEntry,
} from './ambiguities.ts';
export { declarations } from './declarations.ts';
export type {
  Declarations,
  DeclarationsChoice,
  DeclaredDraft,
  DeclaredStanding,
  IssueWithOptions,
  OnCondition,
  Standings,
} from './declarations.ts';
export { linkProblem } from './issue-links.ts';
export type { DeclaredLink, LinkGround, LinkOfOptions } from './issue-links.ts';
export { changesSince, HAPPENINGS, RECORDINGS } from './changes-since.ts';
export type { ChangeEntry, ChangeGroup, ChangesSince, Happening, Recording } from './changes-since.ts';
export { wordingRefusal } from './concordance.ts';
export type { ChangedFactData, ConcordanceRowData, ConcordanceTable } from './concordance.ts';
export { brief } from './brief/brief.ts';
export type { Brief, BriefChoice } from './brief/brief.ts';
export { briefPair } from './brief/brief-pair.ts';
export type { BriefPair } from './brief/brief-pair.ts';
export type { AnswerLine, JudgementLine, ReactionLine } from './brief/replies.ts';
export type { ProposalLine, ReviewCounts, ReviewSection } from './brief/review-section.ts';
export type { Said } from './brief/said.ts';
export type { BriefProvision, TextChange, TextChanges } from './brief/text-changes.ts';
export { knownNames, nameResolver } from './names.ts';
export type { KnownNameData, NamedRecords } from './names.ts';
