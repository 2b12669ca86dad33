import { bad, good, type Outcome } from '../outcome.ts';
import { ANALYSIS_CODES } from '../codes.ts';
import { Pace } from '../pace.ts';
import { preparingNames } from '../sheet/prepare.ts';
import type { Choice, Link, SpaceNames } from '../sheet/space.ts';
import { run, type Progress, type Work } from '../work.ts';
import type { Declaration, Declared, DeclaredLevel, Reference } from './declared.ts';

/** What a party holds of an option; `contradictory`: it refused it and also preferred or accepted it. */
export type Level = DeclaredLevel | 'not stated' | 'contradictory';

/** One party on one option. */
export interface DeclaredStanding {
  readonly level: Level;
  readonly references: readonly Reference[];
}

/** A party's word on an option, by places. */
export interface DeclaredPoint extends Choice {
  readonly party: number;
}

/** A party's refusal of an option, with what it rests on. */
export interface Refusal extends DeclaredPoint {
  readonly references: readonly Reference[];
}

/** Declared positions by places. */
export interface Positions {
  /** Number of options of each issue. */
  readonly sizes: readonly number[];
  readonly parties: number;
  /** `standings[party][issue][option]`. */
  readonly standings: readonly (readonly (readonly DeclaredStanding[])[])[];
  /** Which options of each issue are looked at: all, or those that a draft leaves possible. */
  readonly possible: readonly (readonly boolean[])[];
  readonly links: readonly Link[];
  readonly names: SpaceNames;
}

const NOT_STATED: DeclaredStanding = { level: 'not stated', references: [] };

/**
 * Declared positions by places, or the first thing that is wrong with them and where. Names and links are checked as
 * those of a score sheet. Cost: the number of parties times options, and of declarations.
 */
export const positionsOf = (declared: Declared): Outcome<Positions> => run(preparingPositions(declared));

/** The same with reports between, for very many declarations. */
export function* preparingPositions(declared: Declared): Work<Outcome<Positions>> {
  const checked = yield* preparingNames(declared);
  if (!checked.ok) return checked;
  const { names, sizes, links } = checked.value;
  const found = yield* standingsOf(declared, sizes, yield* placesOf(names));
  if (!found.ok) return found;
  const possible = sizes.map((size) => Array.from({ length: size }, () => true));
  return good({ sizes, parties: declared.parties.length, standings: found.value, possible, links, names });
}

/** Where each option stands, by the names of its issue and its own. */
function* placesOf({ issues, options }: Positions['names']): Work<PlaceByName> {
  const places = new Map<string, { at: number; options: Map<string, number> }>();
  const pace = new Pace(DECLARATIONS_A_TURN);
  for (const [at, issue] of issues.entries()) {
    const own = options[at] ?? [];
    places.set(issue, { at, options: new Map(own.map((option, place) => [option, place])) });
    yield* pace.after(1 + own.length);
  }
  return places;
}

type PlaceByName = ReadonlyMap<
  string,
  { readonly at: number; readonly options: ReadonlyMap<string, number> }
>;

function* standingsOf(
  { parties }: Declared,
  sizes: readonly number[],
  places: PlaceByName,
): Work<Outcome<DeclaredStanding[][][]>> {
  const pace = new Pace(DECLARATIONS_A_TURN);
  const options = sizes.reduce((sum, size) => sum + size, 0);
  const all: DeclaredStanding[][][] = [];
  for (const { name, declarations } of parties) {
    const own = sizes.map((size) => Array.from({ length: size }, () => NOT_STATED));
    const gathered = new Map<DeclaredStanding, Gathered>();
    for (const [at, each] of declarations.entries()) {
      const issue = places.get(each.issue);
      const option = issue?.options.get(each.option);
      const row = issue === undefined ? undefined : own[issue.at];
      if (row === undefined || option === undefined) return unknown(each, `declaration ${at + 1} of ${name}`);
      row[option] = joined(gathered, row[option] ?? NOT_STATED, each);
      if (pace.isDue(1 + (each.references?.length ?? 0))) yield GOING;
    }
    all.push(own);
    yield* pace.after(options / 10);
  }
  return good(all);
}

const GOING: Progress = { bound: null, best: null, done: 0 };

/** Declarations and references between two reports. */
const DECLARATIONS_A_TURN = 5_000;

/** A standing that is put together of several declarations; each reference is kept once. */
interface Gathered {
  readonly references: Reference[];
  readonly ids: Set<string>;
}

/** A standing after one more declaration. Most options are spoken of once, with one reference: nothing is gathered for these. */
function joined(
  gathered: Map<DeclaredStanding, Gathered>,
  before: DeclaredStanding,
  { level, references = [] }: Declaration,
): DeclaredStanding {
  if (before === NOT_STATED && references.length < 2) return { level, references };
  const known = gathered.get(before) ?? {
    references: [...before.references],
    ids: new Set(before.references.map(({ id }) => id)),
  };
  for (const each of references) {
    if (known.ids.has(each.id)) continue;
    known.ids.add(each.id);
    known.references.push(each);
  }
  const after: DeclaredStanding = { level: hull(before.level, level), references: known.references };
  gathered.delete(before);
  gathered.set(after, known);
  return after;
}

const unknown = ({ issue, option }: Declaration, where: string): Outcome<never> =>
  bad({
    code: 'sheet-unknown-name',
    what: `There is no option “${option}” of an issue “${issue}”.`,
    where,
    next: ANALYSIS_CODES['sheet-unknown-name'].next,
  });

function hull(before: Level, added: DeclaredLevel): Level {
  if (before === 'not stated' || before === added) return added;
  return before === 'contradictory' || before === 'refused' || added === 'refused'
    ? 'contradictory'
    : 'acceptable';
}

/** The same positions where only some options are looked at, as those that a draft leaves possible; null is all. */
export const within = (positions: Positions, options: readonly (readonly number[] | null)[]): Positions => ({
  ...positions,
  possible: positions.possible.map((row, issue) => {
    const kept = options[issue] ?? null;
    return kept === null ? row : row.map((is, option) => is && kept.includes(option));
  }),
});

/** What a party holds of an option. */
export const standingOf = (
  { standings }: Positions,
  { party, issue, option }: DeclaredPoint,
): DeclaredStanding => standings[party]?.[issue]?.[option] ?? NOT_STATED;

/** Whether a standing accepts the option. */
export const isAccepted = ({ level }: DeclaredStanding): boolean =>
  level === 'preferred' || level === 'acceptable';

/** Whether nothing is settled by it: not stated, or contradicted by the party itself. */
export const isUnspoken = ({ level }: DeclaredStanding): boolean =>
  level === 'not stated' || level === 'contradictory';

/** Every option that is looked at, in the order of issues and options. */
export const choicesOf = ({ possible }: Positions): Choice[] =>
  possible.flatMap((row, issue) => row.flatMap((is, option) => (is ? [{ issue, option }] : [])));

/** Every refusal of an option that is looked at, in the order of issues, options and parties. */
export function refusalsOf(positions: Positions): Refusal[] {
  return choicesOf(positions).flatMap((choice) => refusersOf(positions, choice));
}

/** The refusals of one option, in the order of parties. */
export function refusersOf(positions: Positions, choice: Choice): Refusal[] {
  return positions.standings.flatMap((rows, party) => {
    const standing = rows[choice.issue]?.[choice.option] ?? NOT_STATED;
    return standing.level === 'refused' ? [{ party, ...choice, references: standing.references }] : [];
  });
}
