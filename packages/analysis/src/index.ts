export { ANALYSIS_CODES, type AnalysisCode } from './codes.ts';
export { bad, good, type Fault, type Outcome } from './outcome.ts';
export { prepare } from './sheet/prepare.ts';
export type {
  PartySheet,
  Score,
  Sheet,
  SheetBox,
  SheetChoice,
  SheetDraft,
  SheetIssue,
  SheetLink,
} from './sheet/sheet.ts';
export {
  isAcceptable,
  isFeasible,
  keepsLink,
  packageCount,
  shownUtility,
  tied,
  utilityOf,
  type Box,
  type Choice,
  type Link,
  type Package,
  type Space,
  type Unit,
} from './sheet/space.ts';
export { run, type Progress, type Work } from './work.ts';
export {
  OPTION_MOVES,
  type CaseOption,
  type CaseParty,
  type CaseState,
  type ConflictCase,
  type OptionMoves,
} from './stability/case.ts';
export type { Conflict, ConflictParty } from './stability/conflict.ts';
export { prepareConflict } from './stability/prepare-conflict.ts';
export {
  equilibriaOf,
  stability,
  STABILITY_CONCEPTS,
  type StabilityConcept,
  type StableStates,
} from './stability/stable.ts';
export {
  COALITION_CONCEPTS,
  coalitionStability,
  type CoalitionConcept,
  type CoalitionStability,
} from './stability/coalitions.ts';
export {
  INVERSE_CONCEPTS,
  stabilityConditions,
  type InverseConcept,
  type StabilityCondition,
} from './stability/inverse.ts';
export { waysFrom, type Step, type Ways } from './stability/paths.ts';
export {
  UNCERTAIN_CONCEPTS,
  UNCERTAIN_READINGS,
  uncertainStability,
  type UncertainConcept,
  type UncertainReading,
  type UncertainStability,
} from './stability/uncertain.ts';
