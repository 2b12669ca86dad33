import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';

/** One issue that can be divided, and the points that each of two parties puts on it. */
export interface DividedIssue {
  readonly issue: string;
  readonly points: readonly [first: number, second: number];
}

/** What each of two parties gets by Adjusted Winner. */
export interface AdjustedWinner {
  /** The share of each issue that goes to the first party, from 0 to 1, in the order given; the rest goes to the second. */
  readonly shares: readonly { readonly issue: string; readonly first: number }[];
  /** The issue that is divided; null where none is. */
  readonly divided: string | null;
  /** Each party's points for what it gets. */
  readonly totals: readonly [first: number, second: number];
  /** The points of both after the first phase, in which each issue goes whole to whoever puts more on it. */
  readonly beforeTransfers: readonly [first: number, second: number];
}

/**
 * Adjusted Winner for two parties and issues that can be divided (Brams and Taylor 1996). Each issue first goes to the
 * party that puts more points on it, an equal one to the first. Then issues go from the party that is ahead to the other,
 * those first on which the two differ least in proportion, until both have the same share of their own points; at most one
 * is divided. With points that add up to the same for both, the outcome is efficient, equitable and free of envy; it
 * takes the points as true and as comparable, which a party can use by misstating them. Points that do not add up to
 * the same are not normalised: they are refused. Cost: n log n.
 */
export function adjustedWinner(issues: readonly DividedIssue[]): Outcome<AdjustedWinner> {
  const wrong = issues.find(({ points }) => points.some((each) => !Number.isFinite(each) || each < 0));
  if (wrong !== undefined)
    return fault('sheet-weight-wrong', `The points are ${wrong.points.join(' and ')}.`, wrong.issue);
  const sums = [0, 1].map((party) => issues.reduce((sum, { points }) => sum + (points[party] ?? 0), 0));
  const [first = 0, second = 0] = sums;
  if (Math.abs(first - second) > 1e-9 * Math.max(first, second) || first === 0)
    return fault('points-unequal', `They add up to ${first} and ${second}.`, 'the points of both parties');
  return good(divide(issues));
}

const fault = (code: 'sheet-weight-wrong' | 'points-unequal', what: string, where: string): Outcome<never> =>
  bad({ code, what, where, next: ANALYSIS_CODES[code].next });

function divide(issues: readonly DividedIssue[]): AdjustedWinner {
  const shares = issues.map(({ points: [first, second] }): number => (first >= second ? 1 : 0));
  const before = totalsOf(issues, shares);
  const ahead: 0 | 1 = before[0] >= before[1] ? 0 : 1;
  let gap = Math.abs(before[0] - before[1]);
  let divided: string | null = null;
  for (const at of transferOrder(issues, shares, ahead)) {
    if (gap <= 0) break;
    const { issue, points } = issues[at] ?? { issue: '', points: [0, 0] };
    const moves = points[0] + points[1];
    const part = Math.min(1, gap / moves);
    shares[at] = ahead === 0 ? 1 - part : part;
    if (part < 1) divided = issue;
    gap = part < 1 ? 0 : gap - moves;
  }
  return {
    shares: issues.map(({ issue }, at) => ({ issue, first: shares[at] ?? 0 })),
    divided,
    totals: totalsOf(issues, shares),
    beforeTransfers: before,
  };
}

function totalsOf(issues: readonly DividedIssue[], shares: readonly number[]): [number, number] {
  const sum = (party: 0 | 1): number =>
    issues.reduce((total, { points }, at) => {
      const first = shares[at] ?? 0;
      return total + points[party] * (party === 0 ? first : 1 - first);
    }, 0);
  return [sum(0), sum(1)];
}

/** The issues of whoever is ahead, the one first that costs it least for what the other gains; of equals the first. */
function transferOrder(issues: readonly DividedIssue[], shares: readonly number[], ahead: 0 | 1): number[] {
  const points = (at: number, party: 0 | 1): number => issues[at]?.points[party] ?? 0;
  const behind = ahead === 0 ? 1 : 0;
  return [...issues.keys()]
    .filter((at) => shares[at] === (ahead === 0 ? 1 : 0) && points(at, 0) + points(at, 1) > 0)
    .sort((a, b) => points(a, ahead) * points(b, behind) - points(b, ahead) * points(a, behind) || a - b);
}
