import { good, type Outcome } from '@nonpaper/vocabulary';
import { attributeOf, elementsUnder, type Markup } from './markup.ts';
import { parseMarkupText } from './parse-markup.ts';
import { partOfKind, type WordPackage } from './package.ts';
import type { NoteMark } from './atoms.ts';
import { Splices } from './splices.ts';

const KINDS: readonly NoteMark['kind'][] = ['footnote', 'endnote'];

/** Of each part with notes, the ids of those to which nothing refers any more. */
export type OrphanedNotes = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The notes whose every reference went when the changes of the main part were settled: Word drops a note that nothing
 * refers to when it saves, and what was only proposed must not stay in a settled file. Notes to which nothing referred
 * before are left alone. `settled` is the main part's new text. Linear.
 */
export function orphanedNotes(pack: WordPackage, main: Markup, settled: string): Outcome<OrphanedNotes> {
  const orphaned = new Map<string, ReadonlySet<string>>();
  const parts = KINDS.map((kind) => [kind, partOfKind(pack, `${kind}s`)] as const);
  if (settled === main.text || parts.every(([, part]) => part === null)) return good(orphaned);
  const after = parseMarkupText(settled, pack.main, pack.where);
  if (!after.ok) return after;
  for (const [kind, part] of parts) {
    const still = referredTo(after.value, kind);
    const lost = [...referredTo(main, kind)].filter((id) => !still.has(id));
    if (part !== null && lost.length > 0) orphaned.set(part, new Set(lost));
  }
  return good(orphaned);
}

function referredTo(markup: Markup, kind: NoteMark['kind']): Set<string> {
  const ids = new Set<string>();
  for (const element of elementsUnder(markup.root))
    if (element.name === `w:${kind}Reference`) ids.add(attributeOf(markup, element, 'id') ?? '');
  return ids;
}

/** The text of a notes part without some notes; separators, which have a type, are never among them. */
export function withoutNotes(markup: Markup, ids: ReadonlySet<string>): string {
  const splices = new Splices();
  for (const note of markup.root.children) {
    const isNumbered = ['normal', null].includes(attributeOf(markup, note, 'type'));
    if (isNumbered && ids.has(attributeOf(markup, note, 'id') ?? ''))
      splices.replace(note.start, note.end, '');
  }
  return splices.applied(markup.text);
}
