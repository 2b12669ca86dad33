import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import {
  aside,
  column,
  heading,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Inline,
  type Page,
} from '../page.ts';
import type { ComparedDraft } from './compared.ts';
import { draftLine } from './compared-words.ts';

/** A paragraph of a rendered draft. `added` words are the view's, `number` ones are computed by the draft's format. */
export interface ShownParagraph {
  readonly style: 'title' | 'theme' | 'heading' | 'text';
  readonly pieces: readonly { readonly kind: 'source' | 'added' | 'number'; readonly text: string }[];
}

/** What became of one bracket or choice, and why. */
export interface ShownDecision {
  readonly what: 'kept' | 'dropped' | 'undecided' | 'gap';
  readonly path: string | null;
  readonly text: string;
  readonly reason: string;
}

/** A draft in one view. */
export interface Rendered {
  readonly draft: ComparedDraft;
  readonly view: { readonly kind: 'all' | 'clean' } | { readonly kind: 'party'; readonly party: string };
  readonly paragraphs: readonly ShownParagraph[];
  readonly decisions: readonly ShownDecision[];
  readonly settled: boolean;
}

/** A draft with all brackets, clean, or as a party would have it, and what that view did with each bracket. */
export function renderedPage(head: DossierHead, rendered: Rendered): Page {
  const { draft, view, paragraphs, settled } = rendered;
  const book = new SourceBook();
  const facts = [
    { label: 'Draft', value: draftLine(draft, book) },
    { label: 'Shown', value: [viewWords(view)] },
  ];
  const blocks = [
    aside(VIEW_NOTES[view.kind]),
    ...paragraphs.map(blockOf),
    ...(settled ? [] : [aside('Brackets that cross each other leave this view in doubt.')]),
    ...decisionBlocks(rendered),
  ];
  return framed(head, { subject: 'Draft text', facts, blocks, leftOut: [], book });
}

function viewWords(view: Rendered['view']): string {
  if (view.kind === 'party') return `as ${view.party} would have it`;
  return view.kind === 'clean' ? 'clean, without what is open' : 'with all brackets';
}

const VIEW_NOTES = {
  all: 'The text as it stands, with every bracket.',
  clean:
    'Only what stands outside brackets. It is no agreed text: nobody may have agreed to read it without them. “[not agreed]” stands for a choice that is open.',
  party:
    'Its own wording and what it supports stand without brackets; what it opposes, or others alone propose, is left out; what the record does not decide stays in brackets. It is a reading of the labels and no statement of the party.',
} as const;

function blockOf({ style, pieces }: ShownParagraph): Block {
  const line = pieces.map(({ kind, text }): Inline => (kind === 'added' ? soft(text) : text));
  if (style === 'text') return paragraph(line);
  return heading(line, style === 'heading' ? 3 : 2);
}

const WHAT_WORDS = {
  kept: 'kept, without brackets',
  dropped: 'left out',
  undecided: 'not decided, so left in brackets',
  gap: 'not resolved',
} as const;

/** What needs a decision comes first. */
const ORDER = ['undecided', 'gap', 'dropped', 'kept'] as const;
const MOST_DECISIONS = 500;
const LONGEST_SHOWN = 160;

function decisionBlocks({ decisions }: Rendered): Block[] {
  if (decisions.length === 0) return [];
  const counts = ORDER.map((what) => [what, decisions.filter((each) => each.what === what).length] as const);
  const words = counts.flatMap(([what, count]) => (count === 0 ? [] : `${count} ${WHAT_WORDS[what]}`));
  const more = decisions.length - MOST_DECISIONS;
  return [
    heading('What this view did with the brackets'),
    paragraph(`${words.join('; ')}.`),
    table(
      '',
      [column('Provision', 0.5), column('Bracket', 2), column('What was done', 1), column('Why', 2)],
      decisions
        .slice(0, MOST_DECISIONS)
        .map(({ path, text, what, reason }) =>
          row([strong(path ?? '–')], short(text), WHAT_WORDS[what], reason),
        ),
    ),
    ...(more > 0 ? [aside(`And ${more} more; --json lists them.`)] : []),
  ];
}

function short(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
