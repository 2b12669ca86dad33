import type { Token } from '../tokens.ts';
import { ints } from './columns.ts';
import type { Hash } from './hash.ts';
import { hashOf } from './hash.ts';
import type { WordTable } from './word-table.ts';
import * as facts from './word-types.ts';
import { FACTS, wordTypesOf } from './word-types.ts';

/** Empty places before and after the tokens of a passage, so that a look aside needs no test for the edge. */
export const EDGE = 3;

/** Where a token stands towards quotation marks. */
export const OUT = 0;
export const OPENS = 1;
export const WITHIN = 2;
export const CLOSES = 3;

/**
 * One paragraph as the tagger sees it: columns of numbers, one place for each token, with `EDGE` empty places on both
 * sides. `length` counts the tokens alone; the first stands at `EDGE`.
 */
export interface Passage {
  readonly length: number;
  /** Places in the text, in UTF-16 units, without edges. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the word; see `word-types.ts`. */
  readonly word: Int32Array;
  readonly low: Int32Array;
  readonly form: Int32Array;
  readonly shape: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly ending: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Int32Array;
  readonly quote: Int32Array;
  /** First and last token of the quotation that a token stands in; -1 outside. */
  readonly quoteFrom: Int32Array;
  readonly quoteTo: Int32Array;
  readonly cue: Int32Array;
  readonly source: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly cueLike: Int32Array;
  readonly sourceLike: Int32Array;
  /** What the rules found at a token: for each role nothing, a beginning or an inside, as one number; and by which rule. */
  readonly hint: Int32Array;
  readonly hintRule: Int32Array;
  /** For each token and role, which of the rules' attributions it belongs to, counted from 1; 0 for none. */
  readonly hintGroups: Int32Array;
  /** Tokens to the beginning and to the end of the content that the rules found; 0 where there is none. */
  readonly hintFrom: Int32Array;
  readonly hintTo: Int32Array;
  /** Index of the sentence in the passage, and its first token and the one after its last. */
  readonly sentence: Int32Array;
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
}

/** A passage from the tokens of its sentences. Linear. */
export function passageOf(sentences: readonly (readonly Token[])[], words: WordTable): Passage {
  const length = sentences.reduce((sum, tokens) => sum + tokens.length, 0);
  const passage = emptyPassage(length);
  const types = wordTypesOf(words);
  types.makeRoom();
  let at = EDGE;
  sentences.forEach((tokens, index) => {
    const to = at + tokens.length;
    passage.sentence.fill(index, at, to);
    passage.sentenceFrom.fill(at, at, to);
    passage.sentenceTo.fill(to, at, to);
    for (const token of tokens) {
      const [start, end] = token.span;
      passage.starts[at - EDGE] = start;
      passage.ends[at - EDGE] = end;
      passage.word[at] = types.of(token);
      at += 1;
    }
  });
  fillFacts(passage, types.rows);
  markQuotes(passage);
  return passage;
}

function emptyPassage(length: number): Passage {
  const size = length + 2 * EDGE;
  return {
    length,
    starts: ints(length),
    ends: ints(length),
    word: ints(size),
    low: ints(size),
    form: ints(size),
    shape: ints(size),
    prefix: ints(size),
    suffix: ints(size),
    ending: ints(size),
    lemma: ints(size),
    pos: ints(size),
    quote: ints(size),
    quoteFrom: ints(size).fill(-1),
    quoteTo: ints(size).fill(-1),
    cue: ints(size),
    source: ints(size),
    fine: ints(size),
    coarse: ints(size),
    cueLike: ints(size),
    sourceLike: ints(size),
    hint: ints(size),
    hintRule: ints(size),
    hintGroups: ints(3 * size),
    hintFrom: ints(size),
    hintTo: ints(size),
    sentence: ints(size).fill(-1),
    sentenceFrom: ints(size),
    sentenceTo: ints(size),
  };
}

/** Copies what hangs on each word alone from its row into the columns. */
function fillFacts(passage: Passage, rows: Int32Array): void {
  const { word, low, form, shape, prefix, suffix, ending, lemma, pos } = passage;
  const { cue, source, fine, coarse, cueLike, sourceLike } = passage;
  for (let at = EDGE; at < EDGE + passage.length; at += 1) {
    const row = (word[at] ?? 0) * FACTS;
    low[at] = rows[row + facts.LOW] ?? 0;
    form[at] = rows[row + facts.FORM] ?? 0;
    shape[at] = rows[row + facts.SHAPE] ?? 0;
    prefix[at] = rows[row + facts.PREFIX] ?? 0;
    suffix[at] = rows[row + facts.SUFFIX] ?? 0;
    ending[at] = rows[row + facts.ENDING] ?? 0;
    lemma[at] = rows[row + facts.LEMMA] ?? 0;
    pos[at] = rows[row + facts.PART] ?? 0;
    cue[at] = rows[row + facts.CUE_FACT] ?? 0;
    source[at] = rows[row + facts.SOURCE_FACT] ?? 0;
    fine[at] = rows[row + facts.FINE] ?? 0;
    coarse[at] = rows[row + facts.COARSE] ?? 0;
    cueLike[at] = rows[row + facts.CUE_LIKE] ?? 0;
    sourceLike[at] = rows[row + facts.SOURCE_LIKE] ?? 0;
  }
}

const OPENING: ReadonlySet<Hash> = new Set(['“', '‘‘', '«', '„'].map(hashOf));
const CLOSING: ReadonlySet<Hash> = new Set(['”', '’’', '»'].map(hashOf));
const STRAIGHT: ReadonlySet<Hash> = new Set(['"', '``', "''"].map(hashOf));

/** A plain reading of double marks inside a paragraph: a quotation that is not closed runs to the paragraph's end. */
function markQuotes(passage: Passage): void {
  let from = -1;
  const last = EDGE + passage.length;
  for (let at = EDGE; at < last; at += 1) {
    const mark = passage.low[at] ?? 0;
    if (from < 0 && (OPENING.has(mark) || STRAIGHT.has(mark))) {
      from = at;
      passage.quote[at] = OPENS;
    } else if (from >= 0 && (CLOSING.has(mark) || STRAIGHT.has(mark))) {
      passage.quote[at] = CLOSES;
      closeQuote(passage, from, at);
      from = -1;
    } else if (from >= 0) passage.quote[at] = WITHIN;
  }
  if (from >= 0) closeQuote(passage, from, last - 1);
}

function closeQuote(passage: Passage, from: number, to: number): void {
  for (let at = from; at <= to; at += 1) {
    passage.quoteFrom[at] = from;
    passage.quoteTo[at] = to;
  }
}
