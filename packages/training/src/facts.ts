import { hashOf } from '@nonpaper/reader/tagger';
import type { WordTable } from '@nonpaper/reader/tagger';
import type { LemmaCounts } from './labelled.ts';

/** Shares of a lemma's tokens in a role at which its step rises by one. */
const STEPS = [0.01, 0.03, 0.07, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

function stepOf(part: number, all: number): number {
  if (all < 2) return 0;
  return 1 + STEPS.filter((each) => part / all >= each).length;
}

/** Cue and source steps of a lemma in one byte. */
export const lemmaFact = ([all, cue, source]: readonly [number, number, number]): number =>
  stepOf(cue, all) | (stepOf(source, all) << 4);

/** Facts of all lemmas, by hash. */
export function lemmaFacts(counts: LemmaCounts): Map<number, number> {
  const facts = new Map<number, number>();
  for (const [hash, own] of counts) if (lemmaFact(own) !== 0) facts.set(hash, lemmaFact(own));
  return facts;
}

/** Facts of words from the lines of `word-groups.tsv`: word, fine group, coarse group, likeness to cues and to sources. */
export function wordFacts(lines: string): Map<number, number> {
  const facts = new Map<number, number>();
  for (const line of lines.split('\n')) {
    const [word = '', ...numbers] = line.split('\t');
    const [fine = 0, coarse = 0, cueLike = 0, sourceLike = 0] = numbers.map(Number);
    if (word !== '') facts.set(hashOf(word), fine | (coarse << 10) | (cueLike << 17) | (sourceLike << 20));
  }
  return facts;
}

/** A table over counts, as they are when it is asked, and words. */
export const wordTable = (counts: LemmaCounts, words: ReadonlyMap<number, number>): WordTable => ({
  lemma: (hash) => lemmaFact(counts.get(hash) ?? [0, 0, 0]),
  word: (hash) => words.get(hash) ?? 0,
});
