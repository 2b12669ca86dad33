/** "Two districts" that became "one district": "one" is mostly no number, but is one where the other side counts the same things. */
import { STOP_WORDS } from '../data/stop-words.ts';
import { becameNote, type Finding, WEIGHTS } from './change.ts';
import type { Clause } from './clauses.ts';
import type { ClauseGroup } from './pairing.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** How many words behind a number tell what it counts. */
const COUNTED = 3;
const ONE = /^(?:one|single)$/u;

/**
 * Numbers that one side alone has, told as changed to one where the other side has "one" or "single" before the same thing. Each
 * "one" answers one number. Linear in the words for each such number.
 */
export function toldAsOne(findings: readonly Finding[], { left, right }: ClauseGroup): Finding[] {
  const taken = new Set<Token>();
  return findings.map((finding) => {
    const own = finding.left === null ? finding.right : finding.left;
    if (finding.kind !== 'number' || own === null || (finding.left !== null && finding.right !== null))
      return finding;
    const [clauses, others] = finding.left === null ? [right, left] : [left, right];
    const counted = countedAt(clauses, own);
    const one = counted.size === 0 ? undefined : oneBefore(counted, others, taken);
    if (one === undefined) return finding;
    taken.add(one);
    return changed(finding, one);
  });
}

/** First letters of the words behind a number, which tell what it counts; none of an ordinal, a year or a figure with a unit. */
function countedAt(clauses: readonly Clause[], [start]: readonly [number, number]): ReadonlySet<string> {
  for (const { tokens } of clauses) {
    const at = tokens.findIndex(({ span }) => span[0] === start);
    const fact = tokens[at]?.fact;
    if (fact?.kind === 'number') return /^\d[\d,]*$/u.test(fact.shown) ? stemsBehind(tokens, at) : new Set();
  }
  return new Set();
}

function stemsBehind(tokens: readonly Token[], at: number): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const token of tokens.slice(at + 1, at + 1 + COUNTED)) {
    if (token.kind !== 'word' || STOP_WORDS.has(token.key)) break;
    stems.add(stemOf(token.key));
  }
  return stems;
}

function oneBefore(
  counted: ReadonlySet<string>,
  clauses: readonly Clause[],
  taken: ReadonlySet<Token>,
): Token | undefined {
  for (const { tokens } of clauses)
    for (const [at, token] of tokens.entries())
      if (
        ONE.test(token.key) &&
        !taken.has(token) &&
        [...stemsBehind(tokens, at)].some((stem) => counted.has(stem))
      )
        return token;
  return undefined;
}

function changed(finding: Finding, one: Token): Finding {
  const isLeft = finding.left !== null;
  const [before, after] = isLeft ? [finding.before, one.text] : [one.text, finding.after];
  return {
    ...finding,
    left: isLeft ? finding.left : one.span,
    right: isLeft ? one.span : finding.right,
    before,
    after,
    weight: WEIGHTS.number,
    note: becameNote('Number', before, after),
    maybe: false,
  };
}
