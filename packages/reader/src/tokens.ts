import { type Sentence, words } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { OfText } from './of-text.ts';
import { type PartOfSpeech, type TaggedWord, taggedWords } from './tagged-words.ts';

export type { PartOfSpeech };

/** One word or mark of a sentence. Hyphens and clitics stand alone: `28`, `-`, `point`; `has`, `n't`; `Mara`, `'s`. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Tokens of one number are alike in text, lemma and part of speech; 0 of those that are not known to be like others. */
  readonly number: number;
  /** Place in the whole text. */
  readonly span: Span;
}

/** Longer sentences are tagged in pieces of this many units, so that no input can make the tagger slow. */
const LONGEST_PIECE = 1000;
/** Below this share of letters and spaces a piece is no prose, and its marks are not worth a tagger. */
const LEAST_PROSE = 0.5;
/** The tagger gives its tokens back in order; one that is not found this near is left out. */
const FARTHEST = 64;

/** Tokens belong to their sentence and go with it: two readers of one sentence do not tag it twice. */
const known = new OfText<Sentence, readonly Token[]>();

/**
 * The tokens of a sentence with lemma and part of speech (wink-nlp with its English model). Spans point into the
 * text; a token's text equals its slice. Linear.
 */
export function tokenize(text: string, sentence: Sentence): readonly Token[] {
  const before = known.of(text, sentence);
  if (before !== undefined) return before;
  const tokens = tagAll(text, pieces(text, sentence.span));
  known.keep(text, sentence, tokens);
  return tokens;
}

/** Every list of tokens is filled one by one: V8 then takes all for lists of one kind, and need not tell them apart. */
function tagAll(text: string, [first, ...others]: readonly Span[]): Token[] {
  const tokens = first === undefined ? [] : tag(text, first);
  for (const piece of others) for (const token of tag(text, piece)) tokens.push(token);
  return tokens;
}

/** Cuts a span at white space into pieces that the tagger is given one by one. */
function pieces(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  while (end - from > LONGEST_PIECE) {
    const space = text.lastIndexOf(' ', from + LONGEST_PIECE);
    const cut = space > from ? space : from + LONGEST_PIECE;
    found.push([from, cut]);
    from = cut;
  }
  found.push([from, end]);
  return found;
}

function isProse(piece: string): boolean {
  let good = 0;
  for (let at = 0; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at) | 32;
    if (code === 32 || (code >= 97 && code <= 122) || code > 0xbf) good += 1;
  }
  return good >= piece.length * LEAST_PROSE;
}

/** Words and marks without a part of speech, for what is no prose. */
function tagPlainly(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (const word of words(text, span)) {
    const lower = word.text.toLowerCase();
    const pos = word.kind === 'mark' ? 'PUNCT' : word.kind === 'number' ? 'NUM' : 'X';
    tokens.push({ text: word.text, lower, lemma: lower, pos, number: 0, span: word.span });
  }
  return tokens;
}

/** Latin letters that do not come apart into a base and a mark, and a base of one letter for each. */
const BASES: Readonly<Record<string, string>> = {
  ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 't', Þ: 'T', ß: 's', æ: 'a', Æ: 'A', œ: 'o', Œ: 'O',
  ı: 'i', ħ: 'h', Ħ: 'H', ŋ: 'n', Ŋ: 'N', ə: 'e', Ə: 'E',
}; // prettier-ignore

/** A plain letter for a Latin letter with marks, so that the tagger, which cuts words at some of them, sees the word whole. */
function plainLetter(letter: string): string {
  const base = letter.normalize('NFD').charAt(0);
  return /[A-Za-z]/.test(base) ? base : (BASES[letter] ?? letter);
}

/** The same text with plain Latin letters, one unit for one. */
const plainLatin = (text: string): string => text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/gu, plainLetter);

function tag(original: string, span: Span): Token[] {
  const piece = original.slice(span[0], span[1]);
  if (piece.length > 20 && !isProse(piece)) return tagPlainly(original, span);
  const own = plainLatin(piece);
  const tokens = tagPlain(own, original, span[0], own === piece);
  return withOwners(PAIR.test(own) ? joinPairs(tokens) : tokens);
}

const asName = ({ text, lower, span }: Token): Token => ({
  text,
  lower,
  lemma: lower,
  pos: 'PROPN',
  number: 0,
  span,
});

/** Whether a verb with a capital stands before "'s" and what is owned. */
const owns = (tokens: readonly Token[], { text, lower }: Token, at: number): boolean =>
  lower !== 'let' &&
  /^['’]s$/u.test(tokens[at + 1]?.text ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(text) &&
  /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 2]?.pos ?? '');

/** "Burke's ministry": a capitalised "verb" that owns something is a name. "Let's" owns nothing. */
function withOwners(tokens: Token[]): Token[] {
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && token.pos === 'VERB' && owns(tokens, token, at)) tokens[at] = asName(token);
  }
  return tokens;
}

const SINGLE_MARKS: ReadonlySet<string> = new Set("'`‘’");
const PAIR = /''|``|‘‘|’’/u;

/** Two single marks side by side stand for a double one: they become one token. */
function joinPairs(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last?.text === token.text && last.span[1] === token.span[0] && SINGLE_MARKS.has(token.text)) {
      const text = last.text + token.text;
      joined[joined.length - 1] = {
        text,
        lower: text,
        lemma: text,
        pos: 'PUNCT',
        number: 0,
        span: [last.span[0], token.span[1]],
      };
    } else joined.push(token);
  }
  return joined;
}

/**
 * Where a word ends before what is run together with it ("Oru" in "Oru's"). The tagger keeps every word it has seen and
 * takes a known one whole: set apart, such words come apart in each text alike, whatever was read before. To be tried
 * at an apostrophe.
 */
const RUN_TOGETHER = /(?<=\p{L})['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iuy;

const hasApostrophe = (text: string): boolean => text.includes("'") || text.includes('’');

const NOWHERE: readonly number[] = [];

/** The places of a text where words that are run together are set apart. */
function cutsIn(text: string): readonly number[] {
  if (!hasApostrophe(text)) return NOWHERE;
  const cuts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x27 && code !== 0x2019) continue;
    RUN_TOGETHER.lastIndex = at;
    if (RUN_TOGETHER.test(text)) cuts.push(at);
  }
  return cuts;
}

/** The text with a blank at each of some places. */
function withBlanks(text: string, cuts: readonly number[]): string {
  let set = '';
  let from = 0;
  for (const cut of cuts) {
    set += `${text.slice(from, cut)} `;
    from = cut;
  }
  return cuts.length === 0 ? text : set + text.slice(from);
}

/** The tokens of a piece with plain letters, which stands at `origin` in the original; `same` when both have the same letters. */
function tagPlain(joined: string, original: string, origin: number, same: boolean): Token[] {
  const cuts = cutsIn(joined);
  const text = withBlanks(joined, cuts);
  const found: Token[] = [];
  let from = 0;
  let blanks = 0; // set in before the token, and not in the original
  for (const word of taggedWords(text)) {
    const { value } = word;
    if (word.isBlank) continue;
    const at = placeFrom(text, value, from);
    if (at < 0) continue;
    from = at + value.length;
    while (blanks < cuts.length && (cuts[blanks] ?? 0) + blanks < at) blanks += 1;
    found.push(tokenAt(original, origin + at - blanks, word, same));
  }
  return found;
}

/**
 * The token at a place of the original, from what the tagger says of the word with plain letters: its part of speech and
 * its lemma. Where the original has other letters, they are the lemma too.
 */
function tokenAt(original: string, start: number, word: TaggedWord, same: boolean): Token {
  const { value, pos } = word;
  const end = start + value.length;
  // One string for a word each time is found more quickly in a map than a new slice.
  if (same || original.startsWith(value, start))
    return {
      text: value,
      lower: word.lower,
      lemma: word.lemma,
      pos,
      number: word.number,
      span: [start, end],
    };
  const text = original.slice(start, end);
  const lower = text.toLowerCase();
  return { text, lower, lemma: lower, pos, number: 0, span: [start, end] };
}

/** Where a word stands at a place or soon behind it, most often after one blank; -1 where it does not. */
function placeFrom(text: string, value: string, from: number): number {
  const first = text.charCodeAt(from) === BLANK && value.charCodeAt(0) !== BLANK ? from + 1 : from;
  return text.startsWith(value, first) ? first : nearby(text, value, from);
}

const BLANK = 32;

function nearby(text: string, value: string, from: number): number {
  const window = text.slice(from, from + FARTHEST + value.length);
  const at = window.indexOf(value);
  return at < 0 ? -1 : from + at;
}
