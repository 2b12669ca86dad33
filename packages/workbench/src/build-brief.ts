import {
  brief,
  briefPair,
  visibleTo,
  wordingRefusal,
  type Asked,
  type Brief,
  type BriefPair,
  type ChangedFactData,
  type ConcordanceTable,
  type Slice,
  type TiltQuestion,
} from '@nonpaper/dossier';
import {
  alignKept,
  readDraftMeaning,
  toReview,
  withHeadMarked,
  type ConcordanceRow,
  type KnownLink,
  type MeaningKind,
  type NamedParty,
  type ReadProvision,
} from '@nonpaper/drafts';
import { briefPage, type DealFromPositions } from '@nonpaper/pages';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { AnsweredSheets } from './ask-sheets.ts';
import { idsBySlugs, type Answered } from './ask.ts';
import type { Bench } from './bench.ts';
import { factsBetween, namedParties } from './compare-drafts.ts';
import { askDeal } from './deal-from-positions.ts';
import { provisionsRead, readAgain } from './draft-side.ts';
import { dossierHead } from './dossier-head.ts';
import { linksWithCarried, type KeptPair } from './matches/dossier-links.ts';
import type { Store } from './ports.ts';

/** What the brief is asked beside the date and the audience. */
export interface BriefAsked {
  /** Tilt is off unless asked for: for each party that declared something, from the earlier text to the later. */
  readonly tilt: boolean;
  /** Slugs of the two drafts to compare; none lets the brief choose. */
  readonly compare: readonly string[];
  /** How many statements of each sort are shown, and half as many proposals. */
  readonly lines?: number;
  /** The deal space, off unless asked for; beside declared positions what score sheets give, where somebody named some. */
  readonly dealSpace?: { readonly sheets: AnsweredSheets | null };
}

/** A brief, with the deal space where it was asked for. */
export type AnsweredBrief = Brief & {
  readonly dealSpace?: { readonly positions: DealFromPositions; readonly sheets: unknown };
};

/** With so many lines of each sort a large dossier still prints on two pages, its sources among them. */
const LINES_ON_TWO_PAGES = 5;

/** The two drafts of a pair; null where one of them is not to be seen. */
function draftsOf(slice: Slice<'brief'>, pair: BriefPair): KeptPair | null {
  const draft = (id: string) => slice.draft.find((each) => each.id === id);
  const [left, right] = [draft(pair.from), draft(pair.to)];
  return left === undefined || right === undefined ? null : { left, right };
}

/** A match below this is more likely none; a brief, which nobody goes through match by match, does not tell it. */
const EVEN = 0.5;

function withoutGuesses(row: ConcordanceRow): ConcordanceRow[] {
  const { left, right } = row;
  if (row.locked || left.length === 0 || right.length === 0 || row.score >= EVEN) return [row];
  const alone = { score: 0, reason: row.reason, locked: false };
  return [
    ...left.map((id): ConcordanceRow => ({ ...alone, kind: 'dropped', left: [id], right: [] })),
    ...right.map((id): ConcordanceRow => ({ ...alone, kind: 'new', left: [], right: [id] })),
  ];
}

const DUTY_KINDS: ReadonlySet<MeaningKind> = new Set([
  'duty-strengthened',
  'duty-weakened',
  'duty-changed',
  'negation',
]);

const rowKey = ({ left, right }: Pick<ConcordanceRow, 'left' | 'right'>): string =>
  [...left, '', ...right].join(' ');

/** The duties that read otherwise in a matched pair ("shall" that became "may"), by the rows of the table. */
function changedDuties(
  rows: readonly ConcordanceRow[],
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  parties: readonly NamedParty[],
): ReadonlyMap<string, readonly ChangedFactData[]> {
  const found = new Map<string, ChangedFactData[]>();
  const { changes } = readDraftMeaning(rows, left.map(withHeadMarked), right.map(withHeadMarked), {
    parties,
  });
  for (const change of changes) {
    if (!DUTY_KINDS.has(change.kind) || change.before === '' || change.after === '') continue;
    const fact: ChangedFactData = { kind: 'duty', left: [change.before], right: [change.after] };
    found.set(rowKey(change), [...(found.get(rowKey(change)) ?? []), fact]);
  }
  return found;
}

/**
 * The provisions of the two drafts, matched, with what persons confirmed or cut; wording is refused where it may not be
 * compared.
 */
function concordanceOf(
  slice: Slice<'brief'>,
  { left: from, right: to }: KeptPair,
  parties: readonly NamedParty[],
  known: readonly KnownLink[],
): ConcordanceTable {
  const [left, right] = [provisionsOf(slice, from.id), provisionsOf(slice, to.id)];
  const byId = new Map([...left, ...right].map((each) => [each.id, each]));
  const picked = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const { rows: matched, notKept } = alignKept(left, right, known);
  const rows = matched.flatMap(withoutGuesses);
  const doubted = new Set(toReview(rows).map(({ row }) => row));
  const refusal = wordingRefusal(from, to);
  const duties = refusal === null ? changedDuties(rows, left, right, parties) : new Map<string, never>();
  return {
    left: from.id,
    right: to.id,
    rows: rows.map((row) => ({
      ...row,
      doubtful: doubted.has(row),
      facts: [
        ...(duties.get(rowKey(row)) ?? []),
        ...factsBetween(picked(row.left), picked(row.right), parties),
      ],
    })),
    wordingRefused: refusal,
    notKept,
  };
}

const provisionsOf = (slice: Slice<'brief'>, draft: string): ReadProvision[] =>
  slice.provision
    .filter((each) => each.draft === draft)
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(readAgain);

async function pairFor(
  store: Store,
  slice: Slice<'brief'>,
  asked: Asked,
  compare: readonly string[],
): Promise<Outcome<BriefPair | null>> {
  if (compare.length === 0) return good(briefPair(slice, asked));
  const ids = await idsBySlugs(store, 'draft', compare);
  if (!ids.ok) return ids;
  const [from, to] = ids.value;
  if (from !== undefined && to !== undefined && ids.value.length === 2) return good({ from, to });
  return bad({
    code: 'usage',
    what: '--compare takes two drafts, the earlier and the later.',
    next: 'Write, for example, --compare accord-1 accord-2.',
  });
}

/** One question for each party that has a position, from the earlier draft to the later. */
function tiltQuestions(slice: Slice<'brief'>, pair: BriefPair | null): TiltQuestion[] {
  if (pair === null) return [];
  const parties = new Set(slice.position.map((position) => position.party));
  return [...parties].sort().map((party) => ({ party, ...pair }));
}

/** The slice without what the audience may not see, so that no id of it is ever handed on. */
const seenBy = (slice: Slice<'brief'>, asked: Asked): Slice<'brief'> =>
  // `visibleTo` keeps the kinds of what it is given.
  visibleTo(slice, asked.audience) as Slice<'brief'>;

/** Statements, of which the brief's slice holds only the latest, are counted without loading them. */
async function countsOf(store: Store, asked: Asked) {
  return { statement: await store.tally('statement', asked.audience) };
}

/** The whole dossier on two pages. */
export async function askBrief(
  bench: Bench,
  asked: Asked,
  wanted: BriefAsked,
): Promise<Outcome<Answered<AnsweredBrief>>> {
  const { store } = bench;
  const slice = seenBy(await store.slice('brief', asked.audience, { asOf: asked.asOf }), asked);
  const pair = await pairFor(store, slice, asked, wanted.compare);
  if (!pair.ok) return pair;
  const drafts = pair.value === null ? null : draftsOf(slice, pair.value);
  const concordance =
    drafts === null
      ? null
      : concordanceOf(
          slice,
          drafts,
          await namedParties(store),
          await linksWithCarried(store, drafts, asked, (draft) => provisionsRead(store, draft)),
        );
  const json = brief(slice, asked, {
    lines: wanted.lines ?? LINES_ON_TWO_PAGES,
    counts: await countsOf(store, asked),
    ...(concordance === null ? {} : { concordance }),
    ...(wanted.tilt ? { tilt: tiltQuestions(slice, pair.value) } : {}),
  });
  const head = await dossierHead(store);
  if (wanted.dealSpace === undefined) return good({ json, page: briefPage(head, json) });
  const deal = await askDeal(bench, asked, {});
  if (!deal.ok) return deal;
  const { json: positions } = deal.value;
  const { sheets } = wanted.dealSpace;
  return good({
    json: { ...json, dealSpace: { positions, sheets: sheets?.json ?? null } },
    page: briefPage(head, json, { positions, sheets: (await sheets?.page()) ?? null }),
  });
}
