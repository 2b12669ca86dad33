import type { Token } from '../tokens.ts';
import { ACTOR_NOUNS } from './data/actors.ts';
import { NOUN_TRIGGERS, PHRASAL_TRIGGERS, type TriggerSense, VERB_TRIGGERS } from './data/triggers.ts';

import { type VerbForm, verbForm } from './verb-form.ts';

/** A word or phrase in a sentence that may name an event. */
export interface Trigger {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  readonly noun: boolean;
  readonly sense: TriggerSense;
}

/** Nouns of which the plural has a lemma of its own sense here, and forms that the tagger's lemma misses. */
const LEMMAS: ReadonlyMap<string, string> = new Map(Object.entries({
  talks: 'talk', met: 'meet', meets: 'meet', flew: 'fly', flies: 'fly', flown: 'fly', sat: 'sit', went: 'go', gone: 'go', goes: 'go',
  spoke: 'speak',
  broke: 'break', broken: 'break', tore: 'tear', torn: 'tear', read: 'read', ate: 'eat', eaten: 'eat', brought: 'bring', shook: 'shake', drove: 'drive', driven: 'drive', rode: 'ride', ridden: 'ride', left: 'leave', struck: 'strike', heard: 'hear', convened: 'convene', crossed: 'cross', dined: 'dine', dining: 'dine', coming: 'come', leaving: 'leave', pinned: 'pin',
  saw: 'see',
  rang: 'ring',
  rung: 'ring',
  came: 'come',
  laid: 'lay',
  placed: 'place',
  carried: 'carry',
  thrown: 'throw',
  threw: 'throw',
  spent: 'spend',
  gave: 'give',
  given: 'give',
  posted: 'post',
  printed: 'print',
  handed: 'hand', spoken: 'speak', initialled: 'initial', initialed: 'initial', tabled: 'table', signed: 'sign', phoned: 'phone',
  telephoned: 'telephone', sent: 'send', made: 'make', offered: 'offer', visited: 'visit', leaked: 'leak', released: 'release', cancelled: 'cancel', canceled: 'cancel',
})); // prettier-ignore

const lemmaOf = (token: Token): string => LEMMAS.get(token.lower) ?? token.lemma.toLowerCase();

/** The last words of the nouns, and the verbs, that may name an event; no other word needs a look. */
const NOUN_ENDS: ReadonlySet<string> = new Set(
  [...NOUN_TRIGGERS.keys()].map((noun) => noun.slice(noun.lastIndexOf(' ') + 1)),
);
const VERBS: ReadonlySet<string> = new Set([
  ...VERB_TRIGGERS.keys(),
  ...PHRASAL_TRIGGERS.map(([verb]) => verb),
]);

/** Words before which a noun trigger is part of another word: "talks format", "summit venue". */
const COMPOUND_HEADS = new Set(
  'table room venue process format partner partners agenda host point points center centre show team hall track record'.split(
    ' ',
  ),
);

/** In the singular these are doings, not events, unless an article makes them one ("in consultation with"). */
const ABSTRACT = new Set(['consultation', 'negotiation', 'discussion', 'dialogue']);

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'his',
  'her',
  'their',
  'its',
  'our',
  'another',
  'any',
  'no',
  'first',
  'second',
  'third',
  'next',
  'last',
  'further',
  'new',
]);

/** The tagger takes some nouns for verbs and the reverse; a determiner, adjective or preposition before tells. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (
    token === undefined ||
    isThirdPerson(tokens, at) ||
    isPlainPresent(tokens, at) ||
    isOnTheWay(tokens, at)
  )
    return false;
  if (token.lower === 'meeting' && /^(?:been|be|are|were|is|was)$/.test(before?.lower ?? '')) return false;
  if (token.lower === 'talks' || token.lower === 'summit' || token.lower === 'negotiations')
    return before?.lower !== 'he' && before?.lower !== 'she';
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.lower === 'plenary')
    return !(token.lower === 'met');
  const determined =
    before !== undefined &&
    (DETERMINERS.has(before.lower) || before.pos === 'ADJ' || before.lower === "'s" || before.lower === '’s');
  return determined && /^(?:meeting|visit|call|trip|release|leak|signing)s?$/.test(token.lower);
}

function nounTrigger(tokens: readonly Token[], at: number): Trigger | null {
  const token = tokens[at];
  if (token === undefined || !NOUN_ENDS.has(lemmaOf(token))) return null;
  const means = tokens[at - 1]?.lower === 'by' ? NOUN_TRIGGERS.get(`by ${token.lower}`) : undefined;
  if (means !== undefined)
    return isOnlyMeans(tokens, at) ? { from: at, to: at, noun: true, sense: means } : null;
  if (!isNoun(tokens, at)) return null;
  const before = tokens[at - 1];
  if (NOUN_TRIGGERS.has(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`)) return null;
  const two = before === undefined ? undefined : NOUN_TRIGGERS.get(`${before.lower} ${lemmaOf(token)}`);
  const sense = two ?? NOUN_TRIGGERS.get(lemmaOf(token));
  if (sense?.newly === true && !isNew(tokens, at)) return null;
  if (sense === undefined || COMPOUND_HEADS.has(tokens[at + 1]?.lower ?? '')) return null;
  if (/^(?:news|press)$/.test(before?.lower ?? '') || isModifier(tokens, at)) return null;
  if (lemmaOf(token) === 'call' && two === undefined && !isPhoneCall(tokens, at)) return null;
  if (lemmaOf(token) === 'conversation' && two === undefined && !isWithSomebody(tokens, at)) return null;
  if (lemmaOf(token) === 'congress' && /^\p{Lu}/u.test(token.text)) return null; // a parliament
  if (lemmaOf(token) === 'round' && !isRoundOfTalks(tokens, at)) return null;
  if (
    isTargetOfChange(tokens, at) ||
    isLeftOutOf(tokens, at) ||
    isLeft(tokens, at) ||
    isKnowledge(tokens, at)
  )
    return null;
  if (lemmaOf(token) === 'talk' && token.lower === 'talk') return null;
  if (ABSTRACT.has(token.lower) && !DETERMINERS.has(before?.lower ?? '') && before?.pos !== 'NUM')
    return null;
  return { from: two === undefined ? at : at - 1, to: at, noun: true, sense };
}

/** "a private conversation with the envoy": one that is told with those who had it. */
const isWithSomebody = (tokens: readonly Token[], at: number): boolean =>
  /^(?:with|between)$/.test(tokens[at + 1]?.lower ?? '');

/** "informed the ministry by telephone": how somebody was told it; "spoke by telephone" is a trigger of its own. */
const isOnlyMeans = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 10), at)
    .some(({ lower }) =>
      /^(?:informed|told|promised|assured|thanked|warned|congratulated|invited|urged)$/.test(lower),
    );

/** "an offer", "a 12-point proposal", "two proposals": one that was not told before, and that is no subject of belief. */
function isNew(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > at - 5 && /^(?:ADJ|NOUN|NUM|PROPN|PUNCT)$/.test(tokens[index]?.pos ?? '')) index -= 1;
  return /^(?:an?|another)$/.test(tokens[index]?.lower ?? '');
}

const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth next last latest final previous new another'.split(
    ' ',
  ),
);

/** "a round of talks", "the second round": a round of votes, drinks or shells is none. */
function isRoundOfTalks(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.lower !== 'of') {
    const adjective = tokens[at - 1]?.pos === 'ADJ' && ORDINALS.has(tokens[at - 2]?.lower ?? ''); // "the first direct round"
    const dayOf = /^['’]s$/.test(tokens[at - 1]?.lower ?? '') && isWeekday(tokens[at - 2]); // "Friday's round"
    return (adjective || dayOf || ORDINALS.has(tokens[at - 1]?.lower ?? '')) && !isModifier(tokens, at);
  }
  return tokens
    .slice(at + 2, at + 6)
    .some((token) => token.lower === 'process' || NOUN_TRIGGERS.has(lemmaOf(token)));
}

/** "was downgraded to a meeting of experts": what an event became is the same event. */
function isTargetOfChange(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > at - 5 && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens[index]?.pos ?? '')) index -= 1;
  if (!/^(?:to|into)$/.test(tokens[index]?.lower ?? '')) return false;
  const verb = tokens[index - 1];
  const particle = /^(?:down|back)$/.test(verb?.lower ?? '') ? tokens[index - 2] : verb;
  return /^(?:downgraded|changed|altered|turned|converted|reduced|scaled|cut|moved|shortened)$/.test(
    particle?.lower ?? '',
  );
}

/** "excluded from the talks": who is absent is no event. */
function isLeftOutOf(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 5), at).map((token) => token.lower);
  const from = words.lastIndexOf('from');
  return (
    from > 0 && /^(?:excluded|barred|absent|missing|banned|shut|left|kept|out)$/.test(words[from - 1] ?? '')
  );
}

/** "would leave the talks", "boycott the session": who stays away from it tells no event. */
function isLeft(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > at - 4 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[index]?.pos ?? '')) index -= 1;
  return /^(?:leav(?:e|es|ing)|left|quit(?:s|ting)?|boycott(?:s|ed|ing)?|abandon(?:s|ed|ing)?|skip(?:s|ped|ping)?)$/.test(
    tokens[index]?.lower ?? '',
  );
}

const KNOWING = /^(?:familiar|briefed|close|privy|involved|knowledge|informed|acquainted)$/;

/** "people familiar with the talks": what somebody knows of is told elsewhere. */
function isKnowledge(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 6), at);
  const preposition = words.findLastIndex((token) => /^(?:with|on|to|in|of|about)$/.test(token.lower));
  const between = words.slice(preposition + 1);
  return (
    preposition > 0 &&
    KNOWING.test(words[preposition - 1]?.lower ?? '') &&
    between.every((token) => token.text === '-' || /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(token.pos))
  );
}

/** "signature issue", "summit venue": a singular right before another noun says what kind that is. */
function isModifier(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.pos === 'NOUN' && !(tokens[at]?.lower ?? '').endsWith('s') && !NOUN_TRIGGERS.has(lemmaOf(next))
  );
}

const isWeekday = (token: Token | undefined): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(token?.lower ?? '');

/** A bare "call" is one by telephone only where somebody holds or has it with somebody. */
function isPhoneCall(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  const held = tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) => /^(?:held|hold|holds|had|have|has|after|during|in|joint)$/.test(token.lower));
  const named = (next === 'of' && tokens[at + 2]?.pos === 'PROPN') || next === 'between';
  const dated = next === 'on' && isWeekday(tokens[at + 2]);
  return named || ((next === 'with' || dated) && held);
}

/** Whether the tagger takes a word for a verb, or is likely to have mistaken it for something else. */
function canBeVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] ?? { pos: 'X', lower: '' };
  return (
    pos === 'VERB' ||
    pos === 'AUX' ||
    LEMMAS.has(lower) ||
    isTalkByPhone(tokens, at) ||
    isDueIn(tokens, at) ||
    handsOver(tokens, at) ||
    isThirdPerson(tokens, at) ||
    isArrival(tokens, at) ||
    isPlainPresent(tokens, at) ||
    isOnTheWay(tokens, at) ||
    isMistaken(tokens, at)
  );
}

function verbTrigger(text: string, tokens: readonly Token[], at: number): Trigger | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const lemma = token.lower === 'meeting' ? 'meet' : lemmaOf(token);
  if (!VERBS.has(lemma) || !canBeVerb(tokens, at)) return null;
  const next = tokens[at + 1];
  const rest = next === undefined ? '' : text.slice(next.span[0], next.span[0] + 110).toLowerCase();
  if (lemma === 'see' && !isSeenSomebody(tokens, at)) return null;
  const phrasal = PHRASAL_TRIGGERS.find(([verb, after]) => verb === lemma && after.test(rest));
  const sense = phrasal?.[2] ?? VERB_TRIGGERS.get(lemma);
  if (sense === undefined || isPrenominal(tokens, at) || offersToHost(tokens, at)) return null;
  if (!mayHold(sense, verbForm(tokens, at))) return null;
  return { from: at, to: sense.type === 'signature' ? signedAt(tokens, at) : at, noun: false, sense };
}

/** Whether a verb's form can be that of an event of its sense; another would only part the words of its neighbours. */
const mayHold = ({ intransitive, motion, notDone }: TriggerSense, { passive, negated }: VerbForm): boolean =>
  !((intransitive === true || motion === true) && passive) && (notDone !== true || negated);

/** "put their signatures to it": where the name stands that is set under a text; else the verb itself. */
function signedAt(tokens: readonly Token[], at: number): number {
  if (!/^(?:put|set|affix|press)/.test(tokens[at]?.lower ?? '')) return at;
  const name = tokens.findIndex(
    ({ lower }, index) =>
      index > at &&
      index < at + 5 &&
      /^(?:names?|signatures?|seals?|initials|marks?|thumbs?|thumbprints?|pens?|hands?|stamps?)$/.test(lower),
  );
  return name < 0 ? at : name;
}

/** "offered to host talks": the talks are what is proposed. */
const offersToHost = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower ?? '').startsWith('offer') &&
  tokens[at + 1]?.lower === 'to' &&
  /^(?:host|hold|meet|mediate|visit|sign)$/.test(tokens[at + 2]?.lower ?? '');

/** "comment on leaked documents", "the published text": a participle that only describes its noun. */
function isPrenominal(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    /(?:ed|en|wn)$/.test(token?.lower ?? '') &&
    next?.pos === 'NOUN' &&
    (before === undefined || /^(?:DET|ADP|ADJ|NUM)$/.test(before.pos) || /^['’]s$/.test(before.lower))
  );
}

/** "saw Storr in Tarn": a name right behind the past tense. */
const isSeenSomebody = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'saw' &&
  (tokens[at + 1]?.pos === 'PROPN' || (tokens[at + 1]?.lower === 'the' && isActor(tokens[at + 2])));

/** "hands him an offer": the tagger takes the verb for a noun. */
const handsOver = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'hands' &&
  !/^(?:DET|ADJ|VERB)$/.test(tokens[at - 1]?.pos ?? '') &&
  (/^(?:him|her|them|it|over|the|an?|both)$/.test(tokens[at + 1]?.lower ?? '') ||
    tokens[at + 1]?.pos === 'PROPN');

/** "The mediator, Tamsin Oru, visits Doha": behind a name or what explains it, and before an object, a noun in "s" is a verb. */
const isThirdPerson = (tokens: readonly Token[], at: number): boolean =>
  /^(?:visits|telephones|phones|releases|leaks|signs|prints|tables|posts|presents|drafts)$/.test(
    tokens[at]?.lower ?? '',
  ) &&
  (/^(?:PROPN|PUNCT)$/.test(tokens[at - 1]?.pos ?? '') || isActor(tokens[at - 1])) &&
  /^(?:PROPN|DET|PRON)$/.test(tokens[at + 1]?.pos ?? '');

/** "the president and the commander sign the act": a bare verb that the tagger takes for a noun, between those who do it and its object. */
const isPlainPresent = (tokens: readonly Token[], at: number): boolean =>
  /^(?:sign|table|release|visit|meet|present|submit|initial|confer|convene|gather)$/.test(
    tokens[at]?.lower ?? '',
  ) &&
  tokens[at]?.pos === 'NOUN' &&
  (isActor(tokens[at - 1]) || tokens[at - 1]?.pos === 'PROPN') &&
  tokens[at + 1]?.pos === 'DET';

/** "Marama Teaiwa, travels to Motunui": a verb of motion that the tagger takes for a noun. */
const isOnTheWay = (tokens: readonly Token[], at: number): boolean =>
  /^(?:travels|flies|sails|drives|heads|returns|journeys)$/.test(tokens[at]?.lower ?? '') &&
  (/^(?:PROPN|PUNCT|PRON)$/.test(tokens[at - 1]?.pos ?? '') || isActor(tokens[at - 1])) &&
  /^(?:to|for|on|back|into)$/.test(tokens[at + 1]?.lower ?? '');

/** "The envoy, Tamsin Oru, lands in Doha". */
const isArrival = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'lands' &&
  /^(?:PROPN|PUNCT)$/.test(tokens[at - 1]?.pos ?? '') &&
  /^(?:in|at|on)$/.test(tokens[at + 1]?.lower ?? '');

const isActor = (token: Token | undefined): boolean => token !== undefined && ACTOR_NOUNS.has(token.lower);

/** "Oru is due in Doha on Sunday". */
const isDueIn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'due' &&
  /^(?:in|at)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(?:PROPN|DET)$/.test(tokens[at + 2]?.pos ?? '') &&
  /^(?:is|are|was|were)$/.test(tokens[at - 1]?.lower ?? '');

/** "Oru and Bessa talk by telephone": the tagger takes the verb for a noun. */
const isTalkByPhone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'talk' && /^(?:by|over|on)$/.test(tokens[at + 1]?.lower ?? '');

/** A verb that the tagger took for another part of speech: right behind "to" or an auxiliary, or before "with". */
function isMistaken(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const next = tokens[at + 1];
  const third = token?.pos === 'NOUN' && token.lower.endsWith('s') && before?.pos === 'PROPN';
  if (third && /^(?:ADP|DET|PROPN|PRON)$/.test(next?.pos ?? '') && next?.lower !== 'of') return true; // "Oru travels to"
  return (
    before !== undefined &&
    (before.pos === 'AUX' || before.lower === 'to' || ACTOR_NOUNS.has(before.lower)) &&
    tokens[at]?.pos === 'NOUN'
  );
}

/**
 * A verb such as "host" names an event only where no noun beside it does: else it tells who holds it ("hosted talks").
 * A noun such as "proposal" names one only where no verb tells that it was put forward.
 */
function withoutCarried(found: readonly Trigger[], tokens: readonly Token[]): Trigger[] {
  const nouns = found.some((trigger) => trigger.noun);
  const carries = ({ noun, to }: Trigger): boolean => {
    if (noun) return false;
    if (!(tokens[to]?.lower ?? '').startsWith('host')) return false;
    const object = found.some((other) => other.noun && other.from > to && other.from - to <= 6);
    return object || tokens[to + 1]?.lower === 'by';
  };
  const put = found.some(({ noun, sense }) => !noun && sense.type === 'proposal');
  return found.filter(
    (trigger) => (!nouns || !carries(trigger)) && !(put && trigger.noun && trigger.sense.newly === true),
  );
}

/** "a round of direct exploratory talks": two adjectives at most. */
const MOST_JOINED = 4;

/** The triggers of a sentence, in order. "round of talks" and "phone call" are one. */
export function findTriggers(text: string, tokens: readonly Token[]): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const trigger = nounTrigger(tokens, at) ?? verbTrigger(text, tokens, at);
    if (trigger === null) continue;
    const last = found.at(-1);
    const joined =
      last !== undefined &&
      last.noun &&
      trigger.noun &&
      tokens[last.to + 1]?.lower === 'of' &&
      trigger.from - last.to <= MOST_JOINED &&
      tokens.slice(last.to + 2, trigger.from).every(({ pos }) => pos === 'ADJ');
    if (joined) found[found.length - 1] = { ...trigger, from: last.from };
    else found.push(trigger);
  }
  return withoutCarried(found, tokens);
}
