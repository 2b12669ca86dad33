import type { CodeBook } from '@nonpaper/vocabulary';
import { STATEMENT_CODES } from './statements/index.ts';

/** Every message that reading an article can give. */
export const READER_CODES: CodeBook = {
  ...STATEMENT_CODES,
  'article-empty': {
    means: 'The article has no words, so nothing was read.',
    next: 'Check that the right file was given, and that its text could be extracted.',
  },
  'article-no-statement': {
    means:
      'Nobody is quoted or reported in the article; events and mentions may have been found all the same.',
    next: 'Enter statements by hand if the article holds some, or keep it as a source without them.',
  },
  'article-in-capitals': {
    means:
      'The article stands in capitals, so names could not be told from other words by their first letter.',
    next: 'Check speakers and participants with care, or give the text in ordinary letters if there is one.',
  },
  'article-very-long': {
    means:
      'The article is so long that it was read in sections, each by itself; a name or a pronoun was followed within its section only.',
    next: 'Cut the text into its articles and read them one by one, if it holds several.',
  },
  'article-dated-by-head': {
    means:
      'No day of publication was given, and the file names none in its markup; it was taken from a line over the first sentence, or from the dateline.',
    next: 'Give the day of publication (--date) and read it again if it is another.',
  },
  'article-undated': {
    means: 'The article has no date, so "Wednesday" and "next week" could not be turned into days.',
    next: 'Give the day of publication and read it again.',
  },
  'article-not-english': {
    means: 'The article is in a language that is not read; only the names of the dossier were looked for.',
    next: 'Read a translation, or enter its statements by hand.',
  },
  'article-read-in-part': {
    means:
      'The article is in a language that is read in part: its direct quotations, names and dates were proposed, and nothing else of it was read.',
    next: 'Look through the text yourself for what is reported without quotation marks, or read a translation.',
  },
  'sentence-very-long': {
    means: 'A sentence is so long that only its beginning was searched for events and open matters.',
    next: 'Check whether the text lost its full stops; enter by hand what stands further on.',
  },
};
