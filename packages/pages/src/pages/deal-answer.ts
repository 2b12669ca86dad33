import type { DraftRef, IssueRef, LeftOut, OnCondition, OpenedRecord, PartyRef } from '@nonpaper/dossier';
import type { IsoDate } from '@nonpaper/vocabulary';
import type { DealLink } from './deal-links.ts';

/** A whole number of any size, in decimal digits. */
export type Digits = string;

/** Where every package stands; the last three add up to the first. */
export interface DealCounts {
  readonly packages: Digits;
  readonly acceptable: Digits;
  readonly excluded: Digits;
  readonly unspoken: Digits;
}

/** A party on an option of an issue. */
export interface DealPoint {
  readonly party: PartyRef;
  readonly issue: IssueRef;
  readonly option: { readonly id: string; readonly label: string };
}

/** A refusal, what it rests on, and how many packages it excludes, alone and at all. */
export interface DealRefusal extends DealPoint {
  readonly dates: readonly IsoDate[];
  readonly redLine: boolean;
  readonly inReply: boolean;
  readonly under: readonly string[];
  readonly packages: Digits;
  /** Packages that nothing else excludes: what would be open if this one refusal were not there. */
  readonly only: Digits;
}

/**
 * An option with all who refuse it, by their places among the refusals (the refusal of any one of them is enough); or a
 * link, by its place among the links.
 */
export type DealBarrier = DealOptionBarrier | { readonly link: number };

export interface DealOptionBarrier {
  readonly issue: IssueRef;
  readonly option: { readonly id: string; readonly label: string };
  readonly refusals: readonly number[];
}

/** Counts, and what they rest on: for all packages, or for those that a draft leaves possible. */
export interface DealPart {
  readonly counts: DealCounts;
  readonly parties: readonly { readonly party: PartyRef; readonly packages: Digits; readonly only: Digits }[];
  /** In the order of issues, options and parties. */
  readonly refusals: readonly DealRefusal[];
  /** In the order of their ids. */
  readonly links: readonly DealLink[];
  readonly blocking: {
    readonly sets: readonly { readonly barriers: readonly DealBarrier[]; readonly sets: Digits }[];
    readonly found: Digits;
    readonly complete: boolean;
  };
  readonly moves: {
    readonly groups: readonly {
      readonly issues: readonly IssueRef[];
      readonly changes: readonly DealChange[];
      readonly complete: boolean;
    }[];
    readonly changes: Digits;
    readonly complete: boolean;
  };
  /** On what somebody has not spoken, those first that decide most. */
  readonly unspoken: readonly OpenDealPoint[];
  /** Who has not spoken on what, and in how many of the packages that nobody excludes; by party and issue. */
  readonly silences: readonly DealSilence[];
}

/** Refusals to go back on, in the order of parties, and links that would not hold, each by its place. */
export interface DealChange {
  readonly refusals: readonly number[];
  readonly links: readonly number[];
}

export interface DealSilence {
  readonly party: PartyRef;
  readonly issue: IssueRef;
  readonly packages: Digits;
}

/** An option on which a party has not spoken, with what either answer would decide. */
export interface OpenDealPoint extends DealPoint {
  /** The party has said both yes and no. */
  readonly contradictory: boolean;
  readonly accepting: Digits;
  readonly refusing: Digits;
  readonly alsoSilent: readonly PartyRef[];
}

/** A draft among the packages: those that it leaves possible. */
export interface DealDraft extends DealPart {
  readonly draft: DraftRef;
  /** Issues of which nobody has accepted a reading; all their options are held to be possible. */
  readonly notRead: readonly IssueRef[];
  readonly withoutReplies: DealCounts | null;
  readonly withoutLinks: DealCounts | null;
  readonly under: readonly string[];
}

/** The deal space from declared positions: sets and counts, no weights and no scores. */
export interface DealFromPositions extends DealPart {
  readonly asOf: IsoDate | null;
  readonly partiesCounted: readonly PartyRef[];
  readonly partiesSilent: readonly PartyRef[];
  readonly issues: readonly IssueRef[];
  readonly issuesWithoutOptions: readonly IssueRef[];
  /** Counts without statements made in reply to a draft, where they are others. */
  readonly withoutReplies: DealCounts | null;
  /** Counts as if no link were recorded, where they are others. */
  readonly withoutLinks: DealCounts | null;
  readonly onCondition: readonly OnCondition[];
  readonly drafts: readonly DealDraft[];
  readonly draftsNotRead: readonly DraftRef[];
  readonly leftOut: readonly LeftOut[];
  readonly records: readonly OpenedRecord[];
}
