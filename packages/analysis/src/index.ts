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
  acceptanceOf,
  acceptancesOf,
  preferenceOf,
  type Acceptance,
  type Preference,
} from './uncertain/acceptance.ts';
export {
  holdingOf,
  type Holding,
  type PackageHolding,
  type Solved,
  type Solver,
} from './uncertain/holding.ts';
export { prepareUncertain, type Doubts, type WeightDoubts } from './uncertain/prepare-uncertain.ts';
export { ranksOf, type PackageRanks, type Ranks } from './uncertain/ranks.ts';
export { type Share } from './uncertain/share.ts';
export {
  drawerOf,
  spaceOfDraw,
  type Draw,
  type Drawer,
  type DrawPlan,
  type UncertainParty,
  type UncertainSpace,
} from './uncertain/space.ts';
export { type Order, type Spread, type Unknowns } from './uncertain/unknowns.ts';
export { worthKnowing, type Question, type Worth, type WorthKnowing } from './uncertain/worth-knowing.ts';
export { consistencyOf, type Consistency, type Contradiction } from './elicit/consistency.ts';
export { type Contradictions } from './elicit/contradictions.ts';
export { type Answer, type OptionOrder, type RankedExamples } from './elicit/examples.ts';
export {
  prefilledFrom,
  type Declared,
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
