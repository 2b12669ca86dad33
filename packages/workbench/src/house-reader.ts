import type { ReaderModel } from './ports.ts';

/**
 * The reader that the house ships: rules only, nothing leaves the machine. It is loaded at the first article, since
 * its language model takes longer to load than most answers take.
 */
export const houseReader: ReaderModel = {
  name: 'nonpaper rules',
  async read(article, context) {
    const { readArticle } = await import('@nonpaper/reader');
    return readArticle(article, context);
  },
};
