import { nameIndex } from '@nonpaper/text';
import { MONTHS } from '../data/fact-words.ts';
import { numbersOf } from './number-facts.ts';

/** A party with the names under which it may stand in a text. */
export interface NamedParty {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Facts of one sort that stand on one side only. Between paraphrases they are to be headed "of our paraphrase". */
export interface ChangedFact {
  readonly kind: 'number' | 'date' | 'party';
  /** On the left only, in order of place: `600,000`, `100 days`, `2025-12-24`, a party's name. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const KINDS = ['number', 'date', 'party'] as const;

/**
 * Numbers (with their units), dates and parties in which the texts of a matched pair differ. A fact that stands on
 * both sides equally often is no change; order does not matter. Only the parties handed in are looked for, in any
 * spelling and script. Mirrored when the sides are exchanged. Linear in the texts.
 */
export function changedFacts(
  left: string,
  right: string,
  parties: readonly NamedParty[] = [],
): ChangedFact[] {
  const [a, b] = [factsOf(left, parties), factsOf(right, parties)];
  return KINDS.flatMap((kind) => {
    const changed = { kind, left: without(a[kind], b[kind]), right: without(b[kind], a[kind]) };
    return changed.left.length + changed.right.length === 0 ? [] : [changed];
  });
}

type Facts = Readonly<Record<ChangedFact['kind'], readonly string[]>>;

function without(facts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return facts.filter((fact) => {
    const count = left.get(fact) ?? 0;
    left.set(fact, count - 1);
    return count <= 0;
  });
}

function factsOf(text: string, parties: readonly NamedParty[]): Facts {
  const { dates, rest } = datesOf(text);
  return { number: numbersOf(rest), date: dates, party: partiesOf(text, parties) };
}

function partiesOf(text: string, parties: readonly NamedParty[]): string[] {
  const index = nameIndex(
    parties.map(({ name, aliases = [] }) => ({ names: [name, ...aliases], value: name })),
  );
  return [...new Set(index.find(text).flatMap(({ values }) => values))];
}

const MONTH = Object.keys(MONTHS).join('|');
const DATE = new RegExp(
  [
    String.raw`(?<iso>\b\d{4}-\d{2}-\d{2}\b)`,
    String.raw`(?<dotted>\b\d{1,2}\.\d{1,2}\.\d{4}\b)`,
    String.raw`(?<dmy>\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTH})\b\.?(?:,? \d{4}\b)?)`,
    String.raw`(?<mdy>\b(?:${MONTH})\b\.? \d{1,2}\b(?!\d)(?:,? \d{4}\b)?)`,
    String.raw`(?<my>\b(?:${MONTH})\b\.? \d{4}\b)`,
  ].join('|'),
  'giu',
);

/** Dates as `YYYY-MM-DD`, `--MM-DD` without a year, or `YYYY-MM`; and the text without them. */
function datesOf(text: string): { dates: string[]; rest: string } {
  const dates: string[] = [];
  const rest = text.replace(DATE, (found) => {
    dates.push(isoOf(found));
    return ' ';
  });
  return { dates, rest };
}

const two = (value: number | string): string => String(value).padStart(2, '0');

function isoOf(found: string): string {
  if (/^\d{4}-/u.test(found)) return found;
  if (/^[\d.]+$/u.test(found)) return found.split('.').reverse().map(two).join('-');
  const month =
    MONTHS[(/\p{L}{3,}/u.exec(found.replace(/\d+(?:st|nd|rd|th)/giu, ''))?.[0] ?? '').toLowerCase()] ?? 0;
  const year = /\d{4}/u.exec(found)?.[0];
  const day = /(?<!\d)\d{1,2}(?!\d)/u.exec(found)?.[0];
  if (day === undefined) return `${year ?? ''}-${two(month)}`;
  return `${year ?? '-'}-${two(month)}-${two(day)}`;
}
