import { scaleUtc } from 'd3-scale';
import { utcFormat } from 'd3-time-format';
import { dateOfDay } from '../dates.ts';
import { widthOf } from '../svg.ts';

/** One unbroken stretch of a time axis: days `from` to `to` on pixels `left` to `right`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
  /** The year, under the first tick of each year and stretch. */
  readonly year: string | null;
}

/** A time axis that may leave out long empty times; `stretches` are in order and do not overlap. */
export interface BrokenAxis {
  readonly stretches: readonly Stretch[];
  readonly ticks: readonly Tick[];
  /** Pixel of a day; a day in a gap is put at the gap's near end. */
  place(day: number): number;
}

const MOST_STRETCHES = 5;
const LEAST_WIDTH = 74;
const BREAK = 22;
const tickDay = utcFormat('%-d %b');
const tickMonth = utcFormat('%b');
const tickYear = utcFormat('%Y');

/**
 * Makes an axis for days on `width` pixels.
 *
 * Plan: days that lie close together form a stretch; the longest time without a day that is still "close" is 60 days,
 * doubled until there are at most five stretches. Each stretch gets a least width, and the rest of the room by how many
 * days fall into it, so that a crowded month is not squeezed by a year in which nothing was recorded.
 */
export function brokenAxis(days: readonly number[], left: number, width: number): BrokenAxis {
  const groups = clustered([...new Set(days)].sort((a, b) => a - b));
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const free = Math.max(0, width - BREAK * (groups.length - 1) - LEAST_WIDTH * groups.length);
  let x = left;
  const stretches = groups.map((group): Stretch => {
    const own = groups.length === 1 ? width : LEAST_WIDTH + (free * group.length) / count;
    const stretch = { ...padded(group, own), left: x, right: x + own };
    x += own + BREAK;
    return stretch;
  });
  return { stretches, ticks: stretches.flatMap(ticksOf), place: (day) => placeOn(stretches, day) };
}

function clustered(days: readonly number[]): number[][] {
  for (let close = 60; ; close *= 2) {
    const groups: number[][] = [];
    for (const day of days) {
      const last = groups.at(-1);
      if (last === undefined || day - (last.at(-1) ?? day) > close) groups.push([day]);
      else last.push(day);
    }
    if (groups.length <= MOST_STRETCHES) return groups;
  }
}

/** A little room at both ends, at least a day, and enough that a mark at the end keeps within the stretch. */
function padded(days: readonly number[], width: number): { from: number; to: number } {
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? first;
  const pad = Math.max(1, ((last - first + 1) * 10) / Math.max(20, width - 20));
  return { from: first - pad, to: last + pad };
}

function placeOn(stretches: readonly Stretch[], day: number): number {
  const home = stretches.find((stretch) => day <= stretch.to) ?? stretches.at(-1);
  if (home === undefined) return 0;
  const share = (day - home.from) / (home.to - home.from);
  return home.left + Math.min(1, Math.max(0, share)) * (home.right - home.left);
}

/** Ticks that do not touch each other: the most that d3 offers for which none has to be left away, or what is left. */
function ticksOf(stretch: Stretch): Tick[] {
  for (let wanted = Math.ceil((stretch.right - stretch.left) / 45); wanted > 1; wanted -= 1) {
    const { ticks, dropped } = someTicks(stretch, wanted);
    if (ticks.length > 1 && dropped === 0) return ticks;
  }
  const { ticks } = someTicks(stretch, 2);
  return ticks.length > 0 ? ticks : [middleTick(stretch)];
}

/** Days for short stretches, months for long ones; a tick that would touch the one before it is dropped. */
function someTicks(stretch: Stretch, wanted: number): { ticks: Tick[]; dropped: number } {
  const scale = scaleUtc([dateOfDay(stretch.from), dateOfDay(stretch.to)], [stretch.left, stretch.right]);
  const long = stretch.to - stretch.from > 150;
  const ticks: Tick[] = [];
  let dropped = 0;
  let free = stretch.left;
  let year = '';
  for (const date of scale.ticks(wanted).filter((each) => each.getUTCHours() === 0)) {
    const x = scale(date);
    const ownYear = tickYear(date);
    const text = long ? tickMonth(date) : tickDay(date);
    const half = Math.max(widthOf(text), widthOf(ownYear)) / 2;
    if (x - half < stretch.left || x + half > stretch.right) continue;
    if (x - half < free) dropped += 1;
    else {
      ticks.push({ x, text, year: ownYear === year ? null : ownYear });
      free = x + half + 6;
      year = ownYear;
    }
  }
  return { ticks, dropped };
}

function middleTick(stretch: Stretch): Tick {
  const date = dateOfDay(Math.round((stretch.from + stretch.to) / 2));
  return { x: (stretch.left + stretch.right) / 2, text: tickMonth(date), year: tickYear(date) };
}
