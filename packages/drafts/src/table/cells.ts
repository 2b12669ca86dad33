import { cleanText, wordingOf } from '../wording.ts';
import type { ReadProvision } from '../types.ts';
import type { CellProvision, TableCell } from './table.ts';
import { emptyCell } from './table.ts';

/**
 * The text of a cell: for each provision its heading and its wording, one after another. White space is layout and
 * no wording (a mail is cut at 72 characters, a page at its width), so a line end inside a paragraph becomes a space
 * and the space between paragraphs one line feed. Page furniture is left out. Linear.
 */
export function cellText(provisions: readonly ReadProvision[]): Pick<TableCell, 'text' | 'provisions'> {
  const placed: CellProvision[] = [];
  let text = '';
  for (const provision of provisions) {
    const { id, path, number } = provision;
    const words = textOf(provision);
    if (text !== '' && words !== '') text += '\n';
    placed.push({ id, path, number, at: text.length });
    text += words;
  }
  return { text, provisions: placed };
}

const textOf = (provision: ReadProvision): string =>
  [provision.heading ?? '', cleanText(provision)]
    .flatMap((part) => part.split(BETWEEN_PARAGRAPHS))
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');

const BETWEEN_PARAGRAPHS = /\n\s*\n/u;

/** What is known of a draft when one of its cells is judged. */
export interface CellSurroundings {
  readonly isBase: boolean;
  readonly isCompromise: boolean;
  /** Whether this draft's wording may be compared with the base's. */
  readonly comparable: boolean;
  /** Whether a unit of the base that this draft lacks was left out, rather than never there or not told. */
  readonly tellsDeletions: boolean;
  readonly to?: string | undefined;
  readonly from?: string | undefined;
}

/**
 * A cell beside the base's text of its row (null where the base has no such unit). First that fits: the base's own
 * cell; moved; without provisions deleted, or no counterpart; new; idem, where wording may be compared and is the
 * same; wording of its own.
 */
export function cellBeside(
  provisions: readonly ReadProvision[],
  base: string | null,
  { isBase, isCompromise, comparable, tellsDeletions, to, from }: CellSurroundings,
): TableCell {
  const held = cellText(provisions);
  const origin = from === undefined ? {} : { from };
  if (isBase) return provisions.length === 0 ? emptyCell('no counterpart') : { state: 'text', ...held };
  if (to !== undefined) return { state: 'moved', ...held, to, ...origin };
  if (provisions.length === 0) {
    if (isCompromise) return emptyCell('text');
    return emptyCell(base !== null && tellsDeletions ? 'deleted' : 'no counterpart');
  }
  if (base === null) return { state: 'new', ...held };
  const same = comparable && wordingOf(held.text) === wordingOf(base);
  return { state: same ? 'idem' : 'text', ...held, ...origin };
}
