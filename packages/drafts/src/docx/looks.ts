import type { Message } from '@nonpaper/vocabulary';
import { beginningOf, notice } from './faults.ts';
import { attributeOf, childOf, type Element, type Markup } from './markup.ts';
import type { ParagraphText } from './paragraph-text.ts';

/** Run properties by which drafters say something: that wording is new, struck, agreed, reserved. */
const TELLING: ReadonlySet<string> = new Set(
  'w:b w:i w:u w:strike w:dstrike w:caps w:smallCaps w:vertAlign w:color w:highlight w:shd w:vanish'.split(
    ' ',
  ),
);

/**
 * The stretches of a paragraph with what its own runs say of their look, stretches of one look joined. Styles are not
 * followed: they have other names in files of other programs. White space shows no look.
 */
function looksOf({ markup, text, units }: ParagraphText): Map<number, string> {
  const looks = new Map<number, string>();
  let last = '';
  for (const { first, start, end, items } of units.values()) {
    if (items.length === 0 || text.slice(start, end).trim() === '') continue;
    const look = lookOf(markup, first);
    if (look !== last) looks.set(start + leadingBlanks(text, start, end), look);
    last = look;
  }
  return looks;
}

function leadingBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/u.test(text.charAt(at))) at += 1;
  return at - start;
}

function lookOf(markup: Markup, run: Element): string {
  const properties = childOf(run, 'w:rPr')?.children.filter(({ name }) => TELLING.has(name)) ?? [];
  return properties
    .map((each) => {
      const value = attributeOf(markup, each, each.name === 'w:shd' ? 'fill' : 'val') ?? 'on';
      return /^(?:none|0|false|off|auto|baseline)$/.test(value)
        ? ''
        : `${each.name} ${value === '1' || value === 'true' ? 'on' : value}`;
    })
    .filter((each) => each !== '')
    .sort()
    .join(' ');
}

/** Whether two paragraphs of one wording differ in what their runs say of their look. */
export function looksDiffer(older: ParagraphText, newer: ParagraphText): boolean {
  const [before, after] = [looksOf(older), looksOf(newer)];
  if (before.size !== after.size) return true;
  return [...after].some(([place, look]) => before.get(place) !== look);
}

/** Tells where looks alone differ, if anywhere. */
export function looksMessage(paragraphs: readonly ParagraphText[]): Message | null {
  const [first] = paragraphs;
  if (first === undefined) return null;
  const count = paragraphs.length === 1 ? 'In one paragraph' : `In ${paragraphs.length} paragraphs`;
  const words = beginningOf(first.text.trim());
  return notice(
    'redline-formatting-unmarked',
    `${count} words have another look than before (bold, italics, underline, strike, colour and the like), which is not marked; ${paragraphs.length === 1 ? 'it begins' : 'the first begins'} “${words}”.`,
  );
}
