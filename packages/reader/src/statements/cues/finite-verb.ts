/** Where a finite verb stands, which makes a clause of a row of words. */
import { tokenAt } from '../words/page.ts';
import type { Unit } from '../types.ts';

/** A verb group that can be a predicate starts here. */
export function isFinite(unit: Unit, index: number): boolean {
  let at = index;
  while (tokenAt(unit, at).pos === 'ADV' && at < index + 3) at += 1;
  const token = tokenAt(unit, at);
  if (token.pos === 'AUX' || /^'(?:s|re|ve|d|ll|m)$/u.test(token.low)) return token.pos === 'AUX';
  if (token.pos !== 'VERB' || token.low.endsWith('ing')) return false;
  const next = tokenAt(unit, at + 1);
  return !(/(?:ed|en)$/u.test(token.low) && next.low === 'by');
}

export function hasVerb(unit: Unit, from: number): boolean {
  for (let j = from; j < from + 40; j += 1) {
    const token = tokenAt(unit, j);
    if (token.pos === 'EDGE' || token.low === ';') return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.low.endsWith('ing'))) return true;
  }
  return false;
}
