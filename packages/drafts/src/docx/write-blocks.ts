import type { Block, ParagraphBlock, TableBlock } from './blocks.ts';
import { withEndsBefore } from './bookmark-ends.ts';
import { notice } from './faults.ts';
import { isPutInFirst, type Line, type MarkedLine, type Move } from './lines.ts';
import { looksDiffer } from './looks.ts';
import { isMarkApart } from './section-ends.ts';
import { endOfLine } from './mark-ends.ts';
import { childOf, isSelfClosed, type Element, type Markup } from './markup.ts';
import { isMovedAtEnd } from './moved-marks.ts';
import { writeNewTable } from './new-rows.ts';
import { notePairs } from './note-pairs.ts';
import { openMarksOf, sourceOfUnits } from './open-fields.ts';
import { openedParagraph, writeMark } from './paragraph-marks.ts';
import type { Pen } from './pen.ts';
import { withMarks, type TableStep } from './settled-flows.ts';
import type { Splices } from './splices.ts';
import { touching } from './rows-as-lines.ts';
import { planOf } from './steps.ts';
import { deletion } from './taken-out-runs.ts';
import { takenOutParagraph } from './taken-out.ts';
import { allPutIn, allPutInParted } from './paragraph-edit.ts';
import { writeChanges } from './write-paragraph.ts';
import { TABLE_AS_PARAGRAPHS, takenOutTable, writeTableChanges } from './write-table.ts';

/** A container of the newer file (body, cell, note) and what is written into it. */
export interface Place {
  readonly markup: Markup;
  readonly container: Element;
  readonly splices: Splices;
  readonly pen: Pen;
  /** In a note: the mark of its own number, as a run. */
  readonly ownNumber?: string;
}

/**
 * Writes the changes between the blocks of an older and of a newer container into the newer one. The plan: blocks are
 * paired by wording (`planOf`); paragraphs that follow each other with nothing between them form a flow, whose marks
 * are settled together (`settled-flows.ts`); tables are written row by row.
 */
export function writeBlocks(older: readonly Block[], newer: readonly Block[], place: Place): void {
  const { flows, tablesAsParagraphs } = planOf(older, newer, place.pen.freshKinds());
  const writing = new BlockWriting(place, newer);
  if (tablesAsParagraphs) place.pen.say(notice('redline-table-as-paragraphs', TABLE_AS_PARAGRAPHS));
  for (const piece of withMarks(flows, place.pen)) writing.write(piece);
  writing.finish();
}

class BlockWriting {
  readonly #place: Place;
  readonly #blocks: readonly Block[];
  /** Blocks of the newer file that are behind us. */
  #done = 0;
  /** Whether nothing was written yet. */
  #isFirst = true;
  /** Whether a kept paragraph runs on into the next one, in one of both texts. */
  #isJoined = false;
  /** The table of the newer file that was written last, if nothing was behind it but tables that were taken out. */
  #table: TableBlock | null = null;
  /** What was taken out and stands before the next block of the newer file. */
  #waiting: string[] = [];

  constructor(place: Place, blocks: readonly Block[]) {
    this.#place = place;
    this.#blocks = blocks;
  }

  write(piece: MarkedLine | TableStep): void {
    if ('kind' in piece) this.#writeTable(piece.older, piece.newer);
    else this.#line(piece);
    this.#table = 'kind' in piece ? (piece.newer ?? this.#table) : null;
  }

  finish(): void {
    this.#flush(null);
  }

  #writeTable(older: TableBlock | null, newer: TableBlock | null): void {
    const { pen, splices, markup } = this.#place;
    if (newer === null) {
      if (older !== null) this.#waiting.push(takenOutTable(older, markup, pen));
      return;
    }
    this.#flush(newer);
    if (older === null) writeNewTable(newer, { markup, splices, pen });
    else
      writeTableChanges(
        older,
        newer,
        { markup, splices, pen },
        () => touching(newer, this.#blocks),
        (before, after, cell) => {
          writeBlocks(before, after, { ...this.#place, container: cell });
        },
      );
  }

  #line({
    line,
    mark,
    move,
    first,
    isApart = false,
    partedAt,
    fieldMarks,
    begins,
    endsPutIn,
  }: MarkedLine): void {
    const { pen, markup, splices } = this.#place;
    const end = endOfLine(line, mark, pen, first);
    if (line.kind === 'out') {
      const own =
        mark === null ? '' : pen.empty(isMovedAtEnd(line.older.said, move, 'left') ? 'moveFrom' : mark);
      const field = begins === undefined ? '' : sourceOfUnits(begins.said, openMarksOf(begins.said).begin);
      const number = (this.#isFirst ? (this.#place.ownNumber ?? '') : '') + field;
      this.#isFirst = false;
      this.#waiting.push(takenOutParagraph(line.older.said, own, markup, pen, move, number, end));
      return;
    }
    this.#flush(line.newer);
    this.#number(line);
    const kind = isMovedAtEnd(line.newer.said, move, 'right') ? 'moveTo' : mark;
    if (line.kind === 'in' && mark !== null)
      withEndsBefore(line.newer, this.#place.container, this.#table, splices);
    const own = mark === null ? '' : pen.empty(kind ?? mark, isMarkApart(markup, line, mark, isApart));
    if (line.kind === 'in' && move !== undefined) this.#cameHere(line.newer, own, move, fieldMarks);
    else this.#newerLine(line, own, { first, isApart, partedAt, fieldMarks, endsPutIn });
    splices.insert(line.newer.element.innerEnd, end);
    pen.pass(line.newer.said);
  }

  /** LibreOffice misplaces the changes of a note that begins with one, so such a note begins with its own number. */
  #number(line: Exclude<Line, { kind: 'out' }>): void {
    const { ownNumber } = this.#place;
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (!isFirst || ownNumber === undefined || isSelfClosed(line.newer.element)) return;
    const begins = line.kind === 'in' || line.changes[0]?.right[0] === 0;
    if (begins && !beginsWithMark(line.newer))
      this.#place.splices.insert(
        childOf(line.newer.element, 'w:pPr')?.end ?? line.newer.element.inner,
        ownNumber,
      );
  }

  /** A paragraph that came from elsewhere, with the marks of a move round its words. */
  #cameHere(
    { element, said }: ParagraphBlock,
    mark: string,
    move: Move,
    fieldMarks: MarkedLine['fieldMarks'],
  ): void {
    const { splices, pen } = this.#place;
    writeMark(element, mark, splices);
    const id = pen.ids.next();
    const start = `<w:moveToRangeStart w:id="${id}"${pen.label()} w:name="${move.name}"/>`;
    splices.insert(childOf(element, 'w:pPr')?.end ?? element.inner, start);
    writeChanges({ ...allPutIn(said, move.changes), fieldMarks }, splices, pen);
    splices.insert(element.end, `<w:moveToRangeEnd w:id="${id}"/>`);
  }

  #newerLine(
    line: Exclude<Line, { kind: 'out' }>,
    mark: string,
    { first, isApart, partedAt, fieldMarks, endsPutIn }: LineWays,
  ): void {
    const { markup, splices, pen } = this.#place;
    const { element, said } = line.newer;
    if (line.kind === 'kept') pen.notePairs.push(...notePairs(line.older.said, said, line.changes));
    if (line.kind === 'kept' && line.changes.length === 0 && looksDiffer(line.older.said, said))
      pen.otherLooks.push(said);
    if (isSelfClosed(element)) {
      const inside = (mark === '' ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`) + this.#outOf(line);
      if (inside !== '')
        splices.replace(element.start, element.end, openedParagraph(markup, element, inside));
      return;
    }
    const keepsMark = mark === '';
    if (!keepsMark) writeMark(element, mark, splices);
    this.#isJoined = !keepsMark && (line.kind === 'kept' || this.#isJoined);
    if (this.#isJoined) splices.joins.add(element.end);
    if (line.kind === 'in') {
      pen.counts.insertedParagraphs += 1;
      const edit = partedAt === undefined ? { ...allPutIn(said), isApart } : allPutInParted(said, partedAt);
      writeChanges({ ...edit, keepsMark, fieldMarks }, splices, pen);
    } else if (line.changes.length > 0 || said.revised || fieldMarks === 'elsewhere')
      writeChanges(
        {
          newer: said,
          older: line.older.said,
          changes: line.changes,
          insertedFirst: (change) =>
            isPutInFirst(line, change, first) &&
            !(endsPutIn === true && this.#place.ownNumber === undefined && change === line.changes.at(-1)),
          isApart,
          keepsMark,
          isInNote: this.#place.ownNumber !== undefined,
          fieldMarks,
        },
        splices,
        pen,
      );
  }

  /** All words of the older paragraph, where the newer one is empty. */
  #outOf(line: Line): string {
    if (line.kind !== 'kept' || line.changes.length === 0) return '';
    const { said } = line.older;
    this.#place.pen.counts.deletions += 1;
    return deletion(said, [0, said.text.length], '', this.#place.pen);
  }

  /** Writes what waits before a block of the newer file, or at the end of the container. */
  #flush(next: Block | null): void {
    const { splices } = this.#place;
    splices.insert(this.#placeBefore(next), this.#waiting.join(''));
    this.#waiting = [];
    this.#done += 1;
  }

  /** After the block before, so that nothing comes between it and what followed it; inside a content control only between its own blocks. */
  #placeBefore(next: Block | null): number {
    const before = this.#blocks[this.#done - 1];
    if (before === undefined) return next?.outer.start ?? startOf(this.#place);
    return next !== null && next.outer === before.outer ? before.element.end : before.outer.end;
  }
}

/** Whether a paragraph's first run holds something without width, as a note's own number is. */
const beginsWithMark = ({ said }: ParagraphBlock): boolean => {
  const [first] = said.units.values();
  return first?.items[0]?.kind === 'mark';
};

/** A container without blocks: before the properties of its section, or after those of its cell. */
function startOf({ container }: Place): number {
  const section = container.children.find(({ name }) => name === 'w:sectPr');
  return section?.start ?? container.innerEnd;
}

/** In which order, and with which date, the changes of a line are written. */
interface LineWays {
  readonly first: MarkedLine['first'];
  readonly isApart: boolean;
  readonly partedAt: MarkedLine['partedAt'];
  readonly fieldMarks: MarkedLine['fieldMarks'];
  readonly endsPutIn: MarkedLine['endsPutIn'];
}
