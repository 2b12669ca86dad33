import type { UtilityRange } from '../figures/deal-plane.ts';
import { column, heading, list, row, soft, strong, table, type Block, type Line } from '../page.ts';

/** The line on every page that rests on a score sheet. */
export const ASSUMPTION_NOTICE =
  'Assumptions: these figures rest on scores that somebody filled in. They are nobody’s declared position.';

export interface AssumedParty {
  readonly name: string;
  /** Who assumes it; null where nobody is named. */
  readonly assumptionOf: string | null;
}

/** Who assumes what a page shows, in a few words. */
export function authorsOf(parties: readonly AssumedParty[]): string {
  const authors = [...new Set(parties.map(({ assumptionOf }) => assumptionOf))];
  return authors.map((each) => (each === null ? 'author not named' : `assumption of ${each}`)).join('; ');
}

/** A utility as it is printed: ten digits, without noise. */
export const printed = (value: number): string => String(Number(value.toPrecision(10)));

export const rangeWords = ([low, high]: UtilityRange): string =>
  low === high ? printed(low) : `${printed(low)} to ${printed(high)}`;

/** Words with a capital in front, as a heading has them. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What is assumed of each party, where no range of its utilities is shown. */
export function assumedParties(
  parties: readonly (AssumedParty & {
    readonly reserved: number | null;
    readonly redLines: readonly { readonly issue: string; readonly option: string }[];
  })[],
): Block[] {
  const rows = parties.map(({ name, assumptionOf, reserved, redLines }) =>
    row(
      name,
      assumptionOf ?? [soft('not named')],
      reserved === null ? [soft('none assumed')] : printed(reserved),
      redLines.length === 0
        ? [soft('none')]
        : redLines.map(({ issue, option }) => `${issue}: ${option}`).join('; '),
    ),
  );
  return [
    heading('What is assumed of each party'),
    table(
      'Utilities of different parties have no common unit.',
      [
        column('Party'),
        column('Assumption of'),
        column('No agreement', 0.7, 'end'),
        column('Takes in no package', 1.3),
      ],
      rows,
    ),
  ];
}

/** The links of a sheet in words, numbered as messages name them; nothing where there are none. */
export const linkBlocks = (links: readonly string[]): Block[] =>
  links.length === 0
    ? []
    : [heading('Links', 3), list(links.map((words, at): Line => [strong(`Link ${at + 1}`), `: ${words}`]))];
