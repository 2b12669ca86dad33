/** A set of barriers as bits, with the number of refusals and links in it. */
export interface BarrierSet {
  readonly bits: bigint;
  readonly size: number;
}

export const NOTHING: BarrierSet = { bits: 0n, size: 0 };

/** Barriers of different steps are different ones, so sizes add up. */
export const union = (a: BarrierSet, b: BarrierSet): BarrierSet => ({
  bits: a.bits | b.bits,
  size: a.size + b.size,
});

/** Whether a set holds one of others, which stand by rising size: of those as large as it, it holds none but itself. */
export function holdsAny({ bits, size }: BarrierSet, others: readonly BarrierSet[]): boolean {
  for (const other of others) {
    if (other.size >= size) return false;
    if ((other.bits & bits) === other.bits) return true;
  }
  return false;
}

/** By size; of one size, the one with the first barrier that the other lacks. */
export function byPlaces(a: BarrierSet, b: BarrierSet): number {
  if (a.size !== b.size) return a.size - b.size;
  const differing = a.bits ^ b.bits;
  return (a.bits & differing & -differing) === 0n ? 1 : -1;
}
