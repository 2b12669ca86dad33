import {
  diagramsOf,
  positionsOf,
  run,
  within,
  type Declared,
  type DeclaredLevel,
  type Diagram,
  type Positions,
  type SheetChoice,
  type SheetLink,
} from '@nonpaper/analysis';
import type {
  Declarations,
  DeclaredDraft,
  DeclaredLink,
  DeclaredStanding,
  HeldLevel,
} from '@nonpaper/dossier';
import { bad, good, type Fault, type Outcome } from '@nonpaper/vocabulary';

/** Which options are looked at: those that a draft leaves possible, or all. */
export type KeptOptions = DeclaredDraft['possible'] | typeof ALL_OPTIONS;
export const ALL_OPTIONS = 'all';

/** The diagrams of the links, and of none: they rest on nothing else, so each is made once. */
export interface DealGround {
  readonly declared: Declarations;
  readonly linked: readonly Diagram[];
  readonly free: readonly Diagram[];
}

/** Null where there is nothing to count. Fault: `links-entangled`. */
export function groundOf(declared: Declarations): Outcome<DealGround | null> {
  if (declared.parties.length === 0 || declared.issues.length === 0) return good(null);
  const linked = diagramsWith(declared, declared.links);
  if (!linked.ok) return linked;
  if (declared.links.length === 0) return good({ declared, linked: linked.value, free: linked.value });
  const free = diagramsWith(declared, []);
  return free.ok ? good({ declared, linked: linked.value, free: free.value }) : free;
}

function diagramsWith(declared: Declarations, links: readonly DeclaredLink[]): Outcome<readonly Diagram[]> {
  const positions = positionsOf(declaredOf(declared, [], links));
  if (!positions.ok) return positions;
  const diagrams = run(diagramsOf(positions.value));
  return diagrams.ok ? diagrams : entangled(diagrams.fault, declared.issues);
}

export interface Prepared {
  readonly positions: Positions;
  readonly diagrams: readonly Diagram[];
}

/** The declarations as the analysis takes them: ids as names, statements by the place of their standing. */
function declaredOf(
  { parties, issues }: Declarations,
  standings: readonly DeclaredStanding[],
  links: readonly DeclaredLink[],
): Declared {
  return {
    links: links.map(declaredLinkOf),
    issues: issues.map(({ issue, options }) => ({ name: issue.id, options: options.map(({ id }) => id) })),
    parties: parties.map(({ id }) => ({
      name: id,
      declarations: standings.flatMap(({ party, issue, option, level }, at) =>
        party !== id
          ? []
          : levelsOf(level).map((each) => ({
              issue,
              option,
              level: each,
              references: [{ id: String(at), date: null }],
            })),
      ),
    })),
  };
}

export function positionsWithin(
  declared: Declarations,
  standings: readonly DeclaredStanding[],
  links: readonly DeclaredLink[],
  kept: KeptOptions,
): Outcome<Positions> {
  const positions = positionsOf(declaredOf(declared, standings, links));
  if (!positions.ok) return positions;
  const places = declared.issues.map(({ options }, at) => {
    const ids = kept === ALL_OPTIONS ? null : (kept[at] ?? null);
    return ids === null ? null : options.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  });
  return good(within(positions.value, places));
}

/** What was declared, once more: a contradiction is a refusal beside something else. */
function levelsOf(level: HeldLevel): DeclaredLevel[] {
  if (level === 'not stated') return [];
  return level === 'conflicting' ? ['refused', 'acceptable'] : [level];
}

/** A link as the analysis takes it, its choices by the ids that stand for names here. */
export function sheetLinkOf({ relation, count, choices }: LinkOfChoices): SheetLink {
  if (relation === 'at most') return { kind: 'atMost', count: count ?? choices.length, choices };
  const [first, second] = choices;
  if (relation === 'excludes' || first === undefined || second === undefined)
    return { kind: 'excludes', choices };
  return { kind: 'requires', if: first, then: second };
}

interface LinkOfChoices extends Pick<DeclaredLink, 'relation' | 'count'> {
  readonly choices: readonly SheetChoice[];
}

const declaredLinkOf = ({ relation, options, count }: DeclaredLink): SheetLink =>
  sheetLinkOf({
    relation,
    count,
    choices: options.map(({ issue, option }) => ({ issue: issue.id, option: option.id })),
  });

/** Names stand for the ids that the analysis was given. */
function entangled(fault: Fault, issues: Declarations['issues']): Outcome<never> {
  const what = issues.reduce(
    (words, { issue }) => words.replaceAll(`“${issue.id}”`, `“${issue.name}”`),
    fault.what,
  );
  return bad({ ...fault, what });
}
