import { firstKinds, firstNoted, type FreshKinds } from './first-notes.ts';
import { carriesMark } from './note-ends.ts';
import { withFirstWordReplaced } from './first-word.ts';
import { canJoin } from './seams.ts';
import { partedAgainstMove, wordsGone } from './seen-moves.ts';
import { keptLine, ownMark, startsPutIn, type Line, type MarkedLine, type MarkWays } from './lines.ts';

/** What the marks of a flow depend on in which the first reference to a note may stand. */
export interface NoteWays extends MarkWays {
  readonly fresh: FreshKinds;
  /** The words of the paragraphs that were taken out anywhere (`seen-moves.ts`). */
  readonly gone: ReadonlySet<string>;
}

/**
 * Arranges a flow so that the paragraph with the first reference to a note (`first-notes.ts`) is a kept one wherever
 * that can be, since it can carry no changed mark. The plan: where it is the last kept one and others follow, of which
 * all were put in or all taken out, it counts as put in or taken out itself (the last one is then kept with all words
 * replaced); where it was put in or taken out, it is paired with a line of the other sort beside it, or with the next
 * kept one. What remains is seen to by `carriedAway`.
 */
export function withFirstNoteKept(lines: readonly Line[], ways: NoteWays): Line[] {
  let arranged = withLastReplaced(lines, ways);
  for (const line of firstNoted(arranged, ways.fresh)) {
    const at = arranged.indexOf(line);
    if (line.kind !== 'kept')
      arranged = pairedInRun(arranged, at) ?? pairedWithNext(arranged, at, ways) ?? arranged;
  }
  return arranged;
}

function withLastReplaced(lines: readonly Line[], { fresh }: NoteWays): Line[] {
  const at = lines.findLastIndex(({ kind }) => kind === 'kept');
  const [kept, last] = [lines[at], lines.at(-1)];
  const tail = lines.slice(at + 1);
  const mixed = new Set(tail.map(({ kind }) => kind)).size !== 1;
  if (kept?.kind !== 'kept' || last === undefined || mixed || !firstNoted(lines, fresh).includes(kept))
    return [...lines];
  if (carriesMark({ line: kept }, firstKinds(kept, lines, fresh))) return [...lines];
  const around = [lines.slice(0, at), tail.slice(0, -1)] as const;
  if (last.kind === 'out')
    return [...around[0], { kind: 'out', older: kept.older }, ...around[1], keptLine(last.older, kept.newer)];
  if (last.kind === 'in')
    return [...around[0], { kind: 'in', newer: kept.newer }, ...around[1], keptLine(kept.older, last.newer)];
  return [...lines];
}

/**
 * Pairs a line with one of the other sort between the same kept ones. At the end of the flow another one of each sort
 * has to be left after it, or none, so that the flow ends in a kept one.
 */
function pairedInRun(lines: readonly Line[], at: number): Line[] | null {
  const line = lines[at];
  const from = lines.findLastIndex(({ kind }, index) => kind === 'kept' && index < at) + 1;
  const next = lines.findIndex(({ kind }, index) => kind === 'kept' && index > at);
  const run = lines.slice(from, next === -1 ? lines.length : next);
  const same = run.filter((each) => each.kind === line?.kind);
  const others = run.filter((each) => each.kind !== line?.kind);
  const place = line === undefined ? -1 : same.indexOf(line);
  const isLast = place === same.length - 1;
  const other = next === -1 && !isLast ? others.at(-2) : others.at(-1);
  if (line === undefined || other === undefined) return null;
  const partner = others.indexOf(other);
  const before = [...same.slice(0, place), ...others.slice(0, partner)];
  const after = [...same.slice(place + 1), ...others.slice(partner + 1)];
  return [
    ...lines.slice(0, from),
    ...outFirst(before),
    ...pairOf(line, other),
    ...outFirst(after),
    ...lines.slice(from + run.length),
  ];
}

const outFirst = (lines: readonly Line[]): Line[] => [
  ...lines.filter(({ kind }) => kind === 'out'),
  ...lines.filter(({ kind }) => kind === 'in'),
];

function pairOf(one: Line, other: Line): Line[] {
  if (one.kind === 'out' && other.kind === 'in') return [keptLine(one.older, other.newer)];
  if (one.kind === 'in' && other.kind === 'out') return [keptLine(other.older, one.newer)];
  return [one, other];
}

/**
 * Pairs a line with the next kept one, whose other side is then put in or taken out behind it, where no kept one before
 * can carry the mark, and another line is left for both readings.
 */
function pairedWithNext(lines: readonly Line[], at: number, ways: NoteWays): Line[] | null {
  const line = lines[at];
  const next = lines.findIndex(({ kind }, index) => kind === 'kept' && index > at);
  const [kept, rest] = [lines[next], lines.slice(next + 1)];
  if (line === undefined || kept?.kind !== 'kept' || line.kind === 'kept') return null;
  if (!rest.some(({ kind }) => kind === 'kept') || canShift(lines, at, ways)) return null;
  if (line.kind === 'in' && canJoin(line, lines[at + 1])) return null;
  const other: Line =
    line.kind === 'in' ? { kind: 'in', newer: kept.newer } : { kind: 'out', older: kept.older };
  const pair = line.kind === 'in' ? keptLine(kept.older, line.newer) : keptLine(line.older, kept.newer);
  return [...lines.slice(0, at), pair, ...lines.slice(at + 1, next), other, ...rest];
}

/**
 * Whether the kept line before `at` can carry a changed mark, and those between as well: none is a heading, and the kept one does
 * not hold the first reference to the other kind of note before a text or to a long one.
 */
function canShift(lines: readonly Line[], at: number, { isHeading, fresh }: NoteWays): boolean {
  const from = lines.findLastIndex(({ kind }, index) => kind === 'kept' && index < at);
  const kept = lines[from];
  if (kept?.kind !== 'kept' || isHeading(kept.newer)) return false;
  if (firstNoted(lines, fresh).includes(kept) && !carriesMark({ line: kept }, firstKinds(kept, lines, fresh)))
    return false;
  return lines.slice(from + 1, at + 1).every((each) => each.kind !== 'in' || !isHeading(each.newer));
}

/**
 * Takes the changed mark off the paragraph with the first reference to a note: marks are moved one paragraph up, from
 * there to the kept one before, so that accepting and rejecting give the same lines; or, for one that was put in, the
 * next paragraph begins with an insertion, which LibreOffice joins with it across the mark that it forgot.
 */
export function carriedAway(lines: readonly MarkedLine[], ways: NoteWays): MarkedLine[] {
  let carried = [...lines];
  const plain = lines.map(({ line }) => line);
  for (const line of firstNoted(plain, ways.fresh)) {
    const kinds = firstKinds(line, plain, ways.fresh);
    const at = carried.findIndex((each) => each.line === line);
    const mark = carried[at]?.mark ?? null;
    if (line.kind === 'kept' || mark === null || carriesMark({ line }, kinds)) continue;
    carried = shiftedUp(carried, at, ways) ?? joinedToNext(carried, at, ways) ?? carried;
  }
  return carried;
}

function shiftedUp(lines: readonly MarkedLine[], at: number, ways: NoteWays): MarkedLine[] | null {
  const plain = lines.map(({ line }) => line);
  const from = plain.findLastIndex(({ kind }, index) => kind === 'kept' && index < at);
  if (from === -1 || lines[from]?.mark !== null || !canShift(plain, at, ways)) return null;
  const next = lines[at + 1];
  if (plain[at]?.kind === 'in' && next !== undefined && startsPutIn(next)) return null;
  return lines.map((each, index) => {
    if (index < from || index > at) return each;
    const after = plain[index + 1];
    return { ...each, mark: index === at || after === undefined ? null : ownMark(after) };
  });
}

/** The next paragraph with its first word replaced, what is new first; null where LibreOffice would not join the two. */
function joinedToNext(lines: readonly MarkedLine[], at: number, { gone }: NoteWays): MarkedLine[] | null {
  const [own, next] = [lines[at], lines[at + 1]];
  if (own?.mark !== 'ins' || next === undefined || !canJoin(own.line, next.line)) return null;
  const begins = startsPutIn(next);
  if (!begins && next.line.kind !== 'kept') return null;
  const replaced: MarkedLine =
    begins || next.line.kind !== 'kept'
      ? next
      : { ...next, line: withFirstWordReplaced(next.line), first: 'in' };
  const parted = partedAgainstMove(own.line, new Set([...gone, ...wordsGone(lines.map(({ line }) => line))]));
  const alone: MarkedLine = { ...own, ...(parted === null ? {} : { partedAt: parted }), isFixed: true };
  return lines.with(at, alone).with(at + 1, { ...replaced, isFixed: true });
}

/** The kept lines with the first reference to a note that could not carry a changed mark if they were put in as wholes. */
export function withoutMarks(lines: readonly MarkedLine[], fresh: FreshKinds): Line[] {
  const plain = lines.map(({ line }) => line);
  return firstNoted(plain, fresh).filter(
    (line) =>
      line.kind === 'kept' &&
      !carriesMark({ line: { kind: 'in', newer: line.newer } }, firstKinds(line, plain, fresh)),
  );
}

/** Whether the paragraph with the first reference to a note keeps a mark that LibreOffice forgets. */
export function keepsForgottenMark(lines: readonly MarkedLine[], fresh: FreshKinds): boolean {
  const plain = lines.map(({ line }) => line);
  const noted = firstNoted(plain, fresh);
  return lines.some(({ line, mark }, index) => {
    const next = lines[index + 1];
    const joins = next !== undefined && canJoin(line, next.line) && startsPutIn(next);
    return (
      mark !== null &&
      noted.includes(line) &&
      !joins &&
      !carriesMark({ line }, firstKinds(line, plain, fresh))
    );
  });
}
