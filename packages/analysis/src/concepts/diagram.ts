/**
 * All packages that keep the links, as paths through a layered graph: one layer for each issue, one arc for each option
 * that may still be chosen, and what the arc adds to each party's utility. Links and boxes live in the nodes, so that
 * whoever walks the graph needs to know of neither. Bergman, Cire, van Hoeve and Hooker, Decision Diagrams for
 * Optimization (2016), call it an exact decision diagram.
 */
export interface Diagram {
  readonly parties: number;
  /** The issue that each layer decides. */
  readonly order: readonly number[];
  /** The first node of each layer, and at the end the last node of all, where every path ends; the first node is 0. */
  readonly layers: readonly number[];
  /** The first arc of each node, and the number of arcs at the end. */
  readonly arcs: Int32Array;
  /** The node that each arc leads to. */
  readonly to: Int32Array;
  /** What each arc adds to the utility of each party: `gains[arc * parties + party]`. */
  readonly gains: Float64Array;
  /** The options of the layer's issue that an arc stands for: one, or several that are worth the same to everybody. */
  readonly options: readonly (readonly number[])[];
  /** Whether any path leads to the end. */
  readonly feasible: boolean;
}

/** More arcs than this are not held; links and boxes that run through everything need that many. */
export const MOST_ARCS = 400_000;
