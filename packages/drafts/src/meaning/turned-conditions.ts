/** Conditions that were turned: "unless both agree" and "if both agree", "after" and "before" one event. */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { type Placed, shareContent } from './placed-marks.ts';
import type { ProvisionView } from './provision-view.ts';

/**
 * Whether an entry tells that a condition was turned: "unless" on one side, "if" or the like on the other, of one content, in
 * provisions that deny as often, so that no denial makes up for it; or that it holds no longer ("whether or not"). Linear in
 * the marks.
 */
export function isTurnedCondition({ kind, left, right }: Finding, view: ProvisionView): boolean {
  if (kind !== 'condition' || view.denials.left !== view.denials.right) return false;
  const [one, other] = [placedAt(view.clauses.left, left), placedAt(view.clauses.right, right)];
  if (one === undefined || other === undefined) return false;
  const values = [one.mark.value, other.mark.value];
  const isTurned = TURNED.some(
    ([value, others]) => values.includes(value) && values.some((each) => others.includes(each)),
  );
  return isTurned && shareContent(one, other);
}

/** What says the contrary of what, where both wait for one thing. */
const TURNED: readonly (readonly [string, readonly string[]])[] = [
  ['unless', ['if', 'after', 'while']],
  ['before', ['after']],
  ['whether or not', ['if', 'after', 'while', 'unless', 'until']],
];

const placedAt = (clauses: readonly Clause[], span: Finding['left']): Placed | undefined =>
  clauses
    .flatMap((clause) => clause.marks.map((mark) => ({ clause, mark })))
    .find(({ mark }) => mark.kind === 'condition' && mark.span[0] === span?.[0]);
