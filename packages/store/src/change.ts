import { linksOf, type DossierRecord, type Id } from '@nonpaper/dossier';
import type { Fault, Instant, RecordKind } from '@nonpaper/vocabulary';
import type { Change, Conflict, KeptBytes, KeptText, Write } from '@nonpaper/workbench';
import { sha256 } from './canonical.ts';
import { fault } from './faults.ts';
import type { KeptHashes, Step } from './journal.ts';
import { assertStorable } from './storable.ts';

/** What a plan has to know of the dossier as it stands. */
export interface Holdings {
  record(kind: RecordKind, id: Id): DossierRecord | null;
  kindOf(id: Id): RecordKind | null;
  /** Highest revision that the record ever had, 0 for none: a record that was taken back does not start anew. */
  lastRevision(id: Id): number;
  slugHolder(kind: RecordKind, slug: string): Id | null;
  hasText(id: Id): boolean;
}

/** The steps of a change; or the stale writes, as steps that only the journal keeps; or a refusal. */
export type Plan =
  | { readonly outcome: 'write'; readonly steps: readonly Step[] }
  | { readonly outcome: 'conflict'; readonly steps: readonly Step[] }
  | { readonly outcome: 'refuse'; readonly fault: Fault };

/**
 * Plans a change without touching anything. The writes are taken in their order, each seeing those before it. A
 * write is stale when its base is not the revision that stands; then nothing is written and every stale version is
 * handed back to be kept as a conflict. Revision and recorded time are stamped here. Dangling references and texts that belong to no written source are our own
 * faults and throw. Cost: a few look-ups for each write and each link.
 */
export function planChange(change: Change, recordedAt: Instant, holdings: Holdings): Plan {
  const kept = keptHashes(change);
  const seen = new Overlay(holdings);
  const steps: Step[] = [];
  const stale: Step[] = [];
  for (const write of change.writes) {
    assertStorable(write.record, `${write.record.kind} ${write.record.id}`);
    const step = stepOf(write, seen, recordedAt, kept);
    if (step.action === 'conflict') stale.push(step);
    else {
      const taken = slugTaken(step, seen);
      if (taken) return { outcome: 'refuse', fault: taken };
      steps.push(step);
      seen.apply(step);
    }
  }
  if (stale.length > 0) return { outcome: 'conflict', steps: stale };
  assertKept(change, kept);
  const newTexts = new Set(change.texts?.map((text) => text.id));
  steps.forEach((step) => assertReferences(step, seen, newTexts));
  return { outcome: 'write', steps };
}

/** The conflict that a stale step becomes, kept under an entry. */
export const conflictOf = (step: Step, entry: number): Conflict => ({
  kind: step.kind,
  id: step.id,
  base: step.base,
  found: step.before?.revision ?? null,
  entry,
});

/** The dossier as it would be after the steps so far. */
export class Overlay implements Holdings {
  readonly #under: Holdings;
  readonly #records = new Map<Id, DossierRecord | null>();
  readonly #revisions = new Map<Id, number>();
  readonly #slugs = new Map<string, Id | null>();

  constructor(under: Holdings) {
    this.#under = under;
  }

  apply(step: Step): void {
    this.#records.set(step.id, step.after);
    this.#revisions.set(step.id, step.revision);
    if (step.before?.slug) this.#slugs.set(slugKey(step.kind, step.before.slug), null);
    if (step.after?.slug) this.#slugs.set(slugKey(step.kind, step.after.slug), step.id);
  }

  record(kind: RecordKind, id: Id): DossierRecord | null {
    const written = this.#records.get(id);
    return written === undefined ? this.#under.record(kind, id) : written;
  }

  kindOf(id: Id): RecordKind | null {
    const written = this.#records.get(id);
    return written === undefined ? this.#under.kindOf(id) : (written?.kind ?? null);
  }

  lastRevision(id: Id): number {
    return this.#revisions.get(id) ?? this.#under.lastRevision(id);
  }

  slugHolder(kind: RecordKind, slug: string): Id | null {
    const written = this.#slugs.get(slugKey(kind, slug));
    return written === undefined ? this.#under.slugHolder(kind, slug) : written;
  }

  hasText(id: Id): boolean {
    return this.#under.hasText(id);
  }
}

const slugKey = (kind: RecordKind, slug: string) => `${kind} ${slug}`;

function stepOf(write: Write, seen: Holdings, recordedAt: Instant, kept: ReadonlyMap<Id, KeptHashes>): Step {
  const { record, base } = write;
  const other = seen.kindOf(record.id);
  if (other !== null && other !== record.kind) {
    throw new Error(`${record.id} is a ${other} in this dossier and cannot become a ${record.kind}.`);
  }
  const before = seen.record(record.kind, record.id);
  const common = { kind: record.kind, id: record.id, before, base };
  if ((before?.revision ?? null) !== base) {
    return { ...common, action: 'conflict', after: record, revision: before?.revision ?? 0, kept: null };
  }
  const revision = seen.lastRevision(record.id) + 1;
  return {
    ...common,
    action: before === null ? 'create' : 'update',
    after: { ...record, revision, recordedAt },
    revision,
    kept: kept.get(record.id) ?? null,
  };
}

function slugTaken(step: Step, seen: Holdings): Fault | null {
  const slug = step.after?.slug ?? null;
  if (slug === null) return null;
  const holder = seen.slugHolder(step.kind, slug);
  if (holder === null || holder === step.id) return null;
  return fault('slug-taken', `The ${step.kind} ${holder} has the slug “${slug}” already.`, step.id);
}

/** The texts and bytes of a change, by their source. */
function keptHashes(change: Change): Map<Id, KeptHashes> {
  const texts = change.texts ?? [];
  const bytes = change.bytes ?? [];
  texts.forEach((text) => assertStorable(text, `text ${text.id}`));
  bytes.forEach(({ fileName, mediaType, source }) =>
    assertStorable([fileName, mediaType], `file of ${source}`),
  );
  const sources = new Set([...texts, ...bytes].map((kept) => kept.source));
  return new Map([...sources].map((source) => [source, hashesFor(source, texts, bytes)]));
}

function hashesFor(source: Id, texts: readonly KeptText[], bytes: readonly KeptBytes[]): KeptHashes {
  const own = bytes.find((each) => each.source === source);
  return {
    texts: texts
      .filter((text) => text.source === source)
      .map((text) => ({ id: text.id, sha256: sha256(text.text) })),
    bytes: own === undefined ? null : sha256(own.bytes),
  };
}

function assertKept(change: Change, kept: ReadonlyMap<Id, KeptHashes>): void {
  const written = new Set(
    change.writes.filter((write) => write.record.kind === 'source').map((write) => write.record.id),
  );
  for (const source of kept.keys()) {
    if (!written.has(source)) {
      throw new Error(`The text or bytes of ${source} must come in the change that writes that source.`);
    }
  }
}

/** Throws unless everything that the written record refers to is there once the whole change is. */
function assertReferences(step: Step, after: Holdings, newTexts: ReadonlySet<Id>): void {
  if (step.after === null) return;
  const missing = missingReference(step.after, after, newTexts);
  if (missing !== null) throw new Error(`${step.kind} ${step.id} refers to ${missing}, which is not kept.`);
}

/** What a record refers to and the dossier lacks, in words; null when all is there. */
export function missingReference(
  record: DossierRecord,
  holdings: Holdings,
  newTexts: ReadonlySet<Id> = new Set(),
): string | null {
  for (const link of linksOf(record)) {
    if (holdings.kindOf(link.id) === null) return `the ${link.kind} ${link.id} (${link.role})`;
  }
  const text = textOf(record);
  if (text !== null && !newTexts.has(text) && !holdings.hasText(text)) return `the text ${text}`;
  return null;
}

/** The working text that a record's spans point into, if its kind has one. */
export function textOf(record: DossierRecord): Id | null {
  switch (record.kind) {
    case 'source':
    case 'draft':
    case 'statement':
    case 'event':
      return record.text;
    default:
      return null;
  }
}
