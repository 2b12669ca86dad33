import { ORIGIN_WORDS, REASON_WORDS } from '../data/table-words.ts';

/** A line in brackets of more words may be wording that somebody proposes. */
const MOST_WORDS = 14;

const REASONS = REASON_WORDS.map((word) => `${word}:`);

/** Signs that open and close a line of which all is an aside. */
const PAIRS: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

/**
 * The lines of a cell without the asides under its first one: what justifies it, where a wording comes from, and short lines that
 * stand in brackets as wholes ("[Linked to row 33]", "(Scrutiny reservation by two delegations)"). Behind "Justification" on a
 * line of its own all is one. Linear.
 */
export function withoutAsides(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const reason = lines.findIndex((line, at) => at > first && isReasonAlone(line));
  const said = reason === -1 ? lines : lines.slice(0, reason);
  return said.filter((line, at) => at <= first || !isAside(line)).join('\n');
}

const isReasonAlone = (line: string): boolean =>
  REASON_WORDS.includes(line.trim().replace(/:$/u, '').toLowerCase());

function isAside(line: string): boolean {
  const said = line.trim();
  if (beginsWithAny(said, ORIGIN_WORDS) || beginsWithAny(said, REASONS)) return true;
  return said.split(/\s+/u).length <= MOST_WORDS && isBracketed(said);
}

/** Whether the sign that opens a line is closed by its last one and not before. A label, "(a)", has nothing behind it. */
function isBracketed(line: string): boolean {
  const [open = '', close] = [line.charAt(0), PAIRS[line.charAt(0)]];
  if (close === undefined || !line.includes(' ')) return false;
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === open) depth += 1;
    else if (line[at] === close) depth -= 1;
    if (depth === 0) return at === line.length - 1;
  }
  return false;
}

const beginsWithAny = (line: string, words: readonly string[]): boolean => {
  const said = line.trimStart().slice(0, 40).toLowerCase();
  return words.some((word) => said.startsWith(word));
};
