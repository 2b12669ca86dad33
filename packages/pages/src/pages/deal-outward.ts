import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  item,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type ListItem,
  type Page,
} from '../page.ts';
import { assumedParties, ASSUMPTION_NOTICE, authorsOf, capital, printed, rangeWords } from './assumed.ts';
import type {
  DealOutward,
  NamedChoice,
  OutwardConstraint,
  OutwardPackage,
  OutwardTrade,
} from './outward-answer.ts';

const SHOWN = 10;

/** From packages outward: how each stands, what dominates it, fewest changes, trades, and what leaves nothing. Nothing is recommended. */
export function dealOutwardPage(head: DossierHead | null, deal: DealOutward): Page {
  const title = deal.title ?? deal.parties.map(({ name }) => name).join(', ');
  const frame = head ?? { title, notices: [] };
  return framed(
    { ...frame, notices: [ASSUMPTION_NOTICE, ...frame.notices] },
    {
      subject: 'From a package outward',
      facts: [
        { label: 'Parties', value: [deal.parties.map(({ name }) => name).join(', ')] },
        { label: 'Scores', value: [authorsOf(deal.parties)] },
      ],
      blocks: [
        ...assumedParties(deal.parties),
        ...linkBlocks(deal),
        ...deal.packages.flatMap((each) => packageBlocks(deal, each)),
        heading('What leaves nothing together'),
        ...blockBlocks(deal),
      ],
      leftOut: deal.messages.map(({ text }): Line => [text]),
      book: new SourceBook(),
    },
  );
}

function linkBlocks({ links }: DealOutward): Block[] {
  if (links.length === 0) return [];
  return [
    heading('Links', 3),
    list(links.map((words, at): Line => [strong(`Link ${at + 1}`), `: ${words}`])),
  ];
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

const REACHES: Readonly<Record<'every' | 'some' | 'none' | 'open', string>> = {
  every: 'yes',
  some: 'by some of its packages',
  none: 'no',
  open: 'not decided',
};

function standingTable({ parties }: DealOutward, shown: OutwardPackage): Block {
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

function feasibleBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
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

/** Changes of one package that a page tells; the JSON has them all. */
const MOST_CHANGED = 8;

/** A package by what it changes against the one looked at. */
function changedWords(issues: readonly string[], from: OutwardPackage, to: readonly string[]): Line {
  const changed = issues.flatMap((issue, at): Line[] =>
    (from.options[at] ?? []).includes(to[at] ?? '') ? [] : [[soft(`${issue}: `), to[at] ?? '']],
  );
  if (changed.length === 0) return ['nothing outside of what it leaves open'];
  const more = changed.length - MOST_CHANGED;
  return [
    ...joinLines(more > 1 ? changed.slice(0, MOST_CHANGED) : changed, '; '),
    ...(more > 1 ? [soft(`; and ${more} more issues`)] : []),
  ];
}

function dominatingBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
  const { points, pointCount, packageCount, complete } = shown.dominating;
  if (points.length === 0)
    return [
      paragraph(
        complete
          ? 'Nothing: no package that keeps the links and crosses no red line gives nobody less and somebody more.'
          : 'None was found, but not all could be looked at.',
      ),
    ];
  const rows = points
    .slice(0, SHOWN)
    .map(({ utilities, packages, packageCount: own }) =>
      row(...utilities.map(printed), [
        ...changedWords(deal.issues, shown, packages[0] ?? []),
        ...(own === null || own === 1 ? [] : [soft(`, and ${Number(own) - 1} more with the same utilities`)]),
      ]),
    );
  const all = `${counted(pointCount ?? points.length, 'combination', 'combinations')} of utilities${packageCount === null ? '' : `, ${packageCount} ${packageCount === 1 ? 'package' : 'packages'}`}`;
  const kept =
    rows.length < points.length ? ` ${rows.length} are shown; up to 100 packages stand in the JSON.` : '';
  return [
    table('', [...deal.parties.map(({ name }) => column(name, 0.7, 'end')), column('What changes', 3)], rows),
    aside(
      complete
        ? `All that no other package dominates in its turn: ${all}.${kept}`
        : `Some, not all: there are too many to list. No package dominates one of these.${kept}`,
    ),
  ];
}

function changesBlocks(deal: DealOutward, shown: OutwardPackage): Block[] {
  const { changes, atLeast, sets, setCount, complete } = shown.fewestChanges;
  if (changes === 0) return [paragraph('None: all may accept a package that it leaves possible.')];
  if (changes === null)
    return [
      paragraph(
        complete
          ? 'There is no package that all may accept, whatever is changed; the last section says what rules them out.'
          : `Not decided; at least ${counted(atLeast, 'change', 'changes')}.`,
      ),
    ];
  const items = sets.slice(0, SHOWN).map(({ issues, packages, packageCount }): ListItem => {
    const ways = packages.slice(0, 3).map((each) => changedWords(deal.issues, shown, each));
    const rest = packageCount - ways.length;
    return item(
      [strong(issues.join(', '))],
      ...ways,
      ...(rest > 0 ? [[soft(`and ${counted(rest, 'more way', 'more ways')}`)] as Line] : []),
    );
  });
  const more = setCount - items.length;
  return [
    paragraph(
      `${counted(changes, 'issue', 'issues')} would have to be settled otherwise; fewer do not suffice. ${setCount === 1 && complete ? 'This is the only set of issues that does:' : `Each of these sets of issues does${complete ? '' : '; there may be more'}:`}`,
    ),
    list(items),
    ...(more > 0 ? [aside(`${counted(more, 'more set', 'more sets')}; up to 100 stand in the JSON.`)] : []),
  ];
}

function tradesBlocks(deal: DealOutward, { trades }: OutwardPackage): Block[] {
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

function blockBlocks(deal: DealOutward): Block[] {
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
