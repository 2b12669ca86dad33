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
  /** For each point how many packages stand behind it, where that is known and edges do not lead to all of them. */
  readonly counted?: Float64Array;
  /** The packages themselves, one for each point, where they are written down: such a trace has no edges. */
  readonly written?: WrittenPackages;
}

/** Packages that are written down in a way of their own. */
export interface WrittenPackages {
  /** Issues and options in turn of the package of a point. */
  readonly choicesOf: (point: number) => readonly number[];
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

/** A trace of packages that are written down. */
export const traceOfWritten = (size: number, written: WrittenPackages): Trace => ({
  ...START,
  size,
  written,
});

/** Whether a trace leads no further back: the start, or packages that are written down. */
export const isEnd = (trace: Trace): boolean => trace === START || trace.written !== undefined;

/** The first edge of a point; that of the next point is the end. */
export const firstEdge = ({ starts }: Trace, point: number): number =>
  starts === null ? point : (starts[point] ?? 0);
