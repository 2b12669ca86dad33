import { column, row, soft, table, type Block, type Line } from '../page.ts';
import type {
  DealUncertain,
  DrawnShareJson,
  UncertainAcceptance,
  UncertainPackage,
} from './uncertain-answer.ts';

/** Who takes which package for all, some or none of the numbers that fit. */
export function acceptanceTable({ packages, parties }: DealUncertain): Block {
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

/** Three digits behind the point. */
export const rounded = (value: number): string => value.toFixed(3);

/** `0.412 ± 0.011`; a share without a doubt stands alone. */
export const shareWords = ({ value, standardError }: DrawnShareJson): string =>
  standardError === 0 ? rounded(value) : `${rounded(value)} ± ${rounded(standardError)}`;

const intervalWords = ({ interval: [low, high] }: DrawnShareJson): string =>
  `${rounded(low)} to ${rounded(high)}`;

/** In what share of draws all take each package. */
export function shareBlocks({ packages, concept }: DealUncertain): Block[] {
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
export const nothingToReach = (parties: UncertainPackage['parties']): boolean =>
  parties.every(({ reserved, redLine }) => reserved === null && !redLine);
