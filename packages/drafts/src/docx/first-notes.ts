import type { Block, ParagraphBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import type { NoteMark } from './atoms.ts';
import type { Flow } from './step.ts';

/**
 * LibreOffice 7.4 reads all notes of a kind when it meets the first reference to one, and forgets on the way that the
 * mark of the paragraph at hand was put in or taken out. So the paragraph that holds the first reference of the
 * redline, one that is taken out counts too, should carry no changed mark; all others with notes can.
 */
export type NoteKind = NoteMark['kind'];

/** The kinds of notes that no reference before some place names. */
export type FreshKinds = ReadonlySet<NoteKind>;

const KINDS: readonly NoteKind[] = ['footnote', 'endnote'];

/** The lines of a flow in which the first reference of a fresh kind stands: one or two, or none. */
export function firstNoted(lines: readonly Line[], fresh: FreshKinds): Line[] {
  const found = KINDS.filter((kind) => fresh.has(kind)).map((kind) =>
    lines.find((line) => notesOfLine(line).has(kind)),
  );
  return [...new Set(found)].filter((line) => line !== undefined);
}

/** The fresh kinds of which a line holds the first reference among these lines. */
export const firstKinds = (line: Line, lines: readonly Line[], fresh: FreshKinds): FreshKinds =>
  new Set([...fresh].filter((kind) => lines.find((each) => notesOfLine(each).has(kind)) === line));

/** For each flow the kinds of notes to which nothing before it refers, of those that are fresh before the first one. */
export function freshBefore(flows: readonly Flow[], fresh: FreshKinds): FreshKinds[] {
  let left = fresh;
  return flows.map((flow) => {
    const here = left;
    const met = notesOfFlow(flow);
    if (met.size > 0) left = new Set([...left].filter((kind) => !met.has(kind)));
    return here;
  });
}

function notesOfFlow(flow: Flow): ReadonlySet<NoteKind> {
  if (!('kind' in flow)) return new Set(flow.flatMap((line) => [...notesOfLine(line)]));
  const tables = [flow.older, flow.newer].filter((table) => table !== null);
  return new Set(tables.flatMap(notesOfBlock));
}

export function notesOfLine(line: Line): ReadonlySet<NoteKind> {
  const sides =
    line.kind === 'kept' ? [line.older, line.newer] : [line.kind === 'in' ? line.newer : line.older];
  return new Set(sides.flatMap(notesOfParagraph));
}

/** The kinds of notes that a block refers to, in its cells too. */
export function notesOfBlock(block: Block): NoteKind[] {
  if (block.kind === 'paragraph') return notesOfParagraph(block);
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(notesOfBlock)));
}

const notesOfParagraph = ({ said }: ParagraphBlock): NoteKind[] =>
  [...said.atoms.values()].flatMap(({ note }) => (note === undefined ? [] : [note.kind]));

/**
 * Whether the first reference to a note of some kind stands in a table: LibreOffice then loses the changes inside of
 * notes.
 */
export function beginsInTable(blocks: readonly Block[]): boolean {
  const first = KINDS.map((kind) => blocks.find((block) => notesOfBlock(block).includes(kind)));
  return first.some((block) => block?.kind === 'table');
}
