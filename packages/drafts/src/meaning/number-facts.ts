import type { Span } from '@nonpaper/vocabulary';
import { MULTIPLIERS, NUMBER_WORDS, UNITS } from '../data/fact-words.ts';

const ONE_OF = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const TENS = ONE_OF(Object.keys(NUMBER_WORDS).filter((word) => word.endsWith('ty')));
const SMALL = ONE_OF(Object.keys(NUMBER_WORDS));
const MANY = ONE_OF(Object.keys(MULTIPLIERS));

/** Figures as they are written: with a clock's colon, grouped by commas, spaces or dots, with a part behind a dot or comma. */
const FIGURE = [
  String.raw`\d{1,2}:\d{2}`,
  String.raw`\d{1,3}(?:[,'’ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?`,
  String.raw`\d{1,3}(?:\.\d{3}){2,}(?!\d)`,
  String.raw`\d+(?:[.,/]\d+)*`,
].join('|');
const BELOW_HUNDRED = `(?:(?:${TENS})[\\s-](?:${SMALL})|${SMALL})(?!\\p{L})`;
/** "And" goes on with a number only behind hundreds and thousands: "nine and twenty" are two. */
const WORDS = `${BELOW_HUNDRED}(?:\\s(?:hundred|thousand)(?!\\p{L})(?:\\s(?:and\\s)?${BELOW_HUNDRED})?)*`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<figure>${FIGURE})|(?<words>${WORDS})(?!\\p{L}))(?:[\\s-]?(?<many>${MANY})(?!\\p{L}))?`,
  'giu',
);
const UNIT_BEHIND =
  /^[\s-]{0,2}(?:(per cent|united states|\p{L}+(?:[²³]|[23](?![\p{L}\p{N}]))?)(?:\s(\p{L}+))?|([%$€£]))/iu;
const UNIT_BEFORE = /(US ?[$]|[$€£]|\p{L}+)\s?$/u;
/** Units that are verbs behind a label: "the sectors that Map 2 marks in red". */
const UNIT_OR_VERB: ReadonlySet<string> = new Set(['marks', 'seconds', 'quarters']);
const LABEL_BEFORE = /\p{Lu}\p{Ll}+\s$/u;

/** A number of a text with the unit beside it. */
export interface NumberFact {
  /** From the first to the last character of the number and of the unit beside it. */
  readonly span: Span;
  /** As it is shown: `600,000`, `100 days`, `25 %`. Two facts with the same one are equal. */
  readonly shown: string;
  /** The unit in the spelling that is shown; empty where none stands beside the number. */
  readonly unit: string;
  /** Null for what is no plain number. */
  readonly value: number | null;
}

/**
 * Numbers of a text with their multipliers worked in and the unit beside them: `600,000`, `100 days`, `25 %`. Read are
 * figures in any grouping ("5 000", "1.500.000") and number words ("twenty-five", "one hundred"). A year stays
 * as it is; what is no plain number ("3.2.1", "12/11/2025") too. "One" counts only where it measures something.
 */
export const numbersOf = (text: string): string[] => numberFacts(text).map(({ shown }) => shown);

/** The numbers of `numbersOf` with their places. Linear in the text. */
export function numberFacts(text: string): NumberFact[] {
  return [...text.matchAll(NUMBER)].flatMap((found): NumberFact[] => {
    const { figure, words, many } = found.groups ?? {};
    const { unit, span } = unitBeside(text, found.index, found.index + found[0].length);
    const value =
      figure === undefined ? ofWords(words ?? '') : ofFigure(figure, unit !== '' || many !== undefined);
    if (value === null)
      return [{ span, unit, value, shown: `${figure ?? ''}${unit === '' ? '' : ` ${unit}`}` }];
    if (value === 1 && words !== undefined && many === undefined && unit === '') return [];
    const times = MULTIPLIERS[many?.toLowerCase() ?? ''] ?? 1;
    const isYear = unit === '' && times === 1 && /^(?:19|20)\d\d$/u.test(figure ?? '');
    const shown = isYear ? String(value) : grouped(value * times);
    return [{ span, unit, value: value * times, shown: unit === '' ? shown : `${shown} ${unit}` }];
  });
}

/** The unit that stands at a place behind a number, and where it ends; an empty one where none does. */
export function unitBehind(text: string, end: number): { readonly unit: string; readonly end: number } {
  const found = UNIT_BEHIND.exec(text.slice(end, end + 32));
  const [, first = '', second = '', sign = ''] = found ?? [];
  const whole = end + (found?.[0].length ?? 0);
  const both = second === '' ? undefined : UNITS[`${first} ${second}`.toLowerCase()];
  if (both !== undefined) return { unit: both, end: whole };
  const one = UNITS[first.toLowerCase() + sign];
  if (one === undefined) return { unit: '', end };
  return { unit: one, end: whole - (second === '' ? 0 : second.length + 1) };
}

const LONGEST_LABEL = 24;

/** The unit behind a number, or else a currency before it, and the span of both together. */
function unitBeside(
  text: string,
  start: number,
  end: number,
): { readonly unit: string; readonly span: Span } {
  const behind = unitBehind(text, end);
  const isLabel =
    UNIT_OR_VERB.has(behind.unit) && LABEL_BEFORE.test(text.slice(Math.max(0, start - LONGEST_LABEL), start));
  if (isLabel) return { unit: '', span: [start, end] };
  if (behind.unit !== '') return { unit: behind.unit, span: [start, behind.end] };
  const before = UNIT_BEFORE.exec(text.slice(Math.max(0, start - 8), start));
  const name = before?.[1] ?? '';
  const unit = /^\p{L}{4,}$/u.test(name) ? undefined : UNITS[name.toLowerCase()];
  if (unit === undefined || /^\p{L}{1,2}$/u.test(name)) return { unit: '', span: [start, end] };
  return { unit, span: [start - (before?.[0].length ?? 0), end] };
}

/** Null for what is no plain number. A comma before one or two digits parts a decimal only where something is measured. */
function ofFigure(figure: string, measured: boolean): number | null {
  if (/^\d{1,3}(?:[,'’\s]\d{3})+(?:\.\d+)?$/u.test(figure)) return Number(figure.replace(/[,'’\s]/gu, ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(figure)) return Number(figure.replaceAll('.', ''));
  if (measured && /^\d+,\d{1,2}$/u.test(figure)) return Number(figure.replace(',', '.'));
  return /^\d+(?:\.\d+)?$/u.test(figure) ? Number(figure) : null;
}

function ofWords(words: string): number {
  let [total, current] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s-]+/u)) {
    const times = MULTIPLIERS[word];
    if (times === undefined) current += NUMBER_WORDS[word] ?? 0;
    else if (times === 100) current = Math.max(current, 1) * 100;
    else [total, current] = [total + Math.max(current, 1) * times, 0];
  }
  return total + current;
}

/** A number as it is shown: `1,200`, `0.5`. */
export function grouped(value: number): string {
  const [whole = '', part] = String(Math.round(value * 1e6) / 1e6).split('.');
  const shown = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? shown : `${shown}.${part}`;
}
