import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { VERBS } from '../cues/lexicon.ts';
import { CALLING } from '../data/verb-forms.ts';
import { subjectOf } from '../cues/cue-subject.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { isNoun, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { isText } from '../speakers/head-kinds.ts';
import type { CueHit, Found, Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

const CALLS = wordSet(CALLING);

/** "X threatened to …", "X urged Y to …", "X called on Y to …". */
export const infinitiveAfterCue: Rule = {
  name: 'infinitive-after-cue',
  why: 'Apart from clauses, because the force of a verb often turns with it: to tell somebody to go is a demand.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  if (hit.form === 'infinitive' || hit.passive) return [];
  if (isMeantFor(scene, hit)) return [];
  const complement = complementOf(scene, hit);
  if (complement.kind !== 'to') return [];
  const force = complement.recipient ? forceOf(hit, 'whom-to', 'to') : forceOf(hit, 'to');
  const source = force ? subjectOf(scene, hit) : null;
  if (!force || !source) return [];
  const from = complement.from;
  if (isSpokenTo(scene, hit) || asksNotToBeNamed(scene, from) || callsToSay(scene, hit, from)) return [];
  return found({
    scene,
    by: infinitiveAfterCue.name,
    prior: 0.75,
    hit,
    source,
    complement,
    force,
    content: [{ from, to: beforeNextClause(scene.unit, from, contentEnd(scene, from, hit)) }],
  });
}

/** What joins a clause of its own: no infinitive goes on behind it. */
const JOINING = /^(?:and|but|while|whereas)$/u;
/** Behind these a clause within the infinitive may go on behind "and". */
const SUBORDINATING =
  /^(?:that|which|who|whom|whose|whether|if|when|where|because|until|unless|once|after|before|what|how)$/u;

/** "promised to open the gate and the front said …": where a clause with a subject of its own begins; `end` where none does. */
function beforeNextClause(unit: Unit, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    const { low, quote } = tokenAt(unit, at);
    if (quote >= 0 || SUBORDINATING.test(low)) return end;
    if (!JOINING.test(low) || !isClause(unit, at + 1)) continue;
    return tokenAt(unit, at - 1).low === ',' ? at - 1 : at;
  }
  return end;
}

/** "the 31 points meant to end the war": what a text is for, and nobody's intention. */
const isMeantFor = ({ unit }: Scene, { lemma, run }: CueHit): boolean =>
  lemma === 'mean' && tokenAt(unit, run.from).low === 'meant' && isText(tokenAt(unit, run.from - 1).lemma);

/** A noun phrase or a pronoun with a finite verb behind it. */
const isClause = (unit: Unit, at: number): boolean =>
  phraseEnds(unit, at).some((to) => to > at && isFinite(unit, to));

/** "Council members we spoke to say that": who was spoken to says it. */
function isSpokenTo({ unit }: Scene, { lemma, run }: CueHit): boolean {
  const subject = tokenAt(unit, run.from - 1);
  return /^(?:speak|talk)$/u.test(lemma) && subject.pos === 'PRON' && isNoun(tokenAt(unit, run.from - 2));
}

/** "called the president to say that": a telephone call, and no demand that he say it. */
function callsToSay({ unit }: Scene, { lemma }: CueHit, to: number): boolean {
  const said = VERBS.get(tokenAt(unit, to + 1).lemma);
  return CALLS.has(lemma) && said !== undefined && said.has('that') && said.get('that') === 'assert';
}

/** "who asked not to be named" is the ground of anonymity, not a statement. */
function asksNotToBeNamed(scene: Scene, from: number): boolean {
  const words = [0, 1, 2, 3].map((offset) => tokenAt(scene.unit, from + offset).low);
  return (
    words.includes('be') &&
    words.some((word) => ['named', 'identified', 'quoted', 'anonymous'].includes(word))
  );
}
