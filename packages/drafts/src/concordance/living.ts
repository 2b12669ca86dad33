import type { ReadProvision } from '../types.ts';
import type { Book, Line } from './lines.ts';
import { hasText, lastText } from './lines.ts';

/** A lineage as the next draft may carry it on: with the text that it had last. */
export interface Living {
  readonly line: number;
  /** Place of the draft that the text is from. */
  readonly draft: number;
  readonly provision: ReadProvision;
}

/**
 * The lineages that a draft hands on to the next one, in order: its provisions, and for those whose text is not kept in it
 * the text that they had last. An extract hands on what it does not show too, each behind the one that it stood behind.
 */
export function livingAfter(book: Book, draft: number, before: readonly Living[]): Living[] {
  const provisions = book.drafts[draft]?.draft.provisions ?? [];
  const lines = book.lineOf[draft];
  const own = provisions.flatMap((provision, at): Living[] => {
    const line = book.lines[lines?.[at] ?? -1];
    return line === undefined ? [] : livingOf(book, line, draft, provision);
  });
  const hidden = before.filter(({ line }) => {
    const cell = book.lines[line]?.cells.get(draft);
    return cell?.kind === 'not-kept' && cell.unit === null;
  });
  return hidden.length === 0 ? own : woven(own, before, new Set(hidden));
}

function livingOf(book: Book, line: Line, draft: number, provision: ReadProvision): Living[] {
  if (hasText(book, draft, line.cells.get(draft))) return [{ line: line.line, draft, provision }];
  const last = lastText(book, line, draft);
  const kept = book.drafts[last]?.draft.provisions[line.cells.get(last)?.unit ?? -1];
  return kept === undefined
    ? []
    : [
        {
          line: line.line,
          draft: last,
          provision: { ...kept, path: provision.path, number: provision.number },
        },
      ];
}

/** Puts the hidden ones behind those that they stood behind before. */
function woven(own: readonly Living[], before: readonly Living[], hidden: ReadonlySet<Living>): Living[] {
  const shown = new Set(own.map(({ line }) => line));
  const paths = new Set(own.map(({ provision }) => provision.path));
  const behind = new Map<number, Living[]>();
  let anchor = -1;
  for (const living of before) {
    if (shown.has(living.line)) anchor = living.line;
    if (!hidden.has(living)) continue;
    const others = behind.get(anchor) ?? [];
    behind.set(anchor, others);
    others.push(freePath(living, paths));
  }
  return [
    ...(behind.get(-1) ?? []),
    ...own.flatMap((living) => [living, ...(behind.get(living.line) ?? [])]),
  ];
}

/** A path that no other has: the printed number of a text that is not shown may belong to another by now. */
function freePath(living: Living, taken: Set<string>): Living {
  const { path } = living.provision;
  const free = taken.has(path) ? `${path}~${living.line}` : path;
  taken.add(free);
  return free === path ? living : { ...living, provision: { ...living.provision, path: free } };
}
