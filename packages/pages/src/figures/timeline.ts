import { dayNumber } from '../dates.ts';
import { GREY, INK, PAGE_WIDTH, PALE, drawing, label, shape, widthOf } from '../svg.ts';
import type { Shape, Svg } from '../svg.ts';
import { brokenAxis } from './broken-axis.ts';
import type { BrokenAxis } from './broken-axis.ts';
import { MARK_RADIUS, MARK_WORDS, TIMELINE_MARKS, drawMark } from './marks.ts';
import type { TimelineMark } from './marks.ts';
import { GAP, SIDE, placedLabels } from './timeline-labels.ts';
import type { PlacedLabel, TimelineItem } from './timeline-labels.ts';

export interface Timeline {
  readonly svg: Svg;
  readonly labels: readonly PlacedLabel[];
}

const LANE = 14;
const TOP = 34;

/**
 * Draws plan and fact over time: where something was first to be, where it went, and how it ended.
 *
 * Plan: marks sit on a time axis that may leave out empty times. A label stands right of its last mark, or left of its
 * first where the right has no room, and says day, title and how it stands. Mark and label together take a stretch of a
 * lane; items in order of time each go to the highest lane where theirs is free, so nothing overlaps.
 */
export function drawTimeline(id: string, title: string, items: readonly TimelineItem[]): Timeline {
  const dated = items.filter((each) => each.marks.length > 0).sort(inTime);
  const days = dated.flatMap((each) =>
    each.marks.flatMap(({ when }) => [dayNumber(when.start), dayNumber(when.end)]),
  );
  const axis = brokenAxis(days, SIDE, PAGE_WIDTH - 2 * SIDE);
  const labels = placedLabels(dated, axis);
  const lanes = labels.reduce((most, each) => Math.max(most, each.lane + 1), 0);
  const drawn = new Set(dated.flatMap((each) => drawnPlaces(each, axis).map(({ mark }) => mark)));
  const used = TIMELINE_MARKS.filter((mark) => drawn.has(mark));
  const bottom = TOP + lanes * LANE;
  const legend = legendOf(used, bottom + 12);
  const shapes = [
    ...axisShapes(axis, bottom),
    ...dated.flatMap((each, index) => itemShapes(each, labels[index], axis)),
    ...legend.shapes,
  ];
  const description = `${dated.length} entries in order of time; the same entries stand in words beside the picture.`;
  return {
    svg: drawing({ id, title, description, width: PAGE_WIDTH, height: legend.bottom }, shapes),
    labels,
  };
}

function inTime(a: TimelineItem, b: TimelineItem): number {
  const [first, second] = [a, b].map((each) =>
    Math.min(...each.marks.map(({ when }) => dayNumber(when.start))),
  );
  return (first ?? 0) - (second ?? 0) || (a.id < b.id ? -1 : 1);
}

const middleOf = (lane: number): number => TOP + lane * LANE + LANE / 2;

function axisShapes(axis: BrokenAxis, bottom: number): Shape[] {
  const y = TOP - 8;
  const lines = axis.stretches.map(({ left, right }) =>
    shape('path', { d: `M${left.toFixed(2)} ${y}H${right.toFixed(2)}`, stroke: INK, 'stroke-width': 1 }),
  );
  const ticks = axis.ticks.flatMap((tick) => [
    shape('path', { d: `M${tick.x.toFixed(2)} ${y}V${bottom}`, stroke: PALE, 'stroke-width': 0.6 }),
    label(tick.text, tick.x, y - 5, { 'text-anchor': 'middle', fill: GREY }),
    ...(tick.year === null
      ? []
      : [label(tick.year, tick.x, y - 16, { 'text-anchor': 'middle', fill: GREY, 'font-weight': 'bold' })]),
  ]);
  return [...ticks, ...lines, ...breakShapes(axis, y, bottom)];
}

/** Two strokes where the axis leaves time out. */
function breakShapes(axis: BrokenAxis, y: number, bottom: number): Shape[] {
  return axis.stretches.slice(1).flatMap((stretch, index) => {
    const middle = ((axis.stretches[index]?.right ?? 0) + stretch.left) / 2;
    const stroke = (x: number): Shape =>
      shape('path', {
        d: `M${(x - 2).toFixed(2)} ${y + 5}L${(x + 2).toFixed(2)} ${y - 5}`,
        stroke: INK,
        'stroke-width': 1,
      });
    const gap = shape('path', {
      d: `M${middle.toFixed(2)} ${y + 8}V${bottom}`,
      stroke: PALE,
      'stroke-width': 0.8,
      'stroke-dasharray': '1 3',
    });
    return [stroke(middle - 2.5), stroke(middle + 2.5), gap];
  });
}

function itemShapes(each: TimelineItem, at: PlacedLabel | undefined, axis: BrokenAxis): Shape[] {
  if (at === undefined) return [];
  const y = middleOf(at.marksLane);
  const seen = drawnPlaces(each, axis);
  const moves = seen.slice(1).map((place, index) => moveLine(seen[index]?.x ?? place.x, place.x, y));
  const spans = seen.slice(-1).flatMap((last) => spanLine(last, y));
  const words = label(at.text, at.x, middleOf(at.lane) + 3.6, {
    'text-anchor': at.anchor === 'end' ? 'end' : undefined,
    'font-style': each.proposed ? 'italic' : undefined,
    ...HALO,
  });
  return [...moves, ...spans, ...seen.map((place) => drawMark(place.mark, place.x, y)), words];
}

interface DrawnPlace {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly end: number;
  /** False where the days are only about known. */
  readonly exact: boolean;
}

/** Where marks are drawn; of several in one place the last is. */
function drawnPlaces(each: TimelineItem, axis: BrokenAxis): DrawnPlace[] {
  const places = each.marks.map(({ when, mark }) => ({
    mark,
    x: axis.place(dayNumber(when.start)),
    end: axis.place(dayNumber(when.end)),
    exact: ['time', 'day', 'range'].includes(when.precision),
  }));
  return places.filter(
    (place, index) => places.findLastIndex((other) => Math.abs(other.x - place.x) < 1) === index,
  );
}

/** A bar over the days that it took; dotted where they are only about known. */
function spanLine(place: DrawnPlace, y: number): Shape[] {
  if (place.end - place.x <= 1) return [];
  const d = `M${place.x.toFixed(2)} ${y}H${place.end.toFixed(2)}`;
  const dots = place.exact ? undefined : '2 3';
  return [shape('path', { d, stroke: INK, 'stroke-width': 3, 'stroke-dasharray': dots })];
}

/** White round the letters, so that a grid line behind them does not cross them. */
const HALO = {
  stroke: '#fff',
  'stroke-width': 3,
  'paint-order': 'stroke',
  'stroke-linejoin': 'round',
} as const;

/** A dashed line from where something was to be to where it went, with a small head. */
function moveLine(from: number, to: number, y: number): Shape {
  const way = Math.sign(to - from) || 1;
  const end = to - way * (MARK_RADIUS + 1.5);
  const start = from + way * (MARK_RADIUS + 1);
  if ((end - start) * way <= 2)
    return shape('path', { d: `M${from.toFixed(2)} ${y}H${to.toFixed(2)}`, stroke: INK, 'stroke-width': 1 });
  return shape(
    'g',
    { fill: 'none', stroke: INK, 'stroke-width': 1 },
    shape('path', { d: `M${start.toFixed(2)} ${y}H${end.toFixed(2)}`, 'stroke-dasharray': '3 2' }),
    shape('path', {
      d: `M${(end - way * 3.5).toFixed(2)} ${y - 3}L${end.toFixed(2)} ${y}L${(end - way * 3.5).toFixed(2)} ${y + 3}`,
    }),
  );
}

function legendOf(used: readonly TimelineMark[], top: number): { shapes: Shape[]; bottom: number } {
  let x = SIDE + MARK_RADIUS;
  let y = top;
  const shapes = used.flatMap((mark) => {
    const wide = MARK_RADIUS * 2 + GAP + widthOf(MARK_WORDS[mark]) + 12;
    if (x + wide > PAGE_WIDTH) [x, y] = [SIDE + MARK_RADIUS, y + LANE];
    const drawn = [
      drawMark(mark, x, y),
      label(MARK_WORDS[mark], x + MARK_RADIUS + GAP, y + 3.6, { fill: GREY }),
    ];
    x += wide;
    return drawn;
  });
  return { shapes, bottom: y + 10 };
}
