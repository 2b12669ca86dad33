/** A duty in a joined sentence that one side alone has, and for which the other has neither a duty nor a word. */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { isContent, otherSide, ownSide, type ProvisionView, type SideName } from './provision-view.ts';

/**
 * Whether a duty went or came for good though the sentence round it was written anew: "and shall provide them with housing". No word
 * of its clause stands on the other side, in no form and by no word like it; what answers the rest of its sentence states fewer
 * duties, and has no more words of its own than the clause that went. Linear in the words.
 */
export function isDutyLost(finding: Finding, view: ProvisionView): boolean {
  const side = ownSide(finding);
  if (side === null || !/^duty-(?:added|removed)$/u.test(finding.kind)) return false;
  const lost = view.clauses[side].find(({ span }) => span[0] === finding[side]?.[0]);
  // A denied one may be said by a word: "and nothing in Article 9 shall prevent it" by "notwithstanding Article 9".
  if (lost === undefined || lost.duty === null || lost.duty.negated) return false;
  const unlike = new Set([...view.unlike.left, ...view.unlike.right]);
  const words = lost.tokens.filter(isContent);
  if (words.length === 0 || !words.every((token) => unlike.has(token))) return false;
  const { own, others } = ofSentence(lost, side, view);
  const strange = others.flatMap(({ tokens }) => tokens.filter((token) => unlike.has(token)));
  return dutiesIn(own) > dutiesIn(others) && strange.length <= words.length;
}

/** The clauses of the sentence of a clause, and those that answer them or answer nothing. */
function ofSentence(
  { sentence }: Clause,
  side: SideName,
  { groups }: ProvisionView,
): { readonly own: readonly Clause[]; readonly others: readonly Clause[] } {
  const near = groups.filter(
    (group) => group[side].length === 0 || group[side].some((clause) => clause.sentence === sentence),
  );
  return {
    own: near.flatMap((group) => group[side]).filter((clause) => clause.sentence === sentence),
    others: near.flatMap((group) => group[otherSide(side)]),
  };
}

const dutiesIn = (clauses: readonly Clause[]): number => clauses.filter(({ duty }) => duty !== null).length;
