/**
 * Decides between findings that claim the same words. They come in the order of the rules, and the first wins: a later
 * one with an overlapping cue, or with nearly the same content, is dropped. One statement may lie inside the content of
 * another (what somebody says that somebody said), but not deeper, and what lies whole inside an outlet's report takes
 * the outlet as its carrier and the report itself is dropped.
 */
import type { Span } from '@nonpaper/vocabulary';
import { spanOf } from './words/page.ts';
import type { Found, Run } from './types.ts';

/** Share of the shorter content that two must have in common to count as the same. */
const SAME = 0.7;

export function settle(findings: readonly Found[], carrierOf: (found: Found) => Run | null): Found[] {
  const kept: Found[] = [];
  for (const found of findings) if (!kept.some((other) => clash(other, found))) kept.push(found);
  const sorted = kept.sort((a, b) => startOf(a) - startOf(b));
  return carryReports(limitDepth(sorted), carrierOf);
}

export const startOf = (found: Found): number =>
  Math.min(...found.content.map((span) => span[0]), found.cue ? spanOf(found.unit, found.cue)[0] : Infinity);

/** Whether two findings claim the same cue or the same content, of which only one can be right. */
export function clash(first: Found, later: Found): boolean {
  if (first.unit !== later.unit) return false;
  if (first.cue && later.cue && first.cue.from < later.cue.to && later.cue.from < first.cue.to) return true;
  if (later.voice !== undefined && later.lemma === 'outlet voice') return true;
  const common = overlapOf(first.content, later.content);
  if (common === 0) return false;
  const nested = inside(first, later) || inside(later, first);
  return !nested && common > SAME * Math.max(sizeOf(first.content), sizeOf(later.content));
}

const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);

function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x[1], y[1]) - Math.max(x[0], y[0]));
  return sum;
}

/** Whether source and cue of `inner` lie in the content of `outer`. */
function inside(inner: Found, outer: Found): boolean {
  if (!inner.cue || inner.unit !== outer.unit) return false;
  const cue = spanOf(inner.unit, inner.cue);
  return outer.content.some((span) => cue[0] >= span[0] && cue[1] <= span[1]);
}

function limitDepth(sorted: readonly Found[]): Found[] {
  const depth = new Map<Found, number>();
  for (const found of sorted)
    depth.set(found, sorted.filter((other) => other !== found && inside(found, other)).length);
  return sorted.filter((found) => (depth.get(found) ?? 0) <= 1);
}

/** Rules whose findings may be acts as well as words ("rejected the draft"): a report of them stands by itself. */
const ACTS = new Set(['phrase-after-cue', 'adjective-cue', 'noun-cue']);

/** What is left of a content inside that of a report, behind which the report's own words stand ("…, Ostrel reported"). */
function within(content: readonly Span[], report: readonly Span[]): readonly Span[] {
  const end = Math.max(...report.map((span) => span[1]));
  const left = content.filter((span) => span[0] < end).map(([from, to]): Span => [from, Math.min(to, end)]);
  return left.length === 0 ? content : left;
}

/** "Ostrel reports that …, according to two officials": what a carrier reports on somebody's word is that one's. */
function onTheWordOf(all: readonly Found[], carrierOf: (found: Found) => Run | null): Found[] {
  const gone = new Set<Found>();
  const told = all.map((found) => {
    if (found.by !== 'according-to' || carrierOf(found) !== null) return found;
    const report = all.find(
      (other) => other !== found && !ACTS.has(other.by) && inside(other, found) && carrierOf(other) !== null,
    );
    const carrier = report === undefined ? null : carrierOf(report);
    if (report === undefined || carrier === null || sizeOf(report.content) < SAME * sizeOf(found.content))
      return found;
    gone.add(report);
    return { ...found, content: report.content, carriers: [...found.carriers, carrier, ...report.carriers] };
  });
  return told.filter((found) => !gone.has(found));
}

/** `carrierOf` tells which carrier speaks, if one does. */
function carryReports(findings: readonly Found[], carrierOf: (found: Found) => Run | null): Found[] {
  const all = onTheWordOf(findings, carrierOf);
  const dropped = new Set<Found>();
  const carried = all.map((found) => {
    const outer = all.find((other) => other !== found && inside(found, other));
    if (!outer) return found;
    const report = carrierOf(outer);
    const told = !ACTS.has(found.by);
    const covers = sizeOf(found.content) + 60 > 0.6 * sizeOf(outer.content);
    if (report !== null && told && covers) dropped.add(outer);
    const carriers =
      report !== null
        ? [...found.carriers, report, ...outer.carriers]
        : [...found.carriers, ...outer.carriers];
    return { ...found, carriers, content: report ? within(found.content, outer.content) : found.content };
  });
  const gone = new Set([...dropped].map((found) => all.indexOf(found)));
  return carried.filter((_, index) => !gone.has(index));
}
