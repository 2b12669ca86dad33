import type { Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';

/**
 * What a spreadsheet could run as a formula, by the advice of OWASP on CSV injection: = + - @ and their full-width
 * and small forms behind anything that a spreadsheet skips, or a control in front; and the same behind apostrophes,
 * so that taking one away again is never a guess. The rule of `packages/pages/src/csv.ts`, made reversible.
 */
const RUNS =
  /^'*(?:[\u0000-\u001f\u007f-\u009f]|[\s\p{Default_Ignorable_Code_Point}\p{Control}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])/u;

/** A text that no spreadsheet takes for a formula. Law: `plainField(safeField(text))` is the text, for every text. */
export const safeField = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text again, from what `safeField` wrote or from a file that never saw it. */
export const plainField = (field: string): string =>
  field.startsWith("'") && RUNS.test(field) ? field.slice(1) : field;

/** Fields as CSV (RFC 4180): commas, CR LF, a byte order mark so that Excel reads it as UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map((field) => quoted(safeField(field))).join(',')}\r\n`).join('')}`;

const quoted = (field: string): string =>
  /[",;\t\r\n]|^\s|\s$|^\ufeff/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

/** One record of a CSV file. `line` is where it starts, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads CSV as spreadsheets write it: comma, semicolon or tab, whichever the first line has most of outside
 * quotation marks; CR LF, LF or CR; with or without a byte order mark. Empty lines are passed over. Linear.
 * Fault: `csv-malformed`, where a quotation mark is never closed.
 */
export function csvRecords(text: string): Outcome<readonly CsvRecord[]> {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(whole);
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let [at, line, start] = [0, 1, 1];
  while (at < whole.length) {
    const field = fieldAt(whole, at, separator);
    if (field === null) return unclosed(line);
    fields.push(plainField(field.text));
    line += field.lines;
    at = field.end;
    if (whole[at] === separator) {
      at += 1;
      if (at < whole.length) continue;
      fields.push('');
    }
    if (fields.length > 1 || fields[0] !== '') records.push({ line: start, fields });
    fields = [];
    at += whole.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    start = line;
  }
  return good(records);
}

interface Field {
  readonly text: string;
  readonly end: number;
  /** Line ends inside it. */
  readonly lines: number;
}

function fieldAt(text: string, at: number, separator: string): Field | null {
  if (text[at] !== '"') {
    const end = endOfPlain(text, at, separator);
    return { text: text.slice(at, end), end, lines: 0 };
  }
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    parts.push(text.slice(from, close));
    if (text[close + 1] !== '"') return closedField(text, parts.join(''), close + 1, separator);
    parts.push('"');
    from = close + 2;
  }
}

/** What stands behind a closing mark before the next separator is no good CSV, but no reason to lose it. */
function closedField(text: string, inner: string, after: number, separator: string): Field {
  const end = endOfPlain(text, after, separator);
  const lines = inner.match(/\r\n|\n|\r/gu)?.length ?? 0;
  return { text: inner + text.slice(after, end), end, lines };
}

function endOfPlain(text: string, at: number, separator: string): number {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>([',', ';', '\t'].map((each) => [each, 0]));
  let inside = false;
  for (const character of text) {
    if (character === '"') inside = !inside;
    else if (!inside && (character === '\n' || character === '\r')) break;
    else if (!inside && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

const unclosed = (line: number): Outcome<never> =>
  bad({
    code: 'csv-malformed',
    what: 'A quotation mark is opened and never closed.',
    where: `line ${line}`,
    next: 'Close it, or save the table again as CSV in the spreadsheet.',
  });
