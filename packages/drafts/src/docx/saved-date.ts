import { charactersIn, elementsUnder } from './markup.ts';
import { markupOf, type WordPackage } from './package.ts';

/** `2026-02-03T10:00:00Z`, as Office programs write it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/**
 * When a document was saved last, as its core properties have it (ECMA-376 part 2, 8.3), or null where they do not say
 * or cannot be read: nothing depends on it but what date a change bears that must bear one.
 */
export function savedDate(pack: WordPackage): string | null {
  if (pack.properties === null) return null;
  const markup = markupOf(pack, pack.properties);
  if (!markup.ok || markup.value === null) return null;
  for (const element of elementsUnder(markup.value.root))
    if (element.name === 'dcterms:modified') {
      const moment = charactersIn(markup.value, element).trim();
      return MOMENT.test(moment) ? moment : null;
    }
  return null;
}
