/**
 * The day of what was done at an encounter told before, where the sentence that tells it names none: "Orvia and Teska
 * met on Monday. The Teskan envoy handed over a list. Orvia turned it down. Its leader was later received by the mayor."
 * A report goes on telling of a scene in the plain past as long as it names no other day. Deeds of those who were there
 * belong to it; what steps back behind it ("had rejected", "earlier"), what is said of others, and what is told
 * under another day does not.
 */
import type { ReadDate } from '../../reading.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import { referenceOf, sideOf } from './dates-of-sentence.ts';
import { parseIso } from '../dates/calendar.ts';
import { findDates } from '../dates/index.ts';
import type { FoundDate } from '../dates/types.ts';
import { isDefinite } from '../event-made.ts';
import type { Parts } from '../event-parts.ts';
import { DEEDS } from '../triggers/no-event.ts';
import { isInRelative } from './in-aside.ts';
import { isOfContent } from './not-its-day.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';
import { verbBefore } from '../subject.ts';
import type { Scene, SceneTold, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

/** How many sentences behind the last telling a deed of the scene may stand: in its paragraph, and in a later one. */
const SENTENCES = 3;
const SENTENCES_ON = 6;
/** How many where the article opens with the scene. */
const SENTENCES_OF_LEAD = 16;

/** Words that lead away from the scene to another time. */
const ELSEWHEN =
  /^(?:earlier|previously|already|once|twice|since|until|till|ago|never|always|often|former|formerly|last|recently|far|repeatedly|again|still|now|when|if|while|after|before|first|originally|initially|because)$/u;
/** Words that lead on within it. */
const LEADS_ON = /^(?:then|later|afterwards|beforehand|thereupon|there)$/u;
/** Words behind which a clause tells of something else than the scene's own course. */
const STEPS_BACK =
  /^(?:who|whom|whose|which|that|had|has|have|having|said|says|told|according|reported|claimed)$/u;
/** Words of time within the scene: "after a short recess", "an hour before the end", "on the spot". */
const WITHIN =
  /\b(?:after|following|before) (?:an? |another )?(?:(?:short|brief|long|lengthy|further|hurried|second) )?(?:recess|break|pause|adjournment|interval|silence|coffee break|(?:hour|night)['’]s (?:sleep|thought|reflection)|few (?:minutes|hours)|hour|half an hour|(?:two|three|four|\d+) (?:hours|minutes))\b|\b(?:(?:an|half an|one|two|a quarter of an) hours?|(?:a few |\w+ )?minutes|moments|shortly|just|right) before (?:the|its|their) (?:end|close|finish|break-?up|adjournment)\b|\bat (?:the|its|their) (?:very )?(?:end|close|start|outset|opening)\b/giu;
/** "had tabled it an hour before the end": what stands back within the scene itself. */
const BEFORE_END = /\bbefore (?:the|its|their) (?:end|close|finish|break-?up|adjournment)\b/iu;

/** Where what was proposed or answered begins, whose words of time are not those of the deed. */
const CONTENT = /^(?:that|to)$/u;

/** The verb that tells an event: its own, or the one that carries its noun; -1 where none does. */
const verbOf = (scene: Scene, { noun, from }: Trigger): number => (noun ? verbBefore(scene, from) : from);

/** Whether a verb tells in the plain past of a main clause what was done. */
export function isPlainPast({ tokens, text }: Scene, verb: number): boolean {
  if (verb < 0 || !looksPast(tokens[verb])) return false;
  const { perfect, modal, infinitive, negated, start, past } = verbForm(tokens, verb);
  if (!past || modal !== null || infinitive || negated) return false;
  if (perfect && !BEFORE_END.test(text.slice(tokens[verb]?.span[1] ?? 0, tokens.at(-1)?.span[1])))
    return false;
  if (start === verb && tokens[verb]?.pos !== 'VERB') return false;
  return !mainWords(tokens, start).some(({ lower }) => STEPS_BACK.test(lower));
}

/** Where a clause that describes the subject begins and ends: "A draft | which Oru had sent | was", "Oru, | who leads it, | refused"; null where none stands. */
function describing(tokens: Scene['tokens'], start: number): readonly [from: number, to: number] | null {
  const which = tokens.findIndex(
    ({ lower }, at) =>
      at > 0 &&
      at < start &&
      /^(?:which|that|who)$/u.test(lower) &&
      /^(?:NOUN|PROPN|PUNCT)$/u.test(tokens[at - 1]?.pos ?? ''),
  );
  if (which < 0 || tokens.slice(0, which).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return null;
  if (tokens[which - 1]?.text !== ',') {
    const verbs = tokens.slice(which, start).filter(({ pos }) => pos === 'VERB').length;
    return verbs === 1 || (verbs > 1 && tokens[start - 1]?.text === ',') ? [which, start] : null;
  }
  const close = tokens.findIndex(({ text }, at) => at > which && at < start && text === ',');
  return close < 0 ? null : [which, close + 1];
}

/** The words of a sentence up to a verb, without a clause that describes its subject. */
function mainWords(tokens: Scene['tokens'], start: number): Scene['tokens'] {
  const clause = describing(tokens, start);
  return tokens.slice(0, start).filter((_, at) => clause === null || at < clause[0] || at >= clause[1]);
}

/** Whether a day told in the sentence may be that of the deed: one to come, or one of what was offered, is not. */
const mayBeIts = (scene: Scene, trigger: Trigger, date: FoundDate, told: ReadDate): boolean =>
  parseIso(date.date.start) <= parseIso(told.end) && !isOfContent(scene, date, trigger);

/** Whether a sentence tells of a time of its own. */
export function hasTime(scene: Scene, trigger: Trigger, told: ReadDate): boolean {
  const { dates, tokens, text } = scene;
  const content = tokens.findIndex(({ lower }, at) => at > trigger.to && CONTENT.test(lower));
  const clause = describing(tokens, verbForm(tokens, trigger.from).start);
  const own = (content < 0 ? tokens : tokens.slice(0, content)).filter(
    (_, at) => clause === null || at < clause[0] || at >= clause[1],
  );
  const first = tokens[0]?.span[0] ?? 0;
  const within = [...text.slice(first, tokens.at(-1)?.span[1] ?? first).matchAll(WITHIN)];
  const isWithin = (at: number): boolean =>
    within.some(({ index, 0: words }) => first + index <= at && at < first + index + words.length);
  if (own.some(({ lower, span }) => ELSEWHEN.test(lower) && !isWithin(span[0]))) return true;
  const end = tokens[content]?.span[0] ?? Number.POSITIVE_INFINITY;
  return [...dates.values()].some((found) =>
    found.some(
      (date) =>
        date.span[0] < end &&
        !isWithin(date.span[0]) &&
        !isInRelative(scene, date, trigger) &&
        mayBeIts(scene, trigger, date, told),
    ),
  );
}

/** Whether somebody was at a scene: by name, or where the sentence that told of it calls them so ("the commanders"). */
function wasThere(name: string, { members, words }: SceneTold): boolean {
  if (members.includes(name)) return true;
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
  return (/^\p{Ll}/u.test(name) || ACTOR_NOUNS.has(last)) && words.has(last); // "the Special Representative"
}

/** Words that place a deed at the encounter, whoever did it. */
const ON_THE_SPOT =
  /\bon the spot\b|\bthere and then\b|\bthen and there\b|\bstraight away\b|\bbefore (?:the|its|their) (?:end|close|finish|break-?up|adjournment)\b|\bafter an? (?:short |brief )?(?:recess|break|pause|adjournment)\b/iu;

/** Whether those who do what is told were at the scene, by how far behind it the telling stands. */
function areThere(
  { text, tokens }: Scene,
  { members }: Parts,
  told: SceneTold,
  at: number,
  paragraph: number,
): boolean {
  const there = members.filter(({ name }) => wasThere(name, told)).length;
  const back = at - told.sentence;
  const [first, last] = [tokens[0]?.span[0] ?? 0, tokens.at(-1)?.span[1] ?? 0];
  if (back <= SENTENCES_ON && ON_THE_SPOT.test(text.slice(first, last))) return true;
  if (paragraph === told.paragraph) return back <= SENTENCES && there > 0;
  const on = told.leads || tokens.some(({ lower }) => LEADS_ON.test(lower));
  return back <= (told.leads ? SENTENCES_OF_LEAD : SENTENCES_ON) && there > (on ? 0 : 1);
}

/** "The closed-door meeting" at the head of a sentence, in tokens. */
const LONGEST_SUBJECT = 4;

/** "In the course of the meeting the minister assured his guest". */
const isInCourseOf = ({ tokens }: Scene, { from }: Trigger): boolean =>
  from <= 5 &&
  tokens
    .slice(0, 4)
    .map(({ lower }) => lower)
    .join(' ') === 'in the course of';

/** "The meeting was also attended by Oru": the encounter itself, told again right behind. */
const isItself = (scene: Scene, trigger: Trigger, told: SceneTold, at: number, paragraph: number): boolean =>
  trigger.noun &&
  (trigger.from < LONGEST_SUBJECT || isInCourseOf(scene, trigger)) &&
  isDefinite(scene, trigger) &&
  (paragraph === told.paragraph || (told.leads && isInCourseOf(scene, trigger))) &&
  at > told.sentence &&
  at - told.sentence <= SENTENCES;

/** "The council, which met on Sunday, turned down the draft": what an assembly did for which it met. */
function isBehindAside(
  { tokens, dates }: Scene,
  { from, noun }: Trigger,
  told: SceneTold,
  at: number,
): boolean {
  if (noun || told.sentence !== at || !looksPast(tokens[from])) return false;
  const { start, perfect, modal, negated } = verbForm(tokens, from);
  const which = tokens.findIndex(({ lower }, index) => index < start && lower === 'which');
  const closes = tokens[start - 1]?.text === ',' && tokens[which - 1]?.text === ',';
  const once = [...dates.values()].every((found) => found.length < 2);
  return closes && which > 0 && once && !perfect && modal === null && !negated;
}

/** The parts with a day that stands in no words of their sentence. */
export function onDay({ tokens }: Scene, parts: Parts, date: ReadDate): Parts {
  const place = tokens[0]?.span[0] ?? 0;
  return { ...parts, date: { date, span: [place, place] } };
}

/** What may open a sentence before its day: "Late on Friday", "It was on Friday that". */
const OPENS =
  /^(?:(?:but|and|then|it was|that was|only|late|early|on|in|at|the|night|morning|afternoon|evening|of),? ?)*$/iu;
const LONGEST_OPENING = 40;
const GOES_ON = /^(?:he|she|they|both)$/u;
/** On a day on which somebody only spoke, what the next sentence tells was not done. */
const SPEAKS =
  /\b(?:said|says|told|spoke|speaks|wrote|announced|reported|confirmed|warned|insisted|complained|recalled|described|called|asked|argued)\b/iu;

/**
 * "On Friday the envoy came to her flat. He brought an offer", "On Friday the long wait ended. The two signed": the day that
 * opens the sentence before, where the same person goes on, or where that sentence tells no event of its own.
 */
function frameBefore({ text, tokens }: Scene, memory: Memory): ReadDate | null {
  const { before, at, toldAt } = memory;
  const isBare = toldAt < at - 1 && before !== null && !SPEAKS.test(before.text);
  if (before === null || !(isBare || GOES_ON.test(tokens[0]?.lower ?? ''))) return null;
  const [start, end] = before.span;
  const dates = findDates(
    text,
    [start, Math.min(end, start + LONGEST_SENTENCE)],
    referenceOf(memory, 'past'),
  );
  const first = dates[0];
  if (first === undefined || dates.length > 1 || first.date.precision !== 'day') return null;
  const opening = text.slice(start, first.span[0]);
  return opening.length <= LONGEST_OPENING && OPENS.test(opening) ? first.date : null;
}

/** The parts of a deed that goes on from a day that opened the sentence before. */
function withFrame(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  const isOwn = parts.date !== null || parts.status !== 'held' || !DEEDS.has(trigger.sense.type);
  if (isOwn || !isPlainPast(scene, verbOf(scene, trigger))) return parts;
  const date = frameBefore(scene, memory);
  if (date === null || sideOf(date, memory.today) === 'future') return parts;
  if (hasTime(scene, trigger, date)) return parts;
  return onDay(scene, parts, date);
}

/** The parts with the day of the scene, or of the sentence before, to which they belong. */
export const withScene = (
  scene: Scene,
  trigger: Trigger,
  parts: Parts,
  memory: Memory,
  paragraph: number,
): Parts => withFrame(scene, trigger, ofScene(scene, trigger, parts, memory, paragraph), memory);

/** The parts with the day of the scene to which they belong. */
function ofScene(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory, paragraph: number): Parts {
  const told = memory.scene;
  if (told === null || parts.date !== null || parts.status !== 'held') return parts;
  const aside = isBehindAside(scene, trigger, told, memory.at);
  if (aside && areThere(scene, parts, told, memory.at, paragraph)) return onDay(scene, parts, told.date);
  const itself = isItself(scene, trigger, told, memory.at, paragraph);
  if (trigger.noun && !DEEDS.has(trigger.sense.type) && !itself) return parts;
  if (!itself && !isPlainPast(scene, verbOf(scene, trigger))) return parts;
  if (hasTime(scene, trigger, told.date)) return parts;
  if (!itself && !areThere(scene, parts, told, memory.at, paragraph)) return parts;
  return onDay(scene, parts, told.date);
}
