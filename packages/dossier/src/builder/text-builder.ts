import type { TreatmentForce } from '@nonpaper/vocabulary';
import type {
  Ambiguity,
  Draft,
  Id,
  Issue,
  Lineage,
  Name,
  Person,
  Provision,
  RecordOf,
  RowNumbers,
  Source,
  Treatment,
} from '../records.ts';

import { RecordKeeper } from './record-keeper.ts';
import type { Extra } from './record-keeper.ts';

const named = (names: readonly string[]): Name[] =>
  names.map((text, place) => ({ text, kind: place === 0 ? 'name' : 'alias', language: null }));

/** Makes the records of who is there, what is at issue, and the texts: their provisions, and what these leave of the issues. */
export class TextBuilder extends RecordKeeper {
  party(id: Id, name: string = id, extra: Extra<RecordOf<'party'>> = {}): this {
    return this.make('party', id, { partyKind: 'state', names: named([name]) }, extra);
  }

  person(
    id: Id,
    names: string | readonly string[],
    speaksFor: Id | null = null,
    extra: Extra<Person> = {},
  ): this {
    const all = typeof names === 'string' ? [names] : names;
    return this.make('person', id, { names: named(all), offices: [], speaksFor }, extra);
  }

  outlet(id: Id, name: string = id, extra: Extra<RecordOf<'outlet'>> = {}): this {
    return this.make('outlet', id, { names: named([name]) }, extra);
  }

  channel(id: Id, parties: readonly Id[], extra: Extra<RecordOf<'channel'>> = {}): this {
    return this.make('channel', id, { name: id, parties, description: null }, extra);
  }

  theme(id: Id, name: string = id, extra: Extra<RecordOf<'theme'>> = {}): this {
    return this.make('theme', id, { name, ordinal: 1 }, extra);
  }

  /** An issue with its options; an option's id is what the test gives and its label is the same. */
  issue(id: Id, options: readonly Id[], extra: Extra<Issue> = {}): this {
    const ordinal = this.records().filter((record) => record.kind === 'issue').length + 1;
    this.make(
      'issue',
      id,
      { name: id, theme: null, scale: 'unordered', unit: null, lexicon: [], ordinal },
      extra,
    );
    for (const [place, option] of options.entries()) this.option(id, option, { ordinal: place + 1 });
    return this;
  }

  option(issue: Id, id: Id, extra: Extra<RecordOf<'option'>> = {}): this {
    return this.make('option', id, { issue, label: id, ordinal: 1, value: null }, extra);
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
    return this.make('source', id, own, extra);
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
    return this.make('draft', id, own, extra);
  }

  /** A provision, whose id is `DRAFT/PATH`. */
  provision(
    draft: Id,
    path: string,
    text: string = `Provision ${path}.`,
    extra: Extra<Provision> = {},
  ): this {
    const ordinal = this.records().filter((record) => record.kind === 'provision').length;
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
    return this.make('provision', `${draft}/${path}`, own, extra);
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
    return this.make('ambiguity', id, own, extra);
  }

  /** Kept row numbers: `rows('r', ['a', 'b'], { '1': ['a/1', 'b/1'] })`. */
  rows(
    id: Id,
    drafts: readonly Id[],
    rows: Readonly<Record<string, readonly Id[]>>,
    extra: Extra<RowNumbers> = {},
  ): this {
    const own = { drafts, rows: Object.entries(rows).map(([row, provisions]) => ({ row, provisions })) };
    return this.make('rowNumbers', id, own, extra);
  }

  lineage(later: Id, relation: Lineage['relation'], earlier: Id, extra: Extra<Lineage> = {}): this {
    return this.make('lineage', null, { later, earlier, relation, statements: [] }, extra);
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
    if (!this.records().some((record) => record.id === provision)) this.provision(draft, path);
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
    return this.make('treatment', `${draft}:${issue}`, own, rest);
  }

  /** A person found no provision of the draft on the issue. Id `DRAFT:ISSUE`. */
  noneFound(draft: Id, issue: Id, extra: Extra<Treatment> = {}): this {
    const own = { draft, issue, provisions: [], options: [], noneFound: true, restsOn: [], why: null };
    return this.make('treatment', `${draft}:${issue}`, own, extra);
  }
}
