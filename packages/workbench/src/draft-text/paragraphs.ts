import type { ShownParagraph } from '@nonpaper/pages';
import type { DraftSide } from '../draft-side.ts';
import { textOfSide, type TextPiece } from './draft-text.ts';

/**
 * The paragraphs of a draft of which these pieces are shown.
 *
 * Plan. Outside provisions each line is a paragraph, inside only what blank lines part, since a text of plain lines
 * breaks them where the page ended; a row of a table in signs (`| a | b |`) is a paragraph too. A line that is a heading by its wording, or by the signs of Markdown, has that
 * style. What heads a Markdown file (`---`) is no part of the text.
 */
export function paragraphsOf(side: DraftSide, pieces: readonly TextPiece[]): ShownParagraph[] {
  const { text, provisions } = textOfSide(side);
  const spans = provisions.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  const front = endOfFrontMatter(text);
  const paragraphs: TextPiece[][] = [[]];
  let next = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'source') {
      paragraphs.at(-1)?.push(piece);
      continue;
    }
    let from = 0;
    for (const { index, 0: found } of piece.text.matchAll(/\n\s*/gu)) {
      const at = piece.at + index;
      while ((spans[next]?.[1] ?? Infinity) <= at) next += 1;
      const isInside = (spans[next]?.[0] ?? Infinity) <= at;
      const words = piece.text.slice(from, index);
      if (at >= front) paragraphs.at(-1)?.push({ ...piece, text: words });
      const isRow = piece.text[index + found.length] === '|';
      if (!isInside || isRow || found.indexOf('\n', 1) > 0) paragraphs.push([]);
      else paragraphs.at(-1)?.push({ ...piece, text: ' ' });
      from = index + found.length;
    }
    paragraphs.at(-1)?.push({ ...piece, text: piece.text.slice(from) });
  }
  const headings = headingStyles(side);
  return paragraphs.flatMap((each) => shownParagraph(each, headings));
}

/** Where the fields that head a Markdown file end; 0 where there are none. */
function endOfFrontMatter(text: string): number {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  return end < 0 ? 0 : end + '\n---\n'.length;
}

type Style = ShownParagraph['style'];

function headingStyles(side: DraftSide): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const { heading, theme, number } of side.provisions) {
    if (theme !== undefined) styles.set(keyOf(theme), 'theme');
    if (heading === undefined) continue;
    styles.set(keyOf(heading), 'heading');
    styles.set(keyOf(`${number} ${heading}`), 'heading');
  }
  return styles.set(keyOf(side.title), 'title');
}

/** Letters and figures alone: numbers are set off in many ways. */
const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const MARKDOWN_HEADING = /^#{1,6}\s+/u;

function shownParagraph(pieces: readonly TextPiece[], styles: ReadonlyMap<string, Style>): ShownParagraph[] {
  const words = pieces
    .map(({ text }) => text)
    .join('')
    .trim();
  if (words === '') return [];
  const marks = MARKDOWN_HEADING.exec(words)?.[0] ?? '';
  const style =
    styles.get(keyOf(words)) ?? (marks === '' ? 'text' : marks.trim().length < 3 ? 'theme' : 'heading');
  let ahead = marks.length;
  const shown = pieces.map(({ kind, text }, at) => {
    const cut = Math.min(ahead, text.length);
    ahead -= cut;
    const rest = text.slice(cut);
    return { kind, text: at === 0 ? rest.trimStart() : rest };
  });
  return [{ style, pieces: shown.filter(({ text }) => text !== '') }];
}
