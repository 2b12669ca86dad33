/**
 * Participants that an article names only once. "The fifth round has been postponed" names nobody: who talks was told
 * of the round before, or of the "delegations of Oru and Bessa" that the article began with.
 */
import { withAttendance } from './attendance.ts';
import { groupIn } from './groups.ts';
import type { FoundEvent } from '../merge-events.ts';
import { principalsOf, sidesTold, type Told, waysOf } from './principals.ts';
import { isEncounter, sidesOfProcess } from './process-sides.ts';

/** Nouns that tell one of a series, or point to one told before. */
const SERIES = /\b(?:rounds?|talks|sessions?|negotiations?|plenar(?:y|ies)|sits?|sat)$/iu;

/** How many events back the one that is continued may stand. */
const EVENTS_BACK = 12;

const continues = ({ event, ofSeries }: FoundEvent): boolean =>
  SERIES.test(event.trigger) || (ofSeries === true && /^(?:meeting|call)$/u.test(event.type));

/** "The meeting" points to the last one told. */
const isThatMeeting = ({ definite, event }: FoundEvent): boolean =>
  definite && /\b(?:meeting|summit|encounter)$/iu.test(event.trigger);

/** "received the envoy in Oru. The talks were devoted to": what was talked of at the visit told right before. */
const isReception = ({ definite, event, sentence }: FoundEvent, before: FoundEvent): boolean =>
  definite &&
  before.event.type === 'visit' &&
  sentence - before.sentence <= NEAR_VISIT &&
  /\b(?:talks|conversations?|consultations|discussions?)$/iu.test(event.trigger);
const NEAR_VISIT = 2;

/** Of what kind of event the participants of one go on in another. */
const goesOn = (found: FoundEvent, before: FoundEvent): boolean =>
  isReception(found, before)
    ? true
    : isThatMeeting(found)
      ? /^(?:meeting|visit)$/.test(before.event.type)
      : SERIES.test(found.event.trigger) || found.event.type === 'signature'
        ? isEncounter(before) && SERIES.test(before.event.trigger)
        : isEncounter(before) || before.event.type === 'call';

/** "The two sides" or "the delegations", which no name follows. */
const TWO_SIDES =
  /^(?:the )?(?:two|both) (?:sides|parties|governments|countries|states|delegations|teams|camps|capitals)$|^(?:the )?(?:sides|parties|delegations)$/iu;

/** Whether an event needs to know whose process it is. */
const asksForSides = ({ event: { participants } }: FoundEvent): boolean =>
  participants.length === 0 || participants.some((name) => TWO_SIDES.test(name) || bodiesIn(name) > 0);

/** "all three governments", "same three ministries". */
const MOST_WORDS = 3;

/** "the three governments": how many bodies a participant's words mean; 0 where they mean no group of them. */
function bodiesIn(name: string): number {
  if (name.split(' ').length > MOST_WORDS) return 0; // "the three coastal states" may be others
  const group = groupIn(/^(?:two|three|four|five|six|seven|eight|nine) /iu.test(name) ? `the ${name}` : name);
  const bare = /(?:^|\s)(?:both|two|three|four|five|six|seven|eight|nine) \p{Ll}+$/iu.test(name);
  return bare && group?.of === 'bodies' ? group.count : 0;
}

/** Those whose process it is, by how many there are. */
type Sides = (count: number) => readonly string[];

/** "The two sides met", "it was shown to all three governments": those whose process it is, by name. */
function byName(found: FoundEvent, sides: Sides, toldOf: number): FoundEvent {
  const { participants } = found.event;
  const meant = (name: string): readonly string[] => {
    const bodies = bodiesIn(name);
    const all = bodies > 0 ? bodies : TWO_SIDES.test(name) ? toldOf : 0;
    const members = all > 0 ? sides(all) : [];
    return members.length === all ? members : [];
  };
  if (!participants.some((name) => meant(name).length > 0)) return found;
  const named = participants.flatMap((name) => (meant(name).length > 0 ? meant(name) : [name]));
  return { ...found, event: { ...found.event, participants: [...new Set(named)] } };
}

/** Gives participants to those events that name none and of which the article has told who takes part. */
export function withKnownParticipants(events: readonly FoundEvent[], article: Told): FoundEvent[] {
  const { text, names, persons } = article;
  const told: FoundEvent[] = [];
  const read = new Map<number, readonly string[]>();
  const sides = (count: number): readonly string[] => {
    const before = read.get(count);
    const found =
      before ?? (count === 2 ? sidesOfProcess(events, text, names, persons) : principalsOf(article, count));
    read.set(count, found);
    return found;
  };
  const toldOf = events.some(asksForSides) ? sidesTold(text) : 2;
  for (const each of events) {
    const named = byName(each, sides, toldOf);
    told.push(withKnown(withWays(named, text, sides), told, () => sides(2), persons));
  }
  return told.map((each) => ({ ...each, event: withAttendance(each.event, each.attending ?? []) }));
}

/** "The three-way talks have been put off": as many as the word says. */
function withWays(found: FoundEvent, text: string, sides: Sides): FoundEvent {
  const { event } = found;
  if (!isEncounter(found) || event.participants.length > 0) return found;
  const at = text.indexOf(event.trigger, event.span[0]);
  const count = at < 0 ? 0 : waysOf(text, at);
  const members = count > 0 ? sides(count) : [];
  return members.length === 0 ? found : { ...found, event: { ...event, participants: members } };
}

/** "A visit in July was cancelled": by whoever was told to travel last. */
function travellerBefore(recent: readonly FoundEvent[], persons: ReadonlySet<string>): readonly string[] {
  const last = recent.findLast(({ event }) => event.type === 'visit' && event.participants.length > 0);
  return (last?.event.participants ?? []).filter((name) => persons.has(name)).slice(0, 1);
}

const isDone = ({ event }: FoundEvent): boolean => event.type === 'signature' && event.status === 'held';

/** What is still to be signed may be another text, by others ("a decree is to be signed"), as may "the Framework Agreement of 2029". */
const isSigningDone = (found: FoundEvent): boolean => isDone(found) && found.inPassing !== true;

/** What was signed right behind an encounter was signed by those who met. */
const isNear = (found: FoundEvent, { sentence }: FoundEvent): boolean =>
  !isDone(found) || found.sentence - sentence <= NEAR;
const NEAR = 1;

/** What needs two at least. */
const isTogether = (found: FoundEvent): boolean => isEncounter(found) || found.event.type === 'call';

/** "The second round", "the talks": an encounter of bodies, whoever sits in it for them. */
const OF_BODIES = /\b(?:rounds?|talks|sessions?|negotiations?|plenar(?:y|ies))$/iu;

/** Who goes on in an encounter that names nobody; of a later round the bodies, since others may sit in it for them. */
function whoGoesOn(
  found: FoundEvent,
  recent: readonly FoundEvent[],
  parties: () => readonly string[],
  persons: ReadonlySet<string>,
): readonly string[] {
  const before = recent.findLast(
    (each) => goesOn(found, each) && each.event.participants.length > 1 && isNear(found, each),
  );
  const members = before?.event.participants ?? (isDone(found) ? [] : parties());
  const isLater = before === undefined || !isReception(found, before);
  if (!isLater || !OF_BODIES.test(found.event.trigger)) return members;
  const bodies = members.filter((name) => !persons.has(name));
  return bodies.length > 1 ? bodies : parties().filter((name) => !persons.has(name));
}

function withKnown(
  found: FoundEvent,
  told: readonly FoundEvent[],
  parties: () => readonly string[],
  persons: ReadonlySet<string>,
): FoundEvent {
  const { event } = found;
  if (event.participants.length > 0) return found;
  const recent = told.slice(-EVENTS_BACK);
  const known =
    isTogether(found) && (continues(found) || isSigningDone(found) || isThatMeeting(found))
      ? whoGoesOn(found, recent, parties, persons)
      : event.type === 'visit'
        ? travellerBefore(recent, persons)
        : undefined;
  return known === undefined || known.length === 0
    ? found
    : { ...found, event: { ...event, participants: known } };
}
