import { keepsLink, tied, utilityOf, type Choice, type Package, type Space } from '../sheet/space.ts';
import type { Problem } from './guide.ts';
import { Search } from './search.ts';
import { frameOf, inSpace, rowAtLeast, rowOfLink, type Frame, type Row } from './rows.ts';

/** One thing that a package has to keep: a link for all, or a reservation value or red line of a party. */
export type Constraint =
  | { readonly kind: 'reserved'; readonly party: number }
  | { readonly kind: 'redLine'; readonly party: number; readonly choice: Choice }
  | { readonly kind: 'link'; readonly link: number };

/** The links of a space, in their order. */
export const linksOf = ({ links }: Pick<Space, 'links'>): Constraint[] =>
  links.map((_, link) => ({ kind: 'link', link }));

/** All constraints of a space: links, then of each party its reservation value and its red lines, each once. */
export function constraintsOf(space: Space): Constraint[] {
  const ofParties = space.reserved.flatMap((least, party) => [
    ...(least === null ? [] : [{ kind: 'reserved' as const, party }]),
    ...onceEach(space.redLines[party] ?? []).map((choice) => ({ kind: 'redLine' as const, party, choice })),
  ]);
  return [...linksOf(space), ...ofParties];
}

function onceEach(choices: readonly Choice[]): Choice[] {
  const known = new Map(choices.map((choice) => [`${choice.issue} ${choice.option}`, choice]));
  return [...known.values()];
}

/** Whether a package keeps a constraint. */
export function keeps(space: Space, constraint: Constraint, chosen: Package): boolean {
  if (constraint.kind === 'redLine') return chosen[constraint.choice.issue] !== constraint.choice.option;
  if (constraint.kind === 'link') {
    const link = space.links[constraint.link];
    return link === undefined || keepsLink(link, chosen);
  }
  return reaches(space, constraint.party, chosen, space.reserved[constraint.party] ?? -Infinity);
}

/** Whether a package gives a party at least this much; a tie is enough. */
export function reaches(space: Space, party: number, chosen: Package, least: number): boolean {
  const utility = utilityOf(space, party, chosen);
  return utility >= least || tied(space.unit, utility, least);
}

/** What is known of a set of constraints: a package that keeps them all, that there is none, or nothing yet. */
export type Finding =
  { readonly kind: 'package'; readonly chosen: Package } | { readonly kind: 'none' | 'unknown' };

/**
 * Says whether a package keeps a set of constraints, exactly, by depth-first search. What it costs is known only
 * afterwards: it gives up after `patience` steps (about ten nanoseconds each) and says so.
 */
export class Oracle {
  readonly #space;
  readonly #frame: Frame;
  readonly #rows: readonly (Row | null)[];
  readonly #constraints;
  readonly #patience;
  steps = 0;

  constructor(space: Space, constraints: readonly Constraint[], patience: number) {
    this.#space = space;
    this.#frame = frameOf(space);
    this.#constraints = constraints;
    this.#patience = patience;
    this.#rows = constraints.map((each) => this.#rowOf(each));
  }

  /** Yields what was done so far now and then; `chosen` are places of constraints. */
  *find(chosen: readonly number[]): Generator<void, Finding, void> {
    const search = yield* this.#searchOf(chosen);
    let counted = 0;
    while (search.steps < this.#patience) {
      const state = search.next(STEPS_AT_ONCE);
      this.steps += search.steps - counted;
      counted = search.steps;
      if (state === 'over') return { kind: 'none' };
      const found = state === 'found' ? inSpace(this.#space, search.found()) : null;
      // Rows of doubles leave room for rounding, so that the package itself has the last word.
      if (found !== null && chosen.every((at) => this.#keeps(at, found)))
        return { kind: 'package', chosen: found };
      yield;
    }
    return { kind: 'unknown' };
  }

  /** The search of a set of constraints; it reports what is done as the oracle does. */
  *#searchOf(chosen: readonly number[]): Generator<void, Search, void> {
    const making = Search.of(this.#problem(chosen));
    for (;;) {
      const { done, value } = making.next();
      if (done === true) return value;
      yield;
    }
  }

  #keeps(at: number, chosen: Package): boolean {
    const own = this.#constraints[at];
    return own === undefined || keeps(this.#space, own, chosen);
  }

  #problem(chosen: readonly number[]): Problem {
    const rows = chosen.map((at) => this.#rows[at] ?? null).filter((row) => row !== null);
    const usesUtility = chosen.some((at) => this.#constraints[at]?.kind === 'reserved');
    const { sizes, boxRows } = this.#frame;
    const allowed = sizes.map((size) => Array.from({ length: size }, () => true));
    for (const at of chosen) {
      const own = this.#constraints[at];
      if (own?.kind === 'redLine') (allowed[own.choice.issue] ?? [])[own.choice.option] = false;
    }
    return { sizes, rows: usesUtility ? [...rows, ...boxRows] : rows, allowed, onlyWhether: true };
  }

  #rowOf(constraint: Constraint): Row | null {
    if (constraint.kind === 'redLine') return null;
    if (constraint.kind === 'reserved')
      return rowAtLeast(
        this.#space,
        this.#frame,
        constraint.party,
        this.#space.reserved[constraint.party] ?? 0,
      );
    const link = this.#space.links[constraint.link];
    return link === undefined ? null : rowOfLink(this.#space, link);
  }
}

/** Steps between two reports: well below 20 ms. */
export const STEPS_AT_ONCE = 50_000;

/** Whether a package keeps every one of some constraints. */
export const keepsAll = (space: Space, constraints: readonly Constraint[], chosen: Package): boolean =>
  constraints.every((each) => keeps(space, each, chosen));
