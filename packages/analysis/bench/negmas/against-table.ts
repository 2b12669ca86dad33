import { shownMs, table } from '../table.ts';
import type { Match, TheirRun } from './against.ts';

/** Matches as a table; a ratio stands only where the frontiers are the same. */
export const againstTable = (matches: readonly Match[]): string =>
  table(
    [
      [
        'CPU milliseconds (frontier)',
        'outcomes',
        'ours',
        'first',
        'alone',
        'enumeration',
        'MOBANOS',
        'ratio',
        'to first',
        'to alone',
        'Nash',
      ],
      ...matches.map((each) => [
        each.domain,
        each.outcomes < 1e7 ? String(each.outcomes) : each.outcomes.toExponential(1),
        `${shownMs(each.ours.medianMs)} (${each.ours.points})`,
        shownMs(each.ours.firstMs),
        shownMs(each.ours.aloneMs),
        cellOf(each.theirs.find(({ method }) => method === 'enumeration')),
        cellOf(each.theirs.find(({ method }) => method === 'MOBANOS')),
        ratioOf(each.ratio),
        ratioOf(each.ratioToFirst),
        ratioOf(each.ratioAlone),
        each.sameNash === null ? '–' : each.sameNash ? 'same' : 'DIFFERS',
      ]),
    ],
    [0],
  );

function cellOf(theirs: TheirRun | undefined): string {
  if (theirs === undefined) return '–';
  if ('fault' in theirs) return theirs.fault;
  const { onlyOurs, onlyTheirs } = theirs.difference;
  const differs = onlyOurs + onlyTheirs === 0 ? '' : `, DIFFERS: +${onlyTheirs} −${onlyOurs}`;
  return `${shownMs(theirs.medianMs)} (${theirs.points}${differs})`;
}

const ratioOf = (ratio: number | null): string =>
  ratio === null ? '–' : `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)}×`;
