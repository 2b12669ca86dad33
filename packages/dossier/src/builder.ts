import { RECORD_KINDS } from '@nonpaper/vocabulary';
import type {
  EventStatus,
  EventType,
  Instant,
  IsoDate,
  PartInDraft,
  PositionLevel,
  RecordKind,
  ReviewState,
  TreatmentForce,
} from '@nonpaper/vocabulary';
import type {
  Ambiguity,
  Citation,
  CoreConcern,
  DossierRecord,
  Draft,
  Effort,
  Event,
  Id,
  Issue,
  IssueLink,
  Judgement,
  Lineage,
  Name,
  Participation,
  Person,
  Position,
  Provision,
  RecordBase,
  RecordOf,
  RowNumbers,
  Source,
  Statement,
  Treatment,
} from './records.ts';
import { SLICES } from './slices.ts';
import type { Slice, SliceName } from './slices.ts';

/*
 * Makes small dossiers for tests, one readable line for each record. Ids are the slugs that the test gives, or
 * `KIND-n` where it gives none. Everything is accepted unless said otherwise. Not part of the package's public names.
 */

const RECORDED: Instant = '2026-01-01T00:00:00.000Z';

/** What may be said of any record besides its own fields. */
type Extra<R extends DossierRecord> = Partial<Omit<R, 'kind' | 'id'>> & {
  /** Sources by id, as a short form of `citations`. */
  readonly cites?: readonly Id[];
  /** Review state; the default is `accepted`. */
  readonly standing?: ReviewState;
};

const named = (names: readonly string[]): Name[] =>
  names.map((text, place) => ({ text, kind: place === 0 ? 'name' : 'alias', language: null }));

const citing = (sources: readonly Id[]): Citation[] =>
  sources.map((source) => ({ source, span: null, locator: null }));

/** A named speaker of whom nothing is known, to be filled in. */
export const NO_SPEAKER: Statement['speaker'] = {
  class: 'named',
  person: null,
  party: null,
  outlet: null,
  name: null,
  descriptor: null,
  count: null,
  ground: null,
};

/** A dossier in the making. Every method returns it, so lines can be chained. */
export class DossierBuilder {
  #records: DossierRecord[];

  constructor(records: readonly DossierRecord[] = []) {
    this.#records = [...records];
  }

  /** A copy that can be changed without touching this one. */
  but(change: (copy: DossierBuilder) => void): DossierBuilder {
    const copy = new DossierBuilder(this.#records);
    change(copy);
    return copy;
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

  #make<K extends RecordKind>(
    kind: K,
    id: Id | null,
    own: Omit<RecordOf<K>, keyof RecordBase<K>>,
    extra: Extra<RecordOf<K>>,
  ): this {
    const { cites: _cites, standing: _standing, ...fields } = extra;
    return this.add({ ...this.#base(kind, id, extra), ...own, ...fields } as unknown as DossierRecord);
  }

  party(id: Id, name: string = id, extra: Extra<RecordOf<'party'>> = {}): this {
    return this.#make('party', id, { partyKind: 'state', names: named([name]) }, extra);
  }

  person(
    id: Id,
    names: string | readonly string[],
    speaksFor: Id | null = null,
    extra: Extra<Person> = {},
  ): this {
    const all = typeof names === 'string' ? [names] : names;
    return this.#make('person', id, { names: named(all), offices: [], speaksFor }, extra);
  }

  outlet(id: Id, name: string = id, extra: Extra<RecordOf<'outlet'>> = {}): this {
    return this.#make('outlet', id, { names: named([name]) }, extra);
  }

  channel(id: Id, parties: readonly Id[], extra: Extra<RecordOf<'channel'>> = {}): this {
    return this.#make('channel', id, { name: id, parties, description: null }, extra);
  }

  theme(id: Id, name: string = id, extra: Extra<RecordOf<'theme'>> = {}): this {
    return this.#make('theme', id, { name, ordinal: 1 }, extra);
  }

  /** An issue with its options; an option's id is what the test gives and its label is the same. */
  issue(id: Id, options: readonly Id[], extra: Extra<Issue> = {}): this {
    const ordinal = this.#records.filter((record) => record.kind === 'issue').length + 1;
    this.#make(
      'issue',
      id,
      { name: id, theme: null, scale: 'unordered', unit: null, lexicon: [], ordinal },
      extra,
    );
    for (const [place, option] of options.entries()) this.option(id, option, { ordinal: place + 1 });
    return this;
  }

  option(issue: Id, id: Id, extra: Extra<RecordOf<'option'>> = {}): this {
    return this.#make('option', id, { issue, label: id, ordinal: 1, value: null }, extra);
  }

  source(id: Id, extra: Extra<Source> = {}): this {
    const own = {
      sourceKind: 'article' as const,
      title: id,
      outlet: null,
      relays: [],
      date: null,
      dateNote: null,
      url: null,
      language: 'en',
      text: null,
      note: null,
    };
    return this.#make('source', id, own, extra);
  }

  /** A note of what a party told the user. */
  note(id: Id, party: Id | null, extra: Extra<Source> = {}): this {
    const note = { toldBy: 'a delegate', toldTo: 'the user', party, issue: null, text: 'What was said.' };
    return this.source(id, { sourceKind: 'note', note, ...extra });
  }

  draft(id: Id, extra: Extra<Draft> = {}): this {
    const own = {
      title: id,
      shortTitle: id,
      date: null,
      fidelity: 'paraphrase' as const,
      completeness: 'complete' as const,
      language: 'en',
      text: null,
      witnesses: [],
      companions: [],
      binds: [],
      announcedPoints: null,
      composed: false,
    };
    return this.#make('draft', id, own, extra);
  }

  /** A provision, whose id is `DRAFT/PATH`. */
  provision(
    draft: Id,
    path: string,
    text: string = `Provision ${path}.`,
    extra: Extra<Provision> = {},
  ): this {
    const ordinal = this.#records.filter((record) => record.kind === 'provision').length;
    const own = {
      draft,
      path,
      number: path,
      heading: null,
      text,
      theme: null,
      ordinal,
      parent: null,
      span: null,
      brackets: [],
      witnesses: [],
    };
    return this.#make('provision', `${draft}/${path}`, own, extra);
  }

  /** Words of provision `DRAFT/PATH` that can be read in two ways: no reading yet, and nobody has judged them. */
  ambiguous(id: Id, draft: Id, path: string, extra: Extra<Ambiguity> = {}): this {
    const own = {
      draft,
      provision: `${draft}/${path}`,
      quote: 'words',
      span: null,
      way: 'other' as const,
      question: 'Which words are meant?',
      readings: [],
      intent: 'not known' as const,
      judged: null,
      status: 'open' as const,
      statusNote: null,
      continues: null,
    };
    return this.#make('ambiguity', id, own, extra);
  }

  /** Kept row numbers: `rows('r', ['a', 'b'], { '1': ['a/1', 'b/1'] })`. */
  rows(
    id: Id,
    drafts: readonly Id[],
    rows: Readonly<Record<string, readonly Id[]>>,
    extra: Extra<RowNumbers> = {},
  ): this {
    const own = { drafts, rows: Object.entries(rows).map(([row, provisions]) => ({ row, provisions })) };
    return this.#make('rowNumbers', id, own, extra);
  }

  lineage(later: Id, relation: Lineage['relation'], earlier: Id, extra: Extra<Lineage> = {}): this {
    return this.#make('lineage', null, { later, earlier, relation, statements: [] }, extra);
  }

  /** `treats('us-28', '7', 'n', ['n3'])`: provision 7, which is made where it is missing, leaves n3 of issue n. Id `DRAFT:ISSUE`. */
  treats(
    draft: Id,
    path: string,
    issue: Id,
    options: readonly Id[],
    extra: Extra<Treatment> & { readonly force?: TreatmentForce } = {},
  ): this {
    const provision = `${draft}/${path}`;
    if (!this.#records.some((record) => record.id === provision)) this.provision(draft, path);
    const { force, ...rest } = extra;
    const own = {
      draft,
      issue,
      provisions: [{ provision, force: force ?? 'duty' }],
      options,
      noneFound: false,
      restsOn: [],
      why: null,
    };
    return this.#make('treatment', `${draft}:${issue}`, own, rest);
  }

  /** A person found no provision of the draft on the issue. Id `DRAFT:ISSUE`. */
  noneFound(draft: Id, issue: Id, extra: Extra<Treatment> = {}): this {
    const own = { draft, issue, provisions: [], options: [], noneFound: true, restsOn: [], why: null };
    return this.#make('treatment', `${draft}:${issue}`, own, extra);
  }

  /** A statement by someone who speaks for the party, or for nobody. */
  says(id: Id, speaksFor: Id | null, date: IsoDate | null, extra: Extra<Statement> = {}): this {
    const own = {
      speaker: { ...NO_SPEAKER, class: 'institution' as const, party: speaksFor },
      speaksFor,
      via: [],
      recipient: null,
      cue: 'said',
      force: 'assert' as const,
      content: `What ${id} says.`,
      quoted: false,
      hedges: [],
      negated: false,
      confidence: null,
      text: null,
      spans: null,
      date,
      language: 'en',
      issues: [],
      inReplyTo: null,
    };
    return this.#make('statement', id, own, extra);
  }

  event(id: Id, type: EventType, date: IsoDate | null, extra: Extra<Event> = {}): this {
    const own = {
      type,
      title: id,
      trigger: null,
      cameo: null,
      status: 'held' as const,
      when: date === null ? null : { start: date, end: date, precision: 'day' as const },
      place: null,
      participants: [],
      reports: [],
      statements: [],
      drafts: [],
      text: null,
      span: null,
    };
    return this.#make('event', id, own, extra);
  }

  /** Adds a report to an event and gives the event that report's state. */
  reported(
    event: Id,
    reportedOn: IsoDate,
    status: EventStatus,
    when: IsoDate | null,
    cites: readonly Id[] = [],
  ): this {
    const found = this.get(event);
    if (found.kind !== 'event') throw new Error(`${event} is no event`);
    const span = when === null ? null : { start: when, end: when, precision: 'day' as const };
    const report = {
      reportedOn,
      status,
      when: span,
      place: found.place,
      account: null,
      citations: citing(cites),
    };
    return this.change<Event>(event, { reports: [...found.reports, report], status, when: span });
  }

  /** `ties('l', 'requires', ['i1x', 'i2y'], { statements: ['s'] })`; without grounds it is A. Tester's judgement. */
  ties(id: Id, relation: IssueLink['relation'], options: readonly Id[], extra: Extra<IssueLink> = {}): this {
    const own = { relation, options, count: null, statements: [], provisions: [], why: null, date: null };
    return this.#make('issueLink', id, own, extra);
  }

  /** A position. Id `PARTY:OPTION`, with `:2`, `:3` … behind it for further ones. */
  wants(
    party: Id,
    option: Id,
    level: PositionLevel,
    statements: readonly Id[],
    extra: Extra<Position> = {},
  ): this {
    const issue = this.#issueOf(option);
    const id = this.#free(`${party}:${option}`);
    const own = {
      party,
      issue,
      option,
      level,
      condition: null,
      conditionMetBy: [],
      statements,
      date: this.#firstDay(statements),
      redLine: false,
    };
    return this.#make('position', id, own, extra);
  }

  /** An order of options, best first. */
  prefers(
    party: Id,
    order: readonly Id[],
    statements: readonly Id[],
    extra: Extra<RecordOf<'preference'>> = {},
  ): this {
    const issue = this.#issueOf(order[0] ?? '');
    return this.#make(
      'preference',
      null,
      { party, issue, order, statements, date: this.#firstDay(statements) },
      extra,
    );
  }

  /** A core concern that the party itself declared. */
  concern(
    id: Id,
    party: Id,
    issues: readonly Id[],
    statements: readonly Id[],
    extra: Extra<CoreConcern> = {},
  ): this {
    const own = {
      party,
      title: id,
      issues,
      declaredByParty: true,
      ascribedBy: null,
      statements,
      date: this.#firstDay(statements),
    };
    return this.#make('coreConcern', id, own, extra);
  }

  /** One report that a party had, or did not have, a part in a draft. */
  part(
    draft: Id,
    party: Id,
    part: PartInDraft,
    state: Participation['state'],
    date: IsoDate = '2025-01-01',
    extra: Extra<Participation> = {},
  ): this {
    return this.#make(
      'participation',
      null,
      { draft, party, part, state, account: 'as reported', statements: [], date },
      extra,
    );
  }

  answers(
    party: Id,
    draft: Id,
    stance: RecordOf<'response'>['stance'],
    date: IsoDate,
    extra: Extra<RecordOf<'response'>> = {},
  ): this {
    return this.#make(
      'response',
      null,
      { party, draft, provision: null, stance, text: stance, statements: [], date },
      extra,
    );
  }

  reacts(who: string, date: IsoDate, extra: Extra<RecordOf<'reaction'>> = {}): this {
    return this.#make(
      'reaction',
      null,
      { who, party: null, draft: null, text: 'a reaction', statements: [], date },
      extra,
    );
  }

  effort(id: Id, start: IsoDate, end: IsoDate | null, extra: Extra<Effort> = {}): this {
    const own = {
      name: id,
      start,
      end,
      outcome: 'not agreed' as const,
      ended: 'no agreement was reached',
      summary: 'Talks were held.',
      parties: [],
      drafts: [],
    };
    return this.#make('effort', id, own, extra);
  }

  judges(id: Id, restsOn: readonly Id[], date: IsoDate, extra: Extra<Judgement> = {}): this {
    const own = {
      text: id,
      likelihood: null,
      confidence: 'low' as const,
      restsOn,
      author: 'A. Analyst',
      date,
    };
    return this.#make('judgement', id, own, extra);
  }

  #free(id: Id): Id {
    const taken = new Set(this.#records.map((record) => record.id));
    let place = 1;
    while (taken.has(place === 1 ? id : `${id}:${place}`)) place += 1;
    return place === 1 ? id : `${id}:${place}`;
  }

  #issueOf(option: Id): Id {
    const found = this.get(option);
    if (found.kind !== 'option') throw new Error(`${option} is no option`);
    return found.issue;
  }

  #firstDay(statements: readonly Id[]): IsoDate {
    const days = statements.flatMap((id) => {
      const found = this.#records.find((record) => record.id === id);
      return found?.kind === 'statement' && found.date !== null ? [found.date] : [];
    });
    return days.sort()[0] ?? '2025-01-01';
  }
}

/** Begins an empty test dossier. */
export const dossier = (): DossierBuilder => new DossierBuilder();

/** Asks for everything that is not closed, as of a day or without one. */
export const asked = (asOf: IsoDate | null = null, notes = false, compartments: readonly string[] = []) => ({
  asOf,
  audience: { notes, compartments },
});
