import { column, paragraph, row, soft, table, type Block } from '../page.ts';
import { printed, rangeWords } from './assumed.ts';
import type { DealOutward, NamedChoice, OutwardPackage } from './outward-answer.ts';

const REACHES: Readonly<Record<'every' | 'some' | 'none' | 'open', string>> = {
  every: 'yes',
  some: 'by some of its packages',
  none: 'no',
  open: 'not decided',
};

/** What each party gets, and whether that is enough for it. */
export function standingTable({ parties }: DealOutward, shown: OutwardPackage): Block {
  const rows = shown.parties.map(({ range, proven, reaches, crossesAlways, crossesSometimes }, at) => {
    const { name = '', reserved = null } = parties[at] ?? {};
    const crossed = [
      ...crossesAlways.map(choiceWords),
      ...crossesSometimes.map((each) => `${choiceWords(each)} (in some packages)`),
    ];
    return row(
      name,
      `${rangeWords(range)}${proven ? '' : ' (a bound)'}`,
      reserved === null ? [soft('none assumed')] : printed(reserved),
      reserved === null ? [soft('nothing to reach')] : REACHES[reaches ?? 'open'],
      crossed.length === 0 ? [soft('none')] : crossed.join('; '),
    );
  });
  return table(
    'What each party gets, and whether that is at least what no agreement is worth to it.',
    [
      column('Party'),
      column('Gets', 1, 'end'),
      column('No agreement', 0.8, 'end'),
      column('Reaches it', 1),
      column('Red lines crossed', 1.4),
    ],
    rows,
  );
}

const choiceWords = ({ issue, option }: NamedChoice): string => `${issue}: ${option}`;

/** Whether links are kept, and whether all may accept it. */
export function feasibleBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
  const { feasible, breaks, acceptableToAll } = shown;
  const against = reasonsAgainst(deal, shown);
  const links =
    breaks !== null && breaks.length > 0
      ? `It breaks ${breaks.map((at) => `link ${at}`).join(', ')}.`
      : feasible === 'none'
        ? 'None of its packages keeps all links; ranges are without links.'
        : feasible === 'some'
          ? 'Some of its packages break a link; ranges are over those that keep all.'
          : feasible === null
            ? 'Whether it can keep all links was not decided.'
            : '';
  const all =
    acceptableToAll === null
      ? 'Whether all may accept it was not decided.'
      : acceptableToAll
        ? `${breaks === null ? 'At least one of its packages' : 'It'} gives every party what no agreement is worth to it or more, crosses no red line, and keeps all links.`
        : `Not all may accept it${against.length === 0 ? '' : `: ${against.join('; ')}`}.`;
  return [paragraph([links, links === '' ? '' : ' ', all].join(''))];
}

/** Who has a reason of its own against every package of it; parties with the same reason together. */
function reasonsAgainst({ parties: names }: DealOutward, { parties }: OutwardPackage): string[] {
  const named = (has: (party: OutwardPackage['parties'][number]) => boolean): string[] =>
    names.flatMap(({ name }, at) => {
      const own = parties[at];
      return own !== undefined && has(own) ? [name] : [];
    });
  const below = named(({ reaches }) => reaches === 'none');
  const crossed = named(({ crossesAlways }) => crossesAlways.length > 0);
  return [
    ...(below.length === 0 ? [] : [`less than no agreement is worth for ${below.join(', ')}`]),
    ...(crossed.length === 0 ? [] : [`a red line of ${crossed.join(', ')}`]),
  ];
}
