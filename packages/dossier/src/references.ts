/** What records rest on, and whether that still stands. */
import type { RecordKind } from '@nonpaper/vocabulary';
import type { Citation, DossierRecord, Event, Id, RecordOf } from './records.ts';

/** Tells whether the record of that kind and id still stands, so that another may refer to it. */
export type Stands = (kind: RecordKind, id: Id) => boolean;

/** The records of a slice by kind; a kind that the slice does not hold is missing. */
export type Records = { readonly [K in RecordKind]?: readonly RecordOf<K>[] };

/**
 * The kinds in an order in which a record comes after those that it cannot do without and those that it rests on.
 * (Only judgements may rest on records of their own kind; an ambiguity that continues another does not rest on it.)
 */
export const DEPENDENCY_ORDER = [
  'party',
  'outlet',
  'theme',
  'person',
  'channel',
  'issue',
  'option',
  'source',
  'draft',
  'provision',
  'statement',
  'treatment',
  'lineage',
  'counterpart',
  'rowNumbers',
  'event',
  'position',
  'preference',
  'issueLink',
  'coreConcern',
  'participation',
  'response',
  'reaction',
  'effort',
  'ambiguity',
  'judgement',
] as const satisfies readonly RecordKind[];

type Reference = readonly [kind: RecordKind, id: Id | null];

const NO_REFERENCES: readonly Reference[] = [];

/** The references without which the record says nothing: a position without its option, a provision without its draft. */
function essentials(record: DossierRecord): readonly Reference[] {
  switch (record.kind) {
    case 'option':
      return [['issue', record.issue]];
    case 'source':
      return record.note === null
        ? []
        : [
            ['party', record.note.party],
            ['issue', record.note.issue],
          ];
    case 'provision':
      return [['draft', record.draft]];
    case 'lineage':
      return [
        ['draft', record.later],
        ['draft', record.earlier],
      ];
    case 'counterpart':
      return [
        ['draft', record.later],
        ['draft', record.earlier],
        ...[...record.left, ...record.right].map((id) => ['provision', id] as const),
      ];
    case 'ambiguity':
      return [
        ['draft', record.draft],
        ['provision', record.provision],
      ];
    case 'treatment':
      return [
        ['draft', record.draft],
        ['issue', record.issue],
        ...(record.noneFound ? [] : record.options.map((id) => ['option', id] as const)),
      ];
    case 'position':
      return [
        ['party', record.party],
        ['issue', record.issue],
        ['option', record.option],
      ];
    case 'preference':
      return [
        ['party', record.party],
        ['issue', record.issue],
      ];
    case 'issueLink':
      return record.options.map((id) => ['option', id] as const);
    case 'coreConcern':
      return [['party', record.party]];
    case 'participation':
      return [
        ['draft', record.draft],
        ['party', record.party],
      ];
    case 'response':
      return [
        ['party', record.party],
        ['draft', record.draft],
        ['provision', record.provision],
      ];
    case 'reaction':
      return [
        ['party', record.party],
        ['draft', record.draft],
      ];
    default:
      return NO_REFERENCES;
  }
}

/** True when a reference that the record cannot do without does not stand. */
export const lacksEssential = (record: DossierRecord, stands: Stands): boolean =>
  essentials(record).some(([kind, id]) => id !== null && !stands(kind, id));

const noneStands = (kind: RecordKind, ids: readonly Id[], stands: Stands): boolean =>
  ids.length > 0 && !ids.some((id) => stands(kind, id));

/** Whether there are citations and the sources of all of them have fallen. */
export const noSourceStands = (citations: readonly Citation[], stands: Stands): boolean =>
  citations.length > 0 && !citations.some((citation) => stands('source', citation.source));

function eventHasNoGround(event: Event, stands: Stands): boolean {
  if (event.reports.length > 0)
    return event.reports.every((report) => noSourceStands(report.citations, stands));
  return event.statements.length > 0
    ? noneStands('statement', event.statements, stands)
    : noSourceStands(event.citations, stands);
}

/**
 * True when everything that the record rests on has fallen. Statements go before citations: a record that names
 * statements rests on them, and falls with the last of them. An event rests on its reports. A record that names no
 * ground at all rests on the word of the person who entered it.
 */
export function hasNoGround(record: DossierRecord, stands: Stands): boolean {
  switch (record.kind) {
    case 'event':
      return eventHasNoGround(record, stands);
    case 'lineage':
    case 'position':
    case 'preference':
    case 'participation':
    case 'response':
    case 'reaction':
      return record.statements.length > 0
        ? noneStands('statement', record.statements, stands)
        : noSourceStands(record.citations, stands);
    case 'issueLink':
      return record.statements.length + record.provisions.length > 0
        ? !record.statements.some((id) => stands('statement', id)) &&
            !record.provisions.some((id) => stands('provision', id))
        : noSourceStands(record.citations, stands);
    case 'coreConcern':
      return (
        noneStands('issue', record.issues, stands) ||
        (record.statements.length > 0
          ? noneStands('statement', record.statements, stands)
          : noSourceStands(record.citations, stands))
      );
    case 'treatment':
      return (
        noneStands(
          'provision',
          record.provisions.map((linked) => linked.provision),
          stands,
        ) || noSourceStands(record.citations, stands)
      );
    case 'draft': {
      const copies = record.witnesses.flatMap((witness) => witness.source ?? []);
      const cited = record.citations.map((citation) => citation.source);
      return noneStands('source', [...cited, ...copies], stands);
    }
    case 'rowNumbers':
      return noneStands('draft', record.drafts, stands) || noSourceStands(record.citations, stands);
    case 'judgement':
      // What it rests on may be of any kind, so `stands` is asked without regard to the kind.
      return noneStands('judgement', record.restsOn, stands) || noSourceStands(record.citations, stands);
    default:
      return noSourceStands(record.citations, stands);
  }
}
