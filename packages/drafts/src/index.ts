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
export { type BracketFact } from './brackets/bracket-facts.ts';
export { type Stance } from './brackets/stances.ts';
export { STANCE_ROLES, type StanceRole } from './data/bracket-stance-words.ts';
export { PROVISION_STATUSES, type MarkedStatus, type ProvisionStatus } from './data/bracket-status-words.ts';
export { bracketChanges, type BracketChange } from './brackets/bracket-changes.ts';
export {
  negotiatedProvisions,
  optionGroups,
  type AboutNegotiation,
  type NegotiatedProvision,
  type OptionGroup,
} from './brackets/negotiated-provisions.ts';
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
