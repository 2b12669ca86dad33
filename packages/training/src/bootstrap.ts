import { seeded } from './seeded.ts';

/** The middle 95 % of a figure over 1,000 corpora drawn from the texts with putting back; the same each time. */
export function interval<T>(
  texts: readonly T[],
  figure: (drawn: readonly T[]) => number,
): [low: number, high: number] {
  const next = seeded(17);
  const values = Array.from({ length: 1000 }, () =>
    figure(texts.flatMap(() => texts.slice(...oneAt(Math.floor(next() * texts.length))))),
  ).sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((values[Math.floor(share * values.length)] ?? 0) * 10) / 10;
  return [at(0.025), at(0.975)];
}

const oneAt = (index: number): [number, number] => [index, index + 1];
