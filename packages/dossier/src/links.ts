import type { RecordKind } from '@nonpaper/vocabulary';
import type { Ambiguity, Citation, DossierRecord, Id } from './records.ts';

/** One reference of a record to another. The store keeps them in a table of their own, so each can be followed both ways. */
export interface Link {
  /** The field that holds the reference, such as `statements`. */
  readonly role: string;
  readonly kind: RecordKind;
  readonly id: Id;
}

const link = (role: string, kind: RecordKind, id: Id | null): Link[] =>
  id === null ? [] : [{ role, kind, id }];
const links = (role: string, kind: RecordKind, ids: readonly Id[]): Link[] =>
  ids.map((id) => ({ role, kind, id }));
const cited = (citations: readonly Citation[]): Link[] =>
  links('citations', 'source', [...new Set(citations.map((citation) => citation.source))]);

/** The references that are peculiar to the record's kind; `citations` are added by `linksOf`. */
function ownLinks(record: DossierRecord): Link[] {
  switch (record.kind) {
    case 'party':
    case 'outlet':
    case 'theme':
      return [];
    case 'person':
      return [
        ...link('speaksFor', 'party', record.speaksFor),
        ...record.offices.flatMap((office) => link('offices', 'party', office.party)),
      ];
    case 'channel':
      return links('parties', 'party', record.parties);
    case 'issue':
      return link('theme', 'theme', record.theme);
    case 'option':
      return link('issue', 'issue', record.issue);
    case 'source':
      return [
        ...link('outlet', 'outlet', record.outlet),
        ...links('relays', 'outlet', record.relays),
        ...link('note.party', 'party', record.note?.party ?? null),
        ...link('note.issue', 'issue', record.note?.issue ?? null),
      ];
    case 'draft':
      return [
        ...record.witnesses.flatMap((witness) => link('witnesses', 'source', witness.source)),
        ...record.companions.flatMap((companion) => link('companions', 'draft', companion.draft)),
        ...record.binds.flatMap((bound) => [
          ...link('binds', 'party', bound.party),
          ...links('binds', 'provision', bound.provisions),
        ]),
      ];
    case 'provision':
      return [...link('draft', 'draft', record.draft), ...link('parent', 'provision', record.parent)];
    case 'lineage':
      return [
        ...link('later', 'draft', record.later),
        ...link('earlier', 'draft', record.earlier),
        ...links('statements', 'statement', record.statements),
      ];
    case 'counterpart':
      return [
        ...link('earlier', 'draft', record.earlier),
        ...link('later', 'draft', record.later),
        ...links('left', 'provision', record.left),
        ...links('right', 'provision', record.right),
      ];
    case 'rowNumbers':
      return [
        ...links('drafts', 'draft', record.drafts),
        ...record.rows.flatMap((row) => links('rows', 'provision', row.provisions)),
      ];
    case 'treatment':
      return [
        ...link('draft', 'draft', record.draft),
        ...link('issue', 'issue', record.issue),
        ...record.provisions.flatMap((linked) => link('provisions', 'provision', linked.provision)),
        ...links('options', 'option', record.options),
        ...links('restsOn', 'party', record.restsOn),
      ];
    case 'statement':
      return [
        ...link('speaker', 'person', record.speaker.person),
        ...link('speaker', 'party', record.speaker.party),
        ...link('speaker', 'outlet', record.speaker.outlet),
        ...link('speaksFor', 'party', record.speaksFor),
        ...record.via.flatMap((outlet) => link('via', 'outlet', outlet.outlet)),
        ...links('issues', 'issue', record.issues),
        ...link('inReplyTo', 'draft', record.inReplyTo),
      ];
    case 'event':
      return [
        ...record.participants.flatMap((participant) => [
          ...link('participants', 'person', participant.person),
          ...link('participants', 'party', participant.party),
        ]),
        ...cited(record.reports.flatMap((report) => report.citations)).map((each) => ({
          ...each,
          role: 'reports',
        })),
        ...links('statements', 'statement', record.statements),
        ...links('drafts', 'draft', record.drafts),
      ];
    case 'position':
      return [
        ...link('party', 'party', record.party),
        ...link('issue', 'issue', record.issue),
        ...link('option', 'option', record.option),
        ...links('conditionMetBy', 'draft', record.conditionMetBy),
        ...links('statements', 'statement', record.statements),
      ];
    case 'preference':
      return [
        ...link('party', 'party', record.party),
        ...link('issue', 'issue', record.issue),
        ...links('order', 'option', record.order),
        ...links('statements', 'statement', record.statements),
      ];
    case 'issueLink':
      return [
        ...links('options', 'option', record.options),
        ...links('statements', 'statement', record.statements),
        ...links('provisions', 'provision', record.provisions),
      ];
    case 'coreConcern':
      return [
        ...link('party', 'party', record.party),
        ...links('issues', 'issue', record.issues),
        ...links('statements', 'statement', record.statements),
      ];
    case 'participation':
      return [
        ...link('draft', 'draft', record.draft),
        ...link('party', 'party', record.party),
        ...links('statements', 'statement', record.statements),
      ];
    case 'response':
      return [
        ...link('party', 'party', record.party),
        ...link('draft', 'draft', record.draft),
        ...link('provision', 'provision', record.provision),
        ...links('statements', 'statement', record.statements),
      ];
    case 'reaction':
      return [
        ...link('party', 'party', record.party),
        ...link('draft', 'draft', record.draft),
        ...links('statements', 'statement', record.statements),
      ];
    case 'effort':
      return [...links('parties', 'party', record.parties), ...links('drafts', 'draft', record.drafts)];
    case 'ambiguity':
      return ambiguityLinks(record);
    case 'judgement':
      // What a judgement rests on may be of any kind; statements are the usual case and the others are followed by id.
      return links('restsOn', 'statement', record.restsOn);
  }
}

function ambiguityLinks(record: Ambiguity): Link[] {
  const inside = [
    ...record.readings.flatMap(({ citations }) => citations),
    ...(record.judged?.citations ?? []),
  ];
  return [
    ...link('draft', 'draft', record.draft),
    ...link('provision', 'provision', record.provision),
    ...record.readings.flatMap((reading) => [
      ...link('readings', 'party', reading.party),
      ...links('readings', 'statement', reading.statements),
    ]),
    ...cited(inside).map((each) => ({ ...each, role: 'readings' })),
    ...link('continues', 'ambiguity', record.continues),
  ];
}

/** Every reference that a record holds, in the order of its fields, citations last. */
export function linksOf(record: DossierRecord): Link[] {
  return [...ownLinks(record), ...cited(record.citations)];
}
