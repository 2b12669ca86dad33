import type { Element } from './markup.ts';

/** Runs and blocks in a revision, and what goes where they go (ECMA-376 part 1, 17.13.5). */
export const PUT_IN: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
export const TAKEN_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/** Marks that say where a revision begins or ends, and say nothing once it is settled. */
export const RANGE_MARKS: ReadonlySet<string> = new Set(
  [
    'moveFromRange',
    'moveToRange',
    'customXmlInsRange',
    'customXmlDelRange',
    'customXmlMoveFromRange',
    'customXmlMoveToRange',
  ]
    .flatMap((name) => [`w:${name}Start`, `w:${name}End`])
    .concat('w:numberingChange'),
);

/** Marks of cells that were put in or taken out, which say nothing once it is settled. */
export const CELL_MARKS: ReadonlySet<string> = new Set(['w:cellIns', 'w:cellDel']);

/** Elements that hold an earlier state of what they stand in (17.13.5). */
export const EARLIER_STATES: ReadonlySet<string> = new Set(
  'w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:trPrChange w:tcPrChange w:tblGridChange'.split(
    ' ',
  ),
);

/** Wrappers that go when all that they held goes. */
export const HOLDERS: ReadonlySet<string> = new Set(
  'w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:dir w:bdo w:fldSimple w:tbl w:tr'.split(' '),
);
/** What makes a holder worth keeping. */
const CONTENT: ReadonlySet<string> = new Set(['w:r', 'w:p', 'w:tc', 'm:oMath', 'm:oMathPara', 'w:fldSimple']);

/** Whether an element is worth keeping what holds it: a run without anything, as parts a change from a field, is not. */
export const isContent = ({ name, children }: Element): boolean =>
  CONTENT.has(name) && (name !== 'w:r' || children.length > 0);

/** Marks between blocks that keep no two paragraphs apart. */
export const BETWEEN_BLOCKS: ReadonlySet<string> = new Set(
  'w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:proofErr w:permStart w:permEnd'.split(
    ' ',
  ),
);

/** Whether an element holds any content (`isContent`), at any depth. */
export function holdsContent(element: Element): boolean {
  const waiting = [...element.children];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (isContent(next)) return true;
    waiting.push(...next.children);
  }
  return false;
}

/** A cell, note, comment, header or body must hold a paragraph at its end. */
const ENDS_IN_PARAGRAPH: ReadonlySet<string> = new Set(
  'w:body w:tc w:footnote w:endnote w:comment w:hdr w:ftr w:txbxContent'.split(' '),
);

/** Whether a container that must end in a paragraph lacks one at its end. */
export const needsParagraph = ({ name }: Element, endsInOne: boolean): boolean =>
  ENDS_IN_PARAGRAPH.has(name) && !endsInOne;

/** Whether an element is a revision of runs or of a mark. */
export const isRevision = (name: string): boolean => PUT_IN.has(name) || TAKEN_OUT.has(name);
