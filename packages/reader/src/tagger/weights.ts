/**
 * The file of the tagger's weights. It begins with `NPTAG2\n`, then one line of JSON (`Header`), then the sections that
 * the header names, one after the other. Keys are sorted as unsigned numbers and kept as gaps; of a row of weights, a
 * byte says which labels have one. All numbers are little-endian.
 */
import { placeIn, stageTable } from './stage.ts';
import type { Rows, Stage } from './stage.ts';
import { LABEL_COUNT } from './labels.ts';
import { liftedOf } from './chain.ts';
import type { LinkWeights } from './linker.ts';
import type { WordTable } from './word-table.ts';

const L = LABEL_COUNT;
export const MAGIC = 'NPTAG2\n';

/** What stands at the head of the file. */
export interface Header {
  readonly name: string;
  readonly made: { readonly corpus: string; readonly articles: number };
  readonly stages: readonly {
    readonly rows: number;
    readonly unit: number;
    readonly transitions: readonly number[];
  }[];
  readonly links: { readonly unit: number };
  readonly spans: { readonly unit: number };
  /** Knots of the curve from raw to calibrated confidence, for each role and for a whole attribution. */
  readonly calibration: readonly (readonly (readonly [raw: number, right: number])[])[];
  /** Lengths of the sections, in bytes, in their order. */
  readonly sections: readonly { readonly name: string; readonly bytes: number }[];
}

/** All that the tagger has learned. */
export interface Model {
  readonly header: Header;
  readonly stages: readonly [Stage, Stage];
  /** Weights of both stages; see `stage.ts`. */
  readonly table: Int32Array;
  readonly links: LinkWeights;
  /** Weights of the second look; see `second-look.ts`. */
  readonly spans: Float32Array;
  readonly words: WordTable;
}

/** Reads the file. About 30 ms for 3 MB. Throws on a file that is not one of weights: it ships with the program. */
export function modelFrom(bytes: Uint8Array): Model {
  const { header, start } = headerOf(bytes);
  const parts = new Map<string, Uint8Array>();
  let at = start;
  for (const { name, bytes: size } of header.sections) {
    parts.set(name, bytes.subarray(at, at + size));
    at += size;
  }
  const part = (name: string): Uint8Array => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`The weights have no section "${name}".`);
    return found;
  };
  const rows = [0, 1].map((index) => rowsFrom(part(`stage${index + 1}`), header.stages[index]?.rows ?? 0));
  const [first, second] = rows;
  if (!first || !second) throw new Error('The weights have no two stages.');
  const steps = (name: 'links' | 'spans'): Float32Array =>
    Float32Array.from(new Int8Array(part(name)), (each) => each * header[name].unit);
  return {
    header,
    stages: [stageOf(header, 0), stageOf(header, 1)],
    table: stageTable(first, second),
    links: { weights: steps('links') },
    spans: steps('spans'),
    words: wordsFrom(part('lemmas'), part('words')),
  };
}

function stageOf({ stages }: Header, index: number): Stage {
  const transitions = Float32Array.from(stages[index]?.transitions ?? []);
  return { unit: stages[index]?.unit ?? 0, transitions, lifted: liftedOf(transitions) };
}

function headerOf(bytes: Uint8Array): { header: Header; start: number } {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  const end = bytes.indexOf(10, MAGIC.length);
  if (magic !== MAGIC || end < 0) throw new Error('This is no file of weights.');
  const text = Array.from(bytes.subarray(MAGIC.length, end), (code) => String.fromCharCode(code)).join('');
  return { header: JSON.parse(text) as Header, start: end + 1 };
}

/** Rows from their packed form. */
function rowsFrom(bytes: Uint8Array, count: number): Rows {
  const keys = new Int32Array(count);
  const weights = new Int8Array(count * L);
  let at = 0;
  let key = 0;
  for (let row = 0; row < count; row += 1) {
    let byte = bytes[at] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      at += 1;
      byte = bytes[at] ?? 0;
      gap |= (byte & 127) << shift;
    }
    key = (key + gap) | 0; // whole numbers of 32 bits throughout: machine code made for them holds to the end
    keys[row] = key;
    const mask = bytes[at + 1] ?? 0;
    at += 2;
    for (let label = 0; label < L; label += 1) {
      if ((mask & (1 << label)) === 0) continue;
      weights[row * L + label] = bytes[at] ?? 0;
      at += 1;
    }
  }
  return { keys, weights };
}

/** The packed form of rows; the inverse of `rowsFrom`. Rows have to be sorted by their keys as unsigned numbers. */
export function packedRows({ keys, weights }: Rows): Uint8Array {
  const out: number[] = [];
  let last = 0;
  keys.forEach((signed, row) => {
    const key = signed >>> 0;
    for (let gap = key - last; ; gap = Math.floor(gap / 128)) {
      out.push((gap & 127) | (gap > 127 ? 128 : 0));
      if (gap <= 127) break;
    }
    last = key;
    const own = weights.subarray(row * L, row * L + L);
    out.push(own.reduce((mask, weight, label) => (weight === 0 ? mask : mask | (1 << label)), 0));
    for (const weight of own) if (weight !== 0) out.push(weight & 255);
  });
  return Uint8Array.from(out);
}

/** Facts by lemma (one byte each) and by word (three bytes each), in tables of the same make. */
function wordsFrom(lemmas: Uint8Array, words: Uint8Array): WordTable {
  const ofLemma = factTable(lemmas, 1);
  const ofWord = factTable(words, 3);
  return { lemma: (hash) => lookUp(ofLemma, hash), word: (hash) => lookUp(ofWord, hash) };
}

interface FactTable {
  readonly keys: Int32Array;
  readonly facts: Int32Array;
}

function factTable(bytes: Uint8Array, width: number): FactTable {
  const count = bytes.length / (4 + width);
  let size = 1024;
  while (size < 2 * count) size *= 2;
  const table = { keys: new Int32Array(size), facts: new Int32Array(size) };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let entry = 0; entry < count; entry += 1) {
    const at = entry * (4 + width);
    const key = view.getInt32(at, true);
    const place = placeIn(table.keys, key);
    table.keys[place] = key === 0 ? 1 : key;
    for (let k = 0; k < width; k += 1)
      table.facts[place] = (table.facts[place] ?? 0) | (view.getUint8(at + 4 + k) << (8 * k));
  }
  return table;
}

function lookUp({ keys, facts }: FactTable, hash: number): number {
  const place = placeIn(keys, hash);
  return keys[place] === 0 ? 0 : (facts[place] ?? 0);
}

/** The packed form of facts; the inverse of `factTable`. */
export function packedFacts(facts: ReadonlyMap<number, number>, width: 1 | 3): Uint8Array {
  const out = new Uint8Array(facts.size * (4 + width));
  const view = new DataView(out.buffer);
  [...facts]
    .sort(([a], [b]) => a - b)
    .forEach(([key, value], entry) => {
      view.setInt32(entry * (4 + width), key, true);
      for (let k = 0; k < width; k += 1) view.setUint8(entry * (4 + width) + 4 + k, (value >> (8 * k)) & 255);
    });
  return out;
}
