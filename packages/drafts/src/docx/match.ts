import { editScript } from '../redline/edit-script.ts';
import { heaviestRun } from './heaviest-run.ts';
import { likeness, sharedWords, type WordBag } from '../word-bag.ts';

/** What two lists are matched by: things of different `kind` never match, things of one `key` are the same. */
export interface Matchable {
  readonly kind: string;
  readonly key: string;
  readonly bag: WordBag;
}

/** A pair of places, older and newer. */
export type Pair = readonly [older: number, newer: number];

/** Below this likeness two texts are two texts: one taken out, one put in. */
const LEAST_LIKENESS = 0.4;
/** Cells of the table that a gap may need to be aligned by dynamic programming. */
const MOST_CELLS = 10_000;
/** Candidates looked at for one text in a larger gap. */
const MOST_CANDIDATES = 12;
/** A word that stands in more texts than this of a gap tells nothing. */
const MOST_HOLDERS = 120;

/**
 * Pairs two lists of paragraphs, tables or rows, in order on both sides.
 *
 * Plan. Equal beginnings and ends are paired. Between them, what stands once on either side and is equal anchors the
 * rest (patience: the heaviest increasing run of such pairs). In each gap, equal ones are paired by a shortest edit
 * script where the gap is large, and then the pairs that share most words win: by dynamic programming in small gaps,
 * by the heaviest increasing run of pairs that share rare words in large ones. Time is near linear in the lists.
 */
export function matchInOrder(older: readonly Matchable[], newer: readonly Matchable[]): Pair[] {
  const numbers = new Map<string, number>();
  const numbered = (each: Matchable): number => {
    const name = `${each.kind} ${each.key}`;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const lists = { older, newer, a: older.map(numbered), b: newer.map(numbered) };
  const most = Math.min(older.length, newer.length);
  let head = 0;
  while (head < most && lists.a[head] === lists.b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && lists.a[older.length - 1 - tail] === lists.b[newer.length - 1 - tail])
    tail += 1;
  const middle: Gap = { from: [head, head], to: [older.length - tail, newer.length - tail] };
  return [
    ...counted(head).map((index): Pair => [index, index]),
    ...between(middle, uniquePairs(lists, middle), (gap) => matchGap(lists, gap)),
    ...counted(tail).map((index): Pair => [middle.to[0] + index, middle.to[1] + index]),
  ];
}

const counted = (length: number): number[] => Array.from({ length }, (_, index) => index);

interface Lists {
  readonly older: readonly Matchable[];
  readonly newer: readonly Matchable[];
  readonly a: readonly number[];
  readonly b: readonly number[];
}
interface Gap {
  readonly from: Pair;
  readonly to: Pair;
}

const sizeOf = ({ from, to }: Gap): number => (to[0] - from[0]) * (to[1] - from[1]);

/** The anchors of a gap with what `fill` finds between them. */
function between(gap: Gap, anchors: readonly Pair[], fill: (inner: Gap) => readonly Pair[]): Pair[] {
  const pairs: Pair[] = [];
  let from = gap.from;
  for (const anchor of anchors) {
    pairs.push(...fill({ from, to: anchor }), anchor);
    from = [anchor[0] + 1, anchor[1] + 1];
  }
  pairs.push(...fill({ from, to: gap.to }));
  return pairs;
}

/** Equal ones that stand once on either side of the gap and hold a word. */
function uniquePairs(lists: Lists, gap: Gap): Pair[] {
  const left = placesOnce(lists.a, gap.from[0], gap.to[0]);
  const right = placesOnce(lists.b, gap.from[1], gap.to[1]);
  const pairs = [...left].flatMap(([number, place]): Weighted[] => {
    const other = right.get(number);
    const size = lists.older[place]?.bag.size ?? 0;
    return other === undefined || place < 0 || other < 0 || size === 0
      ? []
      : [{ pair: [place, other], weight: size + STAYS }];
  });
  return heaviest(pairs);
}

/** Where each number stands, -1 for one that stands more than once. */
function placesOnce(numbers: readonly number[], from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let place = from; place < to; place += 1) {
    const number = numbers[place] ?? -1;
    places.set(number, places.has(number) ? -1 : place);
  }
  return places;
}

interface Weighted {
  readonly pair: Pair;
  readonly weight: number;
}

const heaviest = (pairs: readonly Weighted[]): Pair[] => heaviestRun(pairs).map(({ pair }) => pair);

function matchGap(lists: Lists, gap: Gap): Pair[] {
  if (sizeOf(gap) <= MOST_CELLS) return matchByWords(lists, gap);
  const { edits: script } = editScript(
    lists.a.slice(gap.from[0], gap.to[0]).map(String),
    lists.b.slice(gap.from[1], gap.to[1]).map(String),
  );
  const equal = script
    .filter(({ kept }) => kept)
    .flatMap(({ left, right }) =>
      counted(left[1] - left[0]).map((index): Pair => [
        gap.from[0] + left[0] + index,
        gap.from[1] + right[0] + index,
      ]),
    );
  return between(gap, equal, (inner) =>
    sizeOf(inner) <= MOST_CELLS ? matchByWords(lists, inner) : heaviest(candidates(lists, inner)),
  );
}

/**
 * What it is worth, in words, that a text stays where it is and as it is: readers would rather see one long paragraph
 * moved than five short ones.
 */
const STAYS = 3;

/** What pairing two texts is worth, in words kept; 0 where they are not to be paired. */
function worth(a: Matchable | undefined, b: Matchable | undefined): number {
  if (a === undefined || b === undefined || a.kind !== b.kind) return 0;
  if (a.key === b.key) return a.bag.size + (a.bag.size === 0 ? 0.5 : STAYS);
  return likeness(a.bag, b.bag) < LEAST_LIKENESS ? 0 : sharedWords(a.bag, b.bag);
}

/** The pairs of a small gap that keep most words, by dynamic programming. */
function matchByWords({ older, newer }: Lists, { from, to }: Gap): Pair[] {
  const [rows, columns] = [to[0] - from[0], to[1] - from[1]];
  const width = columns + 1;
  const worths = new Float64Array((rows + 1) * width);
  const best = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      const own = worth(older[from[0] + row], newer[from[1] + column]);
      worths[cell] = own;
      const paired = own > 0 ? own + (best[cell + width + 1] ?? 0) : 0;
      best[cell] = Math.max(paired, best[cell + width] ?? 0, best[cell + 1] ?? 0);
    }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const cell = row * width + column;
    const own = worths[cell] ?? 0;
    if (own > 0 && best[cell] === own + (best[cell + width + 1] ?? 0)) {
      pairs.push([from[0] + row, from[1] + column]);
      row += 1;
      column += 1;
    } else if (best[cell] === best[cell + width]) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Pairs of a large gap that share words which few of its texts hold. */
function candidates({ older, newer }: Lists, { from, to }: Gap): Weighted[] {
  const holders = new Map<string, number[]>();
  for (let place = from[1]; place < to[1]; place += 1)
    for (const word of newer[place]?.bag.counts.keys() ?? []) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [place]);
      else if (known.length <= MOST_HOLDERS) known.push(place);
    }
  const found: Weighted[] = [];
  for (let place = from[0]; place < to[0]; place += 1) {
    const scores = new Map<number, number>();
    for (const word of older[place]?.bag.counts.keys() ?? []) {
      const places = holders.get(word) ?? [];
      if (places.length > MOST_HOLDERS) continue;
      for (const other of places) scores.set(other, (scores.get(other) ?? 0) + 1 / places.length);
    }
    const likely = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
    for (const [other] of likely) {
      const weight = worth(older[place], newer[other]);
      if (weight > 0) found.push({ pair: [place, other], weight });
    }
  }
  return found;
}
