import type { RecordKind } from '@nonpaper/vocabulary';
import type { DossierRecord, Id } from './records.ts';
import { pruned } from './pruned.ts';
import { DEPENDENCY_ORDER, hasNoGround, lacksEssential } from './references.ts';
import type { Records, Stands } from './references.ts';
import type { Audience } from './slices.ts';

/** What the audience may not see of itself: notes, where these are not asked for, and closed compartments. */
function isClosed(record: DossierRecord, audience: Audience): boolean {
  if (record.compartment !== null && !audience.compartments.includes(record.compartment)) return true;
  return record.kind === 'source' && record.sourceKind === 'note' && !audience.notes;
}

/** Ids that may be seen, by kind; a judgement may rest on any kind, so it is asked without one. */
class Seen {
  readonly #byKind = new Map<RecordKind, Set<Id>>();
  readonly #all = new Set<Id>();

  open(kind: RecordKind): void {
    this.#byKind.set(kind, new Set());
  }

  add(record: DossierRecord): void {
    this.#byKind.get(record.kind)?.add(record.id);
    this.#all.add(record.id);
  }

  /** A kind that the slice does not hold cannot be followed and is let pass. */
  readonly stands: Stands = (kind, id) =>
    kind === 'judgement' ? this.#all.has(id) : (this.#byKind.get(kind)?.has(id) ?? true);
}

/** Judgements may rest on each other in any order, so the list is gone through until nothing is added. */
function addJudgements(judgements: readonly DossierRecord[], seen: Seen): void {
  let waiting = judgements;
  for (;;) {
    const rising = waiting.filter((record) => !hasNoGround(record, seen.stands));
    if (rising.length === 0) return;
    waiting = waiting.filter((record) => hasNoGround(record, seen.stands));
    for (const record of rising) seen.add(record);
  }
}

function seenBy(records: Records, audience: Audience): Seen {
  const seen = new Seen();
  for (const kind of DEPENDENCY_ORDER) {
    const list: readonly DossierRecord[] | undefined = records[kind];
    if (list === undefined) continue;
    seen.open(kind);
    const open = list.filter((record) => !isClosed(record, audience));
    if (kind === 'judgement') addJudgements(open, seen);
    else
      for (const record of open)
        if (!lacksEssential(record, seen.stands) && !hasNoGround(record, seen.stands)) seen.add(record);
  }
  return seen;
}

/**
 * The records that the audience may see, without any reference to what it may not. A record falls with what it
 * cannot do without and with the last thing that it rests on, and so on down the line. What a slice lacks counts as
 * not visible, so an answer is the same, to the byte, whether hidden records were in the slice or never existed.
 * Cost: one pass over the slice.
 */
export function visibleTo(records: Records, audience: Audience): Records {
  const seen = seenBy(records, audience);
  const result: { [K in RecordKind]?: readonly DossierRecord[] } = {};
  for (const kind of DEPENDENCY_ORDER) {
    const list: readonly DossierRecord[] | undefined = records[kind];
    if (list === undefined) continue;
    const open = list.filter((record) => seen.stands(kind, record.id));
    result[kind] = open.map((record) => pruned(record, seen.stands));
  }
  // Each list was made from the list of the same kind, and `pruned` keeps the kind.
  return result as Records;
}
