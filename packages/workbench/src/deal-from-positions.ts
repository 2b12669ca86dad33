import {
  blockingOf,
  diagramsOf,
  exclusionsOf,
  movesOf,
  positionsOf,
  run,
  threeCounts,
  unspokenOf,
  within,
  type Barrier,
  type Blocking,
  type Declared,
  type DeclaredLevel,
  type Diagram,
  type Moves,
  type DeclaredPoint,
  type Positions,
  type Refusal,
  type ThreeCounts,
} from '@nonpaper/analysis';
import {
  declarations,
  type Asked,
  type Declarations,
  type DeclaredDraft,
  type DeclaredStanding,
  type HeldLevel,
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

/** The deal space of these declarations. The records know no links between issues, so there are none. */
export function dealOf(declared: Declarations): Outcome<DealFromPositions> {
  const empty = declared.parties.length === 0 || declared.issues.length === 0;
  const whole = empty ? good(NOTHING_TO_COUNT) : partOf(declared, declared.standings.all, ALL);
  if (!whole.ok) return whole;
  const drafts: DealDraft[] = [];
  for (const each of empty ? [] : declared.drafts) {
    const draft = draftOf(declared, each);
    if (!draft.ok) return draft;
    drafts.push(draft.value);
  }
  const without = empty ? good(null) : otherCounts(declared, declared.standings, ALL, whole.value);
  if (!without.ok) return without;
  const { asOf, parties, silent, issues, withoutOptions, onCondition, notRead, leftOut, records } = declared;
  return good({
    asOf,
    partiesCounted: parties,
    partiesSilent: silent,
    issues: issues.map(({ issue }) => issue),
    issuesWithoutOptions: withoutOptions,
    ...whole.value,
    withoutReplies: without.value,
    onCondition,
    drafts,
    draftsNotRead: notRead,
    leftOut,
    records,
  });
}

type Kept = DeclaredDraft['possible'] | typeof ALL;
const ALL = 'all';

const NOTHING_TO_COUNT: DealPart = {
  counts: { packages: '0', acceptable: '0', excluded: '0', unspoken: '0' },
  parties: [],
  refusals: [],
  blocking: { sets: [], found: '0', complete: true },
  moves: { groups: [], changes: '0', complete: true },
  unspoken: [],
  silences: [],
};

function draftOf(declared: Declarations, draft: DeclaredDraft): Outcome<DealDraft> {
  const part = partOf(declared, draft.standings.all, draft.possible);
  if (!part.ok) return part;
  const without = otherCounts(declared, draft.standings, draft.possible, part.value);
  if (!without.ok) return without;
  const notRead = declared.issues.filter((_, at) => draft.possible[at] === null).map(({ issue }) => issue);
  const { under } = draft;
  return good({ draft: draft.draft, ...part.value, notRead, withoutReplies: without.value, under });
}

interface Prepared {
  readonly positions: Positions;
  readonly diagrams: readonly Diagram[];
}

/** The declarations as the analysis takes them: ids as names, statements by the place of their standing. */
function prepared(
  { parties, issues }: Declarations,
  standings: readonly DeclaredStanding[],
  kept: Kept,
): Outcome<Prepared> {
  const declared: Declared = {
    issues: issues.map(({ issue, options }) => ({ name: issue.id, options: options.map(({ id }) => id) })),
    parties: parties.map(({ id }) => ({
      name: id,
      declarations: standings.flatMap(({ party, issue, option, level }, at) =>
        party !== id
          ? []
          : levelsOf(level).map((each) => ({
              issue,
              option,
              level: each,
              references: [{ id: String(at), date: null }],
            })),
      ),
    })),
  };
  const positions = positionsOf(declared);
  if (!positions.ok) return positions;
  const diagrams = run(diagramsOf(positions.value));
  if (!diagrams.ok) return diagrams;
  const places = issues.map(({ options }, at) => {
    const ids = kept === ALL ? null : (kept[at] ?? null);
    return ids === null ? null : options.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
  });
  return good({ positions: within(positions.value, places), diagrams: diagrams.value });
}

/** What was declared, once more: a contradiction is a refusal beside something else. */
function levelsOf(level: HeldLevel): DeclaredLevel[] {
  if (level === 'not stated') return [];
  return level === 'conflicting' ? ['refused', 'acceptable'] : [level];
}

/** The counts without replies, where they are others. */
function otherCounts(
  declared: Declarations,
  standings: Declarations['standings'],
  kept: Kept,
  { counts }: DealPart,
): Outcome<DealCounts | null> {
  const without = prepared(declared, standings.withoutReplies, kept);
  if (!without.ok) return without;
  const found = countsOf(threeCounts(without.value.positions, without.value.diagrams));
  const same =
    found.acceptable === counts.acceptable &&
    found.excluded === counts.excluded &&
    found.unspoken === counts.unspoken;
  return good(same ? null : found);
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
  kept: Kept,
): Outcome<DealPart> {
  const ready = prepared(declared, standings, kept);
  if (!ready.ok) return ready;
  const { positions, diagrams } = ready.value;
  const exclusions = exclusionsOf(positions, diagrams);
  const unspoken = unspokenOf(positions, diagrams);
  const places = new Map(exclusions.refusals.map((refusal, at) => [keyOf(refusal), at]));
  const placeOf = (refusal: Refusal): number => places.get(keyOf(refusal)) ?? -1;
  return good({
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
  });
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
  const barrierOf = (barrier: Barrier): DealBarrier[] => {
    if (barrier.kind === 'link') return [];
    const { issue, options } = at(declared.issues, barrier.issue);
    return [{ issue, option: at(options, barrier.option), refusals: barrier.refusals.map(placeOf) }];
  };
  return {
    sets: sets.map((set) => ({ barriers: set.barriers.flatMap(barrierOf), sets: String(set.sets) })),
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
      changes: group.changes.map(({ refusals }) => refusals.map(placeOf)),
      complete: group.complete,
    })),
    changes: String(changes),
    complete,
  };
}
