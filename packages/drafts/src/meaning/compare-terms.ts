import { asWritten } from './as-written.ts';
import { becameNote, type Finding, WEIGHTS } from './change.ts';
import type { ProvisionView } from './provision-view.ts';
import { waysOf } from './term-marks.ts';

/** Terms of one length that counted from an event on and now count back from one, or the reverse: "ten days after" and "before". */
export function turnedTerms({ clauses }: ProvisionView): Finding[] {
  const [left, right] = [clauses.left, clauses.right].map((own) => own.flatMap(({ tokens }) => [...tokens]));
  if (left === undefined || right === undefined) return [];
  const [a, b] = [waysOf(left), waysOf(right)];
  return [...a].flatMap(([value, one]): Finding[] => {
    const other = b.get(value);
    if (other === undefined || other.way === one.way) return [];
    const [was, is] = [left.slice(one.at, one.at + 2), right.slice(other.at, other.at + 2)];
    const [before, after] = [asWritten(was), asWritten(is)];
    return [
      {
        kind: 'deadline',
        left: [was[0]?.span[0] ?? 0, was.at(-1)?.span[1] ?? 0],
        right: [is[0]?.span[0] ?? 0, is.at(-1)?.span[1] ?? 0],
        before,
        after,
        weight: WEIGHTS.deadline,
        note: becameNote('Time limit', before, after),
      },
    ];
  });
}
