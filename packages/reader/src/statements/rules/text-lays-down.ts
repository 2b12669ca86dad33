import type { Force } from '@nonpaper/vocabulary';
import { found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { makeHit } from '../cues/verb-group.ts';
import { subjectBefore } from '../cues/subject.ts';
import { SPEAKING_TEXTS, TEXT_VERBS } from '../data/text-verbs.ts';
import type { Scene } from '../scene.ts';
import type { CueEntry, Found, Run, Unit } from '../types.ts';
import { coreEnd, isTime, opensPhrase } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import { phraseEnd } from './phrase-end.ts';

/** "The accord gives each side two pilots", "An older map marks the well as common ground". */
export const textLaysDown: Rule = {
  name: 'text-lays-down',
  why: 'Before the rules for infinitives and phrases, which take the end of "forbids the sale of land to officers" for all of it.',
  find: (scene) => {
    const all: Found[] = [];
    for (let at = 1; at < scene.unit.tokens.length; at += 1) {
      const verb = verbAt(scene.unit, at);
      if (verb !== null) all.push(...laidDown(scene, at, verb));
    }
    return all;
  },
};

interface TextVerb {
  readonly lemma: string;
  readonly force: Force;
  /** First token behind the verb and its particle. */
  readonly to: number;
}

const FORCES: ReadonlyMap<string, Force> = readForces();
/** No other word needs a look. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...FORCES.keys()].map((verb) => verb.split(' ')[0] ?? verb),
);
const TEXTS = wordSet(SPEAKING_TEXTS);

function readForces(): Map<string, Force> {
  const forces = new Map<string, Force>();
  for (const line of TEXT_VERBS.split('\n').filter((each) => each.includes(':'))) {
    const [force = '', verbs = ''] = line.split(':').map((part) => part.trim());
    for (const verb of verbs.split(', ')) forces.set(verb, force as Force);
  }
  return forces;
}

/** The verb of a text at a place, alone or with its particle; the tagger takes "names" and "bars" for nouns. */
function verbAt(unit: Unit, at: number): TextVerb | null {
  const token = tokenAt(unit, at);
  if (token.quote >= 0 || !(token.pos === 'VERB' || (token.pos === 'NOUN' && token.low.endsWith('s'))))
    return null;
  const lemma = token.pos === 'NOUN' ? token.low.replace(/s$/u, '') : token.lemma;
  if (!FIRST_WORDS.has(lemma)) return null;
  const phrasal = `${lemma} ${tokenAt(unit, at + 1).low}`;
  const whole = FORCES.get(phrasal);
  if (whole !== undefined) return { lemma: phrasal, force: whole, to: at + 2 };
  const force = FORCES.get(lemma);
  return force === undefined ? null : { lemma, force, to: at + 1 };
}

/** Surer than the tagger has to be: a text, its verb in the present, and an object right behind it leave little else. */
const SURE = 0.76;

function laidDown(scene: Scene, at: number, { lemma, force, to }: TextVerb): Found[] {
  const { unit } = scene;
  const entry: CueEntry = new Map([['noun', force]]);
  const hit = makeHit(unit, at, to, lemma, entry);
  const first = tokenAt(unit, to);
  if (hit.form !== 'finite' || hit.passive || !opensObject(unit, to) || isTime(first)) return [];
  const source = textBefore(unit, hit.run.from, at);
  if (source === null) return [];
  const complement = complementOf(scene, hit, to);
  const end = phraseEnd(scene, hit, to);
  if (end <= to) return [];
  return found({
    scene,
    by: textLaysDown.name,
    prior: SURE,
    hit,
    source,
    complement,
    force,
    content: [{ from: to, to: end }],
  });
}

/** "gives each side", "bars officers", "lays down who", "states that". */
function opensObject(unit: Unit, at: number): boolean {
  const { pos, low, mark } = tokenAt(unit, at);
  if (mark === 'open') return true;
  if (/^(?:who|what|how|when|where|which|that|no|them|it|him|her)$/u.test(low)) return true;
  return /^(?:DET|NUM|ADJ|NOUN|PROPN)$/u.test(pos) && opensPhrase(tokenAt(unit, at));
}

/** The text that stands before the verb as its subject; behind a noun in "-s" nothing but its own phrase. */
function textBefore(unit: Unit, from: number, verb: number): Run | null {
  const source = subjectBefore(unit, from);
  if (source === null || source.to > from) return null;
  const core = coreEnd(unit, source.from);
  const head = tokenAt(unit, Math.min(core, verb) - 1);
  const numbered =
    head.pos === 'NUM' || /^[A-Z]$/u.test(head.text) ? tokenAt(unit, Math.min(core, verb) - 2) : head;
  return TEXTS.has(numbered.lemma) || TEXTS.has(numbered.low) ? source : null;
}
