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
export function dealUncertainPage(head: DossierHead | null, deal: DealUncertain): Page {
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
      ...(deal.packages.length === 0
        ? [paragraph('There is no package to look at; name one with --package.')]
        : packagesBlocks(deal)),
    ],
  });
}

const MOST_KNOWN = 12;

function knownBlocks({ parties }: DealUncertain): Block[] {
  return parties.flatMap(({ name, known }): Block[] => {
    const more = known.length - MOST_KNOWN;
    const lines = known.slice(0, MOST_KNOWN).map((each): Line => [each]);
    if (lines.length === 0) return [paragraph([strong(name), ': every number is a point.'])];
    return [
      paragraph([strong(name), ':']),
      list([...lines, ...(more > 0 ? [[soft(`and ${more} more; the JSON has them`)] as Line] : [])]),
    ];
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
