import type { DossierRecord, Records } from '@nonpaper/dossier';
import {
  column,
  framed,
  heading,
  paragraph,
  SourceBook,
  strong,
  table,
  row,
  type Block,
  type DossierHead,
  type Page,
} from '@nonpaper/pages';
import { RECORD_KINDS, type RecordKind } from '@nonpaper/vocabulary';
import { LEFT_OUT_OF_EXPORTS, type ExportWhat } from './export-dossier.ts';
import { labelOf } from './show-record.ts';

const KINDS: Readonly<Record<ExportWhat, readonly RecordKind[]>> = {
  all: RECORD_KINDS,
  statements: ['statement'],
  positions: ['position'],
};

const dateOf = (record: DossierRecord): string =>
  'date' in record && typeof record.date === 'string' ? record.date : (record.validFrom ?? '');

const sourcesOf = (record: DossierRecord, records: Records): string =>
  record.citations
    .map((citation) => (records.source ?? []).find((each) => each.id === citation.source)?.title ?? '')
    .join('; ');

function kindBlocks(kind: RecordKind, records: Records): Block[] {
  const list: readonly DossierRecord[] = records[kind] ?? [];
  if (list.length === 0) return [];
  const columns = [column('Record', 3), column('Date'), column('Stands as'), column('Sources', 2)];
  const rows = list.map((record) =>
    row([strong(labelOf(record))], [dateOf(record)], [record.review.state], [sourcesOf(record, records)]),
  );
  return [heading([`${kind} (${list.length})`]), table('', columns, rows)];
}

/** Every exported record in plain tables, by kind: for reading beside the JSON, not instead of it. */
export function recordsPage(head: DossierHead, records: Records, what: ExportWhat): Page {
  const blocks = [
    paragraph([LEFT_OUT_OF_EXPORTS]),
    ...KINDS[what].flatMap((kind) => kindBlocks(kind, records)),
  ];
  return framed(head, { subject: 'Export', facts: [], blocks, leftOut: [], book: new SourceBook() });
}
