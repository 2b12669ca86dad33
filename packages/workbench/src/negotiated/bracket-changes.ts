import {
  bracketChanges,
  cleanText,
  readNegotiated,
  type BracketChange,
  type NamedParty,
} from '@nonpaper/drafts';
import type { ComparedRow, ComparedSides } from '../compare-drafts.ts';

/** What became of one bracket between two drafts. */
export interface BracketTurn {
  readonly row: ComparedRow;
  readonly kind: BracketChange['kind'];
  /** The bracket with its labels, as printed; empty on the side that has none. */
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

/**
 * What became of the brackets between two drafts, in the order of the rows, the first 2,000 of them. None where wording may not be compared. A
 * provision without a counterpart brings all its brackets, or takes them with it. Cost: that of `bracketChanges`.
 */
export function bracketTurns(
  { rows, refused }: Pick<ComparedSides, 'rows' | 'refused'>,
  parties: readonly NamedParty[],
): BracketTurn[] {
  if (refused !== null) return [];
  const turns: BracketTurn[] = [];
  for (const row of rows) {
    if (turns.length >= MOST_TURNS) break;
    for (const turn of turnsOf(row, parties).slice(0, MOST_TURNS - turns.length)) turns.push(turn);
  }
  return turns;
}

/** So many are told one by one; a text with a million brackets is no draft that anybody reads. */
export const MOST_TURNS = 2_000;

function turnsOf(row: ComparedRow, parties: readonly NamedParty[]): BracketTurn[] {
  if (row.kind === 'same' || row.kind === 'moved') return [];
  const [before, after] = [wordingOfRow(row.left), wordingOfRow(row.right)];
  const known = parties.length === 0 ? {} : { parties };
  const [from, to] = [readNegotiated(before, known), readNegotiated(after, known)];
  if (from.brackets.length + to.brackets.length === 0) return [];
  return bracketChanges(from, to).map((change) => ({
    row,
    kind: change.kind,
    before: change.before === null ? '' : before.slice(...change.before),
    after: change.after === null ? '' : after.slice(...change.after),
    words: wordsOf(row, change),
  }));
}

const wordingOfRow = (provisions: ComparedRow['left']): string =>
  provisions.map((each) => cleanText(each)).join('\n');

/** Of a provision that came or went, the brackets did so with it. */
function wordsOf(row: ComparedRow, { words }: BracketChange): string {
  if (row.kind === 'new') return 'It came with the new provision.';
  return row.kind === 'dropped' ? 'It went with its provision.' : words;
}
