import type { KeptRows } from '@nonpaper/drafts';
import { keyAt } from '../side-shown.ts';
import type { DraftSide } from '../draft-side.ts';

/**
 * A file of row numbers names its drafts as they were named at the command line, so that a number finds its provision
 * again when drafts are added, left out or put in another order. In a table they have the keys A, B, C of their places.
 * A file of an earlier program has these keys itself; its columns are taken by place.
 */
export interface RowsInFile {
  /** For the drafts at hand, under the keys of their places; the others under keys that no place has. */
  readonly kept: KeptRows;
  /** What the drafts at hand are called in the file, by place. */
  readonly names: readonly string[];
}

/** Marks a draft of the file that is not at hand; no key of a place begins with it. */
const ELSEWHERE = '-';

/** The numbers of a file for the drafts at hand. */
export function rowsFromFile(file: KeptRows | null, sides: readonly DraftSide[]): RowsInFile {
  const columns = new Set((file?.rows ?? []).flatMap(({ cells }) => Object.keys(cells)));
  const names = namesIn(columns, sides);
  const keyOf = new Map(names.map((name, place) => [name, keyAt(place)]));
  return { kept: renamed(file ?? { rows: [] }, (name) => keyOf.get(name) ?? `${ELSEWHERE}${name}`), names };
}

/** The numbers after a run, with the drafts under their names again. */
export function rowsForFile(after: KeptRows, names: readonly string[]): KeptRows {
  const nameOf = new Map(names.map((name, place) => [keyAt(place), name]));
  return renamed(after, (key) => nameOf.get(key) ?? key.slice(ELSEWHERE.length));
}

/**
 * What each draft at hand is called in the file: the column of that name; else of a name of which one is the end of the
 * other (`accord.docx`, `talks/accord.docx`); else, in a file of an earlier program, the column of its place; else the
 * name by which it was given. No two drafts have one column.
 */
function namesIn(columns: ReadonlySet<string>, sides: readonly DraftSide[]): string[] {
  const places = sides.map((_, place) => keyAt(place));
  const isByPlace = columns.size > 0 && [...columns].every((column) => isKey(column));
  const taken = new Set<string>();
  const names = sides.map(({ name }) => claim(taken, columns.has(name) ? name : null));
  sides.forEach(({ name }, place) => {
    const known = [...columns].filter((column) => isTail(column, name) && !taken.has(column));
    names[place] ??= claim(taken, known.length === 1 ? (known[0] ?? null) : null);
  });
  return sides.map(({ name }, place) => {
    const byPlace = isByPlace ? places[place] : undefined;
    return names[place] ?? claim(taken, byPlace ?? null) ?? fresh(name, taken, columns);
  });
}

function claim(taken: Set<string>, name: string | null): string | null {
  if (name === null || taken.has(name)) return null;
  taken.add(name);
  return name;
}

function fresh(name: string, taken: Set<string>, columns: ReadonlySet<string>): string {
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? name : `${name} (${nth})`;
    if (columns.has(free)) continue;
    const claimed = claim(taken, free);
    if (claimed !== null) return claimed;
  }
}

const isKey = (column: string): boolean =>
  column !== '' && [...column].every((letter) => letter >= 'A' && letter <= 'Z');

const isTail = (a: string, b: string): boolean => endsOn(a, b) || endsOn(b, a);

/** Whether the second is the last part of the first, from a folder on. */
const endsOn = (whole: string, tail: string): boolean =>
  whole.endsWith(`/${tail}`) || whole.endsWith(`\\${tail}`);

function renamed({ rows }: KeptRows, nameOf: (key: string) => string): KeptRows {
  return {
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        Object.entries(cells)
          .map(([key, ids]) => [nameOf(key), ids] as const)
          .sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
      ),
    })),
  };
}
