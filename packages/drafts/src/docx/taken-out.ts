import type { Move } from './lines.ts';
import { attributeOf, childOf, sourceOf, valueIn, type Element, type Markup } from './markup.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { Pen } from './pen.ts';
import { deletion } from './taken-out-runs.ts';

/** Properties of a paragraph that mean the same in any package. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(
  'w:keepNext w:keepLines w:bidi w:spacing w:ind w:contextualSpacing w:jc w:textAlignment'.split(' '),
);

/**
 * A paragraph of the older file with all its words taken out. `mark` is the change of its paragraph mark, if any;
 * `move` tells that it went elsewhere, and what was left behind; `first` stands before its words and `end` behind them.
 */
export function takenOutParagraph(
  older: ParagraphText,
  mark: string,
  newer: Markup,
  pen: Pen,
  move?: Move,
  first = '',
  end = '',
): string {
  pen.counts.deletedParagraphs += move === undefined ? 1 : 0;
  const own = carriedProperties(older, newer, pen);
  const properties = own + (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`);
  const head = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  if (move === undefined) {
    const words = older.text === '' ? '' : deletion(older, [0, older.text.length], '', pen);
    if (words !== '') pen.counts.deletions += 1;
    return `<w:p>${head}${first}${words}${end}</w:p>`;
  }
  const id = pen.ids.next();
  const start = `<w:moveFromRangeStart w:id="${id}"${pen.label()} w:name="${move.name}"/>`;
  return `<w:p>${head}${first}${start}${movedWords(older, move, pen)}${end}</w:p><w:moveFromRangeEnd w:id="${id}"/>`;
}

/** The words of a moved paragraph at its older place: those that went along, and those that did not. */
function movedWords(older: ParagraphText, { changes }: Move, pen: Pen): string {
  const parts: string[] = [];
  const put = (from: number, to: number, kind: 'del' | 'moveFrom'): void => {
    if (to > from) parts.push(deletion(older, [from, to], '', pen, kind));
  };
  let at = 0;
  for (const { left } of changes) {
    put(at, left[0], 'moveFrom');
    put(left[0], left[1], 'del');
    at = left[1];
  }
  put(at, older.text.length, 'moveFrom');
  return parts.join('');
}

/**
 * Elements keep the order in which the older file has them, which is the schema's. A style or list goes along where it
 * means the same in the newer package; a heading's does not, since pandoc takes no heading for deleted.
 */
function carriedProperties({ markup, element }: ParagraphText, newer: Markup, pen: Pen): string {
  if (markup.prefix !== 'w' || newer.prefix !== 'w') return '';
  return (childOf(element, 'w:pPr')?.children ?? [])
    .filter((each) => isCarried(markup, each, pen))
    .map((each) => sourceOf(markup, each))
    .join('');
}

function isCarried(markup: Markup, property: Element, { carries, headings }: Pen): boolean {
  if (property.name === 'w:pStyle') {
    const style = attributeOf(markup, property, 'val') ?? '';
    return carries.styles.has(style) && !headings.has(style);
  }
  if (property.name === 'w:numPr') return carries.lists.has(valueIn(markup, property, 'w:numId') ?? '');
  return SELF_CONTAINED.has(property.name);
}
