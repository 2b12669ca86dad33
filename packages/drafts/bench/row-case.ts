import { actRows, phraseOf, type ActRow } from './act-rows.ts';
import { amended, type AmendingMaterials } from './amendments.ts';
import type { Materials } from './materials.ts';
import { laid, withoutSame, type Cell } from './table-cells.ts';
import type { Laid } from './layout.ts';
import type { Random } from './random.ts';
import { between, pick, shuffled } from './random.ts';

/** How the columns of one table differ; all but `inOrder` and `identicalGone` are shares. */
interface Habits {
  readonly inOrder: boolean;
  /** Whether pairs of the very same wording are taken out, so that what changed is all there is. */
  readonly identicalGone: boolean;
  readonly kept: number;
  readonly amended: number;
  readonly alone: number;
  readonly labelsKept: number;
  readonly moved: number;
  readonly divided: number;
  readonly added: number;
  readonly marks: number;
  readonly labelled: boolean;
  /** Whether the right column alone has lost its labels, as where a program computed them. */
  readonly labelsLost: boolean;
  /** Whether what a column changed stands under the number of an amendment. */
  readonly headed: boolean;
}

function habitsOf(random: Random): Habits {
  return {
    inOrder: random() < 0.5,
    identicalGone: random() < 0.3,
    kept: random() < 0.4 ? 1 : 0.5 + 0.5 * random(),
    amended: 0.2 + 0.6 * random(),
    alone: 0.02 + 0.4 * random() ** 2,
    labelsKept: random() < 0.5 ? 1 : random(),
    moved: 0.06 * random(),
    divided: random() < 0.5 ? 0 : 0.04 * random(),
    added: 0.25 * random() ** 2,
    marks: 0.06 * random(),
    labelled: random() < 0.85,
    labelsLost: random() < 0.12,
    headed: random() < 0.12,
  };
}

/** Two columns of a table, with the places of their cells in the base, and what they were made by. */
export interface Columns {
  readonly left: Laid;
  readonly right: Laid;
  readonly inOrder: boolean;
  readonly identicalGone: boolean;
}

/**
 * Two columns of a four-column table on one act, as negotiators keep them: the proposal beside a position, or two positions
 * on it. Rows stand in order or are shuffled; some cells are missing because nobody kept them.
 */
export function rowColumns(random: Random, size: number, materials: Materials): Columns {
  const { texts, others, lists } = materials;
  const rows = actRows(random, size, others === undefined ? texts : texts.slice(0, 1), lists);
  const own = new Set(rows.map(({ text }) => text));
  const pool = (others ?? texts).flatMap(({ units }) => units.flatMap((unit) => [unit, ...unit.children]));
  const strangers = shuffled(
    random,
    pool.map(({ text }) => text),
  ).filter((text) => text.length > 20 && !own.has(text));
  const amending: AmendingMaterials = {
    random,
    lists,
    strangers:
      strangers.length > 0
        ? strangers.slice(0, 120)
        : ['Nothing of this is affected by what was agreed before.'],
  };
  const habits = habitsOf(random);
  const both = random() < 0.25;
  const left = new Column(
    rows,
    both
      ? { ...habits, amended: habits.amended / 2 }
      : { ...habits, amended: 0, marks: 0, added: 0, divided: 0, moved: 0, headed: false },
    amending,
  );
  const right = new Column(rows, habits.labelsLost ? { ...habits, labelled: false } : habits, amending);
  const [a, b] = habits.identicalGone ? withoutSame(left.cells, right.cells) : [left.cells, right.cells];
  return {
    left: laid(a, 'l', habits.inOrder, random),
    right: laid(b, 'r', habits.inOrder, random),
    inOrder: habits.inOrder,
    identicalGone: habits.identicalGone,
  };
}

class Column {
  readonly cells: Cell[] = [];
  readonly #habits: Habits;
  readonly #amending: AmendingMaterials;
  readonly #shift: number;

  constructor(rows: readonly ActRow[], habits: Habits, amending: AmendingMaterials) {
    this.#habits = habits;
    this.#amending = amending;
    this.#shift = pick(amending.random, [-2, -1, 1, 1, 2, 3]);
    const moving: Cell[] = [];
    for (let at = 0; at < rows.length; at += this.#add(rows, at, moving));
    for (const cell of moving) this.cells.splice(between(amending.random, 0, this.cells.length), 0, cell);
  }

  /** Writes the cell or cells of a row; gives how many rows are done. */
  #add(rows: readonly ActRow[], at: number, moving: Cell[]): number {
    const { random, strangers, lists } = this.#amending;
    const { kept, alone, added, moved, marks, divided } = this.#habits;
    const [row, next] = [rows[at], rows[at + 1]];
    if (row === undefined) return 1;
    if (random() < added) this.#put([], random() < 0.5 ? pick(random, strangers) : this.#twin(row));
    if (random() >= kept || random() < alone / 2) {
      if (random() < marks * 4) this.#put([], phraseOf('mark', lists.actPhrases, random));
      return 1;
    }
    const text = this.#text(row);
    if (random() < divided && text.split(' ').length > 16) this.#divide(row, text, at);
    else if (random() < divided && next !== undefined && row.text.length > 30 && next.text.length > 30) {
      this.#put([at, at + 1], `${this.#labelled(row.label, text)}\n${this.#text(next)}`);
      return 2;
    } else if (random() < moved) {
      moving.push({ origins: [at], text: this.#labelled(row.label, text) });
      if (random() < 0.5) this.#put([], phraseOf('mark', lists.actPhrases, random));
    } else this.#put([at], `${this.#headOf(row, text)}${this.#labelled(row.label, text)}`);
    return 1;
  }

  /** "Amendment 45" and a line end, over what is not as it was. */
  #headOf(row: ActRow, text: string): string {
    const isHeaded = this.#habits.headed && text !== row.text;
    return isHeaded ? `Amendment ${between(this.#amending.random, 1, 400)}\n` : '';
  }

  #put(origins: readonly number[], text: string): void {
    if (text.trim() !== '') this.cells.push({ origins, text });
  }

  #text({ text }: ActRow): string {
    return text !== '' && this.#amending.random() < this.#habits.amended
      ? amended(text, this.#amending)
      : text;
  }

  /** A new row that says nearly what its neighbour says; nothing where it would say the very same. */
  #twin({ label, text }: ActRow): string {
    const { random } = this.#amending;
    const words = text.split(' ');
    const cut =
      random() < 0.5 ? text : words.slice(0, Math.ceil(words.length * (0.4 + 0.5 * random()))).join(' ');
    const twin = amended(cut, this.#amending);
    return twin === text ? '' : this.#labelled(label, twin);
  }

  #divide({ label }: ActRow, text: string, at: number): void {
    const words = text.split(' ');
    const cut = between(this.#amending.random, 7, words.length - 7);
    this.#put([at], this.#labelled(label, words.slice(0, cut).join(' ')));
    this.#put(
      [at],
      this.#labelled(
        label === '' ? '' : `${label.replace(/\W$/u, '')}a${/\W?$/u.exec(label)?.[0] ?? ''}`,
        words.slice(cut).join(' '),
      ),
    );
  }

  #labelled(label: string, text: string): string {
    const { random } = this.#amending;
    if (label === '' || !this.#habits.labelled) return text;
    return `${random() < this.#habits.labelsKept ? label : this.#shifted(label)} ${text}`;
  }

  /** The next number or letter but so many, as where something was put in before. */
  #shifted(label: string): string {
    return label.replace(/\d+|(?<=\()[a-z](?=\))/u, (value) =>
      /\d/u.test(value)
        ? String(Math.max(1, Number(value) + this.#shift))
        : String.fromCharCode(97 + ((value.charCodeAt(0) - 97 + this.#shift + 26) % 26)),
    );
  }
}
