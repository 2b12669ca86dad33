/** How strongly a duty binds, and by what two duties are told apart. */
import type { Clause } from './clauses.ts';
import type { DutyMark } from './mark.ts';

/** A duty with the clause in which it stands. */
export interface Bound {
  readonly clause: Clause;
  readonly duty: DutyMark;
}

/** "Shall not", "may not", "no Party may" and "is prohibited from" have one force. */
const FORBIDDEN = 5;

/** How strongly a duty binds, whether to do or not to do. */
export function forceOf({ form, negated }: DutyMark, reversed: boolean): number {
  const isLeave = form.level > 0.5 && form.level < 2;
  return negated && isLeave && !reversed ? FORBIDDEN : form.level;
}

/** The force of a duty, with its form where that leaves a choice; two of one key bind alike. */
export const keyOf =
  (reversed: boolean) =>
  ({ duty }: Bound): string =>
    `${forceOf(duty, reversed)} ${duty.form.value.includes(' or ') ? duty.form.value : ''}`;

/** A small step on the scale weighs up to 25 less than one from end to end. */
export const nearness = (from: number, to: number): number =>
  Math.max(0, 25 - Math.round(Math.abs(from - to) * 8));
