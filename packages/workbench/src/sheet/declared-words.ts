import { prefilledFrom, type PrefillDeclared, type SheetIssue } from '@nonpaper/analysis';
import type { Numbers, PartyAnswers } from './answers.ts';
import { groupsOf } from './groups.ts';

/** Levels as they stand in the table, before the statements. */
const LEVELS = ['preferred', 'acceptable', 'refused'] as const;

/** The level that a declared cell begins with; null where the words tell none. */
function levelIn(words: string): PrefillDeclared | null {
  const start = words.toLowerCase();
  return LEVELS.find((level) => start.startsWith(level)) ?? null;
}

interface DeclaredLevels<Statement> {
  readonly option: string;
  readonly levels: readonly PrefillDeclared[];
  readonly statements: readonly Statement[];
}

/**
 * The ranks that declared levels of the options of one issue suggest: preferred before acceptable before refused. An option
 * that stands in no order with another has none.
 */
export function suggestedRanks<Statement>(
  issue: string,
  declared: readonly DeclaredLevels<Statement>[],
): Numbers {
  const { orders } = prefilledFrom(declared.map((each) => ({ issue, ...each })));
  const ordered = new Set(orders.flatMap(({ better, worse }) => [better, worse]));
  const ranks = new Map<string, number>();
  const certain = declared.filter(({ option, levels }) => ordered.has(option) && new Set(levels).size === 1);
  const places = LEVELS.filter((level) => certain.some(({ levels }) => levels[0] === level));
  if (places.length < 2) return ranks;
  for (const { option, levels } of certain) {
    const place = places.findIndex((level) => level === levels[0]);
    if (place >= 0) ranks.set(option, place + 1);
  }
  return ranks;
}

/** The ranks that the declared column of a table suggests for an issue. */
export const declaredRanks = (issue: string, { declared }: Pick<PartyAnswers, 'declared'>): Numbers =>
  suggestedRanks(
    issue,
    declared.flatMap(({ issue: own, option, words }) => {
      const level = own === issue ? levelIn(words) : null;
      return level === null ? [] : [{ option, levels: [level], statements: [words] }];
    }),
  );

/**
 * Whether the ranks of an issue stand as declared positions filled them in. Options that share such a rank are not said to
 * be alike: the party has only said the same of both.
 */
export function standsAsFilledIn(issue: string, party: Pick<PartyAnswers, 'declared' | 'ranks'>): boolean {
  const suggested = declaredRanks(issue, party);
  const own = party.ranks.get(issue) ?? new Map<string, number>();
  return (
    suggested.size > 0 &&
    suggested.size === own.size &&
    [...suggested].every(([option, rank]) => own.get(option) === rank)
  );
}

/** Issues whose order of options is still as declared positions filled it in, with the statements: it is nobody's scoring. */
export function prefilledOrders(
  issues: readonly SheetIssue[],
  party: Pick<PartyAnswers, 'declared' | 'ranks'>,
): { issue: string; order: string; statements: string[] }[] {
  return issues.flatMap(({ name }) => {
    if (!standsAsFilledIn(name, party)) return [];
    const suggested = declaredRanks(name, party);
    const order = groupsOf(suggested).map((group) => group.join(' or '));
    const statements = party.declared.flatMap(({ issue, option, words }) =>
      issue === name && suggested.has(option) ? [`${option}: ${words}`] : [],
    );
    return [{ issue: name, order: order.join(', then '), statements }];
  });
}
