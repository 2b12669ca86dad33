import type { ConcordanceRow, ReadProvision } from '../types.ts';
import type { Book, Line, LineCell } from './lines.ts';
import { lastText, wordingIn } from './lines.ts';
import type { Living } from './living.ts';
import type { Wishes } from './wants.ts';
import { placeIn } from './wants.ts';
import type { Worded } from './word-vectors.ts';
import { likeness, wordsInCommon } from './word-vectors.ts';

/** A provision that is to stand in a lineage, with what its cell will say. */
export interface Placement {
  readonly unit: number;
  readonly line: number;
  readonly cell: Omit<LineCell, 'unit'>;
}

/** A piece of a divided provision that does not carry it on, or a lineage that ends in another's provision. */
export interface Piece {
  readonly unit: number;
  readonly lines: readonly number[];
  readonly cell: Omit<LineCell, 'unit'>;
}
export interface Ending {
  readonly line: number;
  readonly unit: number;
  readonly cell: Omit<LineCell, 'unit' | 'others'>;
}

/** What the alignment with the draft before makes of the provisions of a draft. */
export interface Placed {
  readonly placements: readonly Placement[];
  readonly pieces: readonly Piece[];
  readonly endings: readonly Ending[];
}

/** An equal heading speaks for the one that carries on. */
const SAME_HEADING = 0.25;
/** A piece that is this near to what was merged in before is that, come back. */
const UNMERGED = 0.6;

/**
 * Turns rows of the aligner into places in lineages.
 *
 * Plan. One to one is a place. Where one was divided, the piece that is nearest to it carries it on, and the other pieces
 * begin rows; but a piece that is what had been merged into it goes back to its old row. Where several were merged,
 * the nearest one carries on, and the others end. What an earlier run kept comes before nearness.
 */
export function placedBy(
  book: Book,
  draft: number,
  rows: readonly ConcordanceRow[],
  living: readonly Living[],
  wishes: Wishes,
): Placed {
  const from = new Map(living.map((each) => [each.line, each]));
  const all = { placements: [] as Placement[], pieces: [] as Piece[], endings: [] as Ending[] };
  for (const row of rows) {
    const group: Group = { lines: row.left.map(placeIn), units: row.right.map(placeIn), row, from };
    if (group.lines.length === 0 || group.units.length === 0) continue;
    const back = group.units.length > 1 ? comeBack(book, draft, group) : [];
    const gone = new Set(back.map(({ unit }) => unit));
    const rest = { ...group, units: group.units.filter((unit) => !gone.has(unit)) };
    const parted = partedGroup(book, draft, rest, wishes, back);
    all.placements.push(...back, ...parted.placements);
    all.pieces.push(...parted.pieces);
    all.endings.push(...parted.endings);
  }
  return all;
}

interface Group {
  readonly lines: readonly number[];
  readonly units: readonly number[];
  readonly row: ConcordanceRow;
  readonly from: ReadonlyMap<number, Living>;
}

/** The pieces that are lineages which had been merged into the divided one. At least one piece stays to carry it on. */
function comeBack(book: Book, draft: number, { lines, units, row }: Group): Placement[] {
  const back: Placement[] = [];
  const free = new Set(units);
  for (const line of lines.flatMap((each) => book.lines[each] ?? []))
    for (const ended of [...line.took].flatMap((each) => book.lines[each] ?? [])) {
      const last = lastText(book, ended, draft);
      const [old, own] = [wordingIn(book, ended, last), wordingIn(book, line, last)];
      const [best] = ranked([...free], (unit) => near(book, old, unitWording(book, draft, unit)));
      if (best === undefined || free.size === 1 || ended.cells.get(draft) !== undefined) continue;
      const rival = near(book, own, unitWording(book, draft, best.of));
      if (best.worth < UNMERGED || best.worth <= rival || isLiving(ended, draft)) continue;
      free.delete(best.of);
      const reason = `split off again; ${row.reason}`;
      const cell = {
        kind: 'revived',
        score: rounded(best.worth),
        reason,
        against: last,
        others: [line.line],
        locked: row.locked,
      } as const;
      back.push({ unit: best.of, line: ended.line, cell });
    }
  return back;
}

/** Whether a lineage stands in the draft before, under its own number. */
const isLiving = (line: Line, draft: number): boolean => typeof line.cells.get(draft - 1)?.unit === 'number';

function partedGroup(
  book: Book,
  draft: number,
  group: Group,
  wishes: Wishes,
  back: readonly Placement[],
): Placed {
  const { row, from } = group;
  const pairs = carriersOf(book, draft, group, wishes);
  const carried = new Map(pairs.map(({ line, unit }) => [line, unit]));
  const carrying = new Map(pairs.map(({ line, unit }) => [unit, line]));
  const pieces = group.units
    .filter((unit) => !carrying.has(unit))
    .map((unit) => ({ unit, line: nearestLine(book, draft, unit, group) }));
  const ends = group.lines
    .filter((line) => !carried.has(line))
    .map((line) => ({ line, unit: nearestUnit(book, draft, line, group) }));
  const about = (line: number) => ({
    score: row.score,
    reason: row.reason,
    against: from.get(line)?.draft ?? null,
    locked: row.locked,
  });
  return {
    placements: pairs.map(({ line, unit }) => {
      const came = ends.filter((end) => end.unit === unit).map((end) => end.line);
      const returned = back.filter(({ cell }) => cell.others.includes(line)).map((each) => each.line);
      const divided = returned.length > 0 || pieces.some((piece) => piece.line === line);
      const kind = divided ? 'split' : came.length > 0 ? 'merged' : singleKind(row);
      return { line, unit, cell: { kind, ...about(line), others: [...came, ...returned] } };
    }),
    pieces: pieces.map(({ unit, line }) => ({
      unit,
      lines: [line],
      cell: { kind: 'split', ...about(line), others: [line] },
    })),
    endings: ends.map(({ line, unit }) => ({ line, unit, cell: { kind: 'merged', ...about(line) } })),
  };
}

/** A pair inside a larger group changed; a pair on its own is what the aligner says. */
const singleKind = ({ kind }: ConcordanceRow): LineCell['kind'] =>
  kind === 'split' || kind === 'merged' ? 'changed' : kind;

interface Carrier {
  readonly line: number;
  readonly unit: number;
}

/** Pairs each lineage with the provision that carries it on, the kept ones first, then the nearest. */
function carriersOf(book: Book, draft: number, { lines, units, from }: Group, wishes: Wishes): Carrier[] {
  const pairs = lines.flatMap((line) => units.map((unit) => ({ line, unit })));
  const own = units.map((unit) => book.drafts[draft]?.draft.provisions[unit]);
  const heads = {
    units: new Set(units.filter((_, at) => isHeadOfAnother(own[at], own))),
    lines: new Set(
      lines.filter((line) =>
        isHeadOfAnother(
          from.get(line)?.provision,
          lines.map((each) => from.get(each)?.provision),
        ),
      ),
    ),
  };
  const worth = ({ line, unit }: Carrier): number => {
    const wanted = wishes.wants.get(unit)?.line === line ? 10 : 0;
    if (units.length === 1 && lines.length === 1) return wanted;
    if (heads.units.has(unit) || heads.lines.has(line)) return wanted;
    return wanted + carries(wordingAt(book, from.get(line)), unitWording(book, draft, unit));
  };
  const taken = { lines: new Set<number>(), units: new Set<number>() };
  const carriers: Carrier[] = [];
  for (const { of } of ranked(pairs, worth)) {
    if (taken.lines.has(of.line) || taken.units.has(of.unit)) continue;
    taken.lines.add(of.line);
    taken.units.add(of.unit);
    carriers.push(of);
  }
  return carriers;
}

/**
 * Whether a provision has no text of its own ("Article 3 — Observers") and one that stands below it is among the others: what it
 * holds is that one's, and a cell with a heading alone would not show what became of the text.
 */
const isHeadOfAnother = (
  head: ReadProvision | undefined,
  others: readonly (ReadProvision | undefined)[],
): boolean =>
  head?.text.trim() === '' && others.some((other) => other?.path.startsWith(`${head.path}.`) === true);

const nearestLine = (book: Book, draft: number, unit: number, { lines, from }: Group): number =>
  ranked(lines, (line) => near(book, wordingAt(book, from.get(line)), unitWording(book, draft, unit)))[0]
    ?.of ?? -1;

const nearestUnit = (book: Book, draft: number, line: number, { units, from }: Group): number =>
  ranked(units, (unit) => near(book, wordingAt(book, from.get(line)), unitWording(book, draft, unit)))[0]
    ?.of ?? -1;

/** Highest first; among equals, as they came. */
function ranked<T>(
  list: readonly T[],
  worth: (of: T) => number,
): { readonly of: T; readonly worth: number }[] {
  return list.map((of) => ({ of, worth: worth(of) })).sort((a, b) => b.worth - a.worth);
}

function near(book: Book, a: Worded | undefined, b: Worded | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return likeness(a, b, book.words) + (a.heading !== '' && a.heading === b.heading ? SAME_HEADING : 0);
}

/** How much of the longer one is carried on: the words in common, as a share of its words. */
function carries(a: Worded | undefined, b: Worded | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const share = wordsInCommon(a, b) / Math.max(1, a.length, b.length);
  return share + (a.heading !== '' && a.heading === b.heading ? SAME_HEADING : 0);
}

const unitWording = (book: Book, draft: number, unit: number): Worded | undefined =>
  book.drafts[draft]?.wordings[unit];

function wordingAt(book: Book, living: Living | undefined): Worded | undefined {
  const line = book.lines[living?.line ?? -1];
  return living === undefined || line === undefined ? undefined : wordingIn(book, line, living.draft);
}

export const rounded = (score: number): number => Math.round(Math.min(1, score) * 1000) / 1000;
