/**
 * Where an event is that names no place of its own: "there" and "here", the goal of a journey told before ("flew to Lima,
 * where she met", "is due in Lima for talks", "She is to meet"), and the place of the encounter at which it was done.
 */
import { within } from '../../mentions/mention-at.ts';
import { isDefinite } from '../event-made.ts';
import type { Parts } from '../event-parts.ts';
import { governingWord } from '../governing-word.ts';
import type { Memory } from '../scene.ts';
import { verbBefore } from '../subject.ts';
import type { FoundPlace, Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';
import { datelinePlace } from './dateline-place.ts';
import { houseAt } from './house-told.ts';

/** How far behind its trigger "there" may stand, in tokens, and how far before it. */
const REACH = 14;
const REACH_BEFORE = 8;
/** How many sentences back the place may be told that "there" means. */
const SENTENCES = 3;
/** How far before "there" a place is looked for that no event has, in units. */
const FAR = 400;

const BE =
  /^(?:is|are|was|were|be|been|being|will|would|has|have|had|may|might|could|can|should|must|seems?|appears?|remains?|['’]s)$/u;
const CLAUSE = /^(?:that|which|who|whom|but|because|while|if|when|said|says|told)$/u;

/** Whether "there" at a token leads to a place, as in "there was" it does not. */
const isPlace = ({ tokens }: Scene, at: number): boolean =>
  !BE.test(tokens[at + 1]?.lower ?? '') &&
  tokens[at - 1]?.lower !== 'and' &&
  !/^(?:then)$/u.test(tokens[at + 2]?.lower ?? '');

/** The token of "there" or "here" that belongs to a trigger; -1 where none does. */
function deicticOf(scene: Scene, { from, to, sense }: Trigger): number {
  if (sense.type === 'call') return -1;
  const { tokens } = scene;
  for (let at = to + 1; at < Math.min(tokens.length, to + REACH); at += 1) {
    const { lower, text } = tokens[at] ?? { lower: '', text: '' };
    if (CLAUSE.test(lower) || /^[;:.]$/u.test(text)) break;
    if (/^t?here$/u.test(lower)) return isPlace(scene, at) ? at : -1;
  }
  for (let at = from - 1; at >= Math.max(0, from - REACH_BEFORE); at -= 1) {
    const { lower, text } = tokens[at] ?? { lower: '', text: '' };
    if (CLAUSE.test(lower) || /^[;:.]$/u.test(text)) return -1;
    if (/^t?here$/u.test(lower)) return isPlace(scene, at) ? at : -1;
  }
  return -1;
}

const LEADING =
  /\b(?:in|at|to|into|near|for|from|visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|left)\s(?:the\s)?(?:\p{Ll}+\s){0,2}(?:of\s)?$/u;

/** The last place named before a position, as one to which or in which something is; null where none is near. */
function lastNamed({ text, names }: Scene, place: number): FoundPlace | null {
  const found = within(names, [Math.max(0, place - FAR), place]).findLast(
    ({ kind, by, span }) =>
      (kind === 'place' || (kind === 'party' && by === 'metonym')) &&
      LEADING.test(text.slice(Math.max(0, span[0] - 40), span[0])),
  );
  return found === undefined ? null : { name: text.slice(...found.span), span: found.span };
}

/** What "there" means: the place told last, by an event or by its name. */
function placeBefore(scene: Scene, place: number, { whereabouts, at }: Memory): FoundPlace | null {
  const named = lastNamed(scene, place);
  const told = whereabouts !== null && at - whereabouts.sentence <= SENTENCES ? whereabouts.place : null;
  if (named === null || told === null) return named ?? told;
  return told.span[0] >= named.span[0] ? told : named;
}

/** "the old customs house, where they talked", "Lima, where she met": what stands before the comma. */
function beforeWhere(scene: Scene, { from, noun }: Trigger): FoundPlace | null {
  const { tokens } = scene;
  const where = tokens.findLastIndex(({ lower }, at) => at < from && from - at < REACH && lower === 'where');
  if (where < 1) return null;
  const verb = noun ? verbBefore(scene, from) : from;
  const between = tokens.slice(where + 1, verb);
  if (verb < where || between.some(({ lower, text }) => CLAUSE.test(lower) || /^[,;:]$/u.test(text)))
    return null;
  const start = tokens[where]?.span[0] ?? 0;
  const floor = tokens[Math.max(0, where - REACH)]?.span[0] ?? 0;
  const name = within(scene.names, [floor, start]).findLast(
    ({ kind, by }) => kind === 'place' || (kind === 'party' && by === 'metonym'),
  );
  for (let at = where - 1; at > Math.max(0, where - REACH); at -= 1) {
    const house = houseAt(scene, at);
    if (house !== null && house.span[0] > (name?.span[0] ?? 0)) return house;
  }
  return name === undefined ? null : { name: scene.text.slice(...name.span), span: name.span };
}

/** How far behind the journey what was done at its goal may stand in its sentence, in tokens. */
const LONGEST_JOURNEY = 26;

/** "flew to Lima for talks", "travels to Lima to meet", "flew to Lima and met": for what somebody went, or what he did there. */
function isAtGoal(scene: Scene, { from, noun }: Trigger, verb: number): boolean {
  const { tokens } = scene;
  if (from <= verb || from - verb > LONGEST_JOURNEY) return false;
  const at = noun ? governingWord(tokens, from) : from - 1;
  const between = tokens.slice(verb + 1, at);
  if (
    between.some(
      ({ lower, text }) => CLAUSE.test(lower) || /^(?:before|after)$/u.test(lower) || /^[;:]$/u.test(text),
    )
  )
    return false;
  const verbs = between.filter(({ pos }) => pos === 'VERB').length;
  if (noun && tokens[at]?.lower === 'for') return verbs === 0;
  const deed = noun ? verbBefore(scene, from) : from;
  const { start, infinitive } = verbForm(tokens, deed);
  if (infinitive) return verbs === 0 && tokens[start]?.lower === 'to';
  const meant = verbForm(tokens, verb).infinitive; // "welcomed her intention to travel and proposed"
  return deed > verb && !meant && /^(?:and|where)$/u.test(tokens[start - 1]?.lower ?? '');
}

/** Whether those who are told to meet include whoever travelled. */
const isTraveller = ({ members }: Parts, travellers: readonly string[]): boolean =>
  members.some(({ name }) => travellers.includes(name));

/** The goal of a journey told in the sentence, or by the traveller's own right before it. */
function goalBefore(
  scene: Scene,
  trigger: Trigger,
  parts: Parts,
  { journey, at }: Memory,
): FoundPlace | null {
  if (journey === null || /^(?:visit|call|publication|rejection)$/u.test(trigger.sense.type)) return null;
  if (journey.sentence === at) return isAtGoal(scene, trigger, journey.verb) ? journey.place : null;
  const there = isTraveller(parts, journey.travellers) || (trigger.noun && isDefinite(scene, trigger));
  return journey.sentence === at - 1 && there ? journey.place : null;
}

/** The parts with the place that is meant where none is named. */
export function withPlaceMeant(scene: Scene, trigger: Trigger, parts: Parts, memory: Memory): Parts {
  if (parts.place !== null || trigger.sense.type === 'call') return parts;
  const at = deicticOf(scene, trigger);
  const token = scene.tokens[at];
  const meant =
    token === undefined
      ? (beforeWhere(scene, trigger) ?? goalBefore(scene, trigger, parts, memory))
      : token.lower === 'here'
        ? datelinePlace(scene.text, token.span)
        : placeBefore(scene, token.span[0], memory);
  return meant === null
    ? parts
    : {
        ...parts,
        place:
          token === undefined ? { ...meant, span: spanAt(scene, trigger) } : { ...meant, span: token.span },
      };
}

/** What was tabled, signed or refused at an encounter, which gives it its day, has its place too. */
export function withPlaceOfScene(
  { sense }: Trigger,
  before: Parts,
  parts: Parts,
  { encounterPlace }: Memory,
): Parts {
  const ofScene =
    before.date === null && parts.date !== null && parts.place === null && parts.status === 'held';
  if (!ofScene || encounterPlace === null || !/^(?:proposal|signature|rejection)$/u.test(sense.type))
    return parts;
  const [place] = parts.date.span;
  return { ...parts, place: { name: encounterPlace, span: [place, place] } };
}

/** No words of the sentence: a place told elsewhere stands nowhere in it. */
const spanAt = ({ tokens }: Scene, { from }: Trigger): readonly [number, number] => {
  const place = tokens[from]?.span[0] ?? 0;
  return [place, place];
};

const UNDONE = /^(?:cancelled|postponed|denied)$/u;

/** Keeps where an event was, and whither somebody went, for the sentences behind. */
export function keepWhereabouts(
  scene: Scene,
  trigger: Trigger,
  { place, members, status }: Parts,
  memory: Memory,
): void {
  if (place === null) return;
  memory.whereabouts = { place, sentence: memory.at };
  const received = scene.tokens[trigger.from]?.lower.startsWith('receiv') === true;
  if ((trigger.sense.type === 'visit' || received) && !UNDONE.test(status))
    memory.journey = {
      place,
      sentence: memory.at,
      verb: trigger.to,
      travellers: members.map(({ name }) => name),
    };
}
