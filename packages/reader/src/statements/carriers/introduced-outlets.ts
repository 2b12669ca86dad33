/** News carriers that an article itself introduces: "the broadcaster NTV", "the Brussels weekly Forum". */
import { startsCapital } from '../../capitals.ts';
import { VERBS } from '../cues/lexicon.ts';
import { LOOSE_OUTLET_TAILS, OUTLET_TAILS } from '../data/outlets.ts';
import { TALK_NOUNS } from '../data/ways.ts';
import { isFronted, isNameOf } from './outlets.ts';
import { isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';

import type { Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

/** What a carrier is called before its name. A paper, a site or a station may be something else, so that these need a word before them. */
const KINDS = wordSet(
  'broadcaster newspaper daily weekly podcast magazine tabloid newswire website portal programme program journal paper',
);
const KINDS_BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['agency', wordSet('news press state')],
  ['site', wordSet('news')],
  ['outlet', wordSet('news')],
  ['wire', wordSet('news')],
  ['service', wordSet('news messaging message')],
  ['app', wordSet('messaging message chat')],
  ['board', wordSet('message bulletin notice')],
  ['station', wordSet('radio television tv campus')],
  ['channel', wordSet('television tv news')],
]);
const TAILS = wordSet(OUTLET_TAILS);

/** A carrier's name has no more words. */
const LONGEST_NAME = 3;
/** Words between "the" and the kind: "the Western Ombra daily Sera". */
const LONGEST_LEAD = 4;

/** What may be a carrier or something else: a carrier where it is told something, or makes something known. */
const TOLD_KINDS = wordSet('agency site outlet wire service station channel network platform forum');

function isKind(unit: Unit, at: number): boolean {
  const { low } = tokenAt(unit, at);
  if (KINDS.has(low) || KINDS_BEHIND.get(low)?.has(tokenAt(unit, at - 1).low) === true) return true;
  return TOLD_KINDS.has(low) && (isPhraseTold(unit, at) || reports(unit, at));
}

/** "told the Ostmark agency", "seen by the agency", "in an interview with the station", "on the channel": what stands before it. */
function isPhraseTold(unit: Unit, at: number): boolean {
  let from = at - 1;
  while (from > at - LONGEST_LEAD && !ARTICLES.has(tokenAt(unit, from).low)) from -= 1;
  if (!ARTICLES.has(tokenAt(unit, from).low)) return false;
  const before = tokenAt(unit, from - 1).low;
  const interviews = before === 'with' && tokenAt(unit, from - 2).low === 'interview';
  return interviews || isTold(unit, from) || (before === 'on' && ON_AIR.has(tokenAt(unit, at).low));
}

/** "the agency Sorn-Info said". */
function reports(unit: Unit, at: number): boolean {
  let to = at + 1;
  while (to < at + 4 && isNameOf(unit, to)) to += 1;
  return to > at + 1 && /^(?:say|report|write|quote|cite|ask)$/u.test(tokenAt(unit, to).lemma);
}

const ON_AIR = wordSet('channel station network platform forum');

const ARTICLES = wordSet('the a an its his her their');

/** What may stand before the kind in place of an article: "state broadcaster QBC", "Isarran daily Vesper". */
const OWNERS = wordSet('state public local regional national private official independent');

function hasArticle(unit: Unit, kind: number): boolean {
  if (OWNERS.has(tokenAt(unit, kind - 1).low)) return true;
  for (let at = kind - 1; at >= kind - LONGEST_LEAD; at -= 1)
    if (ARTICLES.has(tokenAt(unit, at).low)) return true;
  return false;
}

/** The name that begins at a place, as printed; empty where none does. */
function nameFrom(unit: Unit, from: number): string {
  let to = from;
  while (to < from + LONGEST_NAME + 1 && (isCalled(unit, to) || goesOn(unit, from, to))) to += 1;
  return unit.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
}

/** Right behind what a carrier is, any word with a capital is of its name: "the breakfast programme Early Bird". */
const isCalled = (unit: Unit, at: number): boolean => {
  const { pos, quote } = tokenAt(unit, at);
  return (
    isNameOf(unit, at) ||
    (/^(?:NOUN|ADJ|ADV)$/u.test(pos) && quote < 0 && isCapital(unit, at) && !isTime(tokenAt(unit, at)))
  );
};

/** What a carrier does with papers: "minutes that Kvarnbladet printed". */
const PRINTS = wordSet('printed prints published publishes obtained leaked broadcast aired');

/** A name that stands between "that" or "which" and what it did with a paper. */
const isPrinter = (unit: Unit, at: number): boolean =>
  (tokenAt(unit, at).low === 'that' || tokenAt(unit, at).low === 'which') &&
  isNameOf(unit, at + 1) &&
  (prints(unit, at + 2) || prints(unit, at + 3) || prints(unit, at + 4));
const prints = (unit: Unit, at: number): boolean => PRINTS.has(tokenAt(unit, at).low);

/** "The Evening Star, quoting a source, claimed": the capitals between "the" and the comma of "citing"; empty where there are none. */
function citerAt(unit: Unit, at: number): string {
  if (tokenAt(unit, at).low !== 'the') return '';
  let to = at + 1;
  while (to < at + 5 && isCapital(unit, to)) to += 1;
  const cites = tokenAt(unit, to).low === ',' && /^(?:citing|quoting)$/u.test(tokenAt(unit, to + 1).low);
  if (!cites || to === at + 1) return '';
  return unit.tokens
    .slice(at + 1, to)
    .map((token) => token.text)
    .join(' ');
}

/** "told the Northern Review in April", "in an interview with the Evening Star": the capitals behind the article, the last of which carriers may have. */
function paperTold(unit: Unit, at: number): string {
  if (tokenAt(unit, at).low !== 'the') return '';
  const talks = tokenAt(unit, at - 1).low === 'with' && TALK.has(tokenAt(unit, at - 2).lemma);
  if (!talks && !isTold(unit, at)) return '';
  let to = at + 1;
  while (to < at + 5 && isCapital(unit, to) && !isTime(tokenAt(unit, to))) to += 1;
  const loose = to > at + 2 && LOOSE_TAILS.has(tokenAt(unit, to - 1).low);
  return loose
    ? unit.tokens
        .slice(at + 1, to)
        .map(({ text }) => text)
        .join(' ')
    : '';
}

const TALK = wordSet(TALK_NOUNS);
const LOOSE_TAILS = wordSet(LOOSE_OUTLET_TAILS);

/** "our colleagues at Teyra One". */
const isColleagues = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === 'at' && tokenAt(unit, at - 1).low === 'colleagues';

/** "Voice of Zerafin", "Teyra One": what may stand in a name behind its first word. */
function goesOn(unit: Unit, from: number, at: number): boolean {
  if (at === from) return false;
  const token = tokenAt(unit, at);
  if (token.pos === 'NUM') return isCapital(unit, at);
  if (token.low === '&') return isNameOf(unit, at + 1); // "Fell & Valley"
  if (token.low === 'the' && tokenAt(unit, at - 1).low === 'of') return isNameOf(unit, at + 1);
  if (token.low === 'of' && tokenAt(unit, at + 1).low === 'the') return isNameOf(unit, at + 2); // "Voice of the Reeds"
  return /^(?:of|over|on|and|de|del|di|da|du|la|le|el)$/u.test(token.low) && isNameOf(unit, at + 1);
}

/** The words at which one of the looks below can find anything. */
const OPENERS: ReadonlySet<string> = new Set([
  'at',
  'that',
  'which',
  'the',
  ...KINDS,
  ...KINDS_BEHIND.keys(),
  ...TOLD_KINDS,
]);

/** Names that stand behind what a carrier is, as printed, each once. Linear in the text. */
export function introducedOutlets(units: readonly Unit[]): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 0; at < unit.tokens.length; at += 1) {
      if (!OPENERS.has(tokenAt(unit, at).low)) continue; // as most words
      const named =
        isColleagues(unit, at) || isPrinter(unit, at) || (isKind(unit, at) && hasArticle(unit, at));
      const name = named
        ? nameFrom(unit, tokenAt(unit, at + 1).low === ',' ? at + 2 : at + 1)
        : citerAt(unit, at) || paperTold(unit, at);
      if (name !== '') names.add(name);
    }
  return [...names];
}

const isCapital = (unit: Unit, at: number): boolean => startsCapital(tokenAt(unit, at).text);

/** "the Post" for "the Mourne Morning Post": short forms of the longer names, with their article. */
export function shortForms(units: readonly Unit[], outletAt: (unit: Unit, at: number) => number): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 0; at < unit.tokens.length; at += 1) {
      if (!isCapital(unit, at) || !isCapital(unit, at + 1)) continue; // spares most looks
      const length = outletAt(unit, at);
      if (length < 2 || isFronted(unit, at)) continue;
      const last = tokenAt(unit, at + length - 1);
      if (/^\p{Lu}\p{Ll}/u.test(last.text)) names.add(`the ${last.text}`);
      at += length - 1;
    }
  return [...names];
}

/** "the Tribune" in the Callow Tribune itself: the last word of a carrier's name, where carriers' names end so. */
export function ownShortForm(outlet: string | undefined): string[] {
  const words = outlet?.split(/\s+/u) ?? [];
  const last = words.at(-1) ?? '';
  return words.length > 1 && TAILS.has(last.toLowerCase()) ? [`the ${last}`] : [];
}

/** "told Ostrel", "leaked to Istmo", "seen by Ostrel": what stands before a carrier's bare name. */
function isTold(unit: Unit, at: number): boolean {
  const before = tokenAt(unit, at - 1).low;
  const second = tokenAt(unit, at - 2).low;
  if (/^(?:told|tells|tell|telling)$/u.test(before)) return true;
  if (before === 'to')
    return second === 'leaked' || (VERBS.get(tokenAt(unit, at - 2).lemma)?.has('turn') ?? false);
  if (before === 'on') return isWrittenOn(unit, at);
  return before === 'by' && /^(?:seen|obtained|reviewed|published|quoted|broadcast|aired)$/u.test(second);
}

/** "in a post on Rook", "wrote later on Rook": words stand on it, and it is no matter that they are about. */
function isWrittenOn(unit: Unit, at: number): boolean {
  const back = tokenAt(unit, at - 2).pos === 'ADV' ? at - 3 : at - 2;
  const { lemma, pos } = tokenAt(unit, back);
  return pos === 'NOUN'
    ? /^(?:post|thread|page|account|profile|feed|blog|channel)$/u.test(lemma)
    : pos === 'VERB' && /^(?:write|post)$/u.test(lemma);
}

/** Words behind the one who was told something, at which what was told begins. */
const BEHIND_TOLD = wordSet('that on in at by late early last he she it they the , : “ "');

/**
 * "told Ostrel that": a lone name that is told something and that nothing in the article makes a person, a land or a
 * body: persons are introduced by their full names, carriers by one word. `isKnown` tells of the names that are somebody.
 */
export function toldOutlets(units: readonly Unit[], isKnown: (name: string) => boolean): string[] {
  const names = new Set<string>();
  for (const unit of units)
    for (let at = 1; at < unit.tokens.length; at += 1) {
      if (!isNameOf(unit, at) || !isTold(unit, at) || isNameOf(unit, at + 1)) continue;
      const next = tokenAt(unit, at + 1);
      if (next.pos !== 'EDGE' && next.mark !== 'open' && !BEHIND_TOLD.has(next.low) && next.low !== '.')
        continue;
      const name = tokenAt(unit, at).text;
      if (!isKnown(name)) names.add(name);
    }
  return [...names];
}
