/**
 * A score sheet as somebody fills it in: issues with their options, what goes together, and what each party is assumed
 * to make of it. Names are what people see; everything is computed on numbers (`Space`).
 */
export interface Sheet {
  readonly title?: string;
  readonly issues: readonly SheetIssue[];
  readonly links?: readonly SheetLink[];
  readonly parties: readonly PartySheet[];
  /** Packages or parts of packages that have a name, such as a draft: the options that each leaves possible. */
  readonly drafts?: readonly SheetDraft[];
}

export interface SheetIssue {
  readonly name: string;
  readonly options: readonly string[];
}

/** One option of one issue, by name. */
export interface SheetChoice {
  readonly issue: string;
  readonly option: string;
}

/** What goes together and what does not, for all parties alike. */
export type SheetLink =
  | { readonly kind: 'requires'; readonly if: SheetChoice; readonly then: SheetChoice }
  /** These are never all in one package. */
  | { readonly kind: 'excludes'; readonly choices: readonly SheetChoice[] }
  | { readonly kind: 'atMost'; readonly count: number; readonly choices: readonly SheetChoice[] }
  /** The costs of the choices made, those not named costing nothing, stay within the limit. */
  | {
      readonly kind: 'budget';
      readonly limit: number;
      readonly costs: readonly (SheetChoice & { readonly cost: number })[];
    };

/** A point, or a range from lower to upper end. */
export type Score = number | readonly [low: number, high: number];

/** What one party is assumed to make of the options. The utility of a package is the sum of weight times score. */
export interface PartySheet {
  readonly name: string;
  /** Who assumes this; a sheet is never the party's own word. */
  readonly assumptionOf?: string;
  /** Weight of each issue, zero or more; an issue that is not named weighs 1. They are used as given: nothing is normalised. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Score of each option of each issue. */
  readonly scores: Readonly<Record<string, Readonly<Record<string, Score>>>>;
  /** Utility of no agreement (BATNA), in the unit of the weighted sum; left out where none is assumed. */
  readonly reserved?: number;
  /** Options that the party takes in no package. */
  readonly redLines?: readonly SheetChoice[];
  /**
   * Utility added where every issue that is named has one of the options named (a hyper-rectangle): what an option is
   * worth beside others. May be negative.
   */
  readonly boxes?: readonly SheetBox[];
}

export interface SheetBox {
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly value: number;
}

export interface SheetDraft {
  readonly name: string;
  /** Options that the text leaves possible; an issue that is not named is left open. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}
