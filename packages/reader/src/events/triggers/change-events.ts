/**
 * Postponements and cancellations as events of their own. A verb such as "put off" says two things: how the talks stand
 * (the noun's event is `postponed`), and that somebody put them off (this event). What was put off need not be an event
 * that the reader knows otherwise: a vote, a strike or a report will do.
 */
import type { Sentence } from '@nonpaper/text';
import type { EventStatus, Span } from '@nonpaper/vocabulary';
import { type PutOff, putOffAt } from './change-at.ts';
import { PLANNED_THINGS } from '../data/changes.ts';
import { dayOfDoing } from '../days/day-of-doing.ts';
import { yearBetween } from '../days/when-put-off.ts';
import type { FoundDate } from '../dates/types.ts';
import { read } from '../dates/calendar.ts';
import { dayOfHour } from '../days/hour-alone.ts';
import type { FoundEvent } from '../merge-events.ts';
import { phraseEnd } from '../people/noun-phrase.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { whoPutOff } from './who-put-off.ts';
import { isOfToday, type Memory } from '../scene.ts';
import { governor } from '../status/status-of-form.ts';
import { looksPast, type VerbForm, verbForm } from '../verb-form.ts';

const SENSES = {
  postponed: { type: 'postponement' },
  cancelled: { type: 'cancellation', cameo: '160' },
} as const;

/** How far a verb may stand from what it puts off, in tokens. */
const REACH = 30;

/** A verb that puts something off, with what it puts off. */
interface Deed {
  readonly at: number;
  readonly verb: PutOff;
  readonly form: VerbForm;
  readonly passive: boolean;
  /** The token that names what is put off. */
  readonly thing: number;
}

/** "set for 28 March": a month, and no march. */
const isMonth = (tokens: Scene['tokens'], at: number): boolean =>
  tokens[at]?.text === 'March' &&
  (tokens[at - 1]?.pos === 'NUM' ||
    tokens[at + 1]?.pos === 'NUM' ||
    /^(?:in|of|until|since|late|early|mid|on)$/.test(tokens[at - 1]?.lower ?? ''));

const isThing = (scene: Scene, triggers: readonly Trigger[], at: number): boolean => {
  const lower = scene.tokens[at]?.lower ?? '';
  if (isMonth(scene.tokens, at)) return false;
  return (
    triggers.some(({ noun, to }) => noun && to === at) ||
    PLANNED_THINGS.has(lower) ||
    PLANNED_THINGS.has(lower.replace(/s$/, ''))
  );
};

/** "it was put off" of what the sentence before told; "the talks were put off", "a vote, planned for May, has been put off": the nearest thing before that begins a phrase. */
function thingBefore(scene: Scene, triggers: readonly Trigger[], start: number, told: boolean): number {
  for (let at = start - 1; at >= Math.max(0, start - REACH); at -= 1) {
    if (/^[;:.]$/.test(scene.tokens[at]?.text ?? '')) return -1;
    if (isThing(scene, triggers, at)) return at;
    if (told && /^(?:it|they)$/.test(scene.tokens[at]?.lower ?? '')) return at;
  }
  return -1;
}

/** "put off the talks", "called the visit off": a thing in the phrase right behind the verb and its particle. */
function thingBehind(scene: Scene, triggers: readonly Trigger[], from: number): number {
  const end = Math.max(phraseEnd(scene, from), from);
  for (let at = from; at < end; at += 1) if (isThing(scene, triggers, at)) return at;
  return -1;
}

/** How long words of time or an aside between a verb and its object may be, in tokens. */
const ASIDE = 8;

/** "put off on Wednesday night a hearing", "postponed, without giving a day, the hearing": the token at which the object begins. */
function overAside({ tokens }: Scene, from: number): number {
  const first = tokens[from];
  if (
    first === undefined ||
    !/^(?:,|on|late|early|last|this|yesterday|today|again|until|till|to)$/u.test(first.lower)
  )
    return from;
  const end = tokens.findIndex(
    ({ text, lower }, at) =>
      at > from && at < from + ASIDE && (first.text === ',' ? text === ',' : /^(?:an?|the)$/u.test(lower)),
  );
  if (end < 0) return from;
  return first.text === ',' ? end + 1 : end;
}

/** "the postponed talks": before its noun the participle says how they stand, and no more. */
const isPrenominal = (scene: Scene, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(scene.tokens[at + 1]?.pos ?? '') &&
  (/^(?:DET|ADJ|NUM)$/.test(scene.tokens[at - 1]?.pos ?? '') ||
    /^['’]s$/.test(scene.tokens[at - 1]?.lower ?? ''));

/** "was dropped", "has been dropped": of what was planned; who drops an objection, or asks that it be dropped, calls off nothing. */
const isDropped = ({ tokens }: Scene, { passive, start }: VerbForm): boolean =>
  passive && /^(?:was|were|is|are|has|have|had)$/.test(tokens[start]?.lower ?? '');

function deedAt(scene: Scene, triggers: readonly Trigger[], at: number, told: boolean): Deed | null {
  const verb = putOffAt(scene, at);
  const token = scene.tokens[at];
  if (verb === null || token === undefined || isPrenominal(scene, at)) return null;
  const form = verbForm(scene.tokens, at);
  if (token.lower.startsWith('drop') && !isDropped(scene, form)) return null;
  const it =
    scene.tokens[at + verb.length]?.lower === 'it' && (told || verb.status === 'cancelled') && !form.passive;
  const behind = form.passive
    ? -1
    : it
      ? at + verb.length
      : thingBehind(scene, triggers, overAside(scene, at + verb.length));
  if (behind >= 0) return { at, verb, form, passive: false, thing: behind };
  const reduced = looksPast(token) && form.start === at;
  const before = form.passive || reduced ? thingBefore(scene, triggers, form.start, told) : -1;
  return before < 0 ? null : { at, verb, form, passive: true, thing: before };
}

/** Whether it was done, is to be done or is asked for; null where a condition or a "may" holds it, or nobody did it. */
function statusOf(scene: Scene, form: VerbForm): EventStatus | null {
  if (form.negated) return null;
  if (form.infinitive) {
    if (/^(?:had|only)$/u.test(scene.tokens[form.start - 1]?.lower ?? '')) return 'held'; // "had to be cancelled", "only to cancel it"
    const by = governor(scene, form.start);
    if (by === 'propose') return 'proposed';
    if (by !== 'plan') return null;
    return /^(?:decided?|agreed?)$/.test(scene.tokens[form.start - 1]?.lower ?? '') ? 'held' : 'planned';
  }
  if (form.modal === 'will') return 'planned';
  return form.modal === null ? 'held' : null;
}

/** The verb with its particle, if that stands right behind it. */
function triggerSpan(scene: Scene, { at, verb }: Deed): Span {
  const [start, end] = scene.tokens[at]?.span ?? [0, 0];
  return [start, scene.tokens[at + verb.length - 1]?.span[1] ?? end];
}

function made(
  scene: Scene,
  deed: Deed,
  status: EventStatus,
  members: readonly Participant[],
  date: FoundDate | null,
  told: string | null,
): FoundEvent {
  const word = scene.tokens[deed.thing]?.lower ?? '';
  const what = word === 'it' || word === 'they' ? told : word;
  const span = triggerSpan(scene, deed);
  const all = [span, ...members.map((member) => member.span), ...(date === null ? [] : [date.span])];
  return {
    definite: false,
    sentence: 0,
    of: (what ?? '').replace(/s$/, ''),
    event: {
      ...SENSES[deed.verb.status],
      trigger: scene.text.slice(...span),
      ...(what === null ? {} : { of: what }),
      status,
      date: date?.date ?? null,
      participants: members.map(({ name }) => name),
      span: [Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, to]) => to))],
      spans: {
        trigger: [span],
        date: date === null || date.span[0] === date.span[1] ? [] : [date.span],
        place: [],
        participants: members.map((member) => member.span),
      },
      by: `${SENSES[deed.verb.status].type}-verb`,
      confidence: 0, // known when all tellings are
    },
  };
}

/** "has been called off, the mediators announced this morning": what is told to be so is done by announcing it. */
const ANNOUNCED_TODAY =
  /^[^.;:]*, [^,.;:]*\b(?:announced|said|confirmed|told [^,.;:]*) (?:earlier )?(?:today|this (?:morning|afternoon|evening))\b/iu;
const LONGEST_ANNOUNCING = 160;

/** When it was put off; before a passive stands the day of what was put off. */
function dayOf(scene: Scene, { at, verb, form, passive, thing }: Deed, sentence: Sentence, memory: Memory) {
  const day = dayOfDoing(scene, sentence, passive ? null : form.start, at + verb.length - 1, memory);
  const place = scene.tokens[at]?.span[0] ?? 0;
  const inEntry = memory.entry !== null && (form.perfect || !isOfToday(memory));
  if (day !== null) return day;
  const inYear = passive ? yearBetween(scene, thing, form.start) : null;
  if (inYear !== null) return inYear;
  const announced = form.perfect && memory.entry === null && memory.today !== null;
  if (announced && ANNOUNCED_TODAY.test(scene.text.slice(place, place + LONGEST_ANNOUNCING)))
    return { date: read(memory.today, memory.today, 'day'), span: [place, place] as const };
  const behind = scene.text.slice(place, sentence.span[1]).split(/[,;]|\sand\s/u)[0] ?? '';
  const date = inEntry
    ? memory.entry
    : form.infinitive || form.modal !== null
      ? null
      : dayOfHour(behind, memory);
  return date === null ? null : { date, span: [place, place] as const };
}

/** The postponements and cancellations that a sentence tells, in the order of the text. */
export function changeEvents(
  scene: Scene,
  triggers: readonly Trigger[],
  sentence: Sentence,
  memory: Memory,
): FoundEvent[] {
  const found: FoundEvent[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const deed = deedAt(scene, triggers, at, memory.thing !== null);
    const status = deed === null ? null : statusOf(scene, deed.form);
    if (deed === null || status === null) continue;
    const thing = scene.tokens[deed.thing]?.span ?? [0, 0];
    const members = whoPutOff(scene, deed.at, deed.verb.length, deed.passive).filter(
      ({ span }) => span[0] !== thing[0],
    );
    found.push(made(scene, deed, status, members, dayOf(scene, deed, sentence, memory), memory.thing));
  }
  return found;
}
