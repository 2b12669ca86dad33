/**
 * Which nouns of a sentence may name an event ("the second round", "a phone call"), and which only seem to.
 */
import type { Token } from '../../tokens.ts';
import { wordFact } from '../../word-fact.ts';
import { NOUN_TRIGGERS } from '../data/triggers.ts';
import { lemmaOf } from './lemma-of.ts';
import type { Trigger } from '../types.ts';
import { isOnTheWay, isPlainPresent, isThirdPerson } from './verb-mistaken.ts';

/** The last words of the nouns, and the verbs, that may name an event; no other word needs a look. */
const NOUN_ENDS: ReadonlySet<string> = new Set(
  [...NOUN_TRIGGERS.keys()].map((noun) => noun.slice(noun.lastIndexOf(' ') + 1)),
);

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

/** Whether a word by itself may be the last of a noun that names an event. */
export const isNounOfEvent = wordFact((token) => NOUN_ENDS.has(lemmaOf(token)));

export function nounTrigger(tokens: readonly Token[], at: number): Trigger | null {
  const token = tokens[at];
  if (token === undefined || !isNounOfEvent(token)) return null;
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
      /^(?:informed|told|promised|assured|thanked|warned|congratulated|invited|urged|greeted|made|agreed|brief|briefed|consulted|discussed|settled|arranged|take|taken|took)$/.test(
        lower,
      ),
    );

/** "an offer", "a 12-point proposal", "two proposals": one that was not told before, and that is no subject of belief. */
function isNew(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > at - 5 && /^(?:ADJ|NOUN|NUM|PROPN|PUNCT)$/.test(tokens[index]?.pos ?? '')) index -= 1;
  return /^(?:an?|another)$/.test(tokens[index]?.lower ?? '');
}

const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth further fresh final opening closing next last latest final previous new another'.split(
    ' ',
  ),
);

/** "a round of talks", "the second round": a round of votes, drinks or shells is none. */
function isRoundOfTalks(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.lower !== 'of') {
    const adjective = tokens[at - 1]?.pos === 'ADJ' && ORDINALS.has(tokens[at - 2]?.lower ?? ''); // "the first direct round"
    const meant = /^(?:planned|scheduled|due|set|foreseen|announced|expected|envisaged|convened)$/.test(
      tokens[at + 1]?.lower ?? '',
    ); // "a round planned in Vienna"
    const told =
      /^(?:which|that)$/.test(tokens[at + 1]?.lower ?? '') ||
      (/^(?:in|at)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.pos === 'PROPN'); // "the round which they had fixed", "a round in Muscat"
    const dayOf = /^['’]s$/.test(tokens[at - 1]?.lower ?? '') && isWeekday(tokens[at - 2]); // "Friday's round"
    return (
      (adjective || dayOf || meant || told || ORDINALS.has(tokens[at - 1]?.lower ?? '')) &&
      !isModifier(tokens, at)
    );
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
    next?.pos === 'NOUN' &&
    !/^(?:yesterday|today|tomorrow|tonight|last|this|next)$/u.test(next.lower) && // "a telephone conversation yesterday evening"
    !(tokens[at]?.lower ?? '').endsWith('s') &&
    !NOUN_TRIGGERS.has(lemmaOf(next))
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
  const another = /^(?:second|third|fourth|earlier|previous|last|later|further)$/.test(
    tokens[at - 1]?.lower ?? '',
  );
  if (another && !/^(?:for|to|by|from|upon)$/.test(next)) return true; // "a second call was cancelled"
  return named || ((next === 'with' || dated) && held);
}
