import type { Word } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { FRACTIONS, NUMBER_WORDS, ORDINALS, TIME_UNITS } from '../data/fact-words.ts';
import { clockFacts } from './clock-facts.ts';
import { type DateFact, dateFacts } from './date-facts.ts';
import { grouped, type NumberFact, numberFacts, unitBehind } from './number-facts.ts';
import { partedUnits } from './parted-units.ts';
import { referenceFacts, type ReferenceFact } from './references.ts';

/** A figure of a text, as one token: a date, a number with its unit, or a reference to another provision. */
export type Fact =
  | { readonly kind: 'date'; readonly shown: string; readonly span: Span }
  | {
      readonly kind: 'number';
      readonly shown: string;
      readonly span: Span;
      readonly timed: boolean;
      readonly unit: string;
    }
  | ({ readonly kind: 'reference' } & ReferenceFact);

const IN_DAYS: Readonly<Record<string, number>> = { days: 1, weeks: 7, fortnights: 14 };
/** Units of measure with the one in which they are compared, and how many of it they are. */
const MEASURES: Readonly<Record<string, readonly [string, number]>> = {
  centimetres: ['metres', 0.01],
  metres: ['metres', 1],
  km: ['metres', 1_000],
  watts: ['watts', 1],
  kilowatts: ['watts', 1_000],
  megawatts: ['watts', 1_000_000],
  kilograms: ['kilograms', 1],
  tonnes: ['kilograms', 1_000],
  'square metres': ['square metres', 1],
  hectares: ['square metres', 10_000],
  'square km': ['square metres', 1_000_000],
};
const IN_MONTHS: Readonly<Record<string, number>> = { months: 1, quarters: 3, years: 12, decades: 120 };

/**
 * The value under which a figure is compared: terms in days or in months, shares of a whole in per cent, so that two weeks are 14
 * days, a year twelve months, two kilometres 2,000 metres, 5 kW 5,000 watts and half 50 per cent. Hours stay hours, since a day of a term is no 24 hours.
 */
export function sameValue(fact: Exclude<Fact, { kind: 'reference' }>): string {
  if (fact.kind === 'date') return fact.shown;
  const share = /^(\d+)\/(\d+)$/u.exec(fact.shown);
  if (share !== null) {
    const percent = (100 * Number(share[1])) / Math.max(1, Number(share[2]));
    return Number.isInteger(percent) ? `${percent} %` : fact.shown;
  }
  const count = Number(fact.shown.split(' ')[0]?.replaceAll(',', ''));
  const [days, months] = [IN_DAYS[fact.unit], IN_MONTHS[fact.unit]];
  // Thirty minutes are half an hour, and ninety an hour and a half.
  if (fact.unit === 'minutes' && count % 30 === 0) return `${count / 60} hours`;
  const measure = Object.hasOwn(MEASURES, fact.unit) ? MEASURES[fact.unit] : undefined;
  if (measure !== undefined && Number.isFinite(count))
    return `${Math.round(count * measure[1] * 1e6) / 1e6} ${measure[0]}`;
  if (!fact.timed || !Number.isFinite(count)) return fact.shown;
  if (days !== undefined) return `${count * days} days`;
  return months === undefined ? fact.shown : `${count * months} months`;
}

/** References first, since their numbers are no amounts; then dates; then numbers. In order, without overlap. */
export function factsIn(text: string, found: readonly Word[]): Fact[] {
  const references = referenceFacts(found).map((fact): Fact => ({ kind: 'reference', ...fact }));
  const dates = dateFacts(text).map((fact: DateFact): Fact => ({ kind: 'date', ...fact }));
  const fixed = merged(dates, references);
  const plain = doubledNumbers(text).filter(
    ({ span }) => !NOON_BEHIND.test(text.slice(span[1], span[1] + 20)),
  );
  const parted = partedUnits(text).map(({ span, value, unit }) =>
    numberFact(span, `${grouped(value)}${unit === '' ? '' : ` ${unit}`}`, unit),
  );
  const numbers = merged(parted, merged(fractionFacts(text), merged(ordinalFacts(text), plain)));
  const clock = clockFacts(text).map(({ span, shown }) => numberFact(span, shown));
  return merged(fixed, merged(clock, numbers));
}

/** "Twelve o'clock noon", "12 noon": the time is told by its name. */
const NOON_BEHIND = /^(?::00)?(?:\s?o['’]clock)?\s(?:noon|midnight)\b/iu;

/** Two lists in order as one; of two facts that overlap, the one of the first list stays. */
function merged(first: readonly Fact[], second: readonly Fact[]): Fact[] {
  const all: Fact[] = [];
  let at = 0;
  for (const fact of second) {
    while (at < first.length && (first[at]?.span[1] ?? 0) <= fact.span[0]) all.push(first[at++] as Fact);
    const next = first[at];
    if (next === undefined || next.span[0] >= fact.span[1]) all.push(fact);
  }
  return [...all, ...first.slice(at)];
}

const numberFact = (span: Span, shown: string, unit = ''): Fact => ({
  kind: 'number',
  shown,
  span,
  unit,
  timed: TIME_UNITS.has(unit) && !shown.startsWith('#'),
});

/** Numbers with their units, where a number stands twice ("thirty (30) days") as one; "within a month" counts as one month. */
function doubledNumbers(text: string): Fact[] {
  const facts: Fact[] = [];
  const numbers = numberFacts(text);
  for (let index = 0; index < numbers.length; index += 1) {
    const [one, other] = [numbers[index], numbers[index + 1]];
    if (one === undefined) continue;
    const isTwice =
      other !== undefined &&
      one.value !== null &&
      one.value === other.value &&
      /^\s?\($/u.test(text.slice(one.span[1], other.span[0])) &&
      text.charAt(other.span[1]) === ')';
    if (!isTwice) facts.push(agedNumber(text, one) ?? numberFact(one.span, one.shown, one.unit));
    else {
      const behind = unitBehind(text, other.span[1] + 1);
      const unit = one.unit || other.unit || behind.unit;
      const end = behind.unit === '' ? other.span[1] + 1 : behind.end;
      facts.push(
        numberFact(
          [one.span[0], end],
          unit === '' ? other.shown : `${other.shown.split(' ')[0]} ${unit}`,
          unit,
        ),
      );
      index += 1;
    }
  }
  return merged(facts, singles(text));
}

/** People who are "under fifteen": no unit stands there, and years of life are meant. */
const OF_PEOPLE =
  /\b(?:child|children|minors?|boys?|girls?|youths?|persons?|people|anyone|anybody|no one|nobody|those|men|women|man|woman|recruits?|pupils?|citizens?|residents?|applicants?|candidates?|voters?|prisoners?|detainees?)(?: (?:who|that) (?:is|are))? (?:under|over|below|above) $/iu;
const LONGEST_BEFORE = 40;

/** "Aged 18", "the age of 18", "18 years of age": years of life, which are no term. */
function agedNumber(text: string, { span, shown, unit }: NumberFact): Fact | null {
  const isBehind = unit === 'years' && /^ (?:of age|old)\b/u.test(text.slice(span[1], span[1] + 8));
  const before = /(?:(?:\bthe )?\bage[ds]?(?: of| from)?|(?<=\b(?:older|younger) than)) $/iu.exec(
    text.slice(Math.max(0, span[0] - 20), span[0]),
  );
  const isOfPeople =
    unit === '' && OF_PEOPLE.test(text.slice(Math.max(0, span[0] - LONGEST_BEFORE), span[0]));
  if (!isBehind && !isOfPeople && (before === null || (unit !== '' && unit !== 'years'))) return null;
  const behind = !isBehind ? 0 : text.startsWith(' of', span[1]) ? ' of age'.length : ' old'.length;
  return {
    kind: 'number',
    shown: `${shown.split(' ')[0] ?? shown} years of age`,
    span: [span[0] - (before?.[0].length ?? 0), span[1] + behind],
    unit: 'years of age',
    timed: false,
  };
}

const SINGLE =
  /(?<=\b(?:within|for|after|in|every|least|of) )an? (minute|hour|day|week|fortnight|month|year|decade)\b/giu;

const singles = (text: string): Fact[] =>
  [...text.matchAll(SINGLE)].map((found) => {
    const unit = `${(found[1] ?? '').toLowerCase()}s`;
    return numberFact([found.index, found.index + found[0].length], `1 ${unit}`, unit);
  });

const FRACTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(an?|one|two|three|four|five|seven|nine|eleven)[\s-](${Object.keys(FRACTIONS).join('|')})|half)(?![\p{L}-])`,
  'giu',
);
const OF_A_WHOLE = /^\s(?:of|are|is|shall|majority)\b/iu;

function fractionFacts(text: string): Fact[] {
  return [...text.matchAll(FRACTION)].flatMap((found) => {
    const [count = 'one', part = 'half'] = [found[1], found[2]].map((word) => word?.toLowerCase());
    const end = found.index + found[0].length;
    const isPart = !/^an?$/u.test(count) || part === 'half' || OF_A_WHOLE.test(text.slice(end, end + 12));
    if (!isPart) return [];
    const over = NUMBER_WORDS[count] ?? 1;
    return [numberFact([found.index, end], `${over}/${FRACTIONS[part] ?? 0}`)];
  });
}

const ORDER = Object.keys(ORDINALS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const ORDINAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<!\bper )(?:(\d{1,4})(?:st|nd|rd|th)|(${ORDER}))(?![\p{L}\p{N}])`,
  'giu',
);

/** "The thirtieth day after" counts as "thirty days after" does. */
const DAY_AFTER = /^[ -](day|week|month|year)(?= (?:after|following|from|before|prior)\b)/iu;
const LONGEST_DAY = 20;
/** "The tenth, twentieth and fortieth day after": each of them is a day. */
const LISTED_DAY = new RegExp(
  String.raw`^(?:(?:,|,? and|,? or) (?:the )?(?:\d{1,4}(?:st|nd|rd|th)|${ORDER}))+[ -](day|week|month|year)s?(?= (?:after|following|from|before|prior)\b)`,
  'iu',
);
const LONGEST_LIST = 100;

const ordinalFacts = (text: string): Fact[] =>
  [...text.matchAll(ORDINAL)].map((found) => {
    const value = found[1] === undefined ? ORDINALS[(found[2] ?? '').toLowerCase()] : Number(found[1]);
    const end = found.index + found[0].length;
    const term = DAY_AFTER.exec(text.slice(end, end + LONGEST_DAY));
    const listed = LISTED_DAY.exec(text.slice(end, end + LONGEST_LIST))?.[1]?.toLowerCase();
    if (listed !== undefined) return numberFact([found.index, end], `${value ?? 0} ${listed}s`, `${listed}s`);
    if (term === null) return numberFact([found.index, end], `#${value ?? 0}`);
    const unit = `${(term[1] ?? '').toLowerCase()}s`;
    return numberFact([found.index, end + term[0].length], `${value ?? 0} ${unit}`, unit);
  });
