import type { Audience, DossierRecord, Id, RecordOf, Slice, SliceBounds, SliceName } from '@nonpaper/dossier';
import type { Article, Reading, ReadingContext } from '@nonpaper/reader';
import type { Fault, Instant, IsoDate, Outcome, RecordKind, ReviewState } from '@nonpaper/vocabulary';

/** The time of day, handed in so that nothing inside reads a clock. */
export interface Clock {
  now(): Instant;
  today(): IsoDate;
}

/** Globally unique ids that sort by time of making. */
export interface Ids {
  next(): Id;
}

/** A model that reads articles; the rules of the house implement it, and so may a user's own server. */
export interface ReaderModel {
  readonly name: string;
  read(article: Article, context: ReadingContext): Reading | Promise<Reading>;
}

/** The bytes of a source and its one immutable working text. */
export interface KeptText {
  readonly id: Id;
  readonly source: Id;
  readonly text: string;
  readonly extractor: string;
}

export interface KeptBytes {
  readonly source: Id;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** One write of a record. `base` is the revision that the writer saw; null creates. */
export interface Write {
  readonly record: DossierRecord;
  readonly base: number | null;
}

/** Everything that one use case changes: one transaction, one journal entry for each record. */
export interface Change {
  readonly actor: string;
  readonly at: Instant;
  /** What was done, in a few words, for the journal ("import us-28.md"). */
  readonly doing: string;
  readonly writes: readonly Write[];
  readonly texts?: readonly KeptText[];
  readonly bytes?: readonly KeptBytes[];
}

/** A write that was refused because its base revision was stale; kept in the journal with the refused text. */
export interface Conflict {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly base: number | null;
  readonly found: number | null;
  /** Sequence number of the journal entry that keeps the refused version. */
  readonly entry: number;
}

/**
 * Either everything was written, or nothing was: then the stale writes are listed, or `fault` tells what the world
 * refused (a full disk, a dossier that is read-only, a slug that is taken) and `conflicts` is empty.
 */
export type Changed =
  | { readonly ok: true; readonly entries: readonly number[] }
  | { readonly ok: false; readonly conflicts: readonly Conflict[]; readonly fault?: Fault };

/** One line of the journal, without the texts. */
export interface JournalEntry {
  readonly seq: number;
  /** Time of the entry; it never runs backwards along the chain. */
  readonly at: Instant;
  /** The time that the writer's clock said, which may. */
  readonly saidAt: Instant;
  readonly actor: string;
  readonly doing: string;
  readonly kind: RecordKind;
  readonly id: Id;
  readonly action: 'create' | 'update' | 'conflict' | 'undo' | 'erase';
  /** Revision that the entry made; for a conflict the one that it found, 0 where it found none. */
  readonly revision: number;
  readonly hash: string;
}

export interface SearchHit {
  readonly kind: 'provision' | 'statement' | 'source';
  readonly id: Id;
  readonly title: string;
  /** The found place with the words round it; found words stand between U+2402 and U+2403. */
  readonly excerpt: string;
  readonly rank: number;
}

/** What `nonpaper verify` reports. Empty `faults` is sound. */
export interface Verification {
  readonly checked: {
    readonly entries: number;
    readonly spans: number;
    readonly sources: number;
    readonly records: number;
  };
  readonly faults: readonly Fault[];
  /** Hash of the last chained entry: write it down elsewhere, since a chain cannot show that its tail was cut. */
  readonly head: string;
}

/** What the dossier file says of itself. */
export interface DossierAbout {
  readonly id: Id;
  readonly title: string;
  /** A line that stands on every page and export, or null. */
  readonly notice: string | null;
  /** True when all of the dossier is invented. */
  readonly composed: boolean;
  readonly createdAt: Instant;
  /** Number of the newest migration that the file has been through. */
  readonly schema: number;
  /** True when it could be opened for reading only. */
  readonly readOnly: boolean;
  /** Number of journal entries, and hash of the last one. */
  readonly entries: number;
  readonly head: string;
}

/** How many records of a kind stand where, as far as the audience may see them. */
export type Tally = Readonly<Record<ReviewState, number>>;

/** The kept dossier. Every implementation has to pass the contract suite of `packages/store`. */
export interface Store {
  about(): Promise<DossierAbout>;
  /** The records that one answer needs, in one consistent view. `bounds` are read by the rules that name them. */
  slice<S extends SliceName>(name: S, audience: Audience, bounds?: SliceBounds): Promise<Slice<S>>;
  /** Counts without loading, for "n more statements". */
  tally(kind: RecordKind, audience: Audience): Promise<Tally>;
  get<K extends RecordKind>(kind: K, id: Id): Promise<RecordOf<K> | null>;
  bySlug<K extends RecordKind>(kind: K, slug: string): Promise<RecordOf<K> | null>;
  /** All records of a kind, in order of recorded time and id, as a stream for exports and long lists. */
  all<K extends RecordKind>(kind: K): AsyncIterable<RecordOf<K>>;
  /** Records that refer to this one: the other direction of every link. */
  referring(id: Id): Promise<DossierRecord[]>;
  change(change: Change): Promise<Changed>;
  /** Takes back the newest change of the record, writing its earlier version as a new revision. */
  undo(
    id: Id,
    decision: { readonly actor: string; readonly at: Instant },
  ): Promise<Outcome<DossierRecord | null>>;
  text(id: Id): Promise<KeptText | null>;
  bytes(source: Id): Promise<KeptBytes | null>;
  /** The sources that already hold these bytes, by id: the same article is not kept twice. */
  sourcesOfBytes(bytes: Uint8Array): Promise<readonly Id[]>;
  journal(since: Instant | null): AsyncIterable<JournalEntry>;
  /** Erases the kept before and after texts of a record (lawful erasure); the chain stays valid. */
  erase(id: Id, decision: { readonly actor: string; readonly at: Instant }): Promise<number>;
  /** Words, "phrases", prefix*, AND and OR; any text is safe. Best first; without an audience everything is searched. */
  search(query: string, limit: number, audience?: Audience): Promise<SearchHit[]>;
  verify(): Promise<Verification>;
  /** Writes a consistent copy of the dossier to a path, while others write. An existing file is kept unless `overwrite`. */
  backup(
    path: string,
    options?: { readonly overwrite?: boolean },
  ): Promise<Outcome<{ readonly bytes: number }>>;
  close(): Promise<void>;
}
