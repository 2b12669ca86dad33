import { becameNote, type Finding, quoted, WEIGHTS } from './change.ts';
import type { Renumbering } from './renumbering.ts';
import type { Clause } from './clauses.ts';
import { inPairs, once } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';
import { pathsMeant, type ReferenceFact } from './references.ts';

/** What is needed to follow references: what became of each number, and where the provisions stand. */
export interface ReferenceContext {
  readonly renumbering?: Renumbering | undefined;
  /** Paths of the provisions that refer; "paragraph 2" is looked for beside and below them. */
  readonly leftPath?: string | undefined;
  readonly rightPath?: string | undefined;
}

interface Placed {
  readonly fact: ReferenceFact;
  readonly text: string;
}

/**
 * References that no longer lead to the same provision. "Article 5" that became "Article 6" is no change where the old 5 is
 * the new 6, and "Article 5" that stayed is one where the old 5 is now another number or gone. Without a map the
 * numbers themselves are compared; a reference to another text ("Article 51 of the Charter") keeps its number.
 */
export function referenceFindings(group: ClauseGroup, context: ReferenceContext): Finding[] {
  const [a, b] = [group.left, group.right].map((clauses) => clauses.flatMap(referencesOf));
  if (a === undefined || b === undefined) return [];
  const free = new Set(b);
  const lost = a.filter((one) => {
    const other = [...free].find((each) => leadsTo(one.fact, each.fact, context));
    if (other !== undefined) free.delete(other);
    return other === undefined;
  });
  const placeOf = ({ fact }: Placed): string => fact.span.join();
  // The numbers within a range stand at one place, and are one entry.
  return inPairs({ left: once(lost, placeOf), right: once([...free], placeOf) }).map(([one, other]) => {
    const [before, after] = [one?.text ?? '', other?.text ?? ''];
    const stale = before !== '' && one?.fact.path === other?.fact.path;
    return {
      kind: 'reference' as const,
      left: one?.fact.span ?? null,
      right: other?.fact.span ?? null,
      before,
      after,
      weight: WEIGHTS.reference,
      note: stale
        ? `${quoted(after)} now leads to another provision, since the numbers changed`
        : becameNote('Reference', before, after),
    };
  });
}

const referencesOf = (clause: Clause): Placed[] =>
  clause.tokens.flatMap(({ fact, text }) => (fact?.kind === 'reference' ? [{ fact, text }] : []));

function leadsTo(one: ReferenceFact, other: ReferenceFact, context: ReferenceContext): boolean {
  if (one.outer || other.outer || context.renumbering === undefined) return one.path === other.path;
  const targets = pathsMeant(one, context.leftPath).flatMap(
    (path) => context.renumbering?.follow(path) ?? [],
  );
  if (targets.length === 0)
    return one.path === other.path && !pathsMeant(one, context.leftPath).some(isGone(context));
  return pathsMeant(other, context.rightPath).some((path) => targets.includes(path));
}

const isGone =
  ({ renumbering }: ReferenceContext) =>
  (path: string): boolean =>
    renumbering?.isGone(path) === true;
