import { startLayer, type Trace } from '../layer.ts';

/** Where a pass stands between two places: the states it has come to, and the labels of each, with their utilities. */
export interface Stand {
  /** A row for each state: words of boxes, and where the links stand. */
  readonly rows: Int32Array;
  /** The first label of each state, and at the end the number of labels. */
  readonly begins: Uint32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Where each label comes from. */
  readonly trace: Trace;
}

/** Before any choice: one state and one label, worth nothing. */
export const startStand = (start: Int32Array): Stand => ({
  rows: Int32Array.of(...start, 0),
  begins: Uint32Array.of(0, 1),
  first: new Float64Array(1),
  second: new Float64Array(1),
  trace: startLayer([0]).trace,
});
