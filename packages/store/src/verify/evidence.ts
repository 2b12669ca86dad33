import type { DossierRecord, Id } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { StoreCode } from '../codes.ts';
import type { ChainedEntry, Head, JournalText } from '../journal.ts';

/** What a verification looks at, whatever keeps it. Lists may be long and are read once. */
export interface Evidence {
  /** Where the chain begins. */
  readonly beginning: Head;
  entries(): Iterable<{ readonly entry: ChainedEntry; readonly text: JournalText | null }>;
  records(): Iterable<FoundRecord>;
  /** The links that are kept for a record, as `linkKey` writes them, in order. */
  linksOf(id: Id): readonly string[];
  /** The links that should be kept for it. */
  linksDue(record: DossierRecord): readonly string[];
  kindOf(id: Id): RecordKind | null;
  targetsOf(record: DossierRecord): readonly Id[];
  /** The working text of a source or a draft. */
  textOf(id: Id): Id | null;
  text(id: Id): string | null;
  texts(): Iterable<{ readonly id: Id; readonly found: string; readonly noted: string }>;
  bytes(): Iterable<{ readonly id: Id; readonly found: string; readonly noted: string }>;
}

/** A record as it was found; null when its row cannot be read as one. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly record: DossierRecord | null;
}

/** Takes down a fault: its code, where it is, and what is wrong if the code does not say it. */
export type Report = (code: StoreCode, where: string, what?: string) => void;
