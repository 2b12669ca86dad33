import { SourceBook } from '../book.ts';
import { counted } from '../kinds.ts';
import { aside, item, joinLines, list, paragraph, soft, strong, type Block, type Line } from '../page.ts';
import type { DealBarrier, DealCounts, DealOptionBarrier, DealPart } from './deal-answer.ts';
import { grouped } from './deal-counts.ts';
import { issuesTied, linkLine } from './deal-links.ts';
import { statementWords } from './deal-refusals.ts';

/** Entries of each sort on a page; the JSON has them all. */
export const SHOWN = 12;

/** The smallest sets of refusals and links that leave no package together. */
export function blockingBlocks(part: DealPart, book: SourceBook, most = SHOWN): Block[] {
  const { sets, found, complete } = part.blocking;
  if (sets.length === 0) return [paragraph(nothingBlocks(part.counts))];
  const items = sets
    .slice(0, most)
    .map(({ barriers }) =>
      item(blockingLine(part, barriers), ...barriers.map((barrier) => barrierLine(part, barrier, book))),
    );
  const more = sets.length - items.length;
  return [
    paragraph(
      'Each entry leaves no package by itself, and none of its refusals and links could be spared. Where several parties refuse an option, the refusal of any one of them is enough.',
    ),
    list(items),
    aside(
      `${complete ? 'These are all' : 'There may be more'}: ${counted(Number(found), 'minimal set', 'minimal sets')} of single refusals and links${more > 0 ? `; ${more} more entries stand in the JSON` : ''}.`,
    ),
  ];
}

const nothingBlocks = ({ packages, excluded }: DealCounts): string => {
  const open = BigInt(packages) - BigInt(excluded);
  return `Nothing leaves no package: ${grouped(String(open))} ${open === 1n ? 'is' : 'are'} not excluded.`;
};

function blockingLine(part: DealPart, barriers: readonly DealBarrier[]): Line {
  const names = barriers.flatMap((each) =>
    'link' in each ? part.links.slice(each.link, each.link + 1).flatMap(issuesTied) : [each.issue.name],
  );
  const words = barriers.some((each) => 'link' in each)
    ? ': every combination that is possible is refused or breaks a link'
    : ': every option that is possible is refused';
  return [strong([...new Set(names)].join('; ')), words];
}

function barrierLine(part: DealPart, barrier: DealBarrier, book: SourceBook): Line {
  if (!('link' in barrier)) return refusedLine(part, barrier, book);
  const link = part.links[barrier.link];
  return link === undefined ? [''] : linkLine(link, book);
}

function refusedLine(part: DealPart, { option, refusals }: DealOptionBarrier, book: SourceBook): Line {
  const by = refusals.flatMap((at): Line[] => {
    const refusal = part.refusals[at];
    if (refusal === undefined) return [];
    return [[refusal.party.name, soft(`, ${statementWords(refusal.dates)}`), ...book.cite(refusal.under)]];
  });
  return [`${option.label}: refused by `, ...joinLines(by, '; by ')];
}
