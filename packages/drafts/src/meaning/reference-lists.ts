/** References that a list lost or gained: "Articles 4 to 9" and "Articles 4 to 7". */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { otherSide, ownSide, type ProvisionView } from './provision-view.ts';
import type { Token } from './tokens.ts';

/**
 * Whether an entry tells that a list of references lost or gained one: others of the same list stand on the other side too, so that
 * the list was not put in other words as a whole. Linear in the tokens.
 */
export function isOfKeptList(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  const start = side === null ? undefined : finding[side]?.[0];
  if (finding.kind !== 'reference' || side === null || start === undefined) return false;
  const known = new Set(view.clauses[otherSide(side)].flatMap(({ tokens }) => tokens.flatMap(pathOf)));
  const list = view.clauses[side].map((clause) => listAround(clause, start)).find(({ length }) => length > 1);
  const paths = list?.flatMap(pathOf) ?? [];
  return paths.some((path) => known.has(path)) && paths.some((path) => !known.has(path));
}

const pathOf = ({ fact }: Token): string[] => (fact?.kind === 'reference' ? [fact.path] : []);

const JOINS = /^(?:,|and|or|to|-|–)$/u;

/** The references that stand in one row with the one at a place, with nothing between them but what joins them. */
function listAround({ tokens }: Clause, start: number): readonly Token[] {
  const at = tokens.findIndex(({ span, fact }) => span[0] === start && fact?.kind === 'reference');
  if (at === -1) return [];
  const isOfList = ({ key, fact }: Token): boolean => fact?.kind === 'reference' || JOINS.test(key);
  const before = tokens.slice(0, at).findLastIndex((token) => !isOfList(token));
  const behind = tokens.slice(at).findIndex((token) => !isOfList(token));
  return tokens
    .slice(before + 1, behind === -1 ? tokens.length : at + behind)
    .filter(({ fact }) => fact?.kind === 'reference');
}
