/**
 * How far a confidence is the share that was right: guesses are put into ten bins by their confidence, and each bin tells its mean
 * confidence beside the share of its guesses that gold bears out. The expected calibration error is the mean distance
 * of the two, weighted by the guesses of the bins (Naeini, Cooper and Hauskrecht, AAAI 2015).
 */
import { sentences } from '@nonpaper/text';
import { paragraphsOf } from '@nonpaper/reader/tagger';
import type { Span } from '@nonpaper/vocabulary';
import { pairAttributions } from './attribution-pairs.ts';
import { tokensIn } from './evaluate.ts';
import type { FoundInText } from './evaluate.ts';
import { ROLE_NAMES } from './polnear.ts';
import type { GoldAttribution, GoldText, RoleName } from './polnear.ts';

/** A guess with the confidence that it was given, 0 to 1, and whether gold has it. */
export interface SureCase {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Bin {
  /** Mean confidence of its guesses, 0 to 1. */
  readonly confidence: number;
  /** Share of them that were right, 0 to 1. */
  readonly right: number;
  readonly n: number;
}

export interface Reliability {
  readonly n: number;
  /** Expected calibration error, 0 to 1. */
  readonly error: number;
  readonly bins: readonly Bin[];
}

const BINS = 10;

const meanOf = <T>(list: readonly T[], value: (each: T) => number): number =>
  list.length === 0 ? 0 : list.reduce((sum, each) => sum + value(each), 0) / list.length;
const rounded = (value: number): number => Math.round(1000 * value) / 1000;

/** The bins that hold guesses, least sure first. */
export function reliabilityOf(cases: readonly SureCase[]): Reliability {
  const binOf = ({ confidence }: SureCase): number => Math.min(BINS - 1, Math.floor(confidence * BINS));
  const bins = Array.from({ length: BINS }, (_, at) => cases.filter((each) => binOf(each) === at))
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      confidence: meanOf(bin, ({ confidence }) => confidence),
      right: meanOf(bin, ({ right }) => Number(right)),
      n: bin.length,
    }));
  const error = bins.reduce((sum, { confidence, right, n }) => sum + n * Math.abs(confidence - right), 0);
  return {
    n: cases.length,
    error: rounded(cases.length === 0 ? 0 : error / cases.length),
    bins: bins.map(({ confidence, right, n }) => ({
      confidence: rounded(confidence),
      right: rounded(right),
      n,
    })),
  };
}

export const SURE_OF = [...ROLE_NAMES, 'whole', 'attribution'] as const;
export type SureOf = (typeof SURE_OF)[number];
export type SureCases = Readonly<Record<SureOf, readonly SureCase[]>>;

/**
 * The guesses of one text: a span is right where gold has one of its role with the same first and last token, the whole
 * of an attribution where all its spans are, and an attribution where its cue overlaps and source and content agree by half.
 */
export function sureCases(gold: GoldText, found: FoundInText): SureCases {
  const tokens = paragraphsOf(gold.text, sentences(gold.text)).flat(2);
  const keyOf = (span: Span): string => String(tokensIn(tokens, span));
  const keysOf = (role: RoleName): ReadonlySet<string> =>
    new Set(gold.attributions.flatMap((each) => each[role]).map(keyOf));
  const there = { source: keysOf('source'), cue: keysOf('cue'), content: keysOf('content') };
  const spansOf = (role: RoleName): SureCase[] =>
    found.spans.flatMap(({ role: own, span, confidence }) =>
      own === role && confidence !== undefined ? [{ confidence, right: there[role].has(keyOf(span)) }] : [],
    );
  const attributions = (isRight: (each: GoldAttribution) => boolean): SureCase[] =>
    found.attributions.flatMap((each) =>
      each.confidence === undefined ? [] : [{ confidence: each.confidence, right: isRight(each) }],
    );
  const borne = new Set<GoldAttribution>(
    pairAttributions(gold.attributions, found.attributions)
      .filter(({ source }) => source)
      .map((pair) => pair.found),
  );
  return {
    source: spansOf('source'),
    cue: spansOf('cue'),
    content: spansOf('content'),
    whole: attributions((each) =>
      ROLE_NAMES.every((role) => each[role].every((span) => there[role].has(keyOf(span)))),
    ),
    attribution: attributions((each) => borne.has(each)),
  };
}

/** The reliability of each kind of guess over all texts. */
export function reliabilities(all: readonly SureCases[]): Record<SureOf, Reliability> {
  const of = (what: SureOf): Reliability => reliabilityOf(all.flatMap((each) => each[what]));
  return {
    source: of('source'),
    cue: of('cue'),
    content: of('content'),
    whole: of('whole'),
    attribution: of('attribution'),
  };
}

/** A table for a person; what has no guesses with a confidence is left out. */
export function reliabilityTable(all: Readonly<Record<string, Reliability>>): string {
  const lines = Object.entries(all)
    .filter(([, { n }]) => n > 0)
    .flatMap(([what, { n, error, bins }]) => [
      `  ${what}: ${n} guesses, expected calibration error ${error.toFixed(3)}`,
      ...bins.map(
        (bin) =>
          `    confidence ${bin.confidence.toFixed(2)}   right ${bin.right.toFixed(2)}   n ${String(bin.n).padStart(6)}`,
      ),
    ]);
  return ['How sure, and how often right', ...lines, ''].join('\n');
}
