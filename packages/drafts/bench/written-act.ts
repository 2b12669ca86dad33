import { clauseOf, filledBy, type ActWording, type Matter } from './act-matters.ts';
import type { BaseText } from './base-texts.ts';
import type { Random } from './random.ts';
import { between, pick, shuffled } from './random.ts';

/** One row of an act as proposed: its printed label, the words behind it, and where an amendment would say that it stands. */
export interface WrittenRow {
  readonly label: string;
  readonly text: string;
  /** "Recital 12", "Article 4 – paragraph 1 – point a". */
  readonly place: string;
}

/** What an act is written from. */
export interface ActMaterials {
  readonly wording: ActWording;
  readonly matter: Matter;
  readonly texts: readonly BaseText[];
}

/**
 * The rows of an invented act on one matter, in the order in which such acts go: recitals, chapters, articles with their
 * headings, definitions, numbered paragraphs, lettered points, and the articles that nearly every act ends with. Some of the
 * paragraphs are provisions of base texts. At least `size` rows.
 */
export function writtenAct(
  random: Random,
  size: number,
  { wording, matter, texts }: ActMaterials,
): WrittenRow[] {
  const writer = new Writer(random, wording, matter, provisionsOf(texts, random));
  writer.recitals(between(random, 2, 4 + Math.floor(size / 4)));
  while (writer.rows.length < size) writer.chapter(size);
  return writer.rows;
}

/** Provisions of the base texts that may stand in an act as paragraphs, in any order. */
const provisionsOf = (texts: readonly BaseText[], random: Random): string[] =>
  shuffled(
    random,
    texts.flatMap(({ units }) =>
      units.flatMap((unit) => [unit, ...unit.children].map(({ text }) => text.replace(/^\(\d+\) /u, ''))),
    ),
  ).filter((text) => text.length > 30);

class Writer {
  readonly rows: WrittenRow[] = [];
  readonly #random: Random;
  readonly #wording: ActWording;
  readonly #provisions: readonly string[];
  readonly #matter: Matter;
  /** Share of paragraphs that come from base texts, and how often one more sentence follows. */
  readonly #borrowed: number;
  readonly #longwinded: number;
  readonly #said = new Set<string>();
  #article = 0;
  #chapter = 0;
  #used = 0;

  constructor(random: Random, wording: ActWording, matter: Matter, provisions: readonly string[]) {
    this.#random = random;
    this.#wording = wording;
    this.#matter = matter;
    this.#provisions = provisions;
    this.#borrowed = random();
    this.#longwinded = 0.6 * random();
  }

  /** No two long rows of one act say the very same: of those nobody could tell which is which. */
  #put(label: string, text: string, place: string): void {
    if (text.length > 40 && this.#said.has(text)) return;
    this.#said.add(text);
    this.rows.push({ label, text, place });
  }

  #clause(kind: string): string {
    return clauseOf(kind, this.#wording, this.#matter, this.#random);
  }

  /** One sentence or some, of the matter or of a base text. */
  #sentences(kind: 'recital' | 'paragraph'): string {
    const said = [this.#random() < this.#borrowed ? this.#borrowedText() : this.#clause(kind)];
    while (said.length < 6 && said.at(-1)?.endsWith('.') === true && this.#random() < this.#longwinded)
      said.push(this.#clause(kind));
    return said.join(' ');
  }

  #borrowedText(): string {
    const own = this.#provisions[this.#used];
    this.#used += 1;
    return own ?? this.#clause('paragraph');
  }

  recitals(count: number): void {
    for (let at = 1; at <= count; at += 1) this.#put(`(${at})`, this.#sentences('recital'), `Recital ${at}`);
  }

  chapter(size: number): void {
    this.#chapter += 1;
    this.#put('', `CHAPTER ${this.#chapter}\n${this.#clause('chapter').toUpperCase()}`, '');
    for (let left = between(this.#random, 2, 6); left > 0 && this.rows.length < size; left -= 1) {
      if (this.#random() < 0.2) this.#block();
      else if (this.#random() < 0.12) this.#definitions();
      else this.#articleOf();
    }
  }

  /** "Article 5" over its heading, in one row or in two; gives the place. */
  #head(heading: string): string {
    this.#article += 1;
    const label = `Article ${this.#article}`;
    if (this.#random() < 0.5) this.#put('', `${label}\n${heading}`, label);
    else {
      this.#put('', label, label);
      this.#put('', heading, `${label} – title`);
    }
    return label;
  }

  #block(): void {
    const [heading = '', ...lines] = pick(this.#random, this.#wording.clauses.get('block') ?? []).split('|');
    const article = this.#head(heading);
    lines.forEach((line, at) => {
      const [label, text] = line.includes('~') ? line.split('~') : ['', line];
      this.#put(
        label ?? '',
        filledBy(text ?? '', this.#matter, this.#random),
        `${article} – paragraph ${at + 1}`,
      );
    });
  }

  #definitions(): void {
    const article = this.#head('Definitions');
    this.#put(
      '',
      'For the purposes of this act, the following definitions apply:',
      `${article} – introductory part`,
    );
    for (let at = 1, count = between(this.#random, 2, 6); at <= count; at += 1)
      this.#put(`(${at})`, this.#clause('definition'), `${article} – paragraph 1 – point ${at}`);
  }

  #articleOf(): void {
    const article = this.#head(this.#clause('article'));
    const count = between(this.#random, 1, 5);
    for (let at = 1; at <= count; at += 1) {
      const place = `${article} – paragraph ${at}`;
      const text = this.#sentences('paragraph');
      this.#put(count === 1 ? '' : `${at}.`, text, place);
      if (text.endsWith(':') || this.#random() < 0.12) this.#points(place);
    }
  }

  #points(place: string): void {
    for (let at = 0, count = between(this.#random, 2, 6); at < count; at += 1) {
      const letter = String.fromCharCode(97 + at);
      this.#put(`(${letter})`, this.#clause('point'), `${place} – point ${letter}`);
    }
  }
}
