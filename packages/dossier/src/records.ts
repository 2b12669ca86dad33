import type { RecordKind } from '@nonpaper/vocabulary';
import type { Effort, Participation, Reaction, Response } from './records/answers.ts';
import type { Draft, Lineage, Provision, Treatment } from './records/drafts.ts';
import type { Event } from './records/events.ts';
import type { Issue, IssueLink, Option, Theme } from './records/issues.ts';
import type { Ambiguity, Judgement } from './records/judgements.ts';
import type { Counterpart, RowNumbers } from './records/matching.ts';
import type { Channel, Outlet, Party, Person } from './records/parties.ts';
import type { CoreConcern, Position, Preference } from './records/positions.ts';
import type { Source } from './records/sources.ts';
import type { Statement } from './records/statements.ts';

export * from './records/record.ts';
export * from './records/parties.ts';
export * from './records/issues.ts';
export * from './records/sources.ts';
export * from './records/drafts.ts';
export * from './records/matching.ts';
export * from './records/statements.ts';
export * from './records/events.ts';
export * from './records/positions.ts';
export * from './records/answers.ts';
export * from './records/judgements.ts';

/** Any record of a dossier; `kind` tells which. */
export type DossierRecord =
  | Party
  | Person
  | Outlet
  | Channel
  | Theme
  | Issue
  | Option
  | Source
  | Draft
  | Provision
  | Lineage
  | Counterpart
  | RowNumbers
  | Treatment
  | Statement
  | Event
  | Position
  | Preference
  | IssueLink
  | CoreConcern
  | Participation
  | Response
  | Reaction
  | Effort
  | Ambiguity
  | Judgement;

/** The record type of one kind. */
export type RecordOf<K extends RecordKind> = Extract<DossierRecord, { kind: K }>;
