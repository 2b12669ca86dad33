import type { Block, Mark, WorkingText } from '@nonpaper/intake';
import type { Span } from '@nonpaper/vocabulary';
import type { Segment } from '../types.ts';

/** What a reader finds tracked in a file. A `move` is both ends of one; `moved away` and `moved here` are single ends. */
export const REVISION_KINDS = [
  'insertion',
  'deletion',
  'move',
  'moved away',
  'moved here',
  'comment',
] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** In which text of the file it stands; page furniture is headers, footers and a table of contents. */
export type RevisionText = 'body' | 'footnote' | 'page furniture';

/** One tracked change or comment of a file. */
export interface ListedRevision {
  readonly kind: RevisionKind;
  /** As the file says; null where it says nothing. */
  readonly author: string | null;
  readonly date: string | null;
  readonly in: RevisionText;
  /** Path of the provision at the place; null before the first one and outside the body. */
  readonly path: string | null;
  /** Of a move, where it went. */
  readonly to?: string | null;
  /** The words put in, taken out, moved or said; `¶` stands for an end of a paragraph. */
  readonly words: string;
  /** Of a comment, the words that it is about; empty where it stands between two. */
  readonly about?: string;
  /** Of a deletion of words that had themselves been inserted: by whom and when. */
  readonly inserted?: { readonly author: string | null; readonly date: string | null };
}

/** What is needed of a draft to name the place of a change. */
export interface PlacedDraft {
  readonly segments: readonly Segment[];
  readonly provisions: readonly { readonly id: string; readonly path: string }[];
}

const LISTED: Readonly<Partial<Record<Mark['kind'], RevisionKind>>> = {
  insertion: 'insertion',
  deletion: 'deletion',
  'move-from': 'moved away',
  'move-to': 'moved here',
  comment: 'comment',
};

/**
 * The tracked changes and comments of a Word document, in the order of its text. The two ends of a move are one entry
 * where author and words are the same. Changes of looks alone are not listed. Places are those of the accepted text: what
 * was taken out stands with the provision before it. Near linear in the marks.
 */
export function revisionsOf(working: WorkingText, draft: PlacedDraft): ListedRevision[] {
  const places = new Places(working, draft);
  const listed = working.marks.flatMap((mark) => listedOf(mark, working, places) ?? []);
  return withMovesJoined(listed);
}

function listedOf(mark: Mark, { text }: WorkingText, places: Places): ListedRevision | null {
  const kind = LISTED[mark.kind];
  if (kind === undefined) return null;
  const covered = text.slice(...mark.span);
  const { author, date } = mark;
  const place = places.of(mark);
  const common = { kind, author, date, ...place, words: oneLine(mark.text ?? covered) };
  if (kind === 'comment') return { ...common, about: oneLine(covered) };
  return mark.inserted === undefined ? common : { ...common, inserted: mark.inserted };
}

/** A text on one line, ends of paragraphs as `¶`; a change of blanks alone stays as it is. */
function oneLine(text: string): string {
  const shown = text
    .replace(/\n{2,}/g, ' ¶ ')
    .replaceAll('\n', ' ')
    .trim();
  return shown === '' ? text.replaceAll('\n', ' ') : shown;
}

const ASIDE: Readonly<Partial<Record<Block['kind'], RevisionText>>> = {
  footnote: 'footnote',
  furniture: 'page furniture',
};

class Places {
  readonly #segments: readonly Segment[];
  readonly #paths: ReadonlyMap<string, string>;
  readonly #aside: readonly { readonly span: Span; readonly in: RevisionText }[];

  constructor({ blocks }: WorkingText, { segments, provisions }: PlacedDraft) {
    this.#segments = segments.filter(({ provision }) => provision !== undefined);
    this.#paths = new Map(provisions.map(({ id, path }) => [id, path]));
    this.#aside = blocks.flatMap(({ kind, span }) => {
      const own = ASIDE[kind];
      return own === undefined ? [] : [{ span, in: own }];
    });
  }

  of({ span: [start, end], kind, text }: Mark): Pick<ListedRevision, 'in' | 'path'> {
    const block = this.#aside[lastFrom(this.#aside, start)];
    if (block !== undefined && start <= block.span[1]) return { in: block.in, path: null };
    // A whole paragraph taken out is noted at the beginning of the next one, but stood before it.
    const before = start === end && kind !== 'comment' && text?.endsWith('\n\n') === true;
    const segment = this.#segments[lastFrom(this.#segments, before ? start - 1 : start)];
    return { in: 'body', path: this.#paths.get(segment?.provision ?? '') ?? null };
  }
}

/** The last of some ordered spans that begins at `place` or before it; -1 for none. */
function lastFrom(spans: readonly { readonly span: Span }[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.span[0] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Joins the ends of moves: each place moved to answers the first place of the same words and author that is still free. */
function withMovesJoined(listed: readonly ListedRevision[]): ListedRevision[] {
  const free = new Map<string, ListedRevision[]>();
  for (const each of listed) {
    if (each.kind !== 'moved here') continue;
    const known = free.get(moveKey(each));
    if (known === undefined) free.set(moveKey(each), [each]);
    else known.push(each);
  }
  const next = new Map<string, number>();
  const joined = new Map<ListedRevision, ListedRevision>();
  const taken = new Set<ListedRevision>();
  for (const each of listed) {
    if (each.kind !== 'moved away') continue;
    const at = next.get(moveKey(each)) ?? 0;
    const other = free.get(moveKey(each))?.[at];
    if (other === undefined) continue;
    next.set(moveKey(each), at + 1);
    joined.set(each, { ...each, kind: 'move', to: other.path });
    taken.add(other);
  }
  return listed.filter((each) => !taken.has(each)).map((each) => joined.get(each) ?? each);
}

const moveKey = ({ author, words }: ListedRevision): string =>
  JSON.stringify([author, words.replaceAll('¶', '').trim()]);
