/** Rules in plain sentences that one side alone has: "Each side bears its own costs." */
import type { Span } from '@nonpaper/vocabulary';
import { asWritten } from './as-written.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { sameValue } from './facts.ts';
import { likeStems } from './like-words.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';
import { otherSide, type SideName } from './provision-view.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import { type Stated, statedIn } from './stated.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/**
 * The entries of a provision, with those for sentences without a duty that were put in or left out as a whole.
 *
 * Plan. A duty that nothing answers has an entry already; a rule in the present tense has no word of duty, and its words
 * may stand elsewhere in the provision, so that no pairing of clauses tells whether it was said before. Its words are counted
 * instead: a word of it is its own where its side, without the sentence, has the word or one like it as often as the other side
 * does. A sentence nearly all of whose words are its own is new; of one that was divided or moved, the other side has the words.
 * Where the provision was written anew, a word that is only said once more counts half. What the entry shows is not told again word by word. Linear in the words.
 */
export function withLoneStatements(found: readonly Finding[], groups: readonly ClauseGroup[]): Finding[] {
  const clauses = {
    left: groups.flatMap(({ left }) => left),
    right: groups.flatMap(({ right }) => right),
  };
  const counts = { left: countsOf(clauses.left), right: countsOf(clauses.right) };
  const isAnew = groups.some((group) => group.left.length > 0 && group.right.length > 0 && isRecast(group));
  const lone = (['left', 'right'] as const).flatMap((side) =>
    clauses[side].flatMap((clause) => {
      const stated =
        clause.duty === null
          ? loneIn(clause, { own: counts[side], others: counts[otherSide(side)], isAnew })
          : null;
      return stated === null ? [] : [findingOf(clause, side, stated)];
    }),
  );
  if (lone.length === 0) return [...found];
  return [...found.filter((one) => !isShownBy(one, lone)), ...lone];
}

type Counts = ReadonlyMap<string, number>;

/** The words that tell what a sentence says: those of weight by their first letters, and figures by their value. */
function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ key, kind, fact }) => {
    if (fact !== null) return [fact.kind === 'reference' ? `§${fact.path}` : sameValue(fact)];
    return kind === 'word' && !STOP_WORDS.has(key) ? [stemOf(key)] : [];
  });
}

function countsOf(clauses: readonly Clause[]): Counts {
  const counts = new Map<string, number>();
  for (const { tokens } of clauses)
    for (const word of wordsOf(tokens)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How often a word or one like it stands there. */
function countOf(word: string, counts: Counts): number {
  let count = counts.get(word) ?? 0;
  for (const like of likeStems(word)) if (like !== word) count += counts.get(like) ?? 0;
  return count;
}

/** Of a sentence that says something new so great a share of its words is its own. */
const LEAST_OWN = 0.75;

/** What a clause states that the other side does not say; null where it states nothing, or the other side may say it. */
function loneIn(clause: Clause, { own, others, isAnew }: Sides): Stated | null {
  const words = wordsOf(clause.tokens);
  if (words.length === 0) return null;
  const inside = countsOf([clause]);
  const ownShare = (word: string): number => {
    const known = countOf(word, others);
    if (countOf(word, own) - countOf(word, inside) < known) return 0;
    return isAnew && known > 0 ? SAID_AGAIN : 1;
  };
  const sum = words.reduce((total, word) => total + ownShare(word), 0);
  return sum < LEAST_OWN * words.length ? null : statedIn(clause.tokens);
}

/** The words of both sides, from the side of a clause, and whether the provision was written anew. */
interface Sides {
  readonly own: Counts;
  readonly others: Counts;
  readonly isAnew: boolean;
}

/** What a word counts that the other side has too, and this side once more. */
const SAID_AGAIN = 0.5;

const LONGEST_SHOWN = 160;

function findingOf({ tokens, span }: Clause, side: SideName, stated: Stated): Finding {
  const words = asWritten(tokens).replace(/^[\s,;:]+|[\s,;:.]+$/gu, '');
  const text = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : words;
  const gone = side === 'left';
  const fate = gone ? 'dropped' : 'added';
  const kind = stated === 'past' ? 'wording' : gone ? 'duty-removed' : 'duty-added';
  return {
    kind,
    left: gone ? span : null,
    right: gone ? null : span,
    before: gone ? text : '',
    after: gone ? '' : text,
    weight: stated === 'past' ? WEIGHTS.wording : WEIGHTS[kind] - BELOW_DUTIES,
    note: `${stated === 'past' ? 'Statement' : 'Rule'} ${fate}: ${quoted(text)}`,
    maybe: stated === 'past',
  };
}

/** So much less than a duty that says "shall" a rule in the present tense weighs. */
const BELOW_DUTIES = 6;

/** Whether an entry is of words of one side only that stand in a sentence which is told as a whole, conditions left aside. */
const isShownBy = (one: Finding, lone: readonly Finding[]): boolean =>
  one.kind !== 'condition' &&
  (one.left !== null || one.right !== null) &&
  (['left', 'right'] as const).every(
    (side) => one[side] === null || lone.some((other) => holds(other[side], one[side])),
  );

const holds = (outer: Span | null, inner: Span | null): boolean =>
  outer !== null && inner !== null && outer[0] <= inner[0] && outer[1] >= inner[1];
