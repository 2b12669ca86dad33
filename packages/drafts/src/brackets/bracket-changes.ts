import { ROLE_WORDS } from '../data/bracket-role-words.ts';
import type { Span } from '@nonpaper/vocabulary';
import type { BracketWords, WordsInBrackets } from './bracket-words-in.ts';
import { wordsInBrackets } from './bracket-words-in.ts';
import type { Range } from './bracket-alignment.ts';
import { Alignment, overlap, sizeOf } from './bracket-alignment.ts';
import { partners } from './bracket-partners.ts';
import type { Negotiated } from './negotiated.ts';

/** What became of a bracket between two versions of one text. */
export interface BracketChange {
  readonly kind: 'opened' | 'closed' | 'stances' | 'contents';
  /** In the text before, and in the text after; null on the side that has no such bracket. */
  readonly before: Span | null;
  readonly after: Span | null;
  /** What happened, in one sentence. */
  readonly words: string;
}

/**
 * The brackets that were opened or closed, whose stances changed, or whose contents did, between two versions of a
 * provision. A closed one was accepted (its words are now outside brackets), deleted, or merged into another.
 *
 * Plan. The words of both texts, without signs and labels, are aligned by the shortest edit script. A bracket answers
 * the one with which it shares most of its aligned words; one whose words were all replaced answers the one that
 * stands between the same neighbours. Pairs are made from the best down; what is left was opened or closed. A text
 * with itself gives nothing. Cost: that of the edit script, and n log n in the brackets.
 */
export function bracketChanges(before: Negotiated, after: Negotiated): BracketChange[] {
  const [a, b] = [wordsInBrackets(before), wordsInBrackets(after)];
  const aligned = new Alignment(a, b);
  const partner = partners(aligned, a, b);
  const changes: BracketChange[] = [];
  const taken = new Set(partner.values());
  a.brackets.forEach((left, index) => {
    const right = b.brackets[partner.get(index) ?? -1];
    if (right === undefined) changes.push(closedChange(before, left, aligned));
    else changes.push(...pairChanges(before, after, left, right, aligned, a, b));
  });
  b.brackets.forEach((right, index) => {
    if (!taken.has(index)) changes.push(openedChange(after, right, aligned));
  });
  return changes;
}

function pairChanges(
  before: Negotiated,
  after: Negotiated,
  left: BracketWords,
  right: BracketWords,
  aligned: Alignment,
  a: WordsInBrackets,
  b: WordsInBrackets,
): BracketChange[] {
  const spans = { before: spanOf(before, left), after: spanOf(after, right) };
  const changes: BracketChange[] = [];
  const [was, is] = [stanceWords(before, left), stanceWords(after, right)];
  if (was !== is)
    changes.push({
      kind: 'stances',
      ...spans,
      words: `Whose it is changed from ${was || 'nobody’s'} to ${is || 'nobody’s'}.`,
    });
  if (!sameWords(aligned, left, right, a, b))
    changes.push({ kind: 'contents', ...spans, words: 'What the bracket holds changed.' });
  return changes;
}

/** Longer contents are only compared through the alignment. */
const MOST_COMPARED = 500;

function sameWords(
  aligned: Alignment,
  left: Range,
  right: Range,
  a: WordsInBrackets,
  b: WordsInBrackets,
): boolean {
  if (sizeOf(left) !== sizeOf(right)) return false;
  if (overlap(aligned.ofLeft(left), aligned.ofRight(right)) === sizeOf(left)) return true;
  if (sizeOf(left) > MOST_COMPARED) return false;
  return a.keys.slice(left.from, left.to).every((key, index) => key === b.keys[right.from + index]);
}

function closedChange(before: Negotiated, left: BracketWords, aligned: Alignment): BracketChange {
  const kept = aligned.ofLeft(left);
  const isGone = sizeOf(kept) * 2 < sizeOf(left) || sizeOf(kept) === 0;
  const isAccepted = aligned.openOnRight(kept) * 2 <= sizeOf(kept);
  const words = isGone
    ? 'The bracket was closed: its words were deleted.'
    : isAccepted
      ? 'The bracket was closed: its words stand without brackets.'
      : 'The bracket was closed: its words stand inside another bracket.';
  return { kind: 'closed', before: spanOf(before, left), after: null, words };
}

function openedChange(after: Negotiated, right: BracketWords, aligned: Alignment): BracketChange {
  const earlier = aligned.ofRight(right);
  const isOld = sizeOf(earlier) > 0 && sizeOf(earlier) * 2 >= sizeOf(right);
  const words = !isOld
    ? 'A bracket was opened with new words.'
    : aligned.openOnLeft(earlier) * 2 <= sizeOf(earlier)
      ? 'A bracket was opened round words that stood without one.'
      : 'A bracket was opened inside words that were in brackets.';
  return { kind: 'opened', before: null, after: spanOf(after, right), words };
}

const spanOf = ({ brackets }: Negotiated, { bracket }: BracketWords): Span =>
  brackets[bracket]?.whole ?? [0, 0];

function stanceWords({ brackets }: Negotiated, { bracket }: BracketWords): string {
  const said = (brackets[bracket]?.stances ?? []).map(({ role, party }) => `${ROLE_WORDS[role]} ${party}`);
  return said.sort().join(', ');
}
