import { asOfficeSees, NOTE_MARK, type Line, type Reading } from './reading.ts';

/**
 * What is wanted, line by line, of a judge that reads a document in ways of its own: what the document says, or what it
 * reads in it in another form (`meant`), where that was found; else what it reads in the file that nobody changed
 * (`plain`). A list of as many lines as were found is taken for the same lines.
 */
export function inOwnWays(meant: readonly Reading[], plain: Reading, found: Reading): Reading {
  const all = meant.map(asOfficeSees);
  return {
    body: wanted(
      all.map(({ body }) => body),
      plain.body,
      found.body,
      isFoundLine,
    ),
    notes: hasEmptyNotesMore(all, plain, found)
      ? found.notes
      : wanted(
          all.map(({ notes }) => notes),
          plain.notes,
          found.notes,
          (line, read) => line === read,
        ),
  };
}

/**
 * Whether notes are read as meant but for empty ones beside them, of which more are read in the plain file: so a judge reads
 * one with the first reference of either kind where that stands in a content control; in some plain files it loses words of
 * the notes there besides.
 */
function hasEmptyNotesMore(meant: readonly Reading[], plain: Reading, found: Reading): boolean {
  const said = ({ notes }: Reading): string => notes.filter((each) => each !== '').join('\n');
  return meant.some(
    (each) =>
      each.notes.length < found.notes.length &&
      said(each) === said(found) &&
      (said(each) !== said(plain) || found.notes.length < plain.notes.length),
  );
}

/**
 * In a line that it misreads in the plain file, where it loses words round the first note in a content control, a judge may
 * set the marks of notes elsewhere than the document, as long as it reads all its words.
 */
const isFoundLine = ({ text }: Line, found: Line, plain: Line): boolean =>
  text === found.text || (plain.text !== text && wordsOf(text) === wordsOf(found.text));

const wordsOf = (text: string): string => text.replaceAll(NOTE_MARK, '');

function wanted<Each>(
  meant: readonly (readonly Each[])[],
  plain: readonly Each[],
  found: readonly Each[],
  isFound: (line: Each, found: Each, plain: Each) => boolean,
): readonly Each[] {
  const alike = meant.filter(({ length }) => length === found.length);
  const base = plain.length === found.length ? plain : (alike[0] ?? plain);
  return base.map((line, at) => {
    const read = found[at];
    if (read === undefined) return line;
    const hit = alike
      .map((lines) => lines[at])
      .find((each) => each !== undefined && isFound(each, read, line));
    return hit === undefined ? line : read;
  });
}
