import type { EffortOutcome, IsoDate, PartInDraft, ResponseStance } from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

/** One report that a party had, or did not have, a part in a draft. Reports both ways make it disputed. */
export interface Participation extends RecordBase<'participation'> {
  readonly draft: Id;
  readonly party: Id;
  readonly part: PartInDraft;
  readonly state: 'recorded' | 'denied';
  readonly account: string;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** What a party answered to a draft, or to one provision of it. */
export interface Response extends RecordBase<'response'> {
  readonly party: Id;
  readonly draft: Id;
  readonly provision: Id | null;
  readonly stance: ResponseStance;
  readonly text: string;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** A reaction of those outside the room. */
export interface Reaction extends RecordBase<'reaction'> {
  readonly who: string;
  readonly party: Id | null;
  readonly draft: Id | null;
  readonly text: string;
  readonly statements: readonly Id[];
  readonly date: IsoDate;
}

/** An earlier attempt, its outcome and why it ended. */
export interface Effort extends RecordBase<'effort'> {
  readonly name: string;
  readonly start: IsoDate;
  readonly end: IsoDate | null;
  readonly outcome: EffortOutcome;
  readonly ended: string;
  readonly summary: string;
  readonly parties: readonly Id[];
  readonly drafts: readonly Id[];
}
