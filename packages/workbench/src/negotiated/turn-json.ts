import type { ComparedSides } from '../compare-drafts.ts';
import { pathIn } from '../draft-side.ts';
import type { BracketTurn } from './bracket-changes.ts';

/** What became of one bracket, in the shape of `compare --json` and `brackets --json`. */
export interface TurnJson {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly kind: BracketTurn['kind'];
  readonly before: string;
  readonly after: string;
  readonly words: string;
}

/** Longer wordings are cut in JSON: brackets that stand in each other repeat their text. */
const LONGEST_TEXT = 2_000;

export const cut = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

export const turnJson =
  ({ left, right }: Pick<ComparedSides, 'left' | 'right'>) =>
  ({ row, kind, before, after, words }: BracketTurn): TurnJson => ({
    left: row.left.map(pathIn(left)),
    right: row.right.map(pathIn(right)),
    kind,
    before: cut(before),
    after: cut(after),
    words,
  });
