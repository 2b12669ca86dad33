import type { EventStatus } from '@nonpaper/vocabulary';
import { INK, shape } from '../svg.ts';
import type { Shape } from '../svg.ts';

/**
 * How an event stands, as a timeline shows it. Each has a shape of its own, that can be told apart without colour, and
 * a word. `text` is the day on which a draft became known.
 */
export const TIMELINE_MARKS = [
  'planned',
  'ongoing',
  'held',
  'moved',
  'downgraded',
  'cancelled',
  'denied',
  'not known',
  'text',
] as const;
export type TimelineMark = (typeof TIMELINE_MARKS)[number];

const BY_STATUS: Readonly<Record<EventStatus, TimelineMark>> = {
  announced: 'planned',
  planned: 'planned',
  proposed: 'planned',
  ongoing: 'ongoing',
  held: 'held',
  moved: 'moved',
  postponed: 'moved',
  downgraded: 'downgraded',
  cancelled: 'cancelled',
  denied: 'denied',
  unknown: 'not known',
};

/** The mark of an event's status. */
export const markOf = (status: EventStatus): TimelineMark => BY_STATUS[status];

/** Words of the legend. */
export const MARK_WORDS: Readonly<Record<TimelineMark, string>> = {
  planned: 'planned, announced or proposed',
  ongoing: 'under way',
  held: 'held',
  moved: 'moved or postponed',
  downgraded: 'downgraded',
  cancelled: 'cancelled',
  denied: 'denied',
  'not known': 'outcome not known',
  text: 'a text became known',
};

/** Half the width of a mark. */
export const MARK_RADIUS = 4.5;

/** Draws a mark round a point. */
export function drawMark(mark: TimelineMark, x: number, y: number): Shape {
  const r = MARK_RADIUS;
  const line = { stroke: INK, 'stroke-width': 1.4, fill: '#fff' };
  const path = (d: string, extra: Record<string, string | number> = {}): Shape =>
    shape('path', { d, ...line, ...extra });
  switch (mark) {
    case 'planned':
      return shape('circle', { cx: x, cy: y, r, ...line });
    case 'held':
      return shape('circle', { cx: x, cy: y, r: r + 0.4, fill: INK });
    case 'ongoing':
      return shape(
        'g',
        {},
        shape('circle', { cx: x, cy: y, r, ...line }),
        shape('circle', { cx: x, cy: y, r: 1.8, fill: INK }),
      );
    case 'moved':
      return path(`M${n(x - r)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x - r)} ${n(y + r)}Z`);
    case 'downgraded':
      return path(`M${n(x - r)} ${n(y - r + 1)}H${n(x + r)}L${n(x)} ${n(y + r)}Z`, { fill: INK });
    case 'cancelled':
      return path(
        `M${n(x - r)} ${n(y - r)}L${n(x + r)} ${n(y + r)}M${n(x + r)} ${n(y - r)}L${n(x - r)} ${n(y + r)}`,
        { 'stroke-width': 2.2 },
      );
    case 'denied':
      return path(
        `M${n(x - r)} ${n(y + r)}L${n(x + r)} ${n(y - r)}M${n(x - r)} ${n(y - r)}H${n(x + r)}V${n(y + r)}H${n(x - r)}Z`,
        { fill: 'none' },
      );
    case 'not known':
      return shape('circle', { cx: x, cy: y, r, ...line, 'stroke-dasharray': '2 2' });
    case 'text':
      return shape('rect', { x: x - r + 0.8, y: y - r, width: 2 * r - 1.6, height: 2 * r, fill: INK });
  }
}

const n = (value: number): number => Math.round(value * 100) / 100;
