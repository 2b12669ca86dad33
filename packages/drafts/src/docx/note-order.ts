import { good, type Outcome } from '@nonpaper/vocabulary';
import { attributeOf, elementsUnder, tagOf, type Element, type Markup } from './markup.ts';
import { parseMarkup, parseMarkupText } from './parse-markup.ts';
import type { AddedPart } from './package-growth.ts';
import { partOfKind, type WordPackage } from './package.ts';
import type { NoteMark } from './atoms.ts';
import { encodedPart } from './resolve.ts';
import { Splices } from './splices.ts';

/** By kind, the ids of notes that were copied from the older file for references that are shown as taken out. */
export type CopiedNotes = Readonly<Record<NoteMark['kind'], ReadonlySet<string>>>;

/**
 * Numbers the notes of a redline anew from where a copied one stands among the newer file's: LibreOffice gives the k-th
 * reference the note with the k-th smallest id, so ids have to rise in the order of the references. Changes `changed` and
 * `added` in place; ids that rise already stay, and where no note was copied all do.
 */
export function withNotesInOrder(
  pack: WordPackage,
  changed: Map<string, Uint8Array>,
  added: AddedPart[],
  copied: CopiedNotes,
): Outcome<true> {
  for (const kind of ['footnote', 'endnote'] as const) {
    if (copied[kind].size === 0) continue;
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
    const numbers = risingNumbers(text.value, kind, firstFree(notes.value, `w:${kind}`), copied[kind]);
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

/**
 * New ids in the order of the references, or null where the ids rise already. An id that is above the one before stays,
 * so that only those are numbered anew which follow a copied note closely.
 */
function risingNumbers(
  main: Markup,
  kind: NoteMark['kind'],
  first: number,
  copied: ReadonlySet<string>,
): ReadonlyMap<string, number> | null {
  const ids = new Set<string>();
  for (const element of elementsUnder(main.root))
    if (element.name === `w:${kind}Reference`) ids.add(attributeOf(main, element, 'id') ?? '');
  const listed = [...ids];
  if (listed.every((id, index) => index === 0 || Number(id) > Number(listed[index - 1]))) return null;
  let last = first - 1;
  const numbers = new Map<string, number>();
  for (const id of listed) {
    last = copied.has(id) ? last + 1 : notBelow(Number(id), last + 1);
    numbers.set(id, last);
  }
  return numbers;
}

const notBelow = (id: number, least: number): number =>
  Number.isSafeInteger(id) ? Math.max(id, least) : least;

/** Elements of a name with new ids; notes that nothing refers to come after the others. */
function renumbered(markup: Markup, name: string, numbers: ReadonlyMap<string, number>): string {
  const splices = new Splices();
  let last = [...numbers.values()].at(-1) ?? 0;
  for (const element of elementsUnder(markup.root)) {
    if (element.name !== name || !isNumbered(markup, element)) continue;
    const id = attributeOf(markup, element, 'id') ?? '';
    const known = numbers.get(id);
    if (known === undefined) last = notBelow(Number(id), last + 1);
    const number = String(known ?? last);
    if (number === id) continue;
    const tag = tagOf(markup, element).replace(/(:id\s*=\s*["'])[^"']*/, `$1${number}`);
    splices.replace(element.start, element.inner, tag);
  }
  return splices.applied(markup.text);
}

/** Separators keep their ids. */
const isNumbered = (markup: Markup, element: Element): boolean =>
  ['normal', null].includes(attributeOf(markup, element, 'type'));
