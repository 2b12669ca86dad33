import { counted } from '../kinds.ts';
import { aside, joinLines, list, paragraph, type Block, type Line } from '../page.ts';
import { printed } from './assumed.ts';
import type { DealOutward, OutwardConstraint } from './outward-answer.ts';
import { SHOWN } from './outward-changes.ts';

/** What rules everything out together, where nothing is acceptable to all. */
export function blockBlocks(deal: DealOutward): Block[] {
  const { acceptable, sets, single, complete, completeTo } = deal.blocks;
  if (acceptable !== null)
    return [
      paragraph('Nothing does: some package keeps all links, red lines and utilities of no agreement.'),
    ];
  if (sets.length === 0) return [paragraph('Whether some package is acceptable to all was not decided.')];
  const items = sets.slice(0, SHOWN).map((set): Line =>
    joinLines(
      set.map((each): Line => [constraintWords(each)]),
      '; and ',
    ),
  );
  const more = sets.length - items.length;
  return [
    paragraph(
      'No package is acceptable to all. Each entry rules everything out by itself; without any one of its parts it would leave a package.',
    ),
    list(items),
    aside(
      `${complete ? 'These are all.' : `There may be more; those of up to ${counted(completeTo, 'part', 'parts')} are all there.`}${more > 0 ? ` ${more} more stand in the JSON.` : ''}`,
    ),
    ...(single.length === 0
      ? []
      : [
          paragraph([
            'All else as it is, a package would be left without any one of these: ',
            single.map(constraintWords).join('; '),
            '.',
          ]),
        ]),
  ];
}

function constraintWords(constraint: OutwardConstraint): string {
  if (constraint.kind === 'link') return `link ${constraint.link}`;
  if (constraint.kind === 'redLine')
    return `${constraint.party} takes no “${constraint.option}” (${constraint.issue})`;
  return `${constraint.party} takes nothing below ${constraint.reserved === null ? 'no agreement' : printed(constraint.reserved)}`;
}
