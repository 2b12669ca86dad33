import type { IsoDate, LanguageTag, SourceKind } from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

/** What a user was told: most of a mediator's input. Present on sources of kind `note` only. */
export interface NoteDetails {
  readonly toldBy: string;
  readonly toldTo: string;
  readonly party: Id | null;
  readonly issue: Id | null;
  readonly text: string;
}

/** An article, readout, transcript, document, digest or note. */
export interface Source extends RecordBase<'source'> {
  readonly sourceKind: SourceKind;
  readonly title: string;
  readonly outlet: Id | null;
  /** Outlets that this source relays, nearest first ("UNN, relaying Axios"). */
  readonly relays: readonly Id[];
  readonly date: IsoDate | null;
  /** The date as printed by the sources when it is not one day ("21-22 Nov 2025"). */
  readonly dateNote: string | null;
  readonly url: string | null;
  readonly language: LanguageTag | null;
  /** Id of the immutable working text kept for this source, or null. */
  readonly text: Id | null;
  readonly note: NoteDetails | null;
}
