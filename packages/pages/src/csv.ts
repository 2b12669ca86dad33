/**
 * Makes a value safe to stand in a CSV file that somebody opens in a spreadsheet, by the advice of OWASP on CSV
 * injection: a text that a spreadsheet could run as a formula gets an apostrophe in front. Typed numbers stay
 * numbers (negative ones too), truth values stay truth values; null and undefined are an empty cell. A number that
 * is not finite has no cell and is written as text.
 *
 * What a spreadsheet skips before it looks for a formula (white space, controls, zero-width marks) is looked through.
 */
export function csvSafe(value: unknown): string | number | boolean {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : textOf(value);
  return RUNS.test(text) ? `'${text}` : text;
}

// = + - @ and their full-width and small forms, behind anything that a spreadsheet skips; a tab, carriage return,
// line feed or NUL in front is dangerous by itself, whatever follows.
const RUNS =
  /^(?:[\u0000-\u001f\u007f-\u009f]|[\s\p{Default_Ignorable_Code_Point}\p{Control}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212])/u;

function textOf(value: unknown): string {
  return typeof value === 'bigint' ? value.toString() : (JSON.stringify(value) ?? '');
}
