import { isFormula } from './atoms.ts';
import type { Block, ParagraphBlock, Row, TableBlock } from './blocks.ts';
import { notice } from './faults.ts';
import { firstKinds } from './first-notes.ts';
import { childOf, isSelfClosed, type Element, type Markup } from './markup.ts';
import { endOfLine } from './mark-ends.ts';
import { carriesMark } from './note-ends.ts';
import { holdsBreak } from './page-breaks.ts';
import { writeMark } from './paragraph-marks.ts';
import type { Pen } from './pen.ts';
import { canJoin, canJoinOnce } from './seams.ts';
import type { Splices } from './splices.ts';
import { allPutIn } from './paragraph-edit.ts';
import { writeChanges } from './write-paragraph.ts';

export interface TablePlace {
  readonly markup: Markup;
  readonly splices: Splices;
  readonly pen: Pen;
}

/** Marks every row of a table as put in, and all its words. */
export function writeNewTable(table: TableBlock, place: TablePlace): void {
  for (const row of table.rows) writeNewRow(row, place);
}

export function writeNewRow(row: Row, place: TablePlace): void {
  const { splices, pen } = place;
  pen.counts.insertedRows += 1;
  if (holdsTable(row)) pen.say(notice('redline-row-left', ROW_LEFT));
  writeRowMark(row.element, pen.empty('ins'), splices);
  for (const cell of row.cells) writeNewBlocks(cell.blocks, place);
}

function writeNewBlocks(blocks: readonly Block[], place: TablePlace): void {
  let settles = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      writeNewTable(block, place);
      return;
    }
    const seam = seamBehind(block, blocks[index + 1], place.pen);
    if (seam === 'forgotten') place.pen.say(notice('redline-row-left', ROW_BY_NOTE));
    if (seam === 'others') place.pen.say(REVISIONS_SETTLED);
    sayWhatHolds(block, place.pen);
    writeNewParagraph(block, seam, settles || seam === 'others', place);
    settles = seam === 'others';
  });
}

function writeNewParagraph(
  block: ParagraphBlock,
  seam: Seam,
  settles: boolean,
  { splices, pen }: TablePlace,
): void {
  const hasMark = seam !== 'none';
  const end = hasMark ? endOfLine({ kind: 'in', newer: block }, 'ins', pen) : '';
  if (hasMark) writeMark(block.element, pen.empty('ins'), splices);
  settleLook(block.element, splices, pen);
  writeChanges({ ...allPutIn(block.said), inNewRow: true, keepsMark: !hasMark, settles }, splices, pen);
  splices.insert(block.element.innerEnd, end);
  pen.pass(block.said);
}

/** LibreOffice keeps a new row in which somebody else changed the look of a paragraph (17.13.5.29 pPrChange), so that counts as accepted. */
function settleLook(paragraph: Element, splices: Splices, pen: Pen): void {
  const change = childOf(childOf(paragraph, 'w:pPr'), 'w:pPrChange');
  if (change === undefined) return;
  splices.replace(change.start, change.end, '');
  pen.say(REVISIONS_SETTLED);
}

/** Says what makes LibreOffice keep a row that is put in. */
function sayWhatHolds(block: ParagraphBlock, pen: Pen): void {
  if (isHeldByPicture(block, pen)) pen.say(notice('redline-row-left', ROW_BY_NOTE));
  if (holdsBreak(block)) pen.say(notice('redline-row-left', ROW_BY_BREAK));
  if (holdsBox(block)) pen.say(notice('redline-row-left', ROW_BY_BOX));
  if ([...block.said.atoms.values()].some(isFormula)) pen.say(notice('redline-row-left', ROW_BY_FORMULA));
}

/**
 * What becomes of the mark of a paragraph of a new row: none is put in (`none`); it is (`marked`), or LibreOffice forgets it
 * with the first reference to a note (`first-notes.ts`), and what is put in behind it makes up for that only where it is
 * joined with what is put in before (`marked`), or would be if it were not somebody else's (`others`).
 */
type Seam = 'none' | 'marked' | 'others' | 'forgotten';

function seamBehind(block: ParagraphBlock, next: Block | undefined, pen: Pen): Seam {
  if (next?.kind !== 'paragraph' || block.endsFlow || isSelfClosed(block.element)) return 'none';
  const [line, behind] = [block, next].map((newer) => ({ kind: 'in', newer }) as const);
  if (line === undefined || behind === undefined) return 'marked';
  const kinds = firstKinds(line, [line], pen.freshKinds());
  if (kinds.size === 0 || carriesMark({ line }, kinds)) return 'marked';
  if (next.said.text === '' || !canJoinOnce(line, behind)) return 'forgotten';
  return canJoin(line, behind) ? 'marked' : 'others';
}

const holdsTable = ({ cells }: Row): boolean =>
  cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table'));

const ROW_LEFT =
  'A table row that holds a table was put in; LibreOffice leaves an empty row there when the changes are rejected.';

/** LibreOffice keeps a new row also where a picture stands in its paragraph before the first reference to a note. */
function isHeldByPicture({ said: { atoms } }: ParagraphBlock, pen: Pen): boolean {
  const fresh = pen.freshKinds();
  let hasPicture = false;
  for (const { note, text, copy, instruction } of atoms.values()) {
    if (note !== undefined && fresh.has(note.kind)) return hasPicture;
    hasPicture ||= note === undefined && instruction === undefined && text === '' && copy === null;
  }
  return false;
}

/** LibreOffice keeps a new row also where a text box hangs on one of its paragraphs. */
const holdsBox = ({ said: { atoms } }: ParagraphBlock): boolean =>
  [...atoms.values()].some(({ boxed }) => boxed !== undefined);

const ROW_BY_BOX =
  'A table row with a text box was put in; LibreOffice leaves an empty row there when the changes are rejected.';
const ROW_BY_BREAK =
  'A table row with a page or column break was put in; LibreOffice leaves an empty row or line there when the changes are rejected.';
const ROW_BY_FORMULA =
  'A table row with a formula was put in; LibreOffice leaves an empty row there when the changes are rejected.';
const ROW_BY_NOTE =
  'A table row with the first footnote was put in; LibreOffice leaves an empty row there when the changes are rejected.';

/** 17.4.82 trPr: the revision stands last but for an earlier change of the properties. */
function writeRowMark(row: Element, mark: string, splices: Splices): void {
  const properties = childOf(row, 'w:trPr');
  if (properties === undefined) {
    const after = childOf(row, 'w:tblPrEx');
    splices.insert(after?.end ?? row.inner, `<w:trPr>${mark}</w:trPr>`);
  } else if (isSelfClosed(properties))
    splices.replace(properties.start, properties.end, `<w:trPr>${mark}</w:trPr>`);
  else splices.insert(childOf(properties, 'w:trPrChange')?.start ?? properties.innerEnd, mark);
}

export const REVISIONS_SETTLED = notice(
  'redline-revisions-settled',
  'Some tracked changes of the newer file count as accepted.',
);
