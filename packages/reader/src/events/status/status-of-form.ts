/** What the form of a verb, and the words that govern it, tell of what it names. */
import type { EventStatus } from '@nonpaper/vocabulary';
import { PLANNERS, PROPOSERS } from '../data/changes.ts';
import type { Direction } from '../dates/types.ts';
import type { Scene } from '../types.ts';
import type { VerbForm } from '../verb-form.ts';

export const lemmaAt = (scene: Scene, at: number): string => scene.tokens[at]?.lemma.toLowerCase() ?? '';

/** Whether words such as "agreed to", "is due to", "offered to" stand before a verb group. */
export function governor(scene: Scene, start: number): 'plan' | 'propose' | 'deny' | undefined {
  for (let at = start - 1; at >= Math.max(0, start - 5); at -= 1) {
    const lemma = lemmaAt(scene, at);
    const lower = scene.tokens[at]?.lower ?? '';
    if (PLANNERS.has(lemma) || PLANNERS.has(lower)) return 'plan';
    if (PROPOSERS.has(lemma)) return 'propose';
    if (lemma === 'refuse' || lemma === 'decline' || lemma === 'fail') return 'deny';
    if (scene.tokens[at]?.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** "proposed that experts meet in June": a bare verb in the clause of a proposal. */
function isProposedIn(scene: Scene, form: VerbForm): boolean {
  const passive = form.passive && scene.tokens[form.start]?.lower === 'be'; // "proposed that it be signed"
  if ((form.past && !passive) || form.modal !== null || form.infinitive || form.perfect || form.progressive)
    return false;
  for (let at = form.start - 1; at >= Math.max(1, form.start - 10); at -= 1) {
    if (passive && scene.tokens[at]?.text === ',') continue; // "that the annex, on water, be signed"
    const word = scene.tokens[at]?.lower;
    if (word === 'that') return PROPOSERS.has(lemmaAt(scene, at - 1)) || lemmaAt(scene, at - 1) === 'insist';
    if (scene.tokens[at]?.pos === 'VERB' || word === ',' || word === ';') return false;
  }
  return false;
}

/** "became the first governor to visit", "was the last to sign": what the first of many did was done. */
function isFirstTo({ tokens }: Scene, { start }: VerbForm): boolean {
  const at = tokens.findLastIndex(
    ({ lower }, index) =>
      index < start && index > start - FIRST_BACK && /^(?:first|second|third|last|only)$/u.test(lower),
  );
  if (at < 0 || tokens[at - 1]?.lower !== 'the') return false;
  return (
    /^(?:became|was|were)$/u.test(tokens[at - 2]?.lower ?? '') &&
    !tokens.slice(at, start).some(({ pos }) => pos === 'VERB')
  );
}

/** "is said to have met", "claims to have signed": what was done, by somebody's word; "were to have met" was only planned. */
const isSaidToHave = ({ tokens }: Scene, { perfect, start }: VerbForm, by: string | undefined): boolean =>
  perfect && by === undefined && !/^(?:is|are|was|were|be|been|ought)$/u.test(tokens[start - 1]?.lower ?? '');

/** How far before its verb "the first" may stand, in tokens. */
const FIRST_BACK = 9;

/** What the form of a verb tells of what it names. */
export function ofForm(scene: Scene, form: VerbForm, dated: Direction): EventStatus {
  if (isProposedIn(scene, form)) return 'proposed';
  if (form.negated) return form.modal === 'will' || form.modal === 'would' ? 'cancelled' : 'denied';
  if (form.infinitive) {
    const by = governor(scene, form.start);
    if (by === 'propose') return 'proposed';
    if (by === 'deny') return 'denied';
    return isFirstTo(scene, form) || isSaidToHave(scene, form, by) ? 'held' : 'planned';
  }
  if (form.modal === 'will' || form.modal === 'would') return 'planned';
  if (form.modal === 'should') return 'proposed';
  if (form.modal === 'may') return form.perfect ? 'unknown' : 'proposed';
  if (form.progressive) return dated === 'future' ? 'planned' : form.past ? 'held' : 'ongoing';
  if (form.perfect || form.past) return 'held';
  return dated === 'future' ? 'planned' : 'held';
}
