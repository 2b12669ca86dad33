import { participantIn } from './people/participant-in.ts';
import type { Participant, Scene } from './types.ts';

/** Words that begin a phrase, and stand inside none behind a noun. */
const OPENS = /^(?:both|the|these|those|all|their|his|her|its|our|neither)$/u;

/**
 * "the first text both sides have initialled": the subject of a clause that has no relative word before it, inside what
 * seems to be one phrase; null where no word behind a noun begins another.
 */
export function contactSubject(scene: Scene, from: number, end: number): Participant | null {
  const at = scene.tokens.findLastIndex(
    ({ lower }, index) =>
      index > from && index < end - 1 && OPENS.test(lower) && scene.tokens[index - 1]?.pos === 'NOUN',
  );
  return at < 0 ? null : participantIn(scene, at, end);
}
