import type { Ambiguity, AmbiguityReading, Provision, RowNumbers } from '@nonpaper/dossier';
import { compareRows, readKeptRows } from '@nonpaper/drafts';
import type { Span } from '@nonpaper/vocabulary';
import { placeInText } from '../register/places.ts';
import { readAgain } from '../draft-side.ts';
import { based, citationsOf, type Entering } from './entering.ts';
import type { FolderRecords } from './schema.ts';

/** The provisions of a folder's drafts, and the working texts of these by the draft's id. */
export interface ReadDrafts {
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly texts: ReadonlyMap<string, string>;
}

/** Row numbers as entered. A number that is none, or stands twice, or a provision in two rows is a problem of the folder. */
export function rowNumbersOf(entering: Entering, raw: FolderRecords<'rows'>[number], id: string): RowNumbers {
  const where = `rows.yaml, ${raw.slug ?? raw.drafts.join(', ')},`;
  const { book } = entering;
  const rows = raw.rows.map(({ row, provisions }) => ({
    row,
    provisions: book.list('provision', provisions, where),
  }));
  rows.sort((a, b) => compareRows(a.row, b.row));
  const checked = readKeptRows({
    rows: raw.rows.map(({ row, provisions }) => ({ row, cells: { all: provisions } })),
  });
  if (!checked.ok) book.problems.push(`${where} ${checked.fault.what.replace(/\.$/u, '')}`);
  const drafts = new Set(raw.drafts);
  const strange = raw.rows.flatMap(({ provisions }) => provisions).find((ref) => !drafts.has(draftIn(ref)));
  if (strange !== undefined)
    book.problems.push(`${where} has a row for ${strange}, whose draft is not among its drafts`);
  return {
    ...based(entering, 'rowNumbers', id, raw, where),
    drafts: book.list('draft', raw.drafts, where),
    rows,
  };
}

const draftIn = (ref: string): string => ref.slice(0, ref.indexOf('/'));

/** No draft stands in two sets of row numbers: the second is a problem of the folder. */
export function checkRowsApart(entering: Entering, entries: FolderRecords<'rows'>): void {
  const seen = new Set<string>();
  for (const draft of entries.flatMap(({ drafts }) => [...new Set(drafts)])) {
    if (seen.has(draft))
      entering.book.problems.push(`rows.yaml has the draft "${draft}" in two sets of row numbers`);
    seen.add(draft);
  }
}

/** An entry of the register as entered. Words that do not stand in the provision, and a party's reading without a source, are problems of the folder. */
export function ambiguityOf(
  entering: Entering,
  raw: FolderRecords<'ambiguities'>[number],
  id: string,
  drafts: ReadDrafts,
): Ambiguity {
  const where = `ambiguities.yaml, ${raw.slug ?? raw.provision},`;
  const { book } = entering;
  const provision = drafts.provisions.get(book.id('provision', raw.provision, where));
  const { judged } = raw;
  if (raw.intent !== 'not known' && !judged)
    book.problems.push(`${where} says ${raw.intent} and not who judged so`);
  return {
    ...based(entering, 'ambiguity', id, raw, where),
    draft: book.id('draft', draftIn(raw.provision), where),
    provision: provision?.id ?? '',
    quote: raw.quote,
    span: provision === undefined ? null : spanOf(entering, raw, provision, drafts, where),
    way: raw.way,
    question: raw.question,
    readings: raw.readings.map((each) => readingOf(entering, each, where)),
    intent: raw.intent,
    judged: judged
      ? {
          by: judged.by,
          on: judged.on,
          why: judged.why ?? null,
          citations: citationsOf(entering, judged.citations, where),
        }
      : null,
    status: raw.status,
    statusNote: raw.statusNote ?? null,
    continues: book.maybe('ambiguity', raw.continues, where),
  };
}

function spanOf(
  { book }: Entering,
  { quote, begins }: FolderRecords<'ambiguities'>[number],
  provision: Provision,
  { texts }: ReadDrafts,
  where: string,
): Span | null {
  const start = begins ?? provision.text.indexOf(quote);
  if (!provision.text.startsWith(quote, start)) {
    book.problems.push(`${where} quotes words that do not stand in the provision`);
    return null;
  }
  const place: Span = [start, start + quote.length];
  return placeInText(texts.get(provision.draft) ?? null, readAgain(provision), place, quote);
}

function readingOf(
  entering: Entering,
  raw: FolderRecords<'ambiguities'>[number]['readings'][number],
  where: string,
): AmbiguityReading {
  const { book } = entering;
  if (raw.party && raw.statements.length + raw.citations.length === 0)
    book.problems.push(`${where} has a reading of "${raw.party}" and nothing that says so`);
  return {
    text: raw.text,
    party: book.maybe('party', raw.party, where),
    statements: book.list('statement', raw.statements, where),
    citations: citationsOf(entering, raw.citations, where),
  };
}
