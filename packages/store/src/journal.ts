import type { DossierRecord, Id } from '@nonpaper/dossier';
import type { Instant, RecordKind } from '@nonpaper/vocabulary';
import type { JournalEntry } from '@nonpaper/workbench';
import { canonicalOf, newSalt, saltedHash, sha256 } from './canonical.ts';

/** The texts and bytes that came with a source, named in the journal by their hashes. */
export interface KeptHashes {
  readonly texts: readonly { readonly id: Id; readonly sha256: string }[];
  readonly bytes: string | null;
}

/** One step of a change, before it stands in the journal. */
export interface Step {
  readonly action: JournalEntry['action'];
  readonly kind: RecordKind;
  readonly id: Id;
  readonly before: DossierRecord | null;
  readonly after: DossierRecord | null;
  readonly revision: number;
  /** The revision that the writer saw; of interest for conflicts. */
  readonly base: number | null;
  readonly kept: KeptHashes | null;
}

/** Who acts, when by their own clock, and doing what. */
export interface Doing {
  readonly actor: string;
  readonly at: Instant;
  readonly doing: string;
}

/** A line of the journal with everything that its hash covers. It holds no text of a record. */
export interface ChainedEntry extends JournalEntry {
  readonly base: number | null;
  /** Salted hashes of the canonical JSON of the record before and after, and of the kept hashes; null for none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly kept: string | null;
  /** Hash of the entry before this one; of the dossier's beginning for the first. */
  readonly previous: string;
}

/** What can be erased of an entry: the texts themselves, and the salt without which the hashes tell nothing. */
export interface JournalText {
  readonly seq: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly kept: string | null;
  readonly salt: string;
}

/** Where the chain stands. */
export interface Head {
  readonly seq: number;
  readonly at: Instant;
  readonly hash: string;
}

/** Where the chain begins: its hash ties it to this dossier, its time binds nothing. */
export function beginning(dossier: Id, createdAt: Instant): Head {
  return { seq: 0, at: '', hash: sha256(canonicalOf({ dossier, createdAt })) };
}

/** The hash of an entry: SHA-256 of the canonical JSON of all its fields but the hash itself. */
export function entryHash(entry: Omit<ChainedEntry, 'hash'>): string {
  const { seq, at, saidAt, actor, doing, kind, id, action, revision, base, before, after, kept, previous } =
    entry;
  return sha256(
    canonicalOf({
      seq,
      at,
      saidAt,
      actor,
      doing,
      kind,
      id,
      action,
      revision,
      base,
      before,
      after,
      kept,
      previous,
    }),
  );
}

/** The time of the next entry: what the writer's clock says, but never before the entry before. */
export const timeAfter = (head: Head, said: Instant): Instant => (said > head.at ? said : head.at);

/** Makes the entry that follows `head`, and its erasable texts. */
export function chain(
  head: Head,
  step: Step,
  doing: Doing,
  salt: string = newSalt(),
): { readonly entry: ChainedEntry; readonly text: JournalText } {
  const text: JournalText = {
    seq: head.seq + 1,
    before: step.before && canonicalOf(step.before),
    after: step.after && canonicalOf(step.after),
    kept: step.kept && canonicalOf(step.kept),
    salt,
  };
  const open = {
    seq: text.seq,
    at: timeAfter(head, doing.at),
    saidAt: doing.at,
    actor: doing.actor,
    doing: doing.doing,
    kind: step.kind,
    id: step.id,
    action: step.action,
    revision: step.revision,
    base: step.base,
    ...hashesOf(text),
    previous: head.hash,
  };
  return { entry: { ...open, hash: entryHash(open) }, text };
}

/** The salted hashes that an entry holds of its texts. */
export function hashesOf(text: JournalText): Pick<ChainedEntry, 'before' | 'after' | 'kept'> {
  const hash = (part: string | null) => (part === null ? null : saltedHash(text.salt, part));
  return { before: hash(text.before), after: hash(text.after), kept: hash(text.kept) };
}

/** An entry as the port tells it, without what only the chain needs. */
export function told(entry: ChainedEntry): JournalEntry {
  const { seq, at, saidAt, actor, doing, kind, id, action, revision, hash } = entry;
  return { seq, at, saidAt, actor, doing, kind, id, action, revision, hash };
}
