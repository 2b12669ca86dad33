/** Who is bound by the duty of a clause. */
import { PRONOUNS } from '../data/actor-words.ts';
import type { DutyMark } from './mark.ts';
import { agentsBehindBy, isPassive } from './passive-agents.ts';
import { type Actor, actorsIn } from './phrase-actors.ts';
import { subjectOf } from './subjects.ts';
import type { Token } from './tokens.ts';

/** The actors of a clause, where its subject stands, and whether the actor is that of the clause before. */
export interface ActorReading {
  readonly actors: readonly Actor[];
  readonly inherits: boolean;
  readonly subject: readonly [number, number];
  /** The last word of a subject that acts itself; empty in the passive and for a list. */
  readonly head: string;
  /** Those of the subject, also in the passive: who a clause behind it takes up. */
  readonly subjects: readonly Actor[];
}

/**
 * Who is bound by the duty of a clause.
 *
 * Plan. The subject is looked for before the duty: the noun phrase behind the last comma that does not open something
 * else ("Within 30 days,"), or, where none does, the words right before the duty. Behind "be" and a participle the
 * subject suffers the action, and the actor is what stands behind "by". A pronoun or an empty subject inherits. A
 * subject that does not act ("this Agreement shall enter into force") gives nobody.
 */
export function actorsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  duty: DutyMark,
  known: ReadonlySet<string>,
): ActorReading {
  const subject = subjectOf(tokens, from, duty.from);
  const subjects = actorsIn(tokens, subject, known);
  if (isPassive(tokens, duty.to, to))
    return {
      actors: agentsBehindBy(tokens, duty.to, to, known),
      inherits: false,
      subject,
      head: '',
      subjects,
    };
  const words = tokens.slice(subject[0], subject[1]);
  const isList = words.some(({ key }) => /^(?:and|or|,)$/u.test(key));
  const head = isList ? '' : (words.findLast(({ kind }) => kind === 'word')?.key ?? '');
  const inherits = words.length === 0 || (words.length === 1 && PRONOUNS.has(words[0]?.key ?? ''));
  return { actors: inherits ? [] : subjects, inherits, subject, head, subjects };
}
