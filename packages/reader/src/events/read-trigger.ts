/**
 * The event that a trigger tells, step by step: no event by its words, its parts, whether they are enough, what is kept
 * of it for the sentences behind.
 */
import { LEADS_BACK } from './data/occasions.ts';
import type { Sentence } from '@nonpaper/text';
import type { EventStatus } from '@nonpaper/vocabulary';
import type { ReadDate } from '../reading.ts';
import { withAnchor } from './days/date-anchors.ts';
import { settle } from './days/dates-of-sentence.ts';
import { parseIso } from './dates/calendar.ts';
import { isDefinite, made } from './event-made.ts';
import { withSpan } from './days/day-span.ts';
import { type Parts, partsOf } from './event-parts.ts';
import { withDistance } from './days/day-at-distance.ts';
import { keepPlan, withPlan } from './days/day-of-plan.ts';
import { keepOpening, withOpening } from './days/day-of-opening.ts';
import { withScene } from './days/day-of-scene.ts';
import { withText } from './days/day-of-text.ts';
import { withTalks } from './days/days-of-talks.ts';
import { isBackground, keepScene } from './scene-told.ts';
import { frameHolds } from './triggers/frame-holds.ts';
import { hasText } from './triggers/has-text.ts';
import { isEvent } from './triggers/is-event.ts';
import type { FoundEvent } from './merge-events.ts';
import { keepWhereabouts, withPlaceMeant, withPlaceOfScene } from './places/place-meant.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import {
  isCarriedAlong,
  isSharedOut,
  isConditional,
  isDeed,
  isDenial,
  isDescription,
  isGiven,
  isMadeHow,
  isOfWhatKind,
  isOnlyJudged,
  isOnlyThreatened,
  isPutToVote,
  isToldBefore,
  isUndone,
  isUrged,
  isVerdict,
} from './triggers/no-event.ts';
import type { Memory } from './scene.ts';
import { withHourAlone, withJoined, withLength, withOccasion } from './days/day-from-around.ts';
import type { Scene, Trigger } from './types.ts';
import { looksPast } from './verb-form.ts';

const CHANGED: ReadonlySet<EventStatus> = new Set(['moved', 'postponed', 'cancelled', 'downgraded']);

/** "arrived on Sunday", "flew in last night": where the talks are, which needs no name. */
const arrived = ({ tokens }: Scene, { from, noun, sense }: Trigger): boolean =>
  !noun &&
  sense.type === 'visit' &&
  (tokens[from]?.lower.startsWith('arriv') === true ||
    (/^fl(?:ew|own|ies|ying)$/.test(tokens[from]?.lower ?? '') &&
      /^(?:in|out)$/.test(tokens[from + 1]?.lower ?? '')));

/** "will visit the widows of the dead", "toured three posts": those who are visited need no place with a name. */
const seesPeople = ({ tokens }: Scene, { from, to, noun, sense }: Trigger): boolean =>
  !noun &&
  sense.type === 'visit' &&
  /^(?:visit|tour)(?:s|ed|ing)?$/.test(tokens[from]?.lower ?? '') &&
  (/^(?:DET|NUM|PROPN|ADJ)$/.test(tokens[to + 1]?.pos ?? '') ||
    /^(?:him|her|them|us)$/.test(tokens[to + 1]?.lower ?? ''));

/** Whether the parts make an event; "the talks were moved" does too, since it says what became of one told before. */
function suffices(scene: Scene, trigger: Trigger, { date, place, members, status }: Parts): boolean {
  const isTold = date !== null && date.span[0] < date.span[1];
  if (place === null && isTold && status === 'held' && members.length > 0 && arrived(scene, trigger))
    return true;
  if (place === null && isTold && members.length > 0 && seesPeople(scene, trigger)) return true;
  if (trigger.sense.needs === 'place' && (place === null || (trigger.noun && CHANGED.has(status))))
    return (
      trigger.noun &&
      (CHANGED.has(status) ? date !== null || members.length > 0 : date !== null && members.length > 0)
    );
  const known = (date === null ? 0 : 1) + (place === null ? 0 : 1);
  return isEvent(scene, trigger, members, known) || (CHANGED.has(status) && isDefinite(scene, trigger));
}

/** "earlier that month" opens no clause. */
const OF_TIME =
  /^(?:same|very|day|week|month|year|morning|afternoon|evening|night|weekend|spring|summer|autumn|winter)$/u;

/** "proposed to go on on Saturday", "proposed that they meet in May": the day and place of what is proposed are not the proposal's. */
function upToWhat({ tokens }: Scene, { noun, sense, to }: Trigger, around: Neighbourhood): Neighbourhood {
  if (noun || sense.orDone !== true) return around;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > to &&
      ((lower === 'that' &&
        !OF_TIME.test(tokens[index + 1]?.lower ?? '') &&
        !/^(?:ADP|PUNCT)$/u.test(tokens[index + 1]?.pos ?? '')) || // "rejected that on Wednesday"
        (lower === 'to' && tokens[index + 1]?.pos === 'VERB')),
  );
  const start = tokens[at]?.span[0];
  return start === undefined || start >= around.to
    ? around
    : { ...around, to: start, limit: Math.min(around.limit, at) };
}

/** What began and is told to end on a day to come goes on. */
function whileItLasts(parts: Parts, { today }: Memory): Parts {
  const { date, status } = parts;
  if (date === null || today === null || status !== 'held' || date.date.precision !== 'range') return parts;
  const lasts = parseIso(date.date.start) <= today && today < parseIso(date.date.end);
  return lasts ? { ...parts, status: 'ongoing' } : parts;
}

/** The event that one of a sentence's triggers tells, or null where too little stands beside it. */
export function readTrigger(
  scene: Scene,
  triggers: readonly Trigger[],
  index: number,
  sentence: Sentence,
  memory: Memory,
): FoundEvent | null {
  const trigger = triggers[index];
  if (trigger === undefined) return null;
  const { needs, orDated } = trigger.sense;
  const textless = (needs === 'text' || needs === 'offer') && !hasText(scene, trigger);
  if (textless && orDated !== true) return null;
  if (
    isVerdict(scene, trigger) ||
    isOnlyThreatened(scene, trigger) ||
    isConditional(scene, trigger) ||
    isOfWhatKind(scene, trigger) ||
    isOnlyJudged(scene, trigger) ||
    isPutToVote(scene, trigger) ||
    isGiven(scene, trigger)
  )
    return null;
  if (isMadeHow(scene, trigger) || isToldBefore(scene, triggers, index)) return null;
  const around = upToWhat(scene, trigger, neighbourhood(scene, triggers, index, sentence.span));
  const own = partsOf(
    scene,
    trigger,
    sentence,
    around,
    memory,
    triggers.length === 1 && trigger.sense.orDone !== true,
  );
  const joined = withOccasion(scene, trigger, withJoined(scene, trigger, own, memory), memory);
  const spread = withTalks(
    scene,
    trigger,
    withSpan(scene, trigger, withLength(scene, trigger, joined), memory),
  );
  const near = withText(scene, trigger, withDistance(scene, trigger, spread));
  const dated = withHourAlone(scene, around, near, memory);
  const { paragraph } = sentence;
  const shown = withPlan(
    scene,
    trigger,
    withScene(scene, trigger, dated, memory, paragraph),
    memory,
    paragraph,
  );
  const parts = withPlaceMeant(
    scene,
    trigger,
    whileItLasts(
      withOpening(scene, trigger, withPlaceOfScene(trigger, dated, shown, memory), memory),
      memory,
    ),
    memory,
  );
  if (
    isUndone(trigger, parts) ||
    (textless && !isDeed(trigger, parts, looksPast(scene.tokens[trigger.from])))
  )
    return null;
  if (textless && isDenial(scene, trigger)) return null;
  if (isUrged(trigger, parts) || isDescription(scene, trigger, parts)) return null;
  if (isCarriedAlong(scene, trigger, parts) || isSharedOut(scene, trigger)) return null;
  if (!suffices(scene, trigger, parts) || !frameHolds(scene, trigger, parts)) return null;
  keepScene(scene, trigger, parts, memory, paragraph);
  keepOpening(memory);
  keepPlan(trigger, parts, memory, paragraph);
  keepWhereabouts(scene, trigger, parts, memory);
  if (parts.date !== null) settle(scene, parts.date);
  if (
    memory.lead === null &&
    parts.status === 'held' &&
    /^(?:day|time)$/u.test(parts.date?.date.precision ?? '')
  )
    memory.lead = parseIso(parts.date?.date.start ?? '');
  if (parts.date !== null) memory.previous = parseIso(parts.date.date.start);
  if (parts.date !== null)
    memory.stretch = /^(?:day|time)$/.test(parts.date.date.precision) ? null : parts.date.date;
  if (parts.date !== null && parts.status === 'held' && !isBackground(scene, trigger))
    memory.done = parseIso(parts.date.date.start);
  const met =
    /^(?:meeting|visit|call)$/.test(trigger.sense.type) &&
    (parts.members.length > 1 || trigger.sense.type === 'meeting');
  if (
    /^(?:day|range)$/.test(parts.date?.date.precision ?? '') &&
    parts.date &&
    parts.status === 'held' &&
    met
  ) {
    memory.encounter = parts.date.date;
    memory.encounterPlace = parts.place?.name ?? null;
  }
  if (parts.date !== null) keepAnchor(scene, trigger, parts.date.date, memory);
  return made(scene, trigger, parts);
}

/** What is done once, and whose nouns lead back to it (of encounters there may be several). */
const MADE = /^(?:signature|publication)$/u;

/** Keeps the day of an event, for "the day after the round". */
function keepAnchor({ tokens }: Scene, trigger: Trigger, date: ReadDate, memory: Memory): void {
  const { from, to, noun, sense } = trigger;
  const words = noun
    ? tokens.slice(from, to + 1).map(({ lower }) => lower)
    : [
        sense.type,
        `${tokens[from]?.lemma.toLowerCase() ?? ''}ing`,
        ...(MADE.test(sense.type) ? (LEADS_BACK.get(sense.type) ?? []) : []),
      ]; // "the evening before the signing"
  memory.anchors = withAnchor(memory.anchors, { words, date, encounter: sense.type === 'meeting' });
}
