/** Joins a quotation without a cue to the quotation of a cue that it goes on from. */
import type { Quotation } from '@nonpaper/text';
import type { Found } from './types.ts';

/**
 * A cueless quotation continues the finding before it when that ends in a quotation, no words stand between the two,
 * and either both are in one paragraph or the first was left open and the second re-opens its marks.
 */
export function joinQuotations(
  findings: readonly Found[],
  quotations: readonly Quotation[],
  text: string,
): Found[] {
  const joined: Found[] = [];
  for (const found of findings) {
    const at = quotedBefore(joined, found) ?? joined.length - 1 - nestedAtEnd(joined);
    const before = joined[at];
    if (before && continues(before, found, quotations, text)) {
      joined[at] = {
        ...before,
        content: [...before.content, ...found.content],
        quotation: found.quotation,
      };
    } else joined.push(found);
  }
  return joined;
}

/** “A,” Kolt said, noting that B. “C”: of the findings of the sentence before, the one that began with a quotation; undefined where none did. */
function quotedBefore(joined: readonly Found[], { unit, cue, quotation }: Found): number | undefined {
  if (cue !== null || quotation < 0) return undefined;
  let at = joined.length - 1;
  if (joined[at]?.unit.index !== unit.index - 1 || joined[at]?.unit.paragraph !== unit.paragraph)
    return undefined;
  while (at >= 0 && joined[at]?.unit.index === unit.index - 1 && joined[at]?.by !== 'quotation-before-cue')
    at -= 1;
  const whole = joined[at];
  return whole?.by === 'quotation-before-cue' && whole.unit.index === unit.index - 1 ? at : undefined;
}

/** How many of the last findings lie within the words of the one before them ("she said that she had ordered a band"). */
function nestedAtEnd(joined: readonly Found[]): number {
  let nested = 0;
  for (;;) {
    const inner = joined[joined.length - 1 - nested];
    const outer = joined[joined.length - 2 - nested];
    if (!inner || !outer || inner.unit !== outer.unit || inner.cue === null) return nested;
    const cue = inner.unit.tokens[inner.cue.from]?.start ?? -1;
    if (!outer.content.some(([from, to]) => cue >= from && cue < to)) return nested;
    nested += 1;
  }
}

function continues(before: Found, found: Found, quotations: readonly Quotation[], text: string): boolean {
  if (found.quotation < 0 || found.cue !== null) return false; // words with a cue of their own, or none that are quoted
  if (found.voice !== 'running' || found.unit.index - before.unit.index > 2) return false;
  const last = quotations[endQuotation(before, quotations)];
  const first = found.content[0];
  if (first && goesOnFromClause(before, found, text)) return true;
  if (!last || !first) return false;
  if (found.unit.paragraph === before.unit.paragraph) return true;
  return !last.closed && !/[\p{L}\p{N}]/u.test(text.slice(last.span[1], first[0]));
}

/** "He said the hall was theirs. “They can shut the doors.”": a sentence in quotation marks right behind one whose end was somebody's words. */
function goesOnFromClause(before: Found, found: Found, text: string): boolean {
  const last = before.content.at(-1);
  const first = found.content[0];
  if (last === undefined || first === undefined || before.cue === null || before.voice !== undefined)
    return false;
  if (before.force !== 'assert' || !isAllQuoted(found)) return false;
  if (found.unit.index !== before.unit.index + 1 || found.unit.paragraph !== before.unit.paragraph)
    return false;
  return /^[.!?…]?["”’]?\s+["“‘]?$/u.test(text.slice(last[1], first[0]));
}

/** A unit that holds nothing but quoted words and marks. */
const isAllQuoted = ({ unit }: Found): boolean =>
  unit.tokens.every(({ quote, pos }) => quote >= 0 || pos === 'PUNCT');

/** The quotation with which a finding's content ends; -1 when it ends in plain words. */
function endQuotation(found: Found, quotations: readonly Quotation[]): number {
  if (found.quotation >= 0) return found.quotation;
  const tokens = found.unit.tokens;
  const quoted = tokens.filter((token) => token.quote >= 0).at(-1);
  const end = Math.max(...found.content.map((span) => span[1]));
  return quoted && (quotations[quoted.quote]?.span[1] ?? 0) >= end
    ? quoted.quote
    : quoted && found.voice === undefined
      ? quoted.quote
      : -1;
}
