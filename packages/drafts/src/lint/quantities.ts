import { MULTIPLIERS, NUMBER_WORDS } from '../data/fact-words.ts';
import { numbersOf } from '../meaning/number-facts.ts';
import type { DateMarks } from './quantity-marks.ts';
import { isCapital, type Token } from './view.ts';
import { singular } from './duties.ts';

/** A number of something: "120 unarmed observers", "90 million crowns", "45 per cent". */
export interface Quantity {
  readonly value: number;
  /** The head of what is counted, in small letters without -s: `observer`, `crown`, `percent`; empty for a bare number. */
  readonly noun: string;
  readonly from: number;
  readonly to: number;
}

const STOPS =
  /^(?:of|to|in|on|at|by|for|from|with|and|or|the|a|an|is|are|shall|may|will|who|which|that|per|each|as|than|named|not|within|if|under|until|before|after|every|between|be|has|have|must)$/u;

/** The quantities of a sentence, those inside dates and times left out. Linear. */
export function quantitiesOf(
  tokens: readonly Token[],
  lent: number,
  text: string,
  marks: DateMarks,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    if (marks.covers(at) || !isNumber(tokens[at])) continue;
    const quantity = quantityAt(tokens, at, text);
    if (quantity === null) continue;
    found.push(quantity);
    at = quantity.to - 1;
  }
  return found;
}

export const isNumber = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'number' ||
    Object.hasOwn(NUMBER_WORDS, token.low.includes('-') ? (token.low.split('-')[0] ?? '') : token.low));

function quantityAt(tokens: readonly Token[], at: number, text: string): Quantity | null {
  let to = at + 1;
  while (Object.hasOwn(MULTIPLIERS, tokens[to]?.low ?? '')) to += 1;
  const value = valueUnder(text, tokens[at]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  if (value === null) return null;
  const [low, next] = [tokens[to]?.low ?? '', tokens[to + 1]?.low ?? ''];
  if (low === '%' || low === 'percent') return { value, noun: 'percent', from: at, to: to + 1 };
  if (low === 'per' && next === 'cent') return { value, noun: 'percent', from: at, to: to + 2 };
  const end = nounEnd(tokens, to);
  return { value, noun: end === to ? '' : singular(tokens[end - 1]?.low ?? ''), from: at, to: end };
}

/** The value of the words between two places, as the room of meaning reads it, its unit taken off; null for what is no plain number. */
export function valueUnder(text: string, start: number, end: number): number | null {
  const words = text.slice(start, end);
  if (/^one$/iu.test(words)) return 1;
  const [shown] = numbersOf(words);
  const plain = (shown ?? '').replaceAll(',', '').split(' ')[0] ?? '';
  return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

/** Up to three words in small letters behind the number; a capital or a small word of grammar ends them. */
function nounEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < from + 3) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word' || STOPS.test(token.low)) break;
    if (isCapital(token) && to > from) break;
    if (to > from && /(?:ed|ly)$/u.test(token.low)) break;
    to += 1;
    if (/s$|(?:men|women|people|persons|police)$/u.test(token.low) && !/ss$|ous$/u.test(token.low)) break;
  }
  return to;
}
