import {
  aside,
  item,
  joinLines,
  list,
  paragraph,
  soft,
  strong,
  type Block,
  type Line,
  type ListItem,
} from '../page.ts';
import { printed } from './assumed.ts';
import type { DealOutward, OutwardPackage, OutwardTrade } from './outward-answer.ts';
import { SHOWN } from './outward-changes.ts';

/** Who gives what on which issue, after which nobody has less. */
export function tradesBlocks(deal: DealOutward, { trades }: OutwardPackage): Block[] {
  if (trades === null)
    return [paragraph('A trade starts from one package, and this draft leaves several possible.')];
  const total = trades.counts.reduce((sum, each) => sum + each, 0);
  if (total === 0)
    return [
      paragraph(
        trades.complete
          ? 'No changes on up to three issues leave nobody with less and somebody with more.'
          : 'None was found, but not all changes could be looked at.',
      ),
    ];
  const [one, two, three] = trades.counts;
  const items = trades.trades.slice(0, SHOWN).map((trade) => tradeItem(deal, trade));
  const rest = total - items.length;
  return [
    paragraph(
      'Changes on up to three issues after which nobody has less and somebody has more. What each party gives or gains is in its own units, which are not the units of others.',
    ),
    list(items),
    aside(
      `${trades.complete ? 'In all' : 'At least'} ${one} on one issue, ${two} on two, ${three} on three.${rest > 0 ? ` ${items.length} are shown; up to 1,000 stand in the JSON.` : ''}`,
    ),
  ];
}

/** `Velmara gives 2 on Water, Tessaly gives 1 on Years`, and what everybody has in the end. */
function tradeItem({ parties }: DealOutward, { changes, together, gains }: OutwardTrade): ListItem {
  const gives = changes.flatMap(({ issue, gains: own }) =>
    own.flatMap((gain, at) =>
      gain < 0 ? [`${parties[at]?.name ?? ''} gives ${printed(-gain)} on ${issue}`] : [],
    ),
  );
  const inAll = gains.flatMap((gain, at) =>
    gain === 0 ? [] : [`${parties[at]?.name ?? ''} +${printed(gain)}`],
  );
  const beside = together.flatMap((gain, at) =>
    gain === 0 ? [] : [`${parties[at]?.name ?? ''} ${gain > 0 ? '+' : ''}${printed(gain)}`],
  );
  return item(
    [strong(gives.length === 0 ? 'Nobody gives' : gives.join(', '))],
    joinLines(
      changes.map(({ issue, from, to }): Line => [soft(`${issue}: `), `${from} → ${to}`]),
      '; ',
    ),
    `In all: ${inAll.join(', ')}${inAll.length < parties.length ? ', the others as before' : ''}.`,
    ...(beside.length === 0 ? [] : [`Of this, by the changes being made together: ${beside.join(', ')}.`]),
  );
}
