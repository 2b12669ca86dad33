/** Places and days between a verb and its object, or a noun and its "with": "received in Oru on Monday the envoy". */
import type { Scene } from '../types.ts';

/** Words of a day that may stand between a verb and its object. */
const DAY_WORD = /^(?:today|yesterday|tonight)$/u;
/** The most tokens of a place or day between a verb and its object, and of them all. */
const LONGEST_SETTING = 5;
const LONGEST_SETTINGS = 12;

/** The token behind one place or day ("in Oru", "at the old palace", "on Monday", "today"); the same one where none stands. */
export function behindSetting({ tokens }: Scene, at: number): number {
  if (DAY_WORD.test(tokens[at]?.lower ?? '')) return at + 1;
  if (!/^(?:in|on|at)$/u.test(tokens[at]?.lower ?? '')) return at;
  const owned = /^(?:the|his|her|its|their)$/u.test(tokens[at + 1]?.lower ?? '');
  const inside = owned ? /^(?:ADJ|NOUN|PROPN|NUM)$/u : /^(?:PROPN|NUM)$/u;
  const from = owned ? at + 2 : at + 1;
  let end = from;
  while (end < from + LONGEST_SETTING && inside.test(tokens[end]?.pos ?? '')) {
    if (owned && end > from && tokens[end]?.pos === 'PROPN' && tokens[end - 1]?.pos === 'NOUN') break; // "in her office | Dal Bessa"
    end += 1;
  }
  return end === from ? at : end;
}

/** "received in Oru on Monday the envoy": where the object begins behind a place or day; the token itself where none stands before an article. */
export function overSetting(scene: Scene, from: number): number {
  const { tokens } = scene;
  let at = from;
  while (at - from < LONGEST_SETTINGS) {
    const behind = behindSetting(scene, at);
    if (behind === at) break;
    at = behind;
  }
  const opens = /^(?:the|his|her|its|an?)$/u.test(tokens[at]?.lower ?? '');
  const named = tokens[at]?.pos === 'PROPN' && tokens[at - 1]?.pos === 'NOUN';
  return at > from && (opens || named) ? at : from;
}
