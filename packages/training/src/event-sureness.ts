/** How often events that the reader finds are borne out by annotators, for the confidence of `ReadEvent`. */
import { toldOf, type BorneOut } from '@nonpaper/reader';
import { pairEvents } from './gold/field-counts.ts';
import type { MarkedText } from './gold/marked-text.ts';
import { markedOf, readingOf } from './gold/read-marked.ts';

/** An event that was found: in which way, with how much told of it (0..4), and whether the gold has it. */
export interface FoundCase {
  readonly by: string;
  readonly told: number;
  readonly confidence: number;
  readonly right: boolean;
}

/** The events that the rules find in gold texts. The tagger has no part in them. */
export function eventCases(texts: readonly MarkedText[]): FoundCase[] {
  return texts.flatMap((gold) => {
    const reading = readingOf(gold, null);
    const found = markedOf(gold, reading).events;
    const borne = new Set(pairEvents(gold.events, found).map(([, each]) => each));
    return reading.events.map((event, at): FoundCase => {
      const marked = found[at];
      const right = marked !== undefined && borne.has(marked);
      return { by: event.by, told: toldOf(event), confidence: event.confidence, right };
    });
  });
}

const FULLNESSES = [0, 1, 2, 3, 4] as const;

/** The cases counted by finder and fullness, finders in the order of the alphabet. */
export function countsOf(cases: readonly FoundCase[]): BorneOut {
  const finders = [...new Set(cases.map(({ by }) => by))].sort();
  return Object.fromEntries(
    finders.map((by) => [
      by,
      FULLNESSES.map((told): [number, number] => {
        const own = cases.filter((each) => each.by === by && each.told === told);
        return [own.filter(({ right }) => right).length, own.length];
      }),
    ]),
  );
}

/** Bins of confidence with the share that was right: lines for a person. */
export function reliability(cases: readonly FoundCase[]): string[] {
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
  return edges.slice(1).flatMap((high, at) => {
    const low = edges[at] ?? 0;
    const bin = cases.filter(({ confidence }) => confidence >= low && confidence < high);
    if (bin.length === 0) return [];
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter((each) => each.right).length / bin.length;
    return [`  confidence ${mean.toFixed(2)}: ${(100 * right).toFixed(1)} % of ${bin.length} were borne out`];
  });
}
