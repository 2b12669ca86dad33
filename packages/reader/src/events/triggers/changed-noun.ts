/** What became of an event that a noun names, by a verb of changing: put off, called off, moved, downgraded. */
import type { EventStatus } from '@nonpaper/vocabulary';
import { changeAt, changePhraseAt } from './change-at.ts';
import { governor } from '../status/status-of-form.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How far behind its noun the verb that changes it may stand, in tokens. */
const REACH = 30;
/** How far before a trigger the verb that changes it may stand. */
const GOVERNED = 12;

/** "will be held, but without ministers", "at the level of experts only": it takes place, and is less than it was to be. */
export const DOWNGRADED =
  /^[^.;]*?\bbut (?:without (?:the )?(?:ministers|leaders|presidents|principals)|(?:only )?at the level of (?:experts|officials|deputies|envoys|technicians))\b/iu;

/** What became of the event by a verb behind its noun, up to the next event, or by one of which it is the object. */
export function changed(scene: Scene, trigger: Trigger, limit: number): EventStatus | undefined {
  const end = Math.min(scene.tokens.length, trigger.to + REACH, limit);
  for (let at = trigger.to + 1; at < end; at += 1) {
    const change = changeAt(scene, at);
    if (change === undefined || !isOfNoun(scene, at, trigger) || onlyIf(scene, at)) continue;
    return isOnlyPossible(scene, at) ? 'planned' : change;
  }
  return changedBefore(scene, trigger);
}

/** How far behind the verb its condition may begin, in tokens. */
const CONDITION = 6;

/** "would be called off if the army did not leave": it stands as long as the condition does. */
const onlyIf = ({ tokens }: Scene, at: number): boolean =>
  /^(?:would|could|might|may)$/u.test(verbForm(tokens, at).modal ?? '') &&
  tokens.slice(at + 1, at + CONDITION).some(({ lower }) => /^(?:if|unless|should)$/u.test(lower));

/** "could be postponed", "is likely to be called off", "threatened to cancel": the plan stands as yet. */
function isOnlyPossible({ tokens }: Scene, at: number): boolean {
  const { modal, infinitive, perfect, start } = verbForm(tokens, at);
  if (modal === 'may') return !perfect;
  return infinitive && NOT_YET.test(tokens[start - 1]?.lower ?? '');
}

/** Words before "to" of what is not done as yet. */
const NOT_YET =
  /^(?:threaten(?:s|ed|ing)?|likely|unlikely|consider(?:s|ed|ing)?|tempted|ready|prepared|willing|able|free|power|wants?|wanted|tried|tries|sought|seeks?|hoped|hopes?|refused|declined)$/u;

/** A verb behind the noun changes it in the passive, or as its own subject ("the talks fell through"). */
function isOfNoun(scene: Scene, at: number, trigger: Trigger): boolean {
  const form = verbForm(scene.tokens, at);
  if (form.passive) return true;
  const phrase = changePhraseAt(scene, at) !== undefined;
  if (phrase && scene.tokens[form.start - 1]?.text === ',') return true; // behind an aside
  return (
    (phrase || form.start <= trigger.to + 1) &&
    !scene.tokens.slice(trigger.to + 1, at).some((token) => token.pos === 'VERB')
  );
}

/** "postponed the talks", "called off a meeting": the verb stands before, with nothing but the noun's own words between. */
function changedBefore(scene: Scene, trigger: Trigger): EventStatus | undefined {
  for (let at = trigger.from - 1; at >= Math.max(0, trigger.from - GOVERNED); at -= 1) {
    const token = scene.tokens[at];
    if (token?.text === ',') return changedOverAside(scene, at);
    if (token === undefined || token.text === ';') return undefined;
    const change = changeAt(scene, at);
    if (change !== undefined) return changedAt(scene, at, change);
    if (token.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** What a verb right before its object makes of that: nothing in the passive, or where it was only asked for. */
function changedAt(scene: Scene, at: number, change: EventStatus): EventStatus | undefined {
  if (verbForm(scene.tokens, at).passive || isOnlyAsked(scene, at)) return undefined;
  return isOnlyPossible(scene, at) ? 'planned' : change;
}

/** "asked him to postpone the congress": it stands as long as that is not done. */
function isOnlyAsked(scene: Scene, at: number): boolean {
  const { infinitive, start } = verbForm(scene.tokens, at);
  return infinitive && governor(scene, start) === 'propose';
}

/** How long an aside between the verb and its object may be, in tokens. */
const ASIDE = 9;

/** "has postponed, without giving a day, the hearing": the verb stands right before the aside that ends at a comma. */
function changedOverAside(scene: Scene, comma: number): EventStatus | undefined {
  for (let at = comma - 2; at >= Math.max(1, comma - ASIDE); at -= 1) {
    if (scene.tokens[at]?.text !== ',') continue;
    const change = changeAt(scene, at - 1);
    return change === undefined || verbForm(scene.tokens, at - 1).passive ? undefined : change;
  }
  return undefined;
}
