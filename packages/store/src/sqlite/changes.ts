import type { DossierRecord, Id } from '@nonpaper/dossier';
import { bad, good, type Instant, type Outcome } from '@nonpaper/vocabulary';
import type { Change, Changed, JournalEntry } from '@nonpaper/workbench';
import { conflictOf, planChange } from '../change.ts';
import { chain, timeAfter, told, type Doing, type Step } from '../journal.ts';
import { planUndo, type NewestChange } from '../undo.ts';
import type { Connection } from './adapter.ts';
import { parsed } from './fields.ts';
import { keepingSearch } from './search.ts';
import {
  ENTRY,
  entryOf,
  headOf,
  holdingsOf,
  readAny,
  writeBytes,
  writeEntry,
  writeSteps,
  writeText,
} from './tables.ts';

/** Plans and writes a change inside the open transaction; of a stale one only the journal keeps something. */
export function applyChange(db: Connection, change: Change): Outcome<Changed> {
  const plan = planChange(change, timeAfter(headOf(db), change.at), holdingsOf(db));
  if (plan.outcome === 'refuse') return bad(plan.fault);
  if (plan.outcome === 'conflict') {
    const entries = enter(db, plan.steps, change);
    return good({
      ok: false,
      conflicts: plan.steps.map((step, place) => conflictOf(step, entries[place] ?? 0)),
    });
  }
  change.texts?.forEach((text) => writeText(db, text));
  change.bytes?.forEach((bytes) => writeBytes(db, bytes));
  keepingSearch(db, plan.steps, () => writeSteps(db, plan.steps));
  return good({ ok: true, entries: enter(db, plan.steps, change) });
}

/** Adds the steps to the journal and gives their sequence numbers. */
function enter(db: Connection, steps: readonly Step[], doing: Doing): number[] {
  let head = headOf(db);
  return steps.map((step) => {
    const { entry, text } = chain(head, step, doing);
    writeEntry(db, entry, text);
    head = entry;
    return entry.seq;
  });
}

/** Takes back the newest change of a record inside the open transaction. */
export function takeBack(db: Connection, id: Id, doing: Doing): Outcome<Step> {
  const recordedAt = timeAfter(headOf(db), doing.at);
  const planned = planUndo(id, newestChange(db, id), referringTo(db, id), recordedAt, holdingsOf(db));
  if (planned.ok) {
    keepingSearch(db, [planned.value], () => writeSteps(db, [planned.value]));
    enter(db, [planned.value], doing);
  }
  return planned;
}

function newestChange(db: Connection, id: Id): NewestChange | null {
  const row = db.row(
    `select ${ENTRY}, x.before, x.seq from journal left join journal_text x on x.seq = journal.seq
     where journal.record_id = ? and journal.action in ('create', 'update', 'undo')
     order by journal.seq desc limit 1`,
    [id],
  );
  if (row === null) return null;
  const entry = entryOf(row);
  const [before, kept] = row.slice(-2);
  return {
    kind: entry.kind,
    before: typeof before === 'string' ? recordFrom(before) : null,
    erased: kept === null,
  };
}

/** The record that the journal kept as text. What stands there is believed here and tested by `verify`. */
const recordFrom = (text: string) => parsed(text, 'a text of the journal') as DossierRecord;

/** The records that refer to one, in order of kind and id. */
export function referringTo(db: Connection, id: Id): DossierRecord[] {
  return db
    .rows('select distinct from_kind, from_id from link where to_id = ? order by from_kind, from_id', [id])
    .map(([, from]) => readAny(db, String(from)))
    .filter((record) => record !== null);
}

/**
 * Erases the journal's texts of a record, and enters that this was done. The chain holds hashes only, and without
 * the salt they tell nothing. Gives the number of entries whose texts went.
 */
export function eraseTexts(
  db: Connection,
  id: Id,
  decision: { readonly actor: string; readonly at: Instant },
): number {
  const erased = db.run(
    'delete from journal_text where seq in (select seq from journal where record_id = ?)',
    [id],
  );
  if (erased === 0) return 0;
  const { kind, revision } = lastEntry(db, id);
  const step: Step = {
    action: 'erase',
    kind,
    id,
    before: null,
    after: null,
    revision,
    base: null,
    kept: null,
  };
  enter(db, [step], { ...decision, doing: 'erase' });
  return erased;
}

function lastEntry(db: Connection, id: Id): JournalEntry {
  const row = db.row(`select ${ENTRY} from journal where record_id = ? order by seq desc limit 1`, [id]);
  if (row === null) throw new Error(`The journal does not know ${id}.`);
  return told(entryOf(row));
}

/** The next entries after a sequence number, of those not before a time. Times grow along the chain. */
export function journalPage(db: Connection, after: number, since: Instant, limit: number): JournalEntry[] {
  return db
    .rows(
      `select ${ENTRY} from journal where journal.seq > ? and journal.at >= ? order by journal.seq limit ${limit}`,
      [after, since],
    )
    .map((row) => told(entryOf(row)));
}
