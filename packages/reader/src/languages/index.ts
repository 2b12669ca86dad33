/**
 * Languages that are read in part: direct quotations, names and dates. Everything else of such a text is said to
 * be unread. A language is a folder of data here, and a line in `LANGUAGES`.
 */
import type { Message } from '@nonpaper/vocabulary';
import { findAmong } from '../mentions/find-known.ts';
import { gather } from '../mentions/index.ts';
import { knownNames } from '../mentions/known-names.ts';
import { inOrder } from '../mentions/mention-at.ts';
import type { Article, Reading, ReadingContext } from '../reading.ts';
import { ARABIC } from './ar/index.ts';
import { SPANISH } from './es/index.ts';
import { FRENCH } from './fr/index.ts';
import { findListed } from './names.ts';
import { newPersons } from './new-persons.ts';
import type { LanguagePack } from './pack.ts';
import { readDates } from './read-dates.ts';
import { readQuotations } from './read-quotations.ts';
import { RUSSIAN } from './ru/index.ts';
import { UKRAINIAN } from './uk/index.ts';

export const LANGUAGES: readonly LanguagePack[] = [ARABIC, SPANISH, FRENCH, RUSSIAN, UKRAINIAN];

/** The primary part of a tag: `uk` of `uk-UA`. */
const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Whether an article is in a language that is read whole, or in none that was told. */
export const isEnglish = ({ language }: Article): boolean =>
  language === undefined || primary(language) === 'en';

/** The reading of an article in another language than English, one of `packs` or none. Linear in the text. */
export function readInPart(
  article: Article,
  context: ReadingContext,
  packs: readonly LanguagePack[] = LANGUAGES,
): Reading {
  const { text } = article;
  const pack = packs.find(({ tag }) => tag === primary(article.language ?? ''));
  const names = findAmong(text, knownNames(context), pack ? findListed(text, pack) : []);
  const statements = pack ? readQuotations(text, pack, names) : [];
  const persons = pack ? newPersons(text, pack, names, statements) : [];
  const dates = pack ? readDates(text, pack, article.date) : [];
  return {
    statements,
    events: [],
    mentions: gather(inOrder([...names, ...persons])),
    open: [],
    frame: {},
    absent: [],
    ...(dates.length === 0 ? {} : { dates }),
    messages: [messageFor(article, pack)],
  };
}

/** The tag of a language that could not be told (ISO 639-2). */
const UNDETERMINED = 'und';

const NEITHER_TOLD_NOR_ENGLISH: Message = {
  code: 'article-not-english',
  text: 'The article is not in English, and its language could not be told; only the names of the dossier were looked for.',
};

function messageFor({ language, text }: Article, pack: LanguagePack | undefined): Message {
  if (text.trim() === '')
    return { code: 'article-empty', text: 'The article has no words; nothing was read.' };
  if (language === UNDETERMINED) return NEITHER_TOLD_NOR_ENGLISH;
  if (pack === undefined)
    return {
      code: 'article-not-english',
      text: `The article is in "${language}", which is not read; only the names of the dossier were looked for.`,
    };
  return {
    code: 'article-read-in-part',
    text: `The article is in ${pack.name}: its direct quotations, names and dates were looked for; the rest was not read.`,
  };
}
