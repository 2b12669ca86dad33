import { clauseOf, filledBy } from './act-matters.ts';
import { keepingOf, type Keeping } from './kept-table-habits.ts';
import { byLetters, keptRows, type Row } from './kept-table-rows.ts';
import type { Materials } from './materials.ts';
import { positionOn, type Wordsmith } from './positions.ts';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import { laid, withoutSame, type Cell } from './table-cells.ts';
import type { TableColumns } from './table-columns.ts';
import { writtenAct } from './written-act.ts';

/**
 * Two columns of a table as the secretariats of institutions keep them, on an invented act: cells that give the changed part
 * alone ("(a) unchanged"), one cell for two rows, paragraphs put in between, texts that went from a recital to an article,
 * definitions in another order under other letters, rows of annexes that differ in a figure, notes and justifications at the end of a
 * cell, “idem” and “deleted”. Sizes and shares of cells that stand alone are those of samples of such tables.
 */
export function keptColumns(random: Random, size: number, materials: Materials): TableColumns {
  const keeping = keepingOf(random);
  const { acts: wording } = materials.lists;
  const matter = pick(random, wording.matters);
  const smith: Wordsmith = {
    random,
    lists: materials.lists,
    wording,
    matter,
    strangers: strangersOf(materials),
    severity: 0.1 + 0.45 * random(),
    foreign: 0.35 * random(),
  };
  const act = writtenAct(random, Math.ceil(size / keeping.sampled), {
    wording,
    matter,
    texts: materials.texts,
  });
  const rows = keptRows(act, keeping, smith);
  const whereAlone = rows.map((): 'left' | 'right' | 'both' =>
    random() < keeping.alone ? (random() < 0.5 ? 'left' : 'right') : 'both',
  );
  const cellsOf = (side: 'left' | 'right', isPosition: boolean): Cell[] =>
    new KeptColumn(keeping, smith, isPosition).written(
      rows,
      rows.map((_, at) => whereAlone[at] === 'both' || whereAlone[at] === side),
    );
  const [left, right] = [cellsOf('left', keeping.bothChanged), cellsOf('right', true)];
  const [a, b] = keeping.identicalGone ? withoutSame(left, right) : [left, right];
  return {
    left: laid(a, 'l', keeping.inOrder, random),
    right: laid(b, 'r', keeping.inOrder, random),
    inOrder: keeping.inOrder,
    identicalGone: keeping.identicalGone,
  };
}

const strangersOf = ({ texts, others }: Materials): string[] =>
  (others ?? texts).flatMap(({ units }) => units.map(({ text }) => text).filter((text) => text.length > 30));

/** Nothing of fewer words becomes a paragraph of its own. */
const LEAST_HALF = 5;

/** One column in the making. */
class KeptColumn {
  readonly #cells: Cell[] = [];
  readonly #moving: Cell[] = [];
  readonly #keeping: Keeping;
  readonly #smith: Wordsmith;
  readonly #isPosition: boolean;
  #shift = 0;

  constructor(keeping: Keeping, smith: Wordsmith, isPosition: boolean) {
    this.#keeping = keeping;
    this.#smith = smith;
    this.#isPosition = isPosition;
  }

  written(rows: readonly Row[], isHere: readonly boolean[]): Cell[] {
    const { random } = this.#smith;
    const { added, deleted, relettered } = this.#keeping;
    const order =
      this.#isPosition && relettered ? byLetters(rows, random) : rows.map((row, at) => ({ row, at }));
    order.forEach(({ row, at }) => {
      if (isHere[at] === true) this.#add(row, at);
      else if (random() < deleted) this.#put([], this.#phrase(random() < 0.5 ? 'idem' : 'deleted'));
      if (this.#isPosition && random() < added) this.#insert(row);
    });
    for (const cell of this.#moving) this.#cells.splice(between(random, 0, this.#cells.length), 0, cell);
    return this.#cells;
  }

  #phrase(kind: string): string {
    const { random, lists, matter } = this.#smith;
    return filledBy(pick(random, lists.keptTables.get(kind) ?? []), matter, random);
  }

  #put(origins: readonly number[], text: string): void {
    if (text.trim() !== '') this.#cells.push({ origins, text });
  }

  #add(row: Row, at: number): void {
    const { random } = this.#smith;
    const { changed, moved, joined, divided } = this.#keeping;
    if (!this.#isPosition || random() >= changed) return this.#put([at], this.#whole(row));
    if (random() < moved) return void this.#moving.push({ origins: [at], text: this.#elsewhere(row) });
    if (random() < joined && this.#mayJoin(row, at)) return this.#join(row, at);
    if (random() < divided && this.#divide(row, at)) return;
    this.#put([at], `${this.#headOf(row)}${this.#changed(row)}${this.#tail()}`);
  }

  #labelled(label: string, text: string): string {
    if (label === '' || !this.#keeping.labelled) return text;
    return `${this.#isPosition ? numbered(label, this.#shift) : label} ${text}`;
  }

  #whole({ label, text, points }: Row): string {
    return [this.#labelled(label, text), ...points].join('\n');
  }

  #changed(row: Row): string {
    if (row.points.length === 0) return this.#labelled(row.label, positionOn(row.text, this.#smith));
    return this.#smith.random() < this.#keeping.partsOnly ? this.#partOf(row) : this.#allPoints(row);
  }

  /** "2. The operator shall: (a) unchanged (b) keep the log for three years": the changed point is all that is written out. */
  #partOf({ label, text, points }: Row): string {
    const { random } = this.#smith;
    const at = between(random, 0, points.length - 1);
    const said = points.map((point, index) =>
      index === at
        ? this.#changedPoint(point)
        : `${/^\S+/u.exec(point)?.[0] ?? ''} ${this.#phrase('unchanged')}`,
    );
    const lead = random() < 0.6 ? text : this.#phrase('unchanged');
    return [this.#labelled(label, lead), ...said].join('\n');
  }

  #changedPoint(point: string): string {
    const [, letter = '', text = ''] = /^(\S+) ([\s\S]*)$/u.exec(point) ?? [];
    return `${letter} ${positionOn(text, this.#smith)}`;
  }

  #allPoints({ label, text, points }: Row): string {
    const { random } = this.#smith;
    const said = points.flatMap((point) =>
      random() < 0.15 ? [] : [random() < 0.4 ? this.#changedPoint(point) : point],
    );
    return [
      this.#labelled(label, random() < 0.4 ? positionOn(text, this.#smith) : text),
      ...said.map((point, at) => point.replace(/^\(\w+\)/u, `(${String.fromCharCode(97 + at)})`)),
    ].join('\n');
  }

  /** What was a recital says "shall" now and has the number of a paragraph; what was a paragraph says "should". */
  #elsewhere(row: Row): string {
    const { random } = this.#smith;
    const wasRecital = row.place.startsWith('Recital');
    const [from, to] = wasRecital ? ['should', 'shall'] : ['shall', 'should'];
    const text = [row.text, ...row.points].join(' ').replaceAll(` ${from} `, ` ${to} `);
    const label = wasRecital ? `${between(random, 1, 9)}.` : `(${between(random, 1, 60)})`;
    return this.#labelled(label, random() < 0.5 ? positionOn(text, this.#smith) : text);
  }

  /** A numbered row, if the cell before answers the row before and says something. */
  #mayJoin({ label }: Row, at: number): boolean {
    const last = this.#cells.at(-1);
    return label !== '' && last?.origins.length === 1 && last.origins[0] === at - 1 && last.text.length > 40;
  }

  /** One cell that answers two rows. */
  #join(row: Row, at: number): void {
    const last = this.#cells.pop();
    const text = this.#smith.random() < 0.5 ? this.#changed(row) : this.#whole(row);
    if (last !== undefined) this.#put([...last.origins, at], `${last.text}\n${text}`);
  }

  /** At the end of a sentence; false where there is none inside it. */
  #divide({ label, text, points }: Row, at: number): boolean {
    const sentences = text.split(/(?<=[.;]) /u);
    if (sentences.length < 2 || points.length > 0) return false;
    const cut = between(this.#smith.random, 1, sentences.length - 1);
    const halves = [sentences.slice(0, cut), sentences.slice(cut)].map((half) => half.join(' '));
    if (halves.some((half) => half.split(' ').length < LEAST_HALF)) return false;
    halves.forEach((half, order) => this.#put([at], this.#labelled(order === 0 ? label : next(label), half)));
    return true;
  }

  /** A paragraph that is put in between, on the same matter; the numbers behind it go on, or keep. */
  #insert({ label }: Row): void {
    const { random, wording, matter } = this.#smith;
    const text = clauseOf(pick(random, ['paragraph', 'recital', 'point']), wording, matter, random);
    this.#put([], this.#labelled(next(label), text));
    if (this.#keeping.renumbered) this.#shift += 1;
  }

  #headOf({ place }: Row): string {
    const { random } = this.#smith;
    if (random() >= this.#keeping.headed || place === '') return '';
    return `Amendment ${between(random, 1, 600)}\n${place}${random() < 0.15 ? ' (new)' : ''}\n`;
  }

  #tail(): string {
    const { random } = this.#smith;
    const { noted, justified } = this.#keeping;
    return (
      (random() < noted ? `\n${this.#phrase('note')}` : '') +
      (random() < justified ? `\n${this.#phrase('why')}` : '')
    );
  }
}

/** "2." becomes "2a.", "(b)" "(ba)". */
const next = (label: string): string => label.replace(/[\p{L}\d](?=\W?$)/u, (last) => `${last}a`);

const numbered = (label: string, by: number): string =>
  label.replace(/\d+/u, (value) => String(Number(value) + by));
