import type { DossierHead } from '../frame.ts';
import {
  aside,
  heading,
  joinLines,
  list,
  paragraph,
  soft,
  strong,
  type Block,
  type Line,
  type Page,
} from '../page.ts';
import { assumedPage } from './assumed-page.ts';
import { printed, rangeWords } from './assumed.ts';
import type { DealUncertain } from './uncertain-answer.ts';
import { worthBlocks } from './uncertain-questions.ts';
import { rankBlocks } from './uncertain-ranks.ts';
import { acceptanceTable, shareBlocks } from './uncertain-shares.ts';

/** How sure: who takes which package for all, some or none of the numbers that fit, how often, and what would decide it. */
export function dealUncertainPage(
  head: DossierHead | null,
  deal: DealUncertain,
  points: readonly PartyPoints[] = [],
): Page {
  return assumedPage(head, deal, {
    subject: 'How sure: ranges, orders and distributions',
    facts: [
      {
        label: 'Draws',
        value: [`${deal.draws}, seed ${deal.seed}${deal.method === 'walk' ? ', along a walk' : ''}`],
      },
    ],
    blocks: [
      heading('What is not known as a point'),
      ...knownBlocks(deal),
      ...pointBlocks(points),
      ...(deal.packages.length === 0
        ? [paragraph('There is no package to look at; name one with --package.')]
        : packagesBlocks(deal)),
    ],
  });
}

/** What a sheet gives as points for one party, in words. */
export interface PartyPoints {
  readonly party: string;
  readonly points: readonly string[];
}

/** Numbers of a plan of 28 issues with 6 options; a longer list is for the sheet itself. */
const MOST_POINTS = 200;

/** All that is known as a point, folded: figures rest on these numbers too. */
function pointBlocks(parties: readonly PartyPoints[]): Block[] {
  const told = parties.filter(({ points }) => points.length > 0);
  if (told.length === 0) return [];
  return [
    {
      kind: 'folded',
      summary: 'What the sheet assumes as a point',
      blocks: told.flatMap(({ party, points }): Block[] => [
        paragraph([strong(party), ':']),
        list(shortened(points, MOST_POINTS, 'the sheet has them')),
      ]),
    },
  ];
}

/** The first lines of a list, and how many there are beside. */
function shortened(lines: readonly string[], most: number, where: string): Line[] {
  const shown = lines.slice(0, most).map((each): Line => [each]);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, [soft(`and ${more} more; ${where}`)]] : shown;
}

const MOST_KNOWN = 12;

function knownBlocks({ parties }: DealUncertain): Block[] {
  return parties.flatMap(({ name, known }): Block[] => {
    if (known.length === 0) return [paragraph([strong(name), ': every number is a point.'])];
    return [paragraph([strong(name), ':']), list(shortened(known, MOST_KNOWN, 'the JSON has them'))];
  });
}

function packagesBlocks(deal: DealUncertain): Block[] {
  return [
    heading('The packages'),
    list(
      deal.packages.map(({ name, options, feasible }): Line => [
        strong(name),
        ': ',
        ...joinLines(
          options.map((option, at): Line => [soft(`${deal.issues[at] ?? ''}: `), option]),
          '; ',
        ),
        ...(feasible ? [] : [' (breaks a link)']),
      ]),
    ),
    heading('Who takes them, whatever the numbers turn out to be'),
    acceptanceTable(deal),
    aside(
      'Surely: at least what no agreement is worth, for all numbers that fit what is known; perhaps: for some of them. Both are exact. Nothing to reach: it is not assumed what no agreement is worth. The share behind it is of draws, ± its standard error: how much of what was left open fits, no probability that a party agrees.',
    ),
    heading('How often all take them'),
    ...shareBlocks(deal),
    ...(deal.ranks.length === 0 ? [] : [heading('How each party ranks them')]),
    ...deal.ranks.flatMap((ranks) => rankBlocks(deal, ranks)),
    heading('What would have to be known to decide'),
    aside(
      'How much of the doubt (the variance) an answer would take away, and in what share of draws all take the package where the number is in the lower or the upper half of what it may be; for a question of order, where it is not so, and where it is so.',
    ),
    ...deal.packages.flatMap((each) => worthBlocks(each)),
  ];
}

/** What is known of one number, in words. */
export const knownWords = (
  what: string,
  spread:
    | number
    | readonly [low: number, high: number]
    | { readonly low: number; readonly likely: number; readonly high: number },
): string => {
  if (typeof spread === 'number') return `${what}: ${printed(spread)}`;
  return 'likely' in spread
    ? `${what}: ${rangeWords([spread.low, spread.high])}, likeliest ${printed(spread.likely)}`
    : `${what}: ${rangeWords([spread[0], spread[1]])}`;
};
