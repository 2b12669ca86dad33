/** Makes learned weights small: whole steps in a byte, and no rows that decide little. */
import { LABEL_COUNT, MAGIC, packedFacts, packedRows } from '@nonpaper/reader/tagger';
import type { Header, LinkWeights, Rows } from '@nonpaper/reader/tagger';
import type { FeatureRows } from './corpus.ts';
import type { Learned } from './learn.ts';

const L = LABEL_COUNT;

/** One stage as it is kept. */
export interface PackedStage {
  readonly rows: Rows;
  readonly unit: number;
  readonly transitions: readonly number[];
}

/** Weights below this are taken as nothing. */
const NEGLIGIBLE = 0.006;
/** Weights above this share of all are cut to it. */
const CUT = 0.9999;

/** The rows whose weights tell most, at most `most` of them. */
export function packStage(
  features: FeatureRows,
  { weights, transitions }: Learned,
  most: number,
): PackedStage {
  const sizes = Float32Array.from(features.keys, (_, row) => largest(weights, row));
  const least = [...sizes].sort((a, b) => b - a)[most] ?? 0;
  const kept = [...sizes.keys()].filter((row) => (sizes[row] ?? 0) > Math.max(least, NEGLIGIBLE));
  const top = limitOf(weights);
  const unit = top / 127;
  const rows = { keys: new Int32Array(kept.length), weights: new Int8Array(kept.length * L) };
  kept.forEach((row, at) => {
    rows.keys[at] = features.keys[row] ?? 0;
    for (let label = 0; label < L; label += 1) {
      const weight = weights[row * L + label] ?? 0;
      const steps = Math.abs(weight) < NEGLIGIBLE ? 0 : Math.round(weight / unit);
      rows.weights[at * L + label] = Math.max(-127, Math.min(127, steps));
    }
  });
  return { rows, unit, transitions: Array.from(transitions, (each) => Math.round(each * 1e4) / 1e4) };
}

function largest(weights: Float32Array, row: number): number {
  let top = 0;
  for (let label = 0; label < L; label += 1) top = Math.max(top, Math.abs(weights[row * L + label] ?? 0));
  return top;
}

function limitOf(weights: Float32Array): number {
  const sample = Float32Array.from(
    weights.filter((each) => each !== 0),
    Math.abs,
  ).sort();
  return sample[Math.floor(sample.length * CUT)] ?? 1;
}

/** What the file of weights holds. */
export interface Contents {
  readonly name: string;
  readonly made: Header['made'];
  readonly stages: readonly PackedStage[];
  readonly links: LinkWeights;
  /** Weights of the second look. */
  readonly spans: Float32Array;
  readonly calibration: Header['calibration'];
  readonly lemmas: ReadonlyMap<number, number>;
  readonly words: ReadonlyMap<number, number>;
}

/** The bytes of the file of weights; see `weights.ts` of the tagger for its form. */
export function packedModel(contents: Contents): Uint8Array {
  const [links, spans] = [inBytes(contents.links.weights), inBytes(contents.spans)];
  const parts: [string, Uint8Array][] = [
    ...contents.stages.map(({ rows }, index): [string, Uint8Array] => [
      `stage${index + 1}`,
      packedRows(rows),
    ]),
    ['links', links.bytes],
    ['spans', spans.bytes],
    ['lemmas', packedFacts(contents.lemmas, 1)],
    ['words', packedFacts(contents.words, 3)],
  ];
  const header: Header = {
    name: contents.name,
    made: contents.made,
    stages: contents.stages.map(({ rows, unit, transitions }) => ({
      rows: rows.keys.length,
      unit,
      transitions,
    })),
    links: { unit: links.unit },
    spans: { unit: spans.unit },
    calibration: contents.calibration,
    sections: parts.map(([name, bytes]) => ({ name, bytes: bytes.length })),
  };
  return joined([
    new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`),
    ...parts.map(([, bytes]) => bytes),
  ]);
}

/** Weights as whole steps, a byte each. */
function inBytes(weights: Float32Array): { bytes: Uint8Array; unit: number } {
  const unit = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-6) / 127;
  return { bytes: new Uint8Array(Int8Array.from(weights, (each) => Math.round(each / unit)).buffer), unit };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
