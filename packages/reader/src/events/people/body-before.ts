/** A body or office whose field stands between it and its verb. */
import type { Participant, Scene } from '../types.ts';
import { listBefore } from './noun-list.ts';
import { isActor, phraseStart } from './noun-phrase.ts';

/** "The committee on the police law met", "the envoy for the missing met": who stands before the field in which they work. */
export function bodyBefore(scene: Scene, end: number): readonly Participant[] {
  const from = phraseStart(scene, end);
  const leads = /^(?:on|for|against|over)$/.test(scene.tokens[from - 1]?.lower ?? '');
  const head = scene.tokens[from - 2];
  const speaks = head?.lower.startsWith('spokes') === true; // who speaks for others acts for them
  return leads && from < end && isActor(head) && !speaks ? listBefore(scene, from - 1).members : [];
}
