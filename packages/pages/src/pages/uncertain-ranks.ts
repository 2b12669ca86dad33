import { aside, column, heading, list, row, soft, strong, table, type Block, type Line } from '../page.ts';
import type { DealUncertain, UncertainRanks } from './uncertain-answer.ts';
import { rounded, shareWords } from './uncertain-shares.ts';

/** How often a party ranks each package first, second and so on. */
export function rankBlocks(
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
