import { columnsOf } from '../columns.ts';
import type { Inline, Line, Tone } from '../page.ts';
import { runsOf } from '../page.ts';
import { fill, wordsIn } from '../words.ts';
import type { Filled, Piece } from '../words.ts';
import type { Paint } from './paint.ts';

/** Fills a line behind a lead, with later lines set in under the first word. */
export function hanging(lead: string, style: Paint, line: Line, width: number): Filled<Paint>[] {
  const room = Math.max(8, width - columnsOf(lead));
  return fill(wordsIn(piecesOf(line, 'plain')), room).map((each, index) => ({
    pieces: [{ text: index === 0 ? lead : ' '.repeat(columnsOf(lead)), style }, ...each.pieces],
    columns: each.columns + columnsOf(lead),
  }));
}

/** The stretches of a line as text in a style; a badge and a citation hold together. */
export function piecesOf(line: Line, base: Paint): Piece<Paint>[] {
  return line.map((part) => pieceOf(part, base));
}

function pieceOf(part: Inline, base: Paint): Piece<Paint> {
  if (typeof part === 'string') return { text: part, style: base };
  switch (part.kind) {
    case 'text':
      return toneOf(part.text, part.tone, base);
    case 'badge':
      return { text: heldTogether(`(${part.word})`), style: 'warn' };
    case 'cite':
      return { text: citation(part.keys, part.composed), style: 'soft' };
  }
}

function toneOf(text: string, tone: Tone, base: Paint): Piece<Paint> {
  switch (tone) {
    case 'strong':
      return { text, style: 'strong' };
    case 'soft':
      return { text, style: 'soft' };
    case 'quote':
      return { text: `“${text}”`, style: base };
    case 'found':
      return { text: `»${text}«`, style: 'strong' };
    case 'inserted':
      return { text: `{+${text}+}`, style: 'strong' };
    case 'deleted':
      return { text: `{-${text}-}`, style: 'soft' };
  }
}

const runWords = ([first, last]: readonly [string, string]): string =>
  first === last ? `s${first}` : `s${first}–${last}`;

/** `[s3 s5–8]`; one that is composed says so. Long ones may break between two sources. */
const citation = (keys: readonly string[], composed: boolean): string =>
  `[${runsOf(keys).map(runWords).join(' ')}${composed ? '\u00a0composed' : ''}]`;

const heldTogether = (text: string): string => text.replaceAll(' ', '\u00a0');
