import { NOT_A_SUBJECT, RELATIVE, SUBORDINATE } from '../data/lint-duties.ts';
import type { Token } from './view.ts';

const NOT_SUBJECT = new Set(NOT_A_SUBJECT);
const REL = new Set(RELATIVE);
const CLAUSE = new Set([...SUBORDINATE, 'and', 'but', 'or', 'that', ';', ':']);
/** How far back a subject is looked for. */
const LONGEST_SUBJECT = 60;

/**
 * The tokens `[from, to)` of the subject before a modal. The stretch before the modal is cut at semicolons, colons and,
 * where an earlier modal stands in the sentence, at the last "and", "but" or "that". What is left is parted at commas;
 * the subject is the last part that does not begin like an insertion ("with the help of …", "who …", "in 2030"), or the
 * whole where every part does.
 */
export function subjectOf(
  tokens: readonly Token[],
  floor: number,
  modal: number,
  further: boolean,
): readonly [number, number] {
  const start = clauseStart(tokens, Math.max(floor, modal - LONGEST_SUBJECT), modal, further);
  const parts = partsOf(tokens, start, modal);
  const chosen =
    parts.findLast(([from, to]) => from < to && mayBeSubject(tokens, from)) ??
    behindOpening(tokens, parts.at(-1));
  if (chosen === undefined) return [modal, modal];
  const [from, to] = grown(tokens, parts, chosen);
  return [from, Math.min(to, modal)];
}

/**
 * A part that opens with a time or place and no comma behind it ("Within ten days each Party", "at the bridge of Sarn
 * the Army"): the subject begins where an article or name follows a noun at once.
 */
function behindOpening(
  tokens: readonly Token[],
  part: [number, number] | undefined,
): [number, number] | undefined {
  if (part === undefined) return undefined;
  for (let at = part[1] - 1; at > part[0] + 1; at -= 1) {
    const [token, before] = [tokens[at], tokens[at - 1]];
    if (token === undefined || before === undefined || before.kind === 'mark' || NOT_SUBJECT.has(before.low))
      continue;
    const opens = /^(?:the|each|both|all|no|neither|every|any|its|their|a|an)$/u.test(token.low);
    const isName = /^\p{Lu}/u.test(token.text) && !/^\p{Lu}/u.test(before.text) && !ARTICLE.test(before.low);
    if (opens || isName) return [at, part[1]];
  }
  return part;
}

const ARTICLE = /^(?:the|a|an|each|both|all|no|every|any|its|their|this|that)$/u;

function clauseStart(tokens: readonly Token[], floor: number, modal: number, further: boolean): number {
  for (let at = modal - 1; at >= floor; at -= 1) {
    const { low = '' } = tokens[at] ?? {};
    if (low === ';' || low === ':' || low === '—') return at + 1;
    if (
      low === 'that' &&
      /^(?:agreed|agree|agrees|confirm|decide|understood)$/u.test(tokens[at - 1]?.low ?? '')
    )
      return at + 1;
    if (REL.has(low) && at === modal - 1) return at;
    if (further && CLAUSE.has(low) && !joinsNouns(tokens, at)) return at + 1;
  }
  return floor;
}

/** "the officer and the driver shall": an "and" between two bare names joins them and opens no clause. */
function joinsNouns(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.low !== 'and' && tokens[at]?.low !== 'or') return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return /^\p{Lu}/u.test(before?.text ?? '') && /^\p{Lu}/u.test(after?.text ?? '');
}

function partsOf(tokens: readonly Token[], start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    parts.push([from, at]);
    from = at + 1;
  }
  parts.push([from, end]);
  return parts.map(([first, last]) => [afterJoiner(tokens, first, last), last]);
}

const afterJoiner = (tokens: readonly Token[], from: number, to: number): number =>
  from < to - 1 && /^(?:and|but|or)$/u.test(tokens[from]?.low ?? '') ? from + 1 : from;

function mayBeSubject(tokens: readonly Token[], from: number): boolean {
  const { low = '', kind } = tokens[from] ?? {};
  if (low === 'no' && kind === 'word') return true;
  return kind === 'word' && !NOT_SUBJECT.has(low) && !REL.has(low);
}

/** A list with commas before the chosen part ("Pelia, Noro and Esh shall") belongs to the subject. */
function grown(
  tokens: readonly Token[],
  parts: readonly [number, number][],
  chosen: [number, number],
): [number, number] {
  const index = parts.indexOf(chosen);
  if (index < parts.length - 1) return chosen;
  let from = chosen[0];
  for (let before = index - 1; before >= 0; before -= 1) {
    const part = parts[before];
    if (part === undefined || part[1] - part[0] > 4 || !/^\p{Lu}/u.test(tokens[part[0]]?.text ?? '')) break;
    if (!mayBeSubject(tokens, part[0])) break;
    from = part[0];
  }
  return [from, chosen[1]];
}
