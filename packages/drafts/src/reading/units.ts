import type { Span } from '@nonpaper/vocabulary';
import type { SegmentKind } from '../types.ts';
import type { Level } from './levels.ts';
import type { Line } from './lines.ts';
import type { PrintedNumber } from './printed-numbers.ts';

/** What a line was found to be, before units are made of the lines. */
export interface MarkedLine {
  readonly line: Line;
  readonly role: 'number' | 'bullet' | 'title' | 'heading' | 'choice' | 'plain';
  readonly number: PrintedNumber | null;
  readonly level: Level | null;
}

/** One provision in the making. */
export interface Unit {
  readonly parent: Unit | null;
  readonly number: PrintedNumber | null;
  readonly level: Level | null;
  readonly numberSpan: Span | null;
  /** What stands behind the number: a heading if text follows, and the text itself otherwise. */
  lead: Span | null;
  text: Span | null;
  children: number;
  readonly inHeadingBlock: boolean;
  readonly theme: string | null;
  /** Where the unit starts, its number included. */
  readonly start: number;
}

/** A stretch that is no provision's. */
export interface Piece {
  readonly kind: SegmentKind;
  span: Span;
}

export interface Outline {
  readonly units: readonly Unit[];
  readonly pieces: readonly Piece[];
}

/** Styles whose number stands alone on a line with a heading beside or below it. */
const HEADED: ReadonlySet<string> = new Set([
  'article',
  'section',
  'chapter',
  'part',
  'title',
  'annex',
  'appendix',
  'schedule',
  'protocol',
  'phase',
  'clause',
]);

export const isHeaded = (unit: Unit): boolean => HEADED.has(unit.level?.reading.style ?? '');

export const isUnit = (current: Unit | Piece): current is Unit => 'children' in current;

export function endOf(current: Unit | Piece, text: string): string {
  const span = isUnit(current) ? (current.text ?? current.lead) : current.span;
  return span === null ? '' : text.slice(Math.max(span[0], span[1] - 12), span[1]);
}
