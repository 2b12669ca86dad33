import type { Block, ParagraphBlock, TableBlock } from './blocks.ts';
import { isInsertedFirst, keptLine, markedLines, hasBothReadings, type Line, type MarkedLine } from './lines.ts';
import { isSelfClosed, type Element, type Markup } from './markup.ts';
import { matchInOrder } from './match.ts';
import { notice } from './faults.ts';
import { notePairs } from './note-pairs.ts';
import { takenOutParagraph } from './taken-out.ts';
import { allPutIn, deletion, openedParagraph, writeChanges, writeMark } from './write-paragraph.ts';
import type { Pen } from './pen.ts';
import type { Splices } from './splices.ts';
import { takenOutTable, writeNewTable, writeTableChanges } from './write-table.ts';

/** A container of the newer file (body, cell, note) and what is written into it. */
export interface Place {
  readonly markup: Markup;
  readonly container: Element;
  readonly splices: Splices;
  readonly pen: Pen;
}

/** What becomes of the blocks, in the order in which they stand in the redline. */
type Step =
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'table'; readonly older: TableBlock | null; readonly newer: TableBlock | null };

/**
 * Writes the changes between the blocks of an older and of a newer container into the newer one. The plan: blocks are
 * paired by wording; paragraphs that follow each other with nothing between them form a flow, whose marks are settled
 * together (`markedLines`); tables are written row by row. What was taken out stands before what was put in.
 */
export function writeBlocks(older: readonly Block[], newer: readonly Block[], place: Place): void {
  const writing = new BlockWriting(place, newer);
  for (const flow of flowsOf(stepsOf(older, newer))) writing.write(flow);
  writing.finish();
}

function stepsOf(older: readonly Block[], newer: readonly Block[]): Step[] {
  const steps: Step[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...matchInOrder(older, newer), [older.length, newer.length] as const]) {
    for (; left < nextLeft; left += 1) steps.push(...takenOut(older[left]));
    for (; right < nextRight; right += 1) steps.push(...putIn(newer[right]));
    steps.push(...kept(older[left], newer[right]));
    left += 1;
    right += 1;
  }
  return steps;
}

function takenOut(block: Block | undefined): Step[] {
  if (block === undefined) return [];
  if (block.kind === 'table') return [{ kind: 'table', older: block, newer: null }];
  return [{ kind: 'paragraph', line: { kind: 'out', older: block } }];
}

function putIn(block: Block | undefined): Step[] {
  if (block === undefined) return [];
  if (block.kind === 'table') return [{ kind: 'table', older: null, newer: block }];
  return [{ kind: 'paragraph', line: { kind: 'in', newer: block } }];
}

function kept(older: Block | undefined, newer: Block | undefined): Step[] {
  if (older?.kind === 'table' && newer?.kind === 'table') return [{ kind: 'table', older, newer }];
  if (older?.kind !== 'paragraph' || newer?.kind !== 'paragraph') return [];
  return [{ kind: 'paragraph', line: keptLine(older, newer) }];
}

/** Paragraphs that follow each other, or one table. */
type Flow = readonly Line[] | Extract<Step, { kind: 'table' }>;

function flowsOf(steps: readonly Step[]): Flow[] {
  const flows: Flow[] = [];
  let lines: Line[] = [];
  const end = (): void => {
    if (lines.length > 0) flows.push(lines);
    lines = [];
  };
  for (const step of steps) {
    if (step.kind === 'table') {
      end();
      flows.push(step);
      continue;
    }
    lines.push(step.line);
    if (newerOf(step.line)?.endsFlow === true) end();
  }
  end();
  return flows;
}

const newerOf = (line: Line): ParagraphBlock | null => (line.kind === 'out' ? null : line.newer);

class BlockWriting {
  readonly #place: Place;
  readonly #blocks: readonly Block[];
  /** Blocks of the newer file that are behind us. */
  #done = 0;
  /** What was taken out and stands before the next block of the newer file. */
  #waiting: string[] = [];

  constructor(place: Place, blocks: readonly Block[]) {
    this.#place = place;
    this.#blocks = blocks;
  }

  write(flow: Flow): void {
    if ('kind' in flow) {
      this.#table(flow.older, flow.newer);
      return;
    }
    if (!hasBothReadings(flow)) this.#place.pen.say(notice('redline-blank-line-left', BLANK_LEFT));
    for (const marked of markedLines(flow)) this.#line(marked);
  }

  finish(): void {
    this.#flush(null);
  }

  #table(older: TableBlock | null, newer: TableBlock | null): void {
    const { pen, splices, markup } = this.#place;
    if (newer === null) {
      if (older !== null) this.#waiting.push(takenOutTable(older, pen));
      return;
    }
    this.#flush(newer);
    if (older === null) writeNewTable(newer, { markup, splices, pen });
    else writeTableChanges(older, newer, { markup, splices, pen });
  }

  #line({ line, mark }: MarkedLine): void {
    const { pen } = this.#place;
    if (line.kind === 'out') {
      const properties = mark === null ? '' : pen.empty(mark);
      this.#waiting.push(takenOutParagraph(line.older.said, properties, this.#place.markup, pen));
      return;
    }
    this.#flush(line.newer);
    if (line.kind === 'in') pen.counts.insertedParagraphs += 1;
    this.#newerLine(line, mark === null ? '' : pen.empty(mark));
  }

  #newerLine(line: Exclude<Line, { kind: 'out' }>, mark: string): void {
    const { markup, splices, pen } = this.#place;
    const { element, said } = line.newer;
    if (line.kind === 'kept') pen.notePairs.push(...notePairs(line.older.said, said, line.changes));
    if (isSelfClosed(element)) {
      const inside = (mark === '' ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`) + this.#outOf(line);
      if (inside !== '') splices.replace(element.start, element.end, openedParagraph(markup, element, inside));
      return;
    }
    if (mark !== '') writeMark(element, mark, splices);
    if (line.kind === 'in') writeChanges(allPutIn(said), splices, pen);
    else if (line.changes.length > 0 || said.revised)
      writeChanges(
        {
          newer: said,
          older: line.older.said,
          changes: line.changes,
          insertedFirst: (change) => isInsertedFirst(line, change),
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

const BLANK_LEFT =
  'Beside a table, all paragraphs on one side were put in or taken out; LibreOffice leaves an empty one there when the changes are rejected or accepted.';

/** A container without blocks: before the properties of its section, or after those of its cell. */
function startOf({ container }: Place): number {
  const section = container.children.find(({ name }) => name === 'w:sectPr');
  return section?.start ?? container.innerEnd;
}
