import { readArticle } from '@nonpaper/reader';
import type { ReaderModel } from './ports.ts';

/** The reader that the house ships: rules only, nothing leaves the machine. */
export const houseReader: ReaderModel = { name: 'nonpaper rules', read: readArticle };
