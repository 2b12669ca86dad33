import type { Mark } from './mark.ts';
import { unshared } from './multisets.ts';
import type { Token } from './tokens.ts';

/** A limit with the whole number that it limits. */
interface Limited {
  readonly limit: Mark;
  readonly number: Mark;
  /** `>=4`: what both say of a count. */
  readonly says: string;
}

/** How far a whole number moves to be the last that is allowed: "more than three" is "at least four". */
const MOVED: Readonly<Record<string, readonly [string, number]>> = {
  'more than': ['>=', 1],
  'at least': ['>=', 0],
  'less than': ['<=', -1],
  'at most': ['<=', 0],
};

/** What is the last day, or the first, of a time that a word sets by a date: "before 1 July" ends on 30 June. In days from the date. */
const DAYS: Readonly<Record<string, readonly [string, number]>> = {
  by: ['<=', 0],
  before: ['<=', -1],
  from: ['>=', 0],
  after: ['>=', 1],
};

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const A_DAY = 86_400_000;

/** Dates with the word of time right before them. */
function datedIn({ marks }: Counted): Limited[] {
  const starts = new Map(
    marks.filter(({ kind, value }) => kind === 'date' && DAY.test(value)).map((mark) => [mark.from, mark]),
  );
  return marks.flatMap((limit): Limited[] => {
    const number = starts.get(limit.to);
    const moved = Object.hasOwn(DAYS, limit.value) ? DAYS[limit.value] : undefined;
    if (limit.kind !== 'deadline' || number === undefined || moved === undefined) return [];
    const day = Date.parse(`${number.value}T00:00:00Z`) + moved[1] * A_DAY;
    // A day that no calendar has ("45 May") is no limit.
    if (!Number.isFinite(day)) return [];
    return [{ limit, number, says: `${moved[0]}${new Date(day).toISOString().slice(0, 10)}` }];
  });
}

/** Units that are measured and not counted: more than three weeks is not four. */
const isCount = ({ fact }: Token): boolean => fact?.kind === 'number' && fact.unit === '';

/**
 * The limits of counted things in marks: a limit stands right before its number, or right behind it ("four or more") or behind what
 * is counted ("four members or more").
 */
function limitedIn({ marks, tokens }: Counted): Limited[] {
  const counted = new Set(tokens.filter(isCount).map(({ span }) => span[0]));
  const numbers = marks.filter(({ kind, span }) => kind === 'number' && counted.has(span[0]));
  const firstWord = new Map(tokens.map(({ span, key }) => [span[0], key]));
  const starts = new Map(numbers.map((mark) => [mark.from, mark]));
  const ends = new Map(numbers.map((mark) => [mark.to, mark]));
  return marks.flatMap((limit): Limited[] => {
    const isBehind = /^(?:or|and)$/u.test(firstWord.get(limit.span[0]) ?? '');
    const number =
      starts.get(limit.to) ??
      ends.get(limit.from) ??
      (isBehind ? (ends.get(limit.from - 1) ?? ends.get(limit.from - 2)) : undefined);
    const moved = Object.hasOwn(MOVED, limit.value) ? MOVED[limit.value] : undefined;
    if (limit.kind !== 'bound' || number === undefined || moved === undefined) return [];
    const value = Number(number.value.replaceAll(',', ''));
    return Number.isInteger(value) ? [{ limit, number, says: `${moved[0]}${value + moved[1]}` }] : [];
  });
}

/** One side: its marks and its words. */
export interface Counted {
  readonly marks: readonly Mark[];
  readonly tokens: readonly Token[];
}

/**
 * Marks of two sides that set one limit in other words: "more than three States" and "four or more States", "before 1 July" and "by
 * 30 June".
 */
export function sameLimits(
  left: Counted,
  right: Counted,
): { readonly left: readonly Mark[]; readonly right: readonly Mark[] } {
  const [a, b] = [left, right].map((side) => [...limitedIn(side), ...datedIn(side)]);
  if (a === undefined || b === undefined) return { left: [], right: [] };
  const unlike = unshared(a, b, ({ limit, number }) => `${limit.value} ${number.value}`);
  const only = unshared(unlike.left, unlike.right, ({ says }) => says);
  const marksOf = (all: readonly Limited[], kept: readonly Limited[]): Mark[] =>
    all.filter((each) => !kept.includes(each)).flatMap(({ limit, number }) => [limit, number]);
  return { left: marksOf(unlike.left, only.left), right: marksOf(unlike.right, only.right) };
}
