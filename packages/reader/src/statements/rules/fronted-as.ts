import { forceOf, found, type Rule } from '../attribution.ts';
import { complementOf } from '../cues/complement.ts';
import { VERBS } from '../cues/lexicon.ts';
import { contentEnd } from '../content.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectBefore } from '../cues/subject.ts';
import type { CueHit, Found } from '../types.ts';

/** "As the minister told Radio Oru on Sunday, the road is open", "To hear the minister tell it, the road is open". */
export const frontedAs: Rule = {
  name: 'fronted-as',
  why: 'Before the rules for content around a cue: behind the comma of such a clause stands what was said, without "that".',
  find: (scene) => {
    const first = tokenAt(scene.unit, 0).low;
    if (first === 'as') return scene.hits.flatMap((hit) => oneCue(scene, hit));
    return first === 'to' && tokenAt(scene.unit, 1).low === 'hear' ? toHear(scene) : [];
  },
};

/** How many words the name of somebody who is heard may have. */
const LONGEST_NAME = 12;

/** "To hear the minister tell it, the road is open." */
function toHear(scene: Scene): Found[] {
  const { unit } = scene;
  const verb = unit.tokens.findIndex(({ low }, at) => at > 2 && at < LONGEST_NAME && low === 'tell');
  const comma = verb + 2;
  if (verb < 0 || tokenAt(unit, verb + 1).low !== 'it' || tokenAt(unit, comma).low !== ',') return [];
  const cue = { from: verb, to: comma };
  const entry = VERBS.get('tell') ?? new Map();
  const hit: CueHit = {
    run: cue,
    verb,
    lemma: 'tell',
    entry,
    form: 'finite',
    passive: false,
    negated: false,
  };
  return found({
    scene,
    by: frontedAs.name,
    prior: 0.85,
    hit,
    source: { from: 2, to: verb },
    complement: { ...complementOf(scene, hit, comma), recipient: null },
    force: 'assert',
    content: [{ from: comma + 1, to: contentEnd(scene, comma + 1, null) }],
  });
}

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
