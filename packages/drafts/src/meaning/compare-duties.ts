import type { Span } from '@nonpaper/vocabulary';
import { BETWEEN_WORDS, WEAK_VERBS } from '../data/duty-words.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import type { DutyMark } from './mark.ts';
import { inPairs, once, unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';
import { asWritten } from './as-written.ts';
import { isRecast } from './recast.ts';

/** A duty with the clause in which it stands. */
export interface Bound {
  readonly clause: Clause;
  readonly duty: DutyMark;
}

/** "Shall not", "may not", "no Party may" and "is prohibited from" have one force. */
const FORBIDDEN = 5;

/** How strongly a duty binds, whether to do or not to do. */
function forceOf({ form, negated }: DutyMark, reversed: boolean): number {
  const isLeave = form.level > 0.5 && form.level < 2;
  return negated && isLeave && !reversed ? FORBIDDEN : form.level;
}

const keyOf =
  (reversed: boolean) =>
  ({ duty }: Bound): string =>
    `${forceOf(duty, reversed)} ${duty.form.value.includes(' or ') ? duty.form.value : ''}`;

/**
 * Compares the duties of a group. Clauses that answer one to one are compared one by one; where one sentence became two,
 * only forms that one side alone has count, since the same duty may be said once or twice. Where the group was `reversed` (a
 * negation came or went, which has an entry of its own) the forms are compared without it.
 */
export function dutyFindings(group: ClauseGroup, reversed: boolean): Finding[] {
  const { left, right } = group;
  const [a, b] = [left, right].map((clauses) => clauses.flatMap(boundOf));
  if (a === undefined || b === undefined || a.length + b.length === 0) return [];
  if (a.length === 0 || b.length === 0) return oneSided(group, a, b);
  if (a.length === 1 && b.length === 1) return pairFindings(a[0] ?? null, b[0] ?? null, reversed, group);
  const key = keyOf(reversed);
  const differing = unshared(once(a, key), once(b, key), key);
  return inPairs(differing).flatMap(([one, other]) =>
    one === null || other === null ? [] : pairFindings(one, other, reversed, group),
  );
}

/** What became of the force of one duty, seen apart from the clauses round it. */
export const forceFindings = (left: Bound, right: Bound): Finding[] =>
  pairFindings(left, right, false, { left: [left.clause], right: [right.clause], same: false });

const boundOf = (clause: Clause): Bound[] => (clause.duty === null ? [] : [{ clause, duty: clause.duty }]);

function pairFindings(a: Bound | null, b: Bound | null, reversed: boolean, group: ClauseGroup): Finding[] {
  if (a === null || b === null) return [];
  const [from, to] = [forceOf(a.duty, reversed), forceOf(b.duty, reversed)];
  if (keyOf(reversed)(a) === keyOf(reversed)(b)) return [...verbFindings(a, b), ...banFindings(a, b, group)];
  const weakened = Math.min(from, to) >= WEAKEST_PLEDGE ? verbFindings(a, b) : [];
  if (weakened.length > 0) return weakened;
  const kind = from === to ? 'duty-changed' : from < to ? 'duty-strengthened' : 'duty-weakened';
  const [before, after] = [dutyShown(a), dutyShown(b)];
  const verdict = {
    'duty-changed': 'changed',
    'duty-strengthened': 'strengthened',
    'duty-weakened': 'weakened',
  }[kind];
  return [
    {
      kind,
      left: a.duty.span,
      right: b.duty.span,
      before,
      after,
      weight: WEIGHTS[kind] - nearness(from, to),
      note: `Duty ${verdict}: ${quoted(before)} became ${quoted(after)}${actorsShown(a, b)}`,
      maybe:
        areRights(a, b, group) ||
        arePledges(from, to) ||
        areReleases(a, b) ||
        (Math.min(from, to) >= LEAST_UNDERTAKING && isRecast(group) && !areBehindOneWord(a, b)),
    },
  ];
}

/**
 * "May not" for "shall not" forbids as well, but can be read as "perhaps not": a drafter wants to see it where it is all that
 * changed, and in a sentence written anew it is one of two ways to forbid.
 */
function banFindings(a: Bound, b: Bound, group: ClauseGroup): Finding[] {
  const byMay = ({ duty }: Bound): boolean => duty.negated && duty.form.value === 'may';
  const binds = ({ duty }: Bound): boolean => duty.negated && duty.form.governs !== true;
  if (byMay(a) === byMay(b) || !binds(a) || !binds(b)) return [];
  const kind = byMay(b) ? 'duty-weakened' : 'duty-strengthened';
  const [before, after] = [dutyShown(a), dutyShown(b)];
  const note = `A ban in other words: ${quoted(before)} became ${quoted(after)}${actorsShown(a, b)}`;
  const places = { left: a.duty.span, right: b.duty.span, before, after };
  return [{ kind, ...places, weight: WEIGHTS[kind] - 25, note, maybe: isRecast(group) }];
}

/** Whether a duty is only to further or to look at a thing, in the active or the passive. */
function isWeak({ tokens }: Clause, duty: DutyMark): boolean {
  const behind = tokens.filter(({ span, kind }) => span[0] >= duty.span[1] && kind === 'word');
  const key =
    behind.find((token) => !BETWEEN_WORDS.has(token.key) && !/^be$|ly$/u.test(token.key))?.key ?? '';
  // "Shall be considered settled" deems; "shall consider" and "shall be considered by" look at a thing.
  const next = behind[behind.findIndex((token) => token.key === 'considered') + 1]?.key ?? '';
  if (key === 'considered') return /^(?:by|in|at|within|without|before|on|jointly|and|)$/u.test(next);
  return [key, key.replace(/d$/u, ''), key.replace(/ed$/u, ''), key.replace(/ied$/u, 'y')].some((form) =>
    WEAK_VERBS.has(form),
  );
}

/** A duty to do that became one to further or to look at, or the reverse. */
function verbFindings(a: Bound, b: Bound): Finding[] {
  const [was, is] = [a, b].map(({ clause, duty }) => isWeak(clause, duty));
  if (was === is || a.duty.negated || b.duty.negated) return [];
  const kind = was === true ? 'duty-strengthened' : 'duty-weakened';
  const [before, after] = [dutyShown(a), dutyShown(b)];
  const note = `Duty ${was === true ? 'strengthened' : 'weakened'}: ${quoted(before)} became ${quoted(after)}${actorsShown(a, b)}`;
  return [{ kind, left: a.duty.span, right: b.duty.span, before, after, weight: WEIGHTS[kind] - 10, note }];
}

const STRONGEST_PLEDGE = 4.8;
const WEAKEST_PLEDGE = 4;
const NEAR = 0.55;

/** "Undertakes to" and "commits itself to": two words for one pledge, both below "shall". */
const arePledges = (from: number, to: number): boolean =>
  Math.max(from, to) < STRONGEST_PLEDGE &&
  Math.min(from, to) > WEAKEST_PLEDGE &&
  Math.abs(from - to) < NEAR &&
  from !== 4.4 &&
  to !== 4.4;

/** Whether two duties stand behind the same word, so that the one was put for the other and nothing else was turned. */
function areBehindOneWord(a: Bound, b: Bound): boolean {
  const before = ({ clause, duty }: Bound): string =>
    clause.tokens.findLast(({ span }) => span[1] <= duty.span[0])?.key ?? '';
  return before(a) !== '' && before(a) === before(b);
}

/** "Undertakes to" binds as "shall" does, and a sentence written anew puts one for the other. */
const LEAST_UNDERTAKING = 4.65;

/** "Shall be exempt from" and "shall not be subject to". */
const areReleases = (a: Bound, b: Bound): boolean => {
  const isRelease = ({ duty }: Bound): boolean => duty.form.value === 'need not';
  const isState = ({ clause, duty }: Bound): boolean =>
    duty.negated && /^(?:be|apply|extend|cover|hold)$/u.test(verbBehind(clause, duty));
  return (isRelease(a) && isState(b)) || (isRelease(b) && isState(a));
};

/**
 * "Shall have free choice" and "shall be free to choose" give a right both, as "shall have authority to" and "may" do, and "has
 * the right to" and "may"; "shall do" and "may do" do not.
 */
const areRights = (a: Bound, b: Bound, group: ClauseGroup): boolean =>
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

/** The word behind a duty that is no adverb. */
function verbBehind({ tokens }: Clause, duty: DutyMark): string {
  const behind = tokens.filter(({ span, kind }) => span[0] >= duty.span[1] && kind === 'word');
  return behind.find(({ key }) => !BETWEEN_WORDS.has(key) && !key.endsWith('ly'))?.key ?? '';
}

/** A small step on the scale weighs up to 25 less than one from end to end. */
const nearness = (from: number, to: number): number => Math.max(0, 25 - Math.round(Math.abs(from - to) * 8));

/** A plain statement on one side, a duty on the other; or a clause with a duty that nothing answers. */
function oneSided(group: ClauseGroup, a: readonly Bound[], b: readonly Bound[]): Finding[] {
  const { left, right } = group;
  const isAlone = left.length === 0 || right.length === 0;
  const [one] = a.length > 0 ? a : b;
  if (one === undefined) return [];
  const removed = a.length > 0;
  if (isAlone) return [...a, ...b].map((bound) => aloneFinding(bound, removed));
  const text = dutyShown(one);
  const note = removed
    ? `Duty became a plain statement: ${quoted(text)} is no longer said`
    : `A plain statement became a duty: ${quoted(text)}`;
  return [
    {
      kind: 'duty-changed',
      left: removed ? one.duty.span : spanOf(left),
      right: removed ? spanOf(right) : one.duty.span,
      before: removed ? text : '',
      after: removed ? '' : text,
      weight: WEIGHTS['duty-changed'] + Math.round(one.duty.form.level),
      note: `${note}${actorsShown(one, one)}`,
      maybe: !bindsAnew(one) || isRecast(group),
    },
  ];
}

const STATES: ReadonlySet<string> = new Set(
  'be have remain enter take come consist comprise apply include mean become run last extend cover form constitute stay continue lie rest prevail do stand expire cease lapse'.split(
    ' ',
  ),
);

/** Whether a duty orders somebody to act: "the tribunal has three members" and "shall have" say the same, "Arvenia pays" and "shall pay" do not. */
const bindsAnew = ({ clause, duty }: Bound): boolean =>
  clause.actors.length > 0 && duty.form.negated !== true && !STATES.has(verbBehind(clause, duty));

const LONGEST_SHOWN = 160;

function aloneFinding(bound: Bound, removed: boolean): Finding {
  const words = asWritten(bound.clause.tokens).replace(/^[\s,;:]+|[\s,;:]+$/gu, '');
  const text = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : words;
  const kind = removed ? 'duty-removed' : 'duty-added';
  const span = bound.clause.span;
  return {
    kind,
    left: removed ? span : null,
    right: removed ? null : span,
    before: removed ? text : '',
    after: removed ? '' : text,
    weight: WEIGHTS[kind] - nearness(bound.duty.form.level, 0),
    note: `${removed ? 'Duty dropped' : 'Duty added'}: ${quoted(text)}${actorsShown(bound, bound)}`,
  };
}

const spanOf = (clauses: readonly Clause[]): Span | null => clauses[0]?.span ?? null;

/** The duty with its verb: "shall withdraw", "may not be carried". */
export function dutyShown({ clause, duty }: Bound): string {
  const own = clause.tokens.filter(({ span }) => span[0] >= duty.span[0]);
  const inside = own.filter(({ span }) => span[1] <= duty.span[1]).length;
  let end = inside;
  while (end < own.length && (BETWEEN_WORDS.has(own[end]?.key ?? '') || own[end]?.key === 'be')) end += 1;
  if (own[end]?.kind === 'word') end += 1;
  return asWritten(own.slice(0, end));
}

function actorsShown(a: Bound, b: Bound): string {
  const actors = a.clause.actors.length > 0 ? a.clause.actors : b.clause.actors;
  return actors.length === 0 ? '' : ` (${actors.map(({ text }) => text).join(', ')})`;
}

/** Duties that only describe are compared only where both sides have some: one may be said in other words. */
export function asideFindings(group: ClauseGroup): Finding[] {
  const { left, right } = group;
  const [a, b] = [left, right].map((clauses) =>
    clauses.flatMap((clause) => clause.asides.map((duty) => ({ clause, duty }))),
  );
  if (a === undefined || b === undefined) return [];
  return inPairs(unshared(a, b, keyOf(false))).flatMap(([one, other]) =>
    pairFindings(one, other, false, group),
  );
}
