import type { Draft } from './draft.ts';
import { NEVER } from './draft.ts';
import { at } from './feature-list.ts';
import { EDGE } from './passage.ts';
import type { Passage } from './passage.ts';
import { step } from './places.ts';
import type { Places } from './places.ts';

/** A run is seen as far as so many tokens away. */
const FARTHEST = 60;

/**
 * What the first stage found round one token, found once for all features that hang on it; distances are in steps
 * (`step`). Tokens may be looked at in any order; in that of the text, a run and a sentence are walked only once.
 */
export class DraftRound {
  label = 0;
  /** The run of one role that the token stands in, as far as it is seen, and how far its ends are. */
  from = 0;
  to = 0;
  toFrom = 0;
  toTo = 0;
  /** How far the nearest source, cue and content are on each side. */
  sourceLeft = 0;
  cueLeft = 0;
  contentLeft = 0;
  sourceRight = 0;
  cueRight = 0;
  contentRight = 0;
  /** Which of the three come first on each side; see `order`. */
  left = 0;
  right = 0;
  /** Whether the run ends with the sentence (2) or a token before it (1), and whether it begins the sentence. */
  endsSentence = 0;
  beginsSentence = 0;
  /** Which roles the sentence holds, and whether a cue stands somewhere on the left. */
  holds = 0;
  hasCueLeft = 0;
  /** The whole run and the sentence that were walked last. */
  #runFrom = 0;
  #runTo = 0;
  #sentence = 0;

  /** Another draft: nothing of the last is known any more. */
  forget(): void {
    this.#runTo = 0;
    this.#sentence = 0;
  }

  look(p: Passage, places: Places, { labels, apart }: Draft, i: number): void {
    this.label = at(labels, i);
    this.#lookAtRun(labels, i);
    this.#lookAside(apart, i);
    const sentence = at(p.sentenceFrom, i);
    const end = at(p.sentenceTo, i);
    this.endsSentence = this.to === end - 1 ? 1 : this.to === end ? 2 : 0;
    this.beginsSentence = this.from === sentence ? 1 : 0;
    this.hasCueLeft = at(places.cueLeft, i) >= 0 ? 1 : 0;
    if (sentence === this.#sentence) return;
    this.#sentence = sentence;
    this.holds = rolesBetween(labels, sentence, end);
  }

  #lookAtRun(labels: Int32Array, i: number): void {
    if (i < this.#runFrom || i >= this.#runTo) {
      this.#runFrom = runStart(labels, i);
      this.#runTo = runEnd(labels, i);
    }
    this.from = Math.max(this.#runFrom, i - FARTHEST);
    this.to = Math.min(this.#runTo, i + FARTHEST);
    this.toFrom = step(i - this.from);
    this.toTo = step(this.to - i);
  }

  #lookAside(apart: Int32Array, i: number): void {
    const sourceLeft = at(apart, 6 * i);
    const cueLeft = at(apart, 6 * i + 1);
    const contentLeft = at(apart, 6 * i + 2);
    const sourceRight = at(apart, 6 * i + 3);
    const cueRight = at(apart, 6 * i + 4);
    const contentRight = at(apart, 6 * i + 5);
    this.sourceLeft = step(sourceLeft);
    this.cueLeft = step(cueLeft);
    this.contentLeft = step(contentLeft);
    this.sourceRight = step(sourceRight);
    this.cueRight = step(cueRight);
    this.contentRight = step(contentRight);
    this.left = order(sourceLeft, cueLeft, contentLeft);
    this.right = order(sourceRight, cueRight, contentRight);
  }
}

const begins = (labels: Int32Array, i: number): boolean => (at(labels, i) & 1) === 1;
const roleAt = (labels: Int32Array, i: number): number => (at(labels, i) + 1) >> 1;

/** The first token of the run that a token stands in. */
function runStart(labels: Int32Array, i: number): number {
  const role = roleAt(labels, i);
  let from = i;
  while (from > EDGE && roleAt(labels, from - 1) === role && !begins(labels, from)) from -= 1;
  return from;
}

/** The place behind its last. */
function runEnd(labels: Int32Array, i: number): number {
  const role = roleAt(labels, i);
  const end = labels.length - EDGE;
  let to = i + 1;
  while (to < end && roleAt(labels, to) === role && !begins(labels, to)) to += 1;
  return to;
}

/** Which of three comes first and which second, as one number. */
function order(source: number, cue: number, content: number): number {
  if (source === NEVER && cue === NEVER && content === NEVER) return 0;
  if (source <= cue && source <= content) return 4 + (cue <= content ? ifNear(2, cue) : ifNear(3, content));
  if (cue <= content) return 8 + (source <= content ? ifNear(1, source) : ifNear(3, content));
  return 12 + (source <= cue ? ifNear(1, source) : ifNear(2, cue));
}

const ifNear = (which: number, distance: number): number => (distance === NEVER ? 0 : which);

/** Which roles the first stage found between two tokens, a bit for each. */
function rolesBetween(labels: Int32Array, from: number, to: number): number {
  let found = 0;
  for (let k = from; k < to; k += 1) found |= 1 << roleAt(labels, k);
  return found >> 1;
}
