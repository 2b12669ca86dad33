/** Who takes part in an encounter by what else they do: "after talks with Oru", "tabled a plan at a session", "came for talks". */
import type { Token } from '../../tokens.ts';
import { governingWord } from '../governing-word.ts';
import { occasionWord } from './occasion-word.ts';
import { behindSetting, overSetting } from './settings.ts';
import { listFrom } from './noun-list.ts';
import type { Participant, Scene, Trigger } from '../types.ts';
import { notThemselves } from './others-told.ts';
import { verbBefore } from '../subject.ts';
import { verbForm } from '../verb-form.ts';
import { withThey } from './who-acts.ts';

/** Who spoke or acted "after talks with Oru" took part in them, who did so "during a visit to Oru" is the visitor, and so is who was promised something "in a call". */
export function occasionOf(scene: Scene, trigger: Trigger): readonly Participant[] {
  const at = occasionWord(scene.tokens, trigger.from);
  const preposition = scene.tokens[at]?.lower ?? '';
  const next = scene.tokens[trigger.to + 1]?.lower;
  const withOthers = scene.tokens[behindSetting(scene, trigger.to + 1)]?.lower === 'with';
  const call = trigger.sense.type === 'call' && next !== 'between' && /^(?:in|by|on)$/.test(preposition);
  const visit = isVisitOf(scene, trigger, at);
  if (!call && !visit && !(withOthers && /^(?:after|following|in|during|for)$/.test(preposition))) return [];
  const verb =
    at === 0 && (withOthers || call || visit) ? frontedVerb(scene, trigger.to + 1) : verbBefore(scene, at);
  if (visit && isBe(scene.tokens[at - 1])) return withThey(scene, at - 1);
  if (verb < 0 || (verbForm(scene.tokens, verb).passive && !isAwaited(scene.tokens[verb]))) return [];
  const subject = withThey(scene, verb);
  const told = call && !withOthers ? notThemselves(scene, toldBy(scene, verb), subject) : [];
  const object = preposition === 'by' || preposition === 'on' ? told : told.filter(({ named }) => named);
  return [...subject, ...object];
}

/** "during a three-day visit to Oru", "on a trip to Oru": by the subject of the clause, since no owner is told. */
const isVisitOf = ({ tokens }: Scene, { sense, from }: Trigger, at: number): boolean =>
  sense.type === 'visit' &&
  /^(?:during|on|after|following)$/.test(tokens[at]?.lower ?? '') &&
  tokens.slice(at + 1, from).some(({ lower }) => /^an?$/.test(lower));

/** "was on a two-day trip to Oru". */
const isBe = (token: Token | undefined): boolean => /^(?:is|are|was|were|been)$/.test(token?.lower ?? '');

/** "is expected in Oru for talks with": who is, takes part. */
const isAwaited = (verb: Token | undefined): boolean =>
  /^(?:expected|scheduled|awaited|invited|summoned)$/.test(verb?.lower ?? '');

/** "promised Burke", "complained to her": to whom something was said. */
function toldBy(scene: Scene, verb: number): readonly Participant[] {
  const to = scene.tokens[verb + 1]?.lower === 'to' ? verb + 2 : verb + 1;
  return listFrom(scene, to).members;
}

/** What is done "for talks" by those who take part in them. */
const COMES =
  /^(?:receiv|meet|met|welcom|travel|fl(?:y|ie|ew|own)|arriv|com(?:e|ing)|came|gather|conven|assembl|return|join|sat|sit|land)(?:s|e|es|ed|ing|led|ling|ting)?$/;

/** "was joined at the talks by Oru", "sent Oru to the talks": who comes to an encounter by another's verb. */
function comingTo(scene: Scene, verb: number, preposition: string, occasion: number): readonly Participant[] {
  const word = scene.tokens[verb]?.lower ?? '';
  if (preposition === 'to' && /^(?:sent|sends?|sending|dispatch(?:ed|es)?)$/.test(word))
    return listFrom(scene, verb + 1).members.filter(
      ({ span }) => span[1] <= (scene.tokens[occasion]?.span[0] ?? 0),
    );
  if (word !== 'joined' || !verbForm(scene.tokens, verb).passive) return [];
  const by = scene.tokens.findIndex(({ lower }, at) => at > occasion && lower === 'by');
  return [...withThey(scene, verb), ...(by < 0 ? [] : listFrom(scene, by + 1).members)];
}

/** Who tabled a text "at a closed session" took part in it; so did two who signed one "after talks that began on Monday". */
export function doersThere(scene: Scene, { from, to, sense }: Trigger): readonly Participant[] {
  if (sense.type !== 'meeting') return [];
  const at = occasionWord(scene.tokens, from);
  const preposition = scene.tokens[at]?.lower ?? '';
  if (at === 0 && /^(?:after|following)$/.test(preposition)) {
    const main = mainVerb(scene, to + 1);
    const members = main < 0 ? [] : withThey(scene, main);
    return members.length > 1 ? members : [];
  }
  if (at === 0 && /^(?:at|over|during)$/.test(preposition)) {
    const main = mainVerb(scene, to + 1);
    return main < 0 || verbForm(scene.tokens, main).passive ? [] : withThey(scene, main);
  }
  if (preposition === 'in' && at === from - 1 && scene.tokens[from]?.lower === 'session')
    return isBe(scene.tokens[at - 1]) ? withThey(scene, at - 1) : []; // "has been in session since Monday"
  const going = at < 1 ? -1 : goingInto(scene, at);
  if (going >= 0) return [...withThey(scene, going), ...facing(scene, going, at)];
  const verb = /^(?:at|over|during|for|to)$/.test(preposition) ? verbBefore(scene, at) : -1;
  const coming = verb < 0 ? [] : comingTo(scene, verb, preposition, at);
  if (coming.length > 0 || preposition === 'to') return coming;
  if (preposition === 'for' && isThere(scene, at)) return withThey(scene, beBefore(scene, at));
  if (verb < 0 || (preposition === 'for' && !COMES.test(scene.tokens[verb]?.lower ?? ''))) return [];
  const form = verbForm(scene.tokens, verb);
  if (!form.passive) return [...withThey(scene, verb), ...facing(scene, verb, at)];
  const by = scene.tokens.findIndex(({ lower }, index) => index > verb && index < at && lower === 'by');
  return by < 0 ? [] : listFrom(scene, by + 1).members;
}

/** "went straight into talks with his host", "accepted an invitation to a conference": the verb whose subject is there; -1 where none stands before. */
function goingInto(scene: Scene, at: number): number {
  const { tokens } = scene;
  const verb = verbBefore(scene, at);
  if (verb < 0 || at - verb > LONGEST_STAY || verbForm(tokens, verb).passive) return -1;
  const word = tokens[verb]?.lower ?? '';
  if (tokens[at]?.lower === 'into')
    return /^(?:go|goes|went|gone|head|heads|headed|enter|entered)$/.test(word) ? verb : -1;
  const invited = tokens[at]?.lower === 'to' && /^invitations?$/.test(tokens[at - 1]?.lower ?? '');
  return invited && /^accept(?:s|ed|ing)?$/.test(word) ? verb : -1;
}

/** "Oru brought the two envoys together for talks", "talks that brought together Oru and Bessa": whom, and who did. */
export function broughtTogether(scene: Scene, { from, to, sense }: Trigger): readonly Participant[] {
  if (sense.type !== 'meeting') return [];
  const { tokens } = scene;
  const at = tokens.findIndex(({ lower }) => lower === 'together');
  if (at < 0 || at < from - CLAUSE_REACH || at > to + CLAUSE_REACH) return [];
  const verb = tokens.findLastIndex(
    ({ lower }, index) =>
      index < at && at - index < CLAUSE_REACH && /^(?:brought|brings?|bringing)$/.test(lower),
  );
  if (verb < 0) return [];
  const whom = listFrom(scene, verb + 1 === at ? at + 1 : verb + 1).members;
  return verb < from ? [...withThey(scene, verb), ...whom] : whom;
}

/** What is done by those whose word it is. */
const TELLS = /^(?:say|says|said|tell|tells|told|report|reports|reported|insist|insists|insisted)$/;

/** How far behind an encounter a clause may begin that tells what was done at it, in tokens. */
const CLAUSE_REACH = 10;

/** "the meeting on Monday at which the lawyers offered a list": who did something there. */
export function atWhich(scene: Scene, { to, sense }: Trigger): readonly Participant[] {
  const { tokens } = scene;
  if (sense.type !== 'meeting') return [];
  for (let at = to + 1; at < Math.min(tokens.length, to + CLAUSE_REACH); at += 1) {
    if (/^[;:.]$/.test(tokens[at]?.text ?? '')) return [];
    const which = tokens[at]?.lower === 'which' && /^(?:at|during|in)$/.test(tokens[at - 1]?.lower ?? '');
    if (!which && tokens[at]?.lower !== 'where') continue;
    const verb = tokens.findIndex(({ pos }, index) => index > at && pos === 'VERB');
    if (TELLS.test(tokens[verb]?.lower ?? '')) return []; // "at which, his aides say, little was eaten"
    return verb < 0 || verb > at + CLAUSE_REACH || verbForm(tokens, verb).passive
      ? []
      : withThey(scene, verb);
  }
  return [];
}

/** How far before "for" the verb may stand that says where somebody is, in tokens. */
const LONGEST_STAY = 9;

/** The form of "be" before a token in whose clause nothing else is done; -1 where there is none. */
function beBefore({ tokens }: Scene, at: number): number {
  for (let index = at - 1; index > at - LONGEST_STAY && index > 0; index -= 1) {
    if (isBe(tokens[index])) return index;
    if (/^(?:VERB|PUNCT|PRON)$/.test(tokens[index]?.pos ?? '')) return -1;
  }
  return -1;
}

/** "is in Geneva this week for a conference": whoever is somewhere for an encounter takes part in it. */
function isThere(scene: Scene, at: number): boolean {
  const be = beBefore(scene, at);
  return be > 0 && /^(?:in|at|here|there)$/.test(scene.tokens[be + 1]?.lower ?? '');
}

/** "showed it to Oru over lunch", "told the envoys at a meeting": to whom it is done there, between the verb and the occasion. */
export function facing(scene: Scene, verb: number, occasion: number): readonly Participant[] {
  const object = overSetting(scene, verb + 1);
  for (let at = verb + 1; at < occasion; at += 1) {
    const direct = at === object;
    const led = /^(?:to|with)$/.test(scene.tokens[at]?.lower ?? '');
    if (!direct && !led) continue;
    const { members, end } = listFrom(scene, led ? at + 1 : at);
    const told = led ? members : members.filter(({ named }) => named); // "led its team at the talks"
    if (told.length > 0 && end <= occasion) return told;
  }
  return [];
}

/** "agreed to it a day after a visit by the envoy": from when on something else is told. */
export const isMilestone = ({ tokens }: Scene, { from }: Trigger): boolean => {
  const at = governingWord(tokens, from);
  return (
    at > 0 &&
    /^(?:after|before)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:days?|weeks?|hours?|months?)$/.test(tokens[at - 1]?.lower ?? '')
  );
};

/** "the news came in a call between Oru and Bessa": those behind "between" are all. */
export const isTheirs = ({ tokens }: Scene, { from, to }: Trigger): boolean =>
  tokens[to + 1]?.lower === 'between' && tokens[governingWord(tokens, from)]?.pos === 'ADP';

/** The same, where no verb stands before that comma: "In the call on Sunday she assured him, the office said" is none. */
function frontedVerb(scene: Scene, from: number): number {
  const comma = scene.tokens.findIndex(({ text }, at) => at >= from && text === ',');
  const has =
    comma >= 0 && scene.tokens.slice(from, comma).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return has ? -1 : mainVerb(scene, from);
}

/** The first verb behind the next comma: that of the main clause behind what is fronted. */
export function mainVerb(scene: Scene, from: number): number {
  const comma = scene.tokens.findIndex(({ text }, at) => at >= from && text === ',');
  return comma < 0 ? -1 : scene.tokens.findIndex(({ pos }, at) => at > comma && pos === 'VERB');
}
