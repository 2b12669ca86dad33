import { good, type Outcome } from '@nonpaper/vocabulary';
import { orphanedNotes, withoutNotes } from './orphaned-notes.ts';
import { markupOf, type WordPackage } from './package.ts';
import { parseMarkup } from './parse-markup.ts';
import { encodedPart } from './resolve.ts';

/** Text that somebody had taken out or moved away already; other documents are not looked at. */
const TAKEN_OUT = /[<:](?:del|moveFrom|cellDel)[\s/>]/u;

/**
 * Drops from a redline the notes to which only text referred that others had taken out already, and that was settled:
 * LibreOffice gives each reference the next note of the part, whichever it names. `changed` has the parts of the redline and
 * is changed in place. Linear.
 */
export function dropNotes(pack: WordPackage, changed: Map<string, Uint8Array>): Outcome<true> {
  const bytes = changed.get(pack.main);
  const before = markupOf(pack, pack.main);
  if (!before.ok) return before;
  if (bytes === undefined || before.value === null || !TAKEN_OUT.test(before.value.text)) return good(true);
  const main = parseMarkup(bytes, pack.main, pack.where);
  if (!main.ok) return main;
  const orphaned = orphanedNotes(pack, before.value, main.value.text);
  if (!orphaned.ok) return orphaned;
  for (const [part, ids] of orphaned.value) {
    const own = changed.get(part);
    const notes = own === undefined ? markupOf(pack, part) : parseMarkup(own, part, pack.where);
    if (!notes.ok) return notes;
    if (notes.value !== null) changed.set(part, encodedPart(withoutNotes(notes.value, ids)));
  }
  return good(true);
}
