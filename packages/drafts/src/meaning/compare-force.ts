/** What became of the force of one duty: strengthened, weakened, or only put in other words. */
import { BETWEEN_WORDS, WEAK_VERBS } from '../data/duty-words.ts';
import { type Finding, quoted, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { type Bound, forceOf, keyOf, nearness } from './duty-force.ts';
import { areBehindOneWord, arePledges, areReleases, areRights, WEAKEST_PLEDGE } from './duty-likeness.ts';
import { actorsShown, dutyShown } from './duty-shown.ts';
import type { DutyMark } from './mark.ts';
import { owedBetween } from './owed.ts';
import type { ClauseGroup } from './pairing.ts';
import { isRecast } from './recast.ts';
import { wordKey } from './words-key.ts';

/** "Undertakes to" binds as "shall" does, and a sentence written anew puts one for the other. */
const LEAST_UNDERTAKING = 4.65;

/** What became of the force of one duty, seen apart from the clauses round it. */
export const forceFindings = (left: Bound, right: Bound): Finding[] =>
  pairFindings(left, right, false, { left: [left.clause], right: [right.clause], same: false });

/** What became of the force of a duty in its group; `reversed` where a negation came or went, which is left out then. */
export function pairFindings(
  a: Bound | null,
  b: Bound | null,
  reversed: boolean,
  group: ClauseGroup,
): Finding[] {
  if (a === null || b === null) return [];
  const [from, to] = [forceOf(a.duty, reversed), forceOf(b.duty, reversed)];
  if (keyOf(reversed)(a) === keyOf(reversed)(b)) return [...verbFindings(a, b), ...banFindings(a, b, group)];
  const weakened = Math.min(from, to) >= WEAKEST_PLEDGE ? verbFindings(a, b) : [];
  if (weakened.length > 0) return weakened;
  const kind =
    rightAndAdvice(a, b) ??
    (from === to ? 'duty-changed' : from < to ? 'duty-strengthened' : 'duty-weakened');
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

/** What is due to who has a right, as the verb behind the duty says. */
const OWED = /^(?:have|receive|get|enjoy|obtain|given|granted|offered|paid)$/u;

/**
 * A right that became advice ("have the right to", "should"), or the reverse, which no scale of duties holds: who had a right to a
 * thing and only should have it has less than before; a right to act and advice to act are two things. Null for others.
 */
function rightAndAdvice(a: Bound, b: Bound): 'duty-changed' | 'duty-weakened' | 'duty-strengthened' | null {
  const isRight = ({ duty }: Bound): boolean => !duty.negated && duty.form.value === 'has the right to';
  const isAdvice = ({ duty }: Bound): boolean => !duty.negated && duty.form.value === 'should';
  const advice = isRight(a) && isAdvice(b) ? b : isRight(b) && isAdvice(a) ? a : null;
  if (advice === null) return null;
  const behind = advice.clause.tokens.filter(({ span }) => span[0] >= advice.duty.span[1]);
  if (!behind.slice(0, 2).some(({ key }) => OWED.test(key))) return 'duty-changed';
  return advice === b ? 'duty-weakened' : 'duty-strengthened';
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

/** The weak verbs as words are compared: "encourage" is written as American spelling has it. */
const WEAK_KEYS: ReadonlySet<string> = new Set([...WEAK_VERBS].map(wordKey));

/** Whether a duty is only to further or to look at a thing, in the active or the passive. */
function isWeak({ tokens }: Clause, duty: DutyMark): boolean {
  const behind = tokens.filter(({ span, kind }) => span[0] >= duty.span[1] && kind === 'word');
  const key =
    behind.find((token) => !BETWEEN_WORDS.has(token.key) && !/^be$|ly$/u.test(token.key))?.key ?? '';
  // "Shall be considered settled" deems; "shall consider" and "shall be considered by" look at a thing.
  const next = behind[behind.findIndex((token) => token.key === 'considered') + 1]?.key ?? '';
  if (key === 'considered') return /^(?:by|in|at|within|without|before|on|jointly|and|)$/u.test(next);
  return [key, key.replace(/d$/u, ''), key.replace(/ed$/u, ''), key.replace(/ied$/u, 'y')].some((form) =>
    WEAK_KEYS.has(form),
  );
}

/** A duty to do that became one to further or to look at, or the reverse; or one that asks more or less on a scale of its own. */
function verbFindings(a: Bound, b: Bound): Finding[] {
  if (a.duty.negated || b.duty.negated) return [];
  const owed = owedBetween(a, b);
  const verdict = owed?.verdict ?? effortBetween(a, b);
  if (verdict === null) return [];
  const isSure = owed?.isOfThing === true;
  const kind = `duty-${verdict}` as const;
  const [before, after] = [dutyShown(a), dutyShown(b)];
  const note = `Duty ${verdict}: ${quoted(before)} became ${quoted(after)}${actorsShown(a, b)}`;
  const places = { left: a.duty.span, right: b.duty.span, before, after };
  return [{ kind, ...places, weight: WEIGHTS[kind] - 10, note, isSure }];
}

function effortBetween(a: Bound, b: Bound): 'weakened' | 'strengthened' | null {
  const [was, is] = [a, b].map(({ clause, duty }) => isWeak(clause, duty));
  if (was === is) return null;
  return was === true ? 'strengthened' : 'weakened';
}
