import { cleanLine } from '../clean.ts';
import { FONT_SIZE, GREY, INK, PALE, drawing, label, shape, widthOf } from '../svg.ts';
import type { Shape, Svg } from '../svg.ts';
import { shortened } from './shortened.ts';

/** How often two parties are recorded in one room. `met` is symmetric; only pairs with a meeting stand in it. */
export interface MeetingCounts {
  /** Parties by name; drawn in alphabetical order. */
  readonly parties: readonly string[];
  readonly met: readonly { readonly a: string; readonly b: string; readonly count: number }[];
}

const CELL = 16.5;
const NAMES = 150;
const TOP = 2;

const key = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Parties in the order of every page: alphabetical without case and accents, so that the same names give the same bytes. */
export function alphabetical(names: readonly string[]): string[] {
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a < b ? -1 : a > b ? 1 : 0));
}

/**
 * Draws who met whom as half a matrix: a row and a column for each party, and in each field a disc with the number of
 * meetings that are recorded. Parties are numbered; a row has its number and name at the left, a column its number on
 * top, on the diagonal. An empty field says that no meeting is recorded, not that there was none.
 */
export function drawMeetings(id: string, title: string, counts: MeetingCounts): Svg {
  const names = alphabetical([...new Set(counts.parties)]);
  const widest = Math.min(NAMES, Math.max(60, ...names.map((name) => widthOf(cleanLine(name))))) + 24;
  const most = counts.met.reduce((top, pair) => Math.max(top, pair.count), 1);
  const rows = names.flatMap((name, index) => rowShapes({ name, index, names, counts, widest, most }));
  const description =
    'Each disc gives the number of recorded meetings of two parties; the meetings stand in words beside the picture.';
  const frame = {
    id,
    title,
    description,
    width: widest + names.length * CELL + 4,
    height: TOP + names.length * CELL + 3,
  };
  return drawing(frame, rows);
}

interface RowOf {
  readonly name: string;
  readonly index: number;
  readonly names: readonly string[];
  readonly counts: MeetingCounts;
  readonly widest: number;
  readonly most: number;
}

/** One row: name and number at the left, a field for each party before it, and its number again on the diagonal. */
function rowShapes(at: RowOf): Shape[] {
  const y = TOP + at.index * CELL + CELL / 2;
  const number = String(at.index + 1);
  const fields = at.names.slice(0, at.index).flatMap((other, column) => {
    const x = at.widest + column * CELL;
    return [frame(x, y), ...disc(countOf(at.counts, at.name, other), at.most, x + CELL / 2, y)];
  });
  const grey = { 'text-anchor': 'middle', 'font-size': 9, fill: GREY };
  return [
    label(shortened(cleanLine(at.name), at.widest - 24), at.widest - 22, y + 3.6, { 'text-anchor': 'end' }),
    label(number, at.widest - 10, y + 3.2, grey),
    ...fields,
    label(number, at.widest + at.index * CELL + CELL / 2, y + 3.2, grey),
  ];
}

const frame = (x: number, y: number): Shape =>
  shape('rect', {
    x,
    y: y - CELL / 2,
    width: CELL,
    height: CELL,
    fill: 'none',
    stroke: PALE,
    'stroke-width': 0.6,
  });

function disc(count: number, most: number, x: number, y: number): Shape[] {
  if (count === 0) return [];
  const radius = 5.6 + 2.2 * Math.sqrt(count / most);
  const text = String(count);
  const size = Math.min(FONT_SIZE, (radius * 2 - 2) / (text.length * 0.58));
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
