import { notice } from './faults.ts';
import { childOf, elementsUnder, type Element, type Markup } from './markup.ts';

export const CONTROL_MISREAD = notice(
  'redline-control-misread',
  'A content control round paragraphs holds another control behind words, and a control for plain text stands before it; LibreOffice shows those words elsewhere, or not at all, in many such files, tracked or not, and so may in this redline.',
);

/**
 * Whether LibreOffice 7.4 takes words of a document elsewhere, with or without changes in it: it holds the words of a
 * control round blocks back where a control for plain text (17.5.2.44) came before, and where another control begins behind
 * them, shows them in the next one for plain text, or nowhere. Some files that have all this are read right, and misread once a
 * control between was opened, as it is where something in it changed. Linear.
 */
export function hasMisreadControl({ root }: Markup): boolean {
  let hasPlain = false;
  const waiting: { readonly element: Element; readonly isInside: boolean }[] = [
    { element: root, isInside: false },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { element } = next;
    const isInside = next.isInside || isRoundBlocks(element);
    if (element.name === 'w:sdt' && isForPlainText(element)) hasPlain = true;
    if (element.name === 'w:p' && isInside && hasPlain && hasControlBehindWords(element)) return true;
    for (const child of element.children.toReversed()) waiting.push({ element: child, isInside });
  }
  return false;
}

const isRoundBlocks = (element: Element): boolean =>
  element.name === 'w:sdt' &&
  (childOf(element, 'w:sdtContent')?.children ?? []).some(({ name }) => name === 'w:p' || name === 'w:tbl');

const isForPlainText = (control: Element): boolean =>
  childOf(childOf(control, 'w:sdtPr'), 'w:text') !== undefined;

function hasControlBehindWords({ children }: Element): boolean {
  const first = children.findIndex((each) => each.name === 'w:r' && saysWords(each));
  return (
    first >= 0 && children.some((each, at) => at > first && each.name === 'w:sdt' && !isForPlainText(each))
  );
}

const saysWords = (run: Element): boolean => [...elementsUnder(run)].some(({ name }) => name === 'w:t');
