import type { Rule } from '../attribution.ts';
import { spanOf, tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Found } from '../types.ts';
import { clauseAfterCue } from './clause-after-cue.ts';
import { contentBeforeCue } from './content-before-cue.ts';
import { cueBeforeQuotation } from './cue-before-quotation.ts';
import { infinitiveAfterCue } from './infinitive-after-cue.ts';
import { phraseAfterCue } from './phrase-after-cue.ts';
import { quotationBeforeCue } from './quotation-before-cue.ts';

/** "X is said to have told Y that …", "X is understood to want …": X's words or wish, as somebody reports them. */
export const raisedSubject: Rule = {
  name: 'raised-subject',
  why: 'Before the rules for plain cues and before hearsay, which would take the reported words for part of what nobody said.',
  find: (scene) => scene.hits.flatMap((hit) => oneCue(scene, hit)),
};

const REPORTING = new Set(
  'say report believe think understand allege claim rumour rumor repute suppose'.split(' '),
);

/** What a cue that stands behind a raised subject may bring in, the surest first. */
const RULES: readonly Rule[] = [
  quotationBeforeCue,
  cueBeforeQuotation,
  contentBeforeCue,
  clauseAfterCue,
  infinitiveAfterCue,
  phraseAfterCue,
];

function oneCue(scene: Scene, hit: CueHit): Found[] {
  const inner = hit.passive && REPORTING.has(hit.lemma) ? innerCue(scene, hit) : undefined;
  if (inner === undefined) return [];
  const whole: CueHit = {
    ...inner,
    run: { from: hit.run.from, to: inner.run.to },
    form: 'finite',
    negated: hit.negated || inner.negated,
  };
  const hits = scene.hits.flatMap((each) => (each === hit ? whole : each === inner ? [] : each));
  const raised: Scene = { ...scene, hits };
  for (const rule of RULES) {
    const found = rule.find(raised).find(({ cue }) => cue !== null && cue.from === whole.run.from);
    if (found !== undefined) return [asReported(scene, hit, found)];
  }
  return [];
}

/** The cue in the infinitive right behind a passive; "is supposed to say" tells what one should do, "to have said" what one did. */
function innerCue({ unit, hits }: Scene, hit: CueHit): CueHit | undefined {
  const inner = hits.find(({ run, form }) => run.from === hit.run.to && form === 'infinitive');
  if (inner === undefined || inner.passive) return undefined;
  return hit.lemma === 'suppose' && tokenAt(unit, hit.run.to + 1).low !== 'have' ? undefined : inner;
}

/** By this rule, with what tells that it is reported as a hedge: "is said to". */
const asReported = (scene: Scene, hit: CueHit, found: Found): Found => ({
  ...found,
  by: raisedSubject.name,
  hedged: [{ span: spanOf(scene.unit, { from: hit.run.from, to: hit.run.to + 1 }), on: 'cue' }],
});
