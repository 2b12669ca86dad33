import {
  forAudience,
  readSideBySide,
  sideBySideOfTables,
  tableFromCsv,
  tableFromJson,
  tableFromOffice,
  textsOfTable,
  type NegotiationTable,
  type SideBySide,
  type TableFile,
  type TextBeside,
} from '@nonpaper/drafts';
import { decodeText, htmlTables, type Limits } from '@nonpaper/intake';
import { bad, good, type Fidelity, type Message, type Outcome } from '@nonpaper/vocabulary';
import { fileSide, type DraftSide, type TableBeside } from './draft-side.ts';
import { readDraftFile, stemOf, type DraftFile, type NamedBytes } from './read-draft-file.ts';

/** Which texts of a table are asked for. */
export interface ColumnsAsked {
  /** Names of texts, or their places from 1; all of them where left out. */
  readonly columns?: readonly string[];
  /** The party whose internal columns may be seen. */
  readonly audience?: string;
  /** How near the texts are to the original wording, where the table does not say. */
  readonly fidelity?: Fidelity;
  /** The table that the file was made from; what people edited since is read against it. */
  readonly known?: NegotiationTable;
}

/**
 * The texts of a file that sets them side by side in a table (a four-column document), each as one side. Their provisions
 * are the cells, named by the rows. A .docx goes through intake first, so that what is refused there is refused here.
 * Faults: `table-not-found`, `no-such-column`, `one-column`, and those of reading the file.
 */
export async function sidesOfTable(
  file: NamedBytes,
  limits: Limits,
  asked: ColumnsAsked = {},
): Promise<Outcome<DraftSide[]>> {
  const form = formOf(file);
  if (form === 'office' && !isWorkbook(file.name)) {
    const whole = await readDraftFile(file, limits);
    if (!whole.ok) return whole;
  }
  const plain = form === 'csv' ? csvInUtf8(file) : good({ file, messages: [] });
  if (!plain.ok) return plain;
  const read = await tableIn(plain.value.file, form, asked);
  if (!read.ok) return bad({ ...read.fault, where: read.fault.where ?? file.name });
  const { texts, table } = read.value;
  const chosen = chosenTexts(texts, asked.columns, file.name);
  if (!chosen.ok) return chosen;
  const { title, rows, said } = texts;
  const beside = { title, rows, said, table: asked.columns === undefined ? table : null };
  const sides: DraftSide[] = [];
  for (const text of chosen.value) {
    const side = await sideOfText(text, beside, file.name, limits, asked);
    if (!side.ok) return side;
    sides.push(side.value);
  }
  const empty = asked.columns === undefined ? emptyMessages(texts) : [];
  return good(withMessages(sides, [...plain.value.messages, ...texts.messages, ...empty], file.name));
}

/** A .csv as spreadsheets save it, in UTF-16 or with letters of an older encoding, as one in UTF-8. */
function csvInUtf8({
  name,
  bytes,
}: NamedBytes): Outcome<{ readonly file: NamedBytes; readonly messages: readonly Message[] }> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const { text, messages } = decoded.value;
  return good({ file: { name, bytes: new TextEncoder().encode(text) }, messages });
}

const emptyMessages = ({ texts }: SideBySide): Message[] =>
  texts
    .filter(({ cells }) => cells.length === 0)
    .map(({ label }) => ({
      code: 'draft-empty',
      text: `The text “${label}” has no wording in any row and was left out.`,
    }));

/** The texts of a file's table, and the table itself where it is one of our own. */
interface FoundTable {
  readonly texts: SideBySide;
  readonly table: NegotiationTable | null;
}

/** The form of a file that may hold a table: pages are read by their elements, all others by `readSideBySide`. */
type TableForm = TableFile | 'html';

async function tableIn(file: NamedBytes, form: TableForm, asked: ColumnsAsked): Promise<Outcome<FoundTable>> {
  const about = { ...audienceOf(asked), title: stemOf(file.name) };
  if (form === 'html') {
    const tables = await htmlTables(file.bytes, { name: file.name });
    const texts = tables.ok ? sideBySideOfTables(tables.value, about.title) : tables;
    return texts.ok ? good({ texts: texts.value, table: null }) : texts;
  }
  const own = ownTable(file, form, asked);
  if (own === null) {
    const texts = readSideBySide(file.bytes, { ...about, form });
    return texts.ok ? good({ texts: texts.value, table: null }) : texts;
  }
  if (!own.ok) return own;
  const table = forAudience(own.value.table, about);
  const texts = textsOfTable(table, about);
  return good({ texts: { ...texts, messages: own.value.messages }, table });
}

interface OwnTable {
  readonly table: NegotiationTable;
  readonly messages: readonly Message[];
}

/** A table of our own: as JSON, or in any form together with the table that it was made from. Null for what is neither. */
function ownTable(file: NamedBytes, form: TableFile, asked: ColumnsAsked): Outcome<OwnTable> | null {
  const text = (): string => new TextDecoder('utf-8').decode(file.bytes);
  if (form === 'json') {
    const table = tableFromJson(text());
    return table.ok ? good({ table: table.value, messages: [] }) : table;
  }
  if (asked.known === undefined) return null;
  if (form === 'csv') return tableFromCsv(text(), { known: asked.known });
  return tableFromOffice(file.bytes, { known: asked.known, ...audienceOf(asked) });
}

const audienceOf = ({ audience }: ColumnsAsked): { readonly audience?: string } =>
  audience === undefined ? {} : { audience };

const isWorkbook = (name: string): boolean => /\.xls[xm]$/iu.test(name);

function formOf({ name }: NamedBytes): TableForm {
  if (/\.x?html?$/iu.test(name)) return 'html';
  if (/\.json$/iu.test(name)) return 'json';
  return /\.(?:csv|tsv)$/iu.test(name) ? 'csv' : 'office';
}

function chosenTexts(
  { texts }: SideBySide,
  columns: readonly string[] | undefined,
  where: string,
): Outcome<readonly TextBeside[]> {
  if (columns === undefined) return good(texts.filter(({ cells }) => cells.length > 0));
  const chosen: TextBeside[] = [];
  for (const name of columns) {
    const text = texts.find(({ label }) => label === name) ?? texts[Number(name) - 1];
    if (text === undefined)
      return bad({
        code: 'no-such-column',
        what: `"${name}" is none of the texts of this table.`,
        where,
        next: `Use one of ${texts.map(({ label }, at) => `${at + 1} (${label})`).join(', ')}.`,
      });
    chosen.push(text);
  }
  return good(chosen);
}

/** A text of a table as a side: read as a draft of one provision a line, so that it goes the way of every other. */
async function sideOfText(
  { label, role, cells, language, fidelity, date, complete, leftOut, movedTo }: TextBeside,
  beside: TableBeside,
  file: string,
  limits: Limits,
  asked: ColumnsAsked,
): Promise<Outcome<DraftSide>> {
  const lines = cells.map(({ row, text }) => `${JSON.stringify({ id: row, text })}\n`).join('');
  const bytes = new TextEncoder().encode(lines);
  const name = `${file}: ${label}`;
  if (cells.length === 0) return emptyColumn(label, file);
  const about = { title: label, format: 'ndjson', fidelity: asked.fidelity ?? fidelity } as const;
  const read = await readDraftFile({ name, bytes }, limits, about);
  if (!read.ok) return read;
  const side = fileSide(name, read.value, bytes);
  return good({
    ...side,
    shortTitle: label,
    date: date ?? side.date,
    language: language ?? side.language,
    completeness: complete ? 'complete' : 'extract',
    beside,
    leftOut,
    movedTo,
    isCompromise: role === 'compromise',
  });
}

const emptyColumn = (label: string, where: string): Outcome<never> =>
  bad({
    code: 'draft-empty',
    what: `The text "${label}" of this table has no wording in any row.`,
    where,
    next: 'Choose other texts with --columns.',
  });

const withMessages = (sides: readonly DraftSide[], messages: readonly Message[], file: string): DraftSide[] =>
  sides.map((side, at) =>
    at > 0
      ? side
      : {
          ...side,
          messages: [
            ...messages.map((each) => ({ ...each, text: `${file}: ${each.text}` })),
            ...side.messages,
          ],
        },
  );

/** So much of a text has to stand in tables before it is asked whether it sets texts side by side. */
const MOSTLY = 0.6;

/** A word for whoever gives a four-column document as if it were one text; none for other files. */
export function tableRemark(file: NamedBytes, { working }: DraftFile): Message[] {
  if (working.format !== 'docx') return [];
  const inCells = working.blocks
    .filter(({ kind }) => kind === 'table-cell')
    .reduce((sum, { span }) => sum + span[1] - span[0], 0);
  if (inCells < working.text.length * MOSTLY) return [];
  const table = readSideBySide(file.bytes, { form: 'office', title: '' });
  if (!table.ok) return [];
  const names = table.value.texts.map(({ label }) => `“${label}”`).join(', ');
  return [
    {
      code: 'draft-is-table',
      text: `${file.name}: This file sets ${table.value.texts.length} texts side by side (${names}) and was read as one text, cell by cell. Give it alone to “nonpaper compare”, or choose texts with --columns.`,
    },
  ];
}
