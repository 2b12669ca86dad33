import type { Span } from '@nonpaper/vocabulary';
import type { NoteKind } from './bracket-kinds.ts';
import type { PartyBook } from './party-book.ts';
import type { Stance } from './stances.ts';
import { stancesOf } from './stances.ts';

/** What is to be known of a bracket to follow its footnotes. */
interface Noted {
  readonly note: NoteKind | null;
  readonly span: Span;
  readonly whole: Span;
  readonly content: Span;
  readonly closed: boolean;
}

const LONGEST_BODY = 300;

/**
 * Reservations that stand in a footnote ("[^1]: Arvenia reserves its position"), for the brackets that its marker
 * hugs, by number of the bracket. A marker that hugs no bracket gives its stances to its own, thus to the provision.
 */
export function footnoteReservations(
  text: string,
  facts: readonly Noted[],
  book: PartyBook,
): ReadonlyMap<number, readonly Stance[]> {
  const bodies = new Map<string, readonly Stance[]>();
  const bodyAt = new Set<number>();
  facts.forEach((fact, index) => {
    const said =
      fact.note === 'footnote' && opensLine(text, fact.span[0]) ? bodyOf(text, fact.span[1], book) : null;
    if (said === null) return;
    bodies.set(text.slice(...fact.content), said);
    bodyAt.add(index);
  });
  return bodies.size === 0 ? new Map() : hugged(text, facts, bodies, bodyAt);
}

const opensLine = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n';

function bodyOf(text: string, from: number, book: PartyBook): readonly Stance[] | null {
  const lineEnd = text.indexOf('\n', from);
  const end = lineEnd < 0 ? text.length : lineEnd;
  if (end - from > LONGEST_BODY) return null;
  const said = stancesOf(text.slice(from, end).replace(/^:?\s*/u, ''), book);
  return said?.explicit === true ? said.stances : null;
}

function hugged(
  text: string,
  facts: readonly Noted[],
  bodies: ReadonlyMap<string, readonly Stance[]>,
  bodyAt: ReadonlySet<number>,
): ReadonlyMap<number, readonly Stance[]> {
  const endsAt = new Map<number, number>();
  facts.forEach(({ whole, closed, note }, index) => {
    if (closed && note !== 'footnote') endsAt.set(whole[1], index);
  });
  const added = new Map<number, readonly Stance[]>();
  facts.forEach((fact, index) => {
    const said =
      fact.note === 'footnote' && !bodyAt.has(index) ? bodies.get(text.slice(...fact.content)) : undefined;
    if (said === undefined) return;
    const target = endsAt.get(fact.span[0]) ?? index;
    added.set(target, [...(added.get(target) ?? []), ...said]);
  });
  return added;
}
