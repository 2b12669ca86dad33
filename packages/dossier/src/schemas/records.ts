import { z } from 'zod';
import {
  AMBIGUITY_INTENTS,
  AMBIGUITY_STATUSES,
  AMBIGUITY_WAYS,
  CONFIDENCES,
  EFFORT_OUTCOMES,
  EVENT_STATUSES,
  EVENT_TYPES,
  FORCES,
  ISSUE_LINK_KINDS,
  ISSUE_SCALES,
  LIKELIHOODS,
  LINEAGE_KINDS,
  MATCH_VERDICTS,
  PARTS_IN_DRAFT,
  PARTY_KINDS,
  POSITION_LEVELS,
  RESPONSE_STANCES,
  SPEAKER_CLASSES,
  VERIFICATIONS,
} from '@nonpaper/vocabulary';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { RecordOf } from '../records.ts';
import type { AllExactly } from './exactly.ts';
import {
  bracket,
  citation,
  completeness,
  dateSpan,
  fidelity,
  grade,
  hedge,
  id,
  ids,
  instant,
  isoDate,
  language,
  name,
  nullableDate,
  nullableId,
  nullableText,
  review,
  slug,
  sourceKind,
  span,
  text,
  treatmentForce,
} from './fields.ts';

const base = <K extends RecordKind>(kind: K) => ({
  kind: z.literal(kind),
  id,
  slug,
  revision: z.int().min(1).describe('Counts the changes of this record, from 1.'),
  recordedAt: instant,
  validFrom: nullableDate,
  validTo: nullableDate,
  citations: z.array(citation),
  verification: z.enum(VERIFICATIONS).nullable(),
  terms: nullableText,
  grade: grade.nullable(),
  compartment: nullableText,
  review,
});

const party = z.strictObject({ ...base('party'), partyKind: z.enum(PARTY_KINDS), names: z.array(name) });

const person = z.strictObject({
  ...base('person'),
  names: z.array(name),
  offices: z.array(z.strictObject({ title: text, party: nullableId, from: nullableDate, to: nullableDate })),
  speaksFor: nullableId,
});

const outlet = z.strictObject({ ...base('outlet'), names: z.array(name) });

const channel = z.strictObject({ ...base('channel'), name: text, parties: ids, description: nullableText });

const theme = z.strictObject({ ...base('theme'), name: text, ordinal: z.number() });

const issue = z.strictObject({
  ...base('issue'),
  name: text,
  theme: nullableId,
  scale: z.enum(ISSUE_SCALES),
  unit: nullableText,
  lexicon: z.array(text),
  ordinal: z.number(),
});

const option = z.strictObject({
  ...base('option'),
  issue: id,
  label: text,
  ordinal: z.number(),
  value: z.number().nullable(),
});

const source = z.strictObject({
  ...base('source'),
  sourceKind,
  title: text,
  outlet: nullableId,
  relays: ids,
  date: nullableDate,
  dateNote: nullableText,
  url: nullableText,
  language: language.nullable(),
  text: nullableId,
  note: z.strictObject({ toldBy: text, toldTo: text, party: nullableId, issue: nullableId, text }).nullable(),
});

const draft = z.strictObject({
  ...base('draft'),
  title: text,
  shortTitle: text,
  date: nullableDate,
  fidelity,
  completeness,
  language: language.nullable(),
  text: nullableId,
  witnesses: z.array(
    z.strictObject({ holder: text, date: nullableDate, language: language.nullable(), source: nullableId }),
  ),
  companions: z.array(z.strictObject({ title: text, seen: z.boolean(), draft: nullableId })),
  binds: z.array(z.strictObject({ party: id, provisions: ids })),
  announcedPoints: z.number().nullable(),
  composed: z.boolean(),
});

const provision = z.strictObject({
  ...base('provision'),
  draft: id,
  path: text,
  number: nullableText,
  heading: nullableText,
  text,
  theme: nullableText,
  ordinal: z.number(),
  parent: nullableId,
  span: span.nullable(),
  brackets: z.array(bracket),
  witnesses: z.array(text),
});

const lineage = z.strictObject({
  ...base('lineage'),
  later: id,
  earlier: id,
  relation: z.enum(LINEAGE_KINDS),
  statements: ids,
});

const counterpart = z.strictObject({
  ...base('counterpart'),
  earlier: id,
  later: id,
  left: ids,
  right: ids,
  verdict: z.enum(MATCH_VERDICTS),
});

const rowNumbers = z.strictObject({
  ...base('rowNumbers'),
  drafts: ids,
  rows: z.array(z.strictObject({ row: text, provisions: ids })),
});

const treatment = z.strictObject({
  ...base('treatment'),
  draft: id,
  issue: id,
  provisions: z.array(z.strictObject({ provision: id, force: treatmentForce })),
  options: ids,
  noneFound: z.boolean(),
  restsOn: ids,
  why: nullableText,
});

const statement = z.strictObject({
  ...base('statement'),
  speaker: z.strictObject({
    class: z.enum(SPEAKER_CLASSES),
    person: nullableId,
    party: nullableId,
    outlet: nullableId,
    name: nullableText,
    descriptor: nullableText,
    count: z.number().nullable(),
    ground: nullableText,
  }),
  speaksFor: nullableId,
  via: z.array(z.strictObject({ name: text, outlet: nullableId })),
  recipient: nullableText,
  cue: text,
  force: z.enum(FORCES),
  content: text,
  quoted: z.boolean(),
  hedges: z.array(hedge),
  negated: z.boolean(),
  confidence: z.number().min(0).max(1).nullable(),
  text: nullableId,
  spans: z.strictObject({ source: z.array(span), cue: z.array(span), content: z.array(span) }).nullable(),
  date: nullableDate,
  language: language.nullable(),
  issues: ids,
  inReplyTo: nullableId,
});

const event = z.strictObject({
  ...base('event'),
  type: z.enum(EVENT_TYPES),
  title: text,
  trigger: nullableText,
  cameo: nullableText,
  status: z.enum(EVENT_STATUSES),
  when: dateSpan.nullable(),
  place: nullableText,
  participants: z.array(z.strictObject({ name: text, person: nullableId, party: nullableId })),
  reports: z.array(
    z.strictObject({
      reportedOn: isoDate,
      status: z.enum(EVENT_STATUSES),
      when: dateSpan.nullable(),
      place: nullableText,
      account: nullableText,
      citations: z.array(citation),
    }),
  ),
  statements: ids,
  drafts: ids,
  text: nullableId,
  span: span.nullable(),
  confidence: z.number().min(0).max(1).optional(),
});

const position = z.strictObject({
  ...base('position'),
  party: id,
  issue: id,
  option: id,
  level: z.enum(POSITION_LEVELS),
  condition: nullableText,
  conditionMetBy: ids,
  statements: ids,
  date: isoDate,
  redLine: z.boolean(),
});

const preference = z.strictObject({
  ...base('preference'),
  party: id,
  issue: id,
  order: ids,
  statements: ids,
  date: isoDate,
});

const issueLink = z.strictObject({
  ...base('issueLink'),
  relation: z.enum(ISSUE_LINK_KINDS),
  options: ids,
  count: z.int().min(1).nullable().describe('Of "at most" only; else null.'),
  statements: ids,
  provisions: ids,
  why: nullableText,
  date: nullableDate,
});

const coreConcern = z.strictObject({
  ...base('coreConcern'),
  party: id,
  title: text,
  issues: ids,
  declaredByParty: z.boolean(),
  ascribedBy: nullableText,
  statements: ids,
  date: isoDate,
});

const participation = z.strictObject({
  ...base('participation'),
  draft: id,
  party: id,
  part: z.enum(PARTS_IN_DRAFT),
  state: z.enum(['recorded', 'denied']),
  account: text,
  statements: ids,
  date: isoDate,
});

const response = z.strictObject({
  ...base('response'),
  party: id,
  draft: id,
  provision: nullableId,
  stance: z.enum(RESPONSE_STANCES),
  text,
  statements: ids,
  date: isoDate,
});

const reaction = z.strictObject({
  ...base('reaction'),
  who: text,
  party: nullableId,
  draft: nullableId,
  text,
  statements: ids,
  date: isoDate,
});

const effort = z.strictObject({
  ...base('effort'),
  name: text,
  start: isoDate,
  end: nullableDate,
  outcome: z.enum(EFFORT_OUTCOMES),
  ended: text,
  summary: text,
  parties: ids,
  drafts: ids,
});

const ambiguity = z.strictObject({
  ...base('ambiguity'),
  draft: id,
  provision: id,
  quote: text,
  span: span.nullable(),
  way: z.enum(AMBIGUITY_WAYS),
  question: text,
  readings: z.array(
    z.strictObject({ text, party: nullableId, statements: ids, citations: z.array(citation) }),
  ),
  intent: z.enum(AMBIGUITY_INTENTS),
  judged: z
    .strictObject({ by: text, on: isoDate, why: nullableText, citations: z.array(citation) })
    .nullable(),
  status: z.enum(AMBIGUITY_STATUSES),
  statusNote: nullableText,
  continues: nullableId,
});

const judgement = z.strictObject({
  ...base('judgement'),
  text,
  likelihood: z.enum(LIKELIHOODS).nullable(),
  confidence: z.enum(CONFIDENCES),
  restsOn: ids,
  author: text,
  date: isoDate,
});

/** The schema of each kind of record. */
export const recordSchemas = {
  party,
  person,
  outlet,
  channel,
  theme,
  issue,
  option,
  source,
  draft,
  provision,
  lineage,
  counterpart,
  rowNumbers,
  treatment,
  statement,
  event,
  position,
  preference,
  issueLink,
  coreConcern,
  participation,
  response,
  reaction,
  effort,
  ambiguity,
  judgement,
};

/** Any record; `kind` tells which. */
export const recordSchema = z.discriminatedUnion('kind', [
  party,
  person,
  outlet,
  channel,
  theme,
  issue,
  option,
  source,
  draft,
  provision,
  lineage,
  counterpart,
  rowNumbers,
  treatment,
  statement,
  event,
  position,
  preference,
  issueLink,
  coreConcern,
  participation,
  response,
  reaction,
  effort,
  ambiguity,
  judgement,
]);

type Parsed = { [K in keyof typeof recordSchemas]: z.infer<(typeof recordSchemas)[K]> };
type Checks = AllExactly<Parsed, { [K in RecordKind]: RecordOf<K> }>;

/** The compiler's proof that every schema and its type hold the same values, both ways. */
export const RECORDS_PROVED: Checks = {
  party: true,
  person: true,
  outlet: true,
  channel: true,
  theme: true,
  issue: true,
  option: true,
  source: true,
  draft: true,
  provision: true,
  lineage: true,
  counterpart: true,
  rowNumbers: true,
  treatment: true,
  statement: true,
  event: true,
  position: true,
  preference: true,
  issueLink: true,
  coreConcern: true,
  participation: true,
  response: true,
  reaction: true,
  effort: true,
  ambiguity: true,
  judgement: true,
};
