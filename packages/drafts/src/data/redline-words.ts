import { MONTHS } from './fact-words.ts';

/** Names of months as they stand behind or before a day, in the languages of the drafts that are read. */
export const MONTH_NAMES: readonly string[] = [
  ...Object.keys(MONTHS),
  ...'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  ...'januar februar märz april juni juli oktober dezember'.split(' '),
  ...'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  ...'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  ...'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' '),
  ...'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
];

/** Words that join what stands before them to what follows: a list grows by one of them and what is behind it. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'and or but nor и или но і або але et ou und oder y o'.split(' '),
);

/** Words with which a phrase begins: a change that can slide is set to begin before one of them. */
export const PHRASE_OPENERS: ReadonlySet<string> = new Set(
  (
    'and or but nor if unless which that who whose where when while within in on at of to by with without for from under ' +
    'until after before upon once as into between during through against except including provided subject ' +
    'и или но а если в на с по от до для к о при и або але якщо у з за від та ' +
    'et ou mais si dans de à par avec pour sur und oder aber wenn in von mit für y o pero si en con por'
  ).split(' '),
);

/** Words that carry little alone: one of them kept between two changes helps no reader. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an of to in on at by for with from and or as is are be its their this that shall will may ' +
    'в на с и по для к та і з у за de la le les et der die das und el los y'
  ).split(' '),
);
