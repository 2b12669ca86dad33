import { SourceBook } from '../book.ts';
import { framed } from '../frame.ts';
import type { DossierHead } from '../frame.ts';
import { counted } from '../kinds.ts';
import type { Inline, Page } from '../page.ts';
import { found, item, list, paragraph, soft, strong } from '../page.ts';

/** What was searched for and found. In an excerpt, found words stand between U+2402 and U+2403. */
export interface SearchResults {
  readonly query: string;
  readonly hits: readonly {
    readonly kind: 'provision' | 'statement' | 'source';
    readonly id: string;
    readonly title: string;
    readonly excerpt: string;
  }[];
}

/** Places where the words were found, best first. */
export function searchPage(head: DossierHead, results: SearchResults): Page {
  const items = results.hits.map((hit) =>
    item([soft(`${hit.kind} `), strong(hit.title), soft(`  ${hit.id}`)], excerptLine(hit.excerpt)),
  );
  const none = paragraph('Nothing was found. Try fewer words, or a beginning with a star, such as guarant*.');
  return framed(head, {
    subject: 'Search',
    facts: [
      { label: 'Words', value: [results.query] },
      { label: 'Found', value: [counted(results.hits.length, 'place', 'places')] },
    ],
    blocks: items.length === 0 ? [none] : [list(items)],
    leftOut: [],
    book: new SourceBook(),
  });
}

/** Cuts an excerpt at the marks; an end mark that is missing ends with the excerpt. */
export function excerptLine(excerpt: string): Inline[] {
  return excerpt.split('\u2402').flatMap((part, index): Inline[] => {
    if (index === 0) return part === '' ? [] : [part.replaceAll('\u2403', '')];
    const end = part.indexOf('\u2403');
    const word = end < 0 ? part : part.slice(0, end);
    const rest = end < 0 ? '' : part.slice(end + 1).replaceAll('\u2403', '');
    return [found(word), ...(rest === '' ? [] : [rest])];
  });
}
