/** Records without their references to what does not stand, and events as their remaining reports have them. */
import type { RecordKind } from '@nonpaper/vocabulary';
import type {
  Ambiguity,
  AmbiguityReading,
  DossierRecord,
  Event,
  Id,
  RowNumbers,
  Statement,
} from './records.ts';
import { noSourceStands } from './references.ts';
import type { Stands } from './references.ts';

/** Keeps the items that pass; the very same list when all do, so that untouched records stay the same values. */
function kept<T>(items: readonly T[], passes: (item: T) => boolean): readonly T[] {
  return items.every(passes) ? items : items.filter(passes);
}

const orNull = (kind: RecordKind, id: Id | null, stands: Stands): Id | null =>
  id !== null && stands(kind, id) ? id : null;

const standsOrNull = (kind: RecordKind, id: Id | null, stands: Stands): boolean =>
  id === null || stands(kind, id);

/** Statements are the many: one to which nothing is lost is told apart before anything is made anew. */
function isWhole(record: Statement, stands: Stands): boolean {
  const { speaker } = record;
  return (
    standsOrNull('person', speaker.person, stands) &&
    standsOrNull('party', speaker.party, stands) &&
    standsOrNull('outlet', speaker.outlet, stands) &&
    standsOrNull('party', record.speaksFor, stands) &&
    standsOrNull('draft', record.inReplyTo, stands) &&
    record.via.every((via) => standsOrNull('outlet', via.outlet, stands)) &&
    record.issues.every((id) => stands('issue', id))
  );
}

function prunedStatement(record: Statement, stands: Stands): Statement {
  if (isWhole(record, stands)) return record;
  const { speaker } = record;
  const unnamed = speaker.person !== null && !stands('person', speaker.person);
  return {
    ...record,
    speaker: {
      ...speaker,
      person: orNull('person', speaker.person, stands),
      party: orNull('party', speaker.party, stands),
      outlet: orNull('outlet', speaker.outlet, stands),
      name: unnamed ? null : speaker.name,
    },
    speaksFor: orNull('party', record.speaksFor, stands),
    via: kept(record.via, (via) => via.outlet === null || stands('outlet', via.outlet)),
    issues: kept(record.issues, (id) => stands('issue', id)),
    inReplyTo: orNull('draft', record.inReplyTo, stands),
  };
}

/** The event as its remaining reports have it: `status`, `when` and `place` are those of the latest of them. */
export function withReports(event: Event, reports: Event['reports']): Event {
  if (reports.length === event.reports.length) return { ...event, reports };
  const latest = reports.reduce<Event['reports'][number] | undefined>(
    (last, report) => (last === undefined || report.reportedOn >= last.reportedOn ? report : last),
    undefined,
  );
  if (latest === undefined) return { ...event, reports };
  return { ...event, reports, status: latest.status, when: latest.when, place: latest.place };
}

function prunedEvent(record: Event, stands: Stands): Event {
  const withCitations = record.reports.map((report) => ({
    ...report,
    citations: kept(report.citations, (citation) => stands('source', citation.source)),
  }));
  const reports = withCitations.filter(
    (report, index) => report.citations.length > 0 || record.reports[index]?.citations.length === 0,
  );
  return {
    ...withReports(record, reports),
    participants: kept(
      record.participants,
      (each) =>
        (each.person === null || stands('person', each.person)) &&
        (each.party === null || stands('party', each.party)),
    ),
    statements: kept(record.statements, (id) => stands('statement', id)),
    drafts: kept(record.drafts, (id) => stands('draft', id)),
  };
}

/** The rows without provisions that do not stand. The numbers stay: none is ever given again. */
function prunedRows(record: RowNumbers, stands: Stands): RowNumbers {
  const rows = record.rows.map((row) => {
    const provisions = kept(row.provisions, (id) => stands('provision', id));
    return provisions === row.provisions ? row : { ...row, provisions };
  });
  return { ...record, drafts: kept(record.drafts, (id) => stands('draft', id)), rows };
}

/** A reading without what does not stand; null where its party or all that it rests on has fallen. It never turns into one that nobody holds. */
function prunedReading(reading: AmbiguityReading, stands: Stands): AmbiguityReading | null {
  const { party } = reading;
  const statements = kept(reading.statements, (id) => stands('statement', id));
  const citations = kept(reading.citations, (citation) => stands('source', citation.source));
  const rested = reading.statements.length + reading.citations.length > 0;
  if (rested && statements.length + citations.length === 0) return null;
  if (party !== null && !stands('party', party)) return null;
  return { ...reading, statements, citations };
}

/** An intent whose every ground has fallen is not known again. */
function prunedAmbiguity(record: Ambiguity, stands: Stands): Ambiguity {
  const { judged } = record;
  const falls = judged !== null && noSourceStands(judged.citations, stands);
  const citations = kept(judged?.citations ?? [], (citation) => stands('source', citation.source));
  return {
    ...record,
    readings: record.readings.flatMap((reading) => prunedReading(reading, stands) ?? []),
    ...(falls ? { intent: 'not known' as const } : {}),
    judged: judged === null || falls ? null : { ...judged, citations },
    continues: orNull('ambiguity', record.continues, stands),
  };
}

/** What the record's own fields become when the references that do not stand are taken out. */
function prunedOwn(record: DossierRecord, stands: Stands): DossierRecord {
  const statement = (id: Id): boolean => stands('statement', id);
  switch (record.kind) {
    case 'party':
    case 'outlet':
    case 'theme':
    case 'option':
    case 'counterpart':
      return record;
    case 'person':
      return {
        ...record,
        speaksFor: orNull('party', record.speaksFor, stands),
        offices: kept(record.offices, (office) => office.party === null || stands('party', office.party)),
      };
    case 'channel':
      return { ...record, parties: kept(record.parties, (id) => stands('party', id)) };
    case 'issue':
      return { ...record, theme: orNull('theme', record.theme, stands) };
    case 'source':
      if (standsOrNull('outlet', record.outlet, stands) && record.relays.every((id) => stands('outlet', id)))
        return record;
      return {
        ...record,
        outlet: orNull('outlet', record.outlet, stands),
        relays: kept(record.relays, (id) => stands('outlet', id)),
      };
    case 'draft':
      return {
        ...record,
        witnesses: kept(record.witnesses, (each) => each.source === null || stands('source', each.source)),
        companions: kept(record.companions, (each) => each.draft === null || stands('draft', each.draft)),
        binds: kept(record.binds, (bound) => stands('party', bound.party)).map((bound) => ({
          ...bound,
          provisions: kept(bound.provisions, (id) => stands('provision', id)),
        })),
      };
    case 'provision':
      return standsOrNull('provision', record.parent, stands) ? record : { ...record, parent: null };
    case 'rowNumbers':
      return prunedRows(record, stands);
    case 'ambiguity':
      return prunedAmbiguity(record, stands);
    case 'treatment':
      return {
        ...record,
        provisions: kept(record.provisions, (linked) => stands('provision', linked.provision)),
        options: kept(record.options, (id) => stands('option', id)),
        restsOn: kept(record.restsOn, (id) => stands('party', id)),
      };
    case 'statement':
      return prunedStatement(record, stands);
    case 'event':
      return prunedEvent(record, stands);
    case 'position':
      return {
        ...record,
        conditionMetBy: kept(record.conditionMetBy, (id) => stands('draft', id)),
        statements: kept(record.statements, statement),
      };
    case 'preference':
      return {
        ...record,
        order: kept(record.order, (id) => stands('option', id)),
        statements: kept(record.statements, statement),
      };
    case 'coreConcern':
      return {
        ...record,
        issues: kept(record.issues, (id) => stands('issue', id)),
        statements: kept(record.statements, statement),
      };
    case 'issueLink':
      return {
        ...record,
        statements: kept(record.statements, statement),
        provisions: kept(record.provisions, (id) => stands('provision', id)),
      };
    case 'lineage':
    case 'participation':
    case 'response':
    case 'reaction':
      return { ...record, statements: kept(record.statements, statement) };
    case 'effort':
      return {
        ...record,
        parties: kept(record.parties, (id) => stands('party', id)),
        drafts: kept(record.drafts, (id) => stands('draft', id)),
      };
    case 'judgement':
      return { ...record, restsOn: kept(record.restsOn, (id) => stands('judgement', id)) };
  }
}

/** The record without its references to what does not stand. */
export function pruned(record: DossierRecord, stands: Stands): DossierRecord {
  const own = prunedOwn(record, stands);
  const citations = kept(own.citations, (citation) => stands('source', citation.source));
  return citations === own.citations ? own : { ...own, citations };
}
