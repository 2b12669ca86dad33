/** Figures and days that may say the same in two ways. */
import type { Clause } from './clauses.ts';
import { sameValue, type Fact } from './facts.ts';
import type { Placed } from './placed-marks.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** "In equal shares" and "one half each". */
export const isEvenShare = ({ mark }: Placed, others: readonly Clause[]): boolean =>
  mark.kind === 'number' && mark.value === '50 %' && others.some(({ stems }) => stems.has(stemOf('equal')));

export const isSameFact = ({ fact }: Token, own: Fact): boolean =>
  fact !== null &&
  fact.kind !== 'reference' &&
  own.kind !== 'reference' &&
  sameValue(fact) === sameValue(own);

/** "Open until 31 December" and "not later than 31 December". */
export const areLastDays = (one: Placed, other: Placed): boolean =>
  one.mark.kind === 'deadline' && new Set([one.mark.value, other.mark.value, 'by', 'until']).size === 2;

/** "Five consecutive days" and "five days in succession": one number, of which a word parts the unit. */
export function isUnitApart(one: Placed, other: Placed): boolean {
  const [a, b] = [one, other].map(({ mark }) => mark.value.split(' '));
  if (one.mark.kind !== 'number' || a === undefined || b === undefined || a[0] !== b[0]) return false;
  const [bare, unit] = a.length === 1 ? [one, b[1]] : [other, a[1]];
  // "Under fifteen" and "under 15 years of age", "18.00" and "18.00 hours": a unit that only says what the number counts.
  if (
    a.length !== b.length &&
    /^(?:years|hours)(?: of age)?$/u.test(
      [a, b]
        .find((each) => each.length > 1)
        ?.slice(1)
        .join(' ') ?? '',
    )
  )
    return true;
  const behind = bare.clause.tokens.filter(({ span }) => span[0] >= bare.mark.span[1]).slice(0, 2);
  return (
    a.length !== b.length && unit !== undefined && behind.some(({ key }) => stemOf(key) === stemOf(unit))
  );
}

/** Ages in months, as terms of years are. */
const IN_HOURS: Readonly<Record<string, number>> = { days: 24, 'years of age': 12 };

/** "48 hours" and "two days": a day of a term ends at midnight, so that it is worth a look. */
export function areHours(one: Placed, other: Placed): boolean {
  const [a, b] = [one, other].map(({ mark }) => /^(\d+) (hours|days|months|years of age)$/u.exec(mark.value));
  if (one.mark.kind !== 'number' || !a || !b || a[2] === b[2]) return false;
  const [x, y] = [a, b].map((found) => Number(found[1]) * (IN_HOURS[found[2] ?? ''] ?? 1));
  return x === y;
}
