import model from 'wink-eng-lite-web-model';
import winkNLP, { type Tokens, type WinkMethods } from 'wink-nlp';

/** Parts of speech, in the Universal Dependencies set; `X` where none was found. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What wink-nlp says of a word with its part of speech, wherever it stands. */
export interface TaggedWord {
  readonly value: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Counted from 1 in the order in which words were met, also where they were forgotten; 0 of what is not remembered. */
  readonly number: number;
  /** Whether it is white space and no word. */
  readonly isBlank: boolean;
}

/** A word as it is remembered, and the same word as another part of speech. */
interface Entry extends TaggedWord {
  readonly told: Told;
  readonly next: Entry | undefined;
}

/** A part of speech as the library tells it. */
type Told = PartOfSpeech | 'SPACE' | undefined;

/** The library's own declaration of `lemma` does not fit its declaration of `out`. */
type Plain = (index: number, rdd: unknown) => string | undefined;

/** The library with its language model, and the first of the numbers that it gives to words which are not in the model. */
interface Language extends WinkMethods {
  readonly firstNew: number;
}

let loaded: Language | null = null;

/** A character of nobody's script, so that it is no word of the model. */
const NO_WORD = '\uE000';

/** The language model, loaded at the first call (some 60 ms) and kept. */
function language(): Language {
  loaded ??= load();
  return loaded;
}

function load(): Language {
  const methods = winkNLP(model, ['pos']);
  const [firstNew = 0] = methods.readDoc(NO_WORD).tokens().out<number>(methods.its.uniqueId) as number[];
  return { ...methods, firstNew };
}

/**
 * The library keeps every word that it meets and that is not in its model, some 150 bytes for each, and has room for so many
 * endings and shapes of them only. Beyond so many it is loaded anew, between two texts: some ten thousand articles of news
 * later.
 */
const MOST_NEW = 60_000;
let highest = 0;

/** Forgets the words met so far where they are many, and their numbers with them. */
function makeRoom(): void {
  const full = loaded !== null && highest - loaded.firstNew > MOST_NEW;
  if (!full && count < MOST_KEPT) return;
  known = [];
  count = 0;
  if (!full) return;
  loaded = null;
  highest = 0;
}

/** Beyond so many the words are forgotten, between two texts. */
const MOST_KEPT = 30_000;

/**
 * Words by the library's number for them, which they keep: what hangs on a word and its part of speech is asked once. A
 * list with room for all numbers from the start, since a map takes several times as long to look at.
 */
let known: (Entry | undefined)[] = [];
let count = 0;
let numbers = 0;

/**
 * The words of a text in order, each with the part of speech that it has there. Linear. The lemma of a word hangs on the
 * word and its part of speech alone, but for those that come from a contraction ("ca" of "can't"), which are asked each time.
 */
export function taggedWords(text: string): TaggedWord[] {
  makeRoom();
  const { its, readDoc, firstNew } = language();
  if (known.length === 0) known = Array.from({ length: firstNew + MOST_NEW });
  const tokens = readDoc(text).tokens();
  const ids = tokens.out<number>(its.uniqueId) as number[];
  const parts = tokens.out<PartOfSpeech | 'SPACE'>(its.pos);
  const contracted = tokens.out<boolean>(its.contractionFlag);
  const words: TaggedWord[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    const told = parts[index] as Told;
    words.push(
      contracted[index] === true
        ? asked(tokens, index, told, 0, undefined)
        : ofNumber(tokens, index, ids[index] ?? 0, told),
    );
  }
  return words;
}

function ofNumber(tokens: Tokens, index: number, id: number, told: Told): TaggedWord {
  const first = known[id];
  if (id > highest) highest = id;
  for (let entry = first; entry !== undefined; entry = entry.next) if (entry.told === told) return entry;
  numbers += 1;
  const made = asked(tokens, index, told, numbers, first);
  known[id] = made;
  count += 1;
  return made;
}

/** What the library says of a token. */
function asked(tokens: Tokens, index: number, told: Told, number: number, next: Entry | undefined): Entry {
  const item = tokens.itemAt(index);
  const value = item.out();
  const lower = value.toLowerCase();
  return {
    value,
    lower,
    lemma: item.out(language().its.lemma as Plain) ?? lower, // it has none for "what they cannot."
    pos: told === undefined || told === 'SPACE' ? 'X' : told,
    number,
    isBlank: told === 'SPACE' || value.trim() === '',
    told,
    next,
  };
}
