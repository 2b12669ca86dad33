import type { RecordBase, RecordOf } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import { flag, group, json, nullable, optional, optionalJson, plain, type Field } from './fields.ts';

/** The fields that are peculiar to a kind: each must be named below, or this file does not compile. */
type OwnFields<K extends RecordKind> = {
  readonly [Key in Exclude<keyof RecordOf<K>, keyof RecordBase<K>>]: Field;
};

interface Table<K extends RecordKind> {
  readonly table: string;
  readonly fields: OwnFields<K>;
}

/** What every record carries, in the order of its columns. */
export const BASE_FIELDS: { readonly [Key in Exclude<keyof RecordBase<RecordKind>, 'kind'>]: Field } = {
  id: plain('id'),
  slug: plain('slug'),
  revision: plain('revision'),
  recordedAt: plain('recorded_at'),
  validFrom: plain('valid_from'),
  validTo: plain('valid_to'),
  citations: json('citations'),
  verification: plain('verification'),
  terms: plain('terms'),
  grade: json('grade'),
  compartment: plain('compartment'),
  review: group({
    state: plain('review_state'),
    by: plain('review_by'),
    at: plain('review_at'),
    why: plain('review_why'),
  }),
};

/** The table of each kind, and the columns of its own fields. */
export const TABLES_OF: { readonly [K in RecordKind]: Table<K> } = {
  party: { table: 'party', fields: { partyKind: plain('party_kind'), names: json('names') } },
  person: {
    table: 'person',
    fields: { names: json('names'), offices: json('offices'), speaksFor: plain('speaks_for') },
  },
  outlet: { table: 'outlet', fields: { names: json('names') } },
  channel: {
    table: 'channel',
    fields: { name: plain('name'), parties: json('parties'), description: plain('description') },
  },
  theme: {
    table: 'theme',
    fields: { name: plain('name'), lexicon: optionalJson('lexicon'), ordinal: plain('ordinal') },
  },
  issue: {
    table: 'issue',
    fields: {
      name: plain('name'),
      theme: plain('theme'),
      scale: plain('scale'),
      unit: plain('unit'),
      lexicon: json('lexicon'),
      ordinal: plain('ordinal'),
    },
  },
  option: {
    table: 'option',
    fields: {
      issue: plain('issue'),
      label: plain('label'),
      ordinal: plain('ordinal'),
      value: plain('value'),
    },
  },
  source: {
    table: 'source',
    fields: {
      sourceKind: plain('source_kind'),
      title: plain('title'),
      outlet: plain('outlet'),
      relays: json('relays'),
      date: plain('date'),
      dateNote: plain('date_note'),
      url: plain('url'),
      language: plain('language'),
      text: plain('text'),
      note: nullable({
        toldBy: plain('note_told_by'),
        toldTo: plain('note_told_to'),
        party: plain('note_party'),
        issue: plain('note_issue'),
        text: plain('note_text'),
      }),
    },
  },
  draft: {
    table: 'draft',
    fields: {
      title: plain('title'),
      shortTitle: plain('short_title'),
      date: plain('date'),
      fidelity: plain('fidelity'),
      completeness: plain('completeness'),
      language: plain('language'),
      text: plain('text'),
      witnesses: json('witnesses'),
      companions: json('companions'),
      binds: json('binds'),
      announcedPoints: plain('announced_points'),
      composed: flag('composed'),
    },
  },
  provision: {
    table: 'provision',
    fields: {
      draft: plain('draft'),
      path: plain('path'),
      number: plain('number'),
      heading: plain('heading'),
      text: plain('text'),
      theme: plain('theme'),
      ordinal: plain('ordinal'),
      parent: plain('parent'),
      span: json('span'),
      brackets: json('brackets'),
      witnesses: json('witnesses'),
    },
  },
  lineage: {
    table: 'lineage',
    fields: {
      later: plain('later'),
      earlier: plain('earlier'),
      relation: plain('relation'),
      statements: json('statements'),
    },
  },
  counterpart: {
    table: 'counterpart',
    fields: {
      earlier: plain('earlier'),
      later: plain('later'),
      left: json('left_provisions'),
      right: json('right_provisions'),
      verdict: plain('verdict'),
    },
  },
  rowNumbers: { table: 'row_numbers', fields: { drafts: json('drafts'), rows: json('rows') } },
  treatment: {
    table: 'treatment',
    fields: {
      draft: plain('draft'),
      issue: plain('issue'),
      provisions: json('provisions'),
      options: json('options'),
      noneFound: flag('none_found'),
      restsOn: json('rests_on'),
      why: plain('why'),
    },
  },
  statement: {
    table: 'statement',
    fields: {
      speaker: group({
        class: plain('speaker_class'),
        person: plain('speaker_person'),
        party: plain('speaker_party'),
        outlet: plain('speaker_outlet'),
        name: plain('speaker_name'),
        descriptor: plain('speaker_descriptor'),
        count: plain('speaker_count'),
        ground: plain('speaker_ground'),
      }),
      speaksFor: plain('speaks_for'),
      via: json('via'),
      recipient: plain('recipient'),
      cue: plain('cue'),
      force: plain('force'),
      content: plain('content'),
      quoted: flag('quoted'),
      hedges: json('hedges'),
      negated: flag('negated'),
      confidence: plain('confidence'),
      text: plain('text'),
      spans: json('spans'),
      date: plain('date'),
      language: plain('language'),
      issues: json('issues'),
      inReplyTo: plain('in_reply_to'),
    },
  },
  event: {
    table: 'event',
    fields: {
      type: plain('type'),
      title: plain('title'),
      trigger: plain('trigger'),
      cameo: plain('cameo'),
      status: plain('status'),
      when: nullable({
        start: plain('when_start'),
        end: plain('when_end'),
        precision: plain('when_precision'),
      }),
      place: plain('place'),
      participants: json('participants'),
      reports: json('reports'),
      statements: json('statements'),
      drafts: json('drafts'),
      text: plain('text'),
      span: json('span'),
      confidence: optional('confidence'),
    },
  },
  position: {
    table: 'position',
    fields: {
      party: plain('party'),
      issue: plain('issue'),
      option: plain('option'),
      level: plain('level'),
      condition: plain('condition'),
      conditionMetBy: json('condition_met_by'),
      statements: json('statements'),
      date: plain('date'),
      redLine: flag('red_line'),
    },
  },
  preference: {
    table: 'preference',
    fields: {
      party: plain('party'),
      issue: plain('issue'),
      order: json('option_order'),
      statements: json('statements'),
      date: plain('date'),
    },
  },
  issueLink: {
    table: 'issue_link',
    fields: {
      relation: plain('relation'),
      options: json('options'),
      count: plain('most'),
      statements: json('statements'),
      provisions: json('provisions'),
      why: plain('why'),
      date: plain('date'),
    },
  },
  coreConcern: {
    table: 'core_concern',
    fields: {
      party: plain('party'),
      title: plain('title'),
      issues: json('issues'),
      declaredByParty: flag('declared_by_party'),
      ascribedBy: plain('ascribed_by'),
      statements: json('statements'),
      date: plain('date'),
    },
  },
  participation: {
    table: 'participation',
    fields: {
      draft: plain('draft'),
      party: plain('party'),
      part: plain('part'),
      state: plain('state'),
      account: plain('account'),
      statements: json('statements'),
      date: plain('date'),
    },
  },
  response: {
    table: 'response',
    fields: {
      party: plain('party'),
      draft: plain('draft'),
      provision: plain('provision'),
      stance: plain('stance'),
      text: plain('text'),
      statements: json('statements'),
      date: plain('date'),
    },
  },
  reaction: {
    table: 'reaction',
    fields: {
      who: plain('who'),
      party: plain('party'),
      draft: plain('draft'),
      text: plain('text'),
      statements: json('statements'),
      date: plain('date'),
    },
  },
  effort: {
    table: 'effort',
    fields: {
      name: plain('name'),
      start: plain('start_date'),
      end: plain('end_date'),
      outcome: plain('outcome'),
      ended: plain('ended'),
      summary: plain('summary'),
      parties: json('parties'),
      drafts: json('drafts'),
    },
  },
  ambiguity: {
    table: 'ambiguity',
    fields: {
      draft: plain('draft'),
      provision: plain('provision'),
      quote: plain('quote'),
      span: json('span'),
      way: plain('way'),
      question: plain('question'),
      readings: json('readings'),
      intent: plain('intent'),
      judged: json('judged'),
      status: plain('status'),
      statusNote: plain('status_note'),
      continues: plain('continues'),
    },
  },
  judgement: {
    table: 'judgement',
    fields: {
      text: plain('text'),
      likelihood: plain('likelihood'),
      confidence: plain('confidence'),
      restsOn: json('rests_on'),
      author: plain('author'),
      date: plain('date'),
    },
  },
};
