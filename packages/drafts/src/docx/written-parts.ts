import { attributeOf, elementsUnder, tagOf, type Markup } from './markup.ts';
import type { NotePage } from './note-pages.ts';
import { markupOf, textParts, type WordPackage } from './package.ts';

/** Every annotation id that the text parts of a package use. */
export function usedIds(pack: WordPackage): Set<number> {
  const used = new Set<number>();
  for (const part of textParts(pack)) {
    const markup = markupOf(pack, part);
    if (!markup.ok || markup.value === null) continue;
    for (const element of elementsUnder(markup.value.root)) {
      const id = Number(attributeOf(markup.value, element, 'id') ?? Number.NaN);
      if (Number.isInteger(id)) used.add(id);
    }
  }
  return used;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** Whether a part is written in the strict form of the standard. */
export const isStrict = (markup: Markup): boolean => tagOf(markup, markup.root).includes(STRICT);

/** What we write has the prefix `w`, which is declared where the part calls its namespace otherwise. */
export function withWordPrefix(markup: Markup, text: string): string {
  if (markup.prefix === 'w') return text;
  const name = /^<[^\s/>]+/.exec(tagOf(markup, markup.root))?.[0] ?? '';
  const at = markup.root.start + name.length;
  return `${text.slice(0, at)} xmlns:w="${isStrict(markup) ? STRICT : MAIN}"${text.slice(at)}`;
}

/** A notes part with the two separators that every one has (17.11.23). */
export function newNotes({ kind, added }: NotePage, main: Markup): string {
  const separator = (type: string, id: number): string =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  const before = separator('separator', -1) + separator('continuationSeparator', 0);
  const root = `<w:${kind}s xmlns:w="${isStrict(main) ? STRICT : MAIN}">`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${before}${added.join('')}</w:${kind}s>`;
}
