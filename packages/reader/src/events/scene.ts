import type { Sentence } from '@nonpaper/text';
import type { EventType } from '@nonpaper/vocabulary';
import { type MentionAt, within } from '../mentions/mention-at.ts';
import type { ReadDate } from '../reading.ts';
import { tokenize } from '../tokens.ts';
import { TEXT_NOUNS } from './data/triggers.ts';
import type { Anchor } from './days/date-anchors.ts';
import { parseIso } from './dates/calendar.ts';
import type { FoundDate } from './dates/types.ts';
import type { FoundPlace, Journey, Participant, Plan, Scene, SceneTold, Trigger } from './types.ts';
import { personMeant } from './people/person-meant.ts';
import { withThey } from './people/who-acts.ts';
import { subjectOf } from './subject.ts';

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
  plan: null,
  anchors: [],
  thing: null,
  joined: null,
});

/** Whether the entry that is read is of today, as on a live page: what its past tense tells may lie farther back. */
export const isOfToday = ({ entry, today }: Memory): boolean =>
  entry !== null && today !== null && parseIso(entry.start) === today;

/** How many sentences back "he" and "they" may point. */
const SENTENCES_BACK = 4;

const isPerson = (name: MentionAt): boolean => name.kind === 'person';

/** The last two persons before a place, each named once, of this and the four sentences before it. */
function pairBefore(
  names: readonly MentionAt[],
  sentences: readonly Sentence[],
  index: number,
  place: number,
) {
  const start = sentences[Math.max(0, index - SENTENCES_BACK)]?.span[0] ?? 0;
  const last = new Map<string, MentionAt>();
  for (const name of within(names, [start, place]).filter(isPerson)) {
    last.delete(name.name);
    last.set(name.name, name);
  }
  return [...last.values()].slice(-2);
}

const WORD = /[\p{L}-]+/gu;

/** What is offered can be refused as a text can. */
const OFFERS = /^(?:offer(?:s|ed)|invite[sd]|propose[sd]|suggest(?:s|ed))$/;

/** Whether a stretch of text names a plan, draft, letter or the like. */
const namesText = (text: string): boolean =>
  (text.toLowerCase().match(WORD) ?? []).some(
    (word) => TEXT_NOUNS.has(word) || TEXT_NOUNS.has(word.replace(/s$/, '')) || OFFERS.test(word),
  );

/** The sentence itself, or as much of a very long one as is read. */
function beginning(sentence: Sentence): Sentence {
  const [start, end] = sentence.span;
  if (end - start <= LONGEST_SENTENCE) return sentence;
  return {
    ...sentence,
    span: [start, start + LONGEST_SENTENCE],
    text: sentence.text.slice(0, LONGEST_SENTENCE),
  };
}

/** The subject of the first verb of the sentence before, in the same paragraph. */
function subjectBefore(scene: Scene, sentences: readonly Sentence[], index: number): readonly Participant[] {
  const before = sentences[index - 1];
  const here = sentences[index];
  if (before === undefined || before.paragraph !== here?.paragraph) return [];
  const tokens = tokenize(scene.text, beginning(before));
  const verb = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb < 0) return [];
  const there: Scene = { ...scene, tokens, they: [], subjectBefore: () => [] };
  const subject = subjectOf(there, verb);
  const said = tokens.findLastIndex(({ lower }) => /^(?:said|says|announced|added|wrote)$/.test(lower));
  return subject.length > 0 || said < 0 ? subject : subjectOf(there, said);
}

/** What one sentence is read with. */
export function sceneOf(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  names: readonly MentionAt[],
  memory: Memory,
): Scene | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const tokens = tokenize(text, beginning(sentence));
  let told: readonly Participant[] | null = null;
  // All at once: an object made of another and something new is kept by V8 until it collects the whole heap, and with it
  // all that it knows of its article.
  const scene: Scene = {
    text,
    tokens,
    names,
    persons: memory.persons,
    get they() {
      return index - memory.subjectAt <= 1 ? memory.subject : [];
    },
    get pair() {
      return memory.pair;
    },
    get lastTold() {
      return memory.lastTold;
    },
    dates: new Map(),
    settled: new Map(),
    personBefore: (place, except = []) => personMeant({ text, sentences, names }, index, place, except),
    pairBefore: (place) => pairBefore(names, sentences, index, place),
    tellsTextBefore: () =>
      [sentences[index - 1], sentence].some((each) => namesText(each?.text.slice(0, LONGEST_SENTENCE) ?? '')),
    subjectBefore: () => (told ??= subjectBefore(scene, sentences, index)),
  };
  return scene;
}

/** Keeps the subject of a verb that tells an event, for "they" in the next sentence. */
export function remember(scene: Scene, trigger: Trigger | undefined, memory: Memory, number: number): void {
  if (trigger === undefined || trigger.noun) return;
  const subject = withThey(scene, trigger.from);
  if (subject.length === 0) return;
  memory.subject = subject;
  memory.subjectAt = number;
}
