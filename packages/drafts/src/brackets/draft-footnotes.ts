/** Reservations in footnotes, and on lines of their own, whose words stand elsewhere than the provision that they speak of. */
import type { Span } from '@nonpaper/vocabulary';
import type { NamedParty } from '../meaning/changed-facts.ts';
import type { ReadProvision } from '../types.ts';
import { markedStatement } from './marked-statements.ts';
import { type PartyBook, partyBook } from './party-book.ts';
import { referringStances } from './referring-statements.ts';
import { type Stance, stancesOf } from './stances.ts';

/** A footnote that the file keeps apart from its text: its words, and the place in the working text that refers to it. */
export interface Footnote {
  readonly at: number;
  readonly text: string;
}

/** What a footnote says of a provision, and where the provision refers to it, in its own text. */
export interface NotedStance {
  readonly stance: Stance;
  readonly span: Span;
}

type Provision = Pick<ReadProvision, 'id' | 'path' | 'text' | 'span'> &
  Partial<Pick<ReadProvision, 'number'>>;

/** What is known of a draft beside its provisions. */
export interface AboutNotes {
  readonly footnotes?: readonly Footnote[];
  readonly parties?: readonly (string | NamedParty)[];
  /** The working text: a sign that the reading took for a bullet stands in it, before its unit. */
  readonly text?: string;
}

const LONGEST_BODY = 300;
const BODY = /^\s*(\[\^[^\]\s]{1,20}\]|\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,3}|[†‡§])\s*:?\s*(\S.*)$/u;
const MARKERS =
  /(?<=[\p{L}\p{N}.,;:!?)\]"”’])(?:\[\^[^\]\s]{1,20}\]|\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\*{1,3}|[†‡§])(?![\p{L}\p{N}*])/gu;

/**
 * What footnotes say of each provision, by its id.
 *
 * Plan. A footnote that the file keeps apart says where it is referred to. Of one that is written out, the words stand on a line
 * that opens with its sign ("¹ Arvenia reserves its position"), in whatever provision the reading put them, mostly the last one; the
 * sign hugs a word of the provision that it speaks of. A statement that names the provisions that it speaks of needs no sign
 * (`referring-statements`). Only words that are a statement of parties count. Linear in the text.
 */
export function footnoteStances(
  provisions: readonly Provision[],
  { footnotes = [], parties = [], text: whole = '' }: AboutNotes,
): ReadonlyMap<string, readonly NotedStance[]> {
  const book = partyBook(provisions.map(({ text }) => text).join('\n'), parties);
  const bodies = bodiesIn(provisions, book, whole);
  const said = new Map<string, NotedStance[]>();
  const add = (id: string, stances: readonly Stance[], span: Span): void => {
    const known = said.get(id) ?? [];
    said.set(id, known);
    for (const stance of stances) known.push({ stance, span });
  };
  if (bodies.size > 0)
    for (const { id, text } of provisions)
      for (const marker of text.matchAll(MARKERS))
        add(id, bodies.get(marker[0]) ?? [], [marker.index, marker.index + marker[0].length]);
  for (const { holder, at, text } of heldNotes(provisions, footnotes))
    add(holder.id, stancesIn(text, book) ?? [], [at - holder.span[0], at - holder.span[0]]);
  const ends = new Map(provisions.map(({ id, text }) => [id, text.length]));
  for (const { id, stance } of referringStances(provisions, book))
    add(id, [stance], [ends.get(id) ?? 0, ends.get(id) ?? 0]);
  return said;
}

/** The notes that refer from within a provision, with it: the one that holds the place or ends there. */
function heldNotes(
  provisions: readonly Provision[],
  notes: readonly Footnote[],
): (Footnote & { readonly holder: Provision })[] {
  const ordered = [...provisions].sort((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  return [...notes]
    .sort((a, b) => a.at - b.at)
    .flatMap((note) => {
      while (next < ordered.length && (ordered[next]?.span[1] ?? 0) < note.at) next += 1;
      const holder = ordered[next];
      return holder === undefined || holder.span[0] > note.at ? [] : [{ ...note, holder }];
    });
}

function bodiesIn(
  provisions: readonly Provision[],
  book: PartyBook,
  draft: string,
): ReadonlyMap<string, readonly Stance[]> {
  const bodies = new Map<string, readonly Stance[]>();
  for (const { number = '', text, span } of provisions)
    for (const [at, line] of text.split('\n').entries()) {
      const sign = number === '' ? signBefore(draft, span[0]) : number;
      const whole = at === 0 && /^[*†‡§]/u.test(sign) ? `${sign} ${line}` : line;
      const [, marker, body] = whole.length > LONGEST_BODY ? [] : (BODY.exec(whole) ?? []);
      const stances = body === undefined ? null : stancesIn(body, book);
      if (marker !== undefined && stances !== null) bodies.set(marker, stances);
    }
  return bodies;
}

/** The sign alone on its line before a place: what a file sets before a note may look like a bullet. */
const signBefore = (draft: string, at: number): string =>
  /(?:^|\n)[ \t]*([*†‡§]{1,3})[ \t]*$/u.exec(draft.slice(Math.max(0, at - LONGEST_SIGN), at))?.[1] ?? '';

const LONGEST_SIGN = 12;

function stancesIn(text: string, book: PartyBook): readonly Stance[] | null {
  const words = text.trim().replace(/\.$/u, '');
  if (words.length > LONGEST_BODY) return null;
  const said = markedStatement(words, book) ?? stancesOf(words, book);
  return said?.explicit === true ? said.stances : null;
}
