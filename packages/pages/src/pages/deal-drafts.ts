import { SourceBook } from '../book.ts';
import { aside, heading, list, paragraph, strong, type Block, type Line } from '../page.ts';
import type { DealCounts, DealDraft, DealFromPositions, DealPart } from './deal-answer.ts';
import { countsTable, namesOf } from './deal-counts.ts';
import { linkLine } from './deal-links.ts';
import { movesBlocks } from './deal-moves.ts';
import { refusalLine } from './deal-refusals.ts';

/** Each draft among the packages, by its accepted readings. */
export function draftBlocks(deal: DealFromPositions, book: SourceBook): Block[] {
  const others = deal.draftsNotRead.map(({ shortTitle }) => shortTitle).join(', ');
  const notRead = others === '' ? [] : [aside(`No accepted reading on any of these issues: ${others}.`)];
  if (deal.drafts.length === 0)
    return [paragraph('No draft has an accepted reading on these issues.'), ...notRead];
  const rows = deal.drafts.map((each): [Line, DealCounts] => [
    [each.draft.shortTitle, ...book.citeKinds(each.under, ['treatment'])],
    each.counts,
  ]);
  return [
    paragraph('Each draft by the packages that its accepted readings leave possible.'),
    countsTable(rows),
    ...deal.drafts.flatMap((each) => draftDetails(each, book)),
    ...notRead,
  ];
}

function draftDetails(each: DealDraft, book: SourceBook): Block[] {
  const refusals = each.refusals.map((refusal): Line => [
    strong(refusal.party.name),
    ' refuses ',
    ...refusalLine(refusal, book),
  ]);
  return [
    heading(each.draft.shortTitle, 3),
    ...(each.notRead.length === 0
      ? []
      : [aside(`Not read on, so all options held possible: ${namesOf(each.notRead)}.`)]),
    ...(refusals.length === 0
      ? [paragraph('No party has refused an option that it leaves possible.')]
      : [list(refusals)]),
    ...brokenLinkBlocks(each, book),
    ...(each.moves.groups.length === 0 ? [] : movesBlocks(each, book)),
    ...(each.withoutReplies === null
      ? []
      : [countsTable([['Without statements made in reply to a draft', each.withoutReplies]])]),
  ];
}

/** The links that some package of the draft breaks. */
function brokenLinkBlocks({ links }: DealPart, book: SourceBook): Block[] {
  const broken = links.filter(({ packages }) => packages !== '0');
  if (broken.length === 0) return [];
  return [
    list(
      broken.map((link): Line => [
        'It leaves packages possible that break a link: ',
        ...linkLine(link, book),
      ]),
    ),
  ];
}
