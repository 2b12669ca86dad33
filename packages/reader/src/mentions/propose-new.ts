import type { Sentence, Word } from '@nonpaper/text';
import type { MentionKind } from '@nonpaper/vocabulary';
import { INSTITUTION_WORDS, NOT_NAMES, PLACE_WORDS, TEXT_WORDS } from './data/not-names.ts';
import { startsCapital } from '../capitals.ts';
import { HONORIFICS, OFFICE_HEADS, OFFICE_MODIFIERS } from './data/offices.ts';
import { LAND_HEADS, loneParties } from './lone-parties.ts';
import { firstBehind, type MentionAt, overlap } from './mention-at.ts';
import { bare, low, wordsOf } from './words-of.ts';

/** Small words that stand inside names. */
const PARTICLES = new Set(
  'al el ul bin ibn bint abu ben de da di du des dos das del della der den van von zu la le af ag ould o'.split(
    ' ',
  ),
);
/** Small words inside names of institutions and texts. */
const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'on']);
/** "Council on Foreign Relations", but not "Council on the Aran lock". */
const BEFORE_ARTICLE = new Set(['of', 'for']);
const LOCATIVE = new Set(['in', 'near', 'outside', 'around']);
const LONGEST_NAME = 6;
const HEADLINE_SHARE = 0.85;

const isCapitalised = (word: Word): boolean => word.kind === 'word' && startsCapital(word.text);

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
/** What stands right before the name of a body: "the institute Norddata". */
const BODY_KINDS = new Set(
  'institute foundation charity think-tank movement coalition bank firm company pollster'.split(' '),
);
/** Articles of other languages with which their news carriers' names begin. */
const FOREIGN_ARTICLES = new Set(['der', 'die', 'das', 'le', 'la', 'les', 'el', 'il', 'o']);

/** Words behind a lone name at which only a person or party can stand. */
const SAYING = new Set(
  'said says told believes believed expressed claims claimed wrote argued insisted announced vowed warned urged'.split(
    ' ',
  ),
);

/** Whether nearly every word is capitalised and no full stop ends it, so that capitals tell nothing. */
function isHeadline(list: readonly Word[]): boolean {
  if (list.at(-1)?.text === '.') return false;
  let real = 0;
  let capitalised = 0;
  for (const word of list) {
    if (word.kind !== 'word' || word.text.length <= 3) continue;
    real += 1;
    if (isCapitalised(word)) capitalised += 1;
  }
  return real >= 4 && capitalised > real * HEADLINE_SHARE;
}

interface Run {
  readonly words: readonly Word[];
  readonly before: Word | undefined;
  /** The word before that, and the one before it. */
  readonly second: Word | undefined;
  readonly third: Word | undefined;
  readonly after: Word | undefined;
}

const WITH_ARTICLE = /^(?:al|el|ad|as|ar|an|ash|az|ul)[-‐]\p{Lu}/iu;
const HYPHENS = '-‐';
/** "al-", "ash-": whether there is a hyphen where the article's ends. */
const hasHyphen = ({ text }: Word): boolean =>
  text.length > 3 && (HYPHENS.includes(text.charAt(2)) || HYPHENS.includes(text.charAt(3)));
const startsName = (word: Word): boolean =>
  (hasHyphen(word) && WITH_ARTICLE.test(word.text)) ||
  (isCapitalised(word) && !(word.text.length <= 2 && /^\p{Lu}$/u.test(word.text)));
const isInitial = (word: Word): boolean =>
  startsCapital(word.text) && /^(?:(?:St|Ste|Mt|Ft)|\p{Lu}\.?|(?:\p{Lu}\.)+)$/u.test(word.text);

/** Runs of capitalised words that nothing known covers, with particles and initials inside. */
function runsOf(
  list: readonly Word[],
  taken: (word: Word) => boolean,
  startsLine: (word: Word) => boolean,
): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < list.length) {
    const word = list[at];
    if (word === undefined || !(startsName(word) || isInitial(word)) || taken(word)) {
      at += 1;
      continue;
    }
    const end = runEnd(list, at, taken, startsLine);
    const before = at > 0 ? list[at - 1] : undefined;
    const second = at > 1 ? list[at - 2] : undefined;
    const third = at > 2 ? list[at - 3] : undefined;
    runs.push({ words: list.slice(at, end), before, second, third, after: list[end] });
    at = end;
  }
  return runs;
}

/** "the Farmers' Union", "the Women's League": a body is called after those who are in it, and its name does not end there. */
function isCalledAfter(list: readonly Word[], at: number): boolean {
  const last = list[at - 1];
  const mark = last !== undefined && APOSTROPHE.test(last.text);
  const people = mark ? list[at - 2] : last;
  const next = list[at];
  if (people === undefined || next === undefined || !isCapitalised(next)) return false;
  const many = mark ? people.text.endsWith('s') : /^(?:people|women|men|children)['’]s$/iu.test(people.text);
  return many && INSTITUTION_WORDS.has(low(next));
}

const APOSTROPHE = /^['’]$/u;

/** A possessive or the end of the line ends a name; a particle or connector goes on only before another capital. */
function runEnd(
  list: readonly Word[],
  from: number,
  taken: (word: Word) => boolean,
  startsLine: (word: Word) => boolean,
): number {
  let end = from + 1;
  for (let at = from + 1; at < list.length && at - from < LONGEST_NAME; at += 1) {
    const word = list[at];
    const last = list[at - 1];
    if (word === undefined || last === undefined || taken(word)) break;
    if (bare(last) !== last.text && !isCalledAfter(list, at)) break;
    if (startsLine(word)) break;
    if (startsName(word) || isInitial(word)) end = at + 1;
    else if (word.text === '.' && isInitial(last)) continue;
    else if (APOSTROPHE.test(word.text) && isCalledAfter(list, at + 1)) continue;
    else if (!PARTICLES.has(word.text.toLowerCase()) && !joinsInstitution(list, from, at)) break;
  }
  return end;
}

/** `Ministry of Water`, `Council for the Delta`; "and" only behind one of these: `Basin Union and Skarvia` are two. */
function joinsInstitution(list: readonly Word[], from: number, at: number): boolean {
  const word = list[at];
  const next = list[at + 1];
  if (word === undefined || next === undefined || !CONNECTORS.has(word.text)) return false;
  if (NOT_NAMES.has(low(next))) return false; // "Radio Oru on Thursday"
  const institution = (each: Word): boolean => INSTITUTION_WORDS.has(low(each)) || TEXT_WORDS.has(low(each));
  const opened = list.slice(from, at).some((each) => /^(?:of|for|on)$/.test(each.text));
  if (word.text === 'and' && !opened) return false;
  const heads =
    at - from <= 4 && list.slice(from, at).some((each, index) => from + index > 0 && institution(each));
  if (next.text === 'the') return heads && BEFORE_ARTICLE.has(word.text);
  return heads && (startsName(next) || CONNECTORS.has(next.text));
}

/** Leaves out what cannot open a name: words of the sentence's start, titles of office; tells whether one made it a person. */
function withoutTitles(run: Run): { readonly rest: readonly Word[]; readonly titled: boolean } {
  let rest = run.words;
  let titled = false;
  for (;;) {
    const [first, ...others] = rest;
    if (first === undefined) return { rest, titled };
    const word = low(first).replace(/\.$/, '');
    const title = HONORIFICS.has(word) || OFFICE_HEADS.has(word);
    const second = others[0];
    const headNext = second !== undefined && others.length > 1 && OFFICE_HEADS.has(low(second));
    const modifier =
      headNext || (OFFICE_MODIFIERS.has(word) && others.some((each) => OFFICE_HEADS.has(low(each))));
    const jan = first.text === 'Jan' && second !== undefined; // a first name where no number follows
    if (jan || (!title && !modifier && !NOT_NAMES.has(word) && !/^[.]$/.test(word))) return { rest, titled };
    titled ||= title;
    rest = others;
  }
}

/** `article`: the name stands behind "the", as those of persons do not. */
function kindOf(
  rest: readonly Word[],
  titled: boolean,
  before: Word | undefined,
  article: boolean,
): MentionKind | null {
  const last = rest.at(-1);
  if (last === undefined) return null;
  const all = rest.map(low);
  if (all.some((word) => INSTITUTION_WORDS.has(word))) return rest.length > 1 ? 'organisation' : null;
  if (all.some((word) => TEXT_WORDS.has(word))) return rest.length > 1 ? 'draft' : null;
  if (all.some((word) => PLACE_WORDS.has(word))) return rest.length > 1 ? 'place' : null;
  const preposition = before?.text.toLowerCase() ?? '';
  const located = LOCATIVE.has(preposition) || (preposition === 'at' && rest.length > 1);
  if (located && !titled) return 'place';
  if (titled) return 'person';
  if (rest.length === 2 && LAND_HEADS.has(all[0] ?? '')) return 'place';
  return rest.length > 1 ? (article ? 'organisation' : 'person') : null;
}

function proposed(text: string, run: Run, parties: ReadonlySet<string>): MentionAt[] {
  const { rest, titled } = withoutTitles(run);
  const first = rest[0];
  const last = rest.at(-1);
  if (first === undefined || last === undefined || NOT_NAMES.has(low(last))) return [];
  if (titled && rest.length === 1 && bare(first).length < 3) return [];
  if (!titled && OFFICE_HEADS.has(low(last))) return []; // "the Home Minister"
  const before = rest.length === run.words.length ? run.before : run.words.at(-rest.length - 1);
  const article = before?.text.toLowerCase() === 'the';
  const isParty = !titled && !isHeldBy(run) && parties.has(rest.map(bare).join(' '));
  const located = LOCATIVE.has(run.before?.text.toLowerCase() ?? '');
  const news = !titled && isNewsName(rest);
  const body = rest.length === run.words.length && BODY_KINDS.has(run.before?.text.toLowerCase() ?? '');
  const kind =
    news || isToldOutlet(run, article) || (rest.length === run.words.length && isCalledOutlet(run))
      ? 'outlet'
      : body
        ? 'organisation'
        : isParty && !located
          ? 'party'
          : kindOf(
              rest,
              titled || besidePerson(run),
              rest.length === run.words.length ? run.before : undefined,
              article,
            );
  if (kind === null || rest.every(isInitial)) return [];
  const end = last.span[0] + bare(last).length;
  return [{ kind, name: text.slice(first.span[0], end), by: 'proposed', span: [first.span[0], end] }];
}

/** "Harbour Times", "Radio Oru". */
function isNewsName(rest: readonly Word[]): boolean {
  const words = rest.map(low);
  if (words.length < 2 || NEWS_TAILS.has(words.at(-1) ?? '')) return words.length > 1;
  return NEWS_HEADS.has(words[0] ?? '') && !words.slice(1).some((word) => INSTITUTION_WORDS.has(word));
}

/** "the weekly Forum", "the television programme Forum". */
function isCalledOutlet({ before, second }: Run): boolean {
  const kind = before?.text.toLowerCase() ?? '';
  return NEWS_KINDS.has(kind) || (NEWS_KINDS_BEHIND[kind]?.has(second?.text.toLowerCase() ?? '') ?? false);
}

/** Offices that only a state or body has: "Oru's president" makes Oru no person, as "Oru's envoy" may. */
const STATE_OFFICES = new Set(
  'president premier minister chancellor king queen sultan emir ambassador secretary governor senator speaker'.split(
    ' ',
  ),
);

/** Words that may stand behind the one who was told something, before what was told. */
const BEHIND_TOLD = new Set('that on in at by late early last he she it they the a his her'.split(' '));

/** "envoy Oru": an office before a lone name makes it a person. */
const isHeldBy = ({ before }: Run): boolean =>
  before !== undefined && OFFICE_HEADS.has(before.text.toLowerCase());

/** "told the Meridian that", "in an interview with the Meridian,": what is told so, and is no body, is a news carrier. */
function isToldOutlet({ words: own, before, second, third, after }: Run, article: boolean): boolean {
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

/**
 * Whether what stands beside a lone word makes it a person: an office before it ("envoy Oru"), an office that it owns
 * ("Oru's envoy"), or a verb of saying.
 */
function besidePerson({ before, after, words: own }: Run): boolean {
  const last = own.at(-1);
  const next = after?.text.toLowerCase() ?? '';
  if (before !== undefined && OFFICE_HEADS.has(before.text.toLowerCase())) return true;
  if (last !== undefined && /^\p{Lu}{2,}$/u.test(bare(last))) return false; // "the EPL's commander"
  const owns = last !== undefined && bare(last) !== last.text;
  if (owns) return OFFICE_HEADS.has(next) && !STATE_OFFICES.has(next);
  return SAYING.has(next) && !LOCATIVE.has(before?.text.toLowerCase() ?? '');
}

/**
 * Names that no record has: capitalised runs that are not known, with their kind by what they hold (an
 * institution's, a text's or a landscape's word) and by what stands before them (a title, an office, "in"). A lone
 * capitalised word is proposed only behind a title, an office or "in", or where the article shows it to be a land; headlines are left alone.
 */
export function proposeNew(
  text: string,
  sentences: readonly Sentence[],
  known: readonly MentionAt[],
): MentionAt[] {
  const parties = loneParties(text);
  const found = sentences.flatMap((sentence) => {
    const list = wordsOf(text, sentence);
    if (isHeadline(list)) return [];
    let at = firstBehind(known, sentence.span[0]);
    const taken = (word: Word): boolean => {
      while (at > 0 && (known[at - 1]?.span[1] ?? 0) > word.span[0]) at -= 1;
      while (at < known.length && (known[at]?.span[1] ?? 0) <= word.span[0]) at += 1;
      const mention = known[at];
      return mention !== undefined && overlap(mention.span, word.span);
    };
    const startsLine = (word: Word): boolean => text[word.span[0] - 1] === '\n';
    return runsOf(list, taken, startsLine).flatMap((run) => proposed(text, run, parties));
  });
  return ofOneKind(found);
}

/** "the Free Districts" is a body, and so is "Free Districts" wherever it stands without its article. */
function ofOneKind(found: readonly MentionAt[]): MentionAt[] {
  const bodies = new Map(
    found
      .filter(({ kind }) => kind === 'organisation' || kind === 'outlet')
      .map(({ name, kind }) => [name, kind]),
  );
  const settled: MentionAt[] = [];
  for (const mention of found) {
    const kind = mention.kind === 'person' ? bodies.get(mention.name) : undefined;
    settled.push(kind === undefined ? mention : { ...mention, kind });
  }
  return settled;
}
