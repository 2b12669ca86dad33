import type { TiltVerdict } from '@nonpaper/vocabulary';
import type { Range } from './tilt-range.ts';

/** The verdict on the deltas of the issues, free of weights: the first that fits. Measures, "Tilt". */
export function verdictOf(deltas: readonly Range[]): TiltVerdict {
  const allLo = deltas.every(([lo]) => lo >= 0);
  const allHi = deltas.every(([, hi]) => hi <= 0);
  const someUp = deltas.some(([lo]) => lo > 0);
  const someDown = deltas.some(([, hi]) => hi < 0);
  if (allLo && someUp) return 'nearer on every weighting';
  if (allHi && someDown) return 'further on every weighting';
  if (allLo && allHi) return 'the same';
  if (allLo) return 'not further on any weighting';
  if (allHi) return 'not nearer on any weighting';
  if (someUp && someDown) return 'mixed';
  return 'not decided by the record';
}

const resolutions = ([lo, hi]: Range): Range[] =>
  [-1, 0, 1].filter((value) => lo <= value && value <= hi).map((value): Range => [value, value]);

const isOpen = ([lo, hi]: Range): boolean => lo < hi;

/**
 * Places of the issues that would decide an undecided comparison: each that alone, settled one way or another within
 * its range, would give a verdict. Where no single one would, all that are open. Empty when there is a verdict.
 */
export function decidingPlaces(deltas: readonly Range[]): number[] {
  if (verdictOf(deltas) !== 'not decided by the record') return [];
  const open = deltas.flatMap((range, place) => (isOpen(range) ? [place] : []));
  const alone = open.filter((place) =>
    resolutions(deltas[place] ?? [0, 0]).some(
      (settled) => verdictOf(deltas.with(place, settled)) !== 'not decided by the record',
    ),
  );
  return alone.length > 0 ? alone : open;
}
