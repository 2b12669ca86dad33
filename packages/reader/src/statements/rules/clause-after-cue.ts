import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf, type ComplementKind } from '../cues/complement.ts';
import { contentEnd } from '../content.ts';
import { subjectOf } from '../cues/cue-subject.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found, FrameName } from '../types.ts';

/** "X said (that) …", "X told Y that …", "X asked whether …". */
export const clauseAfterCue: Rule = {
  name: 'clause-after-cue',
  why: 'After all rules in which quotation marks or a comma before the cue decide.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const FRAMES: Partial<Record<ComplementKind, readonly FrameName[]>> = {
  that: ['that', 'whom', 'wh'],
  clause: ['that', 'whom', 'quote'],
  wh: ['wh', 'whom', 'that'],
};

function oneCue(scene: Scene, hit: CueHit): Found[] {
  if (hit.form === 'infinitive' || hit.passive) return [];
  const complement = complementOf(scene, hit);
  const force = forceOf(hit, ...(FRAMES[complement.kind] ?? []));
  if (!force) return [];
  const source = subjectOf(scene, hit);
  if (!source) return [];
  const to = contentEnd(scene, complement.from, hit);
  if (to - complement.from < 2 && complement.kind !== 'wh') return [];
  return found({
    scene,
    by: clauseAfterCue.name,
    prior: complement.kind === 'clause' ? 0.82 : 0.88,
    hit,
    source,
    complement,
    force,
    content: [{ from: complement.from, to }],
  });
}
