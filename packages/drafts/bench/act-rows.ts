import type { BaseText, BaseUnit } from './base-texts.ts';
import type { Random } from './random.ts';
import { between, pick, shuffled } from './random.ts';
import { reworded } from './rewording.ts';
import type { ActPhrases, WordLists } from './word-lists.ts';

/** One row of a legal act under negotiation: its printed label ("(12)", "Article 5", "(a)") and what stands behind it. */
export interface ActRow {
  readonly label: string;
  readonly text: string;
}

/** One phrase of a kind with its slots filled, each slot drawn anew. */
export const phraseOf = (kind: string, phrases: ActPhrases, random: Random): string =>
  upped(filled(pick(random, phrases.get(kind) ?? []), phrases, random));

const upped = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function filled(pattern: string, phrases: ActPhrases, random: Random): string {
  return pattern.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    if (slot === 'n' || slot === 'year') return String(between(random, 2, 48));
    if (slot === 'k') return String(between(random, 1, 9));
    return filled(pick(random, phrases.get(slot) ?? []), phrases, random);
  });
}

/**
 * The rows of an act made from base texts: formulas, recitals (some of which say in other words what an article says),
 * chapters in capitals, articles with label and heading, numbered paragraphs, lettered points, and runs of points that
 * differ from one another in a word or two. About `size` rows.
 */
export function actRows(
  random: Random,
  size: number,
  texts: readonly BaseText[],
  lists: WordLists,
): ActRow[] {
  const writer = new ActWriter(random, lists);
  writer.formulas();
  const order = shuffled(random, texts);
  for (let used = 0; writer.rows.length < size && used < 4 * order.length; used += 1) {
    const text = order[used % order.length];
    if (text !== undefined) writer.act(text, used >= order.length ? 0.6 : 0, size);
  }
  const from = between(random, 0, Math.max(0, writer.rows.length - size));
  return writer.rows.slice(from, from + size);
}

class ActWriter {
  readonly rows: ActRow[] = [];
  readonly #random: Random;
  readonly #lists: WordLists;
  readonly #phrases: ActPhrases;
  readonly #paraphrased: number;
  readonly #generic: number;
  #recital = 0;
  #article = 0;
  #chapter = 0;

  constructor(random: Random, lists: WordLists) {
    this.#random = random;
    this.#lists = lists;
    this.#phrases = lists.actPhrases;
    this.#paraphrased = 0.5 * random();
    this.#generic = 0.3 * random();
  }

  formulas(): void {
    for (const phrase of this.#phrases.get('formula') ?? [])
      if (this.#random() < 0.5) this.#put('', phrase.replace('{n}', String(between(this.#random, 20, 200))));
  }

  /** `other`: how far it is put in other words, for a text that is used once more. */
  act(text: BaseText, other: number, size: number): void {
    const units = text.units.flatMap((unit) => (unit.text === '' ? unit.children : [unit]));
    for (const unit of units) {
      if (this.#random() < this.#paraphrased && unit.text.length > 60) this.#recitalOn(unit.text);
    }
    for (const unit of text.units) {
      if (this.rows.length >= size + 40) return;
      if (unit.text === '') this.#chapterRows(unit, other);
      else this.#articleRows(unit, other);
    }
  }

  #put(label: string, text: string): void {
    if (label !== '' || text !== '') this.rows.push({ label, text });
  }

  #recitalOn(text: string): void {
    const opening = this.#random() < 0.6 ? `${phraseOf('recital', this.#phrases, this.#random)} ` : '';
    const said = reworded(text, 0.3 + 0.4 * this.#random(), this.#random, this.#lists);
    this.#put(`(${++this.#recital})`, `${opening}${said}`);
  }

  #chapterRows(unit: BaseUnit, other: number): void {
    const title =
      this.#random() < 0.5
        ? phraseOf('chapter', this.#phrases, this.#random)
        : (unit.heading ?? 'GENERAL').toUpperCase();
    if (/recital/iu.test(unit.heading ?? '')) {
      for (const { text } of unit.children)
        this.#put(`(${++this.#recital})`, this.#said(text.replace(/^\(\d+\) /u, ''), other));
      return;
    }
    this.#chapter += 1;
    if (this.#random() < 0.5) this.#put('', `CHAPTER ${this.#chapter}\n${title}`);
    else {
      this.#put('', `CHAPTER ${this.#chapter}`);
      this.#put('', title);
    }
    for (const child of unit.children) this.#articleRows(child, other);
  }

  #said(text: string, other: number): string {
    return other === 0 ? text : reworded(text, other, this.#random, this.#lists);
  }

  /** A unit with a heading is an article; one without goes on as the next paragraph. */
  #articleRows(unit: BaseUnit, other: number): void {
    if (unit.heading !== undefined || this.#random() < 0.4) {
      this.#article += 1;
      const [label, heading] = [`Article ${this.#article}`, unit.heading ?? ''];
      if (this.#random() < 0.5 && heading !== '') this.#put('', `${label}\n${heading}`);
      else {
        this.#put('', label);
        this.#put('', heading);
      }
    }
    const number = between(this.#random, 1, 4);
    const points = unit.children.map(({ text }) => text);
    const inOne = points.length > 0 && this.#random() < 0.25;
    const below = points.map((text, at) => `(${letter(at)}) ${text}`).join('\n');
    const text = this.#said(unit.text, other);
    this.#put(this.#random() < 0.7 ? `${number}.` : '', inOne ? `${text}\n${below}` : text);
    if (!inOne) points.forEach((point, at) => this.#put(`(${letter(at)})`, this.#said(point, other)));
    if (this.#random() < this.#generic) this.#genericRun(number);
  }

  /** Rows of one pattern that differ in what is filled in, or rows of several patterns. */
  #genericRun(number: number): void {
    const list = this.#phrases.get('generic') ?? [];
    const pattern = pick(this.#random, list);
    const one = this.#random() < 0.6;
    const count = between(this.#random, 1, 5);
    for (let at = 0; at < count; at += 1) {
      const chosen = one ? pattern : pick(this.#random, list);
      const text = filled(chosen, this.#phrases, this.#random);
      this.#put(/^[a-z‘]/u.test(chosen) ? `(${letter(at)})` : `${number + at + 1}.`, text);
    }
  }
}

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
