import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { actFindings } from './compare-acts.ts';
import { residueFindings } from './compare-residue.ts';
import { turnedTerms } from './compare-terms.ts';
import { exchangedFigures } from './exchanged-figures.ts';
import { groundOf } from './evidence-ground.ts';
import { type Counted, sameLimits } from './half-lines.ts';
import { type ProvisionView, viewOf } from './provision-view.ts';
import { isDutyLost } from './lost-duties.ts';
import { isOfKeptList } from './reference-lists.ts';
import { isDuty, judgedOne, sameSpan } from './recast-doubts.ts';
import type { Grouped } from './shifted.ts';
import { isTooMuch, told } from './told.ts';
import { isNarrowed, isSurely } from './sure-rules.ts';
import { isTurnedCondition } from './turned-conditions.ts';

/**
 * The entries of a provision, seen as a whole.
 *
 * Plan. Where a provision was left nearly as it was, what the comparison of its clauses found holds as it is. In one that was
 * written anew the acts are compared wherever they stand (`compare-acts`), and an entry holds only where the provision shows
 * nothing that may say the same: a word of extent or a limit that one side alone has is doubted, a restriction where the other
 * side has one of its own, a condition where the other side has as many words for it (`recast-doubts`). What is left is weighed
 * (`told`): an act found again wherever it stands holds, the rest by its odds.
 */
export function weighed(all: readonly Grouped[]): Grouped[] {
  const view = viewOf(all.map(({ group }) => group));
  if (!view.recast)
    return isParted(view)
      ? told(all, view, (one) => one.isSure === true || isDutyLost(one, view))
      : all.map((each) => ({
          ...each,
          found: each.found.map((one) => (isNarrowed(one, view) ? { ...one, maybe: false } : one)),
        }));
  const acts = actFindings(view.acts, view.groups);
  const every = all.flatMap(({ found }) => found);
  const isMuch = isTooMuch(every.length, view);
  const judged = all.map(({ group, found }) => ({
    group,
    found: found
      .filter((one) => !isToldBy(one, acts))
      .map((one) =>
        !isMuch && (isSurely(one, view) || (one.isSure === true && OF_BEARERS.test(one.kind)))
          ? { ...one, maybe: false, isSure: true }
          : judgedOne(one, group, view, every),
      ),
  }));
  const [first] = view.groups;
  const known = judged.flatMap(({ found }) => found);
  const doers = acts.filter((act) => !known.some((one) => areOfOnePlace(one, act)));
  const terms = [...turnedTerms(view), ...exchangedFigures(view)];
  const more = [...doers, ...terms, ...residueFindings(view, [...known, ...doers])];
  const isOfLimit = ofOneLimit(view);
  const kept = judged.map(({ group, found }) => ({
    group,
    found: found.filter((one) => !terms.some((term) => isPartOf(one, term)) && !isOfLimit(one)),
  }));
  const entries = first === undefined || more.length === 0 ? kept : [...kept, { group: first, found: more }];
  const isSure = (one: Finding): boolean =>
    terms.includes(one) ||
    (one.maybe !== true &&
      (isTurnedCondition(one, view) || isOfKeptList(one, view) || one.isSure === true)) ||
    acts.some((act) => one === act || (one.maybe !== true && areOfOnePlace(one, act)));
  return told(entries, view, isSure);
}

/** Entries that a rule of their own made sure: who acts, and how much of a thing is owed. */
const OF_BEARERS = /^(?:bound|duty-weakened|duty-strengthened)$/u;

/** Whether an entry tells of nothing but a limit that both sides set in other words, be it in different clauses. */
function ofOneLimit({ clauses }: ProvisionView): (finding: Finding) => boolean {
  const counted = (own: readonly Clause[]): Counted => ({
    marks: own.flatMap(({ marks }) => [...marks]),
    tokens: own.flatMap(({ tokens }) => [...tokens]),
  });
  const same = sameLimits(counted(clauses.left), counted(clauses.right));
  const [left, right] = [same.left, same.right].map((marks) => new Set(marks.map(({ span }) => span[0])));
  const isIn = (span: Finding['left'], starts: ReadonlySet<number> | undefined): boolean =>
    span === null || starts?.has(span[0]) === true;
  return (one) =>
    /^(?:number|date|deadline|scope)$/u.test(one.kind) && isIn(one.left, left) && isIn(one.right, right);
}

/** Whether an entry tells of a figure or an extent what an entry of both sides tells of it. */
const isPartOf = (one: Finding, whole: Finding): boolean =>
  /^(?:number|date|scope|deadline)$/u.test(one.kind) &&
  (sameSpan(one.left, whole.left) || sameSpan(one.right, whole.right));

/** Of a provision divided or joined anew less than this share of the pairs of neighbouring words is kept. */
const LEAST_KEPT = 0.7;

/** Whether sentences were divided or joined, so that what left one of them may stand in another, though each is much as it was. */
const isParted = (view: ProvisionView): boolean =>
  view.clauses.left.length !== view.clauses.right.length && groundOf(view).kept < LEAST_KEPT;

/** Whether an entry is told of the same places by another. */
const isToldBy = (one: Finding, others: readonly Finding[]): boolean =>
  one.maybe === true && others.some((other) => areOfOnePlace(one, other));

const areOfOnePlace = (one: Finding, other: Finding): boolean =>
  isDuty(other) === isDuty(one) &&
  (other.kind === 'negation') === (one.kind === 'negation') &&
  sameSpan(one.left, other.left) &&
  sameSpan(one.right, other.right);
