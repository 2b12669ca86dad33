import type { Sheet } from '@nonpaper/analysis';

type SheetLink = NonNullable<Sheet['links']>[number];

/** A link of a score sheet in words, with the numbers that stand in the sheet. */
export function linkWords(link: SheetLink): string {
  switch (link.kind) {
    case 'requires':
      return `${words(link.if)} requires ${words(link.then)}`;
    case 'budget':
      return `together at most ${link.limit}: ${link.costs.map((each) => `${words(each)} (${each.cost})`).join('; ')}`;
    case 'excludes':
      return together(link.choices.length - 1, link.choices);
    case 'atMost':
      return together(link.count, link.choices);
  }
}

interface Choice {
  readonly issue: string;
  readonly option: string;
}

const words = ({ issue, option }: Choice): string => `${issue}: ${option}`;

const together = (most: number, choices: readonly Choice[]): string =>
  most === choices.length - 1
    ? `never all together: ${choices.map(words).join('; ')}`
    : `at most ${most} of: ${choices.map(words).join('; ')}`;
