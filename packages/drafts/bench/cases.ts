import type { ReadProvision } from '../src/types.ts';
import type { BaseText, BaseUnit } from './base-texts.ts';
import type { Clause } from './clauses.ts';
import { clausesOf, NEW, textOf } from './clauses.ts';
import { Editor, type EditRates } from './editor.ts';
import { laidOut, type Laid, type Numbering } from './layout.ts';
import { cellsOf, columnsOf, twinOf, type Cell } from './cells.ts';
import type { Random } from './random.ts';
import { between, pick, seeded, shuffled } from './random.ts';
import { reworded } from './rewording.ts';
import { keptColumns } from './kept-tables.ts';
import { replacedIn, saidAnew } from './replaced.ts';
import { rowColumns } from './row-case.ts';
import { tableColumns } from './table-columns.ts';
import { trilogueColumns } from './trilogue.ts';
import type { WordLists } from './word-lists.ts';
import type { Materials } from './materials.ts';

export type RowsKind = 'rows in order' | 'rows shuffled' | 'changed rows in order' | 'changed rows shuffled';
export type ColumnsKind =
  'columns in order' | 'columns shuffled' | 'changed columns in order' | 'changed columns shuffled';
export type KeptKind = 'kept in order' | 'kept shuffled' | 'changed kept in order' | 'changed kept shuffled';
export type TrilogueKind =
  'trilogue in order' | 'trilogue shuffled' | 'changed trilogue in order' | 'changed trilogue shuffled';

/** Two drafts and the truth about them. */
export interface Case {
  /**
   * `draft`: a later version with its structure; `replaced`: one with other points in the place of some; `table`: cells of two columns, shuffled; `rows`: columns of a four-column
   * table on a legal act, in order or shuffled, whole or without the rows that read the same; `columns`: such columns of
   * acts that are written for it, with positions worded on the same matter; `kept`: such columns as secretariats keep them;
   * `trilogue`: two of the texts of a base act, two institutions and their compromise.
   */
  readonly kind: 'draft' | 'replaced' | 'table' | RowsKind | ColumnsKind | KeptKind | TrilogueKind;
  readonly seed: number;
  readonly depth: number;
  readonly left: readonly ReadProvision[];
  readonly right: readonly ReadProvision[];
  /** True links, as `leftId=rightId`. */
  readonly links: ReadonlySet<string>;
  /** Left ids of single provisions that moved. */
  readonly moved: ReadonlySet<string>;
}

const DEPTHS = [0, 0.1, 0.2, 0.3, 0.4];

/** The case of a seed: its kind, size, depth and edits are drawn from the seed. */
export function caseOf(seed: number, materials: Materials, most: number): Case {
  const random = seeded(seed);
  const depth = pick(random, DEPTHS);
  const size = Math.round(5 * (most / 5) ** (random() ** 1.3));
  const kind = random();
  if (kind < 0.3) return rowsCase(seed, random, size, materials);
  return kind < 0.5
    ? tableCase(seed, random, depth, Math.min(size, 160), materials)
    : draftCase(seed, random, depth, size, materials);
}

function rowsCase(seed: number, random: Random, size: number, materials: Materials): Case {
  const { left, right, inOrder, identicalGone } = rowColumns(random, Math.max(8, size), materials);
  const kind: RowsKind = `${identicalGone ? 'changed ' : ''}rows ${inOrder ? 'in order' : 'shuffled'}`;
  return { kind, seed, depth: 0, ...truth(left, right) };
}

/** Two columns of a table on a written act; sizes fall off quickly, as most such cells come in dozens. */
export const columnsCase = (seed: number, materials: Materials, most: number): Case =>
  tableOf('columns', tableColumns, seed, materials, most);

/** Two columns of a table as secretariats of institutions keep them; as many cells as samples of such tables have, and more. */
export const keptCase = (seed: number, materials: Materials, most: number): Case =>
  tableOf('kept', keptColumns, seed, materials, most);

/** Two of the four columns of a trilogue. */
export const trilogueCase = (seed: number, materials: Materials, most: number): Case =>
  tableOf('trilogue', trilogueColumns, seed, materials, most);

function tableOf(
  family: 'columns' | 'kept' | 'trilogue',
  columns: typeof tableColumns,
  seed: number,
  materials: Materials,
  most: number,
): Case {
  const random = seeded(seed);
  const size = Math.round(8 * (most / 8) ** (random() ** 1.6));
  const { left, right, inOrder, identicalGone } = columns(random, size, materials);
  const kind = `${identicalGone ? 'changed ' : ''}${family} ${inOrder ? 'in order' : 'shuffled'}` as const;
  return { kind, seed, depth: 0, ...truth(left, right) };
}

/** A later draft in other words throughout, with other points about the same things in the place of some: see `replacedIn`. */
export function replacedCase(seed: number, materials: Materials, most: number): Case {
  const random = seeded(seed);
  const size = Math.round(8 * (most / 8) ** (random() ** 1.6));
  const { clauses, strangers } = baseOf(random, size, materials, random() < 0.5);
  const { before, after } = replacedIn(clauses, 0.1 + 0.5 * random(), strangers, random);
  const rates = { ...ratesOf(random, 0.1 + 0.4 * random()), edit: 0.6, insert: 0.03, drop: 0.03 };
  const anew = saidAnew(after, 0.9 * random(), strangers, random);
  const edited = new Editor(random, rates, materials.lists, strangers).edited(anew);
  const left = laidOut(before, 'l', numberingOf(random));
  const right = laidOut(edited, 'r', numberingOf(random), before);
  return { kind: 'replaced', seed, depth: rates.depth, ...truth(left, right) };
}

/** A case of a given size and depth, a draft. */
export function draftOf(seed: number, size: number, depth: number, materials: Materials): Case {
  return draftCase(seed, seeded(seed), depth, size, materials);
}

function draftCase(seed: number, random: Random, depth: number, size: number, materials: Materials): Case {
  const { clauses, strangers } = baseOf(random, size, materials, random() < 0.5);
  const rates = ratesOf(random, depth);
  const after = new Editor(random, rates, materials.lists, strangers).edited(clauses);
  const numbering = numberingOf(random);
  const left = laidOut(clauses, 'l', numbering);
  const right = laidOut(after, 'r', random() < 0.5 ? numbering : numberingOf(random), clauses);
  return { kind: 'draft', seed, depth, ...truth(left, right) };
}

function ratesOf(random: Random, depth: number): EditRates {
  const busy = 0.3 + random();
  return {
    drop: 0.07 * busy,
    insert: 0.07 * busy,
    move: 0.07 * busy,
    split: 0.06 * busy,
    merge: 0.05 * busy,
    regroup: 0.015 * busy,
    edit: 0.25 + 0.4 * random(),
    touch: 0.08,
    boilerplate: 0.02 * busy,
    heading: 0.05 * busy,
    demote: 0.02 * busy,
    rewrite: 0.05 * busy,
    depth,
  };
}

function numberingOf(random: Random): Numbering {
  return {
    style: pick(random, ['point', 'article', 'bracketed', 'roman', 'letter']),
    below: pick(random, ['letter', 'decimal', 'roman']),
    from: random() < 0.8 ? 1 : between(random, 2, 9),
    keepsNumbers: random() < 0.15,
  };
}

/** Provisions of one or more base texts, about `size` of them, and the texts of provisions from others. */
function baseOf(
  random: Random,
  size: number,
  { texts, lists, others }: Materials,
  withChapters: boolean,
): { clauses: Clause[]; strangers: string[] } {
  const order = shuffled(random, texts);
  const clauses: Clause[] = [];
  let next = 0;
  const mostTexts = others === undefined ? Infinity : 1;
  for (let used = 0; next < size && used < mostTexts; used += 1) {
    const text = order[used % order.length];
    if (text === undefined) break;
    const again = used >= order.length;
    const units = cut(withChapters ? text.units : flat(text.units), size - next, random);
    const made = clausesOf(again ? units.map((unit) => restated(unit, random, lists)) : units, next);
    clauses.push(...made.clauses);
    next = made.next;
  }
  return { clauses, strangers: strangersOf(others ?? order, clauses) };
}

/** Chapters dissolved: their provisions in one list. */
const flat = (units: readonly BaseUnit[]): BaseUnit[] =>
  units.flatMap((unit) => (unit.text === '' ? flat(unit.children) : [unit]));

/** A part of a long list, so that small drafts are not always beginnings. */
function cut(units: readonly BaseUnit[], size: number, random: Random): readonly BaseUnit[] {
  if (size >= units.length) return units;
  const from = between(random, 0, units.length - size);
  return units.slice(from, from + size);
}

/** A text that is used a second time in one draft: as another agreement on the same matter would say it. */
function restated(unit: BaseUnit, random: Random, lists: WordLists): BaseUnit {
  const text = unit.text === '' ? '' : reworded(unit.text, 0.7, random, lists);
  return { ...unit, text, children: unit.children.map((child) => restated(child, random, lists)) };
}

function strangersOf(order: readonly BaseText[], clauses: readonly Clause[]): string[] {
  const own = new Set<string>();
  const add = (clause: Clause): void => {
    own.add(textOf(clause));
    clause.children.forEach(add);
  };
  clauses.forEach(add);
  const texts = order.toReversed().flatMap(({ units }) => flat(units).map(({ text }) => text));
  const others = texts.filter((text) => !own.has(text) && text.length > 20).slice(0, 80);
  return others.length > 0 ? others : ['A new provision is added here for the first time.'];
}

/**
 * Cells of a negotiation table: two columns of one text, both in any order, so that neither place nor neighbours
 * nor numbers help. Cells differ in length (whole articles, sub-points, single sentences, headings); some stand in one column
 * only; some are near copies of another; some say only "deleted".
 */
function tableCase(seed: number, random: Random, depth: number, size: number, materials: Materials): Case {
  const { clauses, strangers } = baseOf(random, size, materials, true);
  const cells = clauses.flatMap((clause) => cellsOf(clause, random));
  const twins = cells.flatMap((cell) => (random() < 0.04 ? [twinOf(cell, random, materials.lists)] : []));
  const base = [...cells, ...twins.map((twin, index) => ({ ...twin, origin: 1_000_000 + index }))];
  const { left, right } = columnsOf(base, depth, strangers, random, materials.lists);
  const named = random() < 0.5;
  const [a, b] = [
    column(shuffled(random, left), 'l', named, random),
    column(shuffled(random, right), 'r', named, random),
  ];
  return { kind: 'table', seed, depth, ...truth(a, b) };
}

function column(cells: readonly Cell[], side: string, named: boolean, random: Random): Laid {
  const provisions: ReadProvision[] = cells.map(({ text }, index) => ({
    id: `${side}${index}`,
    path: named ? `${side}-${between(random, 1, 1e6)}-${index}` : String(index + 1),
    number: '',
    text,
    brackets: [],
    span: [0, text.length],
  }));
  return {
    provisions,
    origins: new Map(cells.map(({ origin }, index) => [`${side}${index}`, new Set([origin])])),
    moved: new Set(),
  };
}

/** Links by shared origins; what moved is told only where neither side was divided or joined. */
function truth(left: Laid, right: Laid): Pick<Case, 'left' | 'right' | 'links' | 'moved'> {
  const holders = new Map<number, string[]>();
  for (const [id, origins] of right.origins)
    for (const origin of origins)
      if (origin !== NEW) holders.set(origin, [...(holders.get(origin) ?? []), id]);
  const links = new Set<string>();
  const moved = new Set<string>();
  for (const [id, origins] of left.origins) {
    const partners = [...origins].flatMap((origin) => holders.get(origin) ?? []);
    for (const partner of partners) links.add(`${id}=${partner}`);
    const [only, another] = partners;
    if (only !== undefined && another === undefined && right.moved.has(only)) moved.add(id);
  }
  return { left: left.provisions, right: right.provisions, links, moved };
}
