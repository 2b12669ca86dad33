import type { Line } from './line.ts';

/** A time as a person reads it: three digits that mean something. */
export function shownMs(ms: number): string {
  if (!Number.isFinite(ms)) return '–';
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
}

/** Rows of cells as lines of text: the columns named in `left` begin, the others end, below one another. */
export function table(rows: readonly (readonly string[])[], left: readonly number[] = [0]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          left.includes(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const HEAD = [
  'measured, CPU milliseconds',
  'frontier',
  'first',
  'median',
  'slowest',
  'p95',
  'worst',
  'wall',
  'step',
  'pauses',
  'MB',
  'runs',
  'target',
  '',
];

/**
 * Lines as a table; `slowest` is the median run of the slowest input, `wall` is the median by the clock, `step` the most
 * work between two reports in a run of its own, and `pauses` what collecting garbage took in that step beside the work.
 */
export const linesTable = (lines: readonly Line[]): string =>
  table(
    [
      HEAD,
      ...lines.map((line) => [
        line.other === '' ? line.name : `${line.name} (${line.other})`,
        span(line.frontier),
        ...[
          line.ms.first,
          line.ms.median,
          line.slowestInputMs,
          line.ms.p95,
          line.ms.worst,
          line.wallMedianMs,
          line.longestStep.work,
          line.longestStep.withPauses - line.longestStep.work,
        ].map(shownMs),
        String(line.peakMb),
        `${line.inputs} × ${line.runs / line.inputs}`,
        targetOf(line),
        line.met === null ? '' : line.met ? 'met' : 'NOT MET',
      ]),
    ],
    [0, 13],
  );

/** A line of its own as soon as it is measured: its time, what it found, and its longest step. */
export function toldLine({ ms, frontier, other, longestStep, met }: Line): string {
  const found = [frontier === null ? '' : `frontier ${span(frontier)}`, other].filter((each) => each !== '');
  const target = met === null ? '' : met ? ', target met' : ', target NOT MET';
  const step = `longest step ${shownMs(longestStep.work)}`;
  return `  ${[shownMs(ms.median), ...found, step].join(', ')}${target}`;
}

const span = (frontier: Line['frontier']): string => {
  if (frontier === null) return '–';
  const [least, most] = frontier;
  return least === most ? String(least) : `${least}–${most}`;
};

const targetOf = ({ target }: Line): string =>
  target === null
    ? ''
    : `${target.of ?? 'slowest'} < ${shownMs(target.ms)}${target.mb === undefined ? '' : `, ${target.mb} MB`}`;
