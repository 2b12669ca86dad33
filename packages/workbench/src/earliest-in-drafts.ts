import { lineage, type Asked, type AuthorshipClaim, type DraftLineage } from '@nonpaper/dossier';
import {
  earliestWording,
  type Appearance,
  type DatedDraft,
  type EarliestWording,
  type ReadProvision,
  type WordingFound,
} from '@nonpaper/drafts';
import { earliestPage as pageOf, type DossierHead, type Page } from '@nonpaper/pages';
import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { comparisonDraft, keyAt, pageSide, type ComparisonDraft } from './side-shown.ts';
import { pathIn, sideOfDraft, type DraftSide } from './draft-side.ts';
import type { Store } from './ports.ts';
import { labelsOf } from './side-labels.ts';

/** What is asked of drafts: where their wording stands first, or where one wording does. */
export interface EarliestAsked {
  /** A wording to look for; left out, each provision of each draft is. */
  readonly wording?: string;
  /** Shorter wordings, in words, are not looked at. */
  readonly leastWords?: number;
}

/** Where wordings stand first among drafts. Keys of drafts are A, B, C … in the order in which they were named. */
export interface EarliestInDrafts {
  readonly sides: readonly DraftSide[];
  readonly found: EarliestWording;
  /** The wording that was looked for, with what was found; null where all provisions were. */
  readonly wording: {
    readonly text: string;
    readonly pieces: readonly WordingFound[];
    readonly whole: WordingFound | null;
  } | null;
  /** Who is said to have drafted the drafts: claims that somebody made. */
  readonly authorship: readonly AuthorshipClaim[];
  readonly messages: readonly Message[];
}

const SOUGHT = 'sought';
/** Behind every draft, so that nothing stands first in the wording that is looked for. */
const LAST_DAY = '9999-12-31';
const LEAST_SOUGHT = 2;

/**
 * Where the wording of drafts stands first, among verbatim texts of one language. Faults: `wording-not-comparable`
 * (no draft is verbatim), `wording-too-short` (one word).
 */
export function earliestInDrafts(
  sides: readonly DraftSide[],
  { wording, leastWords }: EarliestAsked,
  authorship: readonly AuthorshipClaim[] = [],
): Outcome<EarliestInDrafts> {
  const drafts = sides.map((side, at): DatedDraft => ({
    key: keyAt(at),
    date: side.date,
    fidelity: side.fidelity,
    language: side.language,
    provisions: side.provisions,
  }));
  if (wording !== undefined && countOfWords(wording) < LEAST_SOUGHT)
    return bad({
      code: 'wording-too-short',
      what: 'A wording of one word says nothing of where it came from.',
      next: `Give at least ${LEAST_SOUGHT} words.`,
    });
  const sought = wording === undefined ? [] : [soughtDraft(wording)];
  const found = earliestWording(
    [...drafts, ...sought],
    [],
    wording === undefined ? leastWords : LEAST_SOUGHT,
  );
  if (found.refused.length === sides.length)
    return bad({
      code: 'wording-not-comparable',
      what:
        sides.length === 0
          ? 'No draft has a text that is kept.'
          : `Not one of these drafts is verbatim: ${sides.map(({ name, fidelity }) => `${name} (${fidelity})`).join(', ')}.`,
      next: 'Import the verbatim texts; of others nothing can be said of their wording.',
    });
  const hit = found.provisions.find(({ draft }) => draft === SOUGHT);
  return good({
    sides,
    found: withoutSought(found),
    wording:
      wording === undefined
        ? null
        : { text: wording, whole: elsewhere(hit?.whole ?? null), pieces: hit?.spans ?? [] },
    authorship,
    messages: sides.flatMap(({ messages }) => messages),
  });
}

const countOfWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function soughtDraft(text: string): DatedDraft {
  const provision: ReadProvision = {
    id: SOUGHT,
    path: SOUGHT,
    number: '',
    text,
    brackets: [],
    span: [0, text.length],
  };
  return { key: SOUGHT, date: LAST_DAY, fidelity: 'verbatim', language: null, provisions: [provision] };
}

const elsewhere = (whole: WordingFound | null): WordingFound | null => (whole?.here === true ? null : whole);

function withoutSought(found: EarliestWording): EarliestWording {
  return {
    ...found,
    drafts: found.drafts
      .filter(({ key }) => key !== SOUGHT)
      .map((each) => ({ ...each, comparedWith: each.comparedWith.filter((key) => key !== SOUGHT) })),
    provisions: found.provisions.filter(({ draft }) => draft !== SOUGHT),
  };
}

/** What `nonpaper earliest DRAFT … --json` prints. Drafts are named by their keys. */
export interface EarliestJson {
  readonly drafts: readonly ComparisonDraft[];
  readonly heading: string;
  readonly leastWords: number;
  readonly refused: EarliestWording['refused'];
  readonly wording: {
    readonly text: string;
    readonly whole: FoundJson | null;
    readonly pieces: readonly FoundJson[];
  } | null;
  readonly provisions: readonly {
    readonly draft: string;
    readonly path: string;
    readonly whole: FoundJson | null;
    readonly sentences: readonly FoundJson[];
    readonly pieces: readonly FoundJson[];
  }[];
  /** Claims that somebody made, never findings. */
  readonly authorship: readonly {
    readonly draft: string;
    readonly party: string;
    readonly state: string;
    readonly account: string;
    readonly date: string;
    readonly by: readonly string[];
  }[];
  readonly messages: readonly Message[];
}

interface FoundJson {
  readonly text: string;
  readonly words: number;
  readonly earliest: { readonly draft: string; readonly date: string | null; readonly path: string };
  readonly here: boolean;
}

export function earliestJson({
  sides,
  found,
  wording,
  authorship,
  messages,
}: EarliestInDrafts): EarliestJson {
  const named = namesIn(sides);
  const one = ({ text, words, earliest, here }: WordingFound): FoundJson => ({
    text,
    words,
    earliest: { draft: earliest.draft, date: earliest.date, path: named(earliest) },
    here,
  });
  const orNull = (each: WordingFound | null): FoundJson | null => (each === null ? null : one(each));
  const keys = new Map(
    sides.flatMap(({ kept }, at) => (kept === null ? [] : [[kept.id, keyAt(at)] as const])),
  );
  return {
    drafts: sides.map(comparisonDraft),
    heading: found.heading,
    leastWords: found.leastWords,
    refused: found.refused,
    wording:
      wording === null
        ? null
        : { text: wording.text, whole: orNull(wording.whole), pieces: wording.pieces.map(one) },
    provisions:
      wording !== null
        ? []
        : found.provisions.map((each) => ({
            draft: each.draft,
            path: named(each),
            whole: orNull(each.whole),
            sentences: each.sentences.map(one),
            pieces: each.spans.map(one),
          })),
    authorship: authorship.map((each) => ({
      draft: keys.get(each.draft.id) ?? each.draft.id,
      party: each.party.name,
      state: each.state,
      account: each.account,
      date: each.date,
      by: each.claims.map(({ speaker }) => speaker),
    })),
    messages,
  };
}

/** How a provision is named, by its draft and its id and path. */
function namesIn(sides: readonly DraftSide[]): (place: Pick<Appearance, 'draft' | 'id' | 'path'>) => string {
  const byKey = new Map(sides.map((side, at) => [keyAt(at), pathIn(side)]));
  return ({ draft, id, path }) => byKey.get(draft)?.({ id, path }) ?? path;
}

/** The page; `head` is null for files outside any dossier. */
export function earliestPage(head: DossierHead | null, earliest: EarliestInDrafts): Page {
  const { sides, found, wording, authorship } = earliest;
  const named = namesIn(sides);
  const labels = new Map(labelsOf(sides).map((label, at) => [keyAt(at), label]));
  const label = (key: string): string => labels.get(key) ?? key;
  const shown = ({ text, words, earliest: first, here }: WordingFound) => ({
    text,
    words,
    draft: label(first.draft),
    date: first.date,
    path: named(first),
    here,
  });
  const orNull = (each: WordingFound | null) => (each === null ? null : shown(each));
  return pageOf(head ?? { title: sides[0]?.title ?? 'Drafts', notices: [] }, {
    inDossier: sides.some(({ kept }) => kept !== null),
    drafts: sides.map((side, at) => ({ draft: pageSide(side), label: label(keyAt(at)) })),
    leastWords: found.leastWords,
    order: found.drafts.map(({ key, date }) => ({ label: label(key), date })),
    refused: found.refused.map(({ key, reason }) => ({ label: label(key), reason })),
    wording:
      wording === null
        ? null
        : { text: wording.text, whole: orNull(wording.whole), pieces: wording.pieces.map(shown) },
    provisions: found.provisions.map((each) => ({
      draft: label(each.draft),
      path: named(each),
      whole: orNull(each.whole),
      sentences: each.sentences.map(shown),
      pieces: each.spans.map(shown),
    })),
    authorship,
  });
}

/** Who is said to have drafted these drafts, as the dossier has it. */
export async function authorshipOfSides(
  store: Store | null,
  sides: readonly DraftSide[],
  asked: Asked,
): Promise<readonly AuthorshipClaim[]> {
  const ids = new Set(sides.flatMap(({ kept }) => (kept === null ? [] : [kept.id])));
  if (store === null || ids.size === 0) return [];
  const known: DraftLineage = lineage(await store.slice('lineage', asked.audience), asked);
  return known.authorship.filter(({ draft }) => ids.has(draft.id));
}

/** Every draft of a dossier whose text is kept, that may be seen and is known by the as-of date, in the order of dates. */
export async function draftsWithText(store: Store, asked: Asked): Promise<DraftSide[]> {
  const { drafts } = lineage(await store.slice('lineage', asked.audience), asked);
  const sides: DraftSide[] = [];
  for (const { id } of drafts) {
    const draft = await store.get('draft', id);
    const side = draft === null ? null : await sideOfDraft(store, draft, asked);
    if (side?.ok === true && side.value.provisions.length > 0) sides.push(side.value);
  }
  return sides;
}
