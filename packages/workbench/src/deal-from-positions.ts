import {
  blockingOf,
  exclusionsOf,
  movesOf,
  run,
  threeCounts,
  unspokenOf,
  type Barrier,
  type Blocking,
  type Moves,
  type DeclaredPoint,
  type Refusal,
  type ThreeCounts,
} from '@nonpaper/analysis';
import {
  declarations,
  type Asked,
  type Declarations,
  type DeclaredDraft,
  type DeclaredStanding,
  type Standings,
} from '@nonpaper/dossier';
import {
  dealPage,
  type DealBarrier,
  type DealCounts,
  type DealDraft,
  type DealFromPositions,
  type DealPart,
  type DealPoint,
} from '@nonpaper/pages';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { idsBySlugs, type Answered, type Choice } from './ask.ts';
import type { Bench } from './bench.ts';
import {
  ALL_OPTIONS,
  groundOf,
  positionsWithin,
  type DealGround,
  type KeptOptions,
  type Prepared,
} from './deal-ground.ts';
import { dossierHead } from './dossier-head.ts';

/** Which parties, issues and drafts are wanted, by slug. */
export interface DealChoice extends Choice {
  readonly issues?: readonly string[];
}

/**
 * The deal space from what the parties of a dossier have declared: what is acceptable to all, excluded, not spoken on;
 * what blocks, what would have to move, what is not known; and each draft among these. Sets and counts only.
 */
export async function askDeal(
  { store }: Bench,
  asked: Asked,
  choice: DealChoice,
): Promise<Outcome<Answered<DealFromPositions>>> {
  const parties = await idsBySlugs(store, 'party', choice.parties ?? []);
  if (!parties.ok) return parties;
  const issues = await idsBySlugs(store, 'issue', choice.issues ?? []);
  if (!issues.ok) return issues;
  const drafts = await idsBySlugs(store, 'draft', choice.drafts ?? []);
  if (!drafts.ok) return drafts;
  const declared = declarations(await store.slice('deal', asked.audience), asked, {
    ...(choice.parties ? { parties: parties.value } : {}),
    ...(choice.issues ? { issues: issues.value } : {}),
    ...(choice.drafts ? { drafts: drafts.value } : {}),
  });
  const json = dealOf(declared);
  if (!json.ok) return json;
  return good({ json: json.value, page: dealPage(await dossierHead(store), json.value) });
}

/** The deal space of these declarations, with the links that are recorded between issues. */
export function dealOf(declared: Declarations): Outcome<DealFromPositions> {
  const ground = groundOf(declared);
  if (!ground.ok) return ground;
  const whole =
    ground.value === null
      ? good(nothingOf(declared))
      : wholeOf(ground.value, declared.standings, ALL_OPTIONS);
  if (!whole.ok) return whole;
  const drafts = ground.value === null ? good([]) : draftsOf(ground.value);
  if (!drafts.ok) return drafts;
  const { asOf, parties, silent, issues, withoutOptions, onCondition, notRead, leftOut, records } = declared;
  return good({
    asOf,
    partiesCounted: parties,
    partiesSilent: silent,
    issues: issues.map(({ issue }) => issue),
    issuesWithoutOptions: withoutOptions,
    ...whole.value,
    onCondition,
    drafts: drafts.value,
    draftsNotRead: notRead,
    leftOut,
    records,
  });
}

type Whole = DealPart & OtherCounts;

/** Where nobody has spoken on anything there is nothing to count, though links may be recorded. */
const nothingOf = ({ links }: Declarations): Whole => ({
  ...NOTHING,
  links: links.map((link) => ({ ...link, packages: '0', only: '0' })),
});

const NOTHING: Whole = {
  counts: { packages: '0', acceptable: '0', excluded: '0', unspoken: '0' },
  parties: [],
  refusals: [],
  links: [],
  blocking: { sets: [], found: '0', complete: true },
  moves: { groups: [], changes: '0', complete: true },
  unspoken: [],
  silences: [],
  withoutReplies: null,
  withoutLinks: null,
};

function draftsOf(ground: DealGround): Outcome<DealDraft[]> {
  const drafts: DealDraft[] = [];
  for (const each of ground.declared.drafts) {
    const draft = draftOf(ground, each);
    if (!draft.ok) return draft;
    drafts.push(draft.value);
  }
  return good(drafts);
}

function draftOf(ground: DealGround, draft: DeclaredDraft): Outcome<DealDraft> {
  const whole = wholeOf(ground, draft.standings, draft.possible);
  if (!whole.ok) return whole;
  const notRead = ground.declared.issues
    .filter((_, at) => draft.possible[at] === null)
    .map(({ issue }) => issue);
  return good({ draft: draft.draft, ...whole.value, notRead, under: draft.under });
}

/** What the packages come to, and the counts without replies and without links where these are others. */
function wholeOf(
  { declared, linked, free }: DealGround,
  standings: Standings,
  kept: KeptOptions,
): Outcome<Whole> {
  const positions = positionsWithin(declared, standings.all, declared.links, kept);
  if (!positions.ok) return positions;
  const replies = positionsWithin(declared, standings.withoutReplies, declared.links, kept);
  if (!replies.ok) return replies;
  const loose = positionsWithin(declared, standings.all, [], kept);
  if (!loose.ok) return loose;
  const part = partOf(declared, standings.all, { positions: positions.value, diagrams: linked });
  return good({
    ...part,
    withoutReplies: otherThan(part.counts, { positions: replies.value, diagrams: linked }),
    withoutLinks: otherThan(part.counts, { positions: loose.value, diagrams: free }),
  });
}

interface OtherCounts {
  readonly withoutReplies: DealCounts | null;
  readonly withoutLinks: DealCounts | null;
}

function otherThan(counts: DealCounts, { positions, diagrams }: Prepared): DealCounts | null {
  const found = countsOf(threeCounts(positions, diagrams));
  const same =
    found.acceptable === counts.acceptable &&
    found.excluded === counts.excluded &&
    found.unspoken === counts.unspoken;
  return same ? null : found;
}

const countsOf = ({ packages, acceptable, excluded, unspoken }: ThreeCounts): DealCounts => ({
  packages: String(packages),
  acceptable: String(acceptable),
  excluded: String(excluded),
  unspoken: String(unspoken),
});

function partOf(
  declared: Declarations,
  standings: readonly DeclaredStanding[],
  { positions, diagrams }: Prepared,
): DealPart {
  const exclusions = exclusionsOf(positions, diagrams);
  const unspoken = unspokenOf(positions, diagrams);
  const places = new Map(exclusions.refusals.map((refusal, at) => [keyOf(refusal), at]));
  const placeOf = (refusal: Refusal): number => places.get(keyOf(refusal)) ?? -1;
  return {
    counts: countsOf(threeCounts(positions, diagrams)),
    parties: exclusions.parties.map(({ party, packages, only }) => ({
      party: partyAt(declared, party),
      packages: String(packages),
      only: String(only),
    })),
    refusals: exclusions.refusals.map((refusal) => ({
      ...pointOf(declared, refusal),
      ...groundsOf(standings, refusal),
      packages: String(refusal.packages),
      only: String(refusal.only),
    })),
    links: exclusions.links.map(({ link, packages, only }) => ({
      ...at(declared.links, link),
      packages: String(packages),
      only: String(only),
    })),
    blocking: blockingPart(declared, run(blockingOf(positions, diagrams)), placeOf),
    moves: movesPart(declared, run(movesOf(positions, diagrams)), placeOf),
    unspoken: unspoken.points.map((point) => ({
      ...pointOf(declared, point),
      contradictory: point.contradictory,
      accepting: String(point.accepting),
      refusing: String(point.refusing),
      alsoSilent: point.alsoSilent.map((party) => partyAt(declared, party)),
    })),
    silences: unspoken.silences.map(({ party, issue, packages }) => ({
      party: partyAt(declared, party),
      issue: at(declared.issues, issue).issue,
      packages: String(packages),
    })),
  };
}

const keyOf = ({ party, issue, option }: DeclaredPoint): string => `${party} ${issue} ${option}`;

/** A place that the analysis gave back and that the declarations do not have would be our own fault. */
function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`there is no place ${place} among ${list.length}`);
  return found;
}

const partyAt = ({ parties }: Declarations, party: number): DealPoint['party'] => at(parties, party);

function pointOf(declared: Declarations, { party, issue, option }: DeclaredPoint): DealPoint {
  const asked = at(declared.issues, issue);
  return { party: partyAt(declared, party), issue: asked.issue, option: at(asked.options, option) };
}

type Grounds = Pick<DeclaredStanding, 'dates' | 'redLine' | 'inReply' | 'under'>;

function groundsOf(standings: readonly DeclaredStanding[], { references }: Refusal): Grounds {
  const { dates, redLine, inReply, under } = at(standings, Number(references[0]?.id ?? -1));
  return { dates, redLine, inReply, under };
}

type PlaceOf = (refusal: Refusal) => number;

function blockingPart(
  declared: Declarations,
  { sets, found, complete }: Blocking,
  placeOf: PlaceOf,
): DealPart['blocking'] {
  const barrierOf = (barrier: Barrier): DealBarrier => {
    if (barrier.kind === 'link') return { link: barrier.link };
    const { issue, options } = at(declared.issues, barrier.issue);
    return { issue, option: at(options, barrier.option), refusals: barrier.refusals.map(placeOf) };
  };
  return {
    sets: sets.map((set) => ({ barriers: set.barriers.map(barrierOf), sets: String(set.sets) })),
    found: String(found),
    complete,
  };
}

function movesPart(
  declared: Declarations,
  { groups, changes, complete }: Moves,
  placeOf: PlaceOf,
): DealPart['moves'] {
  return {
    groups: groups.map((group) => ({
      issues: group.issues.map((issue) => at(declared.issues, issue).issue),
      changes: group.changes.map(({ refusals, links }) => ({ refusals: refusals.map(placeOf), links })),
      complete: group.complete,
    })),
    changes: String(changes),
    complete,
  };
}
