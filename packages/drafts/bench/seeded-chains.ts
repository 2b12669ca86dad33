import type { ConcordanceDraft } from '../src/concordance/types.ts';
import type { ReadProvision } from '../src/types.ts';
import { inventedPoints } from './invented-points.ts';
import { seeded } from './random.ts';

/** How often each edit is made to a point from one version to the next, 0 to 1 each. */
export interface ChainRates {
  readonly drop: number;
  readonly insert: number;
  readonly move: number;
  readonly split: number;
  readonly merge: number;
  readonly edit: number;
  /** Share of words that an edit changes. */
  readonly depth: number;
  /** How often a dropped point comes back, for each version. */
  readonly revive: number;
}

export const CHAIN_RATES: ChainRates = {
  drop: 0.05,
  insert: 0.05,
  move: 0.04,
  split: 0.04,
  merge: 0.03,
  edit: 0.25,
  depth: 0.2,
  revive: 0.2,
};

/** Versions of one plan, and which lineage each provision truly is of (`truth` by draft key and provision id). */
export interface SeededChain {
  readonly drafts: readonly ConcordanceDraft[];
  readonly truth: ReadonlyMap<string, number>;
  /** Lineages that truly came back after a version without them: `key id` of the provision that came back. */
  readonly revived: ReadonlySet<string>;
}

interface Sentence {
  readonly words: string;
  /** The point in which it stood first. */
  readonly home: number;
}

interface Point {
  readonly line: number;
  readonly sentences: readonly Sentence[];
  readonly back?: boolean;
}

/**
 * Versions of an invented plan of so many points, each made from the one before by seeded edits. Of a divided point the piece
 * with more words of its own carries on, of merged ones the longer; what was merged in and parts again is what it had
 * been. That is the truth that a table is held against.
 */
export function seededChain(seed: number, points: number, versions: number, rates: ChainRates): SeededChain {
  const random = seeded(seed);
  const pool = inventedPoints(seed + 7919, points * 4 + 40);
  let lines = 0;
  const fresh = (): Point => {
    const line = lines++;
    const sentences = (pool[line % pool.length] ?? []).map((words) => ({ words, home: line }));
    return { line, sentences };
  };
  const gone: Point[] = [];
  let now: Point[] = Array.from({ length: points }, fresh);
  const all = [now];
  for (let version = 1; version < versions; version += 1)
    all.push((now = edited(now, gone, random, rates, fresh)));
  const truth = new Map<string, number>();
  const revived = new Set<string>();
  const drafts = all.map((list, version) => {
    const key = `V${version + 1}`;
    list.forEach(({ line, back }, at) => {
      truth.set(`${key} ${key}-${at + 1}`, line);
      if (back === true) revived.add(`${key} ${key}-${at + 1}`);
    });
    return {
      key,
      title: key,
      provisions: list.map(({ sentences }, at) => provision(`${key}-${at + 1}`, at, textOf(sentences))),
    };
  });
  return { drafts, truth, revived };
}

const provision = (id: string, at: number, text: string): ReadProvision => ({
  id,
  path: String(at + 1),
  number: `${at + 1}.`,
  text,
  brackets: [],
  span: [0, text.length],
});

const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ words }) => words).join(' ');
const size = (sentences: readonly Sentence[]): number => textOf(sentences).split(' ').length;

function edited(
  before: readonly Point[],
  gone: Point[],
  random: () => number,
  rates: ChainRates,
  fresh: () => Point,
): Point[] {
  const after: Point[] = [];
  const moved: Point[] = [];
  const back = gone.splice(0).filter((point) => {
    if (random() < rates.revive) return true;
    gone.push(point);
    return false;
  });
  for (let at = 0; at < before.length; at += 1) {
    const { back: _, ...point } = before[at] as Point & { back?: boolean };
    const next = before[at + 1];
    let roll = random();
    const happens = (rate: number): boolean => (roll -= rate) < 0;
    if (happens(rates.drop)) gone.push(point);
    else if (happens(rates.insert)) after.push(point, fresh());
    else if (happens(rates.move)) moved.push(point);
    else if (happens(rates.split) && point.sentences.length > 1) after.push(...divided(point, random, fresh));
    else if (
      happens(rates.merge) &&
      next !== undefined &&
      size(point.sentences) + size(next.sentences) < 90
    ) {
      const line = size(next.sentences) > size(point.sentences) ? next.line : point.line;
      after.push({ line, sentences: [...point.sentences, ...next.sentences] });
      at += 1;
    } else after.push(happens(rates.edit) ? rewritten(point, random, rates.depth) : point);
  }
  for (const point of moved) after.splice(Math.floor(random() * (after.length + 1)), 0, point);
  for (const point of back) {
    const returned = random() < 0.5 ? rewritten(point, random, rates.depth) : point;
    after.splice(Math.floor(random() * (after.length + 1)), 0, { ...returned, back: true });
  }
  return after;
}

/** Two pieces; the one with more words of the point's own carries it on. */
function divided({ line, sentences }: Point, random: () => number, fresh: () => Point): Point[] {
  const at = 1 + Math.floor(random() * (sentences.length - 1));
  const [first, second] = [sentences.slice(0, at), sentences.slice(at)];
  const own = (piece: readonly Sentence[]): number => size(piece.filter(({ home }) => home === line));
  const carries = own(first) === own(second) ? size(first) >= size(second) : own(first) > own(second);
  const other = (piece: readonly Sentence[]): Omit<Point, 'sentences'> => {
    const [home, another] = [...new Set(piece.map((each) => each.home))];
    return home !== undefined && another === undefined && home !== line
      ? { line: home, back: true }
      : { line: fresh().line };
  };
  const begun = (piece: readonly Sentence[]): Point => {
    const { line: own, back } = other(piece);
    const known = back === true;
    return {
      line: own,
      ...(known ? { back } : {}),
      sentences: known ? piece : piece.map((each) => ({ ...each, home: own })),
    };
  };
  return carries ? [{ line, sentences: first }, begun(second)] : [begun(first), { line, sentences: second }];
}

const EXTRA = [
  'promptly',
  'jointly',
  'fully',
  'remaining',
  'competent',
  'designated',
  'initial',
  'regional',
  'interim',
];

function rewritten({ line, sentences }: Point, random: () => number, depth: number): Point {
  const extra = (): string => EXTRA[Math.floor(random() * EXTRA.length)] ?? '';
  const change = (word: string): string[] => {
    if (random() >= depth) return [word];
    const roll = random();
    if (roll < 0.3) return [];
    return roll < 0.6 ? [word, extra()] : [/\d/.test(word) ? String(2 + Math.floor(random() * 95)) : extra()];
  };
  return {
    line,
    sentences: sentences.map(({ words, home }) => ({
      home,
      words: words.split(' ').flatMap(change).join(' '),
    })),
  };
}
