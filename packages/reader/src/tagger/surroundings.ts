import { at } from './feature-list.ts';
import type { Passage } from './passage.ts';
import { step } from './places.ts';
import type { Places } from './places.ts';
import { POS_COUNT, posOf } from './word-types.ts';

/**
 * What lies round one token: the nearest verb and comma on each side, the ends of its sentence, and the noun phrase that
 * it stands in. Found once for all features that hang on it; distances are in steps (`step`).
 */
export class Surroundings {
  /** Places of the nearest verbs and commas; -1 where there is none. Their distance is 0 then. */
  verbLeft = -1;
  verbRight = -1;
  commaLeft = -1;
  commaRight = -1;
  toVerbLeft = 0;
  toVerbRight = 0;
  toCommaLeft = 0;
  toCommaRight = 0;
  /** How far the first token of the sentence is, and the end behind its last. */
  toStart = 0;
  toEnd = 0;
  /** Whether the token may stand in a noun phrase (1), and the phrase: of a token that may not, the token alone. */
  inside = 0;
  phraseFrom = 0;
  phraseTo = 0;

  look(p: Passage, places: Places, i: number): void {
    this.verbLeft = at(places.verbLeft, i);
    this.verbRight = at(places.verbRight, i);
    this.commaLeft = at(places.commaLeft, i);
    this.commaRight = at(places.commaRight, i);
    this.toVerbLeft = stepTo(this.verbLeft, i);
    this.toVerbRight = stepTo(this.verbRight, i);
    this.toCommaLeft = stepTo(this.commaLeft, i);
    this.toCommaRight = stepTo(this.commaRight, i);
    this.toStart = step(i - at(p.sentenceFrom, i));
    this.toEnd = step(at(p.sentenceTo, i) - i);
    const nominal = isNominal(at(p.pos, i));
    this.inside = nominal ? 1 : 0;
    this.phraseFrom = nominal ? phraseStart(p, i) : i;
    this.phraseTo = nominal ? phraseEnd(p, i) : i + 1;
  }
}

const stepTo = (place: number, i: number): number =>
  place < 0 ? 0 : step(place < i ? i - place : place - i);

const DET = posOf('DET');
/** For each part of speech whether it may stand in a noun phrase. */
const NOMINAL = new Uint8Array(POS_COUNT);
for (const pos of ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON'] as const) NOMINAL[posOf(pos)] = 1;
const isNominal = (pos: number): boolean => NOMINAL[pos] === 1;
const LONGEST_PHRASE = 8;

/** The first of the words that hang together as a noun phrase round a token that may stand in one. */
function phraseStart({ pos }: Passage, i: number): number {
  let from = i;
  while (i - from < LONGEST_PHRASE && at(pos, from) !== DET && isNominal(at(pos, from - 1))) from -= 1;
  return from;
}

/** The place after the last of them. */
function phraseEnd({ pos }: Passage, i: number): number {
  let to = i + 1;
  while (to - i < LONGEST_PHRASE && at(pos, to) !== DET && isNominal(at(pos, to))) to += 1;
  return to;
}
