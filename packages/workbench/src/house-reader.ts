import type { ReadingContext, Tagger } from '@nonpaper/reader';
import type { ReaderModel } from './ports.ts';

/**
 * The reader that the house ships: rules, and a learned tagger where `weights` gives its file. Nothing leaves the
 * machine. Both are loaded at the first article, since the language model takes longer to load than most answers take.
 */
export function houseReader(weights: () => Uint8Array | null): ReaderModel {
  let tagger: Tagger | null | undefined;
  let last: { readonly plain: ReadingContext; readonly tagged: ReadingContext } | undefined;
  return {
    name: 'nonpaper reader',
    async read(article, context) {
      const { makeTagger, readArticle } = await import('@nonpaper/reader');
      if (tagger === undefined) {
        const bytes = weights();
        tagger = bytes === null ? null : makeTagger(bytes);
      }
      if (tagger === null) return readArticle(article, context);
      // One context for all articles that share one: the reader makes its look-ups of names once for each.
      if (last?.plain !== context) last = { plain: context, tagged: { ...context, tagger } };
      return readArticle(article, last.tagged);
    },
  };
}

/** The rules alone. */
export const ruleReader: ReaderModel = houseReader(() => null);
