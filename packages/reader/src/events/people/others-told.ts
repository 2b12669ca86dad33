/** Whom "him", "her" and "them" mean behind a verb: not those who do it. */
import type { Participant, Scene } from '../types.ts';

/** "Oru rang her": whoever does it is not the one to whom it is done, but somebody told before. */
export function notThemselves(
  scene: Scene,
  object: readonly Participant[],
  subject: readonly Participant[],
): readonly Participant[] {
  const doers = subject.map(({ name }) => name);
  return object.flatMap((member) => {
    if (!/^(?:s?he|her|him)$/i.test(scene.text.slice(...member.span)) || !doers.includes(member.name))
      return [member];
    const other = scene.personBefore(member.span[0], doers);
    return other === undefined ? [] : [{ ...member, name: other.name }];
  });
}

/** "met both sides and handed them a draft", "received the ambassador and gave him a letter": those of the event told last who do not do this. */
export function theOthers(scene: Scene, at: number, subject: readonly Participant[]): readonly Participant[] {
  const pronoun = scene.tokens[at];
  if (pronoun === undefined || !/^(?:them|him|her)$/.test(pronoun.lower)) return [];
  const next = scene.tokens[at + 1];
  if (pronoun.lower === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(next?.pos ?? '')) return [];
  const doers = subject.map(({ name }) => name);
  const others = scene.lastTold.filter((name) => !doers.includes(name));
  const few = pronoun.lower === 'them' ? others : others.slice(0, 1);
  return others.length > 1 && pronoun.lower !== 'them'
    ? []
    : few.map((name) => ({ name, span: pronoun.span, named: true }));
}
