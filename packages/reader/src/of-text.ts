/** More things than this are not remembered together: one text that is read again and again has new ones each time. */
const MOST = 100_000;

/**
 * Remembers what was found for things of the text at hand (its sentences, its cues), and forgets all of it when another
 * text comes or when there is too much. A `WeakMap` would do the same, but what its values hold is no garbage to V8
 * before the whole heap is collected: the tokens of every article were copied twice, and filled the heap, for nothing.
 */
export class OfText<Thing extends object, Found> {
  #text = '';
  #found = new Map<Thing, Found>();

  /** What is remembered of a thing of a text. */
  of(text: string, thing: Thing): Found | undefined {
    return text === this.#text ? this.#found.get(thing) : undefined;
  }

  keep(text: string, thing: Thing, found: Found): void {
    if (text !== this.#text || this.#found.size >= MOST) {
      this.#text = text;
      this.#found = new Map();
    }
    this.#found.set(thing, found);
  }
}
