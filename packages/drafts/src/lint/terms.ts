import { quotations } from '@nonpaper/text';
import { DEFINING, NAMING } from '../data/lint-terms.ts';
import { phraseBook, plainBook } from './phrases.ts';
import { tokensOf, type Token, type Unit } from './view.ts';

/** A term with the place where the draft says what it means. */
export interface Definition {
  readonly term: string;
  readonly low: string;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  /** What it is said to mean, in small letters; empty for a short name. */
  readonly meaning: string;
}

/** A short stretch in quotation marks that could be a term. */
export interface QuotedTerm {
  readonly low: string;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  readonly defined: boolean;
}

const DEFINES = phraseBook(DEFINING.map((each) => [each, each] as const));
const NAMES = plainBook(NAMING);
const LONGEST_TERM = 6;
/** At most so many quotations of one provision are looked at. */
const MOST_QUOTED = 1000;

/**
 * The quoted terms of a provision, and which of them are defined there: a defining verb behind ("“X” means"), or a
 * naming word or bracket before ("hereinafter “X”", "(the “X”)"). Terms defined without marks ("Basin means the
 * area") count where the term has a capital and opens its sentence.
 */
export function termsOf(unit: Unit): { quoted: QuotedTerm[]; definitions: Definition[] } {
  const quoted: QuotedTerm[] = [];
  const definitions: Definition[] = [];
  for (const { inner, span, closed } of /["“„«‘']/u.test(unit.text)
    ? quotations(unit.text).slice(0, MOST_QUOTED)
    : []) {
    const words = tokensOf(unit.text, inner).filter(({ kind }) => kind !== 'mark');
    if (!closed || words.length === 0 || words.length > LONGEST_TERM) continue;
    const low = withoutArticle(words);
    const meaning = meaningAround(unit.text, span[0], span[1]);
    quoted.push({ low, unit, start: inner[0], end: inner[1], defined: meaning !== null });
    if (meaning !== null)
      definitions.push({
        term: unit.text.slice(inner[0], inner[1]),
        low,
        unit,
        start: inner[0],
        end: inner[1],
        meaning,
      });
  }
  return { quoted, definitions: [...definitions, ...unmarked(unit, definitions)] };
}

const withoutArticle = (words: readonly Token[]): string =>
  words
    .filter(({ low }, index) => index > 0 || !/^(?:the|a|an)$/u.test(low))
    .map(({ low }) => low)
    .join(' ');

/** What stands round a quoted term, as far as it defines: the meaning, '' for a short name, null for neither. */
function meaningAround(text: string, start: number, end: number): string | null {
  const behind = tokensOf(text, [end, Math.min(text.length, end + 240)]);
  const first = behind[0]?.text === ',' || behind[0]?.text === ')' ? 1 : 0;
  const hit = DEFINES.at(behind, first);
  if (hit !== null && first === 0) return sentenceOf(behind.slice(hit.length));
  const before = tokensOf(text, [Math.max(0, start - 60), start]);
  const [last, earlier] = [before.at(-1), before.at(-2)];
  const named = before.some((_, at) => at >= before.length - 5 && NAMES.at(before, at) !== null);
  const bracket = last?.text === '(' || (last?.low === 'the' && earlier?.text === '(');
  return named || bracket ? '' : null;
}

function sentenceOf(tokens: readonly Token[]): string {
  const stop = tokens.findIndex(({ text }) => text === '.' || text === ';');
  return tokens
    .slice(0, stop < 0 ? 40 : Math.min(stop, 40))
    .map(({ low }) => low)
    .join(' ');
}

/** "Dry Season means 1 June to 30 September" and "The Line of Contact is the line …", at the start of a sentence. */
function unmarked(unit: Unit, known: readonly Definition[]): Definition[] {
  const starts = new Set(known.map(({ start }) => start));
  return unit.sentences.flatMap(({ tokens, lent }) => {
    const own = tokens.slice(lent);
    const from = /^(?:the|a|an)$/u.test(own[0]?.low ?? '') ? 1 : 0;
    let to = from;
    while (to < own.length && to - from < LONGEST_TERM && /^\p{Lu}|^of$/u.test(own[to]?.text ?? '')) to += 1;
    const hit = DEFINES.at(own, to);
    const [first, last] = [own[from], own[to - 1]];
    if (hit === null || to === from || first === undefined || last === undefined) return [];
    if (starts.has(first.start)) return [];
    const low = own
      .slice(from, to)
      .map((token) => token.low)
      .join(' ');
    return [
      {
        term: unit.text.slice(first.start, last.end),
        low,
        unit,
        start: first.start,
        end: last.end,
        meaning: sentenceOf(own.slice(to + hit.length)),
      },
    ];
  });
}
