import { cleanLine } from '../clean.ts';
import { FONT_SIZE, GREY, INK, PALE, drawing, label, shape, widthOf } from '../svg.ts';
import type { Shape, Svg } from '../svg.ts';
import { shortened } from './shortened.ts';

/** A draft with the number of its open brackets; null where its brackets are not read. */
export interface BracketBar {
  readonly label: string;
  readonly count: number | null;
}

const ROW = 22;
const MOST_NAME = 220;
const LONGEST_BAR = 380;
const NUMBERS = 70;

/**
 * Draws the number of open brackets as one bar for each draft, in the order of time from the top. Lengths start at 0;
 * each bar has its number beside it.
 */
export function drawBracketSeries(id: string, title: string, bars: readonly BracketBar[]): Svg {
  const most = bars.reduce((top, { count }) => Math.max(top, count ?? 0), 1);
  const names = Math.min(MOST_NAME, Math.max(40, ...bars.map((each) => widthOf(cleanLine(each.label))))) + 10;
  const shapes = bars.flatMap((bar, at) => barShapes(bar, at * ROW, names, most));
  const axis = shape('line', { x1: names, y1: 2, x2: names, y2: bars.length * ROW, stroke: PALE });
  const frame = {
    id,
    title,
    description: 'One bar for each draft, the earliest on top; the table beside it has the numbers.',
    width: names + LONGEST_BAR + NUMBERS,
    height: bars.length * ROW + 4,
  };
  return drawing(frame, [...shapes, axis]);
}

function barShapes({ label: name, count }: BracketBar, top: number, names: number, most: number): Shape[] {
  const line = top + ROW / 2 + FONT_SIZE * 0.36;
  const words = label(shortened(cleanLine(name), names - 10), names - 8, line, { 'text-anchor': 'end' });
  if (count === null) return [words, label('not read', names + 6, line, { fill: GREY })];
  const width = (count / most) * LONGEST_BAR;
  return [
    words,
    shape('rect', { x: names, y: top + 4, width, height: ROW - 8, fill: INK }),
    label(String(count), names + width + 6, line),
  ];
}
