/** What lies outward of packages, as JSON and as a page has it. */

/** One option of one issue, by name. */
export interface NamedChoice {
  readonly issue: string;
  readonly option: string;
}

/** `every`, `some` or `none` of the packages that a draft leaves possible; null where it was not decided. */
export type OutwardShare = 'every' | 'some' | 'none' | null;

export interface OutwardPoint {
  readonly utilities: readonly number[];
  /** Options in the order of the issues. */
  readonly packages: readonly (readonly string[])[];
  readonly packageCount: number | string | null;
}

export interface OutwardDominating {
  /** What each party has at least. */
  readonly least: readonly number[];
  readonly points: readonly OutwardPoint[];
  readonly pointCount: number | null;
  readonly packageCount: number | string | null;
  readonly complete: boolean;
}

export interface OutwardChanges {
  readonly changes: number | null;
  readonly atLeast: number;
  readonly sets: readonly {
    readonly issues: readonly string[];
    readonly packages: readonly (readonly string[])[];
    readonly packageCount: number;
  }[];
  readonly setCount: number;
  readonly complete: boolean;
}

export interface OutwardTrade {
  readonly changes: readonly {
    readonly issue: string;
    readonly from: string;
    readonly to: string;
    readonly gains: readonly number[];
  }[];
  readonly together: readonly number[];
  readonly gains: readonly number[];
}

export interface OutwardTrades {
  readonly trades: readonly OutwardTrade[];
  /** Trades of one, two and three issues. */
  readonly counts: readonly [number, number, number];
  readonly complete: boolean;
}

/** One thing that a package has to keep. Links count from 1. */
export type OutwardConstraint =
  | { readonly kind: 'link'; readonly link: number }
  | { readonly kind: 'reserved'; readonly party: string; readonly reserved: number | null }
  | ({ readonly kind: 'redLine'; readonly party: string } & NamedChoice);

export interface OutwardBlocks {
  /** A package that all may accept; null where there is none, or none was found. */
  readonly acceptable: readonly string[] | null;
  readonly sets: readonly (readonly OutwardConstraint[])[];
  readonly single: readonly OutwardConstraint[];
  readonly completeTo: number;
  readonly complete: boolean;
}

export interface OutwardPackage {
  readonly name: string;
  /** For each issue the options that are left possible; one each for a package. */
  readonly options: readonly (readonly string[])[];
  readonly feasible: OutwardShare;
  /** Links that it breaks, counted from 1; null where it leaves several packages possible. */
  readonly breaks: readonly number[] | null;
  readonly acceptableToAll: boolean | null;
  readonly parties: readonly {
    readonly range: readonly [low: number, high: number];
    readonly proven: boolean;
    readonly reaches: OutwardShare;
    readonly crossesAlways: readonly NamedChoice[];
    readonly crossesSometimes: readonly NamedChoice[];
  }[];
  readonly dominating: OutwardDominating;
  readonly fewestChanges: OutwardChanges;
  /** Null where the draft leaves several packages possible. */
  readonly trades: OutwardTrades | null;
}

/** From packages outward, on the assumptions of a score sheet. Utilities are in the unit of the sheet. */
export interface DealOutward {
  readonly title?: string;
  readonly issues: readonly string[];
  readonly parties: readonly {
    readonly name: string;
    readonly assumptionOf: string | null;
    readonly reserved: number | null;
    readonly redLines: readonly NamedChoice[];
  }[];
  /** Each link in words; they are counted from 1. */
  readonly links: readonly string[];
  readonly unit:
    | { readonly kind: 'exact'; readonly resolution: number }
    | { readonly kind: 'doubles'; readonly tie: number };
  readonly packages: readonly OutwardPackage[];
  readonly blocks: OutwardBlocks;
  readonly messages: readonly { readonly code: string; readonly text: string }[];
}
