/** How sure a score sheet is of packages, as JSON and as a page has it. */

/** A share of draws with how sure it is. */
export interface DrawnShareJson {
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
}

/** What a party makes of one package. */
export interface UncertainAcceptance {
  readonly utility: readonly [low: number, high: number];
  readonly reserved: readonly [low: number, high: number] | null;
  readonly redLine: boolean;
  readonly necessary: boolean;
  readonly possible: boolean;
  readonly share: DrawnShareJson;
}

/** One thing that is not known, by names. */
export type UncertainQuestion =
  | { readonly kind: 'weight'; readonly party: string; readonly issue: string }
  | { readonly kind: 'score'; readonly party: string; readonly issue: string; readonly option: string }
  | { readonly kind: 'reserved'; readonly party: string }
  | { readonly kind: 'matters'; readonly party: string; readonly issues: readonly [string, string] }
  | {
      readonly kind: 'better';
      readonly party: string;
      readonly issue: string;
      readonly options: readonly [string, string];
    };

export interface UncertainPackage {
  readonly name: string;
  /** One option for each issue, in their order. */
  readonly options: readonly string[];
  readonly feasible: boolean;
  /** One for each party, in their order. */
  readonly parties: readonly UncertainAcceptance[];
  /** All take it for all numbers that fit, and for some numbers of each. */
  readonly necessaryToAll: boolean;
  readonly possibleToAll: boolean;
  readonly acceptableToAll: DrawnShareJson;
  /** The share of draws in which it is among the points of the concept asked for; null where none was. */
  readonly picked: DrawnShareJson | null;
  /** What would have to be known to decide, what tells most first. */
  readonly worthKnowing: readonly {
    readonly question: UncertainQuestion;
    readonly explains: number;
    readonly standardError: number;
    readonly whenLess: number;
    readonly whenMore: number;
  }[];
}

/** How often a party ranks each package where (SMAA-2). */
export interface UncertainRanks {
  readonly party: string;
  /** One for each package, in their order. */
  readonly packages: readonly {
    readonly ranks: readonly DrawnShareJson[];
    /** By issue, in their order; null where the package never comes first. */
    readonly centralWeights: readonly number[] | null;
    readonly confidence: DrawnShareJson | null;
  }[];
}

/** How sure what a score sheet says of packages is. Utilities are in the unit of the sheet. */
export interface DealUncertain {
  readonly title?: string;
  readonly issues: readonly string[];
  readonly parties: readonly {
    readonly name: string;
    readonly assumptionOf: string | null;
    /** What is known of its numbers that is no point, in words. */
    readonly known: readonly string[];
    readonly openWeights: boolean;
  }[];
  readonly seed: number;
  readonly draws: number;
  /** Whether draws are independent of each other, or near each other on a walk. */
  readonly method: 'independent' | 'walk';
  readonly concept: string | null;
  readonly packages: readonly UncertainPackage[];
  readonly ranks: readonly UncertainRanks[];
  readonly messages: readonly { readonly code: string; readonly text: string }[];
}
