import type { SheetIssue, SheetLink } from '../sheet/sheet.ts';

/** What a party can declare of an option; nothing declared is "not stated". */
export type DeclaredLevel = 'preferred' | 'acceptable' | 'refused';

/** Where something was declared: opaque here, carried through to every answer that rests on it. */
export interface Reference {
  readonly id: string;
  /** The day in the caller's own writing, or null. */
  readonly date: string | null;
}

/**
 * One declaration of a party. Several on one option are joined: preferred and acceptable make acceptable; refused beside
 * one of these is a contradiction, which counts as not stated and is told.
 */
export interface Declaration {
  readonly issue: string;
  readonly option: string;
  readonly level: DeclaredLevel;
  readonly references?: readonly Reference[];
}

export interface DeclaredParty {
  readonly name: string;
  readonly declarations: readonly Declaration[];
}

/** What parties have declared, by names: the input of everything in this folder. There are no numbers in it. */
export interface Declared {
  readonly issues: readonly SheetIssue[];
  readonly parties: readonly DeclaredParty[];
  readonly links?: readonly SheetLink[];
}
