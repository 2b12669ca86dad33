/**
 * Where the points of a layer come from, without their utilities: enough to recover and to count the packages behind a
 * point. A layer unites shifted copies of earlier ones; an edge says from which copy and which point of it.
 */
export interface Trace {
  readonly size: number;
  /** The first edge of each point, and the end; null where each point has exactly one. */
  readonly starts: Uint32Array | null;
  /** For each edge the point of the source that it comes from, and which source. */
  readonly from: Uint32Array;
  readonly via: Uint32Array;
  readonly sources: readonly Origin[];
  /** For each point the packages behind it that are counted and to which no edge leads; none where left out. */
  readonly unlisted?: Float64Array;
}

/** What a copy of a layer adds to it: an option of an issue, a point of another layer, or nothing. */
export type Pick =
  | { readonly kind: 'option'; readonly issue: number; readonly option: number }
  | { readonly kind: 'joint'; readonly trace: Trace; readonly at: number }
  | null;

export interface Origin {
  readonly trace: Trace;
  readonly pick: Pick;
}

/**
 * Utility vectors in steps, point after point, in descending lexicographic order, no two the same, and none of them
 * dominated by another by more than the slack.
 */
export interface Layer {
  readonly values: Float64Array;
  readonly trace: Trace;
  /**
   * What thinning may have cost each party, in steps: every vector that was left out is reached by one of the layer
   * that gives no party less by more than this. All 0 where nothing was thinned.
   */
  readonly lost: readonly number[];
}

/** A copy of a layer: every point raised by `shift`. */
export interface Source {
  readonly layer: Layer;
  readonly shift: readonly number[];
  readonly pick: Pick;
  /** What thinning may have cost in what the shift stands for, party by party. */
  readonly lost: readonly number[];
}

const START: Trace = {
  size: 1,
  starts: null,
  from: new Uint32Array(0),
  via: new Uint32Array(0),
  sources: [],
};

/** The layer before any choice: one point, worth `given` to each party. It has no edges: the end of every trace. */
export const startLayer = (given: readonly number[]): Layer => ({
  values: Float64Array.from(given),
  trace: START,
  lost: given.map(() => 0),
});

/** Whether a trace is the start. */
export const isStart = (trace: Trace): boolean => trace === START;

/** The first edge of a point; that of the next point is the end. */
export const firstEdge = ({ starts }: Trace, point: number): number =>
  starts === null ? point : (starts[point] ?? 0);
