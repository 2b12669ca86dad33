import type { StanceRole } from '@nonpaper/drafts';
import { saidOf, type BracketedDraft } from './bracketed-draft.ts';

/** How often a party is named at open places and in what is said of whole provisions, by what it says there. */
export interface PartyAtBrackets {
  readonly party: string;
  readonly roles: Readonly<Record<StanceRole, number>>;
  /** Outermost open places where it is not named, neither there nor inside. Null for a party that nobody waits for. */
  readonly silent: number | null;
}

/** Who stands where over a whole draft: the parties of the table in their order, then others that are named. */
export function partyCounts({
  points,
  statements,
  parties,
}: Pick<BracketedDraft, 'points' | 'statements' | 'parties'>): PartyAtBrackets[] {
  const roles = new Map<string, Record<StanceRole, number>>(parties.map((party) => [party, noRoles()]));
  const spoken = new Map<string, Set<number>>();
  const outermost: number[] = [];
  const count = (party: string, role: StanceRole): void => {
    const counts = roles.get(party) ?? noRoles();
    counts[role] += 1;
    roles.set(party, counts);
  };
  points.forEach(({ point, within }, at) => {
    const root = within === null ? at : (outermost[within] ?? at);
    outermost.push(root);
    for (const { party, role } of saidOf(point)) {
      count(party, role);
      spoken.set(party, (spoken.get(party) ?? new Set()).add(root));
    }
  });
  for (const { stances } of statements) for (const { party, role } of stances) count(party, role);
  const places = new Set(outermost).size;
  const listed = new Set(parties);
  return [...roles].map(([party, counts]) => ({
    party,
    roles: counts,
    silent: listed.has(party) ? places - (spoken.get(party)?.size ?? 0) : null,
  }));
}

const noRoles = (): Record<StanceRole, number> => ({
  proposer: 0,
  supporter: 0,
  objector: 0,
  reserved: 0,
  'ad referendum': 0,
  'no objection': 0,
});
