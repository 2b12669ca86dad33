import { sentences, words } from '@nonpaper/text';
import type { IsoDate } from '@nonpaper/vocabulary';
import type { Wording } from '../redline/comparable.ts';
import { wordingComparable } from '../redline/comparable.ts';
import type { ReadProvision } from '../types.ts';
import { cleanText, wordingOf } from '../wording.ts';
import { WordingAutomaton } from './wording-automaton.ts';

/** What the figures here are called. Who wrote a wording first is never said: only where it stands first in what is kept. */
export const EARLIEST_APPEARANCE = 'earliest appearance in this dossier';

/** A draft with its date, and what decides whether its wording may be compared. */
export interface DatedDraft extends Wording {
  readonly key: string;
  /** Null where it is not known: then the draft keeps its place behind the one before it in the list. */
  readonly date: IsoDate | null;
  readonly provisions: readonly ReadProvision[];
}

/** What somebody said of who wrote a provision. It is shown beside what was found, and nothing rests on it. */
export interface AuthorshipClaim {
  /** Id of the provision; `draft` where the id alone does not tell (files outside a dossier). */
  readonly provision: string;
  readonly draft?: string;
  readonly by: string;
  readonly source: string;
}

/** Where a wording stands first. */
export interface Appearance {
  readonly draft: string;
  readonly date: IsoDate | null;
  readonly id: string;
  readonly path: string;
}

/** A wording and its earliest appearance. `here` where that is the provision's own draft. */
export interface WordingFound {
  readonly text: string;
  readonly words: number;
  readonly earliest: Appearance;
  readonly here: boolean;
}

/** Earliest appearances for one provision. */
export interface ProvisionWording {
  readonly draft: string;
  readonly id: string;
  readonly path: string;
  /** The whole text; null where it is shorter than what is looked at. */
  readonly whole: WordingFound | null;
  /** Its sentences that are long enough, in order. */
  readonly sentences: readonly WordingFound[];
  /** Where the whole is first here: runs of words that stand in an earlier draft, in order, none over another. */
  readonly spans: readonly WordingFound[];
  readonly claims: readonly AuthorshipClaim[];
}

/** Earliest appearances over a dossier. */
export interface EarliestWording {
  readonly heading: typeof EARLIEST_APPEARANCE;
  /** Shorter wordings, in words, are not looked at: everybody writes them. */
  readonly leastWords: number;
  /** In order of date, then of the list. */
  readonly drafts: readonly {
    readonly key: string;
    readonly date: IsoDate | null;
    readonly comparedWith: readonly string[];
  }[];
  readonly provisions: readonly ProvisionWording[];
  /** Drafts that are not verbatim, and why nothing can be said of their wording. */
  readonly refused: readonly { readonly key: string; readonly reason: string }[];
  /** Claims about provisions that are not among these. */
  readonly otherClaims: readonly AuthorshipClaim[];
}

const LEAST_WORDS = 8;
const MOST_LEAST_WORDS = 100;

/**
 * The earliest appearance, among these drafts, of each provision, each of its sentences, and each run of at least
 * `leastWords` words (8; from 2 to 100) that an earlier draft has. Only verbatim texts are looked at, each with those of its own language
 * (`wordingComparable`). Wordings are compared as `wordingOf` has them: shapes of quotation marks, dashes and white space do not count, all
 * else does.
 *
 * Plan. The drafts are put in order of date. All their texts go, in that order and each wording once, into one automaton of
 * runs of words that knows the first text of each run. Then each wording is walked through it once; where the whole is
 * new, runs are sought from each word on, and the longest of one earlier draft is taken. Exact, with no hashing of runs. Time
 * and memory are linear in the words, times `leastWords` for texts that are new.
 */
export function earliestWording(
  drafts: readonly DatedDraft[],
  claims: readonly AuthorshipClaim[] = [],
  leastWords: number = LEAST_WORDS,
): EarliestWording {
  const least = Math.min(MOST_LEAST_WORDS, Math.max(2, Math.floor(leastWords)));
  const refused = drafts.flatMap((draft) => refusalOf(draft));
  const ordered = inOrderOfDate(drafts).filter((draft) => draft.fidelity === 'verbatim');
  const reader = new WordReader();
  const libraries = new Map<string, Library>();
  const compared = ordered.map((draft) => ordered.filter((other) => wordingComparable(draft, other).ok));
  const provisions = ordered.flatMap((draft, at) => {
    const others = compared[at] ?? [];
    const name = JSON.stringify(others.map(({ key }) => key));
    const library = libraries.get(name) ?? libraryOf(others, reader);
    libraries.set(name, library);
    return draft.provisions.map((provision) => provisionWording(library, draft, provision, reader, least));
  });
  const { placed, others } = claimsBy(provisions, claims);
  return {
    heading: EARLIEST_APPEARANCE,
    leastWords: least,
    drafts: ordered.map(({ key, date }, at) => ({
      key,
      date,
      comparedWith: (compared[at] ?? []).map((other) => other.key).filter((other) => other !== key),
    })),
    provisions: provisions.map((each) => ({ ...each, claims: placed.get(each) ?? [] })),
    refused,
    otherClaims: others,
  };
}

function refusalOf(draft: DatedDraft): { key: string; reason: string }[] {
  const allowed = wordingComparable({ fidelity: 'verbatim', language: draft.language }, draft);
  return allowed.ok ? [] : [{ key: draft.key, reason: allowed.fault.what }];
}

/** By date, then as listed; an undated draft goes with the one before it in the list. */
function inOrderOfDate(drafts: readonly DatedDraft[]): DatedDraft[] {
  let last = '';
  return drafts
    .map((draft, at) => ({ draft, at, date: (last = draft.date ?? last) }))
    .sort((a, b) => (a.date === b.date ? a.at - b.at : a.date < b.date ? -1 : 1))
    .map(({ draft }) => draft);
}

/** A wording as numbers of words and marks. */
interface ReadText {
  readonly text: string;
  readonly tokens: Int32Array;
  /** Where each token stands in `text`, begin and end in turn. */
  readonly spans: Int32Array;
  /** How many of the tokens before each place are words: one longer than `tokens`. */
  readonly wordsBefore: Int32Array;
}

/** Reads wordings, each once, and gives words their numbers. */
class WordReader {
  readonly #numbers = new Map<string, number>();
  readonly #printed = new Map<string, ReadText>();
  readonly #read = new Map<string, ReadText>();

  read(provision: ReadProvision): ReadText {
    const printed = cleanText(provision);
    const known = this.#printed.get(printed) ?? this.#wording(wordingOf(printed));
    this.#printed.set(printed, known);
    return known;
  }

  #wording(text: string): ReadText {
    const known = this.#read.get(text) ?? this.#tokens(text);
    this.#read.set(text, known);
    return known;
  }

  #tokens(text: string): ReadText {
    const found = words(text);
    const tokens = new Int32Array(found.length);
    const spans = new Int32Array(2 * found.length);
    const wordsBefore = new Int32Array(found.length + 1);
    found.forEach((word, at) => {
      const number = this.#numbers.get(word.text) ?? this.#numbers.size;
      this.#numbers.set(word.text, number);
      tokens[at] = number;
      spans.set(word.span, 2 * at);
      wordsBefore[at + 1] = (wordsBefore[at] ?? 0) + (word.kind === 'mark' ? 0 : 1);
    });
    return { text, tokens, spans, wordsBefore };
  }
}

/** All texts of drafts that may be compared, in order of time, and the runs of words in them. */
interface Library {
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
interface Stretch {
  readonly text: string;
  readonly words: number;
  readonly place: Place;
}

interface Stretches {
  readonly whole: Stretch | null;
  readonly sentences: readonly Stretch[];
  readonly runs: readonly Stretch[];
}

function libraryOf(drafts: readonly DatedDraft[], reader: WordReader): Library {
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

function provisionWording(
  library: Library,
  draft: DatedDraft,
  provision: ReadProvision,
  reader: WordReader,
  least: number,
): Omit<ProvisionWording, 'claims'> {
  const read = reader.read(provision);
  const stretches = library.known.get(read) ?? stretchesOf(library, read, least);
  library.known.set(read, stretches);
  const rank = library.rankOf.get(draft.key) ?? 0;
  const own = { draft: draft.key, id: provision.id, path: provision.path };
  const whole = stretches.whole === null ? null : foundIn(stretches.whole, rank);
  return {
    ...own,
    whole: whole?.here === true ? { ...whole, earliest: { ...own, date: draft.date } } : whole,
    sentences: stretches.sentences.map((each) => foundIn(each, rank)),
    spans: whole?.here === true ? stretches.runs.map((each) => foundIn(each, rank)) : [],
  };
}

function foundIn({ text, words, place }: Stretch, rank: number): WordingFound {
  const { id, path } = place.provision;
  const earliest = { draft: place.draft.key, date: place.draft.date, id, path };
  return { text, words, earliest, here: place.rank === rank };
}

function stretchesOf(library: Library, read: ReadText, least: number): Stretches {
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

const wordsIn = ({ wordsBefore }: ReadText, from: number, to: number): number =>
  (wordsBefore[to] ?? 0) - (wordsBefore[from] ?? 0);

const textOf = ({ text, spans }: ReadText, from: number, to: number): string =>
  to <= from ? '' : text.slice(spans[2 * from] ?? 0, spans[2 * to - 1] ?? 0);

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

interface Claims {
  readonly placed: ReadonlyMap<Omit<ProvisionWording, 'claims'>, readonly AuthorshipClaim[]>;
  readonly others: readonly AuthorshipClaim[];
}

function claimsBy(
  provisions: readonly Omit<ProvisionWording, 'claims'>[],
  claims: readonly AuthorshipClaim[],
): Claims {
  const byId = new Map<string, Omit<ProvisionWording, 'claims'>[]>();
  for (const each of claims.length === 0 ? [] : provisions) {
    const same = byId.get(each.id) ?? [];
    byId.set(each.id, same);
    same.push(each);
  }
  const placed = new Map<Omit<ProvisionWording, 'claims'>, AuthorshipClaim[]>();
  const others = claims.filter((claim) => {
    const about = (byId.get(claim.provision) ?? []).filter(
      ({ draft }) => claim.draft === undefined || claim.draft === draft,
    );
    for (const each of about) placed.set(each, [...(placed.get(each) ?? []), claim]);
    return about.length === 0;
  });
  return { placed, others };
}
