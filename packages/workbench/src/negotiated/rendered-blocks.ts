import { plainDocx, type TextParagraph } from '@nonpaper/drafts';
import { renderedPage as pageOf, type DossierHead, type Page } from '@nonpaper/pages';
import type { Outcome } from '@nonpaper/vocabulary';
import { comparisonDraft, pageSide, type ComparisonDraft } from '../side-shown.ts';
import type { TextPiece } from '../draft-text/draft-text.ts';
import { STYLES } from '../draft-text/document.ts';
import { paragraphsOf } from '../draft-text/paragraphs.ts';
import type { RenderedDecision, RenderedDraft } from './rendered-draft.ts';

/** What `nonpaper brackets DRAFT --as PARTY --json` prints, and with `--clean` and `--all`. */
export interface RenderedJson {
  readonly draft: ComparisonDraft;
  readonly view: { readonly kind: 'all' | 'clean' | 'party'; readonly party: string | null };
  readonly text: string;
  /** The text in stretches: of the draft itself, a number that its format computes, words that the view adds. */
  readonly pieces: readonly { readonly kind: TextPiece['kind']; readonly text: string }[];
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
    paragraphs: paragraphsOf(rendered.draft.side, rendered.pieces).filter(({ style }) => style !== 'title'),
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
  const shown = paragraphsOf(rendered.draft.side, rendered.pieces);
  const title: TextParagraph = { kind: 'paragraph', text: rendered.draft.side.title, style: 'title' };
  const blocks = shown.map(({ style, pieces }): TextParagraph => ({
    kind: 'paragraph',
    text: pieces.map(({ text }) => text).join(''),
    style: STYLES[style],
  }));
  const [first, ...rest] = shown[0]?.style === 'title' ? blocks : [title, ...blocks];
  return plainDocx({ blocks: [first ?? title, ...aboutView(rendered), ...rest] });
}
