/**
 * Which words only explain a member of a list and add nobody to it: "Oru, the envoy", "the mediators, Ida Renn and
 * Dal Orth".
 */
import { isComma } from './between-members.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import { phraseEnd, phraseStart, POSSESSIVE, POSSESSIVES } from './noun-phrase.ts';
import { participantIn } from './participant-in.ts';
import type { Participant, Scene } from '../types.ts';

/** "the secretaries of the Commission, Ida Renn and Dal Orth": a body's name that stood for people whom the list goes on to name. */
export function standsForGroup({ tokens }: Scene, last: Participant | undefined): boolean {
  if (last?.named !== true) return false;
  const at = tokens.findIndex(({ span }) => span[0] >= last.span[0]);
  const of = tokens[at - 1]?.lower === 'the' ? at - 2 : at - 1;
  const people = tokens[of - 1];
  return (
    tokens[of]?.lower === 'of' &&
    people !== undefined &&
    ACTOR_NOUNS.has(people.lower) &&
    people.lower.endsWith('s')
  );
}

/** "the reeve, Dal Oru": the person whom words explain that no list knows; null where no person's name stands alone there. */
export function namedBehind(
  scene: Scene,
  from: number,
): { readonly who: Participant; readonly end: number } | null {
  const end = phraseEnd(scene, from);
  const who = end === from ? null : participantIn(scene, from, end);
  const last = scene.tokens[end];
  const closed = last === undefined || /^[,.;]$/.test(last.text);
  return who !== null && closed && scene.persons.has(who.name) ? { who, end } : null;
}

export type Apposition = 'explains' | 'names' | null;

/**
 * Whether a member behind a bare comma is the same as the one before: "Oru, the envoy" explains, "his counterpart,
 * Amina Yusuf" names. Lists of described groups without articles are none.
 */
export function isApposition(
  scene: Scene,
  at: number,
  last: Participant | undefined,
  member: Participant,
): Apposition {
  if (last === undefined || !isComma(scene.tokens[at - 1])) return null;
  if (last.named && !member.named && /^(?:the|a|an|his|her|their|its)$/.test(scene.tokens[at]?.lower ?? ''))
    return 'explains';
  const group = /(?:s|people)$/.test(last.name.split(' of ')[0] ?? ''); // "the envoy of the Four Towns, Dal Oru"
  const counted = /^(?:two|three|four|five)\b/.test(last.name); // "the two mediators, Oru and Bessa"
  const known = /\b(?:the|his|her|their|its) $/iu.test(
    scene.text.slice(Math.max(0, last.span[0] - 6), last.span[0]),
  );
  const those = known && scene.persons.has(member.name); // "the mediators, Ida Renn and Dal Orth"
  return !last.named && member.named && (!group || counted || those) ? 'names' : null;
}

/**
 * "the reeve, Dal Oru, and Bessa met": where the words begin that say who a person between commas is; where the name
 * begins if none do. They are one person's, so they begin with an article or owner and have no plural.
 */
export function explainedBy(scene: Scene, { name }: Participant, from: number, to: number): number {
  const { tokens } = scene;
  if (!scene.persons.has(name) || !isComma(tokens[from - 1]) || !isComma(tokens[to])) return from;
  const start = phraseStart(scene, from - 1);
  const words = tokens.slice(start, from - 1);
  const of = words.findIndex(({ lower }) => lower === 'of');
  const head = words[(of < 0 ? words.length : of) - 1];
  const opens = words.some(
    ({ lower, pos }) => pos === 'DET' || POSSESSIVES.has(lower) || POSSESSIVE.test(lower),
  );
  const one =
    head !== undefined &&
    /^(?:NOUN|PROPN)$/.test(head.pos) &&
    /^[a-z-]+$/.test(head.text) &&
    !head.lower.endsWith('s');
  return opens && one ? start : from;
}

/** "the mediators, Dal Oru and Ida Renn": where the group begins that two persons are; -1 where none does. */
export function groupBefore(scene: Scene, end: number, members: readonly Participant[]): number {
  if (!members.every(({ name }) => scene.persons.has(name))) return -1;
  const start = phraseStart(scene, end);
  const opens = /^(?:the|his|her|their|its)$/.test(scene.tokens[start]?.lower ?? '');
  const group = opens ? participantIn(scene, start, end) : null;
  return group !== null && !group.named && group.name.endsWith('s') ? start : -1;
}
