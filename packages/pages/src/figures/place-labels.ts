import { FONT_SIZE, widthOf } from '../svg.ts';

/** A point that wants a label near it. */
export interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far from the point the label keeps. */
  readonly away: number;
}

/** Where a label was put; `y` is its baseline, `x` its left end. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Puts each label, in their order, at the first of the places round its point that is within the frame and on no other
 * label: right, left, above, below, and the same farther away. Where none is free it takes the place that overlaps least.
 * Cost: the square of the number of labels.
 */
export function placeLabels(wanted: readonly Labelled[], frame: Box): Placed[] {
  const taken: Box[] = [];
  return wanted.map((each) => {
    const boxes = placesRound(each).map((box) => ({ box, cost: overlap(box, taken) + outside(box, frame) }));
    const { box } = boxes.reduce((best, other) => (other.cost < best.cost ? other : best));
    taken.push(box);
    return { text: each.text, x: box.left, y: box.bottom - 2.5 };
  });
}

const HEIGHT = FONT_SIZE + 2;

function placesRound({ text, x, y, away }: Labelled): Box[] {
  const width = widthOf(text);
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + HEIGHT });
  return [away, away + HEIGHT, away + 2 * HEIGHT, away + 3 * HEIGHT].flatMap((far, step) => [
    at(x + away, y - HEIGHT / 2 - step * HEIGHT),
    at(x - away - width, y - HEIGHT / 2 + step * HEIGHT),
    at(x + away, y - HEIGHT / 2 + step * HEIGHT),
    at(x - away - width, y - HEIGHT / 2 - step * HEIGHT),
    at(x - width / 2, y - far - HEIGHT),
    at(x - width / 2, y + far),
  ]);
}

const overlap = (box: Box, taken: readonly Box[]): number =>
  taken.reduce((sum, other) => sum + shared(box, other), 0);

function shared(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const outside = (box: Box, frame: Box): number =>
  100 *
  (Math.max(0, frame.left - box.left) +
    Math.max(0, frame.top - box.top) +
    Math.max(0, box.right - frame.right) +
    Math.max(0, box.bottom - frame.bottom));
