import type { Book, Line } from './lines.ts';
import { hasText, wordingIn } from './lines.ts';
import type { DossierWords, Worded } from './word-vectors.ts';
import { likeness, weightOf } from './word-vectors.ts';

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
const COMMON_TERM = 150;
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
 * Gives, for a wording, the nearest past ones, nearest first and then the latest draft first. Found through a list of holders for each term, so
 * that the cost follows what is shared and not the number of drafts.
 */
export function pastIndex(past: readonly PastWording[], words: DossierWords): (worded: Worded) => PastHit[] {
  const holders = new Map<string, number[]>();
  past.forEach(({ worded }, at) => {
    for (const term of worded.terms.keys()) {
      const held = holders.get(term);
      if (held === undefined) holders.set(term, [at]);
      else held.push(at);
    }
  });
  return (worded) => {
    const sums = new Map<number, number>();
    for (const [term, count] of worded.terms) {
      const held = holders.get(term) ?? [];
      if (held.length > COMMON_TERM) continue;
      const weight = weightOf(count, words.rarity.get(term));
      for (const at of held) {
        const other = past[at]?.worded;
        const length = other === undefined ? 0 : (words.lengths.get(other) ?? 0);
        if (length > 0)
          sums.set(
            at,
            (sums.get(at) ?? 0) +
              (weight * weightOf(other?.terms.get(term) ?? 0, words.rarity.get(term))) / length,
          );
      }
    }
    return [...sums]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, NEAREST)
      .flatMap(([at]): PastHit[] => {
        const hit = past[at];
        return hit === undefined ? [] : [{ ...hit, likeness: likeness(worded, hit.worded, words) }];
      })
      .sort((a, b) => b.likeness - a.likeness || b.draft - a.draft || a.line - b.line);
  };
}
