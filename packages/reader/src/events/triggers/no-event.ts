/**
 * What tells no event although its words could: what is only threatened, urged or left undone, a judgement of a text,
 * a denial, words that only say who somebody is.
 */
import type { EventType } from '@nonpaper/vocabulary';
import type { Parts } from '../event-parts.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** "dismissed the letter as theatre": a judgement of a text, and no refusal. */
export const isVerdict = ({ tokens }: Scene, { noun, sense, to }: Trigger): boolean =>
  !noun &&
  sense.type === 'rejection' &&
  tokens[to]?.lower.startsWith('dismiss') === true &&
  tokens.slice(to + 1, to + 8).some(({ lower }) => lower === 'as');

export const DEEDS: ReadonlySet<EventType> = new Set(['publication', 'proposal', 'signature', 'rejection']);

/** "has not published the text", "would not sign it": a deed that somebody did not do is no event. */
export const isUndone = ({ noun, sense }: Trigger, { status }: Parts): boolean =>
  !noun && (status === 'denied' || status === 'cancelled') && DEEDS.has(sense.type);

/** "rejected suggestions of a split": what is denied is no offer. */
const CLAIMS =
  /^(?:claims?|suggestions?|accusations?|allegations?|links?|charges?|reports?|criticisms?|notions?|blame|responsibility|assertions?|comparisons?)$/;

export const isDenial = ({ tokens }: Scene, { sense, to }: Trigger): boolean =>
  sense.type === 'rejection' && tokens.slice(to + 1, to + 5).some(({ lower }) => CLAIMS.test(lower));

/** Somebody did it, on a day that is told where the sense asks for one. */
export const isDeed = ({ sense }: Trigger, { date, members, status }: Parts, isPast: boolean): boolean =>
  (date !== null || (sense.orDone === true && isPast)) &&
  (members.length > 0 || sense.type === 'publication') &&
  status === 'held';

/** "urged them to reject the plan": that somebody else is to refuse, publish or put forward something is no event yet. */
export const isUrged = ({ noun, sense }: Trigger, { status, date }: Parts): boolean =>
  !noun &&
  status === 'proposed' &&
  (sense.type === 'rejection' ||
    sense.type === 'proposal' ||
    (sense.type === 'publication' && date === null));

/** "threatened to publish it", "would visit Oru if she were invited": what only a threat or a condition holds. */
export function isOnlyThreatened({ tokens }: Scene, { noun, from, to }: Trigger): boolean {
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
export function isConditional({ tokens }: Scene, { noun, from }: Trigger): boolean {
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
export function isMadeHow({ tokens }: Scene, { from, noun }: Trigger): boolean {
  if (noun || tokens[from]?.lower !== 'made') return false;
  const { start, passive } = verbForm(tokens, from);
  return passive && tokens[start - 2]?.lower === 'the';
}

/** "the Front's negotiating team", "a meeting room": a participle that tells of what kind a noun is. */
export function isOfWhatKind({ tokens }: Scene, { noun, from, to }: Trigger): boolean {
  if (noun || from !== to || tokens[from]?.lower.endsWith('ing') !== true) return false;
  const before = tokens[from - 1];
  const owned = before?.text.startsWith("'") || before?.text.startsWith('’');
  const led = owned || /^(?:DET|ADJ)$/u.test(before?.pos ?? '') || OWNERS.test(before?.lower ?? '');
  return led && tokens[from + 1]?.pos === 'NOUN';
}

const OWNERS = /^(?:his|her|its|their|our|my)$/u;

/** "submit the agreement to a referendum": a text that is put to voters is put forward to no party. */
export const isPutToVote = ({ tokens }: Scene, { noun, sense, to }: Trigger): boolean =>
  !noun &&
  sense.type === 'proposal' &&
  tokens
    .slice(to + 1, to + FARTHEST_VOTE)
    .some(
      ({ lower }, at, all) =>
        /^(?:referendum|plebiscite|vote|ballot|ratification)$/.test(lower) &&
        all.slice(Math.max(0, at - 3), at).some(({ lower: before }) => before === 'to' || before === 'for'),
    );

/** In tokens. */
const FARTHEST_VOTE = 12;

/** "He carries a new text": a messenger has it with him, and makes nothing public by that, as a newspaper does. */
export const isCarriedAlong = (
  { tokens, persons }: Scene,
  { from, noun, sense }: Trigger,
  { members }: Parts,
): boolean =>
  !noun &&
  sense.type === 'publication' &&
  /^carr(?:y|ies|ied)$/.test(tokens[from]?.lower ?? '') &&
  members.some(({ name, named }) => !named || persons.has(name));

/** "had been given the text": the subject has received it, and put nothing forward. */
export function isGiven(scene: Scene, { from, to, noun, sense }: Trigger): boolean {
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

/** "because the talks are confidential": of what kind an encounter is tells of no other one. */
export function isOnlyJudged({ tokens }: Scene, { noun, to, sense }: Trigger): boolean {
  if (!noun || sense.type !== 'meeting') return false;
  const [is, kind, after] = tokens.slice(to + 1, to + 4);
  return (
    /^(?:is|are)$/u.test(is?.lower ?? '') &&
    kind?.pos === 'ADJ' &&
    !TELLS_WHEN.test(kind.lower) &&
    /^(?:,|\.|;|said|and|but|that|because)$/u.test(after?.lower ?? '.')
  );
}

/** Words for how far an encounter has come. */
const TELLS_WHEN =
  /^(?:due|over|ongoing|under|likely|possible|imminent|off|on|open|set|ready|complete|done|next)$/u;

/** "a mediator who has met both sides": without day and place it only says who somebody is. */
export function isDescription(
  { tokens }: Scene,
  { noun, from, sense }: Trigger,
  { date, place }: Parts,
): boolean {
  if (noun || date !== null || place !== null || sense.needs !== 'persons') return false;
  const { start } = verbForm(tokens, from);
  const described = tokens.slice(Math.max(0, start - 6), start - 1);
  return (
    tokens[start - 1]?.lower === 'who' &&
    described.some(({ lower }) => /^(?:an?|one|two|three|several|some)$/.test(lower))
  );
}

/** How far behind the arrival the noun of the visit may stand, in tokens. */
const FOR_VISIT = 14;

/** "arrived in Oru on Tuesday for a two-day visit": the visit that the arrival begins. */
function isOfArrival(tokens: Scene['tokens'], triggers: readonly Trigger[], index: number): boolean {
  const [verb, noun] = [triggers[index - 1], triggers[index]];
  if (verb === undefined || noun === undefined || verb.noun) return false;
  if (verb.sense.type !== 'visit' || noun.sense.type !== 'visit' || noun.from - verb.to > FOR_VISIT)
    return false;
  const between = tokens.slice(verb.to + 1, noun.from);
  const on = between.findLastIndex(({ lower }) => lower === 'for' || lower === 'on');
  return (
    on >= 0 &&
    /^an?$/.test(between[on + 1]?.lower ?? '') &&
    !between.some(({ pos, text }) => pos === 'VERB' || pos === 'AUX' || text === ',')
  );
}

const ENCOUNTER = /^(?:meeting|visit|call)$/;
/** How far before its noun "in what was the first" may begin, in tokens. */
const LONGEST_WHAT = 7;

/** "met in Oru on Monday, in what was the first meeting since May": the encounter told before in the same sentence, once more. */
export function isToldBefore({ tokens }: Scene, triggers: readonly Trigger[], index: number): boolean {
  const trigger = triggers[index];
  if (trigger === undefined || !trigger.noun || !ENCOUNTER.test(trigger.sense.type)) return false;
  if (!triggers.slice(0, index).some(({ sense }) => ENCOUNTER.test(sense.type))) return false;
  if (isOfArrival(tokens, triggers, index)) return true;
  const before = tokens.slice(Math.max(0, trigger.from - LONGEST_WHAT), trigger.from);
  const what = before.findLastIndex(({ lower }) => lower === 'what');
  return (
    what > 0 &&
    /^(?:in|for|,)$/.test(before[what - 1]?.lower ?? '') &&
    /^(?:was|is|were|will|would)$/.test(before[what + 1]?.lower ?? '')
  );
}

const GOODS = new Set(
  (
    'revenue revenues money income proceeds share shares half third quarter percent cent funds aid billion million ' +
    'seat seats vote votes power prize credit blame contract contracts water gas oil grain wheat cargo goods tax taxes'
  ).split(' '),
);

/** "half of the revenue will go to the eastern provinces": what is shared out travels nowhere. */
export function isSharedOut({ tokens }: Scene, { from, noun, sense }: Trigger): boolean {
  if (noun || sense.type !== 'visit' || !/^(?:go|goes|went|gone)$/.test(tokens[from]?.lower ?? ''))
    return false;
  const subject = tokens.slice(0, from).findLast(({ pos }) => /^(?:NOUN|PROPN|PRON|SYM)$/u.test(pos));
  return subject !== undefined && GOODS.has(subject.lower);
}
