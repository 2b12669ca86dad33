/** Labels that ask for something to be done with the wording behind them: `[INSERT: at once]`, `[DELETE (Arvenia): at once]`. */
import { EDIT_LABELS } from '../data/bracket-words.ts';
import type { PartyBook } from './party-book.ts';
import type { Stance } from './stances.ts';
import { stancesOf } from './stances.ts';

/** What a label asks for, who asks, as far as it says so, and where the label ends. */
export interface EditLabel {
  /** What somebody who asks for it is for the wording. */
  readonly role: 'proposer' | 'objector';
  readonly stances: readonly Stance[];
  readonly end: number;
}

const LABEL =
  /\s{0,3}(\p{L}{3,9}(?: (?:by|with|out))?)(?:\s?\(([^()\n]{1,80})\)|\s(?:by|[–—-])\s([^:()\n]{1,80}))?\s?:(?!\/)[ \t\u00a0]*/uy;
/** "[DELETE at once]": in capitals it needs no colon. */
const IN_CAPITALS = /\s{0,3}DELETE\s+(?=\p{Ll})/uy;

function inCapitals(text: string, at: number): EditLabel | null {
  IN_CAPITALS.lastIndex = at;
  return IN_CAPITALS.test(text) ? { role: 'objector', stances: [], end: IN_CAPITALS.lastIndex } : null;
}

/** The label at a place, just behind an opening sign or behind a label of who speaks; null where none stands there. */
export function editLabel(text: string, at: number, book: PartyBook): EditLabel | null {
  LABEL.lastIndex = at;
  const found = LABEL.exec(text);
  const role = EDIT_LABELS[found?.[1]?.toLowerCase() ?? ''];
  if (found === null || role === undefined) return inCapitals(text, at);
  const end = LABEL.lastIndex;
  const by = found[2] ?? found[3];
  if (by === undefined) return { role, stances: [], end };
  const said = stancesOf(by, book, true);
  return said === null ? null : { role, stances: said.stances.map((each) => ({ ...each, role })), end };
}
