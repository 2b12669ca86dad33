import { aside, column, paragraph, row, table, type Block, type Line } from '../page.ts';
import type { DealCounts, DealFromPositions, Digits } from './deal-answer.ts';

/** What the three counts mean. */
export const COUNTS_EXPLAINED =
  'Acceptable to all: every party has declared every option in it preferred or acceptable. Excluded: some party refuses an option in it, or it breaks a link between issues. Not spoken on: nobody excludes it, but on some option in it some party has said nothing, has spoken under a condition only, or has said both yes and no.';

/** The three counts of some sets of packages, one row each. */
export function countsTable(rows: readonly (readonly [string | Line, DealCounts])[]): Block {
  const columns = [
    column('', 1.4),
    column('Packages', 1, 'end'),
    column('Acceptable to all', 1, 'end'),
    column('Excluded', 1, 'end'),
    column('Not spoken on', 1, 'end'),
  ];
  return table(
    '',
    columns,
    rows.map(([name, { packages, acceptable, excluded, unspoken }]) =>
      row(name, ...[packages, acceptable, excluded, unspoken].map(grouped)),
    ),
  );
}

/** Digits in groups of three, such as `268,435,456`. */
export function grouped(digits: Digits): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}

/** Names with commas between. */
export const namesOf = (named: readonly { readonly name: string }[]): string =>
  named.length === 0 ? 'none' : named.map(({ name }) => name).join(', ');

/** Who has declared nothing, and which issues have no options. */
export function silentPartyBlocks({ partiesSilent, issuesWithoutOptions }: DealFromPositions): Block[] {
  return [
    ...(partiesSilent.length === 0
      ? []
      : [aside(`No declared position on any of these issues: ${namesOf(partiesSilent)}.`)]),
    ...(issuesWithoutOptions.length === 0
      ? []
      : [aside(`Issues without options, left out: ${namesOf(issuesWithoutOptions)}.`)]),
  ];
}

/** The counts without statements made in reply to a draft, where they are others. */
export function repliesBlocks({ withoutReplies }: DealFromPositions): Block[] {
  if (withoutReplies === null) return [];
  return [
    paragraph('Without statements made in reply to a draft the counts are others:'),
    countsTable([['All packages, without replies', withoutReplies]]),
  ];
}

/** The counts without links, where they are others. */
export function withoutLinksBlocks({ withoutLinks }: DealFromPositions): Block[] {
  if (withoutLinks === null) return [];
  return [
    paragraph('Without the links between issues the counts are others:'),
    countsTable([['All packages, without links', withoutLinks]]),
  ];
}
