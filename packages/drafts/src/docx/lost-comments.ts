import { good, type Message } from '@nonpaper/vocabulary';
import { blocksOf } from './blocks.ts';
import { beginningOf, notice } from './faults.ts';
import { attributeOf, elementsUnder, type Element, type Markup } from './markup.ts';
import { markupOf, partOfKind, type WordPackage } from './package.ts';
import { paragraphsIn } from './resolve.ts';

/**
 * The message that names the comments which only the older file has: the redline is written inside the newer file, where
 * they have no place. `texts` are the older file's body and notes; a comment counts where one of them refers to it, and
 * is the same as a comment of the newer file that says the same. Null where none is lost.
 */
export function lostComments(
  older: WordPackage,
  texts: readonly (Markup | null)[],
  newer: WordPackage,
): Message | null {
  const before = commentsIn(older);
  if (before.size === 0) return null;
  const referred = new Set(texts.flatMap(referredTo));
  const kept = new Map<string, number>();
  for (const words of commentsIn(newer).values()) kept.set(words, (kept.get(words) ?? 0) + 1);
  const lost = [...before].flatMap(([id, words]) => {
    const left = kept.get(words) ?? 0;
    if (!referred.has(id)) return [];
    kept.set(words, left - 1);
    return left > 0 ? [] : [words];
  });
  return lost.length === 0 ? null : notice('redline-comments-left-out', named(lost));
}

function named(lost: readonly string[]): string {
  const [first = ''] = lost;
  const words = beginningOf(first.replaceAll('\n', ' ').trim());
  return lost.length === 1
    ? `A comment of the older file is not in the redline: “${words}”.`
    : `${lost.length} comments of the older file are not in the redline; the first says “${words}”.`;
}

/** The words of each comment by its id, a line for each paragraph; none where the part is missing or broken. */
function commentsIn(pack: WordPackage): ReadonlyMap<string, string> {
  const part = partOfKind(pack, 'comments');
  const read = part === null ? good(null) : markupOf(pack, part);
  const markup = read.ok ? read.value : null;
  const comments = markup?.root.children.filter(({ name }) => name === 'w:comment') ?? [];
  return new Map(
    markup === null
      ? []
      : comments.map((each) => [attributeOf(markup, each, 'id') ?? '', wordsOf(markup, each)] as const),
  );
}

const wordsOf = (markup: Markup, comment: Element): string =>
  paragraphsIn(blocksOf(markup, comment))
    .map(({ text }) => text)
    .join('\n');

const referredTo = (markup: Markup | null): string[] =>
  markup === null
    ? []
    : [...elementsUnder(markup.root)]
        .filter(({ name }) => name === 'w:commentReference')
        .flatMap((each) => attributeOf(markup, each, 'id') ?? []);
