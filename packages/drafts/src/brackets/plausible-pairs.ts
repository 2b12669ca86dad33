import type { Span } from '@nonpaper/vocabulary';
import { isSign } from './bracket-signs.ts';

/** A pair with both its signs. */
interface Signs {
  readonly open: number;
  readonly close: number;
}

/** How far from a unit's edge is looked, so that a thousand brackets in a row cost no more than their number. */
const NEAR = 24;

/**
 * Whether two signs can be one bracket. Inside one unit they can. Across units they can where the bracket opens with
 * its unit or closes with one; else only in a text whose brackets balance.
 */
export function isPlausible(
  text: string,
  { open, close }: Signs,
  units: readonly Span[],
  unbalanced: boolean,
): boolean {
  const first = unitAt(units, open);
  const last = unitAt(units, close);
  if (first === last || !unbalanced) return true;
  return opensUnit(text, open, units[first]) || closesUnit(text, close, units[last]);
}

/** The last unit that starts at or before a place, by halving; 0 where none does. */
function unitAt(units: readonly Span[], at: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((units[middle]?.[0] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Only a number, a sign or white space may stand before a bracket that opens its unit. */
function opensUnit(text: string, open: number, unit: Span | undefined): boolean {
  const start = unit?.[0] ?? 0;
  if (open - start > NEAR) return isAllSigns(text, open - NEAR, open);
  return !/\p{L}{2}/u.test(text.slice(Math.max(0, start), open));
}

function closesUnit(text: string, close: number, unit: Span | undefined): boolean {
  const end = unit?.[1] ?? text.length;
  if (end - close > 4 * NEAR) return isAllSigns(text, close, close + NEAR);
  return /^[^\p{L}\p{N}]*(?:\([^()]*\)[^\p{L}\p{N}]*)?$/u.test(text.slice(close + 1, end));
}

function isAllSigns(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSign(text[at]) && text[at] !== ' ') return false;
  return true;
}
