import { ALONG, type Growth } from './growth.ts';
import { shownMs, table } from './table.ts';

/** Growth as tables, one for each measure of size: milliseconds, and in brackets the largest frontier found. */
export const growthTables = (all: readonly Growth[]): string =>
  ALONG.map((along) => {
    const own = all.filter((each) => each.along === along);
    const steps = [...new Set(own.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b);
    const rows = own.map(({ of, points }) => [
      of,
      ...steps.map((at) => cellOf(points.find((point) => point.at === at))),
    ]);
    return table([[`median ms against ${along}`, ...steps.map(String)], ...rows]);
  }).join('\n\n');

function cellOf(point: Growth['points'][number] | undefined): string {
  if (point === undefined) return '';
  return `${shownMs(point.medianMs)}${point.frontier === null ? '' : ` (${point.frontier})`}`;
}
