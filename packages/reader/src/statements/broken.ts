/** Finds quotations round which words are missing, and quotations that are never closed. */
import type { Quotation } from '@nonpaper/text';
import type { Message } from '@nonpaper/vocabulary';
import { spanOf, tokenAt } from './words/page.ts';
import type { Unit } from './types.ts';

const CONJUNCTIONS = new Set([
  'if',
  'that',
  'because',
  'when',
  'but',
  'and',
  'or',
  'unless',
  'although',
  'while',
  'whether',
]);
const MODALS = new Set(['could', 'would', 'should', 'can', 'will', 'may', 'might', 'must', 'shall']);

export function brokenQuotations(unit: Unit): Message[] {
  const messages: Message[] = [];
  unit.tokens.forEach((token, at) => {
    if (token.mark === 'open' && missesWords(unit, at))
      messages.push({
        code: 'quotation-seems-broken',
        text: 'Words seem to be missing before or after this quotation; it is kept as printed.',
        span: spanOf(unit, { from: Math.max(0, at - 1), to: closeOf(unit, at) }),
      });
  });
  return messages;
}

function closeOf(unit: Unit, open: number): number {
  let at = open + 1;
  while (tokenAt(unit, at).quote === tokenAt(unit, open).quote && tokenAt(unit, at).pos !== 'EDGE') at += 1;
  return at;
}

/** A modal or auxiliary right before a quotation that opens with a conjunction, or an empty quotation. */
function missesWords(unit: Unit, open: number): boolean {
  const before = tokenAt(unit, open - 1);
  const first = tokenAt(unit, open + 1);
  if (first.mark === 'close') return true;
  const verb = MODALS.has(before.low) || (before.pos === 'AUX' && ['to', 'be', 'been'].includes(before.low));
  if (MODALS.has(before.low) && CONJUNCTIONS.has(first.low)) return true;
  if (verb && CONJUNCTIONS.has(first.low)) return true;
  return (
    MODALS.has(before.low) &&
    tokenAt(unit, closeOf(unit, open)).pos === 'PUNCT' &&
    closeOf(unit, open) - open <= 2
  );
}

/** Quotations that are left open and not taken up by the next one in a later paragraph. */
export function openQuotations(quotations: readonly Quotation[], text: string): Message[] {
  return quotations.flatMap((quotation, index) => {
    if (quotation.closed) return [];
    const next = quotations[index + 1];
    const takenUp = next !== undefined && text.slice(quotation.span[1], next.span[0]).trim() === '';
    return takenUp
      ? []
      : [
          {
            code: 'quotation-not-closed',
            text: 'A quotation is opened and not closed before its paragraph ends.',
            span: quotation.span,
          },
        ];
  });
}
