/** Whether two duties of different force may say the same: pledges, releases, and rights given and taken. */
import type { ClauseGroup } from './pairing.ts';
import type { Bound } from './duty-force.ts';
import { verbBehind } from './duty-shown.ts';
import { isRecast } from './recast.ts';

const STRONGEST_PLEDGE = 4.8;
/** Of what binds less than a pledge, verbs are not compared. */
export const WEAKEST_PLEDGE = 4;
const NEAR = 0.55;

/** "Undertakes to" and "commits itself to": two words for one pledge, both below "shall". */
export const arePledges = (from: number, to: number): boolean =>
  Math.max(from, to) < STRONGEST_PLEDGE &&
  Math.min(from, to) > WEAKEST_PLEDGE &&
  Math.abs(from - to) < NEAR &&
  from !== 4.4 &&
  to !== 4.4;

/** Whether two duties stand behind the same word, so that the one was put for the other and nothing else was turned. */
export function areBehindOneWord(a: Bound, b: Bound): boolean {
  const before = ({ clause, duty }: Bound): string =>
    clause.tokens.findLast(({ span }) => span[1] <= duty.span[0])?.key ?? '';
  return before(a) !== '' && before(a) === before(b);
}

/** "Shall be exempt from" and "shall not be subject to". */
export const areReleases = (a: Bound, b: Bound): boolean => {
  const isRelease = ({ duty }: Bound): boolean => duty.form.value === 'need not';
  const isState = ({ clause, duty }: Bound): boolean =>
    duty.negated && /^(?:be|apply|extend|cover|hold)$/u.test(verbBehind(clause, duty));
  return (isRelease(a) && isState(b)) || (isRelease(b) && isState(a));
};

/**
 * "Shall have free choice" and "shall be free to choose" give a right both, as "shall have authority to" and "may" do, and "has
 * the right to" and "may"; "shall do" and "may do" do not.
 */
export const areRights = (a: Bound, b: Bound, group: ClauseGroup): boolean =>
  areLeaves(a, b, group) || (isLeave(a) && givesLeave(b, a)) || (isLeave(b) && givesLeave(a, b));

/** A right and a "may" of who has it, in a sentence written anew; "may be granted" leaves it to somebody else. */
const areLeaves = (a: Bound, b: Bound, group: ClauseGroup): boolean =>
  isLeave(a) &&
  isLeave(b) &&
  [a, b].every(({ clause, duty }) => verbBehind(clause, duty) !== 'be') &&
  isRecast(group);

/** "May", "is free to", "has the right to"; not what leads to one ("is expected to be free to"). */
const isLeave = ({ duty }: Bound): boolean =>
  !duty.negated && /^(?:may|has the right to)$/u.test(duty.form.value);

/** Whether a duty gives the leave that another takes: by a noun or verb for it that the other does without. */
function givesLeave({ clause, duty }: Bound, other: Bound): boolean {
  if (duty.form.level < STRONGEST_PLEDGE || duty.negated) return false;
  if (other.duty.form.governs === true && /^(?:have|enjoy)$/u.test(verbBehind(clause, duty))) return true;
  const known = new Set(other.clause.tokens.map(({ key }) => key));
  return clause.tokens.some(
    ({ key }) => LEAVE.test(key) && (other.duty.form.governs === true || !known.has(key)),
  );
}

/** Nouns and verbs that give leave: "shall let through", "permission shall be given", "shall be open for accession". */
const LEAVE =
  /^(?:permi(?:t|ssion)|allow|let(?:s|ting)?$|right|entitl|authori[st]|authoriz|leave$|licen[cs]|empower|freedom|powers?$|competen|open$|subject$)/u;
