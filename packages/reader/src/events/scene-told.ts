/**
 * The encounter of which an article goes on to tell: kept from the sentence that tells it with its day until another day
 * begins. What is only told of what was before ("had met", "last met", "the accord signed in May") leaves it as it is.
 */
import type { ReadDate } from '../reading.ts';
import { isBare } from './triggers/bare-participle.ts';
import { parseIso } from './dates/calendar.ts';
import type { Parts } from './event-parts.ts';
import { isDefinite } from './event-made.ts';
import type { Memory } from './scene.ts';
import type { Scene, SceneTold, Trigger } from './types.ts';
import { verbForm } from './verb-form.ts';

/** A stretch of so many days or more is no single scene. */
const LONGEST = 4;

const isEncounter = ({ sense }: Trigger): boolean => /^(?:meeting|visit|call)$/u.test(sense.type);

const isScene = (trigger: Trigger, { precision, start, end }: ReadDate): boolean =>
  isEncounter(trigger) &&
  /^(?:day|time|range)$/u.test(precision) &&
  parseIso(end) - parseIso(start) < LONGEST;

const sameDay = (one: ReadDate, other: ReadDate): boolean =>
  one.start === other.start && one.end === other.end;

const namesOf = ({ members }: Parts): readonly string[] => members.map(({ name }) => name);

/** The scene with more people. */
const withPeople = (scene: SceneTold, names: readonly string[]): SceneTold =>
  names.length === 0 ? scene : { ...scene, members: [...new Set([...scene.members, ...names])] };

/** The scene that an encounter begins. */
const begun = (
  scene: Scene,
  parts: Parts,
  date: ReadDate,
  { at, leadParagraph }: Memory,
  paragraph: number,
): SceneTold => ({
  date: date.precision === 'time' ? { ...date, precision: 'day' } : date,
  sentence: at,
  paragraph,
  members: namesOf(parts),
  words: new Set(scene.tokens.map(({ lower }) => lower)),
  leads: paragraph === leadParagraph,
});

const BEFORE_THAT = /^(?:last|previous|earlier|former)$/u;
/** What follows a participle that describes its noun: "the accord signed in May", "a letter published by Oru". */
const OF_PARTICIPLE = /^(?:by|in|on|with|at|between|under)$/u;

/** Whether a verb is a participle that describes the noun before it. */
function isDescribing(scene: Scene, trigger: Trigger): boolean {
  const { tokens } = scene;
  const { from, to } = trigger;
  if (!isBare(scene, trigger) || !OF_PARTICIPLE.test(tokens[to + 1]?.lower ?? '')) return false;
  const behindNoun = /^(?:NOUN|PROPN|PUNCT)$/u.test(tokens[from - 1]?.pos ?? '');
  return behindNoun && (tokens[0]?.pos === 'ADP' || tokens.slice(0, from).some(({ pos }) => pos === 'VERB'));
}

/** Whether an event is only told of what was before. */
export function isBackground(scene: Scene, trigger: Trigger): boolean {
  const { from, noun } = trigger;
  const before = scene.tokens.slice(Math.max(0, from - 3), from);
  if (before.some(({ lower }) => BEFORE_THAT.test(lower))) return true;
  if (noun) return false;
  return verbForm(scene.tokens, from).perfect || (!isEncounter(trigger) && isDescribing(scene, trigger));
}

/** Keeps the scene behind one of the events of a sentence. */
export function keepScene(
  scene: Scene,
  trigger: Trigger,
  parts: Parts,
  memory: Memory,
  paragraph: number,
): void {
  const { date, status } = parts;
  const told = memory.scene;
  if (status === 'denied' && isEncounter(trigger)) memory.scene = null;
  else if (
    told !== null &&
    date === null &&
    trigger.noun &&
    isEncounter(trigger) &&
    isDefinite(scene, trigger)
  )
    joinScene(memory, namesOf(parts));
  else if (date === null || status !== 'held' || isBackground(scene, trigger)) return;
  else if (told !== null && sameDay(told.date, date.date))
    memory.scene = { ...withPeople(told, namesOf(parts)), sentence: memory.at, paragraph };
  else if (told?.leads === true && trigger.noun && !isEncounter(trigger) && date.date.end < told.date.start)
    return; // "welcomed the publication, on 20 January, of the map"
  else
    memory.scene = isScene(trigger, date.date)
      ? begun(scene, parts, date.told ?? date.date, memory, paragraph)
      : null;
}

/** Those of whom a sentence tells that they were there too belong to the scene. */
export function joinScene(memory: Memory, names: readonly string[]): void {
  if (memory.scene !== null) memory.scene = withPeople(memory.scene, names);
}
