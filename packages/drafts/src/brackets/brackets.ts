import type { BracketKind, Message, Span } from '@nonpaper/vocabulary';
import type { KnownParties } from './attribution.ts';
import { labelAfter, labelAtTheEnd, labelBefore } from './attribution.ts';
import { kindOf } from './bracket-kinds.ts';
import type { BracketPair } from './bracket-pairs.ts';
import { pairBrackets } from './bracket-pairs.ts';
import { bounded } from '../messages.ts';
import type { ReadBracket } from '../types.ts';

/** The square brackets of a text, in order of place, and what is wrong with them. */
export interface BracketReading {
  readonly brackets: readonly ReadBracket[];
  readonly messages: readonly Message[];
}

/** What the caller knows: names of parties, and the extents of the units of the text, in order, without overlap. */
export interface BracketSurroundings {
  readonly parties?: readonly string[];
  readonly units?: readonly Span[];
}

/**
 * Reads the square brackets of a text: how deep they are (1 is outermost), what they hold, whose they are.
 *
 * Plan. Pair them in one pass. Let an unclosed one end with the unit that it stands in, and a stray closing one be
 * itself alone: both are kept with `closed: false` and a message. Then one sweep from left to right gives the
 * depths, one the kinds and parties, and one joins neighbours (`[shall][should]`, `[…] or […]`) as alternatives.
 * Nothing looks further than a fixed number of characters, so the cost is linear in the text.
 */
export function readBrackets(text: string, surroundings: BracketSurroundings = {}): BracketReading {
  const known: KnownParties = new Set((surroundings.parties ?? []).map((name) => name.toLowerCase()));
  const units = surroundings.units ?? [[0, text.length]];
  const pairs = pairBrackets(text, known);
  const spans = spansOf(text, pairs, units);
  const depths = depthsOf(spans);
  const brackets: ReadBracket[] = [];
  pairs.forEach((pair, index) => {
    const span = spans[index] ?? [pair.open, pair.open + 1];
    const previous = brackets.at(-1);
    const kind = pair.open < 0 || pair.close < 0 ? 'text' : kindBeside(text, pair, previous);
    const by = kind === 'note' || kind === 'empty' ? [] : partiesOfPair(text, pair, known);
    brackets.push({ depth: depths[index] ?? 1, kind, by, span, closed: pair.open >= 0 && pair.close >= 0 });
  });
  return { brackets: withAlternatives(text, brackets), messages: bracketMessages(pairs, spans, units) };
}

function kindBeside(text: string, pair: BracketPair, previous: ReadBracket | undefined): BracketKind {
  const touches = previous !== undefined && previous.span[1] === pair.open;
  return kindOf(text, pair.open, pair.close, touches ? previous.kind : null);
}

function partiesOfPair(text: string, pair: BracketPair, known: KnownParties): readonly string[] {
  const before = pair.open < 0 ? [] : (labelBefore(text, pair.open + 1, known)?.by ?? []);
  if (before.length > 0 || pair.close < 0) return before;
  const after = labelAfter(text, pair.close + 1, known)?.by ?? [];
  return after.length > 0 ? after : labelAtTheEnd(text, pair.close, known);
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

const JOINED = /^(?:\s{0,3}(?:\/|or|OR|and\/or)\s{0,3})?$/u;
const SPACED = /^\s{1,3}$/u;

/**
 * Wording in brackets that stand side by side is one choice: each becomes an `alternative`. Brackets that touch, or
 * have `/` or `or` between them, stand side by side; those with a mere space do so when they are of different
 * parties, or both hold one or two words.
 */
function withAlternatives(text: string, brackets: readonly ReadBracket[]): readonly ReadBracket[] {
  const lastAt = new Map<number, number>();
  const joined = new Set<number>();
  brackets.forEach((bracket, index) => {
    const before = lastAt.get(bracket.depth);
    if (before !== undefined && besides(text, brackets[before], bracket)) joined.add(before).add(index);
    lastAt.set(bracket.depth, index);
  });
  if (joined.size === 0) return brackets;
  return brackets.map((bracket, index) =>
    joined.has(index) ? { ...bracket, kind: 'alternative' } : bracket,
  );
}

function besides(text: string, left: ReadBracket | undefined, right: ReadBracket): boolean {
  if (left === undefined || !left.closed || !right.closed) return false;
  if (!isWording(left.kind) || !isWording(right.kind)) return false;
  const gap = right.span[0] - left.span[1];
  if (gap < 0 || gap > 90) return false;
  const after = labelAfter(text, left.span[1], NOBODY)?.end ?? left.span[1];
  const between = text.slice(Math.min(after, right.span[0]), right.span[0]);
  return JOINED.test(between) || (SPACED.test(between) && arePeers(text, left, right));
}

function arePeers(text: string, left: ReadBracket, right: ReadBracket): boolean {
  if (left.by.length > 0 && right.by.length > 0) return left.by.join() !== right.by.join();
  return isBrief(text, left.span) && isBrief(text, right.span);
}

function isBrief(text: string, [start, end]: Span): boolean {
  return (
    end - start <= 42 &&
    text
      .slice(start + 1, end - 1)
      .trim()
      .split(/\s+/u).length <= 2
  );
}

const NOBODY: KnownParties = new Set();
const isWording = (kind: BracketKind): boolean => kind === 'text' || kind === 'alternative';

function bracketMessages(
  pairs: readonly BracketPair[],
  spans: readonly Span[],
  units: readonly Span[],
): Message[] {
  const across: Message[] = [];
  const unclosed: Message[] = [];
  const unopened: Message[] = [];
  let unit = 0;
  pairs.forEach((pair, index) => {
    const span = spans[index] ?? [0, 0];
    while (unit < units.length && (units[unit]?.[1] ?? 0) <= span[0]) unit += 1;
    if (pair.open < 0) unopened.push(message('bracket-not-opened', 'This ] has no [ before it.', span));
    else if (pair.close < 0)
      unclosed.push(message('bracket-not-closed', 'This [ is never closed.', [pair.open, pair.open + 1]));
    else if (span[1] > (units[unit]?.[1] ?? Infinity))
      across.push(message('bracket-across-provisions', 'These brackets run over several units.', span));
  });
  return [...bounded(unclosed), ...bounded(unopened), ...bounded(across)];
}

const message = (code: string, text: string, span: Span): Message => ({ code, text, span });
