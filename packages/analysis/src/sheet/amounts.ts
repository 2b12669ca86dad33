import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import {
  decimalOf,
  shortest,
  smallDecimalOf,
  smallProduct,
  times,
  type Decimal,
  type SmallDecimal,
} from './decimals.ts';
import type { Box, Unit } from './space.ts';

/** What an amount costs, in the steps of a pace: decimals are whole numbers of any size. */
export const AMOUNT_STEPS = 10;

/** A utility as an exact decimal where it is one, and as a double in any case. */
export interface Amount {
  /** The decimal where its digits fit into a double, as those of most do; `exact` is then not needed. */
  readonly small: SmallDecimal | null;
  readonly exact: Decimal | null;
  readonly double: number;
}

export interface Scored {
  readonly utilities: readonly (readonly Amount[])[];
  readonly reserved: Amount | null;
  readonly boxes: readonly (Omit<Box, 'value'> & { readonly value: Amount })[];
}

export function amountOf(double: number): Amount {
  const small = smallDecimalOf(double);
  return { small, exact: small === null ? decimalOf(double) : null, double };
}

/** Weight times score, exactly where both are decimals. */
export function product(weight: Amount, score: Amount): Amount {
  const double = weight.double * score.double;
  const small =
    weight.small !== null && score.small !== null ? smallProduct(weight.small, score.small) : null;
  if (small !== null) return { small, exact: null, double };
  const one = decimalIn(weight);
  const other = decimalIn(score);
  return { small, exact: one === null || other === null ? null : shortest(times(one, other)), double };
}

const decimalIn = ({ small, exact }: Amount): Decimal | null =>
  small === null ? exact : { digits: BigInt(small.digits), places: small.places };

/** Whole units of ten to the power of minus `wanted`. Right where it is below 2^53; what is larger stays larger. */
function inUnits({ small, exact }: Amount, wanted: number): number {
  const decimal = small ?? exact;
  return decimal === null ? 0 : Number(decimal.digits) * 10 ** (wanted - decimal.places);
}

/** What may be added up in one package: of each issue the largest utility, and all boxes. */
function* mostOf({ utilities, boxes }: Scored, units: (amount: Amount) => number): Work<number> {
  const pace = new Pace();
  let sum = 0;
  for (const issue of utilities) {
    let most = 0;
    for (const each of issue) most = Math.max(most, Math.abs(units(each)));
    sum += most;
    yield* pace.after(AMOUNT_STEPS * issue.length);
  }
  for (const { value } of boxes) sum += Math.abs(units(value));
  return sum;
}

/** The smallest unit that all amounts need, where their sums stay exact in it. */
export function* unitOf(all: readonly Scored[]): Work<Unit> {
  const doubles: Unit = { kind: 'doubles', tie: TIE };
  let places = 0;
  const pace = new Pace();
  for (const amounts of amountsOf(all)) {
    for (const { small, exact } of amounts) {
      const decimal = small ?? exact;
      if (decimal === null) return doubles;
      places = Math.max(places, decimal.places);
    }
    yield* pace.after(AMOUNT_STEPS * amounts.length);
  }
  const units = (amount: Amount): number => inUnits(amount, places);
  for (const each of all) {
    const most = yield* mostOf(each, units);
    const reserved = each.reserved === null ? 0 : Math.abs(units(each.reserved));
    if (Math.max(most, reserved) >= Number.MAX_SAFE_INTEGER) return doubles;
  }
  return { kind: 'exact', resolution: Number(`1e-${places}`) };
}

/** All amounts, those of one issue or of all boxes at a time. */
function* amountsOf(all: readonly Scored[]): Generator<readonly Amount[], void> {
  for (const { utilities, reserved, boxes } of all) {
    yield* utilities;
    if (reserved !== null) yield [reserved];
    yield boxes.map(({ value }) => value);
  }
}

/** Utilities as doubles that differ by no more than this are held to be the same. */
const TIE = 1e-9;

export const inUnit = (amount: Amount, unit: Unit): number =>
  unit.kind === 'doubles' ? amount.double : inUnits(amount, Math.round(-Math.log10(unit.resolution)));
