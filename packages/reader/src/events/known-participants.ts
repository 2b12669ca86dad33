/**
 * Participants that an article names only once. "The fifth round has been postponed" names nobody: who talks was told
 * of the round before, or of the "delegations of Oru and Bessa" that the article began with.
 */
import type { EventType } from '@nonpaper/vocabulary';
import { type MentionAt } from '../mentions/mention-at.ts';
import type { ReadEvent } from '../reading.ts';
import type { FoundEvent } from './merge-events.ts';

/** What people come together for; the parties of one are mostly those of the next. */
const ENCOUNTERS: ReadonlySet<EventType> = new Set(['meeting', 'signature']);
const CHANGES: ReadonlySet<EventType> = new Set(['postponement', 'cancellation']);

/** Nouns that tell one of a series, or point to one told before. */
const SERIES = /\b(?:rounds?|talks|sessions?|negotiations?|plenar(?:y|ies)|signing|ceremony|sits?|sat)$/iu;

/** How many events back the one that is continued may stand. */
const EVENTS_BACK = 12;

const isParty = ({ kind }: MentionAt): boolean => kind === 'party' || kind === 'organisation';

/** What joins two parties that stand against each other: "Oru and the rebel Bessa Front". */
const JOINT = /^(?:['’]s)?\s+and\s+(?:of\s+|with\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}$/u;

/** The first two parties that an article joins by "and": mostly those whose process it tells of; none where no two are. */
function partiesOf(text: string, names: readonly MentionAt[]): readonly string[] {
  const at = names.findIndex((one, index) => {
    const other = names[index + 1];
    return (
      other !== undefined &&
      isParty(one) &&
      isParty(other) &&
      one.name !== other.name &&
      JOINT.test(text.slice(one.span[1], Math.min(other.span[0], one.span[1] + 48)))
    );
  });
  return at < 0 ? [] : names.slice(at, at + 2).map(({ name }) => name);
}

/** "The government and the Bessa Front": a side that has no name beside one that has, before or behind it. */
const STATE = String.raw`(?:government|army|authorities|junta)`;
const STATE_BEFORE = new RegExp(
  String.raw`\b(${STATE})(?:\s+of\s+\p{Lu}[\p{L}-]+)?\s+and\s+(?:with\s+)?(?:the\s+)?(?:[a-z-]+\s+){0,2}$`,
  'iu',
);
const STATE_BEHIND = new RegExp(
  String.raw`^\s+and\s+(?:with\s+)?the\s+(?:[a-z-]+\s+)?(${STATE})\b(?![’'\-])`,
  'iu',
);

function stateAndParty(text: string, names: readonly MentionAt[]): readonly string[] {
  for (const name of names) {
    if (!isParty(name)) continue;
    const [from, to] = name.span;
    const [, before] = STATE_BEFORE.exec(text.slice(Math.max(0, from - 64), from)) ?? [];
    if (before !== undefined) return [before, name.name];
    const [, behind] = STATE_BEHIND.exec(text.slice(to, to + 48)) ?? [];
    if (behind !== undefined) return [name.name, behind];
  }
  return [];
}

/** The two who took part, and nobody else, in most of the encounters that are told. */
function pairOf(events: readonly FoundEvent[], persons: ReadonlySet<string>): readonly string[] {
  const pairs = events
    .filter((each) => isEncounter(each) && each.event.participants.length === 2)
    .map(({ event }) => event.participants)
    .filter((pair) => pair.every((name) => isSide(name) && !persons.has(name) && /\p{Lu}/u.test(name)));
  return pairs[0] ?? [];
}

/** Words for those who stand between the sides. */
const BETWEEN =
  /\b(?:mediators?|envoys?|delegations?|delegates?|commission|mission|observers?|guarantors?|foundation|office|ministry|minister|president|spokes\p{L}+)$/iu;

/** A body or people that can be one of two sides, not a commission or mediators. */
const isSide = (name: string): boolean => !BETWEEN.test(name);

/**
 * The two sides by what one did to the other, where the article joins no two parties: those to whom a plan is put
 * together, or who refuses and whose offer it is.
 */
function sidesOf(events: readonly FoundEvent[], persons: ReadonlySet<string>): readonly string[] {
  const sides = counterparts(events);
  return sides.every((side) => isSide(side) && !persons.has(side)) ? sides : [];
}

function counterparts(events: readonly FoundEvent[]): readonly string[] {
  const offers = new Map(
    events.filter(({ event }) => event.type === 'proposal').map(({ event, sentence }) => [sentence, event]),
  );
  for (const { event, sentence } of events) {
    const { type, participants } = event;
    if (type === 'proposal' && participants.length === 3) return participants.slice(1);
    if (type !== 'rejection' || participants.length !== 1) continue;
    const [other] = offers.get(sentence)?.participants ?? [];
    if (other !== undefined && other !== participants[0]) return [...participants, other];
  }
  return [];
}

/** The event that a postponement or cancellation is about: told in its sentence or before, by the noun that it has. */
function subjectOfChange(
  { of, sentence }: FoundEvent,
  events: readonly FoundEvent[],
): FoundEvent | undefined {
  if (of === undefined || of === '') return undefined;
  return events.findLast(
    (each) =>
      each.sentence <= sentence &&
      each.of === undefined &&
      each.event.participants.length > 0 &&
      each.event.trigger.toLowerCase().replace(/s$/, '').endsWith(of),
  );
}

const isEncounter = ({ event }: FoundEvent): boolean => ENCOUNTERS.has(event.type);

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
  /^(?:the )?(?:two|both) (?:sides|parties|governments|countries|states|delegations|teams|camps)$|^(?:the )?(?:sides|delegations)$/iu;

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
  const parties = partiesOf(text, names);
  const sides =
    [parties, sidesOf(events, persons), pairOf(events, persons), stateAndParty(text, names)].find(
      ({ length }) => length > 0,
    ) ?? [];
  for (const each of events) told.push(withKnown(byName(each, sides), told, sides, persons));
  return told;
}

/** One alone who was to travel did not put off the journey by that; a body that was to meet is the one concerned. */
const concerned = (participants: readonly string[], persons: ReadonlySet<string>): readonly string[] => {
  const [only, ...others] = participants;
  if (only === undefined || others.length > 0) return participants;
  const office = !/\p{Lu}/u.test(only) && !only.endsWith('s');
  return persons.has(only) || office ? [] : participants;
};

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
          .participants ?? (found.another === true ? [] : parties))
      : undefined;
  return known === undefined || known.length === 0
    ? found
    : { ...found, event: { ...event, participants: known } };
}
