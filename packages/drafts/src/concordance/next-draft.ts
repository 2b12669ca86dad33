import type { Asked, Desk } from './desk.ts';
import { isFilled, isFree, mayJoin } from './desk.ts';
import { align } from '../align/align.ts';
import type { Book, Line, LineCell } from './lines.ts';
import { enter, newLine, wordingIn } from './lines.ts';
import type { Living } from './living.ts';
import { livingAfter } from './living.ts';
import { pastIndex, pastWordings } from './past-wordings.ts';
import type { Ending, Piece, Placement } from './placements.ts';
import { placedBy, rounded } from './placements.ts';
import { placeLeftOut, standAtLeftOut, underLeftOut } from './not-kept.ts';
import { besideLines, revivals } from './revivals.ts';
import { leftId, rightId, wishesFor } from './wants.ts';
import { likeness } from './word-vectors.ts';

/**
 * Puts the provisions of the next draft into lineages, and gives what it hands on.
 *
 * Plan.
 * 1. Align it with what the draft before hands on; pieces and mergers are told apart (`placements`). A weak link yields
 *    to an older wording that is far nearer.
 * 2. What an earlier run kept, and what a person linked, decides who may join whom (`mayJoin`).
 * 3. Who is left over is looked for among all earlier drafts, the nearest first and with a stricter demand (`revivals`).
 * 4. Points whose text is not kept stand where their number says (`not-kept`).
 * 5. What is kept in a row and was not found there is put there all the same.
 * 6. The others begin rows; lineages that go on no further are merged, not kept, or dropped.
 */
export function addDraft(book: Book, draft: number, living: readonly Living[], asked: Asked): Living[] {
  const alive = new Set(living.map(({ line }) => line));
  const wishes = wishesFor(book, draft, alive, asked);
  const wantedBy = new Map(
    [...wishes.wants].flatMap(([unit, { line }]) => (line === null ? [] : [[line, unit]])),
  );
  const desk: Desk = { book, draft, living, alive, wishes, wantedBy };
  const placed = placedBy(book, draft, alignedWithBefore(desk), living, wishes);
  const weak = weakOnes(desk, placed.placements);
  for (const locked of [true, false])
    for (const each of placed.placements)
      if (each.cell.locked === locked && !weak.has(nameOf(each))) place(desk, each);
  for (const piece of placed.pieces) beginPiece(desk, piece);
  const back = revivals(desk);
  for (const each of back.placements) place(desk, weak.get(nameOf(each)) ?? each);
  for (const each of weak.values()) place(desk, each);
  for (const piece of back.pieces) beginPiece(desk, piece);
  placeLeftOut(desk);
  standAtLeftOut(desk);
  placeKept(desk);
  for (const { unit, lines } of besideLines(desk)) begin(desk, unit, { kind: 'revived', lines }, BACK_BESIDE);
  book.drafts[draft]?.draft.provisions.forEach(
    (_, unit) => isFree(desk, unit) && begin(desk, unit, null, NOTHING),
  );
  endLines(desk, [...placed.endings, ...back.endings]);
  return livingAfter(book, draft, living);
}

const NOTHING = 'nothing close enough in an earlier draft';
const BACK_BESIDE = 'an earlier wording, back beside the one that took its place';

function alignedWithBefore({ book, draft, living, wishes }: Desk): ReturnType<typeof align> {
  const inWork = book.drafts[draft];
  const rights = (inWork?.draft.provisions ?? []).flatMap((provision, unit) =>
    inWork?.leftOut[unit] === true ? [] : [{ ...provision, id: rightId(unit) }],
  );
  if (living.length === 0 || rights.length === 0) return [];
  return align(
    living.map(({ line, provision }) => ({ ...provision, id: leftId(line) })),
    rights,
    wishes.known,
  );
}

/** A pair yields to an older wording that is at least so near, and nearer by so much. */
const NEAR = 0.6;
const NEARER_BY = 0.25;

const nameOf = ({ unit, line }: Placement): string => `${unit} ${line}`;

/** The places for which a lineage that finds nothing here had a far nearer wording. They hold only if it goes elsewhere. */
function weakOnes(desk: Desk, placements: readonly Placement[]): Map<string, Placement> {
  const { book, draft, wishes } = desk;
  const going = new Set(placements.map(({ line }) => line));
  const gone = book.lines.filter(({ line }) => !going.has(line));
  if (gone.length === 0) return new Map();
  const nearest = pastIndex(pastWordings(book, gone, draft), book.words);
  const isWeak = ({ cell, unit, line: number }: Placement): boolean => {
    const worded = book.drafts[draft]?.wordings[unit];
    const line = book.lines[number];
    if (worded === undefined || line === undefined || cell.locked) return false;
    if (FIRM_KINDS.has(cell.kind) || wishes.wants.get(unit)?.line === number) return false;
    const own = wordingIn(book, line, cell.against ?? -1);
    const now = own === undefined ? 0 : likeness(own, worded, book.words);
    if (now > 1 - NEARER_BY) return false;
    const best = nearest(worded)[0]?.likeness ?? 0;
    return best >= NEAR && best >= now + NEARER_BY;
  };
  return new Map(placements.filter(isWeak).map((each) => [nameOf(each), each]));
}

/** What is split, merged or parted again has more to go by than its own likeness. */
const FIRM_KINDS: ReadonlySet<LineCell['kind']> = new Set(['split', 'merged', 'revived']);

/** Puts a provision into a lineage if both are free and it may. */
function place(desk: Desk, { unit, line, cell }: Placement): void {
  const there = desk.book.lines[line];
  if (there === undefined || !isFree(desk, unit) || isFilled(there, desk.draft)) return;
  if (cell.locked || mayJoin(desk, unit, line)) enter(desk.book, there, desk.draft, { ...cell, unit });
}

function beginPiece(desk: Desk, { unit, lines, cell }: Piece): void {
  const wanted = desk.wishes.wants.get(unit)?.line ?? null;
  const cut = desk.wishes.cuts.get(unit);
  const mayGoHome = wanted !== null && mayJoin(desk, unit, wanted);
  if (!isFree(desk, unit) || mayGoHome || lines.some((line) => cut?.has(line))) return;
  const begun = newLine(desk.book, { kind: 'split', lines });
  enter(desk.book, begun, desk.draft, { ...cell, unit });
  for (const line of lines.flatMap((each) => desk.book.lines[each] ?? [])) {
    const carrying = line.cells.get(desk.draft);
    if (carrying?.kind === 'split')
      enter(desk.book, line, desk.draft, { ...carrying, others: [...carrying.others, begun.line] });
  }
}

function begin(desk: Desk, unit: number, origin: Line['origin'], reason: string): void {
  const { book, draft } = desk;
  const first = draft === 0;
  const cell: LineCell = {
    unit,
    kind: first ? 'base' : origin === null ? 'new' : 'revived',
    score: 0,
    reason: first ? 'in the first draft' : reason,
    against: null,
    others: origin?.lines ?? [],
    locked: false,
  };
  enter(book, newLine(book, origin), draft, cell);
}

/** Puts what is wanted in a row there, even where its wording would not lead to it. */
function placeKept(desk: Desk): void {
  const { book, draft, alive, wishes } = desk;
  for (const [unit, { line: wanted, byPerson }] of wishes.wants) {
    const line = book.lines[wanted ?? -1];
    if (line === undefined || !isFree(desk, unit) || !mayJoin(desk, unit, line.line)) continue;
    if (book.drafts[draft]?.leftOut[unit] === true) continue;
    const past = pastWordings(book, [line], draft)[0];
    const worded = book.drafts[draft]?.wordings[unit];
    const near = past === undefined || worded === undefined ? 0 : likeness(past.worded, worded, book.words);
    const kind = past === undefined ? 'not-kept' : keptKind(alive.has(line.line), near);
    const reason = byPerson ? 'a person confirmed this link' : 'kept in this row since an earlier run';
    const against = past?.draft ?? null;
    enter(book, line, draft, {
      unit,
      kind,
      score: rounded(near),
      reason,
      against,
      others: [],
      locked: byPerson,
    });
  }
}

function keptKind(alive: boolean, near: number): LineCell['kind'] {
  if (!alive) return 'revived';
  return near === 1 ? 'same' : 'changed';
}

/** Says of each lineage that was handed on and has no provision here what became of it. */
function endLines(desk: Desk, endings: readonly Ending[]): void {
  const { book, draft, living } = desk;
  const endingOf = new Map(endings.map((ending) => [ending.line, ending]));
  const lines = new Set([...living.map(({ line }) => line), ...endingOf.keys()]);
  const isUnder = underLeftOut(desk);
  const from = new Map(living.map((each) => [each.line, each]));
  for (const number of lines) {
    const line = book.lines[number];
    if (line === undefined || isFilled(line, draft)) continue;
    const ending = endingOf.get(number);
    const target = book.lines[book.lineOf[draft]?.[ending?.unit ?? -1] ?? -1];
    const against = from.get(number)?.draft ?? null;
    if (ending !== undefined && target !== undefined && target !== line) {
      enter(book, line, draft, { ...ending.cell, unit: null, others: [target.line] });
      target.took.add(number);
    } else if (book.drafts[draft]?.draft.complete === false)
      enter(book, line, draft, {
        ...EMPTY,
        kind: 'not-kept',
        reason: 'only an extract of this draft is kept',
        against,
      });
    else if (isUnder(from.get(number)?.provision.path ?? ''))
      enter(book, line, draft, {
        ...EMPTY,
        kind: 'not-kept',
        reason: 'the text of this point is not kept in this draft',
        against,
      });
    else
      enter(book, line, draft, {
        ...EMPTY,
        kind: 'dropped',
        reason: 'nothing close enough in this draft',
        against,
      });
  }
}

const EMPTY = { unit: null, score: 0, others: [], locked: false } as const;
