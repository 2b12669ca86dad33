import type { Book, Line } from './lines.ts';
import { hasText, wordingIn } from './lines.ts';
import type { DossierWords, Worded } from './word-vectors.ts';
import { likeness } from './word-vectors.ts';

/** A wording that a lineage had in an earlier draft, the latest draft that has it. */
export interface PastWording {
  readonly line: number;
  readonly draft: number;
  readonly worded: Worded;
}

/** A past wording with how near it is to the one asked for, 0 to 1. */
export interface PastHit extends PastWording {
  readonly likeness: number;
}

/** A term in more wordings than this says little, and is left out when the nearest are looked for. */
const COMMON_TERM = 250;
/** The nearest that are compared in full. */
const NEAREST = 8;

/** Every different wording that lineages had before a draft, each with the latest draft that has it. */
export function pastWordings(book: Book, lines: readonly Line[], before: number): PastWording[] {
  return lines.flatMap((line) => {
    const seen = new Set<string>();
    const past: PastWording[] = [];
    for (let draft = before - 1; draft >= 0; draft -= 1) {
      const worded = wordingIn(book, line, draft);
      if (worded === undefined || seen.has(worded.key) || !hasText(book, draft, line.cells.get(draft)))
        continue;
      seen.add(worded.key);
      past.push({ line: line.line, draft, worded });
    }
    return past;
  });
}

/**
 * Gives, for a wording, the nearest past ones, nearest first and then the latest draft first. Found through the holders of
 * each term, so that the cost follows what is shared and not the number of drafts.
 */
export function pastIndex(past: readonly PastWording[], words: DossierWords): (worded: Worded) => PastHit[] {
  const byWording = new Map<number, PastWording[]>();
  for (const each of past) {
    const same = byWording.get(each.worded.number);
    if (same === undefined) byWording.set(each.worded.number, [each]);
    else same.push(each);
  }
  const isPast = new Uint8Array(words.vectors.length);
  for (const wording of byWording.keys()) isPast[wording] = 1;
  const sums = new Float64Array(words.vectors.length);
  return (worded) => {
    const touched = addUp(worded, words, isPast, sums);
    const best = highest(touched, sums);
    for (const wording of touched) sums[wording] = 0;
    return best
      .flatMap((wording) => byWording.get(wording) ?? [])
      .map((hit) => ({ ...hit, likeness: likeness(worded, hit.worded, words) }))
      .sort((a, b) => b.likeness - a.likeness || b.draft - a.draft || a.line - b.line);
  };
}

/** Adds the products with each past holder of a term of the wording to `sums`; gives the wordings that it touched. */
function addUp(worded: Worded, words: DossierWords, isPast: Uint8Array, sums: Float64Array): number[] {
  const touched: number[] = [];
  words.vectors[worded.number]?.terms.forEach((term, at) => {
    const held = words.holders[term];
    if (held === undefined || held.wordings.length > COMMON_TERM) return;
    const weight = words.vectors[worded.number]?.weights[at] ?? 0;
    held.wordings.forEach((wording, place) => {
      if (isPast[wording] !== 1) return;
      if (sums[wording] === 0) touched.push(wording);
      sums[wording] = (sums[wording] ?? 0) + weight * (held.weights[place] ?? 0);
    });
  });
  return touched;
}

/** The wordings with the highest sums; the one met first in the dossier goes first among equals. */
function highest(touched: readonly number[], sums: Float64Array): number[] {
  const best: number[] = [];
  for (const wording of touched) {
    const sum = sums[wording] ?? 0;
    let at = best.length;
    while (at > 0 && isAbove(sum, wording, best[at - 1] ?? 0, sums)) at -= 1;
    if (at === NEAREST) continue;
    best.splice(at, 0, wording);
    if (best.length > NEAREST) best.pop();
  }
  return best;
}

const isAbove = (sum: number, wording: number, other: number, sums: Float64Array): boolean =>
  sum > (sums[other] ?? 0) || (sum === (sums[other] ?? 0) && wording < other);
