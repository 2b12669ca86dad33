import { asOfficeSees, NOTE_MARK, type Line, type Reading } from './reading.ts';

/**
 * What is wanted, line by line, of a judge that reads a document in ways of its own: what the document says, or what it
 * reads in it in another form (`meant`), where that was found; else what it reads in the file that nobody changed
 * (`plain`), or of a line that it misreads there, the line as the document says it. A list of as many lines as were found is taken for the same lines. `other` is what it reads in the file of the
 * other side: a line that it misreads there it misreads in the redline, which holds both.
 */
export function inOwnWays(
  meant: readonly Reading[],
  plain: Reading,
  found: Reading,
  other: Reading | null = null,
): Reading {
  const all = meant.map(asOfficeSees);
  const there = new Set(other?.body.map(({ text }) => text));
  const saidLines = new Set(all.flatMap(({ body }) => body.map(({ text }) => text)));
  return {
    body: wanted(
      all.map(({ body }) => body),
      plain.body,
      found.body,
      (line, read, own) => isFoundLine(line, read, own, there),
      (read, own) => saidLines.has(read.text) && isLike(own.text, read.text),
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
 * In a line that it misreads in the plain file, where it loses words round the first note in a content control, or in the
 * plain file of the other side (`there`), where it sets later ones elsewhere, a judge may set the marks of notes elsewhere
 * than the document, as long as it reads all its words.
 */
const isFoundLine = ({ text }: Line, found: Line, plain: Line, there: ReadonlySet<string>): boolean =>
  text === found.text ||
  ((plain.text !== text || there.has(found.text)) && wordsOf(text) === wordsOf(found.text));

/** Whether two lines have the same words, whatever stands between them and wherever the marks of notes do. */
const isLike = (left: string, right: string): boolean =>
  wordsOf(left).replace(/\s+/gu, '') === wordsOf(right).replace(/\s+/gu, '');

const wordsOf = (text: string): string => text.replaceAll(NOTE_MARK, '');

function wanted<Each>(
  meant: readonly (readonly Each[])[],
  plain: readonly Each[],
  found: readonly Each[],
  isFound: (line: Each, found: Each, plain: Each) => boolean,
  isSaid: (found: Each, plain: Each) => boolean = () => false,
): readonly Each[] {
  const alike = meant.filter(({ length }) => length === found.length);
  const base = plain.length === found.length ? plain : (alike[0] ?? plain);
  return base.map((line, at) => {
    const read = found[at];
    if (read === undefined) return line;
    const hit = alike
      .map((lines) => lines[at])
      .find((each) => each !== undefined && isFound(each, read, line));
    return hit === undefined && !isSaid(read, line) ? line : read;
  });
}
