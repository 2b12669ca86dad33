/** Where a journey leads whose noun or verb does not stand right before it: "a visit by Oru to the village of Lask". */
import type { FoundPlace, Scene, Trigger } from '../types.ts';
import { placeFrom } from './house-told.ts';

/** How far behind the noun "to" may stand, in tokens. */
const REACH = 14;

/** The goal of a visit that is told as a noun; null where no "to" of its own leads anywhere. */
export function visitGoal(scene: Scene, { noun, to, sense }: Trigger, limit: number): FoundPlace | null {
  if (!noun || sense.type !== 'visit') return null;
  const { tokens } = scene;
  for (let at = to + 1; at < Math.min(limit, tokens.length, to + REACH); at += 1) {
    const { lower, pos, text } = tokens[at] ?? { lower: '', pos: '', text: '' };
    if (/^[;:.]$/u.test(text) || (pos === 'VERB' && tokens[at - 1]?.text !== ',')) return null;
    if (lower !== 'to') continue;
    const goal = placeFrom(scene, at + 1, 'to');
    if (goal !== null) return goal;
  }
  return null;
}
