import type { Token } from '../tokens.ts';
import { ints } from './columns.ts';
import type { Hash } from './hash.ts';
import { hashOf } from './hash.ts';
import type { WordTable } from './word-table.ts';
import { wordTypesOf } from './word-types.ts';
import type { WordType } from './word-types.ts';

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
    const from = at;
    const to = at + tokens.length;
    for (const token of tokens) {
      passage.starts[at - EDGE] = token.span[0];
      passage.ends[at - EDGE] = token.span[1];
      fill(passage, at, types.of(token));
      passage.sentence[at] = index;
      passage.sentenceFrom[at] = from;
      passage.sentenceTo[at] = to;
      at += 1;
    }
  });
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

function fill(passage: Passage, at: number, word: WordType): void {
  const { spelling } = word;
  passage.word[at] = word.id;
  passage.low[at] = spelling.low;
  passage.form[at] = spelling.form;
  passage.shape[at] = spelling.shape;
  passage.prefix[at] = spelling.prefix;
  passage.suffix[at] = spelling.suffix;
  passage.ending[at] = spelling.suffixShort;
  passage.lemma[at] = word.lemma;
  passage.pos[at] = word.pos;
  passage.cue[at] = word.cue;
  passage.source[at] = word.source;
  passage.fine[at] = word.fine;
  passage.coarse[at] = word.coarse;
  passage.cueLike[at] = word.cueLike;
  passage.sourceLike[at] = word.sourceLike;
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
