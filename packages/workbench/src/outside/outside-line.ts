import type { ReadDraftResult, ReadProvision, SegmentKind } from '@nonpaper/drafts';
import type { WorkingText } from '@nonpaper/intake';

/** What stands in a draft beside the wording of its provisions. A heading may group provisions or be a provision's own. */
export const OUTSIDE_KINDS = ['title', 'heading', 'preamble', 'note'] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

/** One paragraph, title, heading or note outside the provisions. */
export interface OutsideLine {
  readonly kind: OutsideKind;
  readonly text: string;
}

const KIND_OF_SEGMENT: Readonly<Partial<Record<SegmentKind, OutsideKind>>> = {
  title: 'title',
  theme: 'heading',
  preamble: 'preamble',
};

/**
 * The lines of a file outside its provisions, in the order of the text, notes last. Headers, footers and page numbers
 * are left out: a page has them, the text has not.
 */
export function outsideOfFile(
  { text, blocks }: Pick<WorkingText, 'text' | 'blocks'>,
  segments: ReadDraftResult['segments'],
): OutsideLine[] {
  const body = segments.flatMap(({ kind, span }) => {
    const known = KIND_OF_SEGMENT[kind];
    return known === undefined ? [] : linesOf(known, text.slice(...span));
  });
  const notes = blocks.filter(({ kind }) => kind === 'footnote');
  return [...body, ...notes.flatMap(({ span }) => linesOf('note', text.slice(...span)))];
}

/**
 * The same of a draft that was kept, of which the provisions are known and not what each other stretch is: what stands
 * before the first provision, and the headings that group provisions.
 */
export function outsideOfKept(preamble: string, provisions: readonly ReadProvision[]): OutsideLine[] {
  const themes = provisions.flatMap(({ theme }, at) =>
    theme === undefined || theme === provisions[at - 1]?.theme ? [] : [theme],
  );
  const [first] = provisions;
  const own = new Set([...themes, first?.number ?? '', first?.heading ?? '']);
  const before = linesOf('preamble', preamble).filter(({ text }) => !own.has(text));
  return [...before, ...themes.flatMap((theme) => linesOf('heading', theme))];
}

/** Paragraphs of a stretch, parted by empty lines; white space inside them is no matter. */
const linesOf = (kind: OutsideKind, stretch: string): OutsideLine[] =>
  stretch
    .split(/\n[ \t]*\n/u)
    .map((each) => ({ kind, text: each.split(/\s+/u).filter(Boolean).join(' ') }))
    .filter(({ text }) => text !== '');
