/** The core of an English noun phrase, up to its last noun: articles, numbers, adjectives, nouns, names and possessives. */
import { VERBS } from '../cues/lexicon.ts';
import type { Token, Unit } from '../types.ts';
import { tokenAt } from './page.ts';
import { TIME, wordSet } from './word-sets.ts';

const POSSESSIVES = wordSet('my your his her its our their whose');

const PERSONALS = wordSet(
  'i you he she it we they who them him us me myself himself herself themselves itself',
);

/** Words before which an adjective may be the head: "the wounded", "many". */
const NOMINAL_STARTS = wordSet('the many few some several others most more such');

const CORE_TAGS = wordSet('NOUN PROPN NUM ADJ DET');

/** Words that are a phrase by themselves where no noun follows: "most said", "many of them believe". */
export const PRONOMINAL = wordSet(
  'most many some few several others both all none neither either each others',
);

export const isNoun = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN';

export const isTime = ({ low, text }: Token): boolean =>
  TIME.has(low.endsWith('.') ? low.slice(0, -1) : low) && text !== 'PM'; // the prime minister

/** "US officials": the country is no pronoun. */
export const isPersonal = (token: Token): boolean =>
  PERSONALS.has(token.low) && !(token.text === 'US' && token.pos === 'PROPN');

const isPossessiveMark = (token: Token): boolean =>
  token.low === "'s" || (token.low === "'" && token.quote < 0);

/** Whether a noun phrase can begin at this token. */
export function opensPhrase(token: Token): boolean {
  if (token.low === 'that') return token.pos === 'DET';
  return (
    CORE_TAGS.has(token.pos) ||
    token.pos === 'PRON' ||
    isPersonal(token) ||
    token.low === 'no' ||
    PRONOMINAL.has(token.low)
  );
}

/** "Most said", "some of them": the word stands for those who are meant. */
function standsAlone(unit: Unit, s: number): boolean {
  const after = tokenAt(unit, s + 1);
  if (!PRONOMINAL.has(tokenAt(unit, s).low)) return false;
  return after.low === 'of' || after.pos === 'AUX' || (after.pos === 'VERB' && VERBS.has(after.lemma));
}

/** End of the core that starts at `s`, or `s` when there is none. */
export function coreEnd(unit: Unit, s: number): number {
  const first = tokenAt(unit, s);
  if (isPersonal(first) || standsAlone(unit, s)) return s + 1;
  if (first.low === 'a' && tokenAt(unit, s + 1).low === 'few' && standsAlone(unit, s + 1)) return s + 2; // "A few believe"
  let end = s;
  for (let j = s; j < s + 16; j += 1) {
    const token = tokenAt(unit, j);
    if (!continuesCore(unit, s, j)) break;
    if (isHead(unit, s, j)) end = j + 1;
    if (token.pos === 'PRON' && !POSSESSIVES.has(token.low)) return j + 1;
  }
  return end;
}

function continuesCore(unit: Unit, s: number, j: number): boolean {
  const token = tokenAt(unit, j);
  const before = tokenAt(unit, j - 1);
  const after = tokenAt(unit, j + 1);
  if (token.quote >= 0 && token.mark === '' && j > s && isShortInside(unit, s, j)) return true;
  if (token.low === '.')
    return before.pos === 'PROPN' && (after.low === ',' || after.pos === 'PROPN') && j > s;
  if (token.mark !== '') return j > s && (token.mark === 'open' ? isShortQuotation(unit, j) : true);
  if (token.low === '%') return before.pos === 'NUM';
  if (token.low === 'in') return j > s && before.pos === 'NUM' && after.pos === 'NUM'; // "six in ten voters"
  if (token.low === 'than') return ['more', 'fewer', 'less'].includes(before.low) && after.pos === 'NUM';
  if (token.pos === 'DET') return j === s || before.pos === 'DET' || /^(?:all|both|half)$/u.test(before.low);
  if (CORE_TAGS.has(token.pos)) return true;
  if (POSSESSIVES.has(token.low)) return j === s || before.low === 'of' || before.pos === 'DET';
  if (token.pos === 'PRON') return j === s;
  if (isPossessiveMark(token)) return j > s && isNoun(before);
  if (token.pos === 'ADV')
    return !isTime(token) && (after.pos === 'ADJ' || after.pos === 'NUM' || isParticiple(after));
  if (isParticiple(token)) return modifies(unit, s, j);
  if (token.low === '&' || token.low === '/') return j > s;
  if (token.low === ',') return before.pos === 'ADJ' && after.pos === 'ADJ' && j > s;
  return false;
}

/** A quotation of at most four words inside a phrase is a name or a scare quote. */
function isShortQuotation(unit: Unit, open: number): boolean {
  for (let j = open + 1; j <= open + 5; j += 1) if (tokenAt(unit, j).mark === 'close') return true;
  return false;
}

/** Whether the quotation of a token was opened inside this phrase. */
function isShortInside(unit: Unit, s: number, j: number): boolean {
  for (let at = j - 1; at > s && at > j - 6; at -= 1) if (tokenAt(unit, at).mark === 'open') return true;
  return false;
}

const isParticiple = (token: Token): boolean =>
  (token.pos === 'VERB' || token.pos === 'ADJ') && /(?:ed|ing|en|wn)$/u.test(token.low);

/** "newly appointed envoy": a participle inside the core stands before a noun and after another modifier. */
function modifies(unit: Unit, s: number, j: number): boolean {
  const before = tokenAt(unit, j - 1);
  const after = tokenAt(unit, j + 1);
  const led =
    j > s &&
    (before.pos === 'DET' ||
      before.pos === 'ADJ' ||
      before.pos === 'ADV' ||
      isPossessiveMark(before) ||
      POSSESSIVES.has(before.low));
  return led && (isNoun(after) || after.pos === 'ADJ');
}

function isHead(unit: Unit, s: number, j: number): boolean {
  const token = tokenAt(unit, j);
  if (token.mark === 'close') return true;
  if (token.quote >= 0 && tokenAt(unit, s).quote < 0) return false;
  if (token.low === '.' || token.low === '%') return true;
  if (isNoun(token) || token.pos === 'NUM') return true;
  if (token.pos === 'PRON') return !POSSESSIVES.has(token.low);
  if (token.pos === 'DET') return j === s && !['the', 'a', 'an', 'no', 'every'].includes(token.low);
  return token.pos === 'ADJ' && NOMINAL_STARTS.has(tokenAt(unit, j - 1).low);
}
