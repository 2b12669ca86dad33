import { alphabetic, roman } from '../number-formats.ts';
import type { ComputedNumber } from '../working-text.ts';
import { isElement, nameOf, type HtmlElement } from './page.ts';

/** An open list with the value of its next item (WHATWG HTML, 4.4.5 "The ol element"). */
export interface OpenList {
  readonly ordered: boolean;
  readonly type: string;
  readonly step: 1 | -1;
  next: number;
  /** Value of the item that is open, null in an unordered list. */
  current: number | null;
}

const BULLETS: Readonly<Record<string, string>> = { disc: '•', circle: '◦', square: '▪' };

export function openList(list: HtmlElement): OpenList {
  const ordered = nameOf(list) === 'ol';
  const reversed = ordered && list.getAttribute('reversed') !== null;
  const start = integer(list.getAttribute('start')) ?? (reversed ? itemsOf(list) : 1);
  const type = list.getAttribute('type') ?? (ordered ? '1' : 'disc');
  return { ordered, type, step: reversed ? -1 : 1, next: start, current: null };
}

function itemsOf(list: HtmlElement): number {
  let count = 0;
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child) && nameOf(child) === 'li') count += 1;
  }
  return count;
}

function integer(printed: string | null): number | null {
  const found = /^\s*([+-]?\d{1,9})/.exec(printed ?? '');
  return found === null ? null : Number(found[1]);
}

/** The number of an item as a browser prints it, with the values of all the ordered lists that it stands in. */
export function numberItem(item: HtmlElement, lists: readonly OpenList[]): ComputedNumber {
  const list = lists.at(-1);
  const type = item.getAttribute('type') ?? list?.type ?? 'disc';
  if (list === undefined || !list.ordered) {
    return { printed: BULLETS[type.toLowerCase()] ?? '•', values: [], bullet: true };
  }
  const value = integer(item.getAttribute('value')) ?? list.next;
  list.current = value;
  list.next = value + list.step;
  const values = lists.flatMap((each) => (each.current === null ? [] : [each.current]));
  return { printed: `${printedAs(type, value)}.`, values, bullet: false };
}

function printedAs(type: string, value: number): string {
  switch (type) {
    case 'a':
      return alphabetic(value);
    case 'A':
      return alphabetic(value).toUpperCase();
    case 'i':
      return roman(value);
    case 'I':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}
