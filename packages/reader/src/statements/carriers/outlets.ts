import { COMMON_OUTLETS, OUTLETS, OUTLET_TAILS } from '../data/outlets.ts';
import { startsCapital } from '../../capitals.ts';
import { coreEnd, isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Run, Unit } from '../types.ts';
import { PLATFORMS, platformAt } from './platforms.ts';
import { GIVEN_NAMES, OUTLET_HEADS, phraseList, wordSet } from '../words/word-sets.ts';

interface OutletName {
  readonly words: readonly string[];
  readonly needsArticle: boolean;
}

/** Finds names of news carriers in a unit. */
export interface OutletFinder {
  readonly outletAt: (unit: Unit, index: number) => number;
  readonly isOutlet: (unit: Unit, run: Run) => boolean;
  /** The carrier that a source names, or that its relative pronoun stands for ("the Post, which reported"); null where none. */
  readonly carrierOf: (unit: Unit, source: Run) => Run | null;
}

const splitWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/’/gu, "'")
    .match(/[\p{L}\p{N}]+(?:[-.&'][\p{L}\p{N}]+)*|&/gu) ?? [];

type OutletIndex = ReadonlyMap<string, readonly OutletName[]>;

/** Adds a name to those that begin with the same word; where the index has none yet, to those that others have. */
function addName(index: Map<string, readonly OutletName[]>, name: string, others: OutletIndex): void {
  const words = splitWords(name);
  const needsArticle = words[0] === 'the';
  if (needsArticle) words.shift();
  const first = words[0];
  if (first === undefined) return;
  const list = [...(index.get(first) ?? others.get(first) ?? []), { words, needsArticle }];
  index.set(
    first,
    list.sort((a, b) => b.words.length - a.words.length),
  );
}

/** A finder for the listed outlets and those of the dossier. Built once per article with extra names, once at all without. */
export function makeOutletFinder(extra: readonly string[]): OutletFinder {
  const own = indexOf(extra);
  const namesAt = (low: string): readonly OutletName[] => own.get(low) ?? standard().get(low) ?? [];
  const nameAt = (unit: Unit, at: number): number =>
    namesAt(tokenAt(unit, at).low).find((name) => printed(unit, at, name))?.words.length ?? 0;
  const outletAt = (unit: Unit, at: number): number => {
    if (PLATFORMS.has(tokenAt(unit, at).low.replace(/(?<=^x)\.$/u, ''))) return platformAt(unit, at); // "posted on X." at a sentence's end
    const shift = tokenAt(unit, at).low === 'the' ? 1 : 0;
    for (const name of namesAt(tokenAt(unit, at + shift).low)) {
      const article = shift === 1 || tokenAt(unit, at - 1).low === 'the';
      if (
        (article || !name.needsArticle) &&
        printed(unit, at + shift, name) &&
        (shift === 1 || !isGivenName(unit, at, name))
      )
        return name.words.length + shift;
    }
    const length = tailed(unit, at + shift) || fronted(unit, at + shift);
    return length > 0 ? length + shift : commonOutlet(unit, at, shift, nameAt);
  };
  const isOutlet = (unit: Unit, run: Run): boolean => headsOutlet(unit, run, outletAt, extra.length > 0);
  const carrierOf = (unit: Unit, source: Run): Run | null =>
    isOutlet(unit, source) ? source : antecedentOf(unit, source, outletAt);
  return { outletAt, isOutlet, carrierOf };
}

/** "Sana Ruddo", "Petra Holm": a short name of a carrier in small letters before another name is somebody's given name. */
const isGivenName = (unit: Unit, at: number, { words }: OutletName): boolean =>
  words.length === 1 &&
  GIVEN_NAMES.has(words[0] ?? '') &&
  /^\p{Lu}\p{Ll}/u.test(tokenAt(unit, at).text) &&
  isNameOf(unit, at + 1);

/** No name of a carrier has more words. */
const LONGEST_NAME = 6;

function antecedentOf(unit: Unit, source: Run, outletAt: OutletFinder['outletAt']): Run | null {
  const relative = source.to - source.from === 1 && /^(?:which|that)$/u.test(tokenAt(unit, source.from).low);
  if (!relative) return null;
  const end = tokenAt(unit, source.from - 1).low === ',' ? source.from - 1 : source.from;
  for (let from = end - 1; from >= Math.max(0, end - LONGEST_NAME); from -= 1)
    if (outletAt(unit, from) === end - from) return { from, to: end };
  return null;
}

const TAILS = wordSet(OUTLET_TAILS);
const COMMON = phraseList(COMMON_OUTLETS).map((phrase) => phrase.split(' '));
const COMMON_HEADS = new Set(COMMON.map(([head]) => head));

/** "Harbour Times": two to four capitalised words, the last of which carriers have in their names. */
function tailed(unit: Unit, at: number): number {
  if (!/^\p{Lu}\p{Ll}/u.test(tokenAt(unit, at).text)) return 0;
  for (let length = 4; length >= 2; length -= 1)
    if (TAILS.has(tokenAt(unit, at + length - 1).low) && areCapitalised(unit, at, length)) return length;
  return 0;
}

/** First words of names of carriers that another name follows. */
const FRONTS = wordSet('tv radio agence agencia agenzia télé');
/** What stands behind "Channel" in the name of a carrier: in "Channel Islands" it names something else. */
const CHANNEL_NUMBERS = wordSet('one two three four five six seven eight nine ten eleven twelve');
/** "Radio Ombra Nord" has no more words behind its first. */
const MOST_BEHIND = 2;

/** Whether a name begins with what it is, so that its last word may be no more than a place. */
export const isFronted = (unit: Unit, at: number): boolean => fronted(unit, at) > 0;

/** "TV Ombra", "Radio Ombra", "Channel Six": names of carriers that begin with what they are. */
function fronted(unit: Unit, at: number): number {
  const { low, text } = tokenAt(unit, at);
  if (!startsCapital(text)) return 0;
  const next = tokenAt(unit, at + 1);
  if (low === 'channel') return CHANNEL_NUMBERS.has(next.low) && startsCapital(next.text) ? 2 : 0;
  if (TAILS.has(low) && low !== 'radio' && next.low === 'of' && isNameOf(unit, at + 2)) return 3; // "the Herald of Oru"
  if (!FRONTS.has(low)) return 0;
  let to = at + 1;
  while (to <= at + MOST_BEHIND && isNameOf(unit, to)) to += 1;
  return to > at + 1 ? to - at : 0;
}

function areCapitalised(unit: Unit, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1)
    if (!/^(?:\p{Lu}\p{Ll}|TV$|FM$)/u.test(tokenAt(unit, at).text)) return false;
  return true;
}

/** "state media", "the state news agency". */
function commonOutlet(
  unit: Unit,
  at: number,
  shift: number,
  nameAt: (unit: Unit, at: number) => number,
): number {
  for (const skip of [shift, shift + 1]) {
    if (!COMMON_HEADS.has(tokenAt(unit, at + skip).low)) continue;
    const words = COMMON.find((each) =>
      each.every((word, offset) => tokenAt(unit, at + skip + offset).low === word),
    );
    const plain =
      skip === shift || tokenAt(unit, at + shift).pos === 'ADJ' || tokenAt(unit, at + shift).pos === 'NOUN';
    if (!words || !plain) continue;
    const behind = at + skip + words.length;
    return words.length + skip + (nameAt(unit, behind) || nameBehind(unit, behind));
  }
  return 0;
}

/** "the public broadcaster ORT": how many words of its name stand behind; one that has a verb of its own is no name. */
function nameBehind(unit: Unit, from: number): number {
  let at = from;
  while (at < from + 3 && isNameOf(unit, at)) at += 1;
  const next = tokenAt(unit, at).pos;
  return next === 'VERB' || next === 'AUX' ? 0 : at - from;
}

/** Whether a token can be a word of a carrier's name: a capitalised name outside quotation marks that is no day or month. */
export function isNameOf(unit: Unit, at: number): boolean {
  const token = tokenAt(unit, at);
  return token.pos === 'PROPN' && token.quote < 0 && startsCapital(token.text) && !isTime(token);
}

/** Where the name begins of a carrier that is named behind what it is; the beginning of the run where it is not. */
export function nameStart(unit: Unit, run: Run): number {
  let from = run.to;
  while (from > run.from && isNameOf(unit, from - 1)) from -= 1;
  const common = COMMON.some((words) =>
    words.every((word, offset) => tokenAt(unit, from - words.length + offset).low === word),
  );
  return common && from < run.to ? from : run.from;
}

let known: OutletIndex | undefined;

function standard(): OutletIndex {
  known ??= indexOf(phraseList(OUTLETS), new Map());
  return known;
}

/** The names by their first words, each list with the standard names that begin with the same word. */
function indexOf(names: readonly string[], others: OutletIndex = standard()): OutletIndex {
  const index = new Map<string, readonly OutletName[]>();
  for (const name of names) addName(index, name, others);
  return index;
}

/** The words stand there, each with a capital as names have. */
function printed(unit: Unit, at: number, name: OutletName): boolean {
  const short = name.words.length === 1 && (name.words[0]?.length ?? 0) <= 3;
  return (
    name.words.every((word, offset) => {
      const token = tokenAt(unit, at + offset);
      if (token.low !== word) return false;
      return short
        ? token.text === token.text.toUpperCase()
        : !/^\p{Ll}/u.test(token.text) || /^(?:of|de|la|le|media|television|news|radio)$/u.test(token.low);
    }) || stateMedia(unit, at, name)
  );
}

function stateMedia(unit: Unit, at: number, name: OutletName): boolean {
  return (
    (name.words[0] === 'state' || name.words[0] === 'state-run') &&
    name.words.every((word, offset) => tokenAt(unit, at + offset).low === word)
  );
}

/** Heads that may be something else than a carrier; the carrier where the article names one ("the station said"). */
const OTHER_HEADS = wordSet('agency paper site station network program programme wire channel post');

const OWNING = wordSet('his her its their our');

/** "told the press": all who carry news, and none of them. */
const isAllOfThem = (unit: Unit, from: number, to: number): boolean =>
  /^(?:press|media)$/u.test(tokenAt(unit, to - 1).low) &&
  (to === from + 1 || (to === from + 2 && tokenAt(unit, from).low === 'the'));

/** "the newspaper", "state media", "Axios": the first core of the run has a carrier as its head. */
function headsOutlet(unit: Unit, run: Run, outletAt: OutletFinder['outletAt'], namesOne: boolean): boolean {
  const core = Math.min(coreEnd(unit, run.from), run.to);
  for (let at = run.from; at < core; at += 1) {
    const length = outletAt(unit, at);
    if (length > 0) return at + length >= core;
  }
  const head = tokenAt(unit, core - 1);
  if (head.pos !== 'NOUN' || isAllOfThem(unit, run.from, core)) return false;
  if (OTHER_HEADS.has(head.lemma))
    return namesOne && core - run.from === 2 && tokenAt(unit, run.from).low === 'the';
  if (OWNING.has(tokenAt(unit, run.from).low) && /^(?:web)?site$/u.test(head.lemma)) return false; // "its website"
  return OUTLET_HEADS.has(head.lemma);
}
