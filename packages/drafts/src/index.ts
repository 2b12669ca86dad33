export * from './types.ts';
export { DRAFTS_CODES, type DraftsCode } from './codes.ts';
export { readBrackets, type BracketReading, type BracketSurroundings } from './brackets/brackets.ts';
export {
  readNegotiated,
  type Negotiated,
  type NegotiatedNode,
  type NodeKind,
} from './brackets/negotiated.ts';
export { render, type Decision, type Rendering, type View } from './brackets/renderings.ts';
export { type Run } from './brackets/runs.ts';
export { resolve, type Choice, type Resolution } from './brackets/resolve.ts';
export { type Conservation } from './brackets/token-conservation.ts';
export { provisionStatus, type StatusReading, type StatusSurroundings } from './brackets/status.ts';
export {
  bracketCounts,
  bracketSeries,
  silentParties,
  type BracketCounts,
  type CountedDraft,
  type PartyCount,
  type SeriesEntry,
} from './brackets/bracket-counts.ts';
export { type BracketFact } from './brackets/bracket-fact.ts';
export { type Stance } from './brackets/stances.ts';
export { STANCE_ROLES, type StanceRole } from './data/bracket-stance-words.ts';
export { PROVISION_STATUSES, type MarkedStatus, type ProvisionStatus } from './data/bracket-status-words.ts';
export { bracketChanges, type BracketChange } from './brackets/bracket-changes.ts';
export { openPoints, type OpenOption, type OpenPoint } from './brackets/open-points.ts';
export { negotiatedDraft, type NegotiatedDraft, type NegotiatedPart } from './brackets/negotiated-draft.ts';
export {
  negotiatedProvisions,
  type AboutNegotiation,
  type NegotiatedProvision,
} from './brackets/negotiated-provisions.ts';
export { optionGroups, type OptionGroup } from './brackets/option-groups.ts';
export {
  redline,
  redlineOf,
  type RedlineOptions,
  type RedlinePart,
  type WordingRedline,
} from './redline/redline.ts';
export { cleanText, wordingOf } from './wording.ts';
export { contentLikeness } from './word-bag.ts';
export { readDraft, type AboutDraft } from './reading/provisions.ts';
export { align, alignKnown, type KnownAlignment } from './align/align.ts';
export { type KnownLink, type LostLink, mirroredLink } from './align/known.ts';
export { mirrored } from './align/rows.ts';
export { toReview, type Doubt } from './align/review.ts';
export { carryIds } from './align/carry-ids.ts';
export { withHeadMarked } from './align/heads.ts';
export {
  MEANING_KINDS,
  type MeaningChange,
  type MeaningKind,
  type MeaningPlace,
  type MeaningReading,
} from './meaning/change.ts';
export { meaningChanges, readMeaning, type MeaningContext, type MeaningSide } from './meaning/meaning.ts';
export { draftMeaning, readDraftMeaning } from './meaning/draft-meaning.ts';
export { renumberingOf, type Renumbering } from './meaning/renumbering.ts';
export { changedFacts, type ChangedFact, type NamedParty } from './meaning/changed-facts.ts';
export { concordanceOf, type Concordance } from './concordance/concordance-of.ts';
export { readKeptRows } from './concordance/kept-rows.ts';
export { compareRows } from './concordance/row-numbers.ts';
export { cellWords, stepCounts, tableLinks, type StepCounts, type TableLink } from './concordance/summary.ts';
export {
  CELL_KINDS,
  type CellKind,
  type ConcordanceCell,
  type ConcordanceDraft,
  type ConcordanceTable,
  type ConcordanceTableRow,
  type DraftLink,
  type KeptRows,
} from './concordance/types.ts';
export {
  EARLIEST_APPEARANCE,
  earliestWording,
  type Appearance,
  type AuthorshipClaim,
  type DatedDraft,
  type EarliestWording,
  type ProvisionWording,
  type WordingFound,
} from './concordance/earliest-wording.ts';
export {
  collate,
  type Apparatus,
  type CollatedProvision,
  type Witness,
  type WitnessProvision,
} from './concordance/witnesses.ts';
export { variantsInContext, type VariantInContext } from './concordance/variant-context.ts';
export { type Reading, type VariantPlace } from './concordance/variants.ts';
export { readingOf, rebuiltWitness, type RebuiltProvision } from './concordance/rebuilt-witness.ts';
export { wordingComparable, type Wording } from './redline/comparable.ts';
export { alignKept, isLeftOut, type NotKept } from './align/left-out.ts';
export * from './table/index.ts';
export {
  bodyParagraphs,
  plainDocx,
  redlineDocx,
  redlineTexts,
  resolveDocx,
  resolvedText,
  type DocumentText,
  type RedlineComment,
  type RedlineCounts,
  type RedlineDocx,
  type RedlineDocxOptions,
  type TextBlock,
  type TextParagraph,
  type TextTable,
  REVISION_KINDS,
  revisionsOf,
  type ListedRevision,
  type PlacedDraft,
  type RevisionKind,
  type RevisionText,
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
export { AMBIGUITY_KINDS, type AmbiguityCandidate, type AmbiguityKind } from './lint/ambiguity-places.ts';
export {
  carryRegister,
  readRegister,
  withCandidates,
  type AmbiguityEntry,
  type AmbiguityReading,
  type CarriedRegister,
  type LostEntry,
} from './lint/register.ts';
