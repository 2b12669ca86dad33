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
const WORDS = `(?:(?:${TENS})[\\s-](?:${SMALL})|${SMALL})(?:\\s(?:and\\s)?(?:${SMALL}|hundred|thousand)(?!\\p{L}))*`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<figure>${FIGURE})|(?<words>${WORDS})(?!\\p{L}))(?:[\\s-]?(?<many>${MANY})(?!\\p{L}))?`,
  'giu',
);
const UNIT_BEHIND = /^[\s-]{0,2}((?:per cent|\p{L}+|[%$€£]))/iu;
const UNIT_BEFORE = /([$€£]|\p{L}+)\s?$/u;

/**
 * Numbers of a text with their multipliers worked in and the unit beside them: `600,000`, `100 days`, `25 %`. Read are
 * figures in any grouping ("5 000", "1.500.000") and number words ("twenty-five", "one hundred"). A year stays
 * as it is; what is no plain number ("3.2.1", "12/11/2025") too. "One" counts only where it measures something.
 */
export function numbersOf(text: string): string[] {
  return [...text.matchAll(NUMBER)].flatMap((found) => {
    const { figure, words, many } = found.groups ?? {};
    const end = found.index + found[0].length;
    const unit = unitBeside(text, found.index, end);
    const value =
      figure === undefined ? ofWords(words ?? '') : ofFigure(figure, unit !== '' || many !== undefined);
    if (value === null) return [`${figure ?? ''}${unit === '' ? '' : ` ${unit}`}`];
    if (value === 1 && words !== undefined && many === undefined && unit === '') return [];
    const times = MULTIPLIERS[many?.toLowerCase() ?? ''] ?? 1;
    const isYear = unit === '' && times === 1 && /^(?:19|20)\d\d$/u.test(figure ?? '');
    const shown = isYear ? String(value) : grouped(value * times);
    return [unit === '' ? shown : `${shown} ${unit}`];
  });
}

function unitBeside(text: string, start: number, end: number): string {
  const behind = UNIT_BEHIND.exec(text.slice(end, end + 24))?.[1] ?? '';
  const before = UNIT_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[1] ?? '';
  return (
    UNITS[behind.toLowerCase()] ?? (/^\p{L}{4,}$/u.test(before) ? '' : (UNITS[before.toLowerCase()] ?? ''))
  );
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

function grouped(value: number): string {
  const [whole = '', part] = String(Math.round(value * 1e6) / 1e6).split('.');
  const shown = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? shown : `${shown}.${part}`;
}
