/** Chance that is the same each time: a generator of 32 bits (mulberry32) from a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The numbers from 0 up to `count`, in an order that the seed gives. */
export function shuffled(count: number, seed: number): number[] {
  const next = seeded(seed);
  const order = Array.from({ length: count }, (_, index) => index);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [a, b] = [order[at] ?? 0, order[other] ?? 0];
    order[at] = b;
    order[other] = a;
  }
  return order;
}
