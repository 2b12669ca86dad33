import { Chain, draftOf, LABEL_COUNT, liftedOf, hintedPassage, STAYS } from '@nonpaper/reader/tagger';
import type { ChainView, Draft } from '@nonpaper/reader/tagger';
import { corpusOf } from './corpus.ts';
import type { Corpus, Example, FeatureRows } from './corpus.ts';
import { wordTable } from './facts.ts';
import { countLemmas } from './labelled.ts';
import type { LabelledText, LemmaCounts } from './labelled.ts';
import { scoreExample } from './learn.ts';
import type { Learned } from './learn.ts';

/** Lemma counts of all texts. */
export function countsOf(texts: readonly LabelledText[]): LemmaCounts {
  const counts: LemmaCounts = new Map();
  for (const each of texts) countLemmas(counts, each, 1);
  return counts;
}

/**
 * Passages of texts, paragraph by paragraph. With `counted`, the texts are among those counted, and each is seen
 * through the counts of the others, so that learning meets words as little known as they will be.
 */
export function examplesOf(
  texts: readonly LabelledText[],
  counts: LemmaCounts,
  words: ReadonlyMap<number, number>,
  counted: boolean,
): Example[] {
  const table = wordTable(counts, words);
  return texts.flatMap((text) => {
    if (counted) countLemmas(counts, text, -1);
    const own = text.paragraphs.map(({ sentences, labels }) => ({
      passage: hintedPassage(sentences, table, text.hints),
      labels,
    }));
    if (counted) countLemmas(counts, text, 1);
    return own;
  });
}

/** What learned weights say of one example. */
export type Prediction = ChainView;

/** The predictions of learned weights for examples. */
export function predict(examples: readonly Example[], features: FeatureRows, learned: Learned): Prediction[] {
  const corpus = corpusOf(examples, features);
  const chain = new Chain();
  const lifted = liftedOf(learned.transitions);
  return examples.map((_, index) => predictOne(corpus, index, learned, chain, lifted));
}

function predictOne(
  corpus: Corpus,
  index: number,
  learned: Learned,
  chain: Chain,
  lifted: Float64Array,
): Prediction {
  const passage = corpus.examples[index]?.passage;
  const length = passage?.length ?? 0;
  const scores = new Float32Array(length * LABEL_COUNT);
  const [labels, chances] = [new Uint8Array(length), new Float32Array(length * LABEL_COUNT)];
  const stays = new Float32Array(length * STAYS);
  if (passage && length > 0) {
    scoreExample(corpus, index, learned.weights, 1, scores);
    chain.best(passage, scores, learned.transitions, labels);
    chain.chances(passage, scores, lifted, chances);
    chain.stays(passage, lifted, stays);
  }
  return { labels, chances, stays };
}

/** What the second stage is handed. */
export const draftsFrom = (predictions: readonly Prediction[]): Draft[] =>
  predictions.map(({ labels, chances }) => draftOf(labels, chances, labels.length));
