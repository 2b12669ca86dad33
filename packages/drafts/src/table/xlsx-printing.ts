import { sheetFor } from './layout.ts';
import { xmlText } from './package-file.ts';
import type { ShownTable } from './shown.ts';
import { statusInWords } from './status.ts';
import { ROW_STATUSES } from './table.ts';

export const SHEET_NAME = 'Table';

/** Repeats the head of the table on every printed page. */
export const withTitles = (workbook: string): string =>
  replaced(
    workbook,
    '<definedNames/>',
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${SHEET_NAME}!$1:$1</definedName></definedNames>`,
  );

/** Adds what the library has no option for; the order of the elements is that of the schema (18.3.1.99). */
export function withPrinting(part: string, shown: ShownTable, rows: number, columns: number): string {
  const last = columnName(columns - 1);
  const status = columnName(columns - 2);
  const end = rows + 1;
  const choices = ROW_STATUSES.map(statusInWords).join(',');
  const validation = `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${status}2:${status}${Math.max(2, end)}"><formula1>"${choices}"</formula1></dataValidation></dataValidations>`;
  const paper = sheetFor(shown).name === 'A4' ? 9 : 8;
  const footer = `<headerFooter><oddFooter>&amp;L${xmlText(shown.leftOutLine)}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  const ignored = `<ignoredErrors><ignoredError sqref="A1:${last}${end}" numberStoredAsText="1"/></ignoredErrors>`;
  const before = replaced(
    part,
    '<sheetViews>',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>',
  );
  const filtered = replaced(
    before,
    '</sheetData>',
    `</sheetData><autoFilter ref="A1:${last}${end}"/>${validation}`,
  );
  return replaced(
    filtered,
    '<pageSetup paperSize="9" orientation="landscape"/>',
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${footer}${ignored}`,
  );
}

function replaced(part: string, old: string, now: string): string {
  const pieces = part.split(old);
  if (pieces.length !== 2) throw new Error(`The part has not one ${old}.`);
  return pieces.join(now);
}

/** A, B … Z, AA … */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}
