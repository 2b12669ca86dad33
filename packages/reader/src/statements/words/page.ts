import type { Quotation, Sentence } from '@nonpaper/text';
import { tokenize, type Token as Word } from '../../tokens.ts';
import { joinHyphens } from './join-hyphens.ts';
import { VERBS } from '../cues/lexicon.ts';
import { mendTags } from './mend-tags.ts';
import type { Run, Token, Unit } from '../types.ts';
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

/**
 * The token at an index, or `EDGE` outside the unit. The first look spares V8 one under a negative index, which it takes
 * for a name: code that did so once does it at every look from then on, at four times the cost.
 */
export const tokenAt = (unit: Unit, index: number): Token =>
  index < 0 ? EDGE : (unit.tokens[index] ?? EDGE);

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
  const pieces = groupSentences(text, sentences, quotations).flatMap((group) => {
    const words = joinHyphens(wordsOf(text, group));
    return cutLong(words).map((piece) => ({ paragraph: group.paragraph, words: piece }));
  });
  return pieces.map(({ paragraph, words }, index) => ({
    index,
    paragraph,
    tokens: placeInQuotations(mendTags(words), quotations),
    phrases: new Map<number, readonly number[]>(),
    subjects: new Map<number, Run | null>(),
    matched: [],
  }));
}

function wordsOf(text: string, { sentences }: SentenceGroup): readonly Word[] {
  const [only, ...others] = sentences;
  if (only !== undefined && others.length === 0) return tokenize(text, only); // as nearly all are
  return sentences.flatMap((sentence) => tokenize(text, sentence));
}

/** The work on a unit grows faster than its length, so that no unit is longer than this many words. */
const LONGEST_UNIT = 400;

function cutLong(words: readonly Word[]): (readonly Word[])[] {
  if (words.length <= LONGEST_UNIT) return [words];
  const count = Math.ceil(words.length / LONGEST_UNIT);
  return Array.from({ length: count }, (_, part) =>
    words.slice(part * LONGEST_UNIT, (part + 1) * LONGEST_UNIT),
  );
}

interface SentenceGroup {
  readonly sentences: Sentence[];
  readonly paragraph: number;
}

/** “Is this the end?” and “Never!”: the sentence may go on with who said it. */
function endsWithQuestion(text: string, group: SentenceGroup): boolean {
  const end = group.sentences.at(-1)?.span[1] ?? 0;
  return /[?!…—]["”'’»]$/u.test(text.slice(Math.max(0, end - 3), end));
}

/** Whether the first verb of a sentence, near its head, is one that stands behind quotations; “Is it?” She doubts it: a pronoun with a capital begins anew. */
function reportsFirst(text: string, sentence: Sentence): boolean {
  const head = tokenize(text, sentence).slice(0, 10);
  if (/^(?:He|She|They|We|It)$/u.test(head[0]?.text ?? '')) return false;
  const verb = head.findIndex((word) => word.pos === 'VERB' || word.pos === 'AUX');
  const word = head[verb];
  return (
    word !== undefined && VERBS.get(word.lemma)?.has('turn') === true && head[verb + 1]?.lower !== 'that'
  );
}

/** Joins a sentence to the one before it while a quotation is open across the boundary. */
function groupSentences(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): SentenceGroup[] {
  const groups: SentenceGroup[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = groups.at(-1);
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= sentence.span[0]) next += 1;
    const open = quotations[next];
    const cut = open !== undefined && open.span[0] < sentence.span[0] && open.span[1] > sentence.span[0];
    const asks = last !== undefined && endsWithQuestion(text, last) && reportsFirst(text, sentence);
    if (last && (cut || asks) && last.paragraph === sentence.paragraph) last.sentences.push(sentence);
    else groups.push({ sentences: [sentence], paragraph: sentence.paragraph });
  }
  return groups;
}

function placeInQuotations(words: readonly Word[], quotations: readonly Quotation[]): Token[] {
  const first = words[0];
  let next = first ? firstEndingAfter(quotations, first.span[0]) : 0;
  const tokens: Token[] = []; // not a map, which V8 takes for a list with holes once it makes machine code of it
  for (const word of words) {
    const [start, end] = word.span;
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= start) next += 1;
    const quotation = quotations[next];
    const inside = quotation !== undefined && start >= quotation.span[0];
    tokens.push({
      text: word.text,
      low: word.lower.includes('’') ? word.lower.replaceAll('’', "'") : word.lower,
      lemma: word.lemma.toLowerCase(),
      pos: word.pos,
      start,
      end,
      quote: inside ? next : -1,
      mark: inside ? markOf(quotation, start, end) : '',
    });
  }
  return tokens;
}

function markOf(quotation: Quotation, start: number, end: number): Token['mark'] {
  if (end <= quotation.inner[0]) return 'open';
  return start >= quotation.inner[1] ? 'close' : '';
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
