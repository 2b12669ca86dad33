import type { KnownLink } from '../align/known.ts';
import type { Book } from './lines.ts';
import type { DraftLink, KeptRows } from './types.ts';

/** Where a person or an earlier run wants a provision. */
export interface Want {
  /** The lineage to which it belongs; null where it begins a row of its own, and may only join one that no earlier run knows. */
  readonly line: number | null;
  readonly byPerson: boolean;
}

/** What a person cut, and what an earlier run kept, as the next draft needs it. */
export interface Wishes {
  /** By place of the provision. Whom nobody asked for is not in it. */
  readonly wants: ReadonlyMap<number, Want>;
  /** The lineages that a provision must not join. */
  readonly cuts: ReadonlyMap<number, ReadonlySet<number>>;
  /** A person's links to lineages that the draft before hands on, for the aligner. */
  readonly known: readonly KnownLink[];
}

/** Names of both sides for the aligner: ids of a file's provisions may be the same in two drafts. */
export const leftId = (line: number): string => `l${line}`;
export const rightId = (unit: number): string => `r${unit}`;
export const placeIn = (id: string): number => Number(id.slice(1));

/** The rows of an earlier run, found by draft and provision. */
export class KeptPlaces {
  readonly #rowOf = new Map<string, Map<string, number>>();
  readonly #cells: (readonly (readonly string[])[])[];

  constructor(kept: KeptRows, drafts: readonly string[]) {
    kept.rows.forEach(({ cells }, row) => {
      for (const [key, ids] of Object.entries(cells))
        for (const id of ids) {
          const rows = this.#rowOf.get(key) ?? new Map<string, number>();
          this.#rowOf.set(key, rows);
          if (!rows.has(id)) rows.set(id, row);
        }
    });
    this.#cells = kept.rows.map(({ cells }) =>
      drafts.map((key) => (Object.hasOwn(cells, key) ? (cells[key] ?? []) : [])),
    );
  }

  /** The place of the kept row that has a provision, or undefined. */
  rowOf(key: string, id: string): number | undefined {
    return this.#rowOf.get(key)?.get(id);
  }

  /** The ids that a kept row has in the draft at this place. */
  idsIn(row: number, draft: number): readonly string[] {
    return this.#cells[row]?.[draft] ?? [];
  }
}

/** Places of provisions by id, for each draft. */
export type Places = readonly ReadonlyMap<string, number>[];

export const placesOf = (book: Book): Places =>
  book.drafts.map(({ draft }) => new Map(draft.provisions.map(({ id }, at) => [id, at])));

/** What is wished for the provisions of one draft, with the lineages that the drafts before it have made. */
export function wishesFor(
  book: Book,
  draft: number,
  living: ReadonlySet<number>,
  { places, links, kept }: { places: Places; links: readonly DraftLink[]; kept: KeptPlaces },
): Wishes {
  const wants = new Map<number, Want>();
  const cuts = new Map<number, Set<number>>();
  const known: KnownLink[] = [];
  for (const { verdict, lines, units } of linksTo(book, draft, places, links)) {
    const here = lines.filter((line) => living.has(line));
    const free = units.filter((unit) => verdict === 'cut' || !wants.has(unit));
    if (here.length > 0 && free.length > 0)
      known.push({ verdict, left: here.map(leftId), right: free.map(rightId) });
    if (verdict === 'cut')
      for (const unit of units) cuts.set(unit, new Set([...(cuts.get(unit) ?? []), ...lines]));
    else wantByPerson(wants, here.length > 0 ? [] : lines, free);
  }
  book.drafts[draft]?.draft.provisions.forEach(({ id }, unit) => {
    const row = kept.rowOf(book.drafts[draft]?.draft.key ?? '', id);
    if (row === undefined || wants.has(unit)) return;
    const line = keptLine(book, draft, row, places, kept);
    if (line === null || cuts.get(unit)?.has(line) !== true) wants.set(unit, { line, byPerson: false });
  });
  return { wants, cuts, known };
}

interface LinkHere {
  readonly verdict: DraftLink['verdict'];
  readonly from: number;
  readonly lines: readonly number[];
  readonly units: readonly number[];
}

/** The links between this draft and earlier ones, whichever was named first; those to the nearest draft come first. */
function linksTo(book: Book, draft: number, places: Places, links: readonly DraftLink[]): LinkHere[] {
  const placeOf = new Map(book.drafts.map(({ draft: { key } }, place) => [key, place]));
  const found = links.flatMap(({ from, to, left, right, verdict }): LinkHere[] => {
    const [a, b] = [placeOf.get(from) ?? -1, placeOf.get(to) ?? -1];
    if (Math.max(a, b) !== draft || Math.min(a, b) < 0 || a === b) return [];
    const [early, late] = a < b ? [left, right] : [right, left];
    const lines = unitsOf(places[Math.min(a, b)], early).map(
      (unit) => book.lineOf[Math.min(a, b)]?.[unit] ?? -1,
    );
    return [
      {
        verdict,
        from: Math.min(a, b),
        lines: lines.filter((line) => line >= 0),
        units: unitsOf(places[draft], late),
      },
    ];
  });
  return found
    .filter(({ lines, units }) => lines.length > 0 && units.length > 0)
    .sort((a, b) => b.from - a.from);
}

const unitsOf = (places: ReadonlyMap<string, number> | undefined, ids: readonly string[]): number[] =>
  ids.flatMap((id) => places?.get(id) ?? []);

/** A lineage that is no longer handed on is wanted by name; the aligner sees to the others. What is over begins a row. */
function wantByPerson(wants: Map<number, Want>, lines: readonly number[], units: readonly number[]): void {
  units.forEach((unit, at) => wants.set(unit, { line: lines[at] ?? null, byPerson: true }));
}

/** The lineage that holds what a kept row has in the nearest earlier draft; null where it has nothing before this one. */
function keptLine(book: Book, draft: number, row: number, places: Places, kept: KeptPlaces): number | null {
  for (let before = draft - 1; before >= 0; before -= 1)
    for (const unit of unitsOf(places[before], kept.idsIn(row, before))) {
      const line = book.lineOf[before]?.[unit] ?? -1;
      if (line >= 0) return line;
    }
  return null;
}
