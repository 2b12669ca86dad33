/** Precision, recall and their harmonic mean in per cent, and how many there were to find. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly n: number;
}

/** What was right, what was given, what there was. Adds up over texts. */
export interface Tally {
  right: number;
  given: number;
  there: number;
}

export const tally = (): Tally => ({ right: 0, given: 0, there: 0 });

export function add(to: Tally, right: number, given: number, there: number): void {
  to.right += right;
  to.given += given;
  to.there += there;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const share = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);

/** F1 in per cent, not rounded. */
export const f1Of = ({ right, given, there }: Tally): number => share(2 * right, given + there);

export const scoreOf = (each: Tally): Score => ({
  p: tenth(share(each.right, each.given)),
  r: tenth(share(each.right, each.there)),
  f1: tenth(f1Of(each)),
  n: each.there,
});
