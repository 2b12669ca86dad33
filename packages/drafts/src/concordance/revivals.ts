import type { Desk } from './desk.ts';
import { isFree } from './desk.ts';
import { align } from '../align/align.ts';
import { wordingIn } from './lines.ts';
import type { Living } from './living.ts';
import type { PastHit, PastWording } from './past-wordings.ts';
import { pastIndex, pastWordings } from './past-wordings.ts';
import type { Piece, Placed, Placement } from './placements.ts';
import { placedBy, rounded } from './placements.ts';
import { leftId, rightId } from './wants.ts';
import type { DossierWords, Worded } from './word-vectors.ts';
import { heldBy, likeness } from './word-vectors.ts';

/** An older provision is taken for the same only if so much of the wording is common: more than a neighbour draft needs. */
const ALIKE = 0.45;
/** With an equal heading, so much is enough. */
const ALIKE_UNDER_HEADING = 0.25;
/** A piece must stand in the older provision to this share. */
const HELD = 0.6;
/** Fewer words than this mean nothing on their own ("Reserved."): then heading or path must be the same too. */
const FEW_WORDS = 5;
/** What stands beside its successor must be this near to the older wording. */
const ALIKE_BESIDE = 0.8;

/**
 * Looks among all earlier drafts for the provisions that have no partner in the draft before.
 *
 * Plan. Find for each the older wordings that are near enough, among lineages that have no provision here. Then, from the
 * latest earlier draft to the first, align those provisions with the lineages that they are near to, and keep what
 * meets the stricter demand. So a provision dropped in draft 2 and back in draft 4 stands in its old row, and a draft that
 * builds on an older base finds it.
 */
export function revivals(desk: Desk): Placed {
  const { draft } = desk;
  const found = {
    placements: [] as Placement[],
    pieces: [] as Piece[],
    endings: [] as Placed['endings'][number][],
  };
  const hits = hitsOf(desk);
  const taken = { lines: new Set<number>(), units: new Set<number>() };
  for (let from = draft - 1; from >= 0; from -= 1) {
    const here = hits.filter(
      (hit) => hit.draft === from && !taken.lines.has(hit.line) && !taken.units.has(hit.unit),
    );
    if (here.length === 0) continue;
    const placed = placedFrom(desk, from, here);
    for (const each of placed.placements) {
      taken.lines.add(each.line);
      taken.units.add(each.unit);
      found.placements.push(each);
    }
    for (const piece of placed.pieces) {
      taken.units.add(piece.unit);
      found.pieces.push(piece);
    }
    for (const ending of placed.endings) found.endings.push(ending);
  }
  return { ...found, endings: found.endings.filter(({ line }) => !taken.lines.has(line)) };
}

interface UnitHit extends PastHit {
  readonly unit: number;
  /** Near enough to be the same; else it may still be a piece of it. */
  readonly alike: boolean;
}

/** Free provisions with the older wordings that are near enough to be asked about. */
function hitsOf(desk: Desk): UnitHit[] {
  const { book, draft } = desk;
  const free = freeUnits(desk);
  if (free.length === 0 || draft === 0) return [];
  const empty = book.lines.filter((line) => !line.cells.has(draft));
  const nearest = pastIndex(pastWordings(book, empty, draft), book.words);
  return free.flatMap(({ unit, worded }) =>
    nearest(worded)
      .filter((hit) => desk.wishes.cuts.get(unit)?.has(hit.line) !== true)
      .map((hit) => ({ ...hit, unit, alike: isAlike(desk, unit, worded, hit) }))
      .filter(({ alike, worded: past }) => alike || isHeld(worded, past, book.words)),
  );
}

const isHeld = (part: Worded, whole: Worded, words: DossierWords): boolean =>
  part.length >= FEW_WORDS && heldBy(part, whole, words) >= HELD;

function freeUnits(desk: Desk): { readonly unit: number; readonly worded: Worded }[] {
  const inWork = desk.book.drafts[desk.draft];
  return (inWork?.wordings ?? []).flatMap((worded, unit) =>
    isFree(desk, unit) && inWork?.leftOut[unit] === false ? [{ unit, worded }] : [],
  );
}

function isAlike({ book, draft }: Desk, unit: number, worded: Worded, past: PastHit): boolean {
  const sameHeading = worded.heading !== '' && worded.heading === past.worded.heading;
  if (worded.length < FEW_WORDS || past.worded.length < FEW_WORDS) {
    const before =
      book.drafts[past.draft]?.draft.provisions[book.lines[past.line]?.cells.get(past.draft)?.unit ?? -1];
    const samePath = before?.path === book.drafts[draft]?.draft.provisions[unit]?.path;
    return worded.key === past.worded.key && (sameHeading || samePath);
  }
  return past.likeness >= (sameHeading ? ALIKE_UNDER_HEADING : ALIKE);
}

/** Aligns the hits of one earlier draft and keeps what is near enough. */
function placedFrom(desk: Desk, from: number, hits: readonly UnitHit[]): Placed {
  const { book, draft, wishes } = desk;
  const lefts = [...new Set(hits.map(({ line }) => line))].sort(
    (a, b) => placeOf(desk, a, from) - placeOf(desk, b, from),
  );
  const rights = [...new Set(hits.map(({ unit }) => unit))].sort((a, b) => a - b);
  const living = lefts.flatMap((line): Living[] => {
    const provision = book.drafts[from]?.draft.provisions[placeOf(desk, line, from)];
    return provision === undefined ? [] : [{ line, draft: from, provision }];
  });
  const provisions = book.drafts[draft]?.draft.provisions ?? [];
  const rows = align(
    living.map(({ line, provision }) => ({ ...provision, id: leftId(line) })),
    rights.flatMap((unit) => {
      const provision = provisions[unit];
      return provision === undefined ? [] : [{ ...provision, id: rightId(unit) }];
    }),
    [],
  );
  return strict(desk, from, hits, placedBy(book, draft, rows, living, wishes));
}

const placeOf = ({ book }: Desk, line: number, draft: number): number =>
  book.lines[line]?.cells.get(draft)?.unit ?? -1;

/** Keeps the places that meet the stricter demand, and says that they are back. */
function strict(desk: Desk, from: number, hits: readonly UnitHit[], placed: Placed): Placed {
  const { book, draft, alive } = desk;
  const key = (line: number, unit: number): string => `${line} ${unit}`;
  const near = new Map(hits.map((hit) => [key(hit.line, hit.unit), hit]));
  const title = book.drafts[from]?.draft.key ?? '';
  const placements = placed.placements.flatMap((each): Placement[] => {
    const hit = near.get(key(each.line, each.unit));
    const single = each.cell.kind !== 'split';
    if (hit === undefined || (single && !hit.alike)) return [];
    const living = alive.has(each.line);
    const kind = living ? 'changed' : 'revived';
    const reason = `${living ? 'again as in' : 'back after'} ${title}: ${each.cell.reason}`;
    return [
      {
        ...each,
        cell: {
          ...each.cell,
          kind,
          reason,
          score: rounded(Math.max(hit.likeness, each.cell.score)),
          against: from,
        },
      },
    ];
  });
  const kept = new Set(placements.map(({ line }) => line));
  const units = new Set(placements.map(({ unit }) => unit));
  const isPiece = ({ unit, lines }: Piece): boolean => {
    const worded = book.drafts[draft]?.wordings[unit];
    return lines.every((line) => {
      const there = book.lines[line];
      const whole = there === undefined ? undefined : wordingIn(book, there, from);
      return (
        kept.has(line) && worded !== undefined && whole !== undefined && isHeld(worded, whole, book.words)
      );
    });
  };
  const ends = placed.endings.filter(({ line, unit }) => {
    const there = book.lines[line];
    const [worded, old] = [
      book.drafts[draft]?.wordings[unit],
      there === undefined ? undefined : wordingIn(book, there, from),
    ];
    return units.has(unit) && worded !== undefined && old !== undefined && isHeld(old, worded, book.words);
  });
  return { placements, pieces: placed.pieces.filter(isPiece), endings: ends };
}

/** Provisions without a lineage whose wording a lineage had before it was replaced there, and that now stands beside it. */
export function besideLines(desk: Desk): { readonly unit: number; readonly lines: readonly number[] }[] {
  const { book, draft, wishes } = desk;
  const free = freeUnits(desk).filter(({ worded }) => worded.length >= FEW_WORDS);
  if (free.length === 0 || draft === 0) return [];
  const filled = book.lines.filter((line) => typeof line.cells.get(draft)?.unit === 'number');
  const nearest = pastIndex(
    pastWordings(book, filled, draft).filter((past) => isReplaced(desk, past)),
    book.words,
  );
  return free.flatMap(({ unit, worded }) => {
    const [best] = nearest(worded).filter(({ line }) => wishes.cuts.get(unit)?.has(line) !== true);
    return best !== undefined && best.likeness >= ALIKE_BESIDE ? [{ unit, lines: [best.line] }] : [];
  });
}

/** Whether the lineage has quite another wording by now. */
function isReplaced({ book, draft }: Desk, past: PastWording): boolean {
  const line = book.lines[past.line];
  const now = line === undefined ? undefined : wordingIn(book, line, draft);
  return now !== undefined && likeness(now, past.worded, book.words) < ALIKE;
}
