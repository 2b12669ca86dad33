import type { Quotation, Sentence } from '@nonpaper/text';
import { tagWords, type TaggedWord } from './tag-words.ts';
import type { Run, Token, Unit } from './types.ts';
import type { Span } from '@nonpaper/vocabulary';

/** The token that stands before the first and after the last one of a unit. */
export const EDGE: Token = {
  text: '',
  low: '',
  lemma: '',
  pos: 'EDGE',
  start: 0,
  end: 0,
  quote: -1,
  mark: '',
};

/** The token at an index, or `EDGE` outside the unit. */
export const tokenAt = (unit: Unit, index: number): Token => unit.tokens[index] ?? EDGE;

/** The characters that a run of tokens covers. */
export function spanOf(unit: Unit, run: Run): Span {
  return [tokenAt(unit, run.from).start, tokenAt(unit, run.to - 1).end];
}

/** The printed text of a run: the slice, with line breaks as blanks. */
export const textOf = (text: string, span: Span): string =>
  text.slice(span[0], span[1]).replace(/\s+/gu, ' ');

/**
 * Cuts an article into units. A unit is a sentence, or several when a quotation runs through them, so that no rule
 * ever sees half a quotation. Words outside every sentence (there should be none) are left out.
 */
export function makeUnits(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Unit[] {
  const words = tagWords(text);
  const groups = groupSentences(sentences, quotations);
  let cursor = 0;
  return groups.map((group, index) => {
    const first = cursor;
    while (cursor < words.length && (words[cursor]?.end ?? 0) <= group.end) cursor += 1;
    const inside = words.slice(first, cursor).filter((word) => word.start >= group.start);
    return {
      index,
      paragraph: group.paragraph,
      tokens: placeInQuotations(inside, quotations),
      phrases: new Map<number, readonly number[]>(),
    };
  });
}

interface SentenceGroup {
  start: number;
  end: number;
  paragraph: number;
}

/** Joins a sentence to the one before it while a quotation is open across the boundary. */
function groupSentences(sentences: readonly Sentence[], quotations: readonly Quotation[]): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = groups.at(-1);
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= sentence.span[0]) next += 1;
    const open = quotations[next];
    const cut = open !== undefined && open.span[0] < sentence.span[0] && open.span[1] > sentence.span[0];
    if (last && cut && last.paragraph === sentence.paragraph) last.end = sentence.span[1];
    else groups.push({ start: sentence.span[0], end: sentence.span[1], paragraph: sentence.paragraph });
  }
  return groups;
}

function placeInQuotations(words: readonly TaggedWord[], quotations: readonly Quotation[]): Token[] {
  const first = words[0];
  let next = first ? firstEndingAfter(quotations, first.start) : 0;
  return words.map((word) => {
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= word.start) next += 1;
    const quotation = quotations[next];
    const inside = quotation !== undefined && word.start >= quotation.span[0];
    const low = word.text.toLowerCase().replace(/’/gu, "'");
    if (!inside) return { ...word, low, quote: -1, mark: '' };
    const mark = word.end <= quotation.inner[0] ? 'open' : word.start >= quotation.inner[1] ? 'close' : '';
    return { ...word, low, quote: next, mark };
  });
}

/** Index of the first quotation that ends after a place, by bisection. */
function firstEndingAfter(quotations: readonly Quotation[], place: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
