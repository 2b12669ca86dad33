import { changesBetween, type Change } from './changes.ts';
import type { ParagraphBlock } from './blocks.ts';
import { endBeforeLostBreak, endsSection } from './lost-breaks.ts';
import { isUnseen } from './unseen.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** A paragraph of the redline: kept with what changed in it, put in, or taken out. */
export type Line =
  | {
      readonly kind: 'kept';
      readonly older: ParagraphBlock;
      readonly newer: ParagraphBlock;
      readonly changes: readonly Change[];
    }
  | { readonly kind: 'in'; readonly newer: ParagraphBlock }
  | { readonly kind: 'out'; readonly older: ParagraphBlock };

export type Kept = Extract<Line, { kind: 'kept' }>;

/** What became of a paragraph's mark: put in or taken out, or null. */
export type MarkChange = 'ins' | 'del' | null;

export interface MarkedLine {
  readonly line: Line;
  readonly mark: MarkChange;
  /** Where the paragraph went to or came from, for one that was moved. */
  readonly move?: Move;
  /** What comes first in a change at its beginning, where that matters: what is put in, or what is taken out. */
  readonly first?: 'in' | 'out';
  /** Whether its last change shows what was taken out first, though it ends the paragraph (`end-order.ts`). */
  readonly endsPutIn?: boolean;
  /** Whether it must not be shown as moved: LibreOffice joins no insertion with a move. */
  readonly isFixed?: boolean;
  /** Whether the insertion at its beginning bears another date than all others (`Pen.label`), so as to stand alone. */
  readonly isApart?: boolean;
  /** In one that was put in, the place before which all bears that other date, so that LibreOffice sees no move in it (`seen-moves.ts`). */
  readonly partedAt?: number;
  /** What becomes of its marks of fields over several paragraphs: they are no part of a change, or stand in an earlier line (`fields-over-lines.ts`). */
  readonly fieldMarks?: FieldMarks;
  /** In one that was taken out, the paragraph whose fields begin in it. */
  readonly begins?: ParagraphBlock;
}

export type FieldMarks = 'stay' | 'elsewhere';

/** A paragraph that stands elsewhere now, and what changed in it on the way. */
export interface Move {
  readonly name: string;
  readonly changes: readonly Change[];
}

export const keptLine = (older: ParagraphBlock, newer: ParagraphBlock): Line => ({
  kind: 'kept',
  older,
  newer,
  changes: older.key === newer.key ? [] : changesBetween(older.said, newer.said),
});

/**
 * Settles the marks of paragraphs that follow each other with nothing between them, of which the last one's mark can
 * have no revision, since nothing follows that it could be joined to.
 *
 * Plan. A paragraph that was put in or taken out has its own mark changed. Where such ones come after the last kept
 * one, the last of those put in and the last of those taken out are made one paragraph with all its words replaced; if
 * there is only one sort, the changed marks are shifted to the paragraphs before: accepting and rejecting then give
 * the same lines.
 */
export function ownMarks(lines: readonly Line[], ways: MarkWays): MarkedLine[] {
  const settled = withKeptEnd(lines, ways);
  const lastKept = settled.findLastIndex(({ kind }) => kind === 'kept');
  const tail = settled.at(-1);
  const shifted: MarkChange = tail === undefined || tail.kind === 'kept' ? null : ownMark(tail);
  return settled.map((line, index) => {
    if (index === settled.length - 1) return { line, mark: ways.marksLast ? ownMark(line) : null };
    return { line, mark: lastKept >= 0 && index >= lastKept ? shifted : ownMark(line) };
  });
}

/** What marks depend on beside the lines. */
export interface MarkWays {
  /** Marks the last one too, for a flow before a table that has no line in one reading. */
  readonly marksLast: boolean;
  readonly isHeading: (block: ParagraphBlock) => boolean;
  /** What follows the last line in the document, where that is a paragraph of the next section or content control. */
  readonly following?: MarkedLine;
}

export const ownMark = ({ kind }: Line): MarkChange =>
  kind === 'in' ? 'ins' : kind === 'out' ? 'del' : null;

/** Tells whether both readings of these lines have at least one line, so that `ownMarks` can be lawful. */
export function hasBothReadings(lines: readonly Line[]): boolean {
  return lines.some(({ kind }) => kind !== 'in') && lines.some(({ kind }) => kind !== 'out');
}

function withKeptEnd(lines: readonly Line[], ways: MarkWays): Line[] {
  const from = lines.findLastIndex(({ kind }) => kind === 'kept') + 1;
  const tail = lines.slice(from);
  const out = tail.findLast((line) => line.kind === 'out');
  const put = tail.findLast((line) => line.kind === 'in');
  if (out === undefined || put === undefined) return withoutShift(withLastEqual(lines, from), from, ways);
  const rest = tail.filter((line) => line !== out && line !== put);
  return [...lines.slice(0, from), ...rest, keptLine(out.older, put.newer)];
}

/** Where the last paragraph says the same as the last kept one, it is the kept one, and no mark has to be shifted. */
function withLastEqual(lines: readonly Line[], from: number): readonly Line[] {
  const kept = lines[from - 1];
  const last = lines.at(-1);
  if (kept?.kind !== 'kept' || last === undefined || kept.older.key !== kept.newer.key) return lines;
  const [before, between] = [lines.slice(0, from - 1), lines.slice(from, -1)];
  if (last.kind === 'out' && last.older.key === kept.newer.key)
    return [...before, { kind: 'out', older: kept.older }, ...between, keptLine(last.older, kept.newer)];
  if (last.kind === 'in' && last.newer.key === kept.older.key)
    return [...before, { kind: 'in', newer: kept.newer }, ...between, keptLine(kept.older, last.newer)];
  return lines;
}

/**
 * pandoc loses what a paragraph says whose changed mark stands before a heading, and looks at no mark of a heading
 * itself; LibreOffice joins what is put in across the end of a section. So, where marks would be shifted to such a
 * paragraph, it counts as put in or taken out itself, and all words of the last one as replaced.
 */
function withoutShift(lines: readonly Line[], from: number, ways: MarkWays): Line[] {
  const { isHeading, following } = ways;
  const kept = lines[from - 1];
  const last = lines.at(-1);
  if (kept?.kind !== 'kept' || last === undefined || last === kept) return [...lines];
  const toHeading = lines.slice(from).some((line) => line.kind === 'in' && isHeading(line.newer));
  const joins = last.kind === 'in' && following !== undefined && startsPutIn(following);
  if (!toHeading && !joins && !isHeading(kept.newer)) return [...lines];
  const between = lines.slice(from, -1);
  const before = lines.slice(0, from - 1);
  if (last.kind === 'in')
    return [...before, { kind: 'in', newer: kept.newer }, ...between, keptLine(kept.older, last.newer)];
  if (last.kind === 'out')
    return [...before, { kind: 'out', older: kept.older }, ...between, keptLine(last.older, kept.newer)];
  return [...lines];
}

/** Whether a kept paragraph has no words, and had none but what cannot be shown as taken out. */
export const isEmpty = (line: Line): boolean =>
  line.kind === 'kept' && line.newer.said.text === '' && saysNothing(line.older.said);

/**
 * Whether a kept paragraph looks empty to LibreOffice: formulas, text boxes and floating pictures are all that it holds.
 */
export const seemsEmpty = (line: Line): boolean =>
  line.kind === 'kept' && isUnseen(line.newer.said) && saysNothing(line.older.said);

/** Whether nothing of a paragraph could be shown as taken out. */
export const saysNothing = (said: ParagraphText): boolean => showsNothing(said, [0, said.text.length]);

/** A kept paragraph as one that is taken out and one that is put in. */
export function asTwo({ line, mark }: MarkedLine): MarkedLine[] {
  if (line.kind !== 'kept') return [{ line, mark }];
  return [
    { line: { kind: 'out', older: line.older }, mark: 'del' },
    { line: { kind: 'in', newer: line.newer }, mark: 'ins' },
  ];
}

/**
 * An insertion at a paragraph's end with nothing taken out behind it that LibreOffice shows: the line break with which a
 * paragraph ends that ends a section is lost (`lost-breaks.ts`), one that was kept and one that was taken out.
 */
export function endsBare({ line, first }: Pick<MarkedLine, 'line' | 'first'>): boolean {
  if (line.kind !== 'kept') return false;
  const { older, newer, changes } = line;
  const last = changes.at(-1);
  if (last === undefined || last.right[1] === last.right[0]) return false;
  const isEnd = endsSection(newer.element);
  const end = isEnd ? endBeforeLostBreak(newer.said, false) : newer.said.text.length;
  if (last.right[1] < end) return false;
  if (!isPutInFirst(line, last, first)) return true;
  const to = isEnd ? Math.min(last.left[1], endBeforeLostBreak(older.said, true)) : last.left[1];
  return showsNothing(older.said, [last.left[0], to]);
}

/** A change that puts something in and shows nothing as taken out: nothing is written of a picture that went. */
export const isPure = ({ older }: Kept, { left, right }: Change): boolean =>
  right[1] > right[0] && showsNothing(older.said, left);

function showsNothing({ atoms }: ParagraphText, [from, to]: Change['left']): boolean {
  for (let at = from; at < to; at += 1) {
    const atom = atoms.get(at);
    if (atom === undefined || atom.copy !== null || atom.note !== undefined || atom.text !== '') return false;
  }
  return true;
}

export function startsPutIn({ line, mark, first: order }: MarkedLine): boolean {
  if (line.kind === 'in') return mark === 'ins' || line.newer.said.text !== '';
  if (line.kind === 'out') return false;
  if (isEmpty(line)) return mark === 'ins';
  if (seemsEmpty(line) && mark === 'ins') return true;
  const first = line.changes[0];
  if (first === undefined || first.right[0] > 0 || first.right[1] === 0) return false;
  return isPure(line, first) || isPutInFirst(line, first, order);
}

/** Whether what is put in comes before what is taken out in a change of a kept paragraph: so it does in the last one. */
export function isPutInFirst(line: Kept, change: Change, order: MarkedLine['first']): boolean {
  if (change.right[0] === 0 && order !== undefined) return order === 'in';
  return change.right[1] === line.newer.said.text.length && change.right[1] > change.right[0];
}
