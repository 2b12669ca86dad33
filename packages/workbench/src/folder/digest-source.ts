import type { Citation, Source } from '@nonpaper/dossier';
import { acceptedBy, freshBase, type Bench } from '../bench.ts';
import type { Entering } from './entering.ts';
import type { Digest } from './schema.ts';
import type { ToRead } from './to-read.ts';

/** The digest's text: sentences joined by a space, paragraphs by an empty line, each with the span it got. */
function digestText(digest: Digest): {
  text: string;
  sentences: { start: number; end: number; sources: readonly string[] }[];
} {
  let text = '';
  const sentences: { start: number; end: number; sources: readonly string[] }[] = [];
  digest.paragraphs.forEach((paragraph, number) => {
    if (number > 0) text += '\n\n';
    paragraph.forEach((sentence, place) => {
      if (place > 0) text += ' ';
      sentences.push({
        start: text.length,
        end: text.length + sentence.text.length,
        sources: sentence.sources,
      });
      text += sentence.text;
    });
  });
  return { text, sentences };
}

export function digestToRead(bench: Bench, entering: Entering, digest: Digest): ToRead {
  const id = entering.book.id('digest', digest.slug, `digests, ${digest.slug},`);
  const { text, sentences } = digestText(digest);
  const textId = bench.ids.next();
  const source: Source = {
    ...freshBase('source', id, entering.at, acceptedBy(entering.by, entering.at)),
    slug: digest.slug,
    sourceKind: 'digest',
    title: digest.title,
    outlet: null,
    relays: [],
    date: digest.date,
    dateNote: null,
    url: null,
    language: digest.language ?? 'en',
    text: textId,
    note: null,
    validFrom: digest.date,
  };
  const behind = sentences.flatMap(({ start, end, sources }) =>
    sources.map((slug): Citation => ({
      source: entering.book.id('source', slug, `digests, ${digest.slug},`),
      span: [start, end],
      locator: null,
    })),
  );
  const article = { text, title: digest.title, date: digest.date, language: digest.language ?? 'en' };
  return { source, text: { id: textId, source: id, text, extractor: 'digest/1' }, article, behind };
}
