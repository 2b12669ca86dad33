/**
 * By which way words came, wherever a sentence tells it: "in a letter seen by the Post", "speaking to Radio Oru", "through
 * a spokesman", "as the Post first reported", "(in the Echo of 3 May)". A way is found by its own grammar first; whose words
 * came by it is decided afterwards (`with-ways.ts`). Linear in the length of the unit: each way is followed a bounded stretch.
 */
import { ASKED_BY, SPEAKING, TALK_NOUNS } from '../data/ways.ts';
import { OfText } from '../../of-text.ts';
import type { Scene } from '../scene.ts';
import { isWordForPerson } from '../speakers/head-kinds.ts';
import { singular } from '../speakers/known-nouns.ts';
import type { Unit } from '../types.ts';
import { coreEnd, isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import { carriersAt, type CarrierPhrase } from './carrier-phrase.ts';
import type { Way } from './way.ts';
import { bringerOfWords, inWords, PUBLISHES } from './way-of-words.ts';

const known = new OfText<Unit, readonly Way[]>();

/** The ways that a unit tells outside quotation marks, in their order; they do not overlap. */
export function waysIn(scene: Scene): readonly Way[] {
  const before = known.of(scene.text, scene.unit);
  if (before !== undefined) return before;
  const ways: Way[] = [];
  for (let at = 0; at < scene.unit.tokens.length; at += 1) {
    const { low, quote } = tokenAt(scene.unit, at);
    const way = quote < 0 && OPENERS.has(low) ? wayAt(scene, at) : null;
    if (way === null) continue;
    ways.push(way);
    at = way.to - 1;
  }
  known.keep(scene.text, scene.unit, ways);
  return ways;
}

const ASKED = wordSet(ASKED_BY);
const SPEAKS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SPEAKING.split('\n').map((line): [string, ReadonlySet<string>] => {
    const [verb = '', words = ''] = line.split(':');
    return [verb.trim(), wordSet(words)];
  }),
);
const PREPOSITIONS = wordSet('in on at during over after');
const THROUGH = wordSet('through via');
const OPENERS: ReadonlySet<string> = new Set([
  ...ASKED,
  ...SPEAKS.keys(),
  ...PREPOSITIONS,
  ...THROUGH,
  'as',
  'when',
  'to',
  '(',
]);

function wayAt(scene: Scene, at: number): Way | null {
  const { low } = tokenAt(scene.unit, at);
  if (THROUGH.has(low)) return way(at, carriersAt(scene, at + 1, true), false);
  if (low === 'as') return asReported(scene, at);
  if (low === 'when') return whenAsked(scene, at);
  if (low === 'to') return toldTo(scene, at);
  if (low === '(') return inBrackets(scene, at);
  if (PREPOSITIONS.has(low)) return bringerOfWords(scene, at) ?? inWords(scene, at) ?? onAir(scene, at);
  const apart = at === 0 || tokenAt(scene.unit, at - 1).low === ',';
  return apart ? (ASKED.has(low) ? askedBy(scene, at) : speakingTo(scene, at)) : null;
}

const way = (from: number, phrase: CarrierPhrase | null, told: boolean, asks = false): Way | null =>
  phrase === null
    ? null
    : {
        from,
        to: phrase.to,
        carriers: phrase.runs,
        recipient: told ? (phrase.runs[0] ?? null) : null,
        asks,
      };

/** "asked by the Post whether", "quoted by his deputy". */
function askedBy(scene: Scene, at: number): Way | null {
  if (!/^(?:by|in)$/u.test(tokenAt(scene.unit, at + 1).low)) return null;
  const quotes = /^(?:quoted|cited)$/u.test(tokenAt(scene.unit, at).low);
  return way(at, carriersAt(scene, at + 2, quotes), false, !quotes);
}

/** "When the Post reached him by telephone,", "When asked by Radio Oru". */
function whenAsked(scene: Scene, at: number): Way | null {
  const { unit } = scene;
  if (ASKED.has(tokenAt(unit, at + 1).low)) return askedBy(scene, at + 1);
  const phrase = carriersAt(scene, at + 1, false);
  if (phrase === null || !ASKED.has(tokenAt(unit, phrase.to).low)) return null;
  return way(at, { runs: phrase.runs, to: phrase.to + 1 }, false, true);
}

/** "said by telephone to Radio Oru": a carrier behind how it was told. */
function toldTo(scene: Scene, at: number): Way | null {
  const by = /^(?:telephone|phone|e-mail|email|text|letter|fax|message|cable)$/u;
  return by.test(tokenAt(scene.unit, at - 1).low) && tokenAt(scene.unit, at - 2).low === 'by'
    ? way(at, carriersAt(scene, at + 1, false), true)
    : null;
}

/** How many words may stand before the preposition: "speaking by telephone from the border to the Post". */
const LONGEST_SPEAKING = 7;

/** "speaking to the Post", "appearing on Radio Oru", "replying to questions from the Post", "using her Telegram account". */
function speakingTo(scene: Scene, at: number): Way | null {
  const { unit } = scene;
  const words = SPEAKS.get(tokenAt(unit, at).low);
  if (words === undefined) return null;
  if (words.size === 0) return way(at, carriersAt(scene, at + 1, false), false);
  for (let j = at + 1; j < at + LONGEST_SPEAKING; j += 1) {
    const { low, quote, pos } = tokenAt(unit, j);
    if (quote >= 0 || pos === 'PUNCT' || pos === 'EDGE' || pos === 'VERB') return null;
    if (!words.has(low)) continue;
    const phrase = carriersAt(scene, j + 1, THROUGH.has(low)) ?? askedFrom(scene, j + 1);
    const told = low === 'to' || low === 'with' || low === 'from';
    if (phrase !== null) return way(at, phrase, told);
    if (told && tokenAt(unit, at).low !== 'replying') return heardBy(unit, at, j + 1);
  }
  return null;
}

/** "speaking to reporters": they hear it, and carry nothing that is told of. */
function heardBy(unit: Unit, from: number, at: number): Way | null {
  const to = coreEnd(unit, at);
  const heard = to > at && isWordForPerson(singular(tokenAt(unit, to - 1).low));
  return heard ? { from, to, carriers: [], recipient: { from: at, to }, asks: false } : null;
}

const TALKS = wordSet(TALK_NOUNS);

/** "questions from the Post", "a query by Radio Oru". */
function askedFrom(scene: Scene, at: number): CarrierPhrase | null {
  const core = coreEnd(scene.unit, at);
  const asks = core > at && TALKS.has(tokenAt(scene.unit, core - 1).lemma);
  return asks && /^(?:from|by|of)$/u.test(tokenAt(scene.unit, core).low)
    ? carriersAt(scene, core + 1, false)
    : null;
}

/** "on Radio Oru", "in the Echo": the carrier right behind the preposition, where nothing but a time comes after it. */
function onAir(scene: Scene, at: number): Way | null {
  const { unit } = scene;
  if (!/^(?:on|in)$/u.test(tokenAt(unit, at).low)) return null;
  const from = tokenAt(unit, at + 1).low === 'the' ? at + 2 : at + 1;
  const to = from + scene.outletAt(unit, from);
  const before = tokenAt(unit, at - 1);
  const leads = before.pos === 'EDGE' || before.pos === 'VERB' || before.low === ',' || isTime(before);
  if (to === from || !leads || /^['’]s?$/u.test(tokenAt(unit, to).low)) return null;
  const next = tokenAt(unit, to);
  const alone = next.pos !== 'NOUN' && next.pos !== 'PROPN';
  return alone || isTime(next) ? way(at, { runs: [{ from, to }], to }, false) : null;
}

/** "as quoted by the Post", "as first reported by the Post", "as the Post first reported". */
function asReported(scene: Scene, at: number): Way | null {
  const { unit } = scene;
  if (at > 0 && tokenAt(unit, at - 1).low !== ',') return null;
  let verb = at + 1;
  while (FIRST.test(tokenAt(unit, verb).low)) verb += 1;
  if (PUBLISHES.has(tokenAt(unit, verb).low) && tokenAt(unit, verb + 1).low === 'by')
    return way(at, carriersAt(scene, verb + 2, false), false);
  const phrase = carriersAt(scene, at + 1, false);
  if (phrase === null) return null;
  let end = phrase.to;
  while (FIRST.test(tokenAt(unit, end).low)) end += 1;
  return /^(?:reported|reports|wrote|quoted|published|told|revealed)$/u.test(tokenAt(unit, end).low)
    ? way(at, { runs: phrase.runs, to: end + 1 }, false)
    : null;
}

const FIRST = /^(?:was|were|has|had|first|earlier|originally|also)$/u;

/** "(in the Echo of 3 May)", "(to Radio Oru)". */
function inBrackets(scene: Scene, at: number): Way | null {
  const preposition = /^(?:in|on|to|via|from)$/u.test(tokenAt(scene.unit, at + 1).low) ? 1 : 0;
  const phrase = carriersAt(scene, at + 1 + preposition, false);
  if (phrase === null) return null;
  for (let to = phrase.to; to < phrase.to + 8; to += 1)
    if (tokenAt(scene.unit, to).low === ')') return way(at, { runs: phrase.runs, to: to + 1 }, false);
  return null;
}
