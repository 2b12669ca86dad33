import type { Sentence } from '@nonpaper/text';
import { atOnce } from './date-owner.ts';
import { datesIn, referenceOf } from './dates-of-sentence.ts';
import type { Direction, FoundDate } from '../dates/types.ts';
import { frontedDate } from './fronted-date.ts';
import { heldAfter, isWhenMoved, movedTo, setFor } from './moved-date.ts';
import { nearest, ownerOf } from './nearest-date.ts';
import { countedFrom } from './of-adjunct.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';
import type { Scene, Trigger } from '../types.ts';

/**
 * The date of an event: the nearest in its own stretch of the sentence, or, where it is the sentence's only event,
 * in the whole of it. One that was moved has its new date.
 */
export function dateOf(
  scene: Scene,
  sentence: Sentence,
  trigger: Trigger,
  around: Neighbourhood,
  direction: Direction,
  memory: Memory,
  only: boolean,
  moved: boolean,
): FoundDate | null {
  const [start, end] = sentence.span;
  const { noun } = trigger;
  const place = scene.tokens[trigger.from]?.span[0] ?? start;
  const owner = ownerOf(scene, trigger, around);
  const reference = referenceOf(memory, direction);
  const dates = datesIn(scene, [start, Math.min(end, start + LONGEST_SENTENCE)], reference, memory);
  const after = noun && moved ? heldAfter(scene.text, dates, place, end) : null;
  const newDay = after ?? (moved ? movedTo(scene.text, dates, place, around.to) : null);
  const set = noun ? setFor(scene.text, dates, place, around.to) : null;
  const own = newDay ?? set ?? nearest(scene.text, dates, place, around, around.from > start, owner);
  const whole =
    own ?? (only ? nearest(scene.text, dates, place, { from: start, to: end }, false, owner) : null);
  if (moved && newDay === null && whole !== null && isWhenMoved(scene.text, whole, place, memory.today))
    return null;
  return countedFrom(
    scene,
    trigger,
    whole ?? frontedDate(scene, trigger, dates) ?? atOnce(scene, trigger, dates),
  );
}
