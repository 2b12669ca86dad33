/**
 * The carrier of an occasion that the sentence before tells without any words of it: "Kolt spoke to the Post on Tuesday.
 * “The lists are closed,” she said." It carries what the same one says in the next sentence of the paragraph.
 */
import { PUBLISHED, WORD_NOUNS } from '../data/ways.ts';
import type { Scene } from '../scene.ts';
import type { Spoken } from '../speakers/speakers.ts';
import type { Run, Unit } from '../types.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import { carriersAt } from './carrier-phrase.ts';
import type { OutletFinder } from './outlets.ts';

const WORDS = wordSet(WORD_NOUNS);
const HAS_PUBLISHED = wordSet(PUBLISHED);

/** A carrier in the unit before that one, with that unit; null where there is none, or where somebody else was heard. */
export function occasionBefore(
  outlets: OutletFinder,
  units: readonly Unit[],
  { found, speaker }: Spoken,
): { readonly unit: Unit; readonly run: Run } | null {
  const unit = units[found.unit.index - 1];
  if (unit === undefined || unit.paragraph !== found.unit.paragraph || speaker.class === 'outlet')
    return null;
  if (!isMeant(found.unit, found.source, unit, speaker.name)) return null;
  const run = occasionIn({ unit, outletAt: outlets.outletAt });
  return run === null ? null : { unit, run };
}

/** Whether who speaks is the one of whom the sentence before tells: a pronoun stands for him, or his name is in both. */
function isMeant(own: Unit, source: Run | null, before: Unit, name: string | undefined): boolean {
  if (source === null) return false;
  if (saysInIt(own)) return true;
  const pronoun =
    source.to === source.from + 1 && /^(?:he|she|it|they)$/u.test(tokenAt(own, source.from).low);
  const surname = name?.split(' ').at(-1);
  return pronoun || before.tokens.some(({ text, quote }) => quote < 0 && text === surname);
}

/** "In it, Kolt says", "The ridge, he says in it, will be held". */
const saysInIt = ({ tokens }: Unit): boolean =>
  tokens.some(
    ({ low, quote }, at) =>
      low === 'in' && quote < 0 && tokens[at + 1]?.low === 'it' && tokens[at + 2]?.low === ',',
  );

type Words = Pick<Scene, 'unit' | 'outletAt'>;

function occasionIn(scene: Words): Run | null {
  const { tokens } = scene.unit;
  for (let at = 0; at < tokens.length; at += 1) {
    const { lemma, pos, quote } = tokenAt(scene.unit, at);
    if (quote >= 0) continue;
    const run = pos === 'VERB' ? talkAt(scene, at, lemma) : WORDS.has(lemma) ? shownAt(scene, at + 1) : null;
    if (run !== null) return run;
  }
  return null;
}

/** In tokens. */
const LONGEST_TALK = 8;

/** "spoke to the Post", "gave an interview to the Post", "gave the Post his version", "posted a video on Telegram". */
function talkAt(scene: Words, verb: number, lemma: string): Run | null {
  const { unit } = scene;
  if (lemma === 'give' || lemma === 'grant') {
    const told = carriersAt(scene, verb + 1, false)?.runs[0];
    if (told !== undefined) return told;
  }
  const links = TALKS.get(lemma);
  if (links === undefined) return null;
  for (let at = verb + 1; at < verb + LONGEST_TALK; at += 1) {
    const { low, quote, pos } = tokenAt(unit, at);
    if (quote >= 0 || pos === 'PUNCT' || pos === 'EDGE') return null;
    if (links.has(low)) return carriersAt(scene, at + 1, false)?.runs[0] ?? null;
  }
  return null;
}

const TALKS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['speak', wordSet('to with on')],
  ['talk', wordSet('to with')],
  ['sit', wordSet('with')],
  ['appear', wordSet('on')],
  ['write', wordSet('in to')],
  ['give', wordSet('to')],
  ['grant', wordSet('to')],
  ['publish', wordSet('on in through')],
  ['post', wordSet('on to')],
  ['upload', wordSet('on to')],
  ['release', wordSet('on through')],
  ['issue', wordSet('through via on')],
]);

/** "The interview, which Radio Oru will show on Sunday". */
function shownAt(scene: Words, at: number): Run | null {
  const which = tokenAt(scene.unit, at).low === ',' ? at + 1 : at;
  if (!/^(?:which|that)$/u.test(tokenAt(scene.unit, which).low)) return null;
  const phrase = carriersAt(scene, which + 1, false);
  return phrase !== null && HAS_PUBLISHED.has(tokenAt(scene.unit, phrase.to).low)
    ? (phrase.runs[0] ?? null)
    : null;
}
