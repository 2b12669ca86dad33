import { ints } from './columns.ts';
import { EDGE, OUT } from './passage.ts';
import type { Passage } from './passage.ts';
import { hashOf } from './hash.ts';
import { posOf } from './word-types.ts';

/** What lies round each token, found in one pass over the passage: the nearest likely cue, verb and comma on each side. */
export interface Places {
  /** Index of the nearest candidate to the left (at or before the token less one) and right; -1 where there is none. */
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  readonly verbLeft: Int32Array;
  readonly verbRight: Int32Array;
  readonly commaLeft: Int32Array;
  readonly commaRight: Int32Array;
  /** Running counts, so that what lies between two places is a subtraction. */
  readonly commas: Int32Array;
  readonly marks: Int32Array;
  readonly verbs: Int32Array;
}

const COMMA = hashOf(',');
const VERB = posOf('VERB');
const AUX = posOf('AUX');
const PUNCT = posOf('PUNCT');

/** Steps of the lexicon from which a lemma counts as a likely cue. */
export const LIKELY_CUE = 5;

/** `isCue` decides which tokens are cues: the lexicon's in the first stage, the first stage's in the second. */
export function placesOf(passage: Passage, isCue: (at: number) => boolean): Places {
  const size = passage.length + 2 * EDGE;
  const column = (): Int32Array => ints(size).fill(-1);
  const places: Places = {
    cueLeft: column(),
    cueRight: column(),
    verbLeft: column(),
    verbRight: column(),
    commaLeft: column(),
    commaRight: column(),
    commas: ints(size),
    marks: ints(size),
    verbs: ints(size),
  };
  lookLeft(passage, places, isCue);
  lookRight(passage, places, isCue);
  return places;
}

const isVerb = (passage: Passage, at: number): boolean => passage.pos[at] === VERB || passage.pos[at] === AUX;

function lookLeft(passage: Passage, places: Places, isCue: (at: number) => boolean): void {
  let cue = -1;
  let verb = -1;
  let comma = -1;
  let commas = 0;
  let marks = 0;
  let verbs = 0;
  for (let at = EDGE; at < EDGE + passage.length; at += 1) {
    if (passage.sentenceFrom[at] === at) {
      verb = -1;
      comma = -1;
    }
    places.cueLeft[at] = cue;
    places.verbLeft[at] = verb;
    places.commaLeft[at] = comma;
    if (isCue(at)) cue = at;
    if (isVerb(passage, at)) {
      verb = at;
      verbs += 1;
    }
    if (passage.low[at] === COMMA) {
      comma = at;
      commas += 1;
    } else if (passage.pos[at] === PUNCT && passage.quote[at] !== OUT) marks += 1;
    places.commas[at] = commas;
    places.marks[at] = marks;
    places.verbs[at] = verbs;
  }
}

function lookRight(passage: Passage, places: Places, isCue: (at: number) => boolean): void {
  let cue = -1;
  let verb = -1;
  let comma = -1;
  for (let at = EDGE + passage.length - 1; at >= EDGE; at -= 1) {
    if (passage.sentenceTo[at] === at + 1) {
      verb = -1;
      comma = -1;
    }
    places.cueRight[at] = cue;
    places.verbRight[at] = verb;
    places.commaRight[at] = comma;
    if (isCue(at)) cue = at;
    if (isVerb(passage, at)) verb = at;
    if (passage.low[at] === COMMA) comma = at;
  }
}

/** A distance in steps: 0 to 5 as they are, then wider. */
export function step(distance: number): number {
  if (distance < 6) return distance;
  return distance < 9 ? 6 : distance < 14 ? 7 : distance < 22 ? 8 : distance < 40 ? 9 : 10;
}

export const few = (count: number): number => (count > 3 ? 3 : count);
