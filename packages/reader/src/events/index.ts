import type { Sentence } from '@nonpaper/text';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { Article, ReadDate, ReadEvent } from '../reading.ts';
import { PLOVER } from './data/plover.ts';
import { TRIGGER_LOOK } from './data/triggers.ts';
import { parseIso } from './dates/calendar.ts';
import {
  type Attendance,
  attendanceIn,
  encounterBefore,
  isArrangement,
  isNearEncounter,
  mayTellAttendance,
} from './people/attendance.ts';
import { changeEvents } from './triggers/change-events.ts';
import { joinScene } from './scene-told.ts';
import { dayToldLater } from './days/day-told-later.ts';
import { dateBefore } from './days/date-before.ts';
import { entryDates } from './days/entry-dates.ts';
import { findTriggers } from './triggers/find-triggers.ts';
import type { Scene, Trigger } from './types.ts';
import { type FoundEvent, mergeEvents } from './merge-events.ts';
import { withKnownParticipants } from './people/known-participants.ts';
import { readTrigger } from './read-trigger.ts';
import { withSureness } from './sureness.ts';
import { changedLater } from './status/changed-later.ts';
import { deniedLater } from './status/denied-later.ts';
import { lastsUntil } from './days/lasts-until.ts';
import { takesPlaceThen } from './days/takes-place-then.ts';
import { yearsTold } from './days/year-told.ts';
import { LONGEST_SENTENCE, type Memory, newMemory, remember } from './scene.ts';
import { sceneOf } from './sentence-scene.ts';

export { withDenials } from './status/denied-events.ts';
export { linkStatements } from './link-statements.ts';

/** An event that only says what became of another is nothing when that other was never told. */
const standsAlone = (event: ReadEvent): boolean =>
  event.type === 'postponement' ||
  event.type === 'cancellation' ||
  /^(?:publication|signature)-verb$/u.test(event.by) ||
  event.participants.length > (event.status === 'unknown' ? 1 : 0) ||
  event.date !== null ||
  event.place !== undefined;

/** The last noun of a sentence that names an event, for "it was put off" in the next. */
const lastThing = (scene: Scene, triggers: readonly Trigger[]): string | null => {
  const last = triggers.findLast(({ noun }) => noun);
  return last === undefined ? null : (scene.tokens[last.to]?.lower ?? null);
};

/** No headline is longer than this many units, and no more than this many lines stand above an article. */
const LONGEST_HEADLINE = 160;
const MOST_HEADLINES = 3;

/**
 * How many lines above the article are headlines: lines of their own without a mark at the end, before a first line
 * that ends in one. They say in telegraph style what the article tells in full.
 */
function headlines(sentences: readonly Sentence[]): number {
  const isLine = ({ text, paragraph }: Sentence, index: number): boolean =>
    text.length <= LONGEST_HEADLINE &&
    /[\p{L}\d]["'”’)]?$/u.test(text) &&
    paragraph !== sentences[index + 1]?.paragraph &&
    paragraph !== sentences[index - 1]?.paragraph;
  const above = sentences.slice(0, MOST_HEADLINES + 1);
  const count = above.findIndex((sentence, index) => !isLine(sentence, index));
  return count > 0 && /[.?!]["'”’)]*$/u.test(above[count]?.text ?? '') ? count : 0;
}

/** The paragraph of the first sentence that ends as one; those of an article that has none begin at the first. */
const leadParagraph = (sentences: readonly Sentence[]): number =>
  sentences.find(({ text }) => /[\p{L}\d)"”’'][.?!]["'”’)]*$/u.test(text) && /\s\S+\s/u.test(text))
    ?.paragraph ?? 0;

/** In a new entry of a chronology "two days later" counts from its day. */
function enterEntry(memory: Memory, entry: ReadDate | null): void {
  if (entry !== null && entry !== memory.entry) memory.previous = parseIso(entry.start);
  memory.entry = entry;
}

/** The day on which something was put off is counted from where its sentence tells no other event with a day. */
function keepDay({ event }: FoundEvent, memory: Memory): void {
  if (event.date === null || memory.previousAt === memory.at) return;
  memory.previous = parseIso(event.date.start);
  memory.previousAt = memory.at;
}

const NOBODY: Attendance = { names: [], coming: false };

/** Adds to an encounter those of whom a later sentence tells that they were there. */
function addAttending(found: FoundEvent[], at: number, names: readonly string[]): void {
  const event = found[at];
  if (event !== undefined && names.length > 0)
    found[at] = { ...event, attending: [...(event.attending ?? []), ...names] };
}

/** The first meeting that a sentence, the last one read, tells; -1 if it tells none. */
function meetingIn(found: readonly FoundEvent[], sentence: number): number {
  let first = -1;
  for (let at = found.length - 1; at >= 0 && found[at]?.sentence === sentence; at -= 1)
    if (found[at]?.event.type === 'meeting') first = at;
  return first;
}

/** "On the meeting of the Minister with the Envoy": the title of a readout names what its first sentence tells. */
const isTitle = ({ status, date }: ReadEvent, { text }: Sentence): boolean =>
  status === 'unknown' && date === null && !/[.!?]["”’»)]*$/u.test(text);

/** Without what a title names, where the article opens with an encounter right below. */
const withoutTitle = (
  found: readonly FoundEvent[],
  sentences: readonly Sentence[],
  { opening }: Memory,
): readonly FoundEvent[] =>
  found.filter(({ event, sentence: at }) => {
    const sentence = sentences[at];
    const below = opening !== null && at < opening.sentence;
    return !(below && event.type === 'meeting' && sentence !== undefined && isTitle(event, sentence));
  });

/** The event with its PLOVER type, which its CAMEO code gives. */
function withPlover(event: ReadEvent): ReadEvent {
  const plover = event.cameo === undefined ? undefined : PLOVER.get(event.cameo);
  return plover === undefined ? event : { ...event, plover };
}

/**
 * The events of an article. Each sentence with a trigger word is tagged; each trigger gets its participants, place and
 * date from its own stretch of the sentence, and its status from tense, modality and change verbs; then tellings of
 * one event are made one. Linear in the text.
 */
export function readEvents(
  article: Article,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
): ReadEvent[] {
  const day = article.date === undefined ? Number.NaN : parseIso(article.date);
  const persons = new Set(names.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const memory = newMemory(persons, Number.isNaN(day) ? null : day);
  const found: FoundEvent[] = [];
  const first = headlines(sentences);
  memory.leadParagraph = leadParagraph(sentences);
  const years = yearsTold(article.text, sentences, memory.today);
  const entries = entryDates(article.text, sentences, memory.today);
  sentences.forEach((sentence, number) => {
    if (number < first) return;
    memory.at = number;
    const above = sentences[number - 1];
    memory.before = above?.paragraph === sentence.paragraph ? above : null;
    const moved =
      takesPlaceThen(article.text, sentence, number, found, memory) ??
      dayToldLater(article.text, sentence, number, found, memory) ??
      lastsUntil(article.text, sentence, number, found, memory) ??
      changedLater(article.text, sentence, number, found, memory) ??
      deniedLater(sentence, number, found);
    if (moved !== null) found[moved.at] = moved.event;
    const mayTell = TRIGGER_LOOK.test(sentence.text.slice(0, LONGEST_SENTENCE));
    const mayAttend = (mayTell || isNearEncounter(found, number)) && mayTellAttendance(sentence);
    if (!mayAttend && !mayTell) return;
    enterEntry(memory, entries.get(sentence.paragraph) ?? null);
    memory.told = years.get(number) ?? null;
    memory.previous = dateBefore(article.text, sentences, number, memory);
    memory.base = memory.previous;
    const scene = sceneOf(article.text, sentences, number, names, memory);
    if (scene === null) return;
    const { names: attending, coming } = mayAttend ? attendanceIn(scene) : NOBODY;
    const attended = mayAttend ? encounterBefore(found, number, coming, memory.opening) : -1;
    addAttending(found, attended, attending);
    if (attended >= 0) joinScene(memory, attending);
    const triggers = findTriggers(article.text, scene.tokens);
    memory.joined = null;
    triggers.forEach((_, index) => {
      const event = readTrigger(scene, triggers, index, sentence, memory);
      if (event !== null && !isTitle(event.event, sentence)) memory.toldAt = number;
      if (event !== null && event.event.date !== null) memory.previousAt = number;
      if (event !== null && attended >= 0 && isArrangement(event, article.text))
        addAttending(found, attended, event.event.participants);
      else if (event !== null) found.push({ ...event, sentence: number });
      if (event !== null) memory.lastTold = event.event.participants;
      if (event?.event.participants.length === 2) memory.pair = event.event.participants;
      remember(scene, triggers[index], memory, number);
    });
    if (attended < 0 && attending.length > 0) addAttending(found, meetingIn(found, number), attending);
    for (const event of changeEvents(scene, triggers, sentence, memory)) {
      found.push({ ...event, sentence: number });
      keepDay(event, memory);
    }
    memory.thing = lastThing(scene, triggers) ?? memory.thing;
  });
  const told = withoutTitle(found, sentences, memory);
  const events = mergeEvents(told).filter(({ event }) => standsAlone(event));
  return withKnownParticipants(events, { text: article.text, sentences, names, persons }).map(({ event }) =>
    withSureness(withPlover(event)),
  );
}
