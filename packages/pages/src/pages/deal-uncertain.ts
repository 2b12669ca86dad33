import { SourceBook } from '../book.ts';
import { framed, type DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import {
  aside,
  column,
  heading,
  joinLines,
  list,
  paragraph,
  row,
  soft,
  strong,
  table,
  type Block,
  type Line,
  type Page,
  type Row,
} from '../page.ts';
import { ASSUMPTION_NOTICE, authorsOf, capital, printed, rangeWords } from './assumed.ts';
import type {
  DealUncertain,
  DrawnShareJson,
  UncertainAcceptance,
  UncertainPackage,
  UncertainQuestion,
  UncertainRanks,
} from './uncertain-answer.ts';

/** How sure: who takes which package for all, some or none of the numbers that fit, how often, and what would decide it. */
export function dealUncertainPage(head: DossierHead | null, deal: DealUncertain): Page {
  const title = deal.title ?? deal.parties.map(({ name }) => name).join(', ');
  const frame = head ?? { title, notices: [] };
  return framed(
    { ...frame, notices: [ASSUMPTION_NOTICE, ...frame.notices] },
    {
      subject: 'How sure: ranges, orders and distributions',
      facts: [
        { label: 'Parties', value: [deal.parties.map(({ name }) => name).join(', ')] },
        { label: 'Scores', value: [authorsOf(deal.parties)] },
        {
          label: 'Draws',
          value: [`${deal.draws}, seed ${deal.seed}${deal.method === 'walk' ? ', along a walk' : ''}`],
        },
      ],
      blocks: [
        heading('What is not known as a point'),
        ...knownBlocks(deal),
        ...(deal.packages.length === 0
          ? [paragraph('There is no package to look at; name one with --package.')]
          : packagesBlocks(deal)),
      ],
      leftOut: deal.messages.map(({ text }): Line => [text]),
      book: new SourceBook(),
    },
  );
}

const MOST_KNOWN = 12;

function knownBlocks({ parties }: DealUncertain): Block[] {
  return parties.flatMap(({ name, known }): Block[] => {
    const more = known.length - MOST_KNOWN;
    const lines = known.slice(0, MOST_KNOWN).map((each): Line => [each]);
    if (lines.length === 0) return [paragraph([strong(name), ': every number is a point.'])];
    return [
      paragraph([strong(name), ':']),
      list([...lines, ...(more > 0 ? [[soft(`and ${more} more; the JSON has them`)] as Line] : [])]),
    ];
  });
}

function packagesBlocks(deal: DealUncertain): Block[] {
  return [
    heading('The packages'),
    list(
      deal.packages.map(({ name, options, feasible }): Line => [
        strong(name),
        ': ',
        ...joinLines(
          options.map((option, at): Line => [soft(`${deal.issues[at] ?? ''}: `), option]),
          '; ',
        ),
        ...(feasible ? [] : [' (breaks a link)']),
      ]),
    ),
    heading('Who takes them, whatever the numbers turn out to be'),
    acceptanceTable(deal),
    aside(
      'Surely: at least what no agreement is worth, for all numbers that fit what is known; perhaps: for some of them. Both are exact. Nothing to reach: it is not assumed what no agreement is worth. The share behind it is of draws, ± its standard error: how much of what was left open fits, no probability that a party agrees.',
    ),
    heading('How often all take them'),
    ...shareBlocks(deal),
    ...(deal.ranks.length === 0 ? [] : [heading('How each party ranks them')]),
    ...deal.ranks.flatMap((ranks) => rankBlocks(deal, ranks)),
    heading('What would have to be known to decide'),
    aside(
      'How much of the doubt (the variance) an answer would take away, and in what share of draws all take the package where the number is in the lower or the upper half of what it may be; for a question of order, where it is not so, and where it is so.',
    ),
    ...deal.packages.flatMap((each) => worthBlocks(each)),
  ];
}

function acceptanceTable({ packages, parties }: DealUncertain): Block {
  const rows = packages.map(({ name, parties: own }) =>
    row(name, ...own.map((each): Line => [acceptanceWords(each), soft(` ${shareWords(each.share)}`)])),
  );
  return table('', [column('Package', 1.2), ...parties.map(({ name }) => column(name, 1.2))], rows);
}

function acceptanceWords({ necessary, possible, redLine, reserved }: UncertainAcceptance): string {
  if (redLine) return 'no: a red line';
  if (reserved === null) return 'nothing to reach';
  return necessary ? 'surely' : possible ? 'perhaps' : 'in no case';
}

/** How concepts are called in a sentence. */
const CONCEPTS: Readonly<Record<string, string>> = {
  nash: 'Nash',
  egalitarian: 'the egalitarian concept',
  ksMaxMin: 'Kalai-Smorodinsky',
  maxWelfare: 'the largest sum',
  maxRelativeWelfare: 'the largest sum of shares',
  leximin: 'leximin',
};

const rounded = (value: number): string => value.toFixed(3);

/** `0.412 ± 0.011`; a share without a doubt stands alone. */
const shareWords = ({ value, standardError }: DrawnShareJson): string =>
  standardError === 0 ? rounded(value) : `${rounded(value)} ± ${rounded(standardError)}`;

const intervalWords = ({ interval: [low, high] }: DrawnShareJson): string =>
  `${rounded(low)} to ${rounded(high)}`;

function shareBlocks({ packages, concept }: DealUncertain): Block[] {
  const rows = packages.map(
    ({ name, parties: own, acceptableToAll, necessaryToAll, possibleToAll, picked }) =>
      row(
        name,
        nothingToReach(own)
          ? 'nothing to reach'
          : necessaryToAll
            ? 'surely'
            : possibleToAll
              ? 'perhaps'
              : 'in no case',
        shareWords(acceptableToAll),
        intervalWords(acceptableToAll),
        ...(picked === null ? [] : [shareWords(picked)]),
      ),
  );
  return [
    table(
      '',
      [
        column('Package', 1.2),
        column('All parties'),
        column('Share of draws', 1, 'end'),
        column('95 % interval', 1, 'end'),
        ...(concept === null ? [] : [column(`Picked by ${CONCEPTS[concept] ?? concept}`, 1, 'end')]),
      ],
      rows,
    ),
  ];
}

/** For no party is it assumed what no agreement is worth, and no red line is crossed. */
const nothingToReach = (parties: UncertainPackage['parties']): boolean =>
  parties.every(({ reserved, redLine }) => reserved === null && !redLine);

function rankBlocks(
  { packages, issues, parties }: DealUncertain,
  { party, packages: ranked }: UncertainRanks,
): Block[] {
  const shown = Math.min(packages.length, 4);
  const rows = packages.map(({ name }, at) => {
    const { ranks = [], confidence = null } = ranked[at] ?? {};
    return row(
      name,
      ...Array.from({ length: shown }, (_, rank) =>
        ranks[rank] === undefined ? '' : rounded(ranks[rank].value),
      ),
      confidence === null ? [soft('never first')] : shareWords(confidence),
    );
  });
  const isOpen = parties.some(({ name, openWeights }) => name === party && openWeights);
  const central = (isOpen ? packages : []).flatMap(({ name }, at): Line[] => {
    const weights = ranked[at]?.centralWeights ?? null;
    if (weights === null) return [];
    return [
      [
        strong(name),
        `: ${weights.map((weight, issue) => `${issues[issue] ?? ''} ${shortNumber(weight)}`).join(', ')}`,
      ],
    ];
  });
  return [
    heading(party, 3),
    table(
      'Share of draws in which the party ranks the package first, second and so on.',
      [
        column('Package', 1.2),
        ...Array.from({ length: shown }, (_, rank) => column(ORDINALS[rank] ?? '', 0.7, 'end')),
        column('Confidence', 1, 'end'),
      ],
      rows,
    ),
    ...(central.length === 0
      ? []
      : [
          aside('Central weights: the mean weights of the draws in which the package comes first.'),
          list(central),
        ]),
  ];
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth'];
const shortNumber = (value: number): string => String(Number(value.toPrecision(3)));

const MOST_QUESTIONS = 6;

function worthBlocks({
  name,
  worthKnowing,
  acceptableToAll,
  necessaryToAll,
  possibleToAll,
  feasible,
  parties,
}: UncertainPackage): Block[] {
  if (worthKnowing.length === 0) {
    const why = !feasible
      ? 'the links do not allow it'
      : nothingToReach(parties)
        ? 'for no party is it assumed what no agreement is worth'
        : necessaryToAll
          ? 'all take it, whatever the numbers'
          : !possibleToAll
            ? 'somebody does not take it, whatever the numbers'
            : acceptableToAll.value === 0 || acceptableToAll.value === 1
              ? 'all draws say the same'
              : 'no single number or order tells';
    return [paragraph([strong(name), `: nothing would decide it by itself; ${why}.`])];
  }
  // What is not above its own error cannot be told from nothing.
  const telling = worthKnowing.filter(({ explains, standardError }) => explains > standardError);
  const rows = telling
    .slice(0, MOST_QUESTIONS)
    .map(({ question, explains, standardError, whenLess, whenMore }) =>
      row(
        questionWords(question),
        `${rounded(explains)} ± ${rounded(standardError)}`,
        rounded(whenLess),
        rounded(whenMore),
      ),
    );
  const more = worthKnowing.length - rows.length;
  return [
    heading(capital(name), 3),
    ...(rows.length === 0 ? [] : [worthTable(rows)]),
    ...(more > 0
      ? [
          aside(
            `${counted(more, 'further question stands', 'further questions stand')} in the JSON; ${worthKnowing.length - telling.length} of all cannot be told from nothing with so many draws.`,
          ),
        ]
      : []),
  ];
}

const worthTable = (rows: readonly Row[]): Block =>
  table(
    '',
    [
      column('What is not known', 2.6),
      column('Takes away', 1.1, 'end'),
      column('Lower; not so', 0.9, 'end'),
      column('Upper; so', 0.8, 'end'),
    ],
    rows,
  );

function questionWords(question: UncertainQuestion): string {
  const { party } = question;
  switch (question.kind) {
    case 'weight':
      return `${party}: weight of ${question.issue}`;
    case 'score':
      return `${party}: score of “${question.option}” (${question.issue})`;
    case 'reserved':
      return `${party}: utility of no agreement`;
    case 'matters':
      return `${party}: does ${question.issues[0]} matter more than ${question.issues[1]}?`;
    case 'better':
      return `${party}: is “${question.options[0]}” better than “${question.options[1]}” (${question.issue})?`;
  }
}

/** What is known of one number, in words. */
export const knownWords = (
  what: string,
  spread:
    | number
    | readonly [low: number, high: number]
    | { readonly low: number; readonly likely: number; readonly high: number },
): string => {
  if (typeof spread === 'number') return `${what}: ${printed(spread)}`;
  return 'likely' in spread
    ? `${what}: ${rangeWords([spread.low, spread.high])}, likeliest ${printed(spread.likely)}`
    : `${what}: ${rangeWords([spread[0], spread[1]])}`;
};
