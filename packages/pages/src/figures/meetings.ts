import { cleanLine } from '../clean.ts';
import { FONT_SIZE, GREY, INK, PAGE_WIDTH, PALE, drawing, label, shape, widthOf } from '../svg.ts';
import type { Shape, Svg } from '../svg.ts';
import { shortened } from './timeline.ts';

/** How often two parties are recorded in one room. `met` is symmetric; only pairs with a meeting stand in it. */
export interface MeetingCounts {
  /** Parties by name; drawn in alphabetical order. */
  readonly parties: readonly string[];
  readonly met: readonly { readonly a: string; readonly b: string; readonly count: number }[];
}

const ROW = 16.5;
const NAMES = 150;
const MOST_CELL = 58;
const TOP = 2;

/** Parties in the order of every page: alphabetical by code point after case folding, so that the same names give the same bytes. */
export function alphabetical(names: readonly string[]): string[] {
  const key = (name: string): string => name.normalize('NFKD').toLowerCase();
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Draws who met whom as half a matrix: a row and a column for each party, and in each field a disc with the number of
 * meetings that are recorded. A row has its name at the left; a column has it on top, on the diagonal. An empty field
 * says that no meeting is recorded, not that there was none.
 */
export function drawMeetings(id: string, title: string, counts: MeetingCounts): Svg {
  const names = alphabetical([...new Set(counts.parties)]);
  const widest = Math.min(NAMES, Math.max(60, ...names.map((name) => widthOf(cleanLine(name)) + 22)));
  const cell = Math.min(MOST_CELL, (PAGE_WIDTH - widest - 60) / Math.max(1, names.length));
  const most = counts.met.reduce((top, pair) => Math.max(top, pair.count), 1);
  const rows = names.flatMap((name, index) => rowShapes({ name, index, names, counts, widest, cell, most }));
  const height = TOP + names.length * ROW + 6;
  const width = Math.min(PAGE_WIDTH, widest + names.length * cell + 160);
  const description =
    'Each disc gives the number of recorded meetings of two parties; the meetings stand in words beside the picture.';
  return drawing({ id, title, description, width, height }, rows);
}

interface RowOf {
  readonly name: string;
  readonly index: number;
  readonly names: readonly string[];
  readonly counts: MeetingCounts;
  readonly widest: number;
  readonly cell: number;
  readonly most: number;
}

/** One row: the name at the left, a field for each party before it, and its own name again on the diagonal, as the head of its column (the last party has none). */
function rowShapes(at: RowOf): Shape[] {
  const y = TOP + at.index * ROW + ROW / 2;
  const fields = at.names.slice(0, at.index).flatMap((other, column) => {
    const x = at.widest + column * at.cell;
    return [frame(x, y, at.cell), ...disc(countOf(at.counts, at.name, other), at.most, x + at.cell / 2, y)];
  });
  const own = at.widest + at.index * at.cell;
  const room = PAGE_WIDTH - own - 8;
  const last = at.index === at.names.length - 1;
  return [
    label(shortened(cleanLine(at.name), at.widest - 6), at.widest - 6, y + 3.6, { 'text-anchor': 'end' }),
    ...fields,
    ...(last ? [] : [label(shortened(cleanLine(at.name), room), own + 6, y + 3.6, { fill: GREY })]),
  ];
}

const frame = (x: number, y: number, cell: number): Shape =>
  shape('rect', {
    x,
    y: y - ROW / 2,
    width: cell,
    height: ROW,
    fill: 'none',
    stroke: PALE,
    'stroke-width': 0.6,
  });

function disc(count: number, most: number, x: number, y: number): Shape[] {
  if (count === 0) return [];
  const radius = 5.6 + 2.2 * Math.sqrt(count / most);
  const text = String(count);
  const size = Math.min(FONT_SIZE, (radius * 2 - 3) / (text.length * 0.58));
  return [
    shape('circle', { cx: x, cy: y, r: radius, fill: INK }),
    label(text, x, y + size * 0.36, {
      'text-anchor': 'middle',
      'font-size': size,
      'font-weight': 'bold',
      fill: '#fff',
    }),
  ];
}

function countOf(counts: MeetingCounts, one: string, other: string): number {
  return counts.met
    .filter(({ a, b }) => (a === one && b === other) || (a === other && b === one))
    .reduce((sum, pair) => sum + pair.count, 0);
}
