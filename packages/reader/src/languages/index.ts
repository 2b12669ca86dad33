/**
 * Languages that are read in part: direct quotations, known names and dates. Everything else of such a text is said to
 * be unread. A language is a folder of data here, and a line in `LANGUAGES`.
 */
import type { Message } from '@nonpaper/vocabulary';
import { findKnown } from '../mentions/find-known.ts';
import { gather } from '../mentions/index.ts';
import { knownNames } from '../mentions/known-names.ts';
import type { Article, Reading, ReadingContext } from '../reading.ts';
import { ARABIC } from './ar/index.ts';
import { SPANISH } from './es/index.ts';
import { FRENCH } from './fr/index.ts';
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

/** The reading of an article in another language than English. Linear in the text. */
export function readInPart(article: Article, context: ReadingContext): Reading {
  const pack = LANGUAGES.find(({ tag }) => tag === primary(article.language ?? ''));
  const names = findKnown(article, knownNames(context));
  const statements = pack ? readQuotations(article.text, pack, names) : [];
  const dates = pack ? readDates(article.text, pack, article.date) : [];
  return {
    statements,
    events: [],
    mentions: gather(names),
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
  text: 'The article is not in English, and its language could not be told; only names that are known were looked for.',
};

function messageFor({ language, text }: Article, pack: LanguagePack | undefined): Message {
  if (text.trim() === '')
    return { code: 'article-empty', text: 'The article has no words; nothing was read.' };
  if (language === UNDETERMINED) return NEITHER_TOLD_NOR_ENGLISH;
  if (pack === undefined)
    return {
      code: 'article-not-english',
      text: `The article is in "${language}", which is not read; only names that are known were looked for.`,
    };
  return {
    code: 'article-read-in-part',
    text: `The article is in ${pack.name}: its direct quotations, the names that are known and its dates were looked for; the rest was not read.`,
  };
}
