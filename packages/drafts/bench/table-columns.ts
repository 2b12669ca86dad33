import { clauseOf } from './act-matters.ts';
import { phraseOf } from './act-rows.ts';
import type { Materials } from './materials.ts';
import type { Laid } from './layout.ts';
import { positionOn, type Wordsmith } from './positions.ts';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import { laid, withoutSame, type Cell } from './table-cells.ts';
import { writtenAct, type WrittenRow } from './written-act.ts';

/** How the two columns of one table were kept; shares but for the flags. */
interface Keeping {
  readonly inOrder: boolean;
  readonly identicalGone: boolean;
  /** Of the rows of the act, how many the table has at all. */
  readonly sampled: number;
  /** Of these, how many have one cell alone. */
  readonly alone: number;
  readonly changed: number;
  readonly added: number;
  readonly moved: number;
  readonly divided: number;
  readonly deletedMarks: number;
  readonly labelled: 'both' | 'left' | 'none';
  /** Whether numbers behind what was put in are counted on. */
  readonly renumbered: boolean;
  /** Whether a changed cell begins "Amendment 45", and where it stands. */
  readonly headed: boolean;
  readonly typeset: boolean;
}

function keepingOf(random: Random): Keeping {
  const labels = random();
  return {
    inOrder: random() < 0.4,
    identicalGone: random() < 0.4,
    sampled: random() < 0.35 ? 1 : 0.25 + 0.7 * random(),
    alone: 0.55 * random(),
    changed: 0.2 + 0.55 * random(),
    added: 0.12 * random() ** 2,
    moved: random() < 0.5 ? 0 : 0.06 * random(),
    divided: random() < 0.6 ? 0 : 0.05 * random(),
    deletedMarks: 0.08 * random() ** 2,
    labelled: labels < 0.7 ? 'both' : labels < 0.82 ? 'left' : 'none',
    renumbered: random() < 0.3,
    headed: random() < 0.25,
    typeset: random() < 0.3,
  };
}

/** Two columns of a table, with the places of their cells in the act, and what they were made by. */
export interface TableColumns {
  readonly left: Laid;
  readonly right: Laid;
  readonly inOrder: boolean;
  readonly identicalGone: boolean;
}

/**
 * Two columns of a four-column table on an invented act: the proposal beside a position, or two positions side by side.
 * As such tables are kept: cells that stand alone, cells that say "deleted", numbers that went on behind an insertion,
 * amendments with their own heads, paragraphs divided, joined and moved; in order, or with their order lost.
 */
export function tableColumns(random: Random, size: number, materials: Materials): TableColumns {
  const keeping = keepingOf(random);
  const wording = materials.lists.acts;
  const matter = pick(random, wording.matters);
  const act = { wording, matter, texts: materials.texts };
  const rows = writtenAct(random, Math.ceil(size / keeping.sampled), act).filter(
    () => random() < keeping.sampled,
  );
  const smith: Wordsmith = {
    random,
    lists: materials.lists,
    wording,
    matter,
    strangers: (materials.others ?? materials.texts).flatMap(({ units }) =>
      units.map(({ text }) => text).filter((text) => text.length > 30),
    ),
    severity: 0.15 + 0.5 * random(),
    foreign: random(),
  };
  const bothChanged = random() < 0.3;
  const whereAlone = rows.map((): 'left' | 'right' | 'both' =>
    random() < keeping.alone ? (random() < 0.5 ? 'left' : 'right') : 'both',
  );
  const cellsOf = (side: 'left' | 'right', habits: Keeping, labelled: boolean): Cell[] =>
    new Column(habits, smith, labelled).written(
      rows.map((row, at) => ({ row, isHere: whereAlone[at] === 'both' || whereAlone[at] === side })),
    );
  const left = cellsOf('left', bothChanged ? keeping : untouched(keeping), keeping.labelled !== 'none');
  const right = cellsOf('right', keeping, keeping.labelled === 'both');
  const [a, b] = keeping.identicalGone ? withoutSame(left, right) : [left, right];
  return {
    left: laid(a, 'l', keeping.inOrder, random),
    right: laid(keeping.typeset ? b.map(typeset) : b, 'r', keeping.inOrder, random),
    inOrder: keeping.inOrder,
    identicalGone: keeping.identicalGone,
  };
}

/** The column of the proposal itself. */
const untouched = (keeping: Keeping): Keeping => ({
  ...keeping,
  changed: 0,
  added: 0,
  moved: 0,
  divided: 0,
  deletedMarks: 0,
});

/** One column in the making. */
class Column {
  readonly #cells: Cell[] = [];
  readonly #moving: Cell[] = [];
  readonly #keeping: Keeping;
  readonly #smith: Wordsmith;
  readonly #labelled: boolean;
  /** By how much numbers went on, behind what was put in. */
  #shift = 0;

  constructor(keeping: Keeping, smith: Wordsmith, labelled: boolean) {
    this.#keeping = keeping;
    this.#smith = smith;
    this.#labelled = labelled;
  }

  written(rows: readonly { readonly row: WrittenRow; readonly isHere: boolean }[]): Cell[] {
    const { random, lists } = this.#smith;
    rows.forEach(({ row, isHere }, at) => {
      if (random() < this.#keeping.added) this.#addNew(row);
      if (isHere) this.#addRow(row, at);
      else if (random() < this.#keeping.deletedMarks)
        this.#put([], phraseOf('mark', lists.actPhrases, random));
    });
    for (const cell of this.#moving) this.#cells.splice(between(random, 0, this.#cells.length), 0, cell);
    return this.#cells;
  }

  #put(origins: readonly number[], text: string): void {
    if (text.trim() !== '') this.#cells.push({ origins, text });
  }

  #withLabel(label: string, text: string): string {
    if (label === '' || !this.#labelled) return text;
    return `${this.#keeping.renumbered ? shifted(label, this.#shift) : label} ${text}`;
  }

  #addNew(row: WrittenRow): void {
    this.#put([], this.#withLabel(putIn(row.label), newNear(row, this.#smith)));
    if (this.#smith.random() < 0.5) this.#shift += 1;
  }

  #addRow(row: WrittenRow, at: number): void {
    const { random } = this.#smith;
    const { changed, headed, divided, moved } = this.#keeping;
    const text = random() < changed ? positionOn(row.text, this.#smith) : row.text;
    const head = text !== row.text && headed ? headOf(row, random) : '';
    const words = text.split(' ');
    if (random() < divided && words.length > 16) this.#divide(row, words, at);
    else if (random() < divided && this.#mayTakeIn(row)) this.#takeIn(text, at);
    else if (random() < moved) this.#moving.push({ origins: [at], text: this.#withLabel(row.label, text) });
    else this.#put([at], head + this.#withLabel(row.label, text));
  }

  #divide({ label }: WrittenRow, words: readonly string[], at: number): void {
    const cut = cutOf(words, this.#smith.random);
    this.#put([at], this.#withLabel(label, words.slice(0, cut).join(' ')));
    this.#put([at], this.#withLabel(putIn(label), words.slice(cut).join(' ')));
  }

  /** Whether the cell before may be joined with a row: both say something, and it is the only one so far. */
  #mayTakeIn(row: WrittenRow): boolean {
    const last = this.#cells.at(-1);
    return last?.origins.length === 1 && last.text.length > 50 && row.text.length > 50;
  }

  #takeIn(text: string, at: number): void {
    const last = this.#cells.pop();
    if (last !== undefined) this.#put([...last.origins, at], `${last.text}\n${text}`);
  }
}

/** Behind a stop where there is one in the middle, else between any two words. */
function cutOf(words: readonly string[], random: Random): number {
  const stops = words.flatMap((word, at) =>
    /[.;:]$/u.test(word) && at > 4 && at < words.length - 6 ? [at + 1] : [],
  );
  return stops.length > 0 ? pick(random, stops) : between(random, 7, words.length - 7);
}

/** A new cell beside a row: on the same matter, often with some of the row's own words. */
function newNear({ text }: WrittenRow, smith: Wordsmith): string {
  const { random, wording, matter } = smith;
  const own = clauseOf(pick(random, ['paragraph', 'paragraph', 'recital', 'point']), wording, matter, random);
  if (random() < 0.6) return own;
  const words = text.split(' ');
  const size = Math.min(words.length, between(random, 3, 9));
  const from = between(random, 0, words.length - size);
  return `${own.replace(/[.;:]$/u, '')}, ${words.slice(from, from + size).join(' ')}`;
}

/** "Amendment 45", and mostly the place under it. */
function headOf({ place }: WrittenRow, random: Random): string {
  const number = `${random() < 0.8 ? 'Amendment' : 'AM'} ${between(random, 1, 400)}\n`;
  return place === '' || random() < 0.4 ? number : `${number}${place}\n`;
}

/** "2." becomes "2a.", "(b)" "(ba)", "(12)" "(12a)". */
export const putIn = (label: string): string => label.replace(/[\p{L}\d](?=\W?$)/u, (last) => `${last}a`);

function shifted(label: string, by: number): string {
  return label.replace(/\d+|(?<=\()[a-z](?=\))/u, (value) =>
    /\d/u.test(value)
      ? String(Number(value) + by)
      : String.fromCharCode(97 + ((value.charCodeAt(0) - 97 + by) % 26)),
  );
}

/** Straight marks for curled ones, a hyphen for a dash, and hard spaces behind numbers, as another program sets them. */
const typeset = ({ origins, text }: Cell): Cell => ({
  origins,
  text: text.replaceAll('‘', "'").replaceAll('’', "'").replaceAll('–', '-').replace(/(\d) /gu, '$1\u00a0'),
});
