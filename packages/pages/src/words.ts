import { clean } from './clean.ts';
import { columnsOf, graphemesOf } from './columns.ts';

/** A stretch of a word in one style. */
export interface Piece<S> {
  readonly text: string;
  readonly style: S;
}

/** What stands between two places where a line may break. `spaced` tells whether a space comes before it. */
export interface Word<S> {
  readonly pieces: readonly Piece<S>[];
  readonly columns: number;
  readonly spaced: boolean;
}

/** One filled line: its pieces in order, and how many columns they take. */
export interface Filled<S> {
  readonly pieces: readonly Piece<S>[];
  readonly columns: number;
}

/**
 * Cuts styled text into words. A line may break at a space and between two wide characters (Chinese and Japanese
 * write no spaces); a no-break space holds.
 */
export function wordsIn<S>(pieces: readonly Piece<S>[]): Word<S>[] {
  const words: Word<S>[] = [];
  let open: Piece<S>[] = [];
  let spaced = false;
  const close = (nextSpaced: boolean): void => {
    if (open.length > 0) words.push(wordOf(open, spaced));
    spaced = open.length > 0 ? nextSpaced : spaced || nextSpaced;
    open = [];
  };
  for (const piece of pieces) {
    clean(piece.text)
      .split(/ +/u)
      .forEach((part, index) => {
        if (index > 0) close(true);
        for (const run of breakableRuns(part)) {
          if (run.breakBefore) close(false);
          open.push({ text: run.text, style: piece.style });
        }
      });
  }
  close(false);
  return words;
}

/** Fills lines of at most `width` columns (at least 1) with words; a word that is wider than a line is cut. */
export function fill<S>(words: readonly Word<S>[], width: number): Filled<S>[] {
  const lines: Filled<S>[] = [];
  let pieces: Piece<S>[] = [];
  let columns = 0;
  const close = (): void => {
    if (pieces.length > 0) lines.push({ pieces, columns });
    pieces = [];
    columns = 0;
  };
  for (const word of words.flatMap((each) => cutToWidth(each, width))) {
    const gap = word.spaced && columns > 0 ? 1 : 0;
    if (columns + gap + word.columns > width) close();
    const [first, ...rest] = word.pieces;
    if (first === undefined) continue;
    const space = word.spaced && columns > 0 ? ' ' : '';
    pieces.push({ text: space + first.text, style: first.style }, ...rest);
    columns += space.length + word.columns;
  }
  close();
  return lines;
}

/** Columns of the widest word: less room than this cuts a word. */
export function widestWord<S>(words: readonly Word<S>[]): number {
  return words.reduce((widest, word) => Math.max(widest, word.columns), 0);
}

/** Columns that the words take on one line. */
export function lengthOf<S>(words: readonly Word<S>[]): number {
  return words.reduce((sum, word, index) => sum + word.columns + (word.spaced && index > 0 ? 1 : 0), 0);
}

const wordOf = <S>(pieces: readonly Piece<S>[], spaced: boolean): Word<S> => ({
  pieces,
  columns: pieces.reduce((sum, piece) => sum + columnsOf(piece.text), 0),
  spaced,
});

function breakableRuns(text: string): { text: string; breakBefore: boolean }[] {
  if (text === '') return [];
  if (columnsOf(text) === text.length) return [{ text, breakBefore: false }];
  const runs: { text: string; breakBefore: boolean }[] = [];
  let before: 'start' | 'wide' | 'narrow' = 'start';
  for (const grapheme of graphemesOf(text)) {
    const wide = columnsOf(grapheme) === 2;
    const last = runs.at(-1);
    if (last === undefined || (wide && before === 'wide'))
      runs.push({ text: grapheme, breakBefore: last !== undefined });
    else last.text += grapheme;
    before = wide ? 'wide' : 'narrow';
  }
  return runs;
}

function cutToWidth<S>(word: Word<S>, width: number): Word<S>[] {
  if (word.columns <= width) return [word];
  const parts: Word<S>[] = [];
  let pieces: Piece<S>[] = [];
  let columns = 0;
  const close = (): void => {
    if (pieces.length > 0) parts.push({ pieces, columns, spaced: parts.length === 0 && word.spaced });
    pieces = [];
    columns = 0;
  };
  for (const piece of word.pieces) {
    for (const grapheme of graphemesOf(piece.text)) {
      const wide = columnsOf(grapheme);
      if (columns + wide > width) close();
      pieces.push({ text: grapheme, style: piece.style });
      columns += wide;
    }
  }
  close();
  return parts;
}
