import {
  COALITION_CONCEPTS,
  coalitionStability,
  equilibriaOf,
  run,
  stabilityConditions,
  UNCERTAIN_CONCEPTS,
  uncertainStability,
  waysFrom,
  type CoalitionConcept,
  type Conflict,
  type InverseConcept,
  type Step,
  type UncertainConcept,
  type UncertainReading,
} from '@nonpaper/analysis';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';

/** What else was asked of a case. */
export interface FurtherAsked {
  /** Every coalition of two or more. */
  readonly coalitions?: boolean;
  /** Ways from this state; left out, from the status quo of the case, if it names one. */
  readonly from?: string;
  /** Under which conditions this state would be stable. */
  readonly hold?: string;
}

export type StateId = number | string;

export interface FurtherJson {
  readonly uncertain?: Readonly<
    Record<UncertainReading, Readonly<Record<UncertainConcept, readonly StateId[]>>>
  >;
  readonly coalitions?: readonly ({ readonly members: readonly string[] } & Readonly<
    Record<CoalitionConcept, readonly StateId[]>
  >)[];
  readonly ways?: {
    readonly from: StateId;
    readonly improvements: readonly WayJson[];
    readonly moves: readonly WayJson[];
  };
  readonly conditions?: {
    readonly state: StateId;
    readonly parties: readonly ConditionJson[];
  };
}

export interface WayJson {
  readonly state: StateId;
  readonly steps: readonly { readonly party: string; readonly to: StateId }[];
}

export interface ConditionJson {
  readonly party: string;
  readonly concept: InverseConcept;
  readonly holds: boolean;
  readonly sufficient: readonly (readonly StateId[])[];
  readonly changes: readonly (readonly StateId[])[];
  readonly complete: boolean;
}

/** Bounds of what is worked out beyond the five concepts, so that a question ends. */
const MOST_PARTIES = 8;
const MOST_UNCERTAIN = 4000;
const MOST_WAYS = 50_000;
const MOST_SETS = 100;

/** The id as JSON has it: a whole number as a number. */
export const shownId = (id: string): StateId =>
  String(Number(id)) === id && Number.isSafeInteger(Number(id)) ? Number(id) : id;

/** Answers what else was asked. Faults: `conflict-unknown-state`, `conflict-too-many-states`, `too-many-coalitions`. */
export function further(conflict: Conflict, { coalitions, from, hold }: FurtherAsked): Outcome<FurtherJson> {
  const start = from === undefined ? good(conflict.statusQuo) : placeOf(conflict, from);
  if (!start.ok) return start;
  const held = hold === undefined ? good(null) : placeOf(conflict, hold);
  if (!held.ok) return held;
  const refused = tooLarge(conflict, coalitions === true, start.value !== null);
  if (refused !== null) return refused;
  return good({
    ...(isUncertain(conflict) ? { uncertain: uncertainJson(conflict) } : {}),
    ...(coalitions === true ? { coalitions: coalitionsJson(conflict) } : {}),
    ...(start.value === null ? {} : { ways: waysJson(conflict, start.value) }),
    ...(held.value === null ? {} : { conditions: conditionsJson(conflict, held.value) }),
  });
}

const isUncertain = ({ parties }: Conflict): boolean => parties.some(({ unknown }) => unknown.size > 0);

function placeOf({ ids }: Conflict, id: string): Outcome<number | null> {
  const at = ids.indexOf(id);
  if (at !== -1) return good(at);
  return bad({
    code: 'conflict-unknown-state',
    what: `There is no state ${id}.`,
    where: 'the command line',
    next: 'Name one of the states of the case.',
  });
}

function tooLarge(conflict: Conflict, coalitions: boolean, ways: boolean): Outcome<never> | null {
  if (coalitions && conflict.parties.length > MOST_PARTIES)
    return bad({
      code: 'too-many-coalitions',
      what: `${conflict.parties.length} decision makers have too many coalitions; ${MOST_PARTIES} are the most.`,
      next: 'Leave --coalitions out, or merge decision makers.',
    });
  const most = isUncertain(conflict) ? MOST_UNCERTAIN : ways ? MOST_WAYS : Infinity;
  if (conflict.states <= most) return null;
  return bad({
    code: 'conflict-too-many-states',
    what: `The case has ${conflict.states} states; ${isUncertain(conflict) ? 'unknown preferences' : 'ways'} are worked out for ${most} at most.`,
    next: 'Rule combinations out with infeasible patterns, or leave this question out.',
  });
}

const idsOf = ({ ids }: Conflict, places: readonly number[]): StateId[] =>
  places.map((at) => shownId(ids[at] ?? ''));

function uncertainJson(conflict: Conflict): NonNullable<FurtherJson['uncertain']> {
  const found = run(uncertainStability(conflict));
  const concepts = (reading: UncertainReading): Record<UncertainConcept, StateId[]> => {
    const [R = [], GMR = [], SMR = [], SEQ = []] = UNCERTAIN_CONCEPTS.map((concept) =>
      idsOf(conflict, equilibriaOf(found[reading][concept])),
    );
    return { R, GMR, SMR, SEQ };
  };
  return { a: concepts('a'), b: concepts('b'), c: concepts('c'), d: concepts('d') };
}

/** All sets of two parties or more, by their places; the smaller ones first. */
function coalitionsOf(count: number): number[][] {
  const all = Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_none, party) => party).filter((party) => ((bits >> party) & 1) === 1),
  );
  return all.filter(({ length }) => length > 1).toSorted((a, b) => a.length - b.length);
}

const coalitionsJson = (conflict: Conflict): NonNullable<FurtherJson['coalitions']> =>
  coalitionsOf(conflict.parties.length).map((members) => {
    const found = run(coalitionStability(conflict, members));
    const [CNash = [], CGMR = [], CSMR = [], CSEQ = []] = COALITION_CONCEPTS.map((concept) =>
      idsOf(conflict, equilibriaOf([found[concept]])),
    );
    return { members: members.map((at) => conflict.parties[at]?.name ?? ''), CNash, CGMR, CSMR, CSEQ };
  });

function waysJson(conflict: Conflict, start: number): NonNullable<FurtherJson['ways']> {
  const told = (kind: 'moves' | 'improvements'): WayJson[] =>
    waysFrom(conflict, start, kind).flatMap((steps, at) =>
      steps === null || at === start
        ? []
        : [{ state: shownId(conflict.ids[at] ?? ''), steps: steps.map((step) => stepJson(conflict, step)) }],
    );
  return {
    from: shownId(conflict.ids[start] ?? ''),
    improvements: told('improvements'),
    moves: told('moves'),
  };
}

const stepJson = ({ parties, ids }: Conflict, { party, to }: Step): WayJson['steps'][number] => ({
  party: parties[party]?.name ?? '',
  to: shownId(ids[to] ?? ''),
});

function conditionsJson(conflict: Conflict, state: number): NonNullable<FurtherJson['conditions']> {
  const sets = (all: readonly (readonly number[])[]): StateId[][] => all.map((set) => idsOf(conflict, set));
  return {
    state: shownId(conflict.ids[state] ?? ''),
    parties: stabilityConditions(conflict, state, MOST_SETS).map(
      ({ party, concept, holds, sufficient, changes, complete }) => ({
        party: conflict.parties[party]?.name ?? '',
        concept,
        holds,
        sufficient: sets(sufficient),
        changes: sets(changes),
        complete,
      }),
    ),
  };
}
