import type { ReadDate } from '../reading.ts';
import type { Sentence } from '@nonpaper/text';
import type { EventStatus, EventType, Span } from '@nonpaper/vocabulary';
import { overlap } from '../mentions/mention-at.ts';
import { dateOf, referenceOf, sideOf } from './date-of.ts';
import { withAnchor } from './date-anchors.ts';
import { shifted } from './date-shift.ts';
import { parseIso, read } from './dates/calendar.ts';
import { findDates } from './dates/index.ts';
import { countOf } from './dates/matches.ts';
import type { FoundDate } from './dates/types.ts';
import type { Trigger } from './find-triggers.ts';
import { frameHolds } from './frame-holds.ts';
import { governingWord } from './governing-word.ts';
import { hasText, isEvent, TURNS } from './is-event.ts';
import { dayOfHour, HOUR } from './hour-alone.ts';
import type { FoundEvent } from './merge-events.ts';
import { goalOf } from './motion-goal.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import type { Participant, Scene } from './types.ts';
import { participantsOf } from './participants-of.ts';
import { type FoundPlace, placeOf } from './place-of.ts';
import { isOfToday, type Memory } from './scene.ts';
import { directionOf, statusOfNoun, statusOfVerb } from './status-of.ts';
import { looksPast, verbForm } from './verb-form.ts';

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

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'their', 'both']);

function isDefinite(scene: Scene, trigger: Trigger): boolean {
  if (!trigger.noun) return /^(?:it|them)$/.test(scene.tokens[trigger.to + 1]?.lower ?? '');
  return scene.tokens
    .slice(Math.max(0, trigger.from - 3), trigger.from)
    .some((token) => DEFINITE.has(token.lower));
}

/** "a second round", "an earlier set of talks": one that the text has not told of. */
const isAnother = ({ tokens }: Scene, { noun, from }: Trigger): boolean =>
  noun && tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => /^(?:an?|another)$/.test(lower));

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

/** The parts of an event, before it is decided whether they are enough. */
interface Parts {
  readonly date: FoundDate | null;
  readonly place: FoundPlace | null;
  readonly members: readonly Participant[];
  readonly status: EventStatus;
}

/** What was held lies behind: a day to come on the other side of "after" or "before" belongs to something else. */
function isBeyondTurn(scene: Scene, trigger: Trigger, date: FoundDate | null): boolean {
  const at = scene.tokens[trigger.from]?.span[0];
  if (date === null || at === undefined) return false;
  const [from, to] = date.span[0] < at ? [date.span[1], at] : [at, date.span[0]];
  return scene.tokens.some(({ span, lower }) => span[0] >= from && span[0] < to && TURNS.has(lower));
}

function partsOf(
  scene: Scene,
  trigger: Trigger,
  sentence: Sentence,
  around: Neighbourhood,
  memory: Memory,
  only: boolean,
): Parts {
  const at = scene.tokens[trigger.from]?.span[0] ?? sentence.span[0];
  const direction = directionOf(scene, trigger, around.limit);
  const moved =
    trigger.noun && /^(?:moved|postponed)$/.test(statusOfNoun(scene, trigger, around.limit, 'unknown'));
  const read = dateOf(scene, sentence, trigger, around, direction, memory, only, moved);
  const date =
    read === null || !moved
      ? read
      : { ...read, date: shifted(read.date, scene.text.slice(around.from, sentence.span[1])) };
  const place =
    trigger.sense.motion === true ? goalOf(scene, trigger) : placeOf(scene, trigger, around.from, around.to);
  const members = participantsOf(scene, trigger, around.floor, around.limit).filter(
    (member) => place === null || (member.name !== place.name && !overlap(member.span, place.span)),
  );
  const side = sideOf(date?.date ?? null, memory.today);
  const told = trigger.noun
    ? statusOfNoun(scene, trigger, around.limit, side)
    : trigger.sense.notDone === true
      ? 'held'
      : statusOfVerb(scene, trigger, side);
  const became = told === 'postponed' && isPutOffTo(scene, trigger, date) ? 'moved' : told;
  const status = became === 'unknown' && isNote(scene, trigger, memory) ? 'held' : became;
  const own = status === 'held' && side === 'future' && isBeyondTurn(scene, trigger, date) ? null : date;
  const ofEntry = status === 'held' && own === null && !(trigger.noun && isOfToday(memory));
  const entry = ofEntry ? memory.entry : null;
  const ofDay =
    entry === null ? own : { date: withHour(scene, around, entry, memory), span: [at, at] as const };
  return { date: ofDay, place, members, status };
}

/** "has been deferred and will open in Tallinn on": words before the new day of what was put off. */
const NOW_ON =
  /\band (?:will|is to|are to|is due to|are due to) (?:now )?(?:open|be held|take place|begin|start|resume|convene|go ahead)\b[^.;]{0,60}$/iu;

/** "deferred to 9 January": what was put off to a day that is told stands, on another day. */
function isPutOffTo({ tokens, text }: Scene, { to }: Trigger, date: FoundDate | null): boolean {
  const behind = tokens[to]?.span[1] ?? 0;
  if (date === null || !/^(?:day|time|range)$/.test(date.date.precision) || date.span[0] < behind)
    return false;
  return (
    /^(?:to|until|till)\b/iu.test(text.slice(date.span[0], date.span[0] + 8)) ||
    NOW_ON.test(text.slice(behind, date.span[0])) ||
    /\b(?:off|back|postponed|deferred|delayed|adjourned) (?:to|until|till)\s+(?:the\s+)?$/iu.test(
      text.slice(Math.max(behind, date.span[0] - 24), date.span[0]),
    )
  );
}

/** "First direct round, in Geneva.": in an entry of a chronology a noun without any verb is what happened. */
const isNote = ({ tokens }: Scene, { noun }: Trigger, { entry }: Memory): boolean =>
  noun && entry !== null && !tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** On a live page "rang at about 1 p.m." needs no day. */
function withHour({ text }: Scene, { from, to }: Neighbourhood, date: ReadDate, memory: Memory): ReadDate {
  return isOfToday(memory) && HOUR.test(text.slice(from, to)) ? { ...date, precision: 'time' } : date;
}

const CHANGED: ReadonlySet<EventStatus> = new Set(['moved', 'postponed', 'cancelled', 'downgraded']);

/** Whether the parts make an event; "the talks were moved" does too, since it says what became of one told before. */
function suffices(scene: Scene, trigger: Trigger, { date, place, members, status }: Parts): boolean {
  if (trigger.sense.needs === 'place' && (place === null || (trigger.noun && CHANGED.has(status))))
    return (
      trigger.noun &&
      (CHANGED.has(status) ? date !== null || members.length > 0 : date !== null && members.length > 0)
    );
  const known = (date === null ? 0 : 1) + (place === null ? 0 : 1);
  return isEvent(scene, trigger, members, known) || (CHANGED.has(status) && isDefinite(scene, trigger));
}

/** How far behind "received" the place may stand. */
const RECEIVED_AT = 24;

/** "received her today at the Summer Palace": a building with a name of its own. */
const isAtNamed = (tokens: Scene['tokens'], to: number): boolean =>
  tokens.some(
    ({ lower }, at) =>
      at > to &&
      at < to + RECEIVED_AT &&
      lower === 'at' &&
      tokens[at + 1]?.lower === 'the' &&
      /^\p{Lu}/u.test(tokens[at + 2]?.text ?? ''),
  );

/** Who is received in a town or at a house with a name, or "was received by", has travelled there. */
function typeOf({ tokens }: Scene, { noun, sense, to }: Trigger, place: FoundPlace | null): EventType {
  const received = !noun && tokens[to]?.lower.startsWith('receiv') === true;
  if (!received) return sense.type;
  const town = place !== null && /^\p{Lu}/u.test(place.name) && place.span[0] > (tokens[to]?.span[0] ?? 0);
  return town || verbForm(tokens, to).passive || isAtNamed(tokens, to) ? 'visit' : sense.type;
}

function made(scene: Scene, trigger: Trigger, { date, place, members, status }: Parts): FoundEvent {
  const cameo = cameoOf(trigger.sense, status);
  const others = [...(date === null ? [] : [date.span]), ...(place === null ? [] : [place.span])];
  const start = scene.tokens[trigger.from]?.span[0] ?? 0;
  return {
    definite: isDefinite(scene, trigger),
    another: isAnother(scene, trigger),
    sentence: 0,
    event: {
      type: typeOf(scene, trigger, place),
      ...(cameo === undefined ? {} : { cameo }),
      trigger: scene.text.slice(start, scene.tokens[trigger.to]?.span[1] ?? start),
      status,
      date: date?.date ?? null,
      ...(place === null ? {} : { place: place.name }),
      participants: members.map((member) => member.name),
      span: spanOf(scene, trigger, members, others),
    },
  };
}

/** "dismissed the letter as theatre": a judgement of a text, and no refusal. */
const isVerdict = ({ tokens }: Scene, { noun, sense, to }: Trigger): boolean =>
  !noun &&
  sense.type === 'rejection' &&
  tokens[to]?.lower.startsWith('dismiss') === true &&
  tokens.slice(to + 1, to + 8).some(({ lower }) => lower === 'as');

/** "On Monday Oru tabled a plan at a closed session", "floated it in a call": the occasion of a deed has its day. */
function withDeed(scene: Scene, trigger: Trigger, parts: Parts, { joined }: Memory): Parts {
  const occasion = scene.tokens[governingWord(scene.tokens, trigger.from)]?.lower ?? '';
  const at = trigger.sense.type === 'call' ? occasion === 'in' || occasion === 'during' : occasion === 'at';
  const fits =
    at &&
    parts.date === null &&
    parts.status === 'held' &&
    joined !== null &&
    trigger.from - joined.verb < 12;
  return fits ? { ...parts, date: joined.date } : parts;
}

/** "flew to Vienna on Monday and met the envoy": the second verb has the day and the place of the first. */
function withJoined(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  if (trigger.noun) return withDeed(scene, trigger, parts, memory);
  const before = memory.joined;
  memory.joined = { verb: trigger.to, date: parts.date, place: parts.place };
  const joins =
    before !== null &&
    parts.status === 'held' &&
    scene.tokens.slice(before.verb, trigger.from).some(({ lower }) => lower === 'and') &&
    !scene.tokens.slice(before.verb, trigger.from).some(({ lower }) => lower === ',' || lower === ';');
  if (!joins) return parts;
  const otherDay = parts.date !== null && parts.date.date.start !== before.date?.date.start;
  const elsewhere = trigger.sense.type === 'call' || otherDay;
  return {
    ...parts,
    date: parts.date ?? before.date,
    place: parts.place ?? (elsewhere ? null : before.place),
  };
}

/** "Following the meeting, Oru and Bessa signed": words at the head of a sentence that lead back to an encounter told before. */
const OCCASION =
  /^(?:following|after|at|during|in|at the (?:end|close) of|at the (?:start|beginning) of) (?:the|that|this|their) (?:meeting|talks|visit|call|conversation|session|round|negotiations|ceremony|summit|encounter)\b/iu;
const LONGEST_OCCASION = 60;

/** "There the mediators tabled a draft", "At that time Oru put forward a plan", "tabled a plan there". */
const THERE =
  /^(?:there,?|at (?:that|the same) time,?|on that occasion,?) (?!is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b)/iu;
const THERE_BEHIND = /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may)\b)/u;

/** Whether a sentence leads back to an encounter told before. */
function leadsBack(scene: Scene, trigger: Trigger): boolean {
  const start = scene.tokens[0]?.span[0] ?? 0;
  const head = scene.text.slice(start, start + LONGEST_OCCASION);
  if (OCCASION.test(head) || THERE.test(head)) return true;
  const behind = scene.tokens[trigger.to]?.span[1] ?? start;
  const stretch = scene.text.slice(behind, behind + LONGEST_OCCASION).split(/[,;.:]/u)[0] ?? '';
  return DEEDS.has(trigger.sense.type) && THERE_BEHIND.test(stretch);
}

/** What was done at an encounter or right behind it has its day. */
function withOccasion(scene: Scene, trigger: Trigger, parts: Parts, { encounter }: Memory): Parts {
  const start = scene.tokens[0]?.span[0] ?? 0;
  if (trigger.noun || parts.date !== null || parts.status !== 'held' || encounter === null) return parts;
  if (!leadsBack(scene, trigger)) return parts;
  return { ...parts, date: { date: encounter, span: [start, start] } };
}

const BEFORE_TRIGGER = 60;
const LONGEST_WORDS = 200;

/** "on 27 May, a day after a | visit": how far it lies from the day that stands right before these words. */
const DISTANCE =
  /^,?\s+(?:only |just )?(a|one|two|three|four|five|six|ten) (day|week)s? (after|before) (?:(?:the|an?|his|her|its|their|another|that)\s)?(?:[\p{L}-]+\s){0,2}$/u;

/** A noun or verb whose distance from the day before it is told lies so many days off that. */
function withDistance(
  { tokens, text }: Scene,
  { from, noun }: Trigger,
  sentence: Sentence,
  parts: Parts,
  memory: Memory,
): Parts {
  const at = tokens[from]?.span[0] ?? 0;
  if (!noun || !/\s(?:after|before)\s/u.test(text.slice(Math.max(0, at - BEFORE_TRIGGER), at))) return parts;
  const start = Math.max(sentence.span[0], at - LONGEST_WORDS);
  const day = findDates(text, [start, at], referenceOf(memory, 'past')).findLast(
    ({ date }) => date.precision === 'day',
  );
  const isClause = /^(?:VERB|AUX)$/.test(tokens[from + 1]?.pos ?? ''); // "three weeks after the last round collapsed"
  if (isClause) return parts;
  const words = day === undefined ? null : DISTANCE.exec(text.slice(day.span[1], at));
  if (day === undefined || words === null) return parts;
  const days = countOf(words[1] ?? '') * (words[2] === 'week' ? 7 : 1);
  const then = parseIso(day.date.start) + (words[3] === 'after' ? -days : days);
  return { ...parts, date: { date: read(then, then, 'day'), span: day.span } };
}

const CONCLUDED =
  /\b(?:concluded|ended|wrapped up|completed|finished|closed) (?:(?:an?|his|her|its|their|the) )?(two|three|four|five|six|seven)-day (?:[\p{L}-]+ ){0,2}$/u;

/** "concluded a three-day visit on Saturday": the day told is the last of them. */
function withLength({ tokens, text }: Scene, { from }: Trigger, parts: Parts): Parts {
  const at = tokens[from]?.span[0] ?? 0;
  const count = CONCLUDED.exec(text.slice(Math.max(0, at - BEFORE_TRIGGER), at))?.[1];
  if (count === undefined || parts.date?.date.precision !== 'day') return parts;
  const last = parseIso(parts.date.date.end);
  return { ...parts, date: { ...parts.date, date: read(last - countOf(count) + 1, last, 'range') } };
}

/** "It was signed in Galway at noon": what was done has its hour alone. */
function withHourAlone(
  { text, tokens }: Scene,
  { from, to }: Neighbourhood,
  parts: Parts,
  memory: Memory,
): Parts {
  if (parts.date !== null || parts.status !== 'held') return parts;
  const date = dayOfHour(text.slice(from, to), memory);
  const place = tokens[0]?.span[0] ?? from;
  return date === null ? parts : { ...parts, date: { date, span: [place, place] } };
}

const DEEDS: ReadonlySet<EventType> = new Set(['publication', 'proposal', 'signature', 'rejection']);

/** "has not published the text", "would not sign it": a deed that somebody did not do is no event. */
const isUndone = ({ noun, sense }: Trigger, { status }: Parts): boolean =>
  !noun && (status === 'denied' || status === 'cancelled') && DEEDS.has(sense.type);

/** "rejected suggestions of a split": what is denied is no offer. */
const CLAIMS =
  /^(?:claims?|suggestions?|accusations?|allegations?|links?|charges?|reports?|criticisms?|notions?|blame|responsibility|assertions?|comparisons?)$/;

const isDenial = ({ tokens }: Scene, { sense, to }: Trigger): boolean =>
  sense.type === 'rejection' && tokens.slice(to + 1, to + 5).some(({ lower }) => CLAIMS.test(lower));

/** Somebody did it, on a day that is told where the sense asks for one. */
const isDeed = ({ sense }: Trigger, { date, members, status }: Parts, isPast: boolean): boolean =>
  (date !== null || (sense.orDone === true && isPast)) && members.length > 0 && status === 'held';

/** "urged them to reject the plan": that somebody else is to refuse, publish or put forward something is no event yet. */
const isUrged = ({ noun, sense }: Trigger, { status, date }: Parts): boolean =>
  !noun &&
  status === 'proposed' &&
  (sense.type === 'rejection' ||
    sense.type === 'proposal' ||
    (sense.type === 'publication' && date === null));

/** "proposed to go on on Saturday", "proposed that they meet in May": the day and place of what is proposed are not the proposal's. */
function upToWhat({ tokens }: Scene, { noun, sense, to }: Trigger, around: Neighbourhood): Neighbourhood {
  if (noun || sense.orDone !== true) return around;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > to && (lower === 'that' || (lower === 'to' && tokens[index + 1]?.pos === 'VERB')),
  );
  const start = tokens[at]?.span[0];
  return start === undefined || start >= around.to
    ? around
    : { ...around, to: start, limit: Math.min(around.limit, at) };
}

/** "threatened to publish it", "would visit Oru if she were invited": what only a threat or a condition holds. */
function isOnlyThreatened({ tokens }: Scene, { noun, from, to }: Trigger): boolean {
  if (noun) return false;
  const form = verbForm(tokens, from);
  const before = tokens.slice(Math.max(0, form.start - 5), form.start);
  if (form.infinitive && before.some(({ lower }) => /^threaten(?:s|ed|ing)?$/.test(lower))) return true;
  const would =
    form.modal === 'would' || form.modal === 'may' || before.some(({ lower }) => lower === 'would');
  const rest = tokens.slice(to + 1, to + CONDITION);
  const stop = rest.findIndex(({ text }) => text === ';' || text === '.');
  return would && rest.slice(0, stop < 0 ? rest.length : stop).some(({ lower }) => lower === 'if');
}

/** "if the sheet was published again": what a condition before the verb holds. */
function isConditional({ tokens }: Scene, { noun, from }: Trigger): boolean {
  if (noun) return false;
  for (let at = from - 1; at >= Math.max(0, from - CONDITION); at -= 1) {
    if (/^[,;:.]$/.test(tokens[at]?.text ?? '')) return false;
    if (/^(?:if|unless)$/.test(tokens[at]?.lower ?? '')) return tokens[at - 1]?.lower !== 'as';
  }
  return false;
}

/** How far behind a verb its condition may begin, in tokens. */
const CONDITION = 14;

/** "the proposal was made in a letter": how it was made, of one told before. */
function isMadeHow({ tokens }: Scene, { from, noun }: Trigger): boolean {
  if (noun || tokens[from]?.lower !== 'made') return false;
  const { start, passive } = verbForm(tokens, from);
  return passive && tokens[start - 2]?.lower === 'the';
}

/** "had been given the text": the subject has received it, and put nothing forward. */
function isGiven(scene: Scene, { from, to, noun, sense }: Trigger): boolean {
  if (
    noun ||
    sense.type !== 'proposal' ||
    !/^(?:given|handed|sent|shown)$/.test(scene.tokens[from]?.lower ?? '')
  )
    return false;
  return (
    verbForm(scene.tokens, from).passive && /^(?:DET|NOUN|ADJ|PRON)$/.test(scene.tokens[to + 1]?.pos ?? '')
  );
}

/** "a mediator who has met both sides": without day and place it only says who somebody is. */
function isDescription({ tokens }: Scene, { noun, from, sense }: Trigger, { date, place }: Parts): boolean {
  if (noun || date !== null || place !== null || sense.needs !== 'persons') return false;
  const { start } = verbForm(tokens, from);
  const described = tokens.slice(Math.max(0, start - 6), start - 1);
  return (
    tokens[start - 1]?.lower === 'who' &&
    described.some(({ lower }) => /^(?:an?|one|two|three|several|some)$/.test(lower))
  );
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
    isGiven(scene, trigger)
  )
    return null;
  if (isMadeHow(scene, trigger)) return null;
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
  const parts = withHourAlone(
    scene,
    around,
    withDistance(scene, trigger, sentence, withLength(scene, trigger, joined), memory),
    memory,
  );
  if (
    isUndone(trigger, parts) ||
    (textless && !isDeed(trigger, parts, looksPast(scene.tokens[trigger.from])))
  )
    return null;
  if (textless && isDenial(scene, trigger)) return null;
  if (isUrged(trigger, parts) || isDescription(scene, trigger, parts)) return null;
  if (!suffices(scene, trigger, parts) || !frameHolds(scene, trigger, parts)) return null;
  if (parts.date !== null) memory.previous = parseIso(parts.date.date.start);
  if (parts.date !== null && parts.status === 'held') memory.done = parseIso(parts.date.date.start);
  const met = parts.members.length > 1 || (trigger.noun && trigger.sense.type === 'meeting');
  if (
    /^(?:day|range)$/.test(parts.date?.date.precision ?? '') &&
    parts.date &&
    parts.status === 'held' &&
    met
  )
    memory.encounter = parts.date.date;
  if (parts.date !== null) keepAnchor(scene, trigger, parts.date.date, memory);
  return made(scene, trigger, parts);
}

/** Keeps the day of an event, for "the day after the round". */
function keepAnchor({ tokens }: Scene, trigger: Trigger, date: ReadDate, memory: Memory): void {
  const { from, to, noun, sense } = trigger;
  const words = noun ? tokens.slice(from, to + 1).map(({ lower }) => lower) : [sense.type];
  memory.anchors = withAnchor(memory.anchors, { words, date, encounter: sense.type === 'meeting' });
}
