import type { ParagraphBlock } from './blocks.ts';
import { hasBothReadings, type Line, type MarkedLine } from './lines.ts';
import { openMarksOf } from './open-fields.ts';

/**
 * Fields over several paragraphs, as tables of contents are. Their marks are no words, so that a change must hold all of
 * one field's or none: else a field would begin and not end when the changes are rejected. LibreOffice makes a section of such
 * a field, and joins no paragraphs over its edges: there a change must end as it does before a table.
 */
export class FieldsOverLines {
  /** Of each field of the newer file its paragraphs, by the first of them. */
  readonly #fields = new Map<ParagraphBlock, readonly ParagraphBlock[]>();
  readonly #ends = new Set<ParagraphBlock>();
  /** The paragraphs before which one of them begins that was not put in as a whole. */
  readonly #edges: ReadonlySet<ParagraphBlock>;
  readonly #olderBegins: ReadonlySet<ParagraphBlock>;

  constructor(lines: readonly Line[]) {
    const newer = lines.flatMap((line) => (line.kind === 'out' ? [] : [line.newer]));
    const older = lines.flatMap((line) => (line.kind === 'in' ? [] : [line.older]));
    this.#olderBegins = new Set(older.filter(({ said }) => openMarksOf(said).begin.length > 0));
    let open: ParagraphBlock[] = [];
    for (const block of newer) {
      const { begin, end } = openMarksOf(block.said);
      const [first] = open;
      if (first !== undefined) open.push(block);
      if (first !== undefined && end.length > 0) {
        this.#fields.set(first, open);
        this.#ends.add(block);
        open = [];
      }
      if (begin.length > 0 && open.length === 0) open = [block];
    }
    const putIn = new Set(lines.flatMap((line) => (line.kind === 'in' ? [line.newer] : [])));
    const standing = [...this.#fields].filter(([, blocks]) => !blocks.every((block) => putIn.has(block)));
    this.#edges = new Set(standing.map(([first]) => firstInControl(newer, first)));
  }

  /** Lines in parts, each of which ends where no paragraphs can be joined, as far as either reading has a line of it. */
  partsOf(lines: readonly Line[]): {
    readonly parts: readonly (readonly Line[])[];
    readonly leavesBlank: boolean;
  } {
    const parts: Line[][] = [];
    let part: Line[] = [];
    let leavesBlank = false;
    for (const [index, line] of lines.entries()) {
      if (part.length > 0 && this.#hasEdge(lines, index)) {
        const isLawful = hasBothReadings(part) && hasBothReadings(lines.slice(index));
        if (isLawful) parts.push(part);
        else leavesBlank ||= part.at(-1)?.kind !== 'kept';
        if (isLawful) part = [];
      }
      part.push(line);
    }
    return { parts: [...parts, part], leavesBlank };
  }

  /** Whether a field of which something stays begins with a line, taken out before its others, or ends with it. */
  #hasEdge(lines: readonly Line[], index: number): boolean {
    const line = lines[index];
    if (line?.kind === 'kept' && this.#ends.has(line.newer)) return true;
    if (line?.kind === 'out' && !this.#olderBegins.has(line.older)) return false;
    let begins = index;
    while (lines[begins]?.kind === 'out') begins += 1;
    const first = lines[begins];
    if (first === undefined || first.kind === 'out' || !this.#edges.has(first.newer)) return false;
    return firstOf(lines, begins, this.#olderBegins) === index;
  }

  /**
   * Lines with what becomes of such marks: those of a field of which not all paragraphs were put in stay outside all changes;
   * where the paragraphs with which the field began went, its beginning stands in the first of them. Where a field was put in as
   * a whole its first insertion bears another date, or LibreOffice would join it with what was put in before it.
   */
  withMarks<Other extends { readonly kind: 'table' }>(
    pieces: readonly (MarkedLine | Other)[],
  ): { readonly pieces: (MarkedLine | Other)[]; readonly hasNew: boolean } {
    const lines = pieces.map((piece) => ('kind' in piece ? null : piece.line));
    const marked = [...pieces];
    let hasNew = false;
    const add = (index: number, more: Partial<MarkedLine>): void => {
      const piece = marked[index];
      if (piece !== undefined && !('kind' in piece)) marked[index] = { ...piece, ...more };
    };
    for (const [index, line] of lines.entries()) {
      if (line === null || line.kind === 'out') continue;
      const blocks = this.#fields.get(line.newer);
      if (blocks === undefined) continue;
      const places = blocks.map((block) =>
        lines.findIndex((each) => each !== null && each.kind !== 'out' && each.newer === block),
      );
      if (places.every((place) => lines[place]?.kind === 'in')) {
        hasNew = true;
        if (lines[index - 1]?.kind === 'in') add(index, { isApart: true, isFixed: true });
        continue;
      }
      for (const place of places) add(place, { fieldMarks: 'stay' });
      const first = firstOf(lines, index, this.#olderBegins);
      if (first === index) continue;
      add(index, { fieldMarks: 'elsewhere' });
      add(first, { begins: line.newer });
    }
    return { pieces: marked, hasNew };
  }
}

/** The first of the lines taken out right before a place with which a field of the older file began, or the place itself. */
function firstOf(
  lines: readonly (Line | null)[],
  place: number,
  begins: ReadonlySet<ParagraphBlock>,
): number {
  let first = place;
  for (let at = place - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line?.kind !== 'out') break;
    if (begins.has(line.older)) first = at;
  }
  return first;
}

/** The first paragraph of the content control in which one stands, or itself: LibreOffice takes all of a control round a table of contents for one. */
function firstInControl(blocks: readonly ParagraphBlock[], block: ParagraphBlock): ParagraphBlock {
  const { outer, element } = block;
  return outer === element ? block : (blocks.find((each) => each.outer === outer) ?? block);
}
