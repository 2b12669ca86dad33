import type { ReadDate, ReadEvent } from '../reading.ts';

/** An event with what only the merging needs. */
export interface FoundEvent {
  readonly event: ReadEvent;
  /** Whether the text points back to an event told before ("the meeting", "those talks"). */
  readonly definite: boolean;
  /** Whether it is one of several that the text has not told of: "a second round", "another session". */
  readonly another?: boolean;
  /** Index of the sentence that tells it. */
  readonly sentence: number;
  /** Index of the first sentence that told it, where several did. */
  readonly first?: number;
  /** Those of whom a later sentence tells that they were there. */
  readonly attending?: readonly string[];
  /** Whether an ordinal tells it for one of several: "a second meeting". */
  readonly ofSeries?: boolean;
  /** Whether its day is only that for which it was set at first. */
  readonly formerDay?: boolean;
  /** Which end of an encounter of several days its day is. */
  readonly edge?: 'first' | 'last';
  /** Whether it only says when and where a text was made: "under the accord signed in May". */
  readonly inPassing?: boolean;
  /** Which kind of text an event of publication tells of. */
  readonly textKind?: string;
  /** What was put off or called off, of an event that tells that. */
  readonly of?: string;
}

/** How many sentences back "the meeting" may point. */
const LOOK_BACK = 8;
/** How many where it only adds one who took part. */
const BARE_LOOK_BACK = 4;
/** Of two tellings of one event the later state of affairs is kept; higher is later. */
const LATER: Readonly<Record<string, number>> = {
  unknown: 0, proposed: 1, announced: 2, planned: 3, ongoing: 4, held: 5, moved: 6, downgraded: 6, postponed: 6, cancelled: 7, denied: 7,
}; // prettier-ignore

/** Words for a meeting of one kind. */
const KINDS =
  /\b(?:dinner|lunch|breakfast|summit|conference|seminar|workshop|plenary|hearing|retreat|ceremony|congress|sitting)\b/u;

const sameDate = (one: ReadDate | null, other: ReadDate | null): boolean =>
  one !== null && other !== null && one.start === other.start && one.end === other.end;
const compatibleDates = (one: ReadDate | null, other: ReadDate | null): boolean =>
  one === null || other === null || (one.start <= other.end && other.start <= one.end);
/** A house in the text's own words: "the old mint", which may stand in any town. */
const isHouse = (place: string): boolean => /^\p{Ll}/u.test(place);
const compatiblePlaces = (one: ReadEvent, other: ReadEvent): boolean =>
  one.place === undefined ||
  other.place === undefined ||
  one.place === other.place ||
  isHouse(one.place) !== isHouse(other.place);
const shares = (one: ReadEvent, other: ReadEvent): boolean =>
  one.participants.some((name) => other.participants.includes(name));
const isPart = (one: ReadEvent, other: ReadEvent): boolean =>
  one.participants.every((name) => other.participants.includes(name));

const oneUnnamed = (one: ReadEvent, other: ReadEvent): boolean =>
  one.participants.length * other.participants.length === 0;
const samePlace = (one: ReadEvent, other: ReadEvent): boolean =>
  one.place !== undefined && one.place === other.place;

/** "Oru, who chaired the meeting": with neither day nor place, and one person more. */
const isBareBack = ({ event, sentence }: FoundEvent, earlier: FoundEvent): boolean =>
  event.participants.length === 1 &&
  event.date === null &&
  event.place === undefined &&
  sentence - earlier.sentence <= BARE_LOOK_BACK;

/** "The dinner" points back to a dinner, "the meeting" to whatever it was. */
const isCalledSo = (one: ReadEvent, other: ReadEvent): boolean => {
  const [kind] = KINDS.exec(other.trigger.toLowerCase()) ?? [];
  return kind === undefined || one.trigger.toLowerCase().includes(kind);
};

/** Whether one was put off and the other was done on a later day. */
const isPutOffBefore = (one: ReadEvent, other: ReadEvent): boolean =>
  one.status === 'postponed' &&
  other.status === 'held' &&
  other.date !== null &&
  (one.date === null || one.date.start < other.date.start);

/** "was put off … The round was held in May after all": what was put off and then took place, on another day and elsewhere. */
const isHeldAfterAll = ({ event: one, sentence }: FoundEvent, later: FoundEvent): boolean =>
  isPutOffBefore(one, later.event) &&
  one.type === later.event.type &&
  later.definite &&
  later.sentence - sentence <= LOOK_BACK &&
  isCalledSo(one, later.event) &&
  one.trigger.toLowerCase().includes(later.event.trigger.toLowerCase());

/** Whether all days of one lie within the other. */
const isWithin = (one: ReadDate, other: ReadDate): boolean =>
  other.start <= one.start && one.end <= other.end;

/** "The plan that leaked last week … the text, first published by the Ledger on Thursday": one text comes out once. */
const isSameText = (
  { event: one, textKind }: FoundEvent,
  { event: other, textKind: kind }: FoundEvent,
): boolean =>
  textKind !== undefined &&
  textKind === kind &&
  one.type === 'publication' &&
  one.status === other.status &&
  (oneUnnamed(one, other) || shares(one, other)) &&
  (one.date === null ||
    other.date === null ||
    isWithin(one.date, other.date) ||
    isWithin(other.date, one.date));

/** With nobody, no day and no place. */
const isBare = ({ participants, date, place }: ReadEvent): boolean =>
  participants.length === 0 && date === null && place === undefined;

/** No encounter that is told by its two ends goes on for so many days. */
const LONGEST = 8 * 86_400_000;

/** "sat down on Friday. … The talks broke up on Sunday": the first and the last day of one encounter; null where they are not. */
function bothEnds(one: FoundEvent, other: FoundEvent): ReadDate | null {
  const [first, last] = one.edge === 'first' ? [one, other] : [other, one];
  const [from, to] = [first.event.date, last.event.date];
  if (first.edge !== 'first' || last.edge !== 'last' || from === null || to === null) return null;
  if (!(one.definite || other.definite) || from.start >= to.start) return null;
  if (Date.parse(to.start) - Date.parse(from.start) > LONGEST) return null;
  return { start: from.start, end: to.end, precision: 'range' };
}

/** Whether two tellings give the two ends of one encounter. */
const areEnds = (earlier: FoundEvent, later: FoundEvent): boolean =>
  later.sentence - earlier.sentence <= LOOK_BACK &&
  (isPart(earlier.event, later.event) || isPart(later.event, earlier.event)) &&
  compatiblePlaces(earlier.event, later.event) &&
  bothEnds(earlier, later) !== null;

/** Whether a later telling is of the same event as an earlier one. */
function isSame(earlier: FoundEvent, later: FoundEvent): boolean {
  const one = earlier.event;
  const other = later.event;
  if (isHeldAfterAll(earlier, later) || areEnds(earlier, later)) return true;
  const former = earlier.formerDay === true || later.formerDay === true;
  if (one.type !== other.type || !(former || compatibleDates(one.date, other.date))) return false;
  if (!compatiblePlaces(one, other) && other.status !== 'moved') return false;
  const near = later.sentence - earlier.sentence <= LOOK_BACK;
  if (near && isSameText(earlier, later)) return true;
  if (near && later.definite && one.type === 'publication' && isBare(one)) return true; // "The map was leaked. Ostrel published it"
  if (later.of !== undefined)
    return near && later.of === earlier.of && (isPart(one, other) || isPart(other, one));
  if (later.definite && near && isCalledSo(one, other) && (isPart(other, one) || isBareBack(later, earlier)))
    return true;
  if (one.type === 'signature' && near && one.status === other.status && oneUnnamed(one, other)) {
    // "Oru and Bessa have signed a deal. … It was signed in Doha on Monday"
    if (other.participants.length === 0 && one.date === null && one.place === undefined) return true;
  }
  const apart = later.sentence === earlier.sentence && !isPart(one, other) && !isPart(other, one);
  if (apart) return false; // "sat down with Oru; her session with Bessa": told in one breath, two meetings
  if (sameDate(one.date, other.date)) {
    return shares(one, other) || (oneUnnamed(one, other) && samePlace(one, other));
  }
  const samePeople = isPart(one, other) && isPart(other, one) && one.participants.length > 0;
  return samePeople && (one.date === null || other.date === null) && one.status === other.status;
}

/** "met on Monday. … The meeting had been put off twice": what was held was put off before, if at all. */
const wasHeldAfter = (one: ReadEvent, other: ReadEvent): boolean =>
  one.status === 'held' && /^(?:postponed|moved|downgraded)$/u.test(other.status);

/** One event from two tellings: the fuller of each part, the later status, the first place in the text. */
function joined(one: ReadEvent, other: ReadEvent): ReadEvent {
  if (isPutOffBefore(one, other))
    return {
      ...one,
      status: 'held',
      date: other.date,
      ...(other.place === undefined ? {} : { place: other.place }),
      participants: [...new Set([...one.participants, ...other.participants])],
    };
  const later = (LATER[other.status] ?? 0) > (LATER[one.status] ?? 0) && !wasHeldAfter(one, other);
  const { status, cameo } = later ? other : one;
  const moved = other.status === 'moved' ? (other.place ?? one.place) : (one.place ?? other.place);
  const { cameo: _, ...rest } = one;
  return {
    ...rest,
    ...(cameo === undefined ? {} : { cameo }),
    status,
    date: narrower(one.date, other.date),
    ...(moved === undefined ? {} : { place: moved }),
    participants: [...new Set([...one.participants, ...other.participants])],
  };
}

function narrower(one: ReadDate | null, other: ReadDate | null): ReadDate | null {
  if (one === null || other === null) return one ?? other;
  if (sameDate(one, other)) return other.precision === 'time' ? other : one; // "on Friday. … is to begin at 10.30"
  const length = ({ start, end }: ReadDate): number => Date.parse(end) - Date.parse(start);
  return length(other) < length(one) ? other : one;
}

/** "will visit in June. … The trip had first been planned for May": the day that stands goes before the former one. */
function withoutFormer(one: FoundEvent, other: FoundEvent): [ReadEvent, ReadEvent] {
  if (one.event.date === null || other.event.date === null) return [one.event, other.event];
  if (other.formerDay === true && one.formerDay !== true) return [one.event, { ...other.event, date: null }];
  if (one.formerDay === true && other.formerDay !== true) return [{ ...one.event, date: null }, other.event];
  return [one.event, other.event];
}

/** How many of the latest events a new one is compared with: keeps the work linear. */
const COMPARED = 40;

/** Makes one of several tellings of one event, in the order of first telling. */
export function mergeEvents(found: readonly FoundEvent[]): FoundEvent[] {
  const merged: FoundEvent[] = [];
  for (const telling of found) {
    const recent = merged.slice(-COMPARED);
    const there = recent.findLastIndex(
      (each) => isSame(each, telling) && samePlace(each.event, telling.event),
    );
    const at = there >= 0 ? there : recent.findLastIndex((each) => isSame(each, telling));
    const earlier = recent[at];
    if (earlier === undefined) merged.push(telling);
    else {
      const days = bothEnds(earlier, telling);
      const event = joined(...withoutFormer(earlier, telling));
      merged[merged.length - recent.length + at] = {
        ...earlier,
        event: days === null ? event : { ...event, date: days },
        formerDay: earlier.formerDay === true && (telling.formerDay === true || telling.event.date === null),
        inPassing: earlier.inPassing === true && telling.inPassing === true,
        attending: [...(earlier.attending ?? []), ...(telling.attending ?? [])],
        sentence: telling.sentence,
        first: earlier.first ?? earlier.sentence,
      };
    }
  }
  return merged;
}
