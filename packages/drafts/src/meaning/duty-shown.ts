/** How a duty is shown in a note: its words with the verb behind it, and who is bound. */
import { BETWEEN_WORDS } from '../data/duty-words.ts';
import { asWritten } from './as-written.ts';
import type { Clause } from './clauses.ts';
import type { Bound } from './duty-force.ts';
import type { DutyMark } from './mark.ts';

/** The word behind a duty that is no adverb. */
export function verbBehind({ tokens }: Clause, duty: DutyMark): string {
  const behind = tokens.filter(({ span, kind }) => span[0] >= duty.span[1] && kind === 'word');
  return behind.find(({ key }) => !BETWEEN_WORDS.has(key) && !key.endsWith('ly'))?.key ?? '';
}

/** The duty with its verb: "shall withdraw", "may not be carried". */
export function dutyShown({ clause, duty }: Bound): string {
  const own = clause.tokens.filter(({ span }) => span[0] >= duty.span[0]);
  const inside = own.filter(({ span }) => span[1] <= duty.span[1]).length;
  let end = inside;
  while (end < own.length && (BETWEEN_WORDS.has(own[end]?.key ?? '') || own[end]?.key === 'be')) end += 1;
  if (own[end]?.kind === 'word') end += 1;
  return asWritten(own.slice(0, end));
}

/** Who is bound, in brackets behind a note; empty where nobody is named. */
export function actorsShown(a: Bound, b: Bound): string {
  const actors = a.clause.actors.length > 0 ? a.clause.actors : b.clause.actors;
  return actors.length === 0 ? '' : ` (${actors.map(({ text }) => text).join(', ')})`;
}
