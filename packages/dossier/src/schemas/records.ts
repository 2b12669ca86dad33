import type { RecordKind } from '@nonpaper/vocabulary';
import { z } from 'zod';
import type { RecordOf } from '../records.ts';
import type { AllExactly } from './exactly.ts';
import { effort, participation, reaction, response } from './records/answers.ts';
import { draft, lineage, provision, treatment } from './records/drafts.ts';
import { event } from './records/events.ts';
import { issue, issueLink, option, theme } from './records/issues.ts';
import { ambiguity, judgement } from './records/judgements.ts';
import { counterpart, rowNumbers } from './records/matching.ts';
import { channel, outlet, party, person } from './records/parties.ts';
import { coreConcern, position, preference } from './records/positions.ts';
import { source } from './records/sources.ts';
import { statement } from './records/statements.ts';

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
