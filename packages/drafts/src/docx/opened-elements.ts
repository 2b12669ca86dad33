import { branchOf } from './atoms.ts';
import { notice } from './faults.ts';
import { childOf, type Element } from './markup.ts';

/**
 * What an element that is opened where something in it changed holds; undefined for one that can stay round changes.
 * LibreOffice tracks nothing inside a content control, pandoc reads nothing inside of custom XML and directions, and of a
 * choice between two ways to show some runs only one is compared.
 */
export function openedContent(element: Element): Element | undefined {
  if (element.name === 'mc:AlternateContent') return branchOf(element);
  if (element.name === 'w:sdt') return childOf(element, 'w:sdtContent');
  return UNREAD.has(element.name) ? element : undefined;
}

const UNREAD: ReadonlySet<string> = new Set(['w:customXml', 'w:dir', 'w:bdo']);

export const CONTROL_OPENED = notice(
  'redline-control-opened',
  'A content control, custom XML or a direction round words that changed is written as plain text.',
);
