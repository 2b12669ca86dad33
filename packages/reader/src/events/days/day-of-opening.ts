/**
 * The day of what was done at the encounter with which an article opens: "The Minister today received the Envoy. … (on
 * what was and is to be) … The Envoy put forward a plan." A readout names the day of the encounter once, in its first
 * sentence, and steps to other times only with words that say so; a deed in the plain past by somebody whom that
 * sentence names belongs to the encounter however much was told between.
 */
import type { ReadDate } from '../../reading.ts';
import type { Parts } from '../event-parts.ts';
import { DEEDS } from '../triggers/no-event.ts';
import type { Memory } from '../scene.ts';
import type { Scene, SceneTold, Trigger } from '../types.ts';
import { hasTime, isPlainPast, onDay } from './day-of-scene.ts';

/** How few of its participants must be known for two to have met. */
const FEWEST = 2;

/** A readout is no longer than so many sentences; farther behind its opening another thing is told. */
const SENTENCES = 30;

/** Keeps the encounter of the first sentence that tells an event, where it is told to have been held by two or more on a day. */
export function keepOpening(memory: Memory): void {
  const { scene, opening, toldAt } = memory;
  if (opening !== null || scene === null || toldAt >= 0 || !scene.leads) return;
  if (scene.members.length >= FEWEST && scene.date.precision === 'day') memory.opening = scene;
}

/** Whether the opening sentence names somebody, or calls somebody so ("the Minister"). */
const isNamed = (name: string, { words }: SceneTold): boolean =>
  words.has((/\p{L}+$/u.exec(name)?.[0] ?? name).toLowerCase());

/** "rejected the idea, according to the aide": what is told on somebody's word is not of the course that the text follows. */
const isRetold = ({ tokens }: Scene): boolean =>
  tokens.some(({ lower }, at) => lower === 'according' && tokens[at + 1]?.lower === 'to');

/** The parts with the day of the encounter with which the article opens, where they are of what was done at it. */
export function withOpening(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  const told = memory.opening;
  if (told === null || memory.entry !== null || memory.at - told.sentence > SENTENCES) return parts;
  if (parts.date !== null || parts.status !== 'held') return parts;
  if (trigger.noun || !DEEDS.has(trigger.sense.type) || !isPlainPast(scene, trigger.from)) return parts;
  if (!parts.members.some(({ name }) => isNamed(name, told))) return parts;
  const date: ReadDate = told.date;
  return isRetold(scene) || hasTime(scene, trigger, date) ? parts : onDay(scene, parts, date);
}
