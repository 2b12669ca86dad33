import type { Tagger } from '@nonpaper/reader';
import type { ReaderModel } from './ports.ts';

/**
 * The reader that the house ships: rules, and a learned tagger where `weights` gives its file. Nothing leaves the
 * machine. Both are loaded at the first article, since the language model takes longer to load than most answers take.
 */
export function houseReader(weights: () => Uint8Array | null): ReaderModel {
  let tagger: Tagger | null | undefined;
  return {
    name: 'nonpaper reader',
    async read(article, context) {
      const { makeTagger, readArticle } = await import('@nonpaper/reader');
      if (tagger === undefined) {
        const bytes = weights();
        tagger = bytes === null ? null : makeTagger(bytes);
      }
      return readArticle(article, tagger === null ? context : { ...context, tagger });
    },
  };
}

/** The rules alone. */
export const ruleReader: ReaderModel = houseReader(() => null);
