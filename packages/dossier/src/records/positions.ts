import type { IsoDate, PositionLevel } from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

/** What a party wants on an option of an issue; rests on statements by someone who speaks for the party. */
export interface Position extends RecordBase<'position'> {
  readonly party: Id;
  readonly issue: Id;
  readonly option: Id;
  readonly level: PositionLevel;
  readonly condition: string | null;
  /** Drafts of which a person judged that they meet the condition. */
  readonly conditionMetBy: readonly Id[];
  readonly statements: readonly Id[];
  readonly date: IsoDate;
  /** True for a limit declared as not to be crossed. */
  readonly redLine: boolean;
}

/** A sourced weak order of options of one issue for one party, best first. Feeds tilt. */
export interface Preference extends RecordBase<'preference'> {
  readonly party: Id;
  readonly issue: Id;
  readonly order: readonly Id[];
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** An issue, or several, that a party has declared essential; each issue is an element. */
export interface CoreConcern extends RecordBase<'coreConcern'> {
  readonly party: Id;
  readonly title: string;
  readonly issues: readonly Id[];
  /** False when others ascribe it to the party: listed apart, feeds nothing. */
  readonly declaredByParty: boolean;
  readonly ascribedBy: string | null;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}
