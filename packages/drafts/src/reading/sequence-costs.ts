import type { NumberingReading, NumberingStyle } from '@nonpaper/text';
import type { PrintedNumber } from './printed-numbers.ts';
import type { Candidate, Level } from './levels.ts';

/**
 * What the steps of `decideSequence` cost. The unit is arbitrary; only comparisons count. A successor is free, and
 * every figure below says how much stranger than that a step is.
 */
const REPEATED = 4;
const REPEATED_IN_ROW = 0.5;
const RESTARTED = 3.5;
const RESTARTED_AFTER_HEADING = 1.5;
const WENT_BACK = 3.6;
const BACK_IN_ORDER = 0.3;
const JUMPED = 2.5;
const FIRST_CHILD = 0.6;
const LATE_CHILD = 3.5;
const LATE_START_OF_TEXT = 2.5;
const GAP = 0.3;
const MOST_FOR_GAP = 1.2;
const OTHER_DELIMITER = 1.5;
const SAME_SCHEME_BELOW = 3;
const SAME_SCHEME_INDENTED = 0.8;
const SAME_SCHEME_IN_ROW = 6;
const HEAD_BELOW_TEXT = 3;
const ODD_ORDER = 0.8;
const WRONG_PREFIX = 2.5;
const NEW_PREFIX = 0.8;
const OTHER_LIST_BESIDE = 1.3;
const INDENT_FITS = -0.2;
const INDENT_DIFFERS = 0.4;
const LONE_INITIAL = 2.2;

/** From the outermost level inward, as drafts usually nest them. */
const USUAL_ORDER: Readonly<Partial<Record<NumberingStyle, number>>> = {
  annex: 0,
  appendix: 0,
  schedule: 0,
  protocol: 0,
  part: 0,
  title: 0,
  phase: 1,
  chapter: 1,
  section: 2,
  article: 3,
  clause: 3,
  point: 3,
  paragraph: 3,
  item: 3,
  step: 3,
  preambular: 3,
  operative: 3,
  option: 4,
  'roman-upper': 4,
  'letter-upper': 4.5,
  decimal: 5,
  letter: 6,
  'roman-lower': 7,
  'letter-double': 8,
};

/** How far inward a number usually stands; 0 is outermost. */
export const rankOf = ({ style }: NumberingReading): number => USUAL_ORDER[style] ?? 5;

/** Styles that stand above running numbers. */
const LAST_HEAD = 3;

/** What two numbers must share to stand on one level. */
export function schemeOf({ style, values }: NumberingReading, number: PrintedNumber): string {
  if (number.listLevel !== null) return `list/${number.listLevel}`;
  return style === 'decimal'
    ? `decimal/${number.delimiter}/${values.length}`
    : `${style}/${number.delimiter}`;
}

/** The cost of standing beside an open level, or null where it cannot. */
export function afterSibling(open: Level, reading: NumberingReading, candidate: Candidate): number | null {
  if (open.listLevel !== null || open.reading.style !== reading.style) return null;
  if (open.reading.values.length !== reading.values.length) return null;
  const delimiter = open.scheme === schemeOf(reading, candidate.number) ? 0 : OTHER_DELIMITER;
  const last = { ...open.reading, suffix: open.suffix, highest: open.highest };
  return delimiter + order(last, reading, candidate) + indentCost(candidate.indent === open.indent);
}

interface Numbered extends NumberingReading {
  readonly suffix: string;
  readonly highest: number;
}

function order(last: Numbered, next: NumberingReading, candidate: Candidate): number {
  const from = last.values.at(-1) ?? 0;
  const to = next.values.at(-1) ?? 0;
  const samePrefix = last.values.slice(0, -1).join('.') === next.values.slice(0, -1).join('.');
  if (!samePrefix) return newPrefix(last, next, to);
  if (to === from + 1) return candidate.number.suffix === '' ? 0 : 1;
  if (to === from) {
    if (suffixRank(candidate.number.suffix) > suffixRank(last.suffix)) return 0.2;
    return candidate.besideCell ? REPEATED_IN_ROW : REPEATED;
  }
  if (to === last.highest + 1) return BACK_IN_ORDER;
  if (to > from) return JUMPED + gap(to - from - 1);
  if (to === 1) return candidate.afterHeading ? RESTARTED_AFTER_HEADING : RESTARTED;
  return WENT_BACK;
}

/** `2.1` after `1.3`, where no `2` stands between. */
function newPrefix(last: Numbered, next: NumberingReading, to: number): number {
  const at = next.values.length - 2;
  const ascends = (next.values[at] ?? 0) === (last.values[at] ?? 0) + 1;
  return ascends && to === 1 ? NEW_PREFIX : JUMPED + GAP;
}

const LATIN = ['', 'bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];

/** `alt` and `alt2` stand in for the unit itself, before what was put in behind it. */
const ALTERNATIVE = /^alt(\d*)$/u;
const MOST_ALTERNATIVES = 100;

function suffixRank(suffix: string): number {
  const alternative = ALTERNATIVE.exec(suffix);
  if (alternative !== null) return Number(alternative[1] || 1) / MOST_ALTERNATIVES;
  const latin = LATIN.indexOf(suffix);
  return latin >= 0 ? latin : suffix.charCodeAt(0) - 96;
}

/** The cost of opening a level under an open one (null is the text itself), and whether the numbers go on across siblings. */
export function asChild(
  open: Level | null,
  closed: Level | null,
  reading: NumberingReading,
  candidate: Candidate,
): { price: number; goesOn: boolean } {
  const scheme = schemeOf(reading, candidate.number);
  const value = reading.values.at(-1) ?? 0;
  const goesOn = open?.before?.scheme === scheme && open.before.value + 1 === value;
  const opening = goesOn ? FIRST_CHILD : openingCost(open, closed, reading, value);
  const price =
    opening +
    orderCost(open, reading) +
    sameSchemeCost(open, scheme, candidate) +
    besideCost(open, closed, reading, scheme) +
    againCost(closed, scheme, candidate, goesOn) +
    (open !== null ? indentCost(candidate.indent > open.indent) : 0) +
    (isLoneInitial(reading, candidate) ? LONE_INITIAL : 0);
  return { price, goesOn };
}

function openingCost(
  open: Level | null,
  closed: Level | null,
  reading: NumberingReading,
  value: number,
): number {
  if (reading.values.length > 1) return prefixCost(open, reading, value);
  if (value <= 1) return FIRST_CHILD;
  return (open === null && closed === null ? LATE_START_OF_TEXT : LATE_CHILD) + gap(value - 1);
}

/** `10.2` belongs under `10`. */
function prefixCost(open: Level | null, reading: NumberingReading, value: number): number {
  const late = value <= 1 ? 0 : JUMPED + gap(value - 1);
  if (open === null) return NEW_PREFIX + late;
  return (isPrefix(open, reading) ? 0.1 : WRONG_PREFIX) + late;
}

const isPrefix = (open: Level, { values }: NumberingReading): boolean =>
  values.length > 1 && open.reading.values.join('.') === values.slice(0, -1).join('.');

function orderCost(open: Level | null, reading: NumberingReading): number {
  if (open === null || isPrefix(open, reading)) return 0;
  const above = rankOf(open.reading);
  const below = rankOf(reading);
  if (below > above || reading.style === 'option') return 0;
  return below <= LAST_HEAD && (below < above || above > LAST_HEAD) ? HEAD_BELOW_TEXT : ODD_ORDER;
}

function sameSchemeCost(open: Level | null, scheme: string, candidate: Candidate): number {
  for (let level = open; level !== null; level = level.parent) {
    if (level.scheme !== scheme) continue;
    if (candidate.besideCell) return SAME_SCHEME_IN_ROW;
    return candidate.indent > level.indent ? SAME_SCHEME_INDENTED : SAME_SCHEME_BELOW;
  }
  return 0;
}

/**
 * A second list of another sort under one parent is odd; annexes, options and the operative part of a resolution are not. At the top, options belong to
 * the point before them, and a section to the annex before it.
 */
function besideCost(
  open: Level | null,
  closed: Level | null,
  { style }: NumberingReading,
  scheme: string,
): number {
  if (closed === null || closed.scheme === scheme) return 0;
  if (style === 'option') return open === null ? OTHER_LIST_BESIDE : 0;
  if (style === 'operative' && closed.reading.style === 'preambular') return 0;
  const rank = USUAL_ORDER[style] ?? 5;
  if (rank > LAST_HEAD) return OTHER_LIST_BESIDE;
  return open === null && rank > rankOf(closed.reading) ? OTHER_LIST_BESIDE : 0;
}

/** A second list of the same sort under one parent is the first one begun again. */
function againCost(closed: Level | null, scheme: string, candidate: Candidate, goesOn: boolean): number {
  if (closed === null || closed.scheme !== scheme || goesOn) return 0;
  return candidate.afterHeading ? RESTARTED_AFTER_HEADING : RESTARTED;
}

const gap = (missing: number): number => Math.min(MOST_FOR_GAP, GAP * missing);
const indentCost = (fits: boolean): number => (fits ? INDENT_FITS : INDENT_DIFFERS);

/** "I. Ivanov said …": a lone capital with a dot before a sentence is more often an initial. */
function isLoneInitial({ style }: NumberingReading, { number, headingLike }: Candidate): boolean {
  const capital = style === 'roman-upper' || style === 'letter-upper';
  return capital && number.delimiter === 'dot' && number.printed.length === 2 && !headingLike;
}
