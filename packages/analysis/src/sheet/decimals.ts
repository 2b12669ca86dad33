/** A decimal number exactly: `digits` times ten to the power of minus `places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** More decimal places than this, and a sum of products is kept as a double. */
const MOST_PLACES = 30;

/**
 * A finite double as the decimal that it is printed as, which is what a person wrote; null where it would need more
 * than 30 places.
 */
export function decimalOf(value: number): Decimal | null {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), places: 0 };
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  if (places > MOST_PLACES) return null;
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** The exact product of two decimals. */
export const times = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
});

/** The whole number of units of ten to the power of minus `places`; `places` is at least the decimal's own. */
export const unitsOf = ({ digits, places }: Decimal, wanted: number): bigint =>
  wanted === places ? digits : digits * 10n ** BigInt(wanted - places);

/** The same number with as few places as it needs. */
export function shortest({ digits, places }: Decimal): Decimal {
  let [rest, left] = [digits, places];
  while (left > 0 && rest % 10n === 0n) {
    rest /= 10n;
    left -= 1;
  }
  return { digits: rest, places: left };
}

/** A decimal whose digits fit into a double: below 2^53. What most sheets hold, and much quicker than whole numbers of any size. */
export interface SmallDecimal {
  readonly digits: number;
  readonly places: number;
}

/** A double is written with up to so many characters where all its digits certainly fit. */
const MOST_CHARACTERS = 16;

/** The same as `decimalOf` for doubles of few digits; null for others. */
export function smallDecimalOf(value: number): SmallDecimal | null {
  if (Number.isSafeInteger(value)) return { digits: value === 0 ? 0 : value, places: 0 };
  const text = String(value);
  const point = text.indexOf('.');
  if (point < 0 || text.length > MOST_CHARACTERS || text.includes('e')) return null;
  return { digits: Number(text.slice(0, point) + text.slice(point + 1)), places: text.length - point - 1 };
}

/** The exact product of two small decimals with as few places as it needs; null where its digits do not fit. */
export function smallProduct(a: SmallDecimal, b: SmallDecimal): SmallDecimal | null {
  let digits = a.digits * b.digits;
  if (!Number.isSafeInteger(digits)) return null;
  if (digits === 0) return { digits: 0, places: 0 };
  let places = a.places + b.places;
  while (places > 0 && digits % 10 === 0) {
    digits /= 10;
    places -= 1;
  }
  return { digits, places };
}
