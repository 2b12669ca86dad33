import type { IsoDate, IssueLinkKind, IssueScale } from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

/** A group of issues. */
export interface Theme extends RecordBase<'theme'> {
  readonly name: string;
  /** Words by which texts speak of it; the user may edit them. Where there are none they are searched for its name. */
  readonly lexicon?: readonly string[] | undefined;
  readonly ordinal: number;
}

/** A question that a settlement must answer. */
export interface Issue extends RecordBase<'issue'> {
  readonly name: string;
  readonly theme: Id | null;
  readonly scale: IssueScale;
  /** Unit of a numeric issue's option values ("persons"), else null. */
  readonly unit: string | null;
  /** Words by which texts speak of it; the user may edit them. */
  readonly lexicon: readonly string[];
  readonly ordinal: number;
}

/** One way to settle an issue. */
export interface Option extends RecordBase<'option'> {
  readonly issue: Id;
  readonly label: string;
  /** Place in the order of an ordered issue. */
  readonly ordinal: number;
  /** Value of a numeric issue's option, in the issue's unit. */
  readonly value: number | null;
}

/**
 * That options of different issues hang together in whatever is agreed, for all parties alike: a link of the deal space.
 * It rests on statements, on provisions of drafts, or on citations; with none of these it is the judgement of the person
 * who entered it, with the grounds in `why`.
 */
export interface IssueLink extends RecordBase<'issueLink'> {
  readonly relation: IssueLinkKind;
  /** `requires`: two, the first requires the second. `excludes`: never all together. `at most`: no more than `count` of them. */
  readonly options: readonly Id[];
  /** Of `at most` only, 1 or more; else null. */
  readonly count: number | null;
  readonly statements: readonly Id[];
  readonly provisions: readonly Id[];
  readonly why: string | null;
  /** Day of the judgement, or on which it was said; null where what it rests on has its own. */
  readonly date: IsoDate | null;
}
