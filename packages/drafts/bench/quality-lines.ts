import { f1, halfWidth, precision, recall, type Measure } from './measure.ts';
import type { Quality } from './quality.ts';

/** What a set of documents has given so far, on one line. */
export function progressLine({ by }: Quality, name: string): string {
  const pair = by.get(`2 ${name}`);
  if (pair === undefined) return '';
  const { documents, ours, spent } = pair;
  const moves =
    ours.moves.gold === 0
      ? ''
      : `, moves ${precision(ours.moves).toFixed(3)} / ${recall(ours.moves).toFixed(3)}`;
  return `${name}: ${documents} documents, links ${f1(ours.all).toFixed(4)}, changed ${f1(ours.changed).toFixed(4)}, groups ${f1(ours.groups).toFixed(4)}${moves}, ${(spent / documents).toFixed(1)} ms CPU each`;
}

/** CPU time by size of the drafts: on the mean, and for the slowest. */
export function costLines({ by }: Quality): string[] {
  const rows = [...by]
    .filter(([name]) => name.startsWith('5 '))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { documents, spent, slowest }]) => [
      name.slice(2),
      (spent / documents).toFixed(1),
      slowest.toFixed(0),
    ]);
  return table([['', 'ms CPU a pair', 'slowest'], ...rows]);
}

/** The counts as lines of a table. */
export function qualityLines({ by }: Quality): string[] {
  const head = [
    '',
    'documents',
    'links F1',
    'base',
    'changed F1',
    'base',
    'told F1',
    'base',
    'groups F1',
    'shown F1',
    'moves P',
    'moves R',
  ];
  const rows = [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { documents, ours, base }]) => [
      name.slice(2),
      String(documents),
      withInterval(ours.all),
      f1(base.all).toFixed(3),
      withInterval(ours.changed),
      f1(base.changed).toFixed(3),
      withInterval(ours.told),
      f1(base.told).toFixed(3),
      ours.groups.gold === 0 ? '-' : withInterval(ours.groups),
      ours.toldGroups.gold === 0 ? '-' : withInterval(ours.toldGroups),
      ours.moves.gold === 0 ? '-' : precision(ours.moves).toFixed(3),
      ours.moves.gold === 0 ? '-' : withCount(recall(ours.moves), ours.moves),
    ]);
  return table([head, ...rows]);
}

const withCount = (figure: number, { gold }: Measure): string => `${figure.toFixed(3)} (${gold})`;

/** F1 with half its 95 % interval and how many there are. */
const withInterval = (measure: Measure): string =>
  `${f1(measure).toFixed(4)} ±${halfWidth(measure).toFixed(4)} (${measure.gold})`;

/** Share right by tenth of the score. */
export function calibrationLines({ tenths }: Quality): string[] {
  const rows = tenths.flatMap(({ rows, right, scores }, at) =>
    rows === 0
      ? []
      : [
          [
            `${at / 10} to ${(at + 1) / 10}`,
            String(rows),
            (scores / rows).toFixed(3),
            (right / rows).toFixed(3),
          ],
        ],
  );
  return table([['score', 'rows', 'mean score', 'share right'], ...rows]);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
