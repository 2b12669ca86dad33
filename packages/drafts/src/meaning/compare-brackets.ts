import type { Span } from '@nonpaper/vocabulary';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import { inPairs, unshared } from './multisets.ts';
import { wordKey } from './words-key.ts';

interface Bracketed {
  readonly words: readonly string[];
  readonly text: string;
  readonly span: Span;
}

/**
 * Square brackets that were opened or lifted. A bracket is known by its words; where those changed inside a bracket
 * that stayed, the words tell what changed, and the bracket is no entry. Ellipses and footnote numbers are none.
 */
export function bracketFindings(left: string, right: string): Finding[] {
  if (!/[[\]［］]/u.test(left + right)) return [];
  const differing = unshared(bracketsOf(left), bracketsOf(right), ({ words }) => words.join(' '));
  const free = new Set(differing.right);
  const lost = differing.left.filter((one) => {
    const other = [...free].find((each) => alike(one, each));
    if (other !== undefined) free.delete(other);
    return other === undefined;
  });
  return inPairs({ left: lost, right: [...free] }).map(([one, other]) => finding(one, other));
}

function finding(one: Bracketed | null, other: Bracketed | null): Finding {
  const [before, after] = [one?.text ?? '', other?.text ?? ''];
  const note =
    one === null
      ? `Square brackets opened: ${quoted(after)} is no longer agreed`
      : other === null
        ? `Square brackets lifted or their words left out: ${quoted(before)}`
        : `Wording in square brackets changed: ${quoted(before)} became ${quoted(after)}`;
  return {
    kind: 'bracket',
    left: one?.span ?? null,
    right: other?.span ?? null,
    before,
    after,
    weight: WEIGHTS.bracket,
    note,
  };
}

/** Whether two brackets share half of their words: then one is the other, reworded. */
function alike(a: Bracketed, b: Bracketed): boolean {
  if (a.words.length === 0 || b.words.length === 0) return false;
  const common = a.words.filter((word) => b.words.includes(word)).length;
  return 2 * common >= Math.max(a.words.length, b.words.length);
}

const MOST_WORDS = 200;
/** Later brackets of one provision are not compared: no text that people negotiate has so many. */
const MOST_BRACKETS = 2_000;

/** All brackets of a text, inner ones too; one that nothing closes ends with the text. Linear but for the words of nested ones, which are bounded. */
function bracketsOf(text: string): Bracketed[] {
  const open: number[] = [];
  const spans: Span[] = [];
  for (const { index, 0: sign } of text.matchAll(/[[\]［］]/gu)) {
    if (sign === '[' || sign === '［') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) spans.push([start, index + 1]);
    }
  }
  for (const start of open) spans.push([start, text.length]);
  return spans
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST_BRACKETS)
    .map((span) => bracketed(text, span))
    .filter(({ text: shown, span }) => !isNote(text, shown, span));
}

const LONGEST_SHOWN = 400;

function bracketed(text: string, span: Span): Bracketed {
  const shown = text.slice(span[0], Math.min(span[1], span[0] + LONGEST_SHOWN));
  const words = shown.match(/[\p{L}\p{N}]+/gu)?.slice(0, MOST_WORDS) ?? [];
  return { words: words.map(wordKey), text: shown, span };
}

const isNote = (text: string, shown: string, [start]: Span): boolean =>
  /^\[\s*(?:…|\.{3})\s*\]$/u.test(shown) ||
  (/^\[\d{1,3}\]$/u.test(shown) && /[\p{L}.,;]/u.test(text.charAt(start - 1)));
