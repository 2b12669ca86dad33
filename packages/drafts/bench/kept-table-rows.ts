import { filledBy } from './act-matters.ts';
import type { Keeping } from './kept-table-habits.ts';
import type { Wordsmith } from './positions.ts';
import type { Random } from './random.ts';
import { between, pick, shuffled } from './random.ts';
import type { WrittenRow } from './written-act.ts';

/** A row of the act as the table has it; a paragraph may have its points in the same cell. */
export interface Row {
  readonly label: string;
  readonly text: string;
  readonly place: string;
  readonly points: readonly string[];
}

/** The rows of a table: those of an act and of its annex, or some of them. */
export function keptRows(act: readonly WrittenRow[], keeping: Keeping, smith: Wordsmith): Row[] {
  const { random } = smith;
  return sampledFrom([...withPoints(act, keeping, random), ...annexOf(keeping, smith)], keeping, random);
}

/** Points go into the cell of their paragraph, in tables that are kept so. */
function withPoints(act: readonly WrittenRow[], keeping: Keeping, random: Random): Row[] {
  const rows: Row[] = [];
  for (const { label, text, place } of act) {
    const last = rows.at(-1);
    const isPoint = / point [a-z]$/u.test(place) && last !== undefined && place.startsWith(last.place);
    if (isPoint && keeping.pointsWithin && (last.points.length > 0 || random() < 0.7))
      rows[rows.length - 1] = { ...last, points: [...last.points, `${label} ${text}`] };
    else rows.push({ label, text, place, points: [] });
  }
  return rows;
}

/** Rows of an annex, each with its number: many differ in what they name or in a figure alone. */
function annexOf({ annexRows }: Keeping, smith: Wordsmith): Row[] {
  const { random, lists, matter } = smith;
  const patterns = lists.keptTables.get('annex') ?? [];
  const [pattern, other] = [pick(random, patterns), pick(random, patterns)];
  return Array.from({ length: annexRows }, (_, at): Row => {
    const chosen = random() < 0.7 ? pattern : random() < 0.5 ? other : pick(random, patterns);
    const label = `${1 + Math.floor(at / 6)}.${1 + (at % 6)}.`;
    return { label, text: filledBy(chosen, matter, random), place: `Annex – point ${at + 1}`, points: [] };
  });
}

/** A stretch of the table, or rows from all over it. */
function sampledFrom(rows: readonly Row[], { sampled, inStretch }: Keeping, random: Random): Row[] {
  if (!inStretch) return rows.filter(() => random() < sampled);
  const size = Math.ceil(rows.length * sampled);
  const from = between(random, 0, rows.length - size);
  return rows.slice(from, from + size);
}

const isDefinition = (row: Row | undefined): boolean => / paragraph \d+ – point \d+$/u.test(row?.place ?? '');

/** The definitions of an article in another order, as of another alphabet, and under letters; all other rows as they are. */
export function byLetters(rows: readonly Row[], random: Random): { row: Row; at: number }[] {
  const order = rows.map((row, at) => ({ row, at }));
  for (let from = 0; from < rows.length; from += 1) {
    let end = from;
    while (isDefinition(rows[end])) end += 1;
    const run = shuffled(random, order.slice(from, end));
    run.forEach(({ row, at }, place) => {
      order[from + place] = { at, row: { ...row, label: `(${String.fromCharCode(97 + (place % 26))})` } };
    });
    from = Math.max(from, end);
  }
  return order;
}
