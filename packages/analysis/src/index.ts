export { ANALYSIS_CODES, type AnalysisCode } from './codes.ts';
export { components, type Component } from './frontier/components.ts';
export { frontierOf, type Frontier, type FrontierLimits, type FrontierPoint } from './frontier/frontier.ts';
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
export type { Concept, ConceptReason } from './concepts/concept.ts';
export type { Point } from './concepts/listing.ts';
export { solutionOf, SOLUTIONS, type Solution, type SolutionOptions } from './concepts/solutions.ts';
