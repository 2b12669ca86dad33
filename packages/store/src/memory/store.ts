import {
  linksOf,
  SLICES,
  type Audience,
  type DossierRecord,
  type Id,
  type RecordOf,
  type Slice,
  type SliceBounds,
  type SliceName,
  type SliceRule,
} from '@nonpaper/dossier';
import { good, REVIEW_STATES, type Instant, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
import type {
  Change,
  Changed,
  DossierAbout,
  JournalEntry,
  KeptBytes,
  KeptText,
  SearchHit,
  Store,
  Tally,
  Verification,
} from '@nonpaper/workbench';
import { sha256 } from '../canonical.ts';
import { conflictOf, planChange, type Holdings } from '../change.ts';
import { refused } from '../faults.ts';
import {
  beginning,
  chain,
  timeAfter,
  told,
  type ChainedEntry,
  type Doing,
  type Head,
  type JournalText,
  type Step,
} from '../journal.ts';
import { planUndo, type NewestChange } from '../undo.ts';
import { inspect, type Evidence } from '../verify/index.ts';
import { mayBeSeen, seenAmong } from '../visible.ts';
import { findInRecords } from './search.ts';
import { chooseRecords } from './slices.ts';

/** What a dossier in memory says of itself, as far as a test cares. */
export interface MemoryOptions {
  readonly id?: Id;
  readonly title?: string;
  readonly notice?: string | null;
  readonly composed?: boolean;
  readonly createdAt?: Instant;
}

const UNNAMED: Required<MemoryOptions> = {
  id: 'memory',
  title: 'In memory',
  notice: null,
  composed: false,
  createdAt: '2031-01-01T00:00:00.000Z',
};

/** A dossier that is kept in memory only: for tests, and as the second implementation that the contract is held to. */
export function memoryStore(options: MemoryOptions = {}): Store {
  return new MemoryStore({ ...UNNAMED, ...options });
}

/** The schema number of files is of no meaning here. */
const NO_SCHEMA = 0;

class MemoryStore implements Store {
  readonly #own: Required<MemoryOptions>;
  readonly #records = new Map<Id, DossierRecord>();
  readonly #texts = new Map<Id, KeptText>();
  readonly #bytes = new Map<Id, KeptBytes>();
  readonly #entries: ChainedEntry[] = [];
  readonly #journalTexts = new Map<number, JournalText>();

  constructor(own: Required<MemoryOptions>) {
    this.#own = own;
  }

  async about(): Promise<DossierAbout> {
    const head = this.#head();
    return { ...this.#own, schema: NO_SCHEMA, readOnly: false, entries: head.seq, head: head.hash };
  }

  async slice<S extends SliceName>(name: S, audience: Audience, bounds: SliceBounds = {}): Promise<Slice<S>> {
    const rules: Partial<Record<RecordKind, SliceRule>> = SLICES[name];
    const visible = seenAmong(this.#inOrder(), audience);
    return structuredClone(chooseRecords(rules, visible, bounds)) as unknown as Slice<S>;
  }

  async tally(kind: RecordKind, audience: Audience): Promise<Tally> {
    const seen = seenAmong(this.#inOrder(), audience).filter((record) => record.kind === kind);
    const count = (state: string) => seen.filter((record) => record.review.state === state).length;
    return Object.fromEntries(REVIEW_STATES.map((state) => [state, count(state)])) as Tally;
  }

  async get<K extends RecordKind>(kind: K, id: Id): Promise<RecordOf<K> | null> {
    return this.#copy(kind, this.#records.get(id));
  }

  async bySlug<K extends RecordKind>(kind: K, slug: string): Promise<RecordOf<K> | null> {
    const holder = this.#holdings().slugHolder(kind, slug);
    return holder === null ? null : this.#copy(kind, this.#records.get(holder));
  }

  async *all<K extends RecordKind>(kind: K): AsyncGenerator<RecordOf<K>> {
    for (const record of this.#inOrder()) {
      const own = this.#copy(kind, record);
      if (own !== null) yield own;
    }
  }

  async referring(id: Id): Promise<DossierRecord[]> {
    return structuredClone(this.#referring(id));
  }

  async change(change: Change): Promise<Changed> {
    const plan = planChange(change, timeAfter(this.#head(), change.at), this.#holdings());
    if (plan.outcome === 'refuse') return { ok: false, conflicts: [], fault: plan.fault };
    if (plan.outcome === 'conflict') {
      const entries = this.#enter(plan.steps, change);
      return { ok: false, conflicts: plan.steps.map((step, place) => conflictOf(step, entries[place] ?? 0)) };
    }
    this.#assertNew(change);
    change.texts?.forEach((text) => this.#texts.set(text.id, structuredClone(text)));
    change.bytes?.forEach((kept) => this.#bytes.set(kept.source, structuredClone(kept)));
    this.#apply(plan.steps);
    return { ok: true, entries: this.#enter(plan.steps, change) };
  }

  async undo(
    id: Id,
    decision: { readonly actor: string; readonly at: Instant },
  ): Promise<Outcome<DossierRecord | null>> {
    const recordedAt = timeAfter(this.#head(), decision.at);
    const planned = planUndo(id, this.#newest(id), this.#referring(id), recordedAt, this.#holdings());
    if (!planned.ok) return planned;
    this.#apply([planned.value]);
    this.#enter([planned.value], { ...decision, doing: 'undo' });
    return good(structuredClone(planned.value.after));
  }

  async text(id: Id): Promise<KeptText | null> {
    return structuredClone(this.#texts.get(id) ?? null);
  }

  async bytes(source: Id): Promise<KeptBytes | null> {
    return structuredClone(this.#bytes.get(source) ?? null);
  }

  async sourcesOfBytes(bytes: Uint8Array): Promise<readonly Id[]> {
    const hash = sha256(bytes);
    const holders = [...this.#bytes.values()].filter((kept) => sha256(kept.bytes) === hash);
    return holders
      .map((kept) => kept.source)
      .filter((source) => this.#records.has(source))
      .sort();
  }

  async *journal(since: Instant | null): AsyncGenerator<JournalEntry> {
    for (const entry of this.#entries) if (since === null || entry.at >= since) yield told(entry);
  }

  async erase(id: Id, decision: { readonly actor: string; readonly at: Instant }): Promise<number> {
    const own = this.#entries.filter((entry) => entry.id === id);
    const erased = own.filter((entry) => this.#journalTexts.delete(entry.seq)).length;
    const last = own.at(-1);
    if (erased === 0 || last === undefined) return 0;
    const { kind, revision } = last;
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
    this.#enter([step], { ...decision, doing: 'erase' });
    return erased;
  }

  async search(query: string, limit: number, audience?: Audience): Promise<SearchHit[]> {
    const seen = this.#inOrder().filter((record) => !audience || mayBeSeen(record, audience));
    const look = <K extends RecordKind>(kind: K, id: Id) => this.#copy(kind, this.#records.get(id));
    return findInRecords(query, limit, seen, look, (id) => this.#texts.get(id)?.text ?? '');
  }

  async verify(): Promise<Verification> {
    return inspect(this.#evidence());
  }

  async backup(path: string): Promise<Outcome<{ readonly bytes: number }>> {
    return refused('dossier-unreachable', 'A dossier in memory has no file to copy.', path);
  }

  async close(): Promise<void> {}

  #head(): Head {
    return this.#entries.at(-1) ?? beginning(this.#own.id, this.#own.createdAt);
  }

  #inOrder(): DossierRecord[] {
    return [...this.#records.values()].sort(byTimeAndId);
  }

  #copy<K extends RecordKind>(kind: K, record: DossierRecord | undefined): RecordOf<K> | null {
    return record?.kind === kind ? (structuredClone(record) as RecordOf<K>) : null;
  }

  #holdings(): Holdings {
    const changes = (id: Id) =>
      this.#entries.filter((entry) => entry.id === id && CHANGING.includes(entry.action));
    return {
      record: (kind, id) => this.#copy(kind, this.#records.get(id)),
      kindOf: (id) => this.#records.get(id)?.kind ?? null,
      lastRevision: (id) => changes(id).at(-1)?.revision ?? 0,
      slugHolder: (kind, slug) =>
        [...this.#records.values()].find((record) => record.kind === kind && record.slug === slug)?.id ??
        null,
      hasText: (id) => this.#texts.has(id),
    };
  }

  #referring(id: Id): DossierRecord[] {
    return [...this.#records.values()]
      .filter((record) => linksOf(record).some((link) => link.id === id))
      .sort((one, other) => compare(one.kind, other.kind) || compare(one.id, other.id));
  }

  #newest(id: Id): NewestChange | null {
    const entry = this.#entries.findLast((each) => each.id === id && CHANGING.includes(each.action));
    if (entry === undefined) return null;
    const text = this.#journalTexts.get(entry.seq);
    return {
      kind: entry.kind,
      before: text?.before ? JSON.parse(text.before) : null,
      erased: text === undefined,
    };
  }

  #assertNew(change: Change): void {
    for (const text of change.texts ?? []) {
      const known = this.#texts.get(text.id);
      if (known && (known.text !== text.text || known.source !== text.source)) {
        throw new Error(
          `The text ${text.id} is kept already and cannot be changed; a new extraction needs a new id.`,
        );
      }
    }
    for (const kept of change.bytes ?? []) {
      const known = this.#bytes.get(kept.source);
      if (known && sha256(known.bytes) !== sha256(kept.bytes)) {
        throw new Error(`The bytes of ${kept.source} are kept already and cannot be changed.`);
      }
    }
  }

  #apply(steps: readonly Step[]): void {
    for (const { id, after } of steps) {
      if (after === null) this.#records.delete(id);
      else this.#records.set(id, structuredClone(after));
    }
  }

  #enter(steps: readonly Step[], doing: Doing): number[] {
    return steps.map((step) => {
      const { entry, text } = chain(this.#head(), step, doing);
      this.#entries.push(entry);
      if (step.action !== 'erase') this.#journalTexts.set(entry.seq, text);
      return entry.seq;
    });
  }

  #evidence(): Evidence {
    const links = (record: DossierRecord) => linksOf(record).map((link) => `${link.role} ${link.id}`);
    const hashed = (id: Id, hash: string) => ({ id, found: hash, noted: hash });
    return {
      beginning: beginning(this.#own.id, this.#own.createdAt),
      entries: () =>
        this.#entries.map((entry) => ({ entry, text: this.#journalTexts.get(entry.seq) ?? null })),
      records: () => this.#inOrder().map((record) => ({ kind: record.kind, id: record.id, record })),
      linksOf: (id) => (this.#records.has(id) ? links(this.#records.get(id) as DossierRecord) : []),
      linksDue: links,
      kindOf: (id) => this.#records.get(id)?.kind ?? null,
      targetsOf: (record) => linksOf(record).map((link) => link.id),
      textOf: (id) => textIdOf(this.#records.get(id)),
      text: (id) => this.#texts.get(id)?.text ?? null,
      texts: () => [...this.#texts.values()].map((text) => hashed(text.id, sha256(text.text))),
      bytes: () => [...this.#bytes.values()].map((kept) => hashed(kept.source, sha256(kept.bytes))),
    };
  }
}

/** The actions that make a new revision. */
const CHANGING: readonly string[] = ['create', 'update', 'undo'];

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const byTimeAndId = (one: DossierRecord, other: DossierRecord) =>
  compare(one.recordedAt, other.recordedAt) || compare(one.id, other.id);

const textIdOf = (record: DossierRecord | undefined) =>
  record?.kind === 'source' || record?.kind === 'draft' ? record.text : null;
