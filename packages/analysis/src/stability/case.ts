/**
 * A conflict as somebody writes it down for the graph model (Kilgour, Hipel and Fang 1987): who can do what, which states
 * can come about, and in which order each decision maker prefers them. Names are what people see; everything is computed on places
 * (`Conflict`).
 */
export interface ConflictCase {
  readonly name?: string | undefined;
  /** What decision makers can do or not do. Left out where the moves between states are given directly. */
  readonly options?: readonly CaseOption[] | undefined;
  /** The feasible states; left out, all combinations of options that no infeasible pattern matches. */
  readonly states?: readonly CaseState[] | undefined;
  /** Patterns over the options in order: `Y` taken, `N` not taken, `-` either. A state that matches one cannot come about. */
  readonly infeasible?: readonly string[] | undefined;
  readonly parties: readonly CaseParty[];
  /** The state that holds now. */
  readonly statusQuo?: string | undefined;
}

/** Which way an option can be changed: `fwd` only taken (N to Y), `back` only given up (Y to N). */
export const OPTION_MOVES = ['both', 'fwd', 'back', 'none'] as const;
export type OptionMoves = (typeof OPTION_MOVES)[number];

export interface CaseOption {
  readonly name: string;
  readonly moves?: OptionMoves | undefined;
}

export interface CaseState {
  readonly id: string;
  /** `Y` or `N` for each option in order; left out in a case without options. */
  readonly options?: string | undefined;
}

/** A decision maker. Its preferences are a ranking or a list of statements. */
export interface CaseParty {
  readonly name: string;
  /** Places of its options from 0. */
  readonly options?: readonly number[] | undefined;
  /** Its moves from state to state, where they are given directly. They are taken as they are, step by step. */
  readonly moves?: readonly (readonly [from: string, to: string])[] | undefined;
  /** State ids, best first; an inner list is a tie. Every state stands in it once. */
  readonly ranking?: readonly (string | readonly string[])[] | undefined;
  /** Option prioritising: statements on the options, the one that matters most first (docs/guide/stability.md). */
  readonly statements?: readonly string[] | undefined;
  /** Pairs of states of which nobody knows which one it prefers, whatever ranking or statements say. */
  readonly unknown?: readonly (readonly [one: string, other: string])[] | undefined;
}
