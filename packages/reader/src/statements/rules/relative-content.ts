import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { isFinite } from '../cues/finite-verb.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { CueHit, Found, Run, Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

/** "a step that Kolt said would end the war", "which officials believe is a trap", "a demand that Kolt has called “the floor”". */
export const relativeContent: Rule = {
  name: 'relative-content',
  why: 'Before the rules for complements: the cue has no clause of its own behind it, but the end of one that began with the pronoun.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const PRONOUNS = wordSet('that which who whom what');

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  const named = names(scene, hit);
  const force = named ? forceOf(hit, 'as') : forceOf(hit, 'that');
  if (!force || hit.passive || hit.form !== 'finite' || !(named || isFinite(unit, hit.run.to))) return [];
  const source = withoutPronoun(unit, subjectBefore(unit, hit.run.from));
  const pronoun = (source?.from ?? 0) - 1;
  if (!source || !PRONOUNS.has(tokenAt(unit, pronoun).low) || tokenAt(unit, pronoun).quote >= 0) return [];
  const complement = complementOf(scene, hit);
  const to = clauseEnd(unit, hit.run.to, contentEnd(scene, hit.run.to, hit));
  return found({
    scene,
    by: relativeContent.name,
    prior: 0.82,
    hit,
    source,
    complement: { ...complement, kind: 'clause', from: hit.run.to },
    force,
    content: [
      { from: pronoun, to: pronoun + 1 },
      { from: hit.run.to, to },
    ],
  });
}

/** "a demand that Kolt has called “the floor”", "what officials describe as a trap": what the pronoun stands for gets a name. */
function names(scene: Scene, hit: CueHit): boolean {
  if (!hit.entry.has('as')) return false;
  const { kind, from } = complementOf(scene, hit);
  return kind === 'as' || kind === 'quote' || (kind === 'noun' && tokenAt(scene.unit, from).pos === 'DET');
}

/** ", which officials": the grammar takes the pronoun for the first word of the phrase. */
function withoutPronoun(unit: Unit, run: Run | null): Run | null {
  const leads = run !== null && run.to > run.from + 1 && PRONOUNS.has(tokenAt(unit, run.from).low);
  return leads ? { from: run.from + 1, to: run.to } : run;
}

/** The relative clause ends before the verb of the main clause: "…, which Kolt said would come, were put off". */
function clauseEnd(unit: Unit, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1)
    if (tokenAt(unit, at).low === ',' && isFinite(unit, at + 1)) return at;
  return to;
}
