/** Which of two acts comes first, where a redraft turned it: "once A is done, B shall be" and "once B is done, A shall be". */
import { becameNote, type Finding, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import { contentOf, phraseOf, type Placed, textOf } from './placed-marks.ts';

/** What waits for something else, and for what; first letters of their words. */
interface Order {
  readonly placed: Placed;
  readonly first: ReadonlySet<string>;
  readonly then: ReadonlySet<string>;
}

/** Conditions that set one act after another. */
const IN_ORDER: ReadonlySet<string> = new Set(['after', 'before', 'until']);
/** So much of what stood first has to stand second, and the other way round. */
const LEAST_TURNED = 0.6;
/** So little of it may still stand where it stood. */
const MOST_KEPT = 0.4;
/** Fewer words tell no act. */
const LEAST_WORDS = 2;
/** So many conditions of a provision are held each against each. */
const MOST_CONDITIONS = 40;

const ordersIn = (clauses: readonly Clause[]): Order[] =>
  clauses
    .flatMap((clause) => clause.marks.map((mark) => ({ mark, clause })))
    .filter(({ mark }) => mark.kind === 'condition' && IN_ORDER.has(mark.value))
    .slice(0, MOST_CONDITIONS)
    .map((placed) => {
      const first = contentOf(placed);
      return { placed, first, then: new Set([...placed.clause.stems].filter((stem) => !first.has(stem))) };
    })
    .filter(({ first, then }) => first.size >= LEAST_WORDS && then.size >= LEAST_WORDS);

const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number =>
  [...of].filter((stem) => within.has(stem)).length / of.size;

const isTurned = (one: Order, other: Order): boolean =>
  one.placed.mark.value === other.placed.mark.value &&
  share(one.first, other.then) >= LEAST_TURNED &&
  share(other.first, one.then) >= LEAST_TURNED &&
  share(one.first, other.first) <= MOST_KEPT;

/**
 * The orders of two acts that were turned, an entry each. What stood behind "once" stands in the main clause now, and what the main
 * clause asked stands behind "once"; all words of both may be the same, so that nothing else tells it. At most 40 conditions of a side are
 * held against 40 of the other; linear in the words.
 */
export function turnedOrders(left: readonly Clause[], right: readonly Clause[]): Finding[] {
  const free = new Set(ordersIn(right));
  return ordersIn(left).flatMap((one): Finding[] => {
    const other = [...free].find((each) => isTurned(one, each));
    if (other === undefined) return [];
    free.delete(other);
    return [
      {
        kind: 'condition',
        left: one.placed.mark.span,
        right: other.placed.mark.span,
        before: textOf(one.placed),
        after: textOf(other.placed),
        weight: WEIGHTS.condition,
        note: becameNote('Order of two acts', phraseOf(one.placed), phraseOf(other.placed)),
      },
    ];
  });
}
