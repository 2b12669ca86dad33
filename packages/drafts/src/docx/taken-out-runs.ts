import type { Message } from '@nonpaper/vocabulary';
import type { Atom } from './atoms.ts';
import { beginningOf, notice } from './faults.ts';
import type { ParagraphText } from './paragraph-text.ts';
import type { Pen } from './pen.ts';
import { runContents } from './run-source.ts';

/** A deletion of the stretch `[from, to)` of a paragraph of the older file, or the leaving of a move; none of a picture. */
export function deletion(
  older: ParagraphText,
  [from, to]: readonly [number, number],
  properties: string,
  pen: Pen,
  kind: 'del' | 'moveFrom' = 'del',
): string {
  const name = kind === 'del' ? 'delText' : 't';
  const runs = takenOutRuns(older, [from, to], properties, pen, name);
  // LibreOffice takes the mark of a paragraph of notes for deleted where a deletion of nothing ends it.
  return runs === '' ? '' : `${pen.open(kind)}${runs}</w:${kind}>`;
}

/** The runs of words taken out: the older file's characters with the given properties; atoms as far as they can be carried. */
export function takenOutRuns(
  older: ParagraphText,
  [from, to]: readonly [number, number],
  properties: string,
  pen: Pen,
  name: 'delText' | 't' = 'delText',
): string {
  const run = (inside: string): string => (inside === '' ? '' : `<w:r>${properties}${inside}</w:r>`);
  const parts: string[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const atom = older.atoms.get(at);
    if (atom === undefined) continue;
    parts.push(run(runContents(older.text.slice(start, at), name)), run(carried(atom, pen, name)));
    start = at + 1;
  }
  parts.push(run(runContents(older.text.slice(start, to), name)));
  return parts.join('');
}

/** Whether nothing of a stretch of the older file can be shown as deleted: a picture alone, of which a message tells. */
export function showsNothing(older: ParagraphText, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at += 1) {
    const atom = older.atoms.get(at);
    if (atom === undefined || atom.copy !== null || atom.note !== undefined || atom.text !== '') return false;
  }
  return true;
}

/** An atom of the older file in the newer package. */
function carried(atom: Atom, pen: Pen, name: 'delText' | 't'): string {
  if (atom.copy !== null) return atom.copy;
  if (atom.note !== undefined) {
    const id = pen.copyNote(atom.note);
    return id === null ? '' : `<w:${atom.note.kind}Reference w:id="${id}"/>`;
  }
  if (atom.boxed !== undefined && atom.boxed.trim() !== '') pen.say(boxLeftOut(atom.boxed.trim()));
  else if (atom.text === '')
    pen.say(
      notice(
        'redline-object-left-out',
        'A picture, drawing or formula of the older file is not shown as deleted.',
      ),
    );
  return runContents(atom.text, name);
}

const boxLeftOut = (words: string): Message =>
  notice(
    'redline-box-left-out',
    `A text box of the older file is not shown as deleted: “${beginningOf(words)}”.`,
  );
