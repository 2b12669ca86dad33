import type { DossierHead } from '../frame.ts';
import { aside, heading, joinLines, paragraph, soft, type Block, type Line, type Page } from '../page.ts';
import { assumedPage } from './assumed-page.ts';
import { assumedParties, capital, linkBlocks } from './assumed.ts';
import type { DealOutward, OutwardPackage } from './outward-answer.ts';
import { worthBlocks, type ShownWorth } from './option-worth.ts';
import { blockBlocks } from './outward-blocks.ts';
import { changesBlocks, dominatingBlocks } from './outward-changes.ts';
import { feasibleBlocks, standingTable } from './outward-standing.ts';
import { tradesBlocks } from './outward-trades.ts';

/** From packages outward: how each stands, what dominates it, fewest changes, trades, and what leaves nothing. Nothing is recommended. */
export function dealOutwardPage(
  head: DossierHead | null,
  deal: DealOutward,
  worth: ShownWorth | null = null,
): Page {
  return assumedPage(head, deal, {
    subject: 'From a package outward',
    blocks: [
      ...assumedParties(deal.parties),
      ...(worth === null ? [] : worthBlocks(worth)),
      ...linkBlocks(deal.links),
      ...deal.packages.flatMap((each) => packageBlocks(deal, each)),
      heading('What leaves nothing together'),
      ...blockBlocks(deal),
    ],
  });
}

function packageBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
  return [
    heading(shown.name.startsWith('package ') ? capital(shown.name) : shown.name),
    ...optionsBlocks(deal, shown),
    standingTable(deal, shown),
    ...feasibleBlocks(deal, shown),
    heading('What would give nobody less and somebody more', 3),
    ...(shown.trades === null
      ? [aside('Compared with the most that each party could get from what it leaves possible.')]
      : []),
    ...dominatingBlocks(deal, shown),
    heading('The fewest changes after which all may accept', 3),
    ...changesBlocks(deal, shown),
    heading('Trades', 3),
    ...tradesBlocks(deal, shown),
  ];
}

function optionsBlocks({ issues }: DealOutward, { options }: OutwardPackage): Block[] {
  const parts = issues.map((issue, at): Line => [soft(`${issue}: `), (options[at] ?? []).join(' or ')]);
  return [paragraph(joinLines(parts, '; '))];
}
