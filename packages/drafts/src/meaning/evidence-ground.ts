/** What evidence is drawn from: the words of both sides, and what is asked of them again and again. */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { familyOf } from './entry-sorts.ts';
import { sameValue } from './facts.ts';
import { placeFrom } from './places.ts';
import { isContent, otherSide, type ProvisionView, type SideName } from './provision-view.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** The words of either side in order, with what is looked up in them again and again. */
export interface Ground {
  readonly view: ProvisionView;
  readonly tokens: Readonly<Record<SideName, readonly Token[]>>;
  readonly unknown: Readonly<Record<SideName, ReadonlySet<number>>>;
  readonly kept: number;
  readonly restrictions: Readonly<Record<SideName, number>>;
  /** How many clauses of either side share a word of weight or a figure with the other side. */
  readonly sharing: Readonly<Record<SideName, number>>;
}

export function groundOf(view: ProvisionView): Ground {
  const tokens = { left: inOrder(view.clauses.left), right: inOrder(view.clauses.right) };
  const unknown = {
    left: new Set(view.unlike.left.map(({ span }) => span[0])),
    right: new Set(view.unlike.right.map(({ span }) => span[0])),
  };
  const restrictions = { left: restrictionsIn(view.clauses.left), right: restrictionsIn(view.clauses.right) };
  const sharing = { left: sharingOf(view, 'left', tokens), right: sharingOf(view, 'right', tokens) };
  return { view, tokens, unknown, restrictions, sharing, kept: keptShare(tokens.left, tokens.right) };
}

function sharingOf(view: ProvisionView, side: SideName, tokens: Ground['tokens']): number {
  const others = new Set(valuesOf(tokens[otherSide(side)]));
  const stems = view.stems[otherSide(side)];
  return view.clauses[side].filter(
    (clause) =>
      clause.tokens.some((token) => isContent(token) && stems.has(stemOf(token.key))) ||
      valuesOf(clause.tokens).some((value) => others.has(value)),
  ).length;
}

const inOrder = (clauses: readonly Clause[]): Token[] =>
  clauses.flatMap(({ tokens }) => tokens).sort((a, b) => a.span[0] - b.span[0]);

function keptShare(left: readonly Token[], right: readonly Token[]): number {
  const pairsOf = (tokens: readonly Token[]): string[] => {
    const keys = tokens
      .filter(({ kind }) => kind !== 'mark')
      .map(({ key, fact, text }) => (fact === null ? key : text));
    return keys.map((key, at) => `${key} ${keys[at + 1] ?? ''}`);
  };
  const [a, b] = [pairsOf(left), pairsOf(right)];
  const known = new Set(b);
  return (2 * a.filter((pair) => known.has(pair)).length) / Math.max(1, a.length + b.length);
}

const LONGEST_REACH = 10;
export const OF_PHRASES = /^(?:condition|deadline|exception|negation|duty)/u;

/** The words of an entry on one side: its own, and for what opens a phrase those behind it up to the next sign. */
export function reachOf(finding: Finding, side: SideName, tokens: readonly Token[]): readonly Token[] {
  const span = finding[side];
  if (span === null) return [];
  const from = placeFrom({ tokens }, span[0]);
  let to = Math.max(from + 1, placeFrom({ tokens }, span[1]));
  if (OF_PHRASES.test(familyOf(finding)))
    while (to < tokens.length && to - from < LONGEST_REACH && tokens[to]?.kind !== 'mark') to += 1;
  return tokens.slice(from, to);
}

/** What the figures of a row of words are compared by. */
export const valuesOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap(({ fact }) =>
    fact === null ? [] : [fact.kind === 'reference' ? `§${fact.path}` : sameValue(fact)],
  );

const restrictionsIn = (clauses: readonly Clause[]): number =>
  clauses.reduce(
    (sum, { marks }) =>
      sum + marks.filter(({ kind }) => /^(?:condition|exception|bound|deadline)$/u.test(kind)).length,
    0,
  );
