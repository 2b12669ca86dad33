import { breaksOff, isHeadingLike } from './headings.ts';
import type { Line } from './lines.ts';
import type { PrintedNumber } from './printed-numbers.ts';
import { endOf, isHeaded, isUnit } from './units.ts';
import type { Piece, Unit } from './units.ts';

const ENDED = /[.;:!?…。！？；：؛؟।]["”’)\]*_]*$/u;

/** A page cut a sentence that has no end, and here stands what cannot begin one, or what its last word asks for. */
export function goesOnOverPage(text: string, current: Unit | Piece, line: Line): boolean {
  if (!isUnit(current) && current.kind !== 'preamble') return false;
  const before = endOf(current, text);
  if (ENDED.test(before)) return false;
  return before !== '' && (/^[\p{Ll}\d,;)]/u.test(text.slice(...line.span)) || breaksOff(before));
}

/** In wrapped text, a short heading-like line after a number, and below it a longer line that begins with a capital. */
export function opensText(text: string, current: Unit | Piece, line: Line, above: Line | null): boolean {
  if (!isUnit(current) || current.lead === null || current.text !== null) return false;
  if (above?.span[1] !== current.lead[1]) return false;
  const before = text.slice(...current.lead);
  const here = text.slice(...line.span);
  if (!isHeadingLike(before) || !/^[\p{Lu}[“"]/u.test(here)) return false;
  return isHeaded(current) || current.inHeadingBlock || (before.length <= 50 && here.length > before.length);
}

/** A list item stands under the deepest number that its own list does not close. */
export function listParent(deepest: Unit | null, number: PrintedNumber | null): Unit | null {
  let unit = deepest;
  const depth = number?.listLevel ?? null;
  if (depth === null || isOfNoOpenList(deepest, number?.list ?? null)) return unit;
  while (unit?.parent && (unit.level?.listLevel ?? -1) >= depth) unit = unit.parent;
  return unit;
}

/** Whether the file says that an item's list is none of those of the open numbers. */
function isOfNoOpenList(deepest: Unit | null, list: string | null): boolean {
  if (list === null) return false;
  for (let unit = deepest; unit !== null; unit = unit.parent) if (unit.level?.list === list) return false;
  return true;
}
