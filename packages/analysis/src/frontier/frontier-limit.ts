/**
 * Why a frontier is not known whole. `parties`: of more than four, none is worked out whole. `numbers`: it would take
 * more utilities at a time than the limit. `states`: links and boxes join issues in too many ways, and the lesser boxes
 * were left out. `packages`: boxes join more packages than are looked at one by one, and the search through them spent its
 * steps. `points`: of two parties whose boxes join issues and whose utilities have no common unit, more points than are listed
 * stay when all packages are looked at; one for each small part of what the first party may get is kept. `steps`: the search
 * through boxes spent its steps.
 */
export type FrontierLimit = 'parties' | 'numbers' | 'states' | 'packages' | 'points' | 'steps';

/** Where frontiers are no longer known whole, unless limits are given. */
export const FRONTIER_LIMITS = {
  /** Parties for which the whole frontier is computed; for more it is too large at the size of a real plan. */
  parties: 4,
  /** Utilities held at a time, 8 bytes each. */
  numbers: 60_000_000,
  /** States of links and boxes held at a time. */
  states: 100_000,
  /** Packages of two parties that are looked at one by one. */
  packages: 10_000_000_000,
  /** Points that are listed of utilities without a common unit. */
  points: 2 ** 20,
  /** Steps of a search through boxes: half a minute. */
  steps: 10_000_000_000,
} as const satisfies Readonly<Record<FrontierLimit, number>>;
