import type { Desk } from './desk.ts';
import { isFree, mayJoin } from './desk.ts';
import type { Line, LineCell } from './lines.ts';
import { enter, lastText, newLine } from './lines.ts';

const cellOf = (unit: number, reason: string, against: number | null): LineCell => ({
  unit,
  kind: 'not-kept',
  score: 0,
  reason,
  against,
  others: [],
  locked: false,
});
const NOT_HERE = 'the text of this point is not kept in this draft';
const NOT_BEFORE = 'the text of this point is not kept in the draft before, so what changed is not known';

/** Puts each point whose text is not kept (`[…]`) into the lineage that had its number before, or begins one. */
export function placeLeftOut(desk: Desk): void {
  const { book, draft, living, wishes } = desk;
  const byPath = new Map(living.map(({ line, provision }) => [provision.path, line]));
  const silent = silentPoints(desk);
  for (const unit of leftOutUnits(desk)) {
    const path = book.drafts[draft]?.draft.provisions[unit]?.path ?? '';
    const wanted = wishes.wants.get(unit)?.line ?? byPath.get(path) ?? silent.get(path)?.line ?? -1;
    const line = mayJoin(desk, unit, wanted) ? book.lines[wanted] : undefined;
    const against = line === undefined ? -1 : lastText(book, line, draft);
    enter(book, line ?? newLine(book, null), draft, cellOf(unit, NOT_HERE, against < 0 ? null : against));
  }
}

/** Puts a point with nothing like it into the lineage of the same number whose text was not kept in the draft before. */
export function standAtLeftOut(desk: Desk): void {
  const { book, draft } = desk;
  const silent = silentPoints(desk);
  if (silent.size === 0) return;
  book.drafts[draft]?.draft.provisions.forEach(({ path }, unit) => {
    const line = silent.get(path);
    if (line === undefined || !isFree(desk, unit) || !mayJoin(desk, unit, line.line)) return;
    enter(book, line, draft, cellOf(unit, NOT_BEFORE, null));
  });
}

/** Tells whether a path stands under a point whose text is not kept in this draft. */
export function underLeftOut(desk: Desk): (path: string) => boolean {
  const provisions = desk.book.drafts[desk.draft]?.draft.provisions ?? [];
  const stems = new Set(leftOutUnits(desk).map((unit) => provisions[unit]?.path ?? ''));
  const longest = [...stems].reduce((most, stem) => Math.max(most, stem.length), 0);
  return (path) => {
    if (stems.size === 0) return false;
    for (let dot = path.lastIndexOf('.', longest); dot > 0; dot = path.lastIndexOf('.', dot - 1))
      if (stems.has(path.slice(0, dot))) return true;
    return false;
  };
}

function leftOutUnits({ book, draft }: Desk): number[] {
  return (book.drafts[draft]?.leftOut ?? []).flatMap((leftOut, unit) => (leftOut ? [unit] : []));
}

/** By path, the lineages of the draft before of which no text was ever kept. */
function silentPoints({ book, draft }: Desk): Map<string, Line> {
  const before = book.drafts[draft - 1];
  const found = new Map<string, Line>();
  before?.draft.provisions.forEach(({ path }, unit) => {
    const line = book.lines[book.lineOf[draft - 1]?.[unit] ?? -1];
    if (before.leftOut[unit] === true && line !== undefined && lastText(book, line, draft) < 0)
      found.set(path, line);
  });
  return found;
}
