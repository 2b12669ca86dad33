import { sourceOf, type Markup } from './markup.ts';
import { childOf } from './markup.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { Pen } from './pen.ts';
import { deletion } from './write-paragraph.ts';

/** Properties of a paragraph that mean the same in any package; styles and lists are names that it may not have. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(
  'w:keepNext w:keepLines w:bidi w:spacing w:ind w:contextualSpacing w:jc w:textAlignment'.split(' '),
);

/** A paragraph of the older file with all its words taken out. `mark` is the change of its paragraph mark, if any. */
export function takenOutParagraph(older: ParagraphText, mark: string, newer: Markup, pen: Pen): string {
  pen.counts.deletedParagraphs += 1;
  const own = carriedProperties(older, newer);
  const properties = own + (mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`);
  const words = older.text === '' ? '' : deletion(older, [0, older.text.length], '', pen);
  if (words !== '') pen.counts.deletions += 1;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${words}</w:p>`;
}

/** Elements keep the order in which the older file has them, which is the schema's. */
function carriedProperties({ markup, element }: ParagraphText, newer: Markup): string {
  if (markup.prefix !== 'w' || newer.prefix !== 'w') return '';
  return (childOf(element, 'w:pPr')?.children ?? [])
    .filter(({ name }) => SELF_CONTAINED.has(name))
    .map((each) => sourceOf(markup, each))
    .join('');
}
