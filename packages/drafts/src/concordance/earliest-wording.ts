import type { IsoDate } from '@nonpaper/vocabulary';
import { wordingComparable } from '../redline/comparable.ts';
import type { ReadProvision } from '../types.ts';
import { WordReader } from './word-reader.ts';
import type { DatedDraft, Library, Stretch } from './wording-library.ts';
import { libraryOf, stretchesOf } from './wording-library.ts';

export type { DatedDraft } from './wording-library.ts';

/** What the figures here are called. Who wrote a wording first is never said: only where it stands first in what is kept. */
export const EARLIEST_APPEARANCE = 'earliest appearance in this dossier';

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
