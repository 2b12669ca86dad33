import type { SourceBook } from '../book.ts';
import { aside, heading, paragraph, strong, type Block, type Line, type Page } from '../page.ts';
import type { DealCounts, DealFromPositions } from './deal-answer.ts';
import { blockingBlocks } from './deal-blocking.ts';
import { COUNTS_EXPLAINED, countsTable, silentPartyBlocks } from './deal-counts.ts';
import { movesBlocks } from './deal-moves.ts';
import { openPoints } from './deal-unspoken.ts';

/** The deal space in a brief: from declared positions, and beside it, apart, what score sheets give where somebody named some. */
export interface BriefDeal {
  readonly positions: DealFromPositions;
  /** The page of score sheets; it says itself whose assumptions it rests on. */
  readonly sheets: Page | null;
}

/** Entries of each sort on a brief. */
const SHOWN = 4;

/** The deal space as a section of the brief. Declared positions give sets and counts; points come from score sheets alone. */
export const briefDealBlocks = ({ positions, sheets }: BriefDeal, book: SourceBook): Block[] => [
  heading('Deal space, from declared positions'),
  ...positionBlocks(positions, book),
  ...(sheets === null ? [] : sheetBlocks(sheets)),
];

function positionBlocks(deal: DealFromPositions, book: SourceBook): Block[] {
  if (deal.partiesCounted.length === 0 || deal.issues.length === 0)
    return [
      paragraph('No party has declared a position on an option of an issue, so there is nothing to count.'),
    ];
  const drafts = deal.drafts.map(({ draft, counts, under }): [Line, DealCounts] => [
    [draft.shortTitle, ...book.citeKinds(under, ['treatment'])],
    counts,
  ]);
  return [
    countsTable([['All packages', deal.counts], ...drafts]),
    aside(
      `A package is one option for each issue; a draft counts by what its accepted readings leave possible. ${COUNTS_EXPLAINED}`,
    ),
    ...silentPartyBlocks(deal),
    heading('What blocks', 3),
    ...blockingBlocks(deal, book, SHOWN),
    heading('What would have to move', 3),
    ...movesBlocks(deal, book, SHOWN),
    heading('What is not known', 3),
    ...openPoints(deal, SHOWN),
    aside('All of it, with every refusal and each draft by itself: nonpaper deal.'),
  ];
}

/** A page as a section of another: its notices and facts first, its headings one level down. */
function sheetBlocks({ title, subject, notices, facts, blocks, leftOut }: Page): Block[] {
  return [
    heading(`${subject}: ${title}`),
    ...notices.map((notice) => paragraph(notice, 'notice')),
    paragraph(
      facts.flatMap(({ label, value }, at): Line => [at === 0 ? '' : '; ', strong(`${label}: `), ...value]),
    ),
    ...blocks.map((block): Block => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
    ...leftOut.map((line) => aside(line)),
  ];
}
