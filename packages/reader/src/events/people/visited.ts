/** Whom a journey is made to see. */
import { isGround } from '../places/house-told.ts';
import { listFrom } from './noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How far from its noun a participle or preposition may still bring in participants, in tokens. */
export const REACH = 40;

/** What a journey is made to do with those who are visited. */
const PURPOSE = /^(?:see|thank|consult|brief|ask|persuade|press|convince|lobby|reassure|sound)$/;

/** What is done to a visitor. */
const WELCOMED = /^(?:received|met|welcomed|greeted|hosted)$/;

/** Whom a journey is made to see: "flew to Oru to see the envoy", "where he was received by the king". */
export function seen(scene: Scene, trigger: Trigger, limit: number): readonly Participant[] {
  if (trigger.sense.type !== 'visit') return [];
  const { tokens } = scene;
  if (tokens[trigger.to]?.lower.startsWith('call') === true && tokens[trigger.to + 1]?.lower === 'on')
    return listFrom(scene, trigger.to + 2).members; // "called on the bishop at the seminary"
  const people =
    /^(?:visit|tour)/.test(tokens[trigger.to]?.lower ?? '') && !trigger.noun
      ? visitedBy(scene, trigger.to + 1)
      : [];
  if (people.length > 0) return people;
  const end = Math.min(limit, trigger.to + REACH);
  for (let at = trigger.to + 2; at < end; at += 1)
    if (PURPOSE.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'to')
      return listFrom(scene, at + 1).members;
  const welcomed = welcoming(scene, trigger);
  return welcomed.length > 0 ? welcomed : inviting(scene);
}

/** "At the invitation of the president she will visit Oru": whose guest the visitor is. */
function inviting(scene: Scene): readonly Participant[] {
  const at = scene.tokens.findIndex(
    ({ lower }, index) =>
      lower === 'invitation' &&
      /^(?:the|an|his|her|their|its)$/.test(scene.tokens[index - 1]?.lower ?? '') &&
      scene.tokens[index - 2]?.lower === 'at',
  );
  return at >= 0 && scene.tokens[at + 1]?.lower === 'of' ? listFrom(scene, at + 2).members : [];
}

/** "visited the hostages": people in the text's own words, or by a person's name. */
const visitedBy = (scene: Scene, at: number): readonly Participant[] =>
  listFrom(scene, at).members.filter(
    ({ name, named }) =>
      scene.persons.has(name) || (!named && !isGround(name.split(' ').at(-1)?.toLowerCase() ?? '')),
  );

/** Who receives the visitor in the same sentence, told in the passive. */
function welcoming(scene: Scene, trigger: Trigger): readonly Participant[] {
  const { tokens } = scene;
  for (let at = trigger.to + 2; at < Math.min(tokens.length, trigger.to + REACH); at += 1) {
    if (!WELCOMED.test(tokens[at]?.lower ?? '') || !verbForm(tokens, at).passive) continue;
    const by = tokens.findIndex(({ lower }, index) => index > at && index < at + 8 && lower === 'by');
    return by < 0 ? [] : listFrom(scene, by + 1).members;
  }
  return [];
}
