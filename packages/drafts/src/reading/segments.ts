import type { Span } from '@nonpaper/vocabulary';
import { firstEndingAfter } from './spans.ts';
import type { Segment, SegmentKind } from '../types.ts';

/** A stretch that was claimed for something, before the text is partitioned. */
export interface Claim {
  readonly kind: SegmentKind;
  readonly span: Span;
  readonly provision?: string;
}

/**
 * Partitions a text: every character belongs to exactly one segment, in order. What stands aside (`aside`: page
 * furniture, footnotes) is cut out of the claims that run over it; unclaimed white space is a `gap`, and any other
 * unclaimed character is furniture (the markers of a format).
 */
export function partition(text: string, claims: readonly Claim[], aside: readonly Span[]): Segment[] {
  const furniture: Claim[] = aside.map((span) => ({ kind: 'furniture', span }));
  const edges = [...claims.flatMap((claim) => without(claim, aside)), ...furniture].sort(
    (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1],
  );
  const segments: Segment[] = [];
  let from = 0;
  for (const { kind, span, provision } of edges) {
    const start = Math.max(from, span[0]);
    if (span[1] <= start) continue;
    for (const segment of unclaimed(text, from, start)) segments.push(segment);
    segments.push({ kind, span: [start, span[1]], ...(provision === undefined ? {} : { provision }) });
    from = span[1];
  }
  return [...segments, ...unclaimed(text, from, text.length)];
}

/** A claim in pieces, with the stretches that stand aside (in order, disjoint) left out. */
function without(claim: Claim, aside: readonly Span[]): Claim[] {
  const pieces: Claim[] = [];
  let [from] = claim.span;
  for (let index = firstEndingAfter(aside, from); index < aside.length; index += 1) {
    const [start, end] = aside[index] ?? [0, 0];
    if (start >= claim.span[1]) break;
    if (start > from) pieces.push({ ...claim, span: [from, start] });
    from = Math.max(from, end);
  }
  if (from < claim.span[1]) pieces.push({ ...claim, span: [from, claim.span[1]] });
  return pieces;
}

/** White space as gaps, anything else as furniture. */
function unclaimed(text: string, start: number, end: number): Segment[] {
  const segments: Segment[] = [];
  for (const match of text.slice(start, end).matchAll(/\s+|\S+/gu)) {
    const from = start + match.index;
    const kind = /\s/u.test(match[0][0] ?? ' ') ? 'gap' : 'furniture';
    segments.push({ kind, span: [from, from + match[0].length] });
  }
  return segments;
}
