import type { Span } from '@nonpaper/vocabulary';
import { isClosing } from './bracket-signs.ts';
import { markedStatement } from './marked-statements.ts';
import type { PartyBook } from './party-book.ts';
import type { Stance } from './stances.ts';
import type { RoundStatement } from './round-statement.ts';
import { startsWithStatement, stancesOf } from './stances.ts';
import { nextSign, previousSign } from './status-marks.ts';

const LONGEST = 200;
const ROUND = /\(([^()\n]{1,200})\)/gu;

/**
 * What parties say in a bracket that holds no wording: `[Arvenia reserves its position]`. "[Arvenia agrees] to
 * withdraw" is wording: a statement is not gone on with in lower case, unless it stands behind another bracket and
 * only objects or reserves. Null where it is none.
 */
export function statementIn(
  text: string,
  whole: Span,
  inner: Span,
  book: PartyBook,
): readonly Stance[] | null {
  if (inner[1] - inner[0] > LONGEST) return null;
  const content = text.slice(...inner).replace(DATED, '');
  const marked = markedStatement(content, book);
  const said = marked ?? stancesOf(content, book);
  if (said === null || !said.strong || (marked === null && isLabelled(content, book))) return null;
  if (!/^[\p{Ll}\p{N}]/u.test(nextSign(text, whole[1]))) return said.stances;
  const isBehindBracket = isClosing(previousSign(text, whole[0]));
  return isBehindBracket && said.stances.every(({ role }) => CLEAR_ROLES.has(role)) ? said.stances : null;
}

/** ", 3 May 2031" behind what somebody says: when it was said. */
const DATED = /,\s?(?:on\s)?\d{1,2}\.?\s\p{Lu}\p{Ll}{2,8}(?:\s\d{4})?\s?$/u;

/**
 * Whether a colon parts a label from wording: in "[Arvenia deletes: a line]" and "[Arvenia: reserve]" it does, in
 * "[Arvenia: delete]" and "[Arvenia: reserves its position]" not. What stands before a label in round brackets is wording too.
 */
function isLabelled(content: string, book: PartyBook): boolean {
  if (endsOnLabel(content, book)) return true;
  const colon = content.indexOf(':');
  if (colon < 0) return false;
  const label = stancesOf(content.slice(0, colon), book, true);
  if (label === null) return false;
  return label.explicit || !startsWithStatement(content.slice(colon + 1));
}

/** "[Quell (Arvenia, supported by Borland)]": the role is said in round brackets alone, of parties that are named there. */
function endsOnLabel(content: string, book: PartyBook): boolean {
  const found = /^([^()]+)\(([^()]+)\)\s*$/u.exec(content);
  const [label, before] = [stancesOf(found?.[2] ?? '', book), stancesOf(found?.[1] ?? '', book)];
  return label?.explicit === true && label.stances.length > 0 && before?.explicit !== true;
}

const CLEAR_ROLES: ReadonlySet<string> = new Set(['objector', 'reserved', 'ad referendum', 'no objection']);

/** The statements in round brackets, outside the spans handed in (in order), from left to right. */
export function roundStatements(text: string, book: PartyBook, taken: readonly Span[]): RoundStatement[] {
  let next = 0;
  const found: RoundStatement[] = [];
  for (const match of text.matchAll(ROUND)) {
    const span: Span = [match.index, match.index + match[0].length];
    while (next < taken.length && (taken[next]?.[1] ?? 0) <= span[0]) next += 1;
    if ((taken[next]?.[0] ?? Infinity) < span[1]) continue;
    const said = markedStatement(match[1] ?? '', book) ?? stancesOf(match[1] ?? '', book);
    if (said?.explicit === true && !/^\p{Ll}/u.test(nextSign(text, span[1])))
      found.push({ stances: said.stances, span });
  }
  return found;
}
