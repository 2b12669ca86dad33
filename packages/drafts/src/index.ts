export * from './types.ts';
export { DRAFTS_CODES, type DraftsCode } from './codes.ts';
export { readBrackets, type BracketReading, type BracketSurroundings } from './brackets/brackets.ts';
export {
  redline,
  redlineOf,
  type RedlineOptions,
  type RedlinePart,
  type WordingRedline,
} from './redline/redline.ts';
export { cleanText, wordingOf } from './wording.ts';
export { readDraft, type AboutDraft } from './reading/provisions.ts';
export { align, mirrored } from './align/align.ts';
export { carryIds } from './align/carry-ids.ts';
export { MEANING_KINDS, type MeaningChange, type MeaningKind, type MeaningPlace } from './meaning/change.ts';
export { meaningChanges, type MeaningContext, type MeaningSide } from './meaning/meaning.ts';
export { draftMeaning } from './meaning/draft-meaning.ts';
export { renumberingOf, type Renumbering } from './meaning/renumbering.ts';
export { changedFacts, type ChangedFact, type NamedParty } from './meaning/changed-facts.ts';
export {
  concordance,
  type Concordance,
  type ConcordanceDraft,
  type ConcordanceStep,
} from './concordance/concordance.ts';
export { wordingComparable, type Wording } from './redline/comparable.ts';
export { alignKept, isLeftOut, type NotKept } from './align/left-out.ts';
