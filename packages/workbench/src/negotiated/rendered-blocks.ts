import { plainDocx, type TextParagraph } from '@nonpaper/drafts';
import { renderedPage as pageOf, type DossierHead, type Page, type ShownParagraph } from '@nonpaper/pages';
import type { Outcome } from '@nonpaper/vocabulary';
import { comparisonDraft, pageSide, type ComparisonDraft } from '../compare-drafts.ts';
import { textOfSide } from './draft-text.ts';
import type { RenderedDecision, RenderedDraft, RenderedPiece } from './rendered-draft.ts';

/** What `nonpaper brackets DRAFT --as PARTY --json` prints, and with `--clean` and `--all`. */
export interface RenderedJson {
  readonly draft: ComparisonDraft;
  readonly view: { readonly kind: 'all' | 'clean' | 'party'; readonly party: string | null };
  readonly text: string;
  /** The text in stretches: of the draft itself, a number that its format computes, words that the view adds. */
  readonly pieces: readonly { readonly kind: RenderedPiece['kind']; readonly text: string }[];
  readonly decisions: readonly RenderedDecision[];
  readonly settled: boolean;
}

export const renderedText = ({ pieces }: RenderedDraft): string => pieces.map(({ text }) => text).join('');

export const renderedJson = (rendered: RenderedDraft): RenderedJson => ({
  draft: comparisonDraft(rendered.draft.side, 0),
  view: { kind: rendered.view.kind, party: rendered.view.kind === 'party' ? rendered.view.party : null },
  text: renderedText(rendered),
  pieces: rendered.pieces.map(({ kind, text }) => ({ kind, text })),
  decisions: rendered.decisions,
  settled: rendered.settled,
});

/** The page of a rendering; `head` is null for a file outside any dossier. */
export function renderedPage(head: DossierHead | null, rendered: RenderedDraft): Page {
  const { side } = rendered.draft;
  return pageOf(head ?? { title: side.title, notices: [] }, {
    draft: pageSide(side),
    view: rendered.view,
    paragraphs: paragraphsOf(rendered).filter(({ style }) => style !== 'title'),
    decisions: rendered.decisions,
    settled: rendered.settled,
  });
}

/** What a document that shows one view has to say of itself, since it travels alone; nothing where the whole text stands in it. */
function aboutView({ view }: RenderedDraft): TextParagraph[] {
  const text = {
    all: '',
    clean: 'The text without what is open in it. It is no agreed text.',
    party: `As ${view.kind === 'party' ? view.party : ''} would have it: a reading of the labels of its brackets, and no statement of that party.`,
  }[view.kind];
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** The rendering as a plain Word document of our own. */
export function renderedDocx(rendered: RenderedDraft): Outcome<Uint8Array> {
  const shown = paragraphsOf(rendered);
  const title: TextParagraph = { kind: 'paragraph', text: rendered.draft.side.title, style: 'title' };
  const blocks = shown.map(({ style, pieces }): TextParagraph => ({
    kind: 'paragraph',
    text: pieces.map(({ text }) => text).join(''),
    style: STYLES[style],
  }));
  const [first, ...rest] = shown[0]?.style === 'title' ? blocks : [title, ...blocks];
  return plainDocx({ blocks: [first ?? title, ...aboutView(rendered), ...rest] });
}

const STYLES = { title: 'title', theme: 'heading1', heading: 'heading2', text: 'normal' } as const;

/**
 * The paragraphs of a rendering.
 *
 * Plan. Outside provisions each line is a paragraph, inside only what blank lines part, since a text of plain lines
 * breaks them where the page ended. A line that is a heading by its wording, or by the signs of Markdown, has that
 * style. What heads a Markdown file (`---`) is no part of the text.
 */
export function paragraphsOf({ draft, pieces }: RenderedDraft): ShownParagraph[] {
  const { text, provisions } = textOfSide(draft.side);
  const spans = provisions.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
  const front = endOfFrontMatter(text);
  const paragraphs: RenderedPiece[][] = [[]];
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
      if (!isInside || found.indexOf('\n', 1) > 0) paragraphs.push([]);
      else paragraphs.at(-1)?.push({ ...piece, text: ' ' });
      from = index + found.length;
    }
    paragraphs.at(-1)?.push({ ...piece, text: piece.text.slice(from) });
  }
  const headings = headingStyles(draft);
  return paragraphs.flatMap((each) => shownParagraph(each, headings));
}

/** Where the fields that head a Markdown file end; 0 where there are none. */
function endOfFrontMatter(text: string): number {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  return end < 0 ? 0 : end + '\n---\n'.length;
}

type Style = ShownParagraph['style'];

function headingStyles({ side }: RenderedDraft['draft']): ReadonlyMap<string, Style> {
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

function shownParagraph(
  pieces: readonly RenderedPiece[],
  styles: ReadonlyMap<string, Style>,
): ShownParagraph[] {
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
