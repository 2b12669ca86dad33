import type { BracketKind, Message, Span } from '@nonpaper/vocabulary';
import type { NamedParty } from '../meaning/changed-facts.ts';
import { bracketMessages, tooManySigns } from './bracket-messages.ts';
import type { BracketPair } from './bracket-pairs.ts';
import { pairBrackets } from './bracket-pairs.ts';
import { hasTooManySigns } from './bracket-signs.ts';
import { footnoteReservations } from './footnote-reservations.ts';
import { areOneChoice } from './neighbours.ts';
import { overlapsOf } from './overlaps.ts';
import type { PartyBook } from './party-book.ts';
import { partyBook } from './party-book.ts';
import type { Stance } from './stances.ts';
import type { BracketFact } from './bracket-fact.ts';
import { FactSweep } from './fact-sweep.ts';

/** What the caller knows: names of parties, and the extents of the units of the text, in order, without overlap. */
export interface BracketSurroundings {
  readonly parties?: readonly (string | NamedParty)[];
  readonly units?: readonly Span[];
  /** True for a piece of a text that has more signs than are read: then none is read in its pieces either. */
  readonly unread?: boolean;
}

/** The brackets of a text, who may be named in it, and what is wrong with it. */
export interface BracketFacts {
  readonly facts: readonly BracketFact[];
  readonly book: PartyBook;
  readonly messages: readonly Message[];
}

/**
 * Plan. Pair the brackets in one pass, and part the pairs that overlap too many others. Let an unclosed one reach to
 * the end of the unit that it stands in, and a stray closing one be itself alone. Then one sweep from left to right
 * gives the depths, one the labels, kinds and statements, and one joins neighbours as alternatives. Nothing looks
 * further than a fixed number of characters, so the cost is linear in the text but for sorting the pairs. Of a text with
 * more than `MOST_SIGNS` signs no bracket is read, and a message says so.
 */
export function bracketFacts(text: string, surroundings: BracketSurroundings = {}): BracketFacts {
  const book = partyBook(text, surroundings.parties);
  if (surroundings.unread === true) return { facts: [], book, messages: [] };
  if (hasTooManySigns(text)) return { facts: [], book, messages: [tooManySigns()] };
  const units = surroundings.units ?? [[0, text.length]];
  const overlaps = overlapsOf(text, pairBrackets(text, book, surroundings.units));
  const spans = spansOf(text, overlaps.pairs, units);
  const drafts = new FactSweep(text, book).read(overlaps.pairs, spans, depthsOf(spans));
  const facts = withReservations(text, withChoices(text, drafts), book);
  return { facts, book, messages: bracketMessages(overlaps, spans, units) };
}

function spansOf(text: string, pairs: readonly BracketPair[], units: readonly Span[]): Span[] {
  let unit = 0;
  return pairs.map((pair) => {
    if (pair.open < 0) return [pair.close, pair.close + 1];
    if (pair.close >= 0) return [pair.open, pair.close + 1];
    while (unit < units.length && (units[unit]?.[1] ?? 0) <= pair.open) unit += 1;
    return [pair.open, Math.max(pair.open + 1, trimmedEnd(text, pair.open, units[unit]))];
  });
}

function trimmedEnd(text: string, open: number, unit: Span | undefined): number {
  let end = unit !== undefined && unit[0] <= open ? unit[1] : open + 1;
  while (end > open && /\s/u.test(text[end - 1] ?? 'x')) end -= 1;
  return end;
}

function depthsOf(spans: readonly Span[]): number[] {
  const ends: number[] = [];
  return spans.map(([start, end]) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= start) ends.pop();
    ends.push(end);
    return ends.length;
  });
}

/** Joins neighbours at one depth that are one choice; those of them that hold wording become alternatives. */
function withChoices(text: string, facts: readonly BracketFact[]): BracketFact[] {
  const lastAt = new Map<number, number>();
  const all = [...facts];
  facts.forEach((fact, index) => {
    const before = lastAt.get(fact.depth);
    const left = before === undefined ? undefined : all[before];
    if (fact.note !== 'statement') lastAt.set(fact.depth, index);
    if (before === undefined || left === undefined || !areOneChoice(text, left, fact)) return;
    all[before] = { ...left, kind: alternativeOf(left) };
    all[index] = { ...fact, kind: alternativeOf(fact), choiceWith: before };
  });
  return all;
}

const alternativeOf = ({ kind }: BracketFact): BracketKind => (kind === 'text' ? 'alternative' : kind);
/** Names, as printed, of those who propose. */
export const proposersOf = (stances: readonly Stance[]): string[] =>
  stances.filter(({ role }) => role === 'proposer').map(({ printed }) => printed);

function withReservations(text: string, facts: readonly BracketFact[], book: PartyBook): BracketFact[] {
  const added = footnoteReservations(text, facts, book);
  if (added.size === 0) return [...facts];
  return facts.map((fact, index) => {
    const stances = added.get(index);
    return stances === undefined ? fact : { ...fact, stances: [...fact.stances, ...stances] };
  });
}
