/**
 * Participants that an article names only once. "The fifth round has been postponed" names nobody: who talks was told
 * of the round before, or of the "delegations of Oru and Bessa" that the article began with.
 */
import type { EventType } from '@nonpaper/vocabulary';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { ReadEvent } from '../reading.ts';
import { withAttendance } from './attendance.ts';
import type { FoundEvent } from './merge-events.ts';
import { isEncounter, sidesOfProcess } from './process-sides.ts';

const CHANGES: ReadonlySet<EventType> = new Set(['postponement', 'cancellation']);

/** Nouns that tell one of a series, or point to one told before. */
const SERIES = /\b(?:rounds?|talks|sessions?|negotiations?|plenar(?:y|ies)|signing|ceremony|sits?|sat)$/iu;

/** How many events back the one that is continued may stand. */
const EVENTS_BACK = 12;

/** The event that a postponement or cancellation is about: told in its sentence or before, by the noun that it has. */
function subjectOfChange(
  { of, sentence }: FoundEvent,
  events: readonly FoundEvent[],
): FoundEvent | undefined {
  if (of === undefined || of === '') return undefined;
  return events.findLast(
    (each) =>
      (each.first ?? each.sentence) <= sentence &&
      each.of === undefined &&
      each.event.participants.length > 0 &&
      each.event.trigger.toLowerCase().replace(/s$/, '').endsWith(of),
  );
}

const continues = (event: ReadEvent): boolean => SERIES.test(event.trigger);

/** "The meeting" points to the last one told. */
const isThatMeeting = ({ definite, event }: FoundEvent): boolean =>
  definite && /\b(?:meeting|summit|encounter)$/iu.test(event.trigger);

/** Of what kind of event the participants of one go on in another. */
const goesOn = (found: FoundEvent, before: FoundEvent): boolean =>
  isThatMeeting(found)
    ? /^(?:meeting|visit)$/.test(before.event.type)
    : isEncounter(before) && continues(before.event);

/** "The two sides" or "the delegations", which no name follows. */
const TWO_SIDES =
  /^(?:the )?(?:two|both) (?:sides|parties|governments|countries|states|delegations|teams|camps|capitals)$|^(?:the )?(?:sides|parties|delegations)$/iu;

/** Whether an event needs to know whose process it is. */
const asksForSides = ({ event: { participants } }: FoundEvent): boolean =>
  participants.length === 0 || participants.some((name) => TWO_SIDES.test(name));

/** "The two sides met" tells of those whose process it is. */
function byName(found: FoundEvent, sides: readonly string[]): FoundEvent {
  const { participants } = found.event;
  if (sides.length !== 2 || !participants.some((name) => TWO_SIDES.test(name))) return found;
  const named = participants.flatMap((name) => (TWO_SIDES.test(name) ? sides : [name]));
  return { ...found, event: { ...found.event, participants: [...new Set(named)] } };
}

/** Gives participants to those events that name none and of which the article has told who takes part. */
export function withKnownParticipants(
  events: readonly FoundEvent[],
  text: string,
  names: readonly MentionAt[],
  persons: ReadonlySet<string>,
): FoundEvent[] {
  const told: FoundEvent[] = [];
  const sides = events.some(asksForSides) ? sidesOfProcess(events, text, names, persons) : [];
  for (const each of events) told.push(withKnown(byName(each, sides), told, sides, persons));
  return told.map((each) => ({ ...each, event: withAttendance(each.event, each.attending ?? []) }));
}

/** One alone who was to travel did not put off the journey by that; a body that was to meet is the one concerned. */
const concerned = (participants: readonly string[], persons: ReadonlySet<string>): readonly string[] => {
  const [only, ...others] = participants;
  if (only === undefined || others.length > 0) return participants;
  const office = !/\p{Lu}/u.test(only) && !(only.split(' of ')[0] ?? only).endsWith('s');
  return persons.has(only) || office ? [] : participants;
};

/** "A visit in July was cancelled": by whoever was told to travel last. */
function travellerBefore(recent: readonly FoundEvent[], persons: ReadonlySet<string>): readonly string[] {
  const last = recent.findLast(({ event }) => event.type === 'visit' && event.participants.length > 0);
  return (last?.event.participants ?? []).filter((name) => persons.has(name)).slice(0, 1);
}

function withKnown(
  found: FoundEvent,
  told: readonly FoundEvent[],
  parties: readonly string[],
  persons: ReadonlySet<string>,
): FoundEvent {
  const { event } = found;
  if (event.participants.length > 0) return found;
  const recent = told.slice(-EVENTS_BACK);
  const known = CHANGES.has(event.type)
    ? concerned(subjectOfChange(found, recent)?.event.participants ?? [], persons)
    : isEncounter(found) && (continues(event) || event.type === 'signature' || isThatMeeting(found))
      ? (recent.findLast((each) => goesOn(found, each) && each.event.participants.length > 1)?.event
          .participants ?? parties)
      : event.type === 'visit'
        ? travellerBefore(recent, persons)
        : undefined;
  return known === undefined || known.length === 0
    ? found
    : { ...found, event: { ...event, participants: known } };
}
