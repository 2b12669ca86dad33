/** Evidence of what two texts ask for: whether it is one act, and how force and denial shifted. */
import { STOP_WORDS } from '../data/stop-words.ts';
import { actsOf } from './acts.ts';
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { type Duty, dutyAt, familyOf } from './entry-sorts.ts';
import { areLike } from './like-words.ts';
import type { DutyMark } from './mark.ts';
import type { ProvisionView } from './provision-view.ts';
import { stemOf, wordKey } from './words-key.ts';

const headsAt = (found: ReturnType<typeof dutyAt>): string[] =>
  found === undefined
    ? []
    : actsOf([found.clause]).flatMap(({ head, duty }) => (duty === found.duty ? [head] : []));

/** The duty that a place belongs to: the one that stands there, or that of the clause in which it lies. */
const dutyOf = (clauses: readonly Clause[], span: Finding['left']): Duty | undefined => {
  const exact = dutyAt(clauses, span);
  if (exact !== undefined || span === null) return exact;
  const clause = clauses.find((each) => each.span[0] <= span[0] && each.span[1] >= span[1]);
  return clause?.duty === null || clause === undefined ? undefined : { clause, duty: clause.duty };
};

/** Whether two entries' duties ask for one act, whether those named stand on both sides, and how force and denial shifted. */
export function actFigures(finding: Finding, view: ProvisionView): readonly number[] {
  const family = familyOf(finding);
  if (!/^(?:duty|negation|bound|party)/u.test(family)) return [0, 0, 0, 0, 0];
  const [a, b] = [dutyOf(view.clauses.left, finding.left), dutyOf(view.clauses.right, finding.right)];
  const others = headsAt(b);
  const isOne = headsAt(a).some((head) => others.some((other) => areLike(head, other)));
  const isNamed =
    /^(?:bound|party)/u.test(family) &&
    isKnown(finding.before, view.stems.right) &&
    isKnown(finding.after, view.stems.left);
  if (a === undefined || b === undefined || isNamed || /^(?:bound|party)/u.test(family))
    return [isOne ? 1 : 0, isNamed ? 1 : 0, 0, 0, 0];
  const [more, less] = finding.note.startsWith('Negation left')
    ? [view.denials.left, view.denials.right]
    : [view.denials.right, view.denials.left];
  return [
    isOne ? 1 : 0,
    0,
    a.duty.negated === b.duty.negated ? 0 : 1,
    finding.kind === 'negation' && more > less ? 1 : 0,
    shifted(classOf(a.duty), classOf(b.duty), view) ? 1 : 0,
  ];
}

const isKnown = (text: string, stems: ReadonlySet<string>): boolean =>
  text.split(/\s+/u).every((word) => STOP_WORDS.has(wordKey(word)) || stems.has(stemOf(wordKey(word))));

/** What a duty does to who is bound: forbids, binds, asks softly, leaves free or lets. */
function classOf({ form, negated }: DutyMark): string {
  if (form.value === 'need not') return 'free';
  if (form.level <= 2) return negated ? 'ban' : 'leave';
  if (form.level < 4) return 'soft';
  return negated ? 'ban' : 'bind';
}

/** Whether a provision has fewer duties of one class than before and more of another. */
function shifted(from: string, to: string, { clauses }: ProvisionView): boolean {
  const count = (own: readonly Clause[], name: string): number =>
    own.reduce(
      (sum, { duty, asides }) =>
        sum + [duty, ...asides].filter((each) => each !== null && classOf(each) === name).length,
      0,
    );
  return (
    from !== to &&
    count(clauses.left, from) > count(clauses.right, from) &&
    count(clauses.right, to) > count(clauses.left, to)
  );
}
