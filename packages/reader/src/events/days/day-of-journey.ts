/**
 * The day of what somebody travelled for: "will fly to Lima on Friday, where she is to hold talks", "travelled last week
 * to Kelmar to confer with Bessa". What is done at the goal of a journey has the day of the journey, as long as the clause
 * tells no day of its own and looks the same way.
 */
import type { Parts } from '../event-parts.ts';
import type { Memory } from '../scene.ts';
import { verbBefore } from '../subject.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How far behind the verb of the journey the deed may stand, in tokens. */
const REACH = 26;
const PRONOUN = /^(?:he|she|they|it|both)$/u;
/** Words that lead away from the journey before the deed is told. */
const ELSEWHERE = /^(?:and|but|before|after|because|while|who|which|that|said|says|told)$/u;
const BE = /^(?:is|are|was|were)$/u;

type Journey = NonNullable<Memory['joined']>;

/** Whether a verb of a clause looks the way in which the journey does. */
function looksAlike(scene: Scene, journey: Journey, verb: number): boolean {
  const [way, deed] = [verbForm(scene.tokens, journey.verb), verbForm(scene.tokens, verb)];
  if (deed.perfect || deed.negated) return false;
  const due =
    deed.modal === 'will' || (deed.infinitive && BE.test(scene.tokens[deed.start - 1]?.lower ?? ''));
  const isAhead = way.modal !== null || way.infinitive || !way.past;
  return isAhead ? due || (!deed.past && deed.modal === null) : deed.past || due;
}

/** ", where she met": the clause that tells what was done at the goal. */
function isAtGoal(scene: Scene, journey: Journey, trigger: Trigger): boolean {
  const words = scene.tokens.slice(journey.verb + 1, trigger.from);
  const where = words.findLastIndex(({ lower }) => lower === 'where');
  if (where < 0 || !PRONOUN.test(words[where + 1]?.lower ?? '')) return false;
  if (words.slice(where).some(({ lower, text }) => ELSEWHERE.test(lower) || text === ';')) return false;
  const verb = trigger.noun ? verbBefore(scene, trigger.from) : trigger.from;
  return verb > journey.verb && looksAlike(scene, journey, verb);
}

/** "flew to Lima in order to meet": for what the journey was made. */
function isPurpose({ tokens }: Scene, journey: Journey, { from, noun }: Trigger): boolean {
  if (noun || !verbForm(tokens, from).infinitive || tokens[from - 1]?.lower !== 'to') return false;
  return !tokens
    .slice(journey.verb + 1, from - 1)
    .some(
      ({ pos, lower, text }) =>
        pos === 'VERB' || pos === 'AUX' || ELSEWHERE.test(lower) || /^[,;:]$/u.test(text),
    );
}

/** Whether a trigger tells what the journey told before it in its sentence was made for. */
export function isOfJourney(scene: Scene, trigger: Trigger, journey: Memory['joined']): boolean {
  if (journey === null || journey.type !== 'visit' || journey.date === null) return false;
  if (trigger.from - journey.verb > REACH || trigger.sense.type === 'visit') return false;
  return isAtGoal(scene, journey, trigger) || isPurpose(scene, journey, trigger);
}

/** The parts of what a journey was made for, with its day; what was travelled for is told as done. */
export function withJourney(scene: Scene, trigger: Trigger, parts: Parts, journey: Memory['joined']): Parts {
  if (journey === null || parts.date !== null || !isOfJourney(scene, trigger, journey)) return parts;
  const { past, modal, infinitive } = verbForm(scene.tokens, journey.verb);
  const done = past && modal === null && !infinitive && isPurpose(scene, journey, trigger);
  return {
    ...parts,
    date: journey.date,
    status: done && parts.status === 'planned' ? 'held' : parts.status,
  };
}
