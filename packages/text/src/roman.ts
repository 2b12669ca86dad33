const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const PARTS: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** The Roman numeral of a whole number from 1 to 3999, in lower case. */
export function toRoman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [sign, worth] of PARTS) {
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  }
  return numeral;
}

/** The value of a Roman numeral in either case, or null where it is not the usual way to write any number ("iiii", "vx"). */
export function fromRoman(numeral: string): number | null {
  const lower = numeral.toLowerCase();
  if (lower.length === 0 || lower.length > 15) return null;
  let value = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const worth = DIGITS[lower.charAt(at)];
    if (worth === undefined) return null;
    const next = DIGITS[lower.charAt(at + 1)] ?? 0;
    value += worth < next ? -worth : worth;
  }
  return value > 0 && toRoman(value) === lower ? value : null;
}
