/** Conditions that were turned: "unless both agree" and "if both agree". */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { type Placed, shareContent } from './placed-marks.ts';
import type { ProvisionView } from './provision-view.ts';

/**
 * Whether an entry tells that a condition was turned: "unless" on one side, "if" or the like on the other, of one content, in
 * provisions that deny as often, so that no denial makes up for it. Linear in the marks.
 */
export function isTurnedCondition({ kind, left, right }: Finding, view: ProvisionView): boolean {
  if (kind !== 'condition' || view.denials.left !== view.denials.right) return false;
  const [one, other] = [placedAt(view.clauses.left, left), placedAt(view.clauses.right, right)];
  if (one === undefined || other === undefined) return false;
  const values = [one.mark.value, other.mark.value];
  return values.includes('unless') && values.some((value) => HOLDS_IF.has(value)) && shareContent(one, other);
}

const HOLDS_IF: ReadonlySet<string> = new Set(['if', 'after', 'while']);

const placedAt = (clauses: readonly Clause[], span: Finding['left']): Placed | undefined =>
  clauses
    .flatMap((clause) => clause.marks.map((mark) => ({ clause, mark })))
    .find(({ mark }) => mark.kind === 'condition' && mark.span[0] === span?.[0]);
