/**
 * The day of an event as words around it make it: that of the verb that it is joined to, of the occasion that it leads
 * back to, of an hour alone, at a distance from another day ("a day after a visit"), or as many days as it lasted.
 */
import type { ReadDate } from '../../reading.ts';
import { OCCASIONS } from '../data/occasions.ts';
import { isOfSaying } from './date-of-saying.ts';
import { referenceOf, sideOf } from './dates-of-sentence.ts';
import { parseIso, read } from '../dates/calendar.ts';
import { findDates } from '../dates/index.ts';
import { countOf } from '../dates/matches.ts';
import type { Parts } from '../event-parts.ts';
import { governingWord } from '../governing-word.ts';
import { dayOfHour } from './hour-alone.ts';
import type { Neighbourhood } from '../neighbourhood.ts';
import { DEEDS } from '../triggers/no-event.ts';
import { withJourney } from './day-of-journey.ts';
import { isDoneByOther } from './not-its-day.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** How far behind the verb the talks may stand for which somebody came, in tokens. */
const FOR_TALKS = 26;

/** "On Monday Oru tabled a plan at a closed session", "floated it in a call": the occasion of a deed has its day. */
function withDeed(scene: Scene, trigger: Trigger, parts: Parts, { joined }: Memory): Parts {
  const occasion = scene.tokens[governingWord(scene.tokens, trigger.from)]?.lower ?? '';
  const at = trigger.sense.type === 'call' ? occasion === 'in' || occasion === 'during' : occasion === 'at';
  const leadsTo = occasion === 'for' && /^(?:meeting|visit)$/.test(joined?.type ?? ''); // "received him today for talks"
  if (
    leadsTo &&
    trigger.sense.type === 'meeting' &&
    parts.date === null &&
    joined !== null &&
    trigger.from - joined.verb < FOR_TALKS
  )
    return { ...parts, date: joined.date };
  const fits =
    at &&
    parts.date === null &&
    parts.status === 'held' &&
    joined !== null &&
    trigger.from - joined.verb < 12;
  return fits ? { ...parts, date: joined.date } : parts;
}

/** "was issued last week and has been declined": what holds now is told beside what was done then. */
function isNowBeside({ tokens }: Scene, before: number, { from }: Trigger): boolean {
  const { start, perfect } = verbForm(tokens, from);
  return perfect && /^(?:has|have)$/u.test(tokens[start]?.lower ?? '') && !verbForm(tokens, before).perfect;
}

/** Whether the plain present of two verbs tells what is to come on one day. */
function isAheadToo(
  { tokens }: Scene,
  { date, verb }: NonNullable<Memory['joined']>,
  parts: Parts,
  { today }: Memory,
  { from }: Trigger,
): boolean {
  if (date === null || sideOf(date.date, today) !== 'future') return false;
  if (parts.date !== null && parts.date.span[0] !== date.span[0]) return false;
  return !verbForm(tokens, verb).past && !verbForm(tokens, from).past;
}

/** Words with which a clause begins that is not the main one any more. */
const CLAUSE =
  /^(?:who|whom|whose|which|that|where|when|after|before|because|since|as|if|though|although|[“”":;])$/u;

/** "came on Wednesday, in shoes not made for it, and offered them land": the same subject goes on behind an aside. */
function goesOnBehind({ tokens }: Scene, before: number, { from }: Trigger): boolean {
  const [one, other] = [verbForm(tokens, before), verbForm(tokens, from)];
  const isPlain = (form: typeof one): boolean =>
    form.past && !form.perfect && form.modal === null && !form.infinitive && !form.passive && !form.negated;
  const and = tokens.findLastIndex(({ lower }, at) => lower === 'and' && at > before && at < other.start);
  if (!isPlain(one) || !isPlain(other) || and < 0 || !isAside(tokens, and + 1, other.start)) return false;
  return !tokens.slice(before + 1, and).some(({ lower, pos }) => pos === 'AUX' || CLAUSE.test(lower));
}

/** "and, after four hours, rejected it": whether nothing but an aside without a verb stands between two places. */
const isAside = (tokens: Scene['tokens'], from: number, to: number): boolean =>
  from === to ||
  (to - from < LONGEST_ASIDE &&
    tokens[from]?.text === ',' &&
    tokens[to - 1]?.text === ',' &&
    !tokens.slice(from, to).some(({ pos, lower }) => /^(?:VERB|AUX)$/u.test(pos) || WHEN.test(lower)));
/** In tokens. */
const LONGEST_ASIDE = 9;
/** Words of another day. */
const WHEN = /^(?:days?|weeks?|months?|years?|on|in|later|earlier|next)$/u;

/** "flew to Vienna on Monday and met the envoy": the second verb has the day and the place of the first. */
export function withJoined(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  const before = memory.joined;
  const onJourney = withJourney(scene, trigger, parts, before);
  if (trigger.noun) return withDeed(scene, trigger, onJourney, memory);
  if (onJourney !== parts) return onJourney; // the journey stays what "and" goes on from
  memory.joined = { verb: trigger.to, type: trigger.sense.type, date: parts.date, place: parts.place };
  const joins =
    before !== null &&
    parts.status === 'held' &&
    scene.tokens.slice(before.verb, trigger.from).some(({ lower }) => lower === 'and') &&
    (goesOnBehind(scene, before.verb, trigger) ||
      !scene.tokens.slice(before.verb, trigger.from).some(({ lower }) => lower === ',' || lower === ';'));
  if (!joins || isDoneByOther(scene, before.verb, trigger)) return parts;
  const governed =
    verbForm(scene.tokens, before.verb).infinitive && !verbForm(scene.tokens, trigger.from).infinitive;
  if (governed || isNowBeside(scene, before.verb, trigger)) return parts; // "asked them to meet on Friday and proposes a truce"
  if (isAheadToo(scene, before, parts, memory, trigger))
    return { ...parts, date: before.date, status: 'planned' }; // "receives him on Monday and hands him an offer"
  const otherDay = parts.date !== null && parts.date.date.start !== before.date?.date.start;
  const elsewhere = trigger.sense.type === 'call' || otherDay;
  return {
    ...parts,
    date: parts.date ?? before.date,
    place: parts.place ?? (elsewhere ? null : before.place),
  };
}

/** "Following the meeting, Oru and Bessa signed": words at the head of a sentence that lead back to an encounter told before. */
const OCCASION = new RegExp(
  `^(?:(?:late|early|later|shortly|immediately|right|just|hours|minutes) )?(?:following|after|at|during|in|before|on the sidelines of|in the margins of|in the course of|(?:at|towards?|near|by) the (?:end|close|conclusion|start|beginning|opening|outset) of) (?:the|that|this|their|its|his|her) (?:\\p{L}+ )??(?:${OCCASIONS.join('|')})\\b|^(?:at|in|after) (?:its|their) (?:close|conclusion|end|start|opening|outset|course)\\b`,
  'iu',
);

const LONGEST_OCCASION = 80;

/** "There the mediators tabled a draft", "At that time Oru put forward a plan", "tabled a plan there". */
const THERE =
  /^(?:there,?|at (?:that|the same) time,?|on that occasion,?) (?!is\b|are\b|was\b|were\b|has\b|have\b|had\b|will\b)/iu;

const THERE_BEHIND = /\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|may)\b)/u;

/** "travelled to Lima then, the first to do so". */
const THEN_BEHIND = /^[^,.;:]{0,60}\bthen\b(?=[,.;]| and\b|$)/u;

/** "offered them a truce at the meeting": an encounter of which nothing more is told. */
const AT_IT = new RegExp(
  `\\b(?:at|during|after|following) (?:the|that|this|their) (?:${OCCASIONS.join('|')})\\b(?! (?:in|on|of|between|with|for|that|which)\\b)`,
  'u',
);

/** Whether a sentence leads back to an encounter told before. */
function leadsBack(scene: Scene, trigger: Trigger): boolean {
  const start = scene.tokens[0]?.span[0] ?? 0;
  const head = scene.text.slice(start, start + LONGEST_OCCASION);
  if (OCCASION.test(head) || THERE.test(head)) return true;
  const behind = scene.tokens[trigger.to]?.span[1] ?? start;
  const stretch = scene.text.slice(behind, behind + LONGEST_OCCASION).split(/[,;.:]/u)[0] ?? '';
  const isDone = DEEDS.has(trigger.sense.type) || trigger.sense.type === 'call';
  return isDone && (THERE_BEHIND.test(stretch) || AT_IT.test(stretch));
}

/** "was in Kotor on 10 August. He met Redmayne there": the only day of the sentence before, to whose place this one leads back. */
function dayOfThere(scene: Scene, { to }: Trigger, memory: Memory): ReadDate | null {
  const { before } = memory;
  const [first, last] = [scene.tokens[0]?.span[0] ?? 0, scene.tokens.at(-1)?.span[1] ?? 0];
  const behind = scene.text.slice(scene.tokens[to]?.span[1] ?? last, last);
  const leads =
    THERE.test(scene.text.slice(first, last)) || THERE_BEHIND.test(behind) || THEN_BEHIND.test(behind);
  if (before === null || !leads) return null;
  if ([...scene.dates.values()].some((dates) => dates.length > 0)) return null;
  const [start, end] = before.span;
  const dates = findDates(
    scene.text,
    [start, Math.min(end, start + LONGEST_SENTENCE)],
    referenceOf(memory, 'past'),
  );
  const [only] = dates;
  if (only === undefined || dates.length > 1 || isOfSaying(scene.text, only.span)) return null;
  return sideOf(only.date, memory.today) === 'past' ? only.date : null;
}

/** How far into its sentence the noun of the occasion may stand, in tokens. */
const AT_HEAD = 5;

/** "During the meeting, the ministers took stock": the encounter told before, as the occasion of what is told now. */
const isOccasionItself = ({ text, tokens }: Scene, { from, noun, sense }: Trigger, parts: Parts): boolean =>
  noun &&
  /^(?:meeting|call)$/u.test(sense.type) &&
  parts.date === null &&
  (parts.status === 'held' || parts.status === 'unknown') &&
  from > 0 &&
  from < AT_HEAD &&
  /^(?:during|in|at|following)$/u.test(tokens[0]?.lower ?? '') &&
  OCCASION.test(text.slice(tokens[0]?.span[0] ?? 0, (tokens[0]?.span[0] ?? 0) + LONGEST_OCCASION));

/** "At Oru, Bessa proposed": the place of the encounter told before. */
function isAtItsPlace({ text, tokens }: Scene, { to }: Trigger, { encounterPlace }: Memory): boolean {
  if (encounterPlace === null) return false;
  const first = tokens[0]?.span[0] ?? 0;
  const behind =
    text.slice(tokens[to]?.span[1] ?? first, tokens.at(-1)?.span[1] ?? first).split(/[,;.:]/u)[0] ?? '';
  return text.startsWith(`At ${encounterPlace},`, first) || ` ${behind} `.includes(` at ${encounterPlace} `);
}

/** What was done at an encounter or right behind it has its day. */
export function withOccasion(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  const start = scene.tokens[0]?.span[0] ?? 0;
  if (isOccasionItself(scene, trigger, parts) && memory.encounter !== null)
    return { ...parts, date: { date: memory.encounter, span: [start, start] } };
  if (trigger.noun || parts.date !== null || parts.status !== 'held') return parts;
  const back = leadsBack(scene, trigger) || isAtItsPlace(scene, trigger, memory);
  const date = dayOfThere(scene, trigger, memory) ?? (back ? memory.encounter : null);
  return date === null ? parts : { ...parts, date: { date, span: [start, start] } };
}

const BEFORE_TRIGGER = 60;

const CONCLUDED =
  /\b(?:concluded|ended|wrapped up|completed|finished|closed) (?:(?:an?|his|her|its|their|the) )?(two|three|four|five|six|seven)-day (?:[\p{L}-]+ ){0,2}$/u;

/** "concluded a three-day visit on Saturday": the day told is the last of them. */
export function withLength({ tokens, text }: Scene, { from }: Trigger, parts: Parts): Parts {
  const at = tokens[from]?.span[0] ?? 0;
  const count = CONCLUDED.exec(text.slice(Math.max(0, at - BEFORE_TRIGGER), at))?.[1];
  if (count === undefined || parts.date?.date.precision !== 'day') return parts;
  const last = parseIso(parts.date.date.end);
  return { ...parts, date: { ...parts.date, date: read(last - countOf(count) + 1, last, 'range') } };
}

/** "It was signed in Galway at noon": what was done has its hour alone. */
export function withHourAlone(
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
