import type { SilenceCell } from '@nonpaper/vocabulary';
import type { PartyRef } from './opened.ts';

/** What is said beside `met`. */
export type Mark =
  | { readonly mark: 'expectation only' }
  | { readonly mark: 'rests on a party with no recorded part'; readonly party: PartyRef };

/** A mark in words. */
export const markWords = (mark: Mark): string =>
  mark.mark === 'expectation only'
    ? 'expectation only'
    : `rests on ${mark.party.name}, who has no recorded part in the draft`;

/** How many elements of a concern are met, contradicted, and there at all. */
export interface Elements {
  readonly met: number;
  readonly contradicted: number;
  readonly all: number;
}

/** What a cell prints: its word, the count where a concern has several elements, the companions, the marks. */
export function cellWords(
  cell: SilenceCell,
  elements: Elements,
  companionsUnseen: number,
  marks: readonly Mark[],
): string {
  const extras = marks.length === 0 ? '' : ` (${marks.map(markWords).join('; ')})`;
  if (cell === 'part') return `${elements.met} of ${elements.all} met${extras}`;
  if (cell === 'contradicted' && elements.all > 1)
    return `contradicted (${elements.contradicted} of ${elements.all})`;
  if (cell === 'not addressed' && companionsUnseen > 0)
    return `not addressed; companions unseen: ${companionsUnseen}`;
  return `${cell}${extras}`;
}
