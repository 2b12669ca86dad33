import { seeded } from '../test-sheets.ts';
import type { CaseParty, ConflictCase, OptionMoves } from './case.ts';
import { OPTION_MOVES } from './case.ts';
import { movesFrom, type Conflict } from './conflict.ts';
import { prepareConflict } from './prepare-conflict.ts';
import type { StabilityConcept } from './stable.ts';

/** Conflicts by chance, and the textbook definitions word by word: slow, and so simple that they can be read. For tests alone. */

export interface ConflictShape {
  readonly seed: number;
  readonly parties: number;
  readonly options: number;
  /** How many ranks there are at most: fewer ranks, more ties. */
  readonly ranks: number;
  /** Infeasible patterns. */
  readonly patterns?: number;
  /** Chance that an option does not go both ways. */
  readonly oneWay?: number;
  /** Pairs of states of unknown relation for each party. */
  readonly unknown?: number;
  /** One option that nobody owns. */
  readonly unowned?: boolean;
}

export function caseOf(shape: ConflictShape): ConflictCase {
  const random = seeded(shape.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const options = Array.from({ length: shape.options }, (_, at) => ({
    name: `o${at + 1}`,
    moves: random() < (shape.oneWay ?? 0) ? (OPTION_MOVES[1 + below(3)] as OptionMoves) : ('both' as const),
  }));
  const infeasible = Array.from({ length: shape.patterns ?? 0 }, () =>
    options.map(() => ['Y', 'N', '-', '-'][below(4)]).join(''),
  );
  const all = Array.from({ length: 2 ** shape.options }, (_, at) =>
    options.map((_option, place) => ((at >> place) & 1 ? 'Y' : 'N')).join(''),
  ).filter(
    (state) =>
      !infeasible.some((pattern) => [...pattern].every((mark, at) => mark === '-' || mark === state[at])),
  );
  const states = all.map((yn, at) => ({ id: String(at + 1), options: yn }));
  const owner = options.map((_, at) => (shape.unowned === true && at === 0 ? -1 : below(shape.parties)));
  const parties = Array.from({ length: shape.parties }, (_, at): CaseParty => ({
    name: `p${at + 1}`,
    options: owner.flatMap((each, option) => (each === at ? [option] : [])),
    ranking: rankingOf(
      states.map(({ id }) => id),
      shape.ranks,
      below,
    ),
    unknown: Array.from(
      { length: shape.unknown ?? 0 },
      () => [String(1 + below(states.length)), String(1 + below(states.length))] as const,
    ).filter(([one, other]) => one !== other),
  }));
  return { options, states, parties };
}

/** A case whose moves are arcs by chance, so that one step of a party may not make up for two. */
export function arcCaseOf(
  shape: Pick<ConflictShape, 'seed' | 'parties' | 'ranks' | 'unknown'> & {
    readonly states: number;
    readonly arcs: number;
  },
): ConflictCase {
  const random = seeded(shape.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const ids = Array.from({ length: shape.states }, (_, at) => `s${at + 1}`);
  const pairs = (count: number): (readonly [string, string])[] =>
    Array.from(
      { length: count },
      () => [ids[below(ids.length)] ?? '', ids[below(ids.length)] ?? ''] as const,
    );
  return {
    states: ids.map((id) => ({ id })),
    parties: Array.from({ length: shape.parties }, (_, at) => ({
      name: `p${at + 1}`,
      moves: pairs(shape.arcs),
      ranking: rankingOf(ids, shape.ranks, below),
      unknown: pairs(shape.unknown ?? 0).filter(([one, other]) => one !== other),
    })),
  };
}

function rankingOf(
  ids: readonly string[],
  ranks: number,
  below: (limit: number) => number,
): (string | string[])[] {
  const groups = Array.from({ length: ranks }, (): string[] => []);
  for (const id of ids) groups[below(ranks)]?.push(id);
  return groups
    .filter(({ length }) => length > 0)
    .map((group) => (group.length === 1 ? (group[0] ?? '') : group));
}

export function conflictOf(conflictCase: ConflictCase): Conflict {
  const prepared = prepareConflict(conflictCase);
  if (!prepared.ok) throw new Error(prepared.fault.what);
  return prepared.value;
}

/** Makes moves anew from the words of a case, without the blocks: the states that differ only in own options, the right way. */
export function bruteMoves(
  { options = [], states = [], parties }: ConflictCase,
  party: number,
  from: number,
): number[] {
  const ids = states.map(({ id }) => id);
  const own = parties[party];
  if (own?.moves !== undefined)
    return ids.flatMap((id, to) =>
      to !== from && own.moves?.some(([a, b]) => a === ids[from] && b === id) ? [to] : [],
    );
  const here = states[from]?.options ?? '';
  return states.flatMap(({ options: there = '' }, to) => {
    const may = [...there].every((mark, at) => {
      if (mark === here[at]) return true;
      const moves = options[at]?.moves ?? 'both';
      return (
        (own?.options ?? []).includes(at) && (moves === 'both' || moves === (mark === 'Y' ? 'fwd' : 'back'))
      );
    });
    return may && to !== from ? [to] : [];
  });
}

export type Relation = (party: number, one: number, other: number) => 'better' | 'worse' | 'same' | 'unknown';

/** How `other` stands to `one` for a party. */
export const relationIn =
  ({ parties, states }: Conflict): Relation =>
  (party, one, other) => {
    const own = parties[party];
    if (own?.unknown.has(one * states + other) === true) return 'unknown';
    const difference = (own?.rank[other] ?? 0) - (own?.rank[one] ?? 0);
    return difference > 0 ? 'better' : difference < 0 ? 'worse' : 'same';
  };

/**
 * R_H(s), or R_H+(s) where `counts` says which moves count, by the inductive definition: each state with the set of
 * those who may have made the last move.
 */
export function legal(
  conflict: Conflict,
  movers: readonly number[],
  from: number,
  counts: (party: number, one: number, other: number) => boolean = () => true,
): Set<number> {
  const last = new Map<number, Set<number>>();
  const add = (state: number, mover: number): boolean => {
    const known = last.get(state) ?? new Set();
    last.set(state, known);
    return known.size < known.add(mover).size;
  };
  const step = (state: number, mover: number): boolean =>
    movesOf(conflict, mover, state)
      .filter((next) => counts(mover, state, next))
      .map((next) => add(next, mover))
      .some(Boolean);
  let grew = movers.map((mover) => step(from, mover)).some(Boolean);
  while (grew) {
    grew = false;
    for (const [state, by] of new Map(last))
      for (const mover of movers) if (by.size > 1 || !by.has(mover)) grew = step(state, mover) || grew;
  }
  return new Set(last.keys());
}

/** Whether each state is stable for each party, by the definition word by word. Null for SIM without options. */
export function bruteStable(
  conflictCase: ConflictCase,
  conflict: Conflict,
  concept: StabilityConcept,
): number[][] | null {
  if (concept === 'SIM' && conflict.patterns === null) return null;
  const places = Array.from({ length: conflict.states }, (_, state) => state);
  return conflict.parties.map((_, party) =>
    places.map((state) => Number(isStable(conflictCase, conflict, concept, party, state))),
  );
}

function isStable(
  conflictCase: ConflictCase,
  conflict: Conflict,
  concept: StabilityConcept,
  party: number,
  state: number,
): boolean {
  const relation = relationIn(conflict);
  const better = (one: number, other: number): boolean => relation(party, one, other) === 'better';
  const others = conflict.parties.flatMap((_, each) => (each === party ? [] : [each]));
  const improves = (mover: number, one: number, other: number): boolean =>
    relation(mover, one, other) === 'better';
  const improvements = bruteMoves(conflictCase, party, state).filter((next) => better(state, next));
  return improvements.every((next) => {
    if (concept === 'R') return false;
    if (concept === 'SIM') return jointSanction(conflictCase, conflict, party, state, next);
    const answers = [...legal(conflict, others, next, concept === 'SEQ' ? improves : undefined)];
    return answers.some(
      (answer) =>
        !better(state, answer) &&
        (concept !== 'SMR' || bruteMoves(conflictCase, party, answer).every((last) => !better(state, last))),
    );
  });
}

/** Each other moves by an improvement or stays; not all stay; all changes of options from `state` together, with the party's own. */
function jointSanction(
  conflictCase: ConflictCase,
  conflict: Conflict,
  party: number,
  state: number,
  next: number,
): boolean {
  const { states = [] } = conflictCase;
  const word = (at: number): string[] => [...(states[at]?.options ?? '')];
  const relation = relationIn(conflict);
  let joint: { readonly options: string[]; readonly moved: boolean }[] = [
    { options: word(next), moved: false },
  ];
  for (const other of conflict.parties.keys()) {
    if (other === party) continue;
    const moves = bruteMoves(conflictCase, other, state).filter(
      (each) => relation(other, state, each) === 'better',
    );
    joint = joint.flatMap(({ options, moved }) => [
      { options, moved },
      ...moves.map((each) => ({
        options: options.map((mark, at) =>
          word(each)[at] === word(state)[at] ? mark : (word(each)[at] ?? mark),
        ),
        moved: true,
      })),
    ]);
  }
  return joint.some(({ options, moved }) => {
    const at = states.findIndex((each) => each.options === options.join(''));
    return moved && at !== -1 && relation(party, state, at) !== 'better';
  });
}

function movesOf({ parties }: Conflict, mover: number, state: number): number[] {
  const party = parties[mover];
  return party === undefined ? [] : movesFrom(party.moves, state);
}
