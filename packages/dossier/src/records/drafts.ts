import type {
  BracketKind,
  Completeness,
  Fidelity,
  IsoDate,
  LanguageTag,
  LineageKind,
  Span,
  TreatmentForce,
} from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

/** A copy of a draft. */
export interface Witness {
  readonly holder: string;
  readonly date: IsoDate | null;
  readonly language: LanguageTag | null;
  readonly source: Id | null;
}

/** An annex or side paper of a draft. */
export interface Companion {
  readonly title: string;
  readonly seen: boolean;
  readonly draft: Id | null;
}

/** A party that a draft binds, and by which provisions. */
export interface Obligation {
  readonly party: Id;
  readonly provisions: readonly Id[];
}

/** One version of one text. `validFrom` is the day on which its text became known. */
export interface Draft extends RecordBase<'draft'> {
  readonly title: string;
  /** What a table column is headed with, such as `US 28`. */
  readonly shortTitle: string;
  /** Date of the text itself, as far as known. */
  readonly date: IsoDate | null;
  readonly fidelity: Fidelity;
  readonly completeness: Completeness;
  readonly language: LanguageTag | null;
  /** Id of the working text that the provisions' spans point into, or null. */
  readonly text: Id | null;
  readonly witnesses: readonly Witness[];
  readonly companions: readonly Companion[];
  readonly binds: readonly Obligation[];
  /** Number of points that the text is said to have, when it was not seen. */
  readonly announcedPoints: number | null;
  /** True for composed text, which says so on every line and export. */
  readonly composed: boolean;
}

/** Square brackets in a provision: wording not agreed. `span` is in the working text. */
export interface Bracket {
  readonly depth: number;
  readonly kind: BracketKind;
  /** Parties or labels named as those who want the wording, as printed. */
  readonly by: readonly string[];
  readonly span: Span;
  readonly closed: boolean;
}

/** A numbered unit of a draft. The id survives renumbering; the path does not. */
export interface Provision extends RecordBase<'provision'> {
  readonly draft: Id;
  /** Values of the printed numbers joined by dots, such as `10.2`; unique in its draft. */
  readonly path: string;
  /** The number as printed, such as `(b)`; null when there is none. */
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly theme: string | null;
  readonly ordinal: number;
  readonly parent: Id | null;
  readonly span: Span | null;
  readonly brackets: readonly Bracket[];
  /** Holders of the witnesses in which it stands; empty means all. */
  readonly witnesses: readonly string[];
}

/** `later` revises, counters or is modelled on `earlier`; a claim, with its sources. */
export interface Lineage extends RecordBase<'lineage'> {
  readonly later: Id;
  readonly earlier: Id;
  readonly relation: LineageKind;
  readonly statements: readonly Id[];
}

/**
 * What a draft does with an issue: the linked provisions, each with its force, and K, the options that the text
 * leaves possible. With no links (`noneFound`) K is all options of the issue. Measures, "Inputs".
 */
export interface Treatment extends RecordBase<'treatment'> {
  readonly draft: Id;
  readonly issue: Id;
  readonly provisions: readonly { readonly provision: Id; readonly force: TreatmentForce }[];
  readonly options: readonly Id[];
  readonly noneFound: boolean;
  /** Parties on whose doing the treatment rests beside the two at issue, such as an alliance that has to change its statutes. */
  readonly restsOn: readonly Id[];
  readonly why: string | null;
}
