import type { Sentence } from '@nonpaper/text';
import type { EventStatus, EventType, Span } from '@nonpaper/vocabulary';
import { NOT_NAMES } from '../mentions/data/not-names.ts';
import { type MentionAt, overlap, within } from '../mentions/mention-at.ts';
import type { Article, ReadDate, ReadEvent, ReadStatement } from '../reading.ts';
import { tokenize } from '../tokens.ts';
import { TEXT_NOUNS, TRIGGER_LOOK } from './data/triggers.ts';
import { findDates } from './dates/index.ts';
import { parseIso } from './dates/calendar.ts';
import type { Direction, FoundDate } from './dates/types.ts';
import { findTriggers, type Trigger } from './find-triggers.ts';
import { type FoundEvent, mergeEvents } from './merge-events.ts';
import type { Participant, Scene } from './noun-list.ts';
import { verbForm } from './verb-form.ts';
import { participantsOf, withThey } from './participants-of.ts';
import { placeOf } from './place-of.ts';
import { directionOf, statusOfNoun, statusOfVerb } from './status-of.ts';

/** Longer sentences are lists or tables; no event is read from what stands behind this many units. */
const LONGEST_SENTENCE = 3000;

/** How many sentences back "he" and "they" may point. */
const SENTENCES_BACK = 4;

const isPerson = (name: MentionAt): boolean => name.kind === 'person';

/**
 * Whom "he" or "she" means: the first person named in the sentence before the word, else the first one of the nearest
 * sentence before that names any, since what was the subject mostly stays it.
 */
function personBefore(
  names: readonly MentionAt[],
  sentences: readonly Sentence[],
  index: number,
  place: number,
) {
  for (let at = index; at >= Math.max(0, index - SENTENCES_BACK); at -= 1) {
    const sentence = sentences[at];
    const end = at === index ? place : (sentence?.span[1] ?? 0);
    const person = sentence === undefined ? undefined : within(names, [sentence.span[0], end]).find(isPerson);
    if (person !== undefined) return person;
  }
  return undefined;
}

function sceneOf(
  text: string,
  sentences: readonly Sentence[],
  index: number,
  names: readonly MentionAt[],
  memory: Memory,
): Scene | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const end = sentence.span[0] + LONGEST_SENTENCE;
  const tokens = tokenize(text, sentence).filter((token) => token.span[1] <= end);
  const they = index - memory.subjectAt <= 1 ? memory.subject : [];
  return { text, tokens, names, they, personBefore: (place) => personBefore(names, sentences, index, place) };
}

/** The stretch of the sentence that a trigger may look at: up to the triggers beside it. */
interface Neighbourhood {
  readonly from: number;
  readonly to: number;
  /** Token behind the event noun before. */
  readonly floor: number;
  /** Token at which the next trigger's words begin. */
  readonly limit: number;
}

function neighbourhood(
  scene: Scene,
  triggers: readonly Trigger[],
  index: number,
  sentence: Span,
): Neighbourhood {
  const before = triggers[index - 1];
  const after = triggers[index + 1];
  const from = before === undefined ? sentence[0] : (scene.tokens[before.to]?.span[1] ?? sentence[0]);
  const limit = after?.from ?? scene.tokens.length;
  const to = after === undefined ? sentence[1] : (scene.tokens[after.from]?.span[0] ?? sentence[1]);
  return { from, to, floor: floorOf(triggers, index), limit };
}

/** The token behind the last noun before that already has its verb. */
function floorOf(triggers: readonly Trigger[], index: number): number {
  const noun = triggers.slice(0, index).findLast((trigger) => trigger.noun);
  return noun === undefined ? 0 : noun.to + 1;
}

/** Whether the words beside a trigger name a text that can be published, proposed, refused or signed. */
function hasText(scene: Scene, trigger: Trigger): boolean {
  const after = scene.tokens.slice(trigger.to + 1, trigger.to + 9);
  const stop = after.findIndex((token) => token.pos === 'VERB' || token.text === '.');
  const object = after.slice(0, stop < 0 ? after.length : stop);
  const subject = scene.tokens.slice(Math.max(0, trigger.from - 10), trigger.from);
  const passive = scene.tokens
    .slice(Math.max(0, trigger.from - 4), trigger.from)
    .some((token) => /^(?:was|were|been|be|is|are|being)$/.test(token.lower));
  const isText = (word: string): boolean => TEXT_NOUNS.has(word) || TEXT_NOUNS.has(word.replace(/s$/, ''));
  return (
    object.some((token) => isText(token.lower)) || (passive && subject.some((token) => isText(token.lower)))
  );
}

const SAYING =
  /\b(?:said|says|told|tells|announced|reported|wrote|added|confirmed|stated|declared|tweeted)(?:\s+[\p{L}’'.-]+){0,5}\s*$/u;

/** Whether a date tells when something was said: "said on Friday that …", "…, the ministry said on Friday". */
function isOfSaying(text: string, [start, end]: Span): boolean {
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(/[,;:"“”.]\s/u)
      .at(-1) ?? '';
  return (
    SAYING.test(before) &&
    !/\b(?:that|would|will|had|to)\b/u.test(SAYING.exec(before)?.[0] ?? '') &&
    /^(?:\s*(?:that\b|[,.;)"”]|$)|\s)/u.test(text.slice(end, end + 8))
  );
}

/** The date that belongs to a trigger: the one in its own stretch that is nearest to it. */
function nearest(
  text: string,
  dates: readonly FoundDate[],
  place: number,
  { from, to }: Neighbourhood,
): FoundDate | null {
  const own = dates.filter(({ span }) => span[0] >= from && span[1] <= to && !isOfSaying(text, span));
  const distance = ({ span }: FoundDate): number => (span[0] >= place ? span[0] - place : place - span[1]);
  return own.reduce<FoundDate | null>(
    (best, date) => (best === null || distance(date) < distance(best) ? date : best),
    null,
  );
}

function sideOf(date: ReadDate | null, today: number | null): Direction {
  if (date === null || today === null) return 'unknown';
  if (parseIso(date.end) < today) return 'past';
  return parseIso(date.start) > today ? 'future' : 'unknown';
}

/** Codes of an event as planned or refused differ from those of one that is done (CAMEO 036, 125, 164). */
function cameoOf(
  { type, cameo }: { readonly type: EventType; readonly cameo?: string },
  status: EventStatus,
): string | undefined {
  if (type !== 'meeting' && type !== 'visit' && type !== 'call') return cameo;
  if (status === 'planned' || status === 'announced' || status === 'proposed') return '036';
  if (status === 'cancelled') return '164';
  return cameo;
}

/** Enough is known to be an event: noise such as "talks" with nobody, nowhere and never is none. */
function isEvent(scene: Scene, trigger: Trigger, members: readonly Participant[], known: number): boolean {
  const { needs, type } = trigger.sense;
  if (needs === 'place') return members.length > 0 && known > 0;
  if (trigger.sense.transitive === true) return members.length > 1;
  if (
    /^negotiated$/i.test(scene.tokens[trigger.to]?.text ?? '') &&
    verbForm(scene.tokens, trigger.from).passive
  )
    return false;
  if (needs !== 'persons') return members.length > 0 || known > 0;
  if (type !== 'meeting' && type !== 'call') return members.length > 0 && known > 0;
  return members.length > 1 || (members.length > 0 && known > 0 && isIntransitive(scene, trigger));
}

/** "The council meets on Monday": no object follows, which could be a demand or a deadline. */
function isIntransitive(scene: Scene, trigger: Trigger): boolean {
  const next = scene.tokens[trigger.to + 1];
  return next === undefined || /^(?:ADP|ADV|PUNCT|CCONJ|SCONJ)$/.test(next.pos) || NOT_NAMES.has(next.lower);
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'their', 'both']);

function isDefinite(scene: Scene, trigger: Trigger): boolean {
  return (
    trigger.noun &&
    scene.tokens.slice(Math.max(0, trigger.from - 3), trigger.from).some((token) => DEFINITE.has(token.lower))
  );
}

/** From the first to the last word that tells the event; a pronoun's place is left out. */
function spanOf(
  scene: Scene,
  trigger: Trigger,
  members: readonly Participant[],
  others: readonly (readonly [number, number])[],
): Span {
  const own: Span = [scene.tokens[trigger.from]?.span[0] ?? 0, scene.tokens[trigger.to]?.span[1] ?? 0];
  const all = [own, ...members.map((member) => member.span), ...others];
  return [Math.min(...all.map((span) => span[0])), Math.max(...all.map((span) => span[1]))];
}

/** What is carried from one sentence to the next. */
interface Memory {
  readonly today: number | null;
  previous: number | null;
  /** Who did what was told last, and in which sentence. */
  subject: readonly Participant[];
  subjectAt: number;
}

function readTrigger(
  scene: Scene,
  triggers: readonly Trigger[],
  index: number,
  sentence: Sentence,
  memory: Memory,
): FoundEvent | null {
  const trigger = triggers[index];
  if (trigger === undefined) return null;
  if (trigger.sense.needs === 'text' && !hasText(scene, trigger)) return null;
  const around = neighbourhood(scene, triggers, index, sentence.span);
  const first = scene.tokens[trigger.from];
  const last = scene.tokens[trigger.to];
  if (first === undefined || last === undefined) return null;
  const direction = directionOf(scene, trigger, around.limit);
  const dates = findDates(
    scene.text,
    [sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + LONGEST_SENTENCE)],
    {
      day: memory.today,
      direction,
      previous: memory.previous,
    },
  );
  const date =
    nearest(scene.text, dates, first.span[0], around) ??
    (triggers.length === 1 ? nearest(scene.text, dates, first.span[0], whole(sentence)) : null);
  const place = placeOf(scene, trigger, around.from, around.to);
  const members = participantsOf(scene, trigger, around.floor, around.limit).filter(
    (member) => place === null || (member.name !== place.name && !overlap(member.span, place.span)),
  );
  const definite = isDefinite(scene, trigger);
  const side = sideOf(date?.date ?? null, memory.today);
  const status = trigger.noun
    ? statusOfNoun(scene, trigger, around.limit, side)
    : statusOfVerb(scene, trigger, side);
  const changedBack =
    definite && trigger.noun && ['moved', 'postponed', 'cancelled', 'downgraded'].includes(status);
  const known = (date === null ? 0 : 1) + (place === null ? 0 : 1);
  if (trigger.sense.needs === 'place' && place === null) return null;
  if (!isEvent(scene, trigger, members, known) && !changedBack) return null;
  if (date !== null) memory.previous = parseIso(date.date.start);
  const cameo = cameoOf(trigger.sense, status);
  const others = [...(date === null ? [] : [date.span]), ...(place === null ? [] : [place.span])];
  return {
    definite,
    sentence: 0,
    event: {
      type: trigger.sense.type,
      ...(cameo === undefined ? {} : { cameo }),
      trigger: scene.text.slice(first.span[0], last.span[1]),
      status,
      date: date?.date ?? null,
      ...(place === null ? {} : { place: place.name }),
      participants: members.map((member) => member.name),
      span: spanOf(scene, trigger, members, others),
    },
  };
}

/** Keeps the subject of a verb that tells an event, for "they" in the next sentence. */
function remember(scene: Scene, trigger: Trigger | undefined, memory: Memory, number: number): void {
  if (trigger === undefined || trigger.noun) return;
  const subject = withThey(scene, trigger.from);
  if (subject.length === 0) return;
  memory.subject = subject;
  memory.subjectAt = number;
}

const whole = ({ span }: Sentence): Neighbourhood => ({
  from: span[0],
  to: span[1],
  floor: 0,
  limit: Infinity,
});

/** An event that only says what became of another is nothing when that other was never told. */
const standsAlone = (event: ReadEvent): boolean =>
  event.participants.length > 0 || event.date !== null || event.place !== undefined;

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
  const memory: Memory = {
    today: Number.isNaN(day) ? null : day,
    previous: null,
    subject: [],
    subjectAt: -9,
  };
  const found: FoundEvent[] = [];
  sentences.forEach((sentence, number) => {
    if (!TRIGGER_LOOK.test(sentence.text.slice(0, LONGEST_SENTENCE))) return;
    const scene = sceneOf(article.text, sentences, number, names, memory);
    if (scene === null) return;
    const triggers = findTriggers(article.text, scene.tokens);
    triggers.forEach((_, index) => {
      const event = readTrigger(scene, triggers, index, sentence, memory);
      if (event !== null) found.push({ ...event, sentence: number });
      remember(scene, triggers[index], memory, number);
    });
  });
  return mergeEvents(found).filter(standsAlone);
}

/** Gives each event the statement whose content holds it: the shortest such content. */
export function linkStatements(
  events: readonly ReadEvent[],
  statements: readonly ReadStatement[],
): ReadEvent[] {
  const contents = statements
    .flatMap((statement) => statement.spans.content.map((span) => ({ span, id: statement.id })))
    .sort((one, other) => one.span[0] - other.span[0]);
  let reach = 0;
  const reaches = contents.map(({ span }) => (reach = Math.max(reach, span[1])));
  return events.map((event) => {
    const id = holderOf(event.span, contents, reaches);
    return id === undefined ? event : { ...event, statement: id };
  });
}

interface Content {
  readonly span: Span;
  readonly id: string;
}

/** Walks back from the last content that starts before the span, as long as one could still reach over it. */
function holderOf(span: Span, contents: readonly Content[], reaches: readonly number[]): string | undefined {
  let low = 0;
  let high = contents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((contents[middle]?.span[0] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  let best: Content | undefined;
  for (let at = low - 1; at >= 0 && (reaches[at] ?? 0) >= span[1]; at -= 1) {
    const content = contents[at];
    if (content === undefined || content.span[1] < span[1]) continue;
    if (best === undefined || content.span[1] - content.span[0] < best.span[1] - best.span[0]) best = content;
  }
  return best?.id;
}
