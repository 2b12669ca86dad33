import type { Id } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import {
  entryHash,
  hashesOf,
  type ChainedEntry,
  type Head,
  type JournalText,
  type KeptHashes,
} from '../journal.ts';
import type { Evidence, Report } from './evidence.ts';

/** What the journal says was last written of a record. */
export interface LastWritten {
  readonly kind: RecordKind;
  readonly seq: number;
  readonly after: string | null;
  /** Salt of the hash; null when the texts were erased. */
  readonly salt: string | null;
}

/** What the journal says altogether, once its chain was followed. */
export interface Journaled {
  readonly entries: number;
  readonly head: string;
  readonly last: ReadonlyMap<Id, LastWritten>;
  readonly kept: ReadonlyMap<Id, string>;
}

/** Follows the chain, and checks each text of the journal against the hash in its entry. */
export function inspectJournal(evidence: Evidence, report: Report): Journaled {
  const last = new Map<Id, LastWritten>();
  const kept = new Map<Id, string>();
  const textless: { seq: number; id: Id }[] = [];
  const erasedAt = new Map<Id, number>();
  let head = evidence.beginning;
  let entries = 0;
  for (const { entry, text } of evidence.entries()) {
    inspectLink(head, entry, report);
    if (text === null && expectsText(entry)) textless.push({ seq: entry.seq, id: entry.id });
    if (text !== null) inspectText(entry, text, kept, report);
    if (entry.action === 'erase') erasedAt.set(entry.id, entry.seq);
    else if (entry.action !== 'conflict') {
      const { kind, seq, after } = entry;
      last.set(entry.id, { kind, seq, after, salt: text?.salt ?? null });
    }
    head = entry;
    entries += 1;
  }
  for (const { seq, id } of textless) {
    if ((erasedAt.get(id) ?? 0) < seq) report('journal-text-missing', `journal entry ${seq} (${id})`);
  }
  return { entries, head: head.hash, last, kept };
}

const expectsText = ({ before, after, kept }: ChainedEntry) =>
  before !== null || after !== null || kept !== null;

function inspectLink(head: Head, entry: ChainedEntry, report: Report): void {
  const where = `journal entry ${entry.seq}`;
  if (entry.seq !== head.seq + 1) {
    report('chain-broken', where, `After entry ${head.seq} of the journal comes entry ${entry.seq}.`);
  } else if (entry.previous !== head.hash) {
    report('chain-broken', where, `Entry ${entry.seq} does not continue the entry before it.`);
  }
  if (entryHash(entry) !== entry.hash) {
    report('chain-broken', where, `Entry ${entry.seq} was changed after it was written.`);
  }
  if (entry.at < head.at)
    report('chain-broken', where, `Entry ${entry.seq} is older than the one before it.`);
}

function inspectText(entry: ChainedEntry, text: JournalText, kept: Map<Id, string>, report: Report): void {
  const hashes = hashesOf(text);
  for (const part of ['before', 'after', 'kept'] as const) {
    if (hashes[part] !== entry[part]) {
      report('journal-text-altered', `journal entry ${entry.seq} (${entry.id}), ${part}`);
      return;
    }
  }
  if (text.kept === null) return;
  const named: KeptHashes = JSON.parse(text.kept);
  named.texts.forEach((each) => kept.set(each.id, each.sha256));
  if (named.bytes !== null) kept.set(entry.id, named.bytes);
}
