import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { CueHit, Found } from '../types.ts';

/** "As the minister told Radio Oru on Sunday, the road is open." */
export const frontedAs: Rule = {
  name: 'fronted-as',
  why: 'Before the rules for content around a cue: behind the comma of such a clause stands what was said, without "that".',
  find: (scene) =>
    tokenAt(scene.unit, 0).low === 'as' ? scene.hits.flatMap((hit) => oneCue(scene, hit)) : [],
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const { unit } = scene;
  const force = forceOf(hit, 'quote', 'that', 'whom');
  if (hit.form !== 'finite' || hit.passive || force === null || !hit.entry.has('that')) return [];
  const source = subjectBefore(unit, hit.run.from);
  const complement = complementOf(scene, hit);
  const comma = tokenAt(unit, complement.from - 1).low === ',' ? complement.from - 1 : complement.from;
  if (source?.from !== 1 || tokenAt(unit, comma).low !== ',') return [];
  const from = comma + 1;
  return found({
    scene,
    by: frontedAs.name,
    prior: 0.85,
    hit,
    source,
    complement,
    force,
    content: [{ from, to: contentEnd(scene, from, null) }],
  });
}
