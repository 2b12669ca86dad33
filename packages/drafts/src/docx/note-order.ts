import { good, type Outcome } from '@nonpaper/vocabulary';
import {
  attributeOf,
  elementsUnder,
  parseMarkup,
  parseMarkupText,
  tagOf,
  type Element,
  type Markup,
} from './markup.ts';
import type { AddedPart } from './package-growth.ts';
import { partOfKind, type WordPackage } from './package.ts';
import { encodedPart } from './resolve.ts';
import { Splices } from './splices.ts';

/**
 * Numbers the notes of a redline anew where a copied one stands among the newer file's: LibreOffice gives the k-th
 * reference the note with the k-th smallest id, so ids have to rise in the order of the references. Changes `changed` and
 * `added` in place; where the ids rise already nothing is touched.
 */
export function withNotesInOrder(
  pack: WordPackage,
  changed: Map<string, Uint8Array>,
  added: AddedPart[],
): Outcome<true> {
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = partOfKind(pack, `${kind}s`);
    const index = added.findIndex((each) => each.kind === `${kind}s`);
    const bytes = part === null ? undefined : changed.get(part);
    const own = added[index];
    const main = changed.get(pack.main);
    if (main === undefined || (bytes === undefined && own === undefined)) continue;
    const text = parseMarkup(main, pack.main, pack.where);
    if (!text.ok) return text;
    const notes =
      bytes === undefined
        ? parseMarkupText(own?.text ?? '', `${kind}s`, pack.where)
        : parseMarkup(bytes, `${kind}s`, pack.where);
    if (!notes.ok) return notes;
    const numbers = risingNumbers(text.value, kind, firstFree(notes.value, `w:${kind}`));
    if (numbers === null) continue;
    changed.set(pack.main, encodedPart(renumbered(text.value, `w:${kind}Reference`, numbers)));
    const again = renumbered(notes.value, `w:${kind}`, numbers);
    if (part !== null && bytes !== undefined) changed.set(part, encodedPart(again));
    else added[index] = { kind: `${kind}s`, text: again };
  }
  return good(true);
}

/** Past the ids of the separators, which keep theirs (Word gives them -1 and 0, or 0 and 1). */
function firstFree(notes: Markup, name: string): number {
  const ids = notes.root.children
    .filter((each) => each.name === name && !isNumbered(notes, each))
    .map((each) => Number(attributeOf(notes, each, 'id') ?? 0));
  return ids.filter(Number.isInteger).reduce((most, id) => Math.max(most, id), 0) + 1;
}

/** New ids in the order of the references from `first` up, or null where the ids rise already. */
function risingNumbers(main: Markup, kind: string, first: number): ReadonlyMap<string, number> | null {
  const ids = new Set<string>();
  for (const element of elementsUnder(main.root))
    if (element.name === `w:${kind}Reference`) ids.add(attributeOf(main, element, 'id') ?? '');
  const listed = [...ids];
  const rises = listed.every((id, index) => index === 0 || Number(id) > Number(listed[index - 1]));
  return rises ? null : new Map(listed.map((id, index) => [id, index + first]));
}

/** Elements of a name with new ids; notes that nothing refers to come after the others. */
function renumbered(markup: Markup, name: string, numbers: ReadonlyMap<string, number>): string {
  const splices = new Splices();
  let last = [...numbers.values()].at(-1) ?? 0;
  for (const element of elementsUnder(markup.root)) {
    if (element.name !== name || !isNumbered(markup, element)) continue;
    const number = numbers.get(attributeOf(markup, element, 'id') ?? '') ?? (last += 1);
    const tag = tagOf(markup, element).replace(/(:id\s*=\s*["'])[^"']*/, `$1${number}`);
    splices.replace(element.start, element.inner, tag);
  }
  return splices.applied(markup.text);
}

/** Separators keep their ids. */
const isNumbered = (markup: Markup, element: Element): boolean =>
  ['normal', null].includes(attributeOf(markup, element, 'type'));
