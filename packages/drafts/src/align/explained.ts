import { placesIn, searched } from './stretches.ts';
import type { Terms } from './terms.ts';

/** How a part explains a text beside other parts of it: by place, not by word, and each word counting as it is rare. 0 to 1 but for `aloneMass`. */
export interface Explained {
  /** Share of the part that stands in the text, in order. */
  readonly held: number;
  /** Share of what it explains that no other part explains. */
  readonly alone: number;
  /** The rarity of that. */
  readonly aloneMass: number;
  /** Share of what the other parts leave unexplained that it explains. */
  readonly fills: number;
  /** How much of the stretch of the text from its first to its last place it explains: 1 for a text cut in two. */
  readonly dense: number;
  /** Falls from 1, the nearer its stretch stands to a place that another part explains. */
  readonly beside: number;
  /** Share of the text that all explain together. */
  readonly filled: number;
  /** Share of the other parts that stands in the text, in order. */
  readonly others: number;
  /** Half for each end of its stretch at which a sentence or line of the text begins or ends. */
  readonly bordered: number;
  /** Half where it begins as a sentence or line of the text does, and half where it ends as one. */
  readonly edges: number;
}

const NOTHING: Explained = {
  held: 0,
  alone: 0,
  aloneMass: 0,
  fills: 0,
  dense: 0,
  beside: 0,
  filled: 0,
  others: 0,
  bordered: 0,
  edges: 0,
};

/** A text of more words is not explained: each of thousands of pieces may be offered to it, and the bags of words must do. */
const MOST_WORDS = 8_000;

type Text = Pick<Terms, 'sequence' | 'starts'>;

/**
 * Explains a text (of one provision or of some behind each other) by a part, beside the other parts. A text that was divided is
 * explained by its parts as a puzzle is by its pieces: each stands in one stretch of it, no two on the same stretch, one meeting
 * the next, mostly where a sentence or a line ends. A formula that two provisions share, or a second version of the same
 * provision, does not look like that. Near linear.
 */
export function explainedBy(
  texts: readonly Text[],
  others: readonly Text[],
  parts: readonly Text[],
  rarity: Float64Array,
): Explained {
  const [text, part, rest] = [joined(texts), joined(parts).sequence, joined(others).sequence];
  if (text.sequence.length > MOST_WORDS) return NOTHING;
  const whole = searched(text.sequence);
  const { ofWhole: own, ofPart } = placesIn(part, whole, rarity);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return NOTHING;
  const rare = (word: number | undefined): number => rarity[word ?? -1] ?? 0;
  const rareAt = (place: number): number => rare(whole.words[place]);
  const massOf = (words: Int32Array): number => words.reduce((sum, word) => sum + rare(word), 0);
  const taken = new Uint8Array(whole.words.length);
  for (const other of others)
    for (const place of placesIn(other.sequence, whole, rarity).ofWhole) taken[place] = 1;
  const sums = { own: 0, alone: 0, stretch: 0, taken: 0, whole: massOf(whole.words) };
  for (const place of own) {
    sums.own += rareAt(place);
    if (taken[place] === 0) sums.alone += rareAt(place);
  }
  for (let place = first; place <= last; place += 1) sums.stretch += rareAt(place);
  taken.forEach((isTaken, place) => (sums.taken += isTaken * rareAt(place)));
  const [begins, ends] = [isStart(text, first), isEnd(text, last)];
  return {
    held: share(sums.own, massOf(part)),
    alone: share(sums.alone, sums.own),
    aloneMass: sums.alone,
    fills: share(sums.alone, sums.whole - sums.taken),
    dense: share(sums.own, sums.stretch),
    beside: nearness(taken, first, last),
    filled: share(sums.taken + sums.alone, sums.whole),
    others: share(sums.taken, massOf(rest)),
    bordered: (Number(begins) + Number(ends)) / 2,
    edges: (Number(begins && ofPart[0] === 0) + Number(ends && ofPart.at(-1) === part.length - 1)) / 2,
  };
}

const share = (part: number, all: number): number => (all <= 0 ? 0 : Math.min(1, part / all));

/** 1 where a taken place stands right before or behind the stretch, 1/2 where one word is between, and so on. */
function nearness(taken: Uint8Array, first: number, last: number): number {
  const before = taken.subarray(0, first).lastIndexOf(1);
  const behind = taken.subarray(last + 1).indexOf(1);
  const [gapBefore, gapBehind] = [
    before === -1 ? Infinity : first - before - 1,
    behind === -1 ? Infinity : behind,
  ];
  return 1 / (1 + Math.min(gapBefore, gapBehind));
}

/** A printed number may stand between the beginning of a line and the words: so many words. */
const NUMBER = 2;

/** Whether a sentence or line begins at a place. */
const isStart = ({ starts }: Text, place: number): boolean =>
  starts.some((start) => start <= place && start >= place - NUMBER);

/** Whether one ends there. */
const isEnd = ({ sequence, starts }: Text, place: number): boolean =>
  place + 1 === sequence.length || starts.some((start) => start > place && start <= place + NUMBER);

function joined(texts: readonly Text[]): Text {
  const [only, another] = texts;
  if (only !== undefined && another === undefined) return only;
  const sequence = new Int32Array(texts.reduce((sum, text) => sum + text.sequence.length, 0));
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    sequence.set(text.sequence, at);
    for (const start of text.starts) starts.push(at + start);
    at += text.sequence.length;
  }
  return { sequence, starts: Int32Array.from(starts) };
}
