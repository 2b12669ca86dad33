import { behind } from './brought-in.ts';
import { carried } from './carried-by.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { atWhich, broughtTogether } from './occasion-of.ts';
import { ofVerb } from './of-verb.ts';
import { before } from './owners-before.ts';
import { eachOfGroup } from './groups.ts';
import { eachOfTwo } from './who-acts.ts';

/** Leaves out those who were named already; the order of the text is kept. */
function distinct(members: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return members.filter((member) => !seen.has(member.name) && seen.add(member.name));
}

/**
 * Who takes part in an event. For a noun: names before it ("US-Russia talks"), the subject of the verb that carries it
 * ("held talks"), and those whom "with", "between", "involving" or "hosted by" bring in. For a verb: its subject,
 * its object, "with" and "by". `floor` and `limit` are the tokens
 * where the words of the event before end and those of the next begin.
 */
export function participantsOf(scene: Scene, trigger: Trigger, floor: number, limit: number): Participant[] {
  const members = trigger.noun
    ? [
        ...broughtTogether(scene, trigger),
        ...carried(scene, trigger, floor),
        ...before(scene, trigger),
        ...behind(scene, trigger, limit),
        ...atWhich(scene, trigger),
      ]
    : ofVerb(scene, trigger, limit);
  const taking =
    trigger.sense.type === 'meeting' ? members.filter(({ name }) => !ARRANGER.test(name)) : members;
  const told = taking.flatMap((member) => eachOfTwo(scene, member));
  const doers = told.filter(({ named }) => named).map(({ name }) => name);
  return distinct(told.flatMap((member) => eachOfGroup(scene, member, doers)));
}

/** Who arranges a meeting, or calls it off, does not sit in it. */
const ARRANGER = /\borgani[sz]ers?$/iu;
