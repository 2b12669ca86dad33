import { SourceBook } from '../book.ts';
import { asOfFact, framed, leftOutLines, type DossierHead } from '../frame.ts';
import { aside, heading, paragraph, type Block, type Page } from '../page.ts';
import type { DealFromPositions } from './deal-answer.ts';
import { blockingBlocks } from './deal-blocking.ts';
import {
  COUNTS_EXPLAINED,
  countsTable,
  grouped,
  namesOf,
  repliesBlocks,
  silentPartyBlocks,
  withoutLinksBlocks,
} from './deal-counts.ts';
import { draftBlocks } from './deal-drafts.ts';
import { linkBlocks } from './deal-links.ts';
import { movesBlocks } from './deal-moves.ts';
import { refusalBlocks } from './deal-refusals.ts';
import { conditionBlocks, unspokenBlocks } from './deal-unspoken.ts';

/** The deal space of a dossier from what parties have declared. It recommends nothing and totals nobody. */
export function dealPage(head: DossierHead, deal: DealFromPositions): Page {
  const book = new SourceBook(deal.records);
  const facts = [
    asOfFact(deal.asOf),
    { label: 'Parties', value: [namesOf(deal.partiesCounted)] },
    { label: 'Issues', value: [String(deal.issues.length)] },
    {
      label: 'Links between issues',
      value: [deal.links.length === 0 ? 'none recorded' : String(deal.links.length)],
    },
  ];
  const blocks =
    deal.partiesCounted.length === 0 || deal.issues.length === 0 ? EMPTY : dealBlocks(deal, book);
  return framed(head, { subject: 'Deal space', facts, blocks, leftOut: leftOutLines(deal.leftOut), book });
}

const EMPTY: readonly Block[] = [
  paragraph('No party has declared a position on an option of an issue, so there is nothing to count.'),
];

function dealBlocks(deal: DealFromPositions, book: SourceBook): Block[] {
  return [
    paragraph(
      'A package is one option for each issue. What is counted is what parties themselves have declared; nothing is weighed, and nothing is recommended. Parties are in alphabetical order, issues in the order of the dossier.',
    ),
    countsTable([['All packages', deal.counts]]),
    aside(COUNTS_EXPLAINED),
    ...silentPartyBlocks(deal),
    ...repliesBlocks(deal),
    ...withoutLinksBlocks(deal),
    heading('Excluded: by whom, by which statement'),
    ...refusalBlocks(deal, book),
    ...linkBlocks(deal.links, book, grouped),
    heading('What blocks'),
    ...blockingBlocks(deal, book),
    heading('What would have to move'),
    ...movesBlocks(deal, book),
    heading('What is not known'),
    ...unspokenBlocks(deal),
    ...conditionBlocks(deal, book),
    heading('The drafts among the packages'),
    ...draftBlocks(deal, book),
  ];
}
