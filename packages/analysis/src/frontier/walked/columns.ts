import { going } from '../../going.ts';
import type { Work } from '../../work.ts';

/** Packages: what each gives to both parties, its number, and how many it stands for. */
export interface Columns {
  readonly firsts: Float64Array;
  readonly seconds: Float64Array;
  readonly numbers: Float64Array;
  readonly counts: Float64Array;
}

export const columnsOf = (length: number): Columns => ({
  firsts: new Float64Array(length),
  seconds: new Float64Array(length),
  numbers: new Float64Array(length),
  counts: new Float64Array(length),
});

/** The same with reports between: so much memory takes a while to be had. */
export function* growingColumns(length: number): Work<Columns> {
  const firsts = new Float64Array(length);
  yield going;
  const seconds = new Float64Array(length);
  yield going;
  const numbers = new Float64Array(length);
  yield going;
  return { firsts, seconds, numbers, counts: new Float64Array(length) };
}
