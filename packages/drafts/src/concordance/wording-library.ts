import { sentences } from '@nonpaper/text';
import type { IsoDate } from '@nonpaper/vocabulary';
import type { Wording } from '../redline/comparable.ts';
import type { ReadProvision } from '../types.ts';
import type { ReadText, WordReader } from './word-reader.ts';
import { textOf, wordsIn } from './word-reader.ts';
import { WordingAutomaton } from './wording-automaton.ts';

/** A draft with its date, and what decides whether its wording may be compared. */
export interface DatedDraft extends Wording {
  readonly key: string;
  /** Null where it is not known: then the draft keeps its place behind the one before it in the list. */
  readonly date: IsoDate | null;
  readonly provisions: readonly ReadProvision[];
}

/** All texts of drafts that may be compared, in order of time, and the runs of words in them. */
export interface Library {
  readonly runs: WordingAutomaton;
  readonly places: readonly Place[];
  readonly rankOf: ReadonlyMap<string, number>;
  /** What was found for a wording: the same in every draft that has it. */
  readonly known: Map<ReadText, Stretches>;
}

interface Place {
  readonly draft: DatedDraft;
  readonly rank: number;
  readonly provision: ReadProvision;
}

/** A run of words with the place where it stands first. */
export interface Stretch {
  readonly text: string;
  readonly words: number;
  readonly place: Place;
}

export interface Stretches {
  readonly whole: Stretch | null;
  readonly sentences: readonly Stretch[];
  readonly runs: readonly Stretch[];
}

/** Puts the texts of drafts, given in order of time, into a library, each wording once. Linear. */
export function libraryOf(drafts: readonly DatedDraft[], reader: WordReader): Library {
  const texts = new Map<string, ReadText>();
  const places: Place[] = [];
  drafts.forEach((draft, rank) => {
    for (const provision of draft.provisions) {
      const read = reader.read(provision);
      if (texts.has(read.text)) continue;
      texts.set(read.text, read);
      places.push({ draft, rank, provision });
    }
  });
  const size = [...texts.values()].reduce((sum, { tokens }) => sum + tokens.length, 0);
  const runs = new WordingAutomaton(size);
  [...texts.values()].forEach(({ tokens }, text) => runs.add(tokens, text));
  return { runs, places, rankOf: new Map(drafts.map(({ key }, rank) => [key, rank])), known: new Map() };
}

/** Where a wording of the library, its sentences, and its runs of at least `least` words stand first. */
export function stretchesOf(library: Library, read: ReadText, least: number): Stretches {
  const found = ([from, to]: readonly [number, number]): Stretch[] => {
    const length = wordsIn(read, from, to);
    if (length < least) return [];
    const place = library.places[library.runs.firstText(walked(library, read, from, to))];
    return place === undefined ? [] : [{ text: textOf(read, from, to), words: length, place }];
  };
  const [whole = null] = found([0, read.tokens.length]);
  return {
    whole,
    sentences: sentenceRanges(read).flatMap(found),
    runs: whole === null ? [] : earlierRuns(library, read, whole.place.rank, least).flatMap(found),
  };
}

function walked({ runs }: Library, { tokens }: ReadText, from: number, to: number): number {
  let state = 0;
  for (let at = from; at < to; at += 1) state = runs.step(state, tokens[at] ?? -1);
  return state;
}

/** Tokens of each sentence, half open. */
function sentenceRanges(read: ReadText): [number, number][] {
  const { text, tokens, spans } = read;
  let at = 0;
  return sentences(text).map(({ span: [, end] }) => {
    const from = at;
    while (at < tokens.length && (spans[2 * at] ?? 0) < end) at += 1;
    return [from, at];
  });
}

/** Runs of at least `least` words that stand in an earlier draft, each as long as one draft has it first; from the left, none over another. */
function earlierRuns(library: Library, read: ReadText, rank: number, least: number): [number, number][] {
  const found: [number, number][] = [];
  const { tokens } = read;
  let from = 0;
  while (wordsIn(read, from, tokens.length) >= least) {
    const to = runFrom(library, read, from, rank, least);
    if (to > from) found.push([from, to]);
    from = Math.max(to, from + 1);
  }
  return found;
}

/** The end of the run that begins at a token; the token itself where there is none. */
function runFrom(
  { runs, places }: Library,
  read: ReadText,
  from: number,
  rank: number,
  least: number,
): number {
  const rankOf = (state: number): number => places[runs.firstText(state)]?.rank ?? Infinity;
  if (wordsIn(read, from, from + 1) === 0) return from;
  let state = 0;
  let to = from;
  let first = -1;
  while (to < read.tokens.length) {
    const next = runs.step(state, read.tokens[to] ?? -1);
    const enough = wordsIn(read, from, to) >= least;
    if (rankOf(next) >= rank || (enough && rankOf(next) !== first)) break;
    state = next;
    first = rankOf(state);
    to += 1;
  }
  while (to > from && wordsIn(read, to - 1, to) === 0) to -= 1;
  return wordsIn(read, from, to) >= least ? to : from;
}
