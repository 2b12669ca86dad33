import type { Piece } from '../words.ts';

/** How a stretch is set on a terminal. */
export type Paint = 'plain' | 'strong' | 'soft' | 'warn' | 'heading' | 'title';

// SGR parameters (ECMA-48, 8.3.117): 1 bold, 2 faint, 4 underlined, 33 yellow.
const CODES: Readonly<Record<Paint, string>> = {
  plain: '',
  strong: '1',
  soft: '2',
  warn: '33',
  heading: '1;4',
  title: '1',
};

/** A stretch as the terminal gets it; no-break spaces, which hold words together, become spaces. */
export function paint(piece: Piece<Paint>, colour: boolean): string {
  const text = piece.text.replaceAll('\u00a0', ' ');
  const code = CODES[piece.style];
  return colour && code !== '' && text.trim() !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}
