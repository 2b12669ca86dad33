/** Who acts on one side, where the other tells in the passive what is done and nobody who does it. */
import type { Span } from '@nonpaper/vocabulary';
import { BETWEEN_WORDS } from '../data/duty-words.ts';
import type { Clause } from './clauses.ts';
import { isPassive } from './passive-agents.ts';
import type { Actor } from './phrase-actors.ts';
import { placeFrom } from './places.ts';
import { stemOf } from './words-key.ts';

/**
 * The clause in which the act of somebody ("the State shall insure the cargoes") is told without anybody ("the cargoes shall be
 * insured"), if any: nothing there says who is bound, though who was may be named for something else. Linear in the words.
 */
export function clauseWithout(
  actor: Actor,
  own: readonly Clause[],
  others: readonly Clause[],
): Clause | undefined {
  const acts = own.flatMap((clause) => {
    // A pronoun takes up who was named before, as the passive may.
    const isOf = clause.actors.some(({ key, span }) => key === actor.key && isWithin(span, clause.span));
    const verb = isOf && !isDone(clause) ? verbOf(clause) : '';
    return verb === '' ? [] : [verb];
  });
  return others.find((clause) => {
    const isOpen = clause.actors.length === 0 && isDone(clause) && !takesUp(clause) && !names(clause, actor);
    return isOpen && acts.includes(verbOf(clause));
  });
}

/** Whether a clause has a word of an actor: "the Council's decisions shall be taken". */
const names = ({ stems }: Clause, { key }: Actor): boolean =>
  key.split(' ').some((word) => stems.has(stemOf(word)));

const isWithin = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];

/** "By it". */
const takesUp = ({ tokens }: Clause): boolean =>
  tokens.some(
    ({ key }, at) => key === 'by' && /^(?:it|them|him|her|whom|which)$/u.test(tokens[at + 1]?.key ?? ''),
  );

/** Whether what the duty of a clause tells is in the passive. */
const isDone = ({ tokens, duty }: Clause): boolean =>
  duty !== null && isPassive(tokens, placeFrom({ tokens }, duty.span[1]), tokens.length);

/** The first letters of the verb behind the duty, "be" and adverbs left aside. */
function verbOf({ tokens, duty }: Clause): string {
  if (duty === null) return '';
  const behind = tokens.slice(placeFrom({ tokens }, duty.span[1]));
  const verb = behind.find(
    ({ key, kind }) => kind !== 'mark' && !BETWEEN_WORDS.has(key) && !/^(?:be|been|have)$|ly$/u.test(key),
  );
  return verb === undefined || verb.kind !== 'word' ? '' : stemOf(verb.key);
}
