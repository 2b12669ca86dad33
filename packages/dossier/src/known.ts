import type { IsoDate, RecordKind } from '@nonpaper/vocabulary';
import type { Accepted } from './gate.ts';
import { byDay, byUnits, groupedBy, sorted } from './order.ts';
import type { Citation, Draft, DossierRecord, Event, Id, RecordOf } from './records.ts';
import { pruned, withReports } from './pruned.ts';
import { DEPENDENCY_ORDER, hasNoGround, lacksEssential } from './references.ts';
import type { Records, Stands } from './references.ts';
import type { Asked } from './slices.ts';
import { visibleTo } from './visible.ts';

/** Why a record does not count, in the words that answers print. The first that fits is given. */
export const LEFT_OUT_REASONS = [
  'proposed, not accepted',
  'refused',
  'withdrawn',
  'later than the as-of date',
  'no longer held on the as-of date',
  'without a date, so not placed before the as-of date',
  'refers to a record that does not count',
  'everything that it rests on is withdrawn, not accepted or later than the as-of date',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What an answer left out: records of one kind, and why. */
export interface LeftOut {
  readonly what: RecordKind;
  readonly why: string;
  readonly records: readonly Id[];
}

/**
 * Kinds that hold wording and names, not claims: a reader's provision or an importer's source counts as soon as the
 * record that uses it is accepted, unless somebody put it aside.
 */
const MATERIAL_KINDS = ['source', 'provision', 'person', 'outlet', 'channel', 'theme'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

const isMaterial = (kind: RecordKind): boolean => MATERIAL_KINDS.some((each) => each === kind);

/** A record that counts: accepted by a person, or material that nobody put aside. */
export type Counted<K extends RecordKind> = K extends MaterialKind ? RecordOf<K> : Accepted<RecordOf<K>>;

/** The records that count for one question, and what was left out on the way. */
export interface Known {
  readonly asOf: IsoDate | null;
  /** The records of a kind that count, in the order of the slice. */
  of<K extends RecordKind>(kind: K): readonly Counted<K>[];
  get<K extends RecordKind>(kind: K, id: Id | null): Counted<K> | undefined;
  /** Proposals of a kind that the audience may see and that are not later than the as-of date. They feed no figure. */
  proposed<K extends RecordKind>(kind: K): readonly RecordOf<K>[];
  /** Records of a kind that a person refused or withdrew, and that the audience may see. They feed no figure. */
  setAside<K extends RecordKind>(kind: K): readonly RecordOf<K>[];
  /** What was left out among these kinds, by kind and reason. */
  leftOut(...kinds: readonly RecordKind[]): LeftOut[];
}

/**
 * The day on which the text of a draft became known; null when nobody recorded one. Then the text is held against
 * any as-of date: that date limits the statements, and one date serves all drafts of a page.
 */
export const textKnownFrom = (draft: Draft): IsoDate | null => draft.validFrom;

/** Tells whether the text of a draft was seen by that day: it is kept at all, and was known by then. */
export function textSeen(draft: Draft, asOf: IsoDate | null): boolean {
  if (draft.completeness === 'not seen') return false;
  const from = textKnownFrom(draft);
  return asOf === null || from === null || from <= asOf;
}

type DateOf = (source: Id) => IsoDate | null;

const ownDate = (record: DossierRecord): IsoDate | null => {
  switch (record.kind) {
    case 'statement':
    case 'position':
    case 'preference':
    case 'issueLink':
    case 'coreConcern':
    case 'participation':
    case 'response':
    case 'reaction':
    case 'judgement':
      return record.date;
    case 'effort':
      return record.start;
    default:
      return null;
  }
};

const earliestSource = (citations: readonly Citation[], dateOf: DateOf): IsoDate | null =>
  sorted(
    citations.map((citation) => dateOf(citation.source)),
    byDay,
  )[0] ?? null;

/** The reports that had been made by that day. */
export function reportsBy(event: Event, asOf: IsoDate | null): Event['reports'] {
  return asOf === null ? event.reports : event.reports.filter((report) => report.reportedOn <= asOf);
}

function eventKnownFrom(event: Event, dateOf: DateOf): IsoDate | null {
  const first = sorted(
    event.reports.map((report) => report.reportedOn),
    byUnits,
  )[0];
  return first ?? event.validFrom ?? earliestSource(event.citations, dateOf) ?? event.when?.start ?? null;
}

/** Kinds whose records must be placed in time to be counted under an as-of date; the others hold until said otherwise. */
const isDated = (record: DossierRecord): boolean =>
  record.kind === 'statement' || record.kind === 'event' || ownDate(record) !== null;

/** First day on which the record was known: the later of its valid time and its own date, else its sources' first day. */
function knownFrom(record: DossierRecord, dateOf: DateOf): IsoDate | null {
  if (record.kind === 'event') return eventKnownFrom(record, dateOf);
  const date = ownDate(record);
  if (record.validFrom !== null && date !== null) return record.validFrom > date ? record.validFrom : date;
  const given = record.validFrom ?? date;
  return given ?? (record.kind === 'statement' ? earliestSource(record.citations, dateOf) : null);
}

function outOfTime(record: DossierRecord, asOf: IsoDate | null, dateOf: DateOf): LeftOutReason | null {
  if (asOf === null || record.kind === 'draft' || isMaterial(record.kind)) return null;
  const from = knownFrom(record, dateOf);
  if (from !== null && from > asOf) return 'later than the as-of date';
  if (from === null && isDated(record)) return 'without a date, so not placed before the as-of date';
  if (record.validTo !== null && record.validTo < asOf) return 'no longer held on the as-of date';
  return null;
}

function notAccepted(record: DossierRecord): LeftOutReason | null {
  switch (record.review.state) {
    case 'accepted':
      return null;
    case 'proposed':
      return isMaterial(record.kind) ? null : 'proposed, not accepted';
    default:
      return record.review.state;
  }
}

/** Collects the records that count, kind after kind, each asked against those before it. */
class Counting {
  readonly counted = new Map<RecordKind, Map<Id, DossierRecord>>();
  readonly proposals = new Map<RecordKind, DossierRecord[]>();
  readonly aside = new Map<RecordKind, DossierRecord[]>();
  readonly left: { kind: RecordKind; why: LeftOutReason; id: Id }[] = [];
  readonly #asOf: IsoDate | null;
  readonly #asideIds = new Set<Id>();
  readonly #all = new Set<Id>();

  constructor(asOf: IsoDate | null) {
    this.#asOf = asOf;
  }

  readonly stands: Stands = (kind, id) =>
    kind === 'judgement' ? this.#all.has(id) : (this.counted.get(kind)?.has(id) ?? true);

  /**
   * For references that are shown but decide nothing: a draft that is only proposed may still be replied to, and what an
   * entry continues may come after it in the slice.
   */
  readonly #shown: Stands = (kind, id) => {
    if (kind === 'ambiguity') return true;
    return kind === 'draft' ? !this.#asideIds.has(id) : this.stands(kind, id);
  };

  /** Who spoke and who was there is told as it was reported, also where nobody accepted that person or party yet. */
  readonly #reported: Stands = (kind, id) =>
    kind === 'person' || kind === 'outlet' || kind === 'party' || this.#shown(kind, id);

  readonly #dateOf: DateOf = (id) => {
    const source = this.counted.get('source')?.get(id);
    return source?.kind === 'source' ? source.date : null;
  };

  #reason(record: DossierRecord): LeftOutReason | null {
    const state = notAccepted(record);
    if (state !== null) return state;
    const time = outOfTime(record, this.#asOf, this.#dateOf);
    if (time !== null) return time;
    if (lacksEssential(record, this.stands)) return 'refers to a record that does not count';
    return hasNoGround(record, this.stands)
      ? 'everything that it rests on is withdrawn, not accepted or later than the as-of date'
      : null;
  }

  #leave(record: DossierRecord, why: LeftOutReason): void {
    this.left.push({ kind: record.kind, why, id: record.id });
    if (why === 'refused' || why === 'withdrawn') {
      this.#asideIds.add(record.id);
      this.aside.get(record.kind)?.push(record);
    }
    if (why === 'proposed, not accepted' && outOfTime(record, this.#asOf, this.#dateOf) === null)
      this.proposals.get(record.kind)?.push(record);
  }

  #leaveAll(records: readonly DossierRecord[]): void {
    for (const record of records) {
      const why = this.#reason(record);
      if (why !== null) this.#leave(record, why);
    }
  }

  #keep(record: DossierRecord): void {
    const told = record.kind === 'event' || record.kind === 'statement';
    const inTime = record.kind === 'event' ? withReports(record, reportsBy(record, this.#asOf)) : record;
    this.counted.get(record.kind)?.set(record.id, pruned(inTime, told ? this.#reported : this.#shown));
    this.#all.add(record.id);
  }

  take(kind: RecordKind, records: readonly DossierRecord[]): void {
    this.counted.set(kind, new Map());
    this.proposals.set(kind, []);
    this.aside.set(kind, []);
    for (const record of records) {
      const why = this.#reason(record);
      if (why === null) this.#keep(record);
      else this.#leave(record, why);
    }
  }

  /** Judgements may rest on each other in any order: those that waited for another are asked again. */
  takeJudgements(records: readonly DossierRecord[]): void {
    this.take('judgement', []);
    for (let waiting = records; ;) {
      const rising = waiting.filter((record) => this.#reason(record) === null);
      waiting = waiting.filter((record) => this.#reason(record) !== null);
      if (rising.length === 0) return this.#leaveAll(waiting);
      for (const record of rising) this.#keep(record);
    }
  }
}

function countedAmong(records: Records, asOf: IsoDate | null): Counting {
  const counting = new Counting(asOf);
  for (const kind of DEPENDENCY_ORDER) {
    const list: readonly DossierRecord[] | undefined = records[kind];
    if (list === undefined) continue;
    if (kind === 'judgement') counting.takeJudgements(list);
    else counting.take(kind, list);
  }
  return counting;
}

function leftOutOf(counting: Counting, kinds: readonly RecordKind[]): LeftOut[] {
  const wanted = counting.left.filter((each) => kinds.includes(each.kind));
  const groups = [...groupedBy(wanted, (each) => `${each.kind} ${each.why}`).values()];
  const rows = groups.flatMap((group): LeftOut[] => {
    const first = group[0];
    if (first === undefined) return [];
    return [
      {
        what: first.kind,
        why: first.why,
        records: sorted(
          group.map((each) => each.id),
          byUnits,
        ),
      },
    ];
  });
  return sorted(
    rows,
    (a, b) => byUnits(a.what, b.what),
    (a, b) => byUnits(a.why, b.why),
  );
}

/**
 * Which records count for a question: seen by the audience, accepted, known by the as-of date, and resting on
 * something that stands. Everything is recomputed from what is visible. What the audience may not see is passed over
 * in silence; what it may see and does not count is named with the reason.
 * Cost: two passes over the slice.
 */
export function knownAmong(records: Records, asked: Asked): Known {
  const counting = countedAmong(visibleTo(records, asked.audience), asked.asOf);
  const lists = new Map([...counting.counted].map(([kind, byId]) => [kind, [...byId.values()]]));
  return {
    asOf: asked.asOf,
    // `#keep` puts a record under its own kind only, and only records that passed the gate of their kind.
    of: <K extends RecordKind>(kind: K) => (lists.get(kind) ?? []) as unknown as readonly Counted<K>[],
    get: <K extends RecordKind>(kind: K, id: Id | null) =>
      (id === null ? undefined : counting.counted.get(kind)?.get(id)) as unknown as Counted<K> | undefined,
    proposed: <K extends RecordKind>(kind: K) =>
      (counting.proposals.get(kind) ?? []) as unknown as readonly RecordOf<K>[],
    setAside: <K extends RecordKind>(kind: K) =>
      (counting.aside.get(kind) ?? []) as unknown as readonly RecordOf<K>[],
    leftOut: (...kinds) => leftOutOf(counting, kinds),
  };
}
