import type { Alignment, Range } from './bracket-alignment.ts';
import { overlap, sizeOf } from './bracket-alignment.ts';
import type { WordsInBrackets } from './bracket-words-in.ts';

/** How much of their words two brackets must share to be one: twice the common words over the words of both. */
const LEAST_SHARED = 0.34;

interface Offer {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** How many levels of brackets round a word are looked at for a partner. */
const MOST_LEVELS = 6;

/** For each bracket of the left text that has one, the bracket of the right text that it became. */
export function partners(aligned: Alignment, a: WordsInBrackets, b: WordsInBrackets): Map<number, number> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const join = (left: number, right: number): void => {
    if (partner.has(left) || taken.has(right)) return;
    partner.set(left, right);
    taken.add(right);
  };
  joinUnchanged(aligned, a, b, join);
  const offers = offersOf(aligned, a, b, partner, taken);
  offers.sort((x, y) => y.score - x.score || x.left - y.left || x.right - y.right);
  for (const { left, right } of offers) join(left, right);
  pairReplaced(aligned, a, b, partner, taken);
  return partner;
}

/** Brackets that hold just the same kept words, in order, so that brackets in brackets answer level by level. */
function joinUnchanged(
  aligned: Alignment,
  a: WordsInBrackets,
  b: WordsInBrackets,
  join: (left: number, right: number) => void,
): void {
  const waiting = new Map<string, number[]>();
  const keyOf = (kept: Range): string => `${kept.from}-${kept.to}`;
  b.brackets.forEach((range, index) => {
    const kept = aligned.ofRight(range);
    if (sizeOf(kept) < sizeOf(range) || sizeOf(kept) === 0) return;
    const list = waiting.get(keyOf(kept));
    if (list === undefined) waiting.set(keyOf(kept), [index]);
    else list.push(index);
  });
  for (const list of waiting.values()) list.reverse();
  a.brackets.forEach((range, index) => {
    const kept = aligned.ofLeft(range);
    const right = sizeOf(kept) === sizeOf(range) ? waiting.get(keyOf(kept))?.pop() : undefined;
    if (right !== undefined) join(index, right);
  });
}

function offersOf(
  aligned: Alignment,
  a: WordsInBrackets,
  b: WordsInBrackets,
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Offer[] {
  const holders = new Holders(b);
  return a.brackets.flatMap((bracket, left) => {
    if (partner.has(left)) return [];
    const kept = aligned.ofLeft(bracket);
    const candidates = new Set(aligned.endsOf(kept).flatMap((place) => holders.of(place)));
    return [...candidates].flatMap((right) => {
      const other = b.brackets[right];
      if (other === undefined || taken.has(right)) return [];
      const score = (2 * overlap(kept, aligned.ofRight(other))) / (sizeOf(bracket) + sizeOf(other));
      return score >= LEAST_SHARED ? [{ left, right, score }] : [];
    });
  });
}

/** The brackets that hold a word: the innermost of each, and of each bracket the next one out. */
class Holders {
  readonly #innermost: Int32Array;
  readonly #outer: Int32Array;

  constructor({ keys, brackets }: WordsInBrackets) {
    this.#innermost = new Int32Array(keys.length).fill(-1);
    this.#outer = new Int32Array(brackets.length).fill(-1);
    const open: number[] = [];
    let next = 0;
    for (let place = 0; place < keys.length; place += 1) {
      while (open.length > 0 && (brackets[open.at(-1) ?? 0]?.to ?? 0) <= place) open.pop();
      for (; (brackets[next]?.from ?? Infinity) <= place; next += 1) {
        if ((brackets[next]?.to ?? 0) <= place) continue;
        this.#outer[next] = open.at(-1) ?? -1;
        open.push(next);
      }
      this.#innermost[place] = open.at(-1) ?? -1;
    }
  }

  of(place: number): number[] {
    const found: number[] = [];
    let at = this.#innermost[place] ?? -1;
    while (at >= 0 && found.length < MOST_LEVELS) {
      found.push(at);
      at = this.#outer[at] ?? -1;
    }
    return found;
  }
}

/** So many brackets in one gap are tried as the partner of one whose words were all replaced. */
const MOST_TRIED = 50;

/** Brackets all of whose words were replaced answer those between the same neighbours, in order. */
function pairReplaced(
  aligned: Alignment,
  a: WordsInBrackets,
  b: WordsInBrackets,
  partner: Map<number, number>,
  taken: Set<number>,
): void {
  let next = 0;
  a.brackets.forEach((left, index) => {
    if (partner.has(index) || sizeOf(aligned.ofLeft(left)) > 0) return;
    const [low, high] = aligned.boundsOf(left);
    while (next < b.brackets.length && (b.brackets[next]?.from ?? 0) < low) next += 1;
    for (let at = next; at < next + MOST_TRIED && (b.brackets[at]?.from ?? Infinity) <= high; at += 1) {
      const right = b.brackets[at];
      if (right === undefined || taken.has(at) || right.to > high || sizeOf(aligned.ofRight(right)) > 0)
        continue;
      partner.set(index, at);
      taken.add(at);
      next = at + 1;
      return;
    }
  });
}
