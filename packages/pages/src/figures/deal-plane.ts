import { scaleLinear } from 'd3-scale';
import { cleanLine } from '../clean.ts';
import { GREY, INK, PAGE_WIDTH, PALE, drawing, label, rounded, shape, widthOf } from '../svg.ts';
import type { Shape, Svg } from '../svg.ts';
import { placeLabels } from './place-labels.ts';

/** From the least to the most that a party could get. */
export type UtilityRange = readonly [low: number, high: number];

/** What two parties could get, as a score sheet has it. */
export interface DealPlane {
  /** First the party along the bottom, then the one along the side. */
  readonly parties: readonly [DealAxis, DealAxis];
  /** The Pareto frontier. */
  readonly frontier: readonly (readonly [number, number])[];
  /** What single concepts pick, each with a mark that the page explains. */
  readonly picks: readonly { readonly mark: string; readonly at: readonly [number, number] }[];
  readonly drafts: readonly {
    readonly name: string;
    readonly ranges: readonly [UtilityRange, UtilityRange];
  }[];
}

export interface DealAxis {
  readonly name: string;
  readonly range: UtilityRange;
  /** Utility of no agreement; null where none is assumed. */
  readonly reserved: number | null;
}

const SIDE = 460;
const LEFT = 70;
const TOP = 16;
const FRAME = { left: LEFT, top: TOP, right: PAGE_WIDTH - 4, bottom: TOP + SIDE };

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly [readonly number[], readonly number[]];
}

/**
 * Draws what two parties could get: the frontier as points, the reservation values as dashed lines, each draft as a
 * frame from the least to the most that it leaves possible (a diamond where that is one point), and marks of what
 * concepts pick. Nothing is drawn as better than anything else.
 */
export function drawDealPlane(id: string, title: string, plane: DealPlane): Svg {
  const scales = scalesOf(plane);
  const shapes = [
    ...axes(plane, scales),
    ...plane.parties.flatMap((axis, at) => reservedLine(axis, at, scales)),
    ...dots(plane, scales),
    ...plane.drafts.flatMap(({ ranges }) => draftShapes(ranges, scales)),
    ...plane.picks.map(({ at: [u, v] }) => ring(scales.x(u), scales.y(v))),
    ...labels(plane, scales),
  ];
  const [first, second] = plane.parties;
  const description = `What ${first.name} could get to the right, what ${second.name} could get upwards; the same figures stand in tables beside the picture.`;
  return drawing({ id, title, description, width: PAGE_WIDTH, height: TOP + SIDE + 44 }, shapes);
}

function scalesOf({ parties: [first, second], drafts }: DealPlane): Scales {
  const axis = ({ range, reserved }: DealAxis, own: readonly UtilityRange[]): [number, number] => {
    const ends = [...range, ...own.flat(), ...(reserved === null ? [] : [reserved])];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    return low === high ? [low - 1, high + 1] : [low, high];
  };
  const x = scaleLinear(
    axis(
      first,
      drafts.map(({ ranges }) => ranges[0]),
    ),
    [LEFT, LEFT + SIDE],
  ).nice(6);
  const y = scaleLinear(
    axis(
      second,
      drafts.map(({ ranges }) => ranges[1]),
    ),
    [TOP + SIDE, TOP],
  ).nice(6);
  return { x, y, ticks: [x.ticks(6), y.ticks(6)] };
}

function axes({ parties: [first, second] }: DealPlane, { x, y, ticks }: Scales): Shape[] {
  const line = { stroke: PALE, 'stroke-width': 0.7 };
  const bottom = TOP + SIDE;
  const middle = { 'text-anchor': 'middle', fill: GREY };
  return [
    ...ticks[0].flatMap((tick) => [
      shape('line', { x1: x(tick), x2: x(tick), y1: TOP, y2: bottom, ...line }),
      label(printed(tick), x(tick), bottom + 13, middle),
    ]),
    ...ticks[1].flatMap((tick) => [
      shape('line', { x1: LEFT, x2: LEFT + SIDE, y1: y(tick), y2: y(tick), ...line }),
      label(printed(tick), LEFT - 5, y(tick) + 3.5, { 'text-anchor': 'end', fill: GREY }),
    ]),
    label(cleanLine(first.name), LEFT + SIDE / 2, bottom + 32, { 'text-anchor': 'middle' }),
    label(cleanLine(second.name), 0, 0, {
      'text-anchor': 'middle',
      transform: `translate(12 ${rounded(TOP + SIDE / 2)}) rotate(-90)`,
    }),
  ];
}

const printed = (tick: number): string => String(Number(tick.toPrecision(10)));

function reservedLine({ reserved }: DealAxis, at: number, { x, y }: Scales): Shape[] {
  if (reserved === null) return [];
  const line = { stroke: GREY, 'stroke-width': 1, 'stroke-dasharray': '5 4' };
  return at === 0
    ? [shape('line', { x1: x(reserved), x2: x(reserved), y1: TOP, y2: TOP + SIDE, ...line })]
    : [shape('line', { x1: LEFT, x2: LEFT + SIDE, y1: y(reserved), y2: y(reserved), ...line })];
}

/** One dot for each place that can be told apart, however many points there are. */
function dots({ frontier }: DealPlane, { x, y }: Scales): Shape[] {
  const places = new Map<string, Shape>();
  for (const [u, v] of frontier) {
    const [cx, cy] = [Math.round(x(u) * 2) / 2, Math.round(y(v) * 2) / 2];
    places.set(`${cx} ${cy}`, shape('circle', { cx, cy, r: 1.9, fill: INK }));
  }
  return [...places.values()];
}

const DIAMOND = 5;

function draftShapes(
  [[left, right], [low, high]]: readonly [UtilityRange, UtilityRange],
  { x, y }: Scales,
): Shape[] {
  const [x1, x2, y1, y2] = [x(left), x(right), y(high), y(low)];
  const line = { fill: 'none', stroke: INK, 'stroke-width': 1.1 };
  if (x2 - x1 < 1 && y2 - y1 < 1) {
    const d = `M${rounded(x1)} ${rounded(y1 - DIAMOND)}l${DIAMOND} ${DIAMOND}l-${DIAMOND} ${DIAMOND}l-${DIAMOND} -${DIAMOND}z`;
    return [shape('path', { d, ...line, fill: '#fff' })];
  }
  return [shape('rect', { x: x1, y: y1, width: x2 - x1, height: y2 - y1, ...line })];
}

const RING = 4.5;
const ring = (cx: number, cy: number): Shape =>
  shape('circle', { cx, cy, r: RING, fill: 'none', stroke: INK, 'stroke-width': 1.2 });

/** Marks that fall on one place share a label; names of drafts stand at the upper right corner of their frame. */
function labels({ picks, drafts, parties }: DealPlane, { x, y }: Scales): Shape[] {
  const marks = new Map<string, { text: string; x: number; y: number }>();
  for (const { mark, at } of picks) {
    const place = { x: x(at[0]), y: y(at[1]) };
    const key = `${rounded(place.x)} ${rounded(place.y)}`;
    const before = marks.get(key);
    marks.set(key, { ...place, text: before === undefined ? mark : `${before.text}, ${mark}` });
  }
  const reserved = parties.flatMap(({ name, reserved: value }, at) => {
    if (value === null) return [];
    const text = shortened(`no agreement, ${cleanLine(name)}`, 200);
    return [
      at === 0
        ? { text, x: x(value), y: TOP + SIDE - 8, away: 4 }
        : { text, x: LEFT + SIDE, y: y(value), away: 4 },
    ];
  });
  const wanted = [
    ...drafts.map(({ name, ranges }) => ({
      text: shortened(cleanLine(name), 160),
      x: x(ranges[0][1]),
      y: y(ranges[1][1]),
      away: 7,
    })),
    ...[...marks.values()].map((each) => ({ ...each, away: 7 })),
    ...reserved,
  ];
  return placeLabels(wanted, FRAME).map(({ text, x: left, y: base }) => label(text, left, base, HALO));
}

/** White around letters, so that they can be read where a line or a dot runs behind them. */
const HALO = { stroke: '#fff', 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };

/** Cut to a width, with a sign that it was cut. */
function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
