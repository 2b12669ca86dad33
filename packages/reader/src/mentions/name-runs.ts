import type { Word } from '@nonpaper/text';
import { startsCapital } from '../capitals.ts';
import { INSTITUTION_WORDS, NOT_NAMES, TEXT_WORDS } from './data/not-names.ts';
import { BODY_ENDINGS, OFFICE_HEADS, OFFICE_MODIFIERS } from './data/offices.ts';
import { bare, low } from './words-of.ts';

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

/** How many words a name may have; those of an office before it are not counted ("First Deputy Foreign Minister Ana Kolt"). */
const LONGEST_NAME = 6;

/** So many words behind a name may tell what its bearer is. */
const LOOK_BEHIND = 8;

const HEADLINE_SHARE = 0.85;

const isCapitalised = (word: Word): boolean => word.kind === 'word' && startsCapital(word.text);

/** Whether nearly every word is capitalised and no full stop ends it, so that capitals tell nothing. */
export function isHeadline(list: readonly Word[]): boolean {
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

export interface Run {
  readonly words: readonly Word[];
  readonly before: Word | undefined;
  /** The word before that, and the one before it. */
  readonly second: Word | undefined;
  readonly third: Word | undefined;
  readonly after: Word | undefined;
  /** The words behind that. */
  readonly behind: readonly Word[];
}

const WITH_ARTICLE = /^(?:al|el|ad|as|ar|an|ash|az|ul)[-‐]\p{Lu}/iu;

const HYPHENS = '-‐';

/** "al-", "ash-": whether there is a hyphen where the article's ends. */
const hasHyphen = ({ text }: Word): boolean =>
  text.length > 3 && (HYPHENS.includes(text.charAt(2)) || HYPHENS.includes(text.charAt(3)));

const startsName = (word: Word): boolean =>
  (hasHyphen(word) && WITH_ARTICLE.test(word.text)) ||
  (isCapitalised(word) && !(word.text.length <= 2 && /^\p{Lu}$/u.test(word.text)));

export const isInitial = (word: Word): boolean =>
  startsCapital(word.text) && /^(?:(?:St|Ste|Mt|Ft)|\p{Lu}\.?|(?:\p{Lu}\.)+)$/u.test(word.text);

/** Runs of capitalised words that nothing known covers, with particles and initials inside. */
export function runsOf(
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
    runs.push({
      words: list.slice(at, end),
      before,
      second,
      third,
      after: list[end],
      behind: list.slice(end + 1, end + 1 + LOOK_BEHIND),
    });
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

const isOfOffice = (word: Word | undefined): boolean =>
  word !== undefined && (OFFICE_MODIFIERS.has(low(word)) || OFFICE_HEADS.has(low(word)));

/** A possessive or the end of the line ends a name; a particle or connector goes on only before another capital. */
function runEnd(
  list: readonly Word[],
  from: number,
  taken: (word: Word) => boolean,
  startsLine: (word: Word) => boolean,
): number {
  let end = from + 1;
  let named = isOfOffice(list[from]) ? 0 : 1;
  for (let at = from + 1; at < list.length && named < LONGEST_NAME; at += 1) {
    const word = list[at];
    const last = list[at - 1];
    if (word === undefined || last === undefined || taken(word)) break;
    if (!isOfOffice(word)) named += 1;
    if (bare(last) !== last.text && !isCalledAfter(list, at)) break;
    if (startsLine(word)) break;
    if (startsName(word) || isInitial(word)) end = at + 1;
    else if (word.text === '.' && isInitial(last)) continue;
    else if (APOSTROPHE.test(word.text) && isCalledAfter(list, at + 1)) continue;
    else if (!PARTICLES.has(word.text.toLowerCase()) && !joinsInstitution(list, from, at)) break;
  }
  return end;
}

/** "Secretary of the Security and Defence Council", "Minister for Water and Mining Affairs": one field or body of two words. */
function joinsField(list: readonly Word[], from: number, at: number): boolean {
  const opener = list[from - 1]?.text === 'the' ? list[from - 2] : list[from - 1];
  if (opener === undefined || !/^(?:of|for)$/u.test(opener.text)) return false;
  const behind = list.slice(at + 1, at + 4);
  const end = behind.findIndex((each) => INSTITUTION_WORDS.has(low(each)) || BODY_ENDINGS.has(low(each)));
  return end >= 0 && behind.slice(0, end + 1).every(startsName);
}

/** `Ministry of Water`, `Council for the Delta`; "and" only behind one of these: `Basin Union and Skarvia` are two. */
function joinsInstitution(list: readonly Word[], from: number, at: number): boolean {
  const word = list[at];
  const next = list[at + 1];
  if (word === undefined || next === undefined || !CONNECTORS.has(word.text)) return false;
  if (NOT_NAMES.has(low(next))) return false; // "Radio Oru on Thursday"
  if (word.text === 'and' && joinsField(list, from, at)) return true;
  const institution = (each: Word): boolean => INSTITUTION_WORDS.has(low(each)) || TEXT_WORDS.has(low(each));
  const opened = list.slice(from, at).some((each) => /^(?:of|for|on)$/.test(each.text));
  if (word.text === 'and' && !opened) return false;
  const heads =
    at - from <= 4 && list.slice(from, at).some((each, index) => from + index > 0 && institution(each));
  if (next.text === 'the') return heads && BEFORE_ARTICLE.has(word.text);
  return heads && (startsName(next) || CONNECTORS.has(next.text));
}
