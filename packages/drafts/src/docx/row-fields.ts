/**
 * The fields that LibreOffice 7.4 takes back with a row that was put in, each tried by hand. It makes marks in the text
 * of the others, which no change tracks, and so keeps the whole row.
 */
const TRACKED: ReadonlySet<string> = new Set(
  'REF PAGEREF PAGE NUMPAGES NUMWORDS NUMCHARS DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME SEQ HYPERLINK DOCPROPERTY DOCVARIABLE TITLE SUBJECT AUTHOR KEYWORDS COMMENTS FILENAME MERGEFIELD'.split(
    ' ',
  ),
);

/** Whether a field with this instruction can stand as it is in a table row that was put in. */
export function canStandInRow(instruction: string): boolean {
  const name = instruction.trimStart().split(/[\s"\\]/, 1)[0] ?? '';
  return TRACKED.has(name.toUpperCase());
}
