import { ATOM, isFormula } from './atoms.ts';
import type { ParagraphBlock } from './blocks.ts';
import type { Line } from './lines.ts';
import { childOf } from './markup.ts';
import type { Unit } from './paragraph-text.ts';
import { canStandInRow } from './row-fields.ts';

/**
 * Whether the next paragraph can begin with an insertion of the same author as the one that ends this one: LibreOffice
 * joins no others, and somebody else's insertion stays in that name; nor does it join across the end of a field that it
 * does not know (`row-fields.ts`).
 */
export const canJoin = (line: Line, next: Line | undefined): boolean =>
  canJoinOnce(line, next) && !isOthers(line, next);

/** The same, where earlier insertions of others on either side count as our own. */
export function canJoinOnce(line: Line, next: Line | undefined): boolean {
  if (line.kind !== 'in' || next === undefined || next.kind === 'out') return false;
  // A note or nothing cannot be replaced there: a paragraph of nothing but notes would lose its own mark.
  if (next.kind === 'kept' && next.newer.said.text.replaceAll(ATOM, '') === '') return false;
  if (isUntracked(line.newer, -1) || isUntracked(next.newer, 0) || changesLook(next.newer)) return false;
  return !seamOf(line, next).some(isRestyled);
}

const isOthers = (line: Line, next: Line | undefined): boolean =>
  seamOf(line, next).some(({ standing }) => standing !== null);

/** The last run of a paragraph and the first one of the next. */
function seamOf(line: Line, next: Line | undefined): Unit[] {
  const last = line.kind === 'out' ? [] : [...line.newer.said.units.values()].slice(-1);
  const first =
    next === undefined || next.kind === 'out' ? [] : [...next.newer.said.units.values()].slice(0, 1);
  return [...last, ...first];
}

/** Whether a run bears the note of an earlier look, which is a change of its own to LibreOffice. */
const isRestyled = ({ first }: Unit): boolean =>
  childOf(childOf(first, 'w:rPr'), 'w:rPrChange') !== undefined;

/** Whether somebody changed the look of a paragraph (17.13.5.29 pPrChange), which parts it from the one before for LibreOffice. */
const changesLook = ({ element }: ParagraphBlock): boolean =>
  childOf(childOf(element, 'w:pPr'), 'w:pPrChange') !== undefined;

/** Whether a paragraph begins (0) or ends (-1) with a formula, or a field whose change LibreOffice does not track. */
function isUntracked({ said: { atoms, text } }: ParagraphBlock, place: 0 | -1): boolean {
  const atom = atoms.get(place === 0 ? 0 : text.length - 1);
  if (atom === undefined) return false;
  return isFormula(atom) || (atom.instruction !== undefined && !canStandInRow(atom.instruction));
}
