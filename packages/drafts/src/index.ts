export * from './types.ts';
export { DRAFTS_CODES, type DraftsCode } from './codes.ts';
export { readBrackets, type BracketReading, type BracketSurroundings } from './brackets/brackets.ts';
export { redline, type RedlinePart } from './redline/redline.ts';
export { cleanText, wordingOf } from './wording.ts';
export { readDraft, type AboutDraft } from './reading/provisions.ts';
export { align, mirrored } from './align/align.ts';
export { carryIds } from './align/carry-ids.ts';
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
export { type Reading, type VariantPlace } from './concordance/variants.ts';
export { readingOf, rebuiltWitness, type RebuiltProvision } from './concordance/rebuilt-witness.ts';
export { wordingComparable, type Wording } from './redline/comparable.ts';
export { alignKept, isLeftOut, type NotKept } from './align/left-out.ts';
