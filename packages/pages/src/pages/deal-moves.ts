import { SourceBook } from '../book.ts';
import { aside, item, joinLines, list, paragraph, strong, type Block, type Line } from '../page.ts';
import type { DealChange, DealPart } from './deal-answer.ts';
import { SHOWN } from './deal-blocking.ts';
import { grouped, namesOf } from './deal-counts.ts';
import { droppedLinkLine } from './deal-links.ts';
import { statementWords } from './deal-refusals.ts';

/** The smallest changes after which some package is not excluded. */
export function movesBlocks(part: DealPart, book: SourceBook, most = SHOWN): Block[] {
  const { groups, changes, complete } = part.moves;
  if (groups.length === 0)
    return [paragraph('For some package not to be excluded, nobody would have to go back on a statement.')];
  return [
    paragraph(
      'Minimal changes after which some package would not be excluded. One way of each entry is needed; where an entry has several, none is preferred to another.',
    ),
    list(
      groups.map(({ issues, changes: ways }) =>
        item(
          [strong(namesOf(issues)), ':'],
          ...ways.slice(0, most).map((way) => changeLine(part, way, book)),
          ...(ways.length > most ? [`${ways.length - most} more ways stand in the JSON.`] : []),
        ),
      ),
    ),
    aside(
      `${complete ? '' : 'At least '}${grouped(changes)} minimal ${changes === '1' ? 'change' : 'changes'} in all.`,
    ),
  ];
}

function changeLine(part: DealPart, { refusals, links }: DealChange, book: SourceBook): Line {
  const moves = refusals.flatMap((at): Line[] => {
    const refusal = part.refusals[at];
    if (refusal === undefined) return [];
    return [
      [
        strong(refusal.party.name),
        ` would go back on its ${statementWords(refusal.dates)} on `,
        `“${refusal.option.label}”`,
        ...book.cite(refusal.under),
      ],
    ];
  });
  const dropped = links
    .flatMap((at) => part.links.slice(at, at + 1))
    .map((link) => droppedLinkLine(link, book));
  return joinLines([...moves, ...dropped], '; and ');
}
