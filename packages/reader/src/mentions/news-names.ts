import type { Word } from '@nonpaper/text';
import { INSTITUTION_WORDS, PLACE_WORDS } from './data/not-names.ts';
import type { Run } from './name-runs.ts';
import { low } from './words-of.ts';

/** Last words that only names of news carriers have. */
const NEWS_TAILS = new Set(
  'courier herald gazette tribune chronicle examiner sentinel newswire wire times dispatch telegraph bulletin daily journal observer inquirer mercury mail echo argus weekly standard statesman reporter voice monitor'.split(
    ' ',
  ),
);

/** First words that only such names have. */
const NEWS_HEADS = new Set('radio daily channel kanal canal canale télé tele rádio rundfunk'.split(' '));

/** What stands right before the name of a news carrier: "the weekly Forum". */
const NEWS_KINDS = new Set(
  'newspaper daily weekly monthly broadcaster magazine tabloid newswire website portal podcast broadsheet'.split(
    ' ',
  ),
);

/** "the television programme Forum", "the news site Forum". */
const NEWS_KINDS_BEHIND: Readonly<Record<string, ReadonlySet<string>>> = {
  programme: new Set(['television', 'radio', 'tv', 'news']),
  program: new Set(['television', 'radio', 'tv', 'news']),
  channel: new Set(['television', 'tv', 'news']),
  station: new Set(['radio', 'television', 'tv']),
  site: new Set(['news']),
  agency: new Set(['news', 'press']),
};

/** Articles of other languages with which their news carriers' names begin. */
const FOREIGN_ARTICLES = new Set(['der', 'die', 'das', 'le', 'la', 'les', 'el', 'il', 'o']);

/** "Harbour Times", "Radio Oru". */
export function isNewsName(rest: readonly Word[]): boolean {
  if (rest.length < 2) return false;
  const words = rest.map(low);
  if (NEWS_TAILS.has(words.at(-1) ?? '')) return true;
  return NEWS_HEADS.has(words[0] ?? '') && !words.slice(1).some((word) => INSTITUTION_WORDS.has(word));
}

/** "the weekly Forum", "the television programme Forum". */
export function isCalledOutlet({ before, second }: Run): boolean {
  const kind = before?.text.toLowerCase() ?? '';
  return NEWS_KINDS.has(kind) || (NEWS_KINDS_BEHIND[kind]?.has(second?.text.toLowerCase() ?? '') ?? false);
}

/** Words that may stand behind the one who was told something, before what was told. */
const BEHIND_TOLD = new Set('that on in at by late early last he she it they the a his her'.split(' '));

/** "told the Meridian that", "in an interview with the Meridian,": what is told so, and is no body, is a news carrier. */
export function isToldOutlet({ words: own, before, second, third, after }: Run, article: boolean): boolean {
  const foreign = own.length > 1 && FOREIGN_ARTICLES.has(own[0]?.text.toLowerCase() ?? '');
  const [behind, further] = foreign ? [before, second] : [second, third];
  const told = behind?.text === 'told' || (behind?.text === 'with' && further?.text === 'interview');
  if (
    !(article || foreign) ||
    !told ||
    own.some((word) => INSTITUTION_WORDS.has(low(word)) || PLACE_WORDS.has(low(word)))
  )
    return false;
  return after === undefined || after.kind !== 'word' || BEHIND_TOLD.has(after.text.toLowerCase());
}

/** "A third text is in circulation, the Long View has learned.", "…, the Lantern can reveal.": behind its news stands who found it out. */
export function isFinder({ words: own, before, second, after, behind }: Run): boolean {
  const comma = before?.text === ',' || (before?.text.toLowerCase() === 'the' && second?.text === ',');
  const [verb, stop] = behind;
  if (!comma || verb === undefined || (stop !== undefined && stop.text !== '.')) return false;
  const told = /^(?:has|had)$/u.test(after?.text ?? '') && /^learn(?:ed|t)$/u.test(verb.text);
  const finds = told || (after?.text === 'can' && verb.text === 'reveal');
  return finds && !own.some((word) => INSTITUTION_WORDS.has(low(word)));
}
