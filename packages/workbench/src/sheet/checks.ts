import { consistencyOf, type Consistency, type SheetIssue } from '@nonpaper/analysis';
import type { PartyAnswers } from './answers.ts';
import { declaredRanks } from './declared-words.ts';
import { groupsOf } from './groups.ts';
import type { PackageValues } from './ranked-packages.ts';

/** What does not go together among the answers about one party, in words. */

/** Ratings against ranks of the same options. */
export const rankChecks = ({ ranks, ratings }: PartyAnswers): string[] =>
  [...ratings].flatMap(([issue, rated]) =>
    contradictionWords(
      consistencyOf(groupsOf(ranks.get(issue) ?? new Map()), Object.fromEntries(rated)),
      `${issue}, by rating`,
    ),
  );

/** Ranks of issues against swings, and against what the ranked packages say the issues weigh. */
export function issueChecks({ issueRanks, swings }: PartyAnswers, values: PackageValues | null): string[] {
  const groups = groupsOf(issueRanks);
  return [
    ...contradictionWords(consistencyOf(groups, Object.fromEntries(swings)), 'issues, by swing'),
    ...(values === null
      ? []
      : contradictionWords(consistencyOf(groups, values.weights), 'issues, by the ranked packages')),
  ];
}

/** Ranks of options against what the ranked packages say that they are worth. */
export const valueChecks = (
  issues: readonly SheetIssue[],
  { ranks }: PartyAnswers,
  values: PackageValues | null,
): string[] =>
  issues.flatMap(({ name, options }, issue) => {
    const own = options.map((option, at) => [option, values?.values[issue]?.[at]?.likely ?? NaN]);
    const groups = groupsOf(ranks.get(name) ?? new Map<string, number>());
    return contradictionWords(
      consistencyOf(groups, Object.fromEntries(own) as Record<string, number>),
      `${name}, by the ranked packages`,
      ['turned', 'split'],
    );
  });

/** Ranks against what the party has declared: nothing is wrong with a difference, but it should be seen. */
export function declaredChecks(issues: readonly SheetIssue[], party: PartyAnswers): string[] {
  return issues.flatMap(({ name }) => {
    const declared = groupsOf(declaredRanks(name, party));
    const worth = new Map([...(party.ranks.get(name) ?? [])].map(([option, rank]) => [option, -rank]));
    return contradictionWords(
      consistencyOf(declared, Object.fromEntries(worth)),
      `${name}, against declared positions`,
      ['turned', 'flat'],
    );
  });
}

function contradictionWords(
  { contradictions }: Consistency,
  where: string,
  kinds: readonly string[] = ['turned', 'flat', 'split'],
): string[] {
  return contradictions
    .filter(({ kind }) => kinds.includes(kind))
    .slice(0, 20)
    .map(({ kind, better, worse }) =>
      kind === 'split'
        ? `${where}: “${better}” and “${worse}” were said to be alike, and differ.`
        : `${where}: “${better}” was said to come before “${worse}”, and ${kind === 'flat' ? 'is worth the same' : 'is worth less'}.`,
    );
}
