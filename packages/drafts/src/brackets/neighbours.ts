import type { BracketKind, Span } from '@nonpaper/vocabulary';
import { ADDITIVE_OPENINGS, DETERMINERS, MODALS, LOOSE_PREPOSITIONS } from '../data/bracket-words.ts';
import type { Stance } from './stances.ts';
import { previousSign } from './status-marks.ts';

/** What is to be known of a bracket to tell whether it and the next are one choice. */
export interface Neighbour {
  readonly kind: BracketKind;
  readonly closed: boolean;
  /** With its labels. */
  readonly whole: Span;
  /** Without its signs and labels. */
  readonly content: Span;
  readonly stances: readonly Stance[];
}

const JOINED = /^\s{0,3}(?:(?:\/|or|OR|and\/or)\s{0,3})?$/u;
const SPACED = /^\s{1,3}$/u;
const LONGEST_OPENING = 60;

/**
 * Whether two brackets that follow one another at one depth are one choice. They are where they touch, or have `/` or
 * `or` between them. With a mere space between they are where they are numbered options, are of different parties,
 * or are so alike in their openings that no sentence could hold both ("[the board] [a council]", "[within 20 days]
 * [within 40 days]", "[Welcomes] [Notes] the report"). One that opens with "and" or a comma adds to the one before.
 */
export function areOneChoice(text: string, left: Neighbour, right: Neighbour): boolean {
  const gap = right.whole[0] - left.whole[1];
  if (!left.closed || !right.closed || gap < 0 || gap > 10) return false;
  const between = text.slice(left.whole[1], right.whole[0]);
  if (left.kind === 'option' && right.kind === 'option') return JOINED.test(between);
  if (!isWording(left.kind) || !isWording(right.kind) || isAddition(text, right)) return false;
  if (!JOINED.test(between)) return false;
  return SPACED.test(between) ? arePeers(text, left, right) : true;
}

const isWording = (kind: BracketKind): boolean => kind === 'text' || kind === 'alternative';

function arePeers(text: string, left: Neighbour, right: Neighbour): boolean {
  const [a, b] = [proposers(left), proposers(right)];
  if (a !== '' && b !== '') return a !== b;
  return (isBrief(text, left.content) && isBrief(text, right.content)) || openAlike(text, left, right);
}

const proposers = ({ stances }: Neighbour): string =>
  stances.flatMap(({ role, party }) => (role === 'proposer' ? [party] : [])).join();

function isBrief(text: string, [start, end]: Span): boolean {
  return end - start <= 40 && text.slice(start, end).trim().split(/\s+/u).length <= 2;
}

function openAlike(text: string, left: Neighbour, right: Neighbour): boolean {
  const [a, b] = [openingWord(text, left), openingWord(text, right)];
  if (a === '' || b === '') return false;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (endsSentence(text, left)) return false;
  if (x === y) return !LOOSE_PREPOSITIONS.has(x);
  if ((DETERMINERS.has(x) && DETERMINERS.has(y)) || (MODALS.has(x) && MODALS.has(y))) return true;
  if (/^\p{N}/u.test(a) && /^\p{N}/u.test(b)) return true;
  return isCapital(a) && isCapital(b) && /^[\n.]?$/u.test(previousSign(text, left.whole[0]));
}

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

function openingWord(text: string, { content: [start, end] }: Neighbour): string {
  return (
    text.slice(start, Math.min(end, start + LONGEST_OPENING)).match(/^\s*([\p{L}\p{M}\p{N}'’-]+)/u)?.[1] ?? ''
  );
}

const endsSentence = (text: string, { content: [start, end] }: Neighbour): boolean =>
  /[.;:!?]\s*$/u.test(text.slice(Math.max(start, end - 4), end));

function isAddition(text: string, right: Neighbour): boolean {
  const [start, end] = right.content;
  if (/^\s*[,;]/u.test(text.slice(start, Math.min(end, start + 8)))) return true;
  return ADDITIVE_OPENINGS.has(openingWord(text, right).toLowerCase());
}
