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
