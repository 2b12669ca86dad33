import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf, type ComplementKind } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { CALLING, REACHING } from '../data/verb-forms.ts';
import { tokenAt } from '../words/page.ts';
import { coreEnd, opensPhrase } from '../words/noun-phrase.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { CueHit, Found, FrameName, Run, Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

/** "X called the president to say that …", "X wrote to the council to say that …", "X went on television to announce …". */
export const purposeToSay: Rule = {
  name: 'purpose-to-say',
  why: 'Before the rule for infinitives, which would take "called" for a demand: who calls somebody to say a thing says it.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const CALLS = wordSet(CALLING);
const REACHES = wordSet(REACHING);
/** How many words may stand between the verb and "to say". */
const NEAR = 12;

const FRAMES: Partial<Record<ComplementKind, readonly FrameName[]>> = {
  that: ['that', 'whom', 'wh'],
  clause: ['that', 'whom', 'quote'],
  wh: ['wh', 'whom', 'that'],
  quote: ['quote', 'that', 'whom'],
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  if (hit.form !== 'infinitive' || hit.passive || tokenAt(unit, hit.run.from).low !== 'to') return [];
  const complement = complementOf(scene, hit);
  const force = forceOf(hit, ...(FRAMES[complement.kind] ?? []));
  const verb = force === null ? -1 : reachingVerb(unit, hit.run.from);
  const source = verb < 0 ? null : subjectOfVerb(unit, verb);
  if (force === null || source === null) return [];
  const to = contentEnd(scene, complement.from, hit);
  if (to - complement.from < 2) return [];
  return found({
    scene,
    by: purposeToSay.name,
    prior: 0.82,
    hit,
    source,
    complement: { ...complement, recipient: complement.recipient ?? called(unit, verb) },
    force,
    content: [{ from: complement.from, to }],
  });
}

/** The verb of calling or going somewhere that "to say" hangs on, with no other verb and no mark between; -1 where there is none. */
function reachingVerb(unit: Unit, before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - NEAR); at -= 1) {
    const { pos, lemma, quote, low } = tokenAt(unit, at);
    if (quote >= 0 || (pos === 'PUNCT' && low !== ',')) return -1;
    if (pos !== 'VERB') continue;
    const reaches = CALLS.has(lemma)
      ? !/^(?:on|upon|for)$/u.test(tokenAt(unit, at + 1).low)
      : REACHES.has(lemma);
    return reaches && tokenAt(unit, at - 1).low !== 'to' ? at : -1;
  }
  return -1;
}

function subjectOfVerb(unit: Unit, verb: number): Run | null {
  let from = verb;
  while (/^(?:AUX|ADV)$/u.test(tokenAt(unit, from - 1).pos)) from -= 1;
  return subjectBefore(unit, from);
}

/** Whom somebody calls is told what he says. */
function called(unit: Unit, verb: number): Run | null {
  const from = verb + 1;
  if (!CALLS.has(tokenAt(unit, verb).lemma) || !opensPhrase(tokenAt(unit, from))) return null;
  const to = coreEnd(unit, from);
  return to > from ? { from, to } : null;
}
