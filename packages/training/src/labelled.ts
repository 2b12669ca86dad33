import { hintsIn } from '@nonpaper/reader';
import { beginOf, hashOf, hintList, paragraphsOf, roleOf } from '@nonpaper/reader/tagger';
import type { HintList } from '@nonpaper/reader/tagger';
import type { Token } from '@nonpaper/reader';
import { sentences } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { ROLE_NAMES } from './polnear.ts';
import type { GoldText } from './polnear.ts';

/** A paragraph: the tokens of its sentences, and the gold label of each token. */
export interface LabelledParagraph {
  readonly sentences: readonly (readonly Token[])[];
  readonly tokens: readonly Token[];
  readonly labels: Uint8Array;
}

export interface LabelledText {
  readonly gold: GoldText;
  readonly paragraphs: readonly LabelledParagraph[];
  /** What the rules find in the text, which the tagger is told. */
  readonly hints: HintList;
}

/** A gold text with its tokens and their labels. Of two spans on one token the first keeps it. */
export function labelledText(gold: GoldText): LabelledText {
  const paragraphs = paragraphsOf(gold.text, sentences(gold.text)).map((own): LabelledParagraph => {
    const tokens = own.flat();
    return { sentences: own, tokens, labels: new Uint8Array(tokens.length) };
  });
  ROLE_NAMES.forEach((name, role) => {
    for (const attribution of gold.attributions)
      for (const span of attribution[name]) for (const each of paragraphs) mark(each, span, role);
  });
  return { gold, paragraphs, hints: hintList(hintsIn(gold.text)) };
}

function mark({ tokens, labels }: LabelledParagraph, [start, end]: Span, role: number): void {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || first.span[0] >= end || last.span[1] <= start) return;
  let begun = false;
  for (let at = lowerBound(tokens, start); at < tokens.length; at += 1) {
    const middle = middleOf(tokens[at]);
    if (middle >= end) return;
    if (middle <= start || labels[at] !== 0) continue;
    labels[at] = beginOf(role) + (begun ? 1 : 0);
    begun = true;
  }
}

const middleOf = (token: Token | undefined): number => (token ? (token.span[0] + token.span[1]) / 2 : 0);

/** The first token that ends behind a place. */
function lowerBound(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many tokens of each lemma there are, in a cue and in a source: `[all, cue, source]`, by the lemma's hash. */
export type LemmaCounts = Map<number, [number, number, number]>;

/** Adds a text's lemmas to the counts, or (with -1) takes them out again. */
export function countLemmas(counts: LemmaCounts, { paragraphs }: LabelledText, by: 1 | -1): void {
  for (const { tokens, labels } of paragraphs)
    tokens.forEach((token, at) => {
      const key = hashOf(token.lemma);
      const own = counts.get(key) ?? [0, 0, 0];
      const role = roleOf(labels[at] ?? 0);
      own[0] += by;
      if (role === 1) own[1] += by;
      if (role === 0) own[2] += by;
      counts.set(key, own);
    });
}
