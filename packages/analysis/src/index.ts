export { ANALYSIS_CODES, type AnalysisCode } from './codes.ts';
export { components, findingComponents, type Component } from './frontier/components.ts';
export { frontierOf, type FrontierLimits } from './frontier/frontier.ts';
export { FRONTIER_LIMITS, type FrontierLimit } from './frontier/frontier-limit.ts';
export { type Frontier, type FrontierPoint } from './frontier/listed.ts';
export { dominatorOn, placeOn } from './frontier/lookup.ts';
export { bad, good, type Fault, type Outcome } from './outcome.ts';
export { prepare, preparing } from './sheet/prepare.ts';
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
export type { Concept, ConceptReason } from './concepts/concept.ts';
export type { Point } from './concepts/point.ts';
export { solutionOf, type SolutionOptions } from './concepts/solutions.ts';
export { SOLUTIONS, type Solution } from './concepts/solution-goals.ts';
export { prepareConcepts, preparingConcepts, type Measured, type Prepared } from './concepts/ground.ts';
export { extremesOf } from './concepts/frontier-ground.ts';
export { adjustedWinner, type AdjustedWinner, type DividedIssue } from './concepts/adjusted-winner.ts';
export type { Estimate, FractionOptions } from './concepts/rational-fraction.ts';
export { statisticsOf, type Statistics, type StatisticsOptions } from './concepts/statistics.ts';
export {
  OPTION_MOVES,
  type CaseOption,
  type CaseParty,
  type CaseState,
  type ConflictCase,
  type OptionMoves,
} from './stability/case.ts';
export type { Conflict, ConflictParty } from './stability/conflict.ts';
export { prepareConflict, preparingConflict } from './stability/prepare-conflict.ts';
export {
  equilibriaOf,
  stability,
  STABILITY_CONCEPTS,
  type StabilityConcept,
  type StableStates,
} from './stability/stable.ts';
export {
  acceptanceOf,
  acceptancesOf,
  findingAcceptance,
  findingAcceptances,
  findingPreference,
  preferenceOf,
  type Acceptance,
  type Acceptances,
  type Preference,
} from './uncertain/acceptance.ts';
export {
  holdingOf,
  type Holding,
  type PackageHolding,
  type Solved,
  type Solver,
} from './uncertain/holding.ts';
export {
  prepareUncertain,
  preparingUncertain,
  type Doubts,
  type WeightDoubts,
} from './uncertain/prepare-uncertain.ts';
export { ranksOf, type PackageRanks, type Ranks } from './uncertain/ranks.ts';
export { type DrawnShare } from './uncertain/share.ts';
export {
  drawerOf,
  preparingDrawer,
  spaceOfDraw,
  type Draw,
  type Drawer,
  type DrawPlan,
  type UncertainParty,
  type UncertainSpace,
} from './uncertain/space.ts';
export { type Order, type Spread, type Unknowns } from './uncertain/unknowns.ts';
export { worthKnowing, type Question, type Worth, type WorthKnowing } from './uncertain/worth-knowing.ts';
export type { Declaration, Declared, DeclaredLevel, DeclaredParty, Reference } from './declared/declared.ts';
export {
  positionsOf,
  preparingPositions,
  refusalsOf,
  within,
  type Level,
  type DeclaredPoint,
  type Positions,
  type Refusal,
  type DeclaredStanding,
} from './declared/positions.ts';
export { diagramsOf, type Diagram } from './declared/diagram.ts';
export {
  countingPackages,
  exclusionsOf,
  findingExclusions,
  findingUnspoken,
  threeCounts,
  unspokenOf,
  type Excludes,
  type Exclusions,
  type OpenPoint,
  type Silence,
  type ThreeCounts,
  type Unspoken,
} from './declared/counts.ts';
export type { Barrier } from './declared/conflict.ts';
export { blockingOf, singleSets, type Blocking, type BlockingSet, type Effort } from './declared/blocking.ts';
export { movesOf, type Change, type MoveGroup, type Moves } from './declared/moves.ts';
export {
  COALITION_CONCEPTS,
  coalitionStability,
  type CoalitionConcept,
  type CoalitionStability,
} from './stability/coalitions.ts';
export {
  INVERSE_CONCEPTS,
  findingConditions,
  stabilityConditions,
  type InverseConcept,
  type StabilityCondition,
} from './stability/inverse.ts';
export { findingWays, waysFrom, type Step, type Ways } from './stability/paths.ts';
export {
  UNCERTAIN_CONCEPTS,
  UNCERTAIN_READINGS,
  uncertainStability,
  type UncertainConcept,
  type UncertainReading,
  type UncertainStability,
} from './stability/uncertain.ts';
export {
  consistencyOf,
  findingConsistency,
  type Consistency,
  type Contradiction,
} from './elicit/consistency.ts';
export { type Contradictions } from './elicit/contradictions.ts';
export { type Answer, type OptionOrder, type RankedExamples } from './elicit/examples.ts';
export {
  prefilledFrom,
  type PrefillDeclared,
  type DeclaredPosition,
  type Prefilled,
  type SuggestedOrder,
} from './elicit/prefill.ts';
export { ratedDirectly, type Rated } from './elicit/rating.ts';
export { utastar, type Utastar, type ValueRange } from './elicit/utastar.ts';
export {
  rankOrderCentroid,
  weightsFromOrder,
  weightsFromSwings,
  type ElicitedWeights,
} from './elicit/weights.ts';
export { contradictions, whatBlocks, type Blocks, type BlocksAsked } from './outward/blocks.ts';
export { fewestChanges, type ChangesAsked, type ChangeSet, type FewestChanges } from './outward/changes.ts';
export { type Constraint } from './outward/constraints.ts';
export {
  dominating,
  type Dominating,
  type DominatingAsked,
  type DominatingPoint,
} from './outward/dominating.ts';
export { onlyPackage, type Possible } from './outward/possible.ts';
export { standing, type PartyStanding, type Share, type Standing } from './outward/standing.ts';
export { trades, type Trade, type TradedIssue, type Trades, type TradesAsked } from './outward/trades.ts';
