import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type { Instant, IsoDate, RecordKind, ReviewState } from '@nonpaper/vocabulary';
import type { Citation, DossierRecord, Id, RecordBase, RecordOf } from '../records.ts';
import { SLICES } from '../slices.ts';
import type { Slice, SliceName } from '../slices.ts';

const RECORDED: Instant = '2026-01-01T00:00:00.000Z';

/** What may be said of any record besides its own fields. */
export type Extra<R extends DossierRecord> = Partial<Omit<R, 'kind' | 'id'>> & {
  /** Sources by id, as a short form of `citations`. */
  readonly cites?: readonly Id[];
  /** Review state; the default is `accepted`. */
  readonly standing?: ReviewState;
};

export const citing = (sources: readonly Id[]): Citation[] =>
  sources.map((source) => ({ source, span: null, locator: null }));

/** Holds the records of a test dossier and changes them; what makes each kind of record stands in the classes above it. */
export class RecordKeeper {
  #records: DossierRecord[];

  constructor(records: readonly DossierRecord[] = []) {
    this.#records = [...records];
  }

  /** All records, in the order in which they were made. */
  records(): readonly DossierRecord[] {
    return this.#records;
  }

  get(id: Id): DossierRecord {
    const found = this.#records.find((record) => record.id === id);
    if (found === undefined) throw new Error(`the test dossier has no record ${id}`);
    return found;
  }

  /** The records of one slice. All records of its kinds are in it, also those that a store would not load. */
  slice<S extends SliceName>(name: S): Slice<S> {
    const kinds = Object.keys(SLICES[name]);
    const entries = RECORD_KINDS.filter((kind) => kinds.includes(kind)).map(
      (kind) => [kind, this.#records.filter((record) => record.kind === kind)] as const,
    );
    return Object.fromEntries(entries) as unknown as Slice<S>;
  }

  /** Changes one record in place of the old one. */
  change<R extends DossierRecord>(id: Id, fields: Partial<R>): this {
    this.#records = this.#records.map((record) =>
      record.id === id ? ({ ...record, ...fields } as DossierRecord) : record,
    );
    return this;
  }

  /** Sets the review state of a record. */
  review(id: Id, state: ReviewState): this {
    return this.change(id, { review: { state, by: 'A. Tester', at: RECORDED, why: null } });
  }

  withdraw(id: Id): this {
    return this.review(id, 'withdrawn');
  }

  /** Takes records out as if they had never been. */
  without(...ids: readonly Id[]): this {
    this.#records = this.#records.filter((record) => !ids.includes(record.id));
    return this;
  }

  /** Adds any record as it stands. */
  add(...records: readonly DossierRecord[]): this {
    this.#records.push(...records);
    return this;
  }

  #base<K extends RecordKind>(kind: K, id: Id | null, extra: Extra<RecordOf<K>>): RecordBase<K> {
    const given = id ?? `${kind}-${this.#records.filter((record) => record.kind === kind).length + 1}`;
    return {
      kind,
      id: given,
      slug: given,
      revision: 1,
      recordedAt: RECORDED,
      validFrom: null,
      validTo: null,
      citations: citing(extra.cites ?? []),
      verification: null,
      terms: null,
      grade: null,
      compartment: null,
      review: { state: extra.standing ?? 'accepted', by: 'A. Tester', at: RECORDED, why: null },
    };
  }

  protected make<K extends RecordKind>(
    kind: K,
    id: Id | null,
    own: Omit<RecordOf<K>, keyof RecordBase<K>>,
    extra: Extra<RecordOf<K>>,
  ): this {
    const { cites: _cites, standing: _standing, ...fields } = extra;
    return this.add({ ...this.#base(kind, id, extra), ...own, ...fields } as unknown as DossierRecord);
  }

  protected free(id: Id): Id {
    const taken = new Set(this.#records.map((record) => record.id));
    let place = 1;
    while (taken.has(place === 1 ? id : `${id}:${place}`)) place += 1;
    return place === 1 ? id : `${id}:${place}`;
  }

  protected issueOf(option: Id): Id {
    const found = this.get(option);
    if (found.kind !== 'option') throw new Error(`${option} is no option`);
    return found.issue;
  }

  protected firstDay(statements: readonly Id[]): IsoDate {
    const days = statements.flatMap((id) => {
      const found = this.#records.find((record) => record.id === id);
      return found?.kind === 'statement' && found.date !== null ? [found.date] : [];
    });
    return days.sort()[0] ?? '2025-01-01';
  }
}
