import type { DateSpan } from '@nonpaper/vocabulary';
import { dayNumber, daysInShort } from '../dates.ts';
import { cleanLine } from '../clean.ts';
import { PAGE_WIDTH, widthOf } from '../svg.ts';
import type { BrokenAxis } from './broken-axis.ts';
import { MARK_RADIUS } from './marks.ts';
import type { TimelineMark } from './marks.ts';
import { shortened } from './shortened.ts';

/** One thing on a timeline: its marks from the first report to the last; the last is how it stands. */
export interface TimelineItem {
  readonly id: string;
  readonly title: string;
  readonly marks: readonly { readonly when: DateSpan; readonly mark: TimelineMark }[];
  /** Set apart by a word and a dashed underline while nobody has accepted it. */
  readonly proposed: boolean;
}

/** Where a label was put: left edge, right edge, and its lane from 0. For tests and for callers that crop. */
export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly lane: number;
  /** Lane of its marks; the one above the label's where neither side had room. */
  readonly marksLane: number;
  readonly from: number;
  readonly to: number;
  readonly anchor: 'start' | 'end';
  readonly x: number;
}

/** Between a mark and its label. */
export const GAP = 6;
/** Left free at both sides of the picture. */
export const SIDE = 4;
/** A label that gets this much room may be shortened to it. */
const ENOUGH = 170;

/** What a label says: the day of the last mark, the title, and the word for how it stands. */
function wordsFor(each: TimelineItem): string {
  const last = each.marks.at(-1);
  if (last === undefined) return cleanLine(each.title);
  const word = last.mark === 'text' ? '' : ` · ${courseOf(each.marks)}`;
  return `${daysInShort(last.when)} ${cleanLine(each.title)}${word}${each.proposed ? ' · proposed' : ''}`;
}

/** How it stands, and how it was first meant where that differs. */
function courseOf(marks: TimelineItem['marks']): string {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first.when.start !== last.when.start)
    return `${last.mark}, first ${first.mark} for ${daysInShort(first.when)}`;
  return first.mark === last.mark ? last.mark : `${first.mark}, then ${last.mark}`;
}

interface Spot {
  /** The stretch of the lane that marks and label take together. */
  readonly from: number;
  readonly to: number;
  readonly labelFrom: number;
  readonly labelTo: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  readonly x: number;
  /** True where neither side has room: the label stands in the lane below the marks. */
  readonly below: boolean;
}

/** Gives each item, in order, the spot that lies highest, right of its marks where there is a choice. */
export function placedLabels(items: readonly TimelineItem[], axis: BrokenAxis): PlacedLabel[] {
  const lanes: { from: number; to: number }[][] = [];
  const free = (lane: number, spot: Spot): boolean =>
    (lanes[lane] ?? []).every((taken) => spot.to + 10 <= taken.from || taken.to + 10 <= spot.from);
  const laneOf = (spot: Spot): number => {
    let lane = 0;
    while (!free(lane, spot) || (spot.below && !free(lane + 1, spot))) lane += 1;
    return lane;
  };
  return items.map((each) => {
    const choices = spotsOf(each, axis).map((spot) => ({ spot, lane: laneOf(spot) }));
    const { spot, lane } = choices.reduce((best, other) => (other.lane < best.lane ? other : best));
    for (const own of spot.below ? [lane, lane + 1] : [lane]) (lanes[own] ??= []).push(spot);
    const { text, anchor, x, labelFrom: from, labelTo: to } = spot;
    return { id: each.id, text, lane: spot.below ? lane + 1 : lane, marksLane: lane, from, to, anchor, x };
  });
}

/** The spots that an item may take: beside its marks, where the whole label fits; else shortened; else below them. */
function spotsOf(each: TimelineItem, axis: BrokenAxis): Spot[] {
  const xs = each.marks.flatMap(({ when }) => [
    axis.place(dayNumber(when.start)),
    axis.place(dayNumber(when.end)),
  ]);
  const left = Math.min(...xs) - MARK_RADIUS;
  const right = Math.max(...xs) + MARK_RADIUS;
  const rightRoom = PAGE_WIDTH - SIDE - right - GAP;
  const leftRoom = left - GAP - SIDE;
  const words = wordsFor(each);
  const wish = widthOf(words);
  if (Math.max(rightRoom, leftRoom) < Math.min(wish, ENOUGH)) return [spotBelow(words, left, right)];
  return [
    ...(rightRoom >= wish ? [spotRight(words, left, right)] : []),
    ...(leftRoom >= wish ? [spotLeft(words, left, right)] : []),
    ...(Math.max(rightRoom, leftRoom) < wish ? [spotShortened(words, left, right, rightRoom, leftRoom)] : []),
  ];
}

function spotShortened(
  words: string,
  left: number,
  right: number,
  rightRoom: number,
  leftRoom: number,
): Spot {
  return rightRoom >= leftRoom
    ? spotRight(shortened(words, rightRoom), left, right)
    : spotLeft(shortened(words, leftRoom), left, right);
}

function spotRight(text: string, left: number, right: number): Spot {
  const x = right + GAP;
  const end = x + widthOf(text);
  return { from: left, to: end, labelFrom: x, labelTo: end, text, anchor: 'start', x, below: false };
}

function spotLeft(text: string, left: number, right: number): Spot {
  const x = left - GAP;
  const start = x - widthOf(text);
  return { from: start, to: right, labelFrom: start, labelTo: x, text, anchor: 'end', x, below: false };
}

function spotBelow(words: string, left: number, right: number): Spot {
  const text = shortened(words, PAGE_WIDTH - 2 * SIDE);
  const wide = widthOf(text);
  const x = Math.max(SIDE, Math.min(left, PAGE_WIDTH - SIDE - wide));
  return {
    from: Math.min(left, x),
    to: Math.max(right, x + wide),
    labelFrom: x,
    labelTo: x + wide,
    text,
    anchor: 'start',
    x,
    below: true,
  };
}
