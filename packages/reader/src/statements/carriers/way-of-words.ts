/** Words that are told of with their way: "in a letter seen by the Post", "read out a message in which". */
import { isFinite } from '../cues/finite-verb.ts';
import { subjectBefore } from '../cues/subject.ts';
import { BETWEEN_WAYS, BRINGING, PUBLISHED, PUBLISHING, WORD_NOUNS } from '../data/ways.ts';
import type { Scene } from '../scene.ts';
import { isWordForPerson } from '../speakers/head-kinds.ts';
import { singular } from '../speakers/known-nouns.ts';
import type { Run, Unit } from '../types.ts';
import { coreEnd, isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { INSTITUTIONS, wordSet } from '../words/word-sets.ts';
import { carriersAt, type CarrierPhrase } from './carrier-phrase.ts';
import type { Way } from './way.ts';

const WORDS = wordSet(WORD_NOUNS);
const BRINGS = wordSet(BRINGING);
/** What carriers of news do with words, as a participle. */
export const PUBLISHES = wordSet(PUBLISHING);
const HAS_PUBLISHED = wordSet(PUBLISHED);
const BETWEEN = wordSet(BETWEEN_WAYS);

/** No way of words is followed further behind its noun, in tokens. */
const LONGEST_WAY = 16;

/** "in a letter seen by the Post", "in an interview with Radio Oru that the Echo printed": words, and what is told of their way. */
export function inWords(scene: Scene, at: number): Way | null {
  const { unit } = scene;
  const core = coreEnd(unit, at + 1);
  if (core <= at + 1 || !WORDS.has(headOf(unit, at + 1, core))) return null;
  const carriers: Run[] = ownersIn(scene, at + 1, core);
  let recipient: Run | null = null;
  let to = carriers.length > 0 ? core : -1;
  for (let j = core; j < core + LONGEST_WAY;) {
    const link = linkAt(scene, j);
    if (link === null && endsWay(unit, j)) break;
    if (link === null) {
      j += 1;
      continue;
    }
    if (carriers.length === 0) recipient ??= link.recipient;
    carriers.push(...link.runs);
    to = link.to;
    j = link.to;
  }
  return to < 0 ? null : { from: at, to, carriers, recipient, asks: false };
}

/** The noun of a phrase, before a day or a month that it may end with. */
function headOf(unit: Unit, from: number, to: number): string {
  let last = to - 1;
  while (last > from && isTime(tokenAt(unit, last))) last -= 1;
  return tokenAt(unit, last).lemma;
}

/** "on Radio Oru's breakfast programme", "in a Post interview": the carrier that the noun is of. */
function ownersIn({ unit, outletAt }: Scene, from: number, to: number): Run[] {
  for (let at = from; at < to - 1; at += 1) {
    const length = outletAt(unit, at);
    if (length > 0) return [{ from: at, to: at + length }];
  }
  return [];
}

type Link = CarrierPhrase & { readonly recipient: Run | null };

/** What leads from words to their carrier: "with the Post", "seen by the Post", "that the Post printed". */
function linkAt(scene: Scene, at: number): Link | null {
  const { low, quote } = tokenAt(scene.unit, at);
  if (quote >= 0) return null;
  if (LINKING.has(low)) return linkedBy(scene, at);
  if (BRINGS.has(low) || PUBLISHES.has(low)) return linked(doneBy(scene, at));
  if (/^(?:that|which|whom)$/u.test(low)) return linked(whichPublished(scene, at));
  return null;
}

const linked = (phrase: CarrierPhrase | null): Link | null =>
  phrase === null ? null : { ...phrase, recipient: null };

const LINKING = wordSet('with to on in for from by of');

/** "with the Post", "on Radio Oru", "to the Northern Council", which hears the words and carries none. */
function linkedBy(scene: Scene, at: number): Link | null {
  const { low } = tokenAt(scene.unit, at);
  const told = low === 'with' || low === 'to';
  const phrase = carriersAt(scene, at + 1, false);
  if (phrase !== null) return { ...phrase, recipient: told ? (phrase.runs[0] ?? null) : null };
  const hearer = low === 'to' ? hearerAt(scene.unit, at + 1) : null;
  return hearer === null ? null : { runs: [], to: hearer.to, recipient: hearer };
}

/** "to the ministers", "to both sides", "to the Northern Council". */
function hearerAt(unit: Unit, from: number): Run | null {
  const to = coreEnd(unit, from);
  const noun = singular(tokenAt(unit, to - 1).low);
  return to > from && (isWordForPerson(noun) || INSTITUTIONS.has(noun)) ? { from, to } : null;
}

/** "read out by his daughter", "aired late on Sunday by Radio Oru", "leaked to the Post". */
function doneBy(scene: Scene, verb: number): CarrierPhrase | null {
  const { unit } = scene;
  const at = behindBetween(unit, verb + 1);
  const { low } = tokenAt(unit, at);
  if (!/^(?:by|in|on|to|through|with|via)$/u.test(low)) return null;
  const brings = BRINGS.has(tokenAt(unit, verb).low) && /^(?:by|through|via)$/u.test(low);
  return carriersAt(scene, at + 1, brings);
}

/** Behind particles, adverbs and times: "out", "late on Sunday", "on". */
function behindBetween(unit: Unit, from: number): number {
  let at = from;
  for (; at < from + 5; at += 1) {
    const token = tokenAt(unit, at);
    const next = tokenAt(unit, at + 1);
    const leads = token.low === 'on' && !isTime(next) && next.low !== 'by';
    if (leads || (!BETWEEN.has(token.low) && !isTime(token))) break;
  }
  return at;
}

/** "that Radio Oru aired", "which the Post has seen", "of which the Post obtained a copy". */
function whichPublished(scene: Scene, at: number): CarrierPhrase | null {
  const { unit } = scene;
  const phrase = carriersAt(scene, at + 1, false) ?? severalAt(unit, at + 1);
  if (phrase === null || !HAS_PUBLISHED.has(tokenAt(unit, phrase.to).low)) return null;
  let to = phrase.to + 1;
  while (HAS_PUBLISHED.has(tokenAt(unit, to).low) || BETWEEN.has(tokenAt(unit, to).low)) to += 1;
  const part = /^(?:an?|the|parts|excerpts|extracts)$/u.test(tokenAt(unit, to).low);
  return { runs: phrase.runs, to: part ? Math.max(to, coreEnd(unit, to)) : to };
}

/** "Rethian papers", "local stations": several carriers without their names. */
function severalAt(unit: Unit, from: number): CarrierPhrase | null {
  const to = coreEnd(unit, from);
  return to > from &&
    /^(?:papers|newspapers|dailies|weeklies|stations|channels|websites|outlets)$/u.test(
      tokenAt(unit, to - 1).low,
    )
    ? { runs: [{ from, to }], to }
    : null;
}

/** Where nothing more is told of the way: at a mark, but for a comma before "which" or a participle, and at another verb. */
function endsWay(unit: Unit, at: number): boolean {
  const { low, pos, quote } = tokenAt(unit, at);
  if (quote >= 0 || pos === 'EDGE') return true;
  if (low === ',') return !goesOnBehind(unit, at + 1);
  if (pos === 'PUNCT') return true;
  const relative = /^(?:which|that|was|were|is|are|be|been|of)$/u.test(low);
  return !relative && isFinite(unit, at) && !BRINGS.has(low) && !PUBLISHES.has(low);
}

/** ", which the Post has seen", ", excerpts of which were published by", ", seen by". */
const goesOnBehind = (unit: Unit, at: number): boolean =>
  [0, 1, 2, 3].some((step) => tokenAt(unit, at + step).low === 'which') ||
  ((PUBLISHES.has(tokenAt(unit, at).low) || BRINGS.has(tokenAt(unit, at).low)) &&
    /^(?:by|in|on|to|out|late)$/u.test(tokenAt(unit, at + 1).low));

/** "His daughter read out a letter in which", "The agency VELTA carried a statement in which": who brought the words of which it goes on. */
export function bringerOfWords(scene: Scene, at: number): Way | null {
  const { unit } = scene;
  if (tokenAt(unit, at + 1).low !== 'which' || !WORDS.has(tokenAt(unit, at - 1).lemma)) return null;
  for (let verb = at - 2; verb > Math.max(0, at - 8); verb -= 1) {
    const { pos, low } = tokenAt(unit, verb);
    if (pos === 'PUNCT') return null;
    if (pos !== 'VERB') continue;
    const brings = BRINGS.has(low);
    if (!brings && !PUBLISHES.has(low) && !HAS_PUBLISHED.has(low)) return null;
    const subject = subjectBefore(unit, verb);
    const phrase = subject === null ? null : carriersAt(scene, subject.from, brings);
    return phrase === null
      ? null
      : { from: at, to: at + 2, carriers: phrase.runs, recipient: null, asks: false };
  }
  return null;
}
