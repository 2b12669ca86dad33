import type { Layout } from '../bounded/layout.ts';

/** How the utilities of a party in a component are written as whole numbers from 0 to below `size`. */
export interface Scale {
  readonly party: number;
  /** Steps of the grid that make one unit: all that the party may get or lose is a multiple of it. */
  readonly unit: number;
  /** The least that the party may get, in steps of the grid. */
  readonly least: number;
  readonly size: number;
}

/** The scales of two parties, the shorter one first; null where utilities are no whole numbers. */
export function scalesOf(layout: Layout): readonly [Scale, Scale] | null {
  const [one, other] = [scaleOf(layout, 0), scaleOf(layout, 1)];
  if (one === null || other === null) return null;
  return one.size <= other.size ? [one, other] : [other, one];
}

function scaleOf({ places, boxes, parties }: Layout, party: number): Scale | null {
  const choices = places.map(({ groups, gains }) =>
    groups.map((_, group) => gains[group * parties + party] ?? 0),
  );
  const values = boxes.filter((box) => box.party === party).map(({ value }) => value);
  let unit = 0;
  for (const each of [...choices.flat(), ...values]) {
    if (!Number.isSafeInteger(each)) return null;
    unit = commonDivisor(unit, Math.abs(each));
  }
  unit = Math.max(1, unit);
  const sums = choices.map((gains) => ({
    least: gains.reduce((a, b) => Math.min(a, b), Infinity),
    most: gains.reduce((a, b) => Math.max(a, b), -Infinity),
  }));
  const least = sums.reduce(
    (sum, each) => sum + each.least,
    sumOf(values.map((value) => Math.min(0, value))),
  );
  const most = sums.reduce((sum, each) => sum + each.most, sumOf(values.map((value) => Math.max(0, value))));
  return { party, unit, least, size: (most - least) / unit + 1 };
}

function commonDivisor(a: number, b: number): number {
  let [one, other] = [a, b];
  while (other > 0) [one, other] = [other, one % other];
  return one;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
