import { link as curve, curveBumpX } from 'd3-shape';
import { cleanLine } from '../clean.ts';
import { GREY, INK, PAGE_WIDTH, drawing, label, shape, widthOf } from '../svg.ts';
import type { Shape, Svg } from '../svg.ts';
import { layered } from './lineage-layers.ts';
import type { Layers, LineageDraft, LineageLink, Slot } from './lineage-layers.ts';
import { shortened } from './shortened.ts';

export type { LineageDraft, LineageLink } from './lineage-layers.ts';

/** A rectangle on the picture, for the test that nothing covers anything else. */
export interface Box {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LineagePicture {
  readonly svg: Svg;
  /** Frames of drafts and words on links. */
  readonly boxes: readonly Box[];
}

const WORD = 9.5;
const LINE = 12;
const PORT = 14;
const BETWEEN = 10;
const PASSING = 16;
const MOST_LAYERS = 6;
const LEAST_WIDTH = 72;
const BAND_GAP = 26;
const EDGE = 1;

/**
 * Draws which draft revises, counters or is modelled on which, from left to right by date.
 *
 * Plan: `layered` gives the layers. As many layers stand side by side as leave each
 * frame wide enough to read; more go into bands below each other. A
 * link enters a later draft by a port of its own, and its word stands on the last, level part of it, left of the
 * arrow; ports lie further apart than a line of text, so that words cannot meet. A link from an earlier band starts
 * at the left edge, and its word names the draft that it comes from.
 */
export function drawLineage(
  id: string,
  title: string,
  drafts: readonly LineageDraft[],
  links: readonly LineageLink[],
): LineagePicture {
  const all = layered(drafts, links);
  const most = layersSideBySide(all, drafts);
  const bands = Math.max(1, Math.ceil(all.layers.length / most));
  const nodes: Node[] = [];
  const words: Box[] = [];
  const shapes: Shape[] = [];
  let top = 4;
  for (let band = 0; band < bands; band += 1) {
    const plan = planBand(all, band * most, most, top, drafts);
    nodes.push(...plan.nodes);
    const drawn = linkShapes(all, plan, drafts);
    shapes.push(...drawn.shapes);
    words.push(...drawn.words);
    top = plan.bottom + BAND_GAP;
  }
  const boxes = nodes.map(({ draft, x, y, width, height }) => ({ what: draft.id, x, y, width, height }));
  const description = `${drafts.length} drafts and ${all.links.length} links; the same stands in words beside the picture.`;
  const frame = { id, title, description, width: PAGE_WIDTH, height: Math.max(20, top - BAND_GAP + 6) };
  return { svg: drawing(frame, [...shapes, ...nodes.flatMap(nodeShapes)]), boxes: [...boxes, ...words] };
}

/** The most layers that leave every frame at least `LEAST_WIDTH` wide, in every band. */
function layersSideBySide(all: Layers, drafts: readonly LineageDraft[]): number {
  for (let most = Math.min(MOST_LAYERS, all.layers.length); most > 2; most -= 1) {
    const starts = all.layers.flatMap((_, index) => (index % most === 0 ? [index] : []));
    const wide = starts.every((first) =>
      columnsFor(all, all.layers.slice(first, first + most), first, drafts).every(
        ({ width }) => width >= LEAST_WIDTH,
      ),
    );
    if (wide) return most;
  }
  return 2;
}

interface Node {
  readonly draft: LineageDraft;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
}

interface Band {
  readonly first: number;
  readonly layers: readonly (readonly Slot[])[];
  readonly nodes: readonly Node[];
  /** Height of a passing link in a layer, by `layer:link`. */
  readonly passing: ReadonlyMap<string, number>;
  readonly bottom: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

function planBand(
  all: Layers,
  first: number,
  most: number,
  top: number,
  drafts: readonly LineageDraft[],
): Band {
  const layers = all.layers.slice(first, first + most);
  const columns = columnsFor(all, layers, first, drafts);
  const heights = layers.map((layer, index) =>
    layer.map((slot) => slotHeight(slot, all, columns[index]?.width ?? 0)),
  );
  const totals = heights.map((each) => each.reduce((sum, height) => sum + height + BETWEEN, -BETWEEN));
  const tallest = Math.max(0, ...totals);
  const nodes: Node[] = [];
  const passing = new Map<string, number>();
  layers.forEach((layer, index) => {
    let y = top + (tallest - (totals[index] ?? 0)) / 2;
    layer.forEach((slot, place) => {
      const height = heights[index]?.[place] ?? 0;
      const at = columns[index] ?? { x: 0, width: 0 };
      if (slot.draft !== null)
        nodes.push({ draft: slot.draft, ...at, y, height, title: titleLines(slot.draft, at.width) });
      else passing.set(`${first + index}:${slot.link}`, y + height / 2);
      y += height + BETWEEN;
    });
  });
  return { first, layers, nodes, passing, columns, bottom: top + tallest };
}

/** Columns share what the words on the links leave free. */
function columnsFor(
  all: Layers,
  layers: readonly (readonly Slot[])[],
  first: number,
  drafts: readonly LineageDraft[],
): { x: number; width: number }[] {
  const leads = layers.map((_, index) => leadWidth(all, first + index, first, drafts));
  const free = PAGE_WIDTH - 2 * EDGE - leads.reduce((sum, each) => sum + each, 0);
  const width = Math.min(150, free / Math.max(1, layers.length));
  let x = EDGE;
  return leads.map((lead) => {
    const at = { x: x + lead, width };
    x += lead + width;
    return at;
  });
}

/** Room left of a layer: for the bend of the links, their longest word, and the arrow. */
function leadWidth(all: Layers, layer: number, first: number, drafts: readonly LineageDraft[]): number {
  const words = all.links
    .filter((link) => link.to === layer)
    .map((link) => widthOf(wordOf(link, first, drafts), WORD));
  if (words.length === 0) return layer === first ? 0 : 34;
  return Math.max(...words) + (layer === first ? 28 : 40);
}

function wordOf(link: Layers['links'][number], first: number, drafts: readonly LineageDraft[]): string {
  const word = `${link.word}${link.proposed ? ' (proposed)' : ''}`;
  if (link.from >= first) return word;
  const from = drafts.find((draft) => draft.id === link.earlier)?.title ?? '';
  return shortened(`${word} ${cleanLine(from)}`, 130, WORD);
}

const incoming = (all: Layers, id: string): number[] =>
  all.links.flatMap((link, index) => (link.later === id ? [index] : []));

function slotHeight(slot: Slot, all: Layers, width: number): number {
  if (slot.draft === null) return PASSING;
  const lines = titleLines(slot.draft, width).length + slot.draft.lines.length;
  return Math.max(lines * LINE + 7, incoming(all, slot.draft.id).length * PORT + 6);
}

/** The title on at most three lines. */
function titleLines(draft: LineageDraft, width: number): string[] {
  const lines: string[] = [];
  for (const word of cleanLine(draft.title).split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && (widthOf(joined) <= width - 12 || lines.length === 3))
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => shortened(line, width - 12));
}

function nodeShapes(node: Node): Shape[] {
  const { x, y, width, height, draft } = node;
  const middle = x + width / 2;
  const count = node.title.length + draft.lines.length;
  const start = y + (height - count * LINE) / 2 + LINE - 3;
  const frame = { x, y, width, height, rx: 2, fill: '#fff', stroke: INK, 'stroke-width': 1.1 };
  return [
    shape('rect', { ...frame, 'stroke-dasharray': draft.seen ? undefined : '4 3' }),
    ...node.title.map((text, index) =>
      label(text, middle, start + index * LINE, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    ),
    ...draft.lines.map((text, index) =>
      label(shortened(cleanLine(text), width - 8, WORD), middle, start + (node.title.length + index) * LINE, {
        'text-anchor': 'middle',
        'font-size': WORD,
        fill: GREY,
      }),
    ),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const bump = curve<{ source: Point; target: Point }, Point>(curveBumpX)
  .x((point) => point.x)
  .y((point) => point.y);

function linkShapes(
  all: Layers,
  band: Band,
  drafts: readonly LineageDraft[],
): { shapes: Shape[]; words: Box[] } {
  const last = band.first + band.layers.length - 1;
  const shapes: Shape[] = [];
  const words: Box[] = [];
  all.links.forEach((link, index) => {
    const startsHere = link.from >= band.first && link.from <= last;
    const endsHere = link.to >= band.first && link.to <= last;
    if (!endsHere) return;
    const node = band.nodes.find((each) => each.draft.id === link.later);
    if (node === undefined) return;
    const y = portOf(node, incoming(all, link.later), index);
    const text = wordOf(link, band.first, drafts);
    const box = {
      what: `${link.word} ${link.earlier} ${link.later}`,
      x: node.x - 9 - widthOf(text, WORD),
      y: y - 6,
      width: widthOf(text, WORD),
      height: 12,
    };
    words.push(box);
    const start = startsHere ? pathPoints(all, band, index) : [{ x: box.x - 16, y }];
    shapes.push(...oneLink([...start, { x: box.x - 4, y }], { x: node.x, y }, link.proposed));
    shapes.push(shape('rect', { x: box.x - 1, y: y - 6, width: box.width + 2, height: 12, fill: '#fff' }));
    shapes.push(label(text, box.x + box.width / 2, y + 3.3, { 'font-size': WORD, 'text-anchor': 'middle' }));
  });
  return { shapes, words };
}

/** Ports lie `PORT` apart round the middle of the frame, in the order of the links. */
function portOf(node: Node, links: readonly number[], index: number): number {
  return node.y + node.height / 2 + (links.indexOf(index) - (links.length - 1) / 2) * PORT;
}

/** From the right side of the earlier draft, past the layers between. */
function pathPoints(all: Layers, band: Band, index: number): Point[] {
  const link = all.links[index];
  const from = band.nodes.find((each) => each.draft.id === link?.earlier);
  if (link === undefined || from === undefined) return [];
  const points: Point[] = [{ x: from.x + from.width, y: from.y + from.height / 2 }];
  for (let layer = link.from + 1; layer < link.to; layer += 1) {
    const y = band.passing.get(`${layer}:${index}`);
    const at = band.columns[layer - band.first];
    if (y !== undefined && at !== undefined) points.push({ x: at.x, y }, { x: at.x + at.width, y });
  }
  return points;
}

function oneLink(points: readonly Point[], end: Point, proposed: boolean): Shape[] {
  const parts = points
    .slice(1)
    .map((target, index) => bump({ source: points[index] ?? target, target }) ?? '');
  const tail = points.at(-1) ?? end;
  const d = [...parts, `M${f(tail.x)} ${f(tail.y)}H${f(end.x - 1)}`].join('');
  const head = `M${f(end.x - 7)} ${f(end.y - 3.2)}L${f(end.x - 1)} ${f(end.y)}L${f(end.x - 7)} ${f(end.y + 3.2)}Z`;
  return [
    shape('path', {
      d: roundedPath(d),
      fill: 'none',
      stroke: INK,
      'stroke-width': 1,
      'stroke-dasharray': proposed ? '3 2' : undefined,
    }),
    shape('path', { d: head, fill: INK }),
  ];
}

const f = (value: number): string => (Math.round(value * 100) / 100).toString();

/** d3 writes full numbers; a picture keeps hundredths. */
const roundedPath = (d: string): string => d.replace(/-?\d+\.\d+/gu, (number) => f(Number(number)));
