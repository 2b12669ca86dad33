import { words } from '@nonpaper/text';
import type { ReadProvision } from '../types.ts';
import { cleanText, wordingOf } from '../wording.ts';

/** A wording as numbers of words and marks. */
export interface ReadText {
  readonly text: string;
  readonly tokens: Int32Array;
  /** Where each token stands in `text`, begin and end in turn. */
  readonly spans: Int32Array;
  /** How many of the tokens before each place are words: one longer than `tokens`. */
  readonly wordsBefore: Int32Array;
}

/** Reads wordings, each once, and gives words their numbers. */
export class WordReader {
  readonly #numbers = new Map<string, number>();
  readonly #printed = new Map<string, ReadText>();
  readonly #read = new Map<string, ReadText>();

  read(provision: ReadProvision): ReadText {
    const printed = cleanText(provision);
    const known = this.#printed.get(printed) ?? this.#wording(wordingOf(printed));
    this.#printed.set(printed, known);
    return known;
  }

  #wording(text: string): ReadText {
    const known = this.#read.get(text) ?? this.#tokens(text);
    this.#read.set(text, known);
    return known;
  }

  #tokens(text: string): ReadText {
    const found = words(text);
    const tokens = new Int32Array(found.length);
    const spans = new Int32Array(2 * found.length);
    const wordsBefore = new Int32Array(found.length + 1);
    found.forEach((word, at) => {
      const number = this.#numbers.get(word.text) ?? this.#numbers.size;
      this.#numbers.set(word.text, number);
      tokens[at] = number;
      spans.set(word.span, 2 * at);
      wordsBefore[at + 1] = (wordsBefore[at] ?? 0) + (word.kind === 'mark' ? 0 : 1);
    });
    return { text, tokens, spans, wordsBefore };
  }
}

/** How many words, marks apart, stand from one token to another. */
export const wordsIn = ({ wordsBefore }: ReadText, from: number, to: number): number =>
  (wordsBefore[to] ?? 0) - (wordsBefore[from] ?? 0);

/** The text from one token to another. */
export const textOf = ({ text, spans }: ReadText, from: number, to: number): string =>
  to <= from ? '' : text.slice(spans[2 * from] ?? 0, spans[2 * to - 1] ?? 0);
