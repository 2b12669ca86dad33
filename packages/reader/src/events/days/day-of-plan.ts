/**
 * The day of what is to be done at an encounter still to come that the text told just before: "will travel to Carrow on
 * Wednesday. He will be received by the president", "will reconvene on Thursday. The two could then meet alone". As the
 * scene of what was done goes on in the plain past, that of a plan goes on in "will" and "is to", as long as no other
 * day is told and those who were named go on, or words lead back ("then", "there", "at its end").
 */
import type { ReadDate } from '../../reading.ts';
import { sideOf } from './dates-of-sentence.ts';
import { isDefinite } from '../event-made.ts';
import type { Parts } from '../event-parts.ts';
import { HOUR } from './hour-alone.ts';
import type { Memory } from '../scene.ts';
import { verbBefore } from '../subject.ts';
import type { Plan, Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How many sentences behind the plan it may go on. */
const SENTENCES = 2;
const TO_COME = /^(?:planned|announced|proposed)$/u;
const ENCOUNTER = /^(?:meeting|visit|call|signature)$/u;
/** Words that lead back to the plan. */
const LEADS_BACK =
  /\b(?:then|there|beforehand|afterwards|on that occasion|at (?:its|their) (?:end|close|start|opening)|on (?:its|their) (?:margins|sidelines|fringes)|(?:an hour|hours|minutes|shortly) (?:later|afterwards|before|beforehand|after))\b/u;
/** Words that lead away from it. */
const LEADS_AWAY =
  /\b(?:if|unless|once|when|later|earlier|last|since|until|already|next|another|ago|meanwhile)\b/u;
const BE = /^(?:is|are|was|were)$/u;

/** Keeps an encounter that is to come, and forgets it where another day is told. */
export function keepPlan({ sense }: Trigger, parts: Parts, memory: Memory, paragraph: number): void {
  const { date, status, members } = parts;
  if (date === null) return;
  const isPlan =
    ENCOUNTER.test(sense.type) && TO_COME.test(status) && sideOf(date.date, memory.today) !== 'past';
  memory.plan = isPlan
    ? {
        type: sense.type,
        date: date.date,
        sentence: memory.at,
        paragraph,
        members: members.map(({ name }) => name),
      }
    : null;
}

/** "will be received", "are to meet": the verb that tells it is of what will be. */
function isToBe({ tokens }: Scene, verb: number): boolean {
  if (verb < 0) return false;
  const { modal, infinitive, start, perfect } = verbForm(tokens, verb);
  if (perfect) return false;
  return modal === 'will' || (infinitive && BE.test(tokens[start - 1]?.lower ?? ''));
}

/** The plan's day, with the hour where the sentence tells one ("is to begin at 10.30"). */
function dayWithHour(date: ReadDate, words: string): ReadDate {
  if (date.precision === 'day' && HOUR.test(words)) return { ...date, precision: 'time' };
  return date.precision === 'time' ? { ...date, precision: 'day' } : date;
}

/** "The meeting is to begin at 10.30": the encounter itself, as the subject of the next sentence, in tokens. */
const LONGEST_SUBJECT = 4;

const isItself = (scene: Scene, trigger: Trigger, plan: Plan): boolean =>
  trigger.noun &&
  trigger.sense.type === plan.type &&
  trigger.from < LONGEST_SUBJECT &&
  isDefinite(scene, trigger);

/** The parts with the day of the plan that goes on. */
export function withPlan(
  scene: Scene,
  trigger: Trigger,
  parts: Parts,
  memory: Memory,
  paragraph: number,
): Parts {
  const { plan } = memory;
  if (plan === null || parts.date !== null || !TO_COME.test(parts.status)) return parts;
  const back = memory.at - plan.sentence;
  if (plan.paragraph !== paragraph || back > SENTENCES) return parts;
  if ([...scene.dates.values()].some((dates) => dates.length > 0)) return parts;
  const [first, last] = [scene.tokens[0]?.span[0] ?? 0, scene.tokens.at(-1)?.span[1] ?? 0];
  const words = scene.text.slice(first, last).toLowerCase();
  const leads = LEADS_BACK.test(words);
  if (LEADS_AWAY.test(leads ? words.replace(LEADS_BACK, '') : words)) return parts;
  const goesOn =
    isToBe(scene, trigger.noun ? verbBefore(scene, trigger.from) : trigger.from) &&
    parts.members.some(({ name }) => plan.members.includes(name));
  if (!leads && !goesOn && !isItself(scene, trigger, plan)) return parts;
  return { ...parts, date: { date: dayWithHour(plan.date, words), span: [first, first] } };
}
