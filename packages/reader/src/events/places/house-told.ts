/**
 * A place in the text's own words: "at the old customs house", "in a hotel above Oru", "aboard a pilot boat", "at his
 * residence", "in the capital". Its head is a noun for a house, a settlement or ground on which people meet.
 */
import { within } from '../../mentions/mention-at.ts';
import { NOT_NAMES } from '../../mentions/data/not-names.ts';
import { ACTOR_NOUNS } from '../data/actors.ts';
import { MEETING_GROUNDS, PLACE_NOUNS } from '../data/places.ts';
import { VENUES } from '../data/venues.ts';
import { startsTime } from '../people/noun-phrase.ts';
import type { FoundPlace, Scene, Trigger } from '../types.ts';
import { apposed, nameEnd, ofSettlement, placed } from './name-told.ts';

const LOCATIVE = /^(?:in|at|inside|aboard|near|outside|on)$/u;
/** Grounds on which people stand, so that "on" leads to them. */
const STOOD_ON =
  /^(?:island|islet|dyke|bridge|border|frontier|ship|vessel|ferry|boat|barge|yacht|train|plateau|peninsula|cape|quay|pier|farm|estate|ranch|campus|beach|shore|coast|hill|lawn|terrace|line|crossing)$/u;
const OPENS = /^(?:the|an?|his|her|its|their|this|that)$/u;
const INSIDE = /^(?:ADJ|NOUN|PROPN|NUM)$/u;
/** The most tokens of such a phrase up to its head. */
const LONGEST = 8;
/** How far behind the trigger it may begin, in tokens. */
const REACH = 16;

export const isGround = (noun: string): boolean =>
  VENUES.has(noun) ||
  PLACE_NOUNS.has(noun) ||
  MEETING_GROUNDS.has(noun) ||
  (noun.endsWith('s') && PLACE_NOUNS.has(noun.slice(0, -1)));

/** Whether words stand in the phrase that can: "the Swiss ambassador's residence". */
const goesOn = (scene: Scene, at: number): boolean => {
  const { tokens } = scene;
  if (/^['’]s?$/u.test(tokens[at]?.lower ?? '') || tokens[at]?.text === '-') return true;
  return INSIDE.test(tokens[at]?.pos ?? '') && !startsTime(scene, at);
};

/** "the yard of Oru", "a hotel near the airport", "a tent on the bridge": what says more of a house, from behind its head on; the index behind it. */
function more(scene: Scene, at: number): number {
  const { tokens } = scene;
  const lower = tokens[at]?.lower ?? '';
  if (!/^(?:of|above|outside|near|beside|on|by)$/u.test(lower)) return at;
  let to = at + 1;
  if (OPENS.test(tokens[to]?.lower ?? '')) to += 1;
  const from = to;
  while (to < at + LONGEST && goesOn(scene, to)) to += 1;
  const last = tokens[to - 1]?.lower ?? '';
  const fits = lower === 'of' || isGround(last) || (lower !== 'on' && tokens[to - 1]?.pos === 'PROPN'); // "in the capital on 3 March"
  return to > from && fits && !startsTime(scene, from) ? to : at;
}

/** "the Hofburg", "the Hotel Miramar", "Oru Castle": where a house with a name of its own ends; `from` where none does. */
function namedHouse({ tokens, names }: Scene, from: number, preposition: string): number {
  const article = tokens[from]?.lower === 'the';
  const first = article ? from + 1 : from;
  let to = first;
  while (to < first + LONGEST && tokens[to]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[to]?.text ?? ''))
    to += 1;
  const [head, start] = [tokens[to - 1], tokens[first]];
  if (to === first || head === undefined || start === undefined) return from;
  if (
    /^['’]s?$|^-$/u.test(tokens[to]?.lower ?? '') ||
    NOT_NAMES.has(start.lower) ||
    ACTOR_NOUNS.has(head.lower)
  )
    return from;
  const others = within(names, [start.span[0], head.span[1]]).some(({ kind }) => kind !== 'place');
  const house = VENUES.has(head.lower) || VENUES.has(start.lower);
  if (house && (!others || to > first + 1)) return to;
  return article && preposition === 'at' && !others ? to : from;
}

/** Where the house ends that a phrase tells; `from` where it tells none. */
function houseEnd(scene: Scene, from: number, preposition: string): number {
  const { tokens } = scene;
  const named = namedHouse(scene, from, preposition);
  if (named > from) return named;
  const opened = OPENS.test(tokens[from]?.lower ?? '');
  let to = opened ? from + 1 : from;
  while (to < from + LONGEST && goesOn(scene, to)) to += 1;
  const head = tokens[to - 1];
  const owned = tokens.slice(from, to).some(({ lower }) => /^['’]s?$/u.test(lower)); // "Oru's own compound"
  const proper = tokens[from]?.pos === 'PROPN'; // "Averley town hall"
  if (head === undefined || to === from || !(opened || owned || proper)) return from;
  if (preposition === 'on' && !STOOD_ON.test(head.lower)) return from;
  const noun = head.pos === 'NOUN' || head.pos === 'PROPN';
  if (!noun || !(isGround(head.lower) || (preposition === 'aboard' && opened))) return from;
  return more(scene, to);
}

/** Words behind which a clause tells of something else than the event. */
const LEADS_AWAY = /^(?:that|who|whom|whose|which|but|because|while|if|when|said|says|told|according|from)$/u;

/** Whether a clause of its own begins between the trigger and a place. */
const isAway = ({ tokens }: Scene, { to, noun }: Trigger, at: number): boolean => {
  const between = tokens.slice(to + 1, at);
  const verbs = between.filter(
    ({ pos }, index) => pos === 'VERB' && tokens[to + 2 + index]?.pos !== 'NOUN', // "behind closed doors"
  ).length;
  return (
    verbs > (noun ? 2 : 0) ||
    (verbs > 0 && between.some(({ lower }) => lower === 'after')) || // "was called off after the massacre in Oru"
    between.some(({ lower, text }) => LEADS_AWAY.test(lower) || /^[;:()"“”]$/u.test(text))
  );
};

/** The place that begins at a token behind a preposition: a name, or a house or ground in the text's own words; null where none does. */
export function placeFrom(scene: Scene, from: number, preposition: string): FoundPlace | null {
  const name = /^(?:in|to|near|outside|at)$/u.test(preposition) ? nameEnd(scene, from) : from;
  if (name > from) return placed(scene, from, name);
  const end = houseEnd(scene, from, preposition);
  if (end <= from) return null;
  const of = scene.tokens.findIndex(({ lower }, at) => at > from && at < end && lower === 'of');
  return apposed(scene, end) ?? (of > 0 ? ofSettlement(scene, of) : null) ?? placed(scene, from, end);
}

/** The place that a locative preposition at a token leads to; null where it leads to none. */
export function houseAt(scene: Scene, at: number): FoundPlace | null {
  const { tokens } = scene;
  const preposition = tokens[at]?.lower ?? '';
  if (!LOCATIVE.test(preposition)) return null;
  return placeFrom(scene, tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1, preposition); // "inside of"
}

/** "Tonight, in the old ferry house, they are to dine". */
const NEAR = /^(?:tonight|today|yesterday|tomorrow|,)$/u;

/** How many words may stand before a place that opens the sentence. */
const LONGEST_FRONT = 3;

/** The house or ground at which an encounter or a signature is told to be, behind its trigger or at the head of the sentence. */
export function houseTold(scene: Scene, trigger: Trigger, limit: number): FoundPlace | null {
  if (!/^(?:meeting|visit|signature)$/u.test(trigger.sense.type)) return null;
  const { tokens } = scene;
  const end = Math.min(limit, tokens.length, trigger.to + REACH);
  for (let at = trigger.to + 1; at < end; at += 1) {
    const house = houseAt(scene, at);
    if (house === null) continue;
    if (isAway(scene, trigger, at)) break;
    return house;
  }
  const front = tokens.findIndex(({ pos, lower }) => !/^(?:ADV|CCONJ)$/u.test(pos) && !NEAR.test(lower));
  const house = front < 0 || front > LONGEST_FRONT ? null : houseAt(scene, front);
  return house !== null && house.span[1] < (tokens[trigger.from]?.span[0] ?? 0) ? house : null;
}
