import type { Sentence } from '@nonpaper/text';
import type { EventType } from '@nonpaper/vocabulary';
import type { ReadDate } from '../reading.ts';
import type { Anchor } from './days/date-anchors.ts';
import { parseIso } from './dates/calendar.ts';
import type { FoundDate } from './dates/types.ts';
import type { FoundPlace, Journey, Participant, Plan, Scene, SceneTold, Trigger } from './types.ts';
import { withThey } from './people/who-acts.ts';

/** Longer sentences are lists or tables; no event is read from what stands behind this many units. */
export const LONGEST_SENTENCE = 3000;
/** What is carried from one sentence to the next. */
export interface Memory {
  /** The names of the persons of whom the article tells. */
  readonly persons: ReadonlySet<string>;
  readonly today: number | null;
  previous: number | null;
  /** The stretch of the last event told that took more than a day or whose day is not known: "the same day" of "in 2031" is no day. */
  stretch: ReadDate | null;
  /** The same as it was when the sentence that is read began: its own events do not move what its words of time count from. */
  base: number | null;
  /** The index of the sentence that is read. */
  at: number;
  /** The day of the first encounter told as held, of whose day "in the afternoon" tells. */
  lead: number | null;
  /** The index of the last sentence that told an event. */
  toldAt: number;
  /** The sentence before, where it is of the same paragraph. */
  before: Sentence | null;
  /** The day of the last event told that was done. */
  done: number | null;
  /** The sentence in which the event stands that gave it. */
  previousAt: number;
  /** Who did what was told last, and in which sentence. */
  subject: readonly Participant[];
  subjectAt: number;
  /** The participants of the last event told that has two. */
  pair: readonly string[];
  /** The participants of the last event told, and in which sentence. */
  lastTold: readonly string[];
  /** The day under which the entry of a chronology stands that is read. */
  entry: ReadDate | null;
  /** A day of the earlier year of which the paragraph tells; null where it tells of none. */
  told: number | null;
  /** The day of the last encounter told that has one, for what was done "following the meeting". */
  encounter: ReadDate | null;
  /** Where it was; null where that was not told. */
  encounterPlace: string | null;
  /** Where the last event was that has a place, and which sentence told it. */
  whereabouts: { readonly place: FoundPlace; readonly sentence: number } | null;
  /** The last journey told: whither, by whom, by which verb of which sentence. */
  journey: Journey | null;
  /** The encounter of which the text goes on to tell. */
  scene: SceneTold | null;
  /** The first paragraph that is prose: over it stand headlines, bylines and the head of an institution's letter. */
  leadParagraph: number;
  /** The encounter with which the article opens, however much is told behind it. */
  opening: SceneTold | null;
  /** The encounter still to come that was told last. */
  plan: Plan | null;
  /** The latest events that were told with their day, from which words of time may count. */
  anchors: readonly Anchor[];
  /** The last noun told that names an event. */
  thing: string | null;
  /** When and where the verb before was done, for one that "and" joins to it in the same sentence. */
  joined: {
    readonly verb: number;
    readonly type: EventType;
    readonly date: FoundDate | null;
    readonly place: FoundPlace | null;
  } | null;
}

/** What is known before the first sentence. */
export const newMemory = (persons: ReadonlySet<string>, today: number | null): Memory => ({
  persons,
  today,
  previous: null,
  stretch: null,
  base: null,
  at: 0,
  lead: null,
  toldAt: -1,
  before: null,
  done: null,
  previousAt: -9,
  subject: [],
  subjectAt: -9,
  pair: [],
  lastTold: [],
  entry: null,
  encounter: null,
  encounterPlace: null,
  whereabouts: null,
  journey: null,
  told: null,
  scene: null,
  leadParagraph: 0,
  opening: null,
  plan: null,
  anchors: [],
  thing: null,
  joined: null,
});

/** Whether the entry that is read is of today, as on a live page: what its past tense tells may lie farther back. */
export const isOfToday = ({ entry, today }: Pick<Memory, 'entry' | 'today'>): boolean =>
  entry !== null && today !== null && parseIso(entry.start) === today;

/** Keeps the subject of a verb that tells an event, for "they" in the next sentence. */
export function remember(scene: Scene, trigger: Trigger | undefined, memory: Memory, number: number): void {
  if (trigger === undefined || trigger.noun) return;
  const subject = withThey(scene, trigger.from);
  if (subject.length === 0) return;
  memory.subject = subject;
  memory.subjectAt = number;
}
