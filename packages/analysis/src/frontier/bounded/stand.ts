import { startLayer, type Trace } from '../layer.ts';

/** Where a pass stands between two places: the states it has come to, and the labels of each, with their utilities. */
export interface Stand {
  /** A row for each state: words of boxes, and where the links stand. */
  readonly rows: Int32Array;
  /** The first label of each state, and at the end the number of labels. */
  readonly begins: Uint32Array;
  /** Utilities of each label, label after label. */
  readonly values: Float64Array;
  /** For each state, how much can still come in each direction. */
  readonly bounds: Float64Array;
  /** For each state and group of the next place the same, if that group is taken, with what it gives; null where not known. */
  readonly ahead: Float64Array | null;
  /** Where each label comes from. */
  readonly trace: Trace;
}

/** Before any choice: one state and one label, worth nothing. */
export const startStand = (start: Int32Array, parties: number, ways: number): Stand => ({
  rows: Int32Array.of(...start, 0),
  begins: Uint32Array.of(0, 1),
  values: new Float64Array(parties),
  bounds: new Float64Array(ways).fill(Infinity),
  ahead: null,
  trace: startLayer([0]).trace,
});
