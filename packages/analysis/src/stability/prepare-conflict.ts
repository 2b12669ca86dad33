import type { Outcome } from '../outcome.ts';
import { OPTION_MOVES, type CaseParty, type CaseState, type ConflictCase } from './case.ts';
import type { Conflict, ConflictParty, Moves, Patterns } from './conflict.ts';
import { arcMoves, classesOf, optionMoves, type Classes, type OptionColumn } from './moves.ts';
import { orRefused, Refused } from '../refused.ts';
import { ranksByStatements } from './statements.ts';
import { statesOf } from './states.ts';
import { run, type Progress, type Work } from '../work.ts';

/**
 * A case in numbers, or the first thing that is wrong with it and where. Cost: states times options times parties, and
 * what `optionMoves` says.
 */
export const prepareConflict = (conflictCase: ConflictCase): Outcome<Conflict> =>
  run(preparingConflict(conflictCase));

/** The same with reports between, for cases of many states. */
export const preparingConflict = (conflictCase: ConflictCase): Work<Outcome<Conflict>> =>
  orRefused(prepared(conflictCase));

function* prepared(conflictCase: ConflictCase): Work<Conflict> {
  const { parties, options, statusQuo } = conflictCase;
  if (parties.length === 0) throw new Refused('conflict-empty', 'The case has no decision maker.', 'parties');
  if (options === undefined && conflictCase.states === undefined)
    throw new Refused('conflict-empty', 'The case has neither options nor states.', 'the case');
  onceEach(
    parties.map(({ name }) => name),
    'decision makers',
  );
  onceEach(
    (options ?? []).map(({ name }) => name),
    'options',
  );
  const states = yield* statesOf(conflictCase);
  if (states.length === 0) throw new Refused('conflict-empty', 'The case has no state.', 'states');
  const columns = yield* columnsOf(conflictCase, states);
  const setting = new Setting(conflictCase, states, columns, yield* placesOf(states));
  yield GOING;
  checkOwners(parties, options?.length ?? 0);
  const prepared: ConflictParty[] = [];
  for (const party of parties) prepared.push(yield* partyOf(party, setting));
  const ids = states.map(({ id }) => id);
  yield GOING;
  const words = states.map(({ options: own = '' }) => own);
  yield GOING;
  return {
    states: states.length,
    ids,
    words,
    parties: prepared,
    patterns: yield* setting.patterns(),
    statusQuo: statusQuo === undefined ? null : setting.place(statusQuo, 'status quo'),
  };
}

function onceEach(names: readonly string[], where: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Refused('conflict-name-twice', `“${name}” stands twice.`, where);
    seen.add(name);
  }
}

function checkOwners(parties: readonly CaseParty[], options: number): void {
  const owner = new Map<number, string>();
  for (const { name, options: own = [] } of parties)
    for (const at of own) {
      if (!Number.isInteger(at) || at < 0 || at >= options)
        throw new Refused(
          'conflict-unknown-option',
          `There is no option ${at}; they count from 0.`,
          `options of ${name}`,
        );
      const other = owner.get(at);
      if (other !== undefined)
        throw new Refused(
          'conflict-option-owned-twice',
          `Option ${at} is also one of ${other}.`,
          `options of ${name}`,
        );
      owner.set(at, name);
    }
}

/** Each option as a column over the states. */
function* columnsOf({ options = [] }: ConflictCase, states: readonly CaseState[]): Work<OptionColumn[]> {
  const columns: OptionColumn[] = [];
  for (const [at, { name, moves = 'both' }] of options.entries()) {
    if (!OPTION_MOVES.includes(moves))
      throw new Refused(
        'conflict-bad-pattern',
        `“${String(moves)}” is none of ${OPTION_MOVES.join(', ')}.`,
        `moves of ${name}`,
      );
    const values = new Uint8Array(states.length);
    for (let state = 0; state < values.length; state += 1)
      if (states[state]?.options?.[at] === 'Y') values[state] = 1;
    columns.push({ moves, values });
    yield GOING;
  }
  return columns;
}

const GOING: Progress = { bound: null, best: null, done: 0 };

/** Where each state stands. */
function* placesOf(states: readonly CaseState[]): Work<Map<string, number>> {
  const places = new Map<string, number>();
  for (const [at, { id }] of states.entries()) {
    places.set(id, at);
    if (at % STATES_A_TURN === STATES_A_TURN - 1) yield GOING;
  }
  return places;
}

/** States looked up between two reports. */
const STATES_A_TURN = 2_000;

/** The states and options that all parties share. */
class Setting {
  readonly count: number;
  readonly #places: ReadonlyMap<string, number>;
  readonly #columns: readonly OptionColumn[];
  readonly #case: ConflictCase;
  readonly #states: readonly CaseState[];

  constructor(
    conflictCase: ConflictCase,
    states: readonly CaseState[],
    columns: readonly OptionColumn[],
    places: ReadonlyMap<string, number>,
  ) {
    this.#case = conflictCase;
    this.#states = states;
    this.#columns = columns;
    this.count = states.length;
    this.#places = places;
  }

  place(id: string, where: string): number {
    const at = this.#places.get(id);
    if (at === undefined) throw new Refused('conflict-unknown-state', `There is no state ${id}.`, where);
    return at;
  }

  id(place: number): string {
    return this.#states[place]?.id ?? '';
  }

  *moves({ name, options, moves }: CaseParty, rank: Int32Array): Work<Moves> {
    if (moves !== undefined) {
      const where = `moves of ${name}`;
      const arcs: (readonly [number, number])[] = [];
      for (const [from, to] of moves) {
        arcs.push([this.place(from, where), this.place(to, where)]);
        if (arcs.length % STATES_A_TURN === 0) yield GOING;
      }
      return yield* arcMoves(this.count, arcs);
    }
    const own = new Set(options);
    const split = (mine: boolean): OptionColumn[] => this.#columns.filter((_, at) => own.has(at) === mine);
    return yield* optionMoves(this.count, split(true), split(false), rank);
  }

  *statements(list: readonly string[], where: string): Work<Int32Array> {
    const names = (this.#case.options ?? []).map(({ name }) => name);
    return yield* ranksByStatements(
      this.count,
      list,
      this.#columns.map(({ values }) => values),
      names,
      where,
    );
  }

  *patterns(): Work<Patterns | null> {
    const { parties, options } = this.#case;
    if (options === undefined || parties.some(({ moves }) => moves !== undefined)) return null;
    const owned = new Set(parties.flatMap(({ options: own = [] }) => own));
    const columns = (wanted: (at: number) => boolean): Uint8Array[] =>
      this.#columns.filter((_, at) => wanted(at)).map(({ values }) => values);
    const choices: Classes[] = [];
    for (const { options: own = [] } of parties)
      choices.push(
        yield* classesOf(
          this.count,
          columns((at) => own.includes(at)),
        ),
      );
    const unowned = yield* classesOf(
      this.count,
      columns((at) => !owned.has(at)),
    );
    return {
      counts: choices.map(({ count }) => count),
      of: choices.map(({ of }) => of),
      unowned: unowned.of,
    };
  }
}

function* partyOf(party: CaseParty, setting: Setting): Work<ConflictParty> {
  const rank = yield* rankOf(party, setting);
  const moves = yield* setting.moves(party, rank);
  return { name: party.name, rank, moves, unknown: unknownOf(party, setting) };
}

function* rankOf({ name, ranking, statements }: CaseParty, setting: Setting): Work<Int32Array> {
  if (ranking !== undefined && statements !== undefined)
    throw new Refused('conflict-no-preferences', 'There are both a ranking and statements.', name);
  if (statements !== undefined) return yield* setting.statements(statements, name);
  if (ranking === undefined)
    throw new Refused(
      'conflict-no-preferences',
      'There is neither a ranking nor a list of statements.',
      name,
    );
  const where = `ranking of ${name}`;
  const rank = new Int32Array(setting.count).fill(-1);
  ranking.forEach((entry, at) => {
    for (const id of typeof entry === 'string' ? [entry] : entry) {
      const place = setting.place(id, where);
      if (rank[place] !== -1) throw new Refused('conflict-state-twice', `State ${id} stands twice.`, where);
      rank[place] = ranking.length - 1 - at;
    }
  });
  const missing = rank.indexOf(-1);
  if (missing !== -1)
    throw new Refused('conflict-state-missing', `State ${setting.id(missing)} is not in it.`, where);
  return rank;
}

function unknownOf({ name, unknown = [] }: CaseParty, setting: Setting): ReadonlySet<number> {
  const where = `unknown preferences of ${name}`;
  const pairs = new Set<number>();
  for (const [one, other] of unknown) {
    const [a, b] = [setting.place(one, where), setting.place(other, where)];
    if (a === b) throw new Refused('conflict-unknown-state', `State ${one} is paired with itself.`, where);
    pairs.add(a * setting.count + b).add(b * setting.count + a);
  }
  return pairs;
}
