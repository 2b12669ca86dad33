import type { Token } from '../tokens.ts';
import { IRREGULAR_PASTS } from './data/irregular-pasts.ts';

/** What the auxiliaries before a verb say of it. */
export interface VerbForm {
  /** Index of the first token of the group: "has been" in "has been altered". */
  readonly start: number;
  readonly modal: 'will' | 'would' | 'may' | 'should' | null;
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly passive: boolean;
  readonly past: boolean;
  /** Behind "to": "plans to meet". */
  readonly infinitive: boolean;
  readonly negated: boolean;
}

const MODALS: ReadonlyMap<string, 'will' | 'would' | 'may' | 'should'> = new Map(Object.entries({
  will: 'will', shall: 'will', wo: 'will', "'ll": 'will', '’ll': 'will', would: 'would', "'d": 'would', '’d': 'would',
  may: 'may', might: 'may', could: 'may', can: 'may', ca: 'may', should: 'should', must: 'should', ought: 'should',
} as const)); // prettier-ignore
const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'s",
  '’s',
  "'re",
  '’re',
  "'m",
  '’m',
]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
const NOT = new Set(['not', "n't", 'n’t', 'never']);
const LONGEST_GROUP = 7;

const isInner = ({ pos, lower }: Token): boolean =>
  pos === 'AUX' ||
  pos === 'ADV' ||
  NOT.has(lower) ||
  lower === 'to' ||
  MODALS.has(lower) ||
  BE.has(lower) ||
  HAVE.has(lower);

/** Whether a token has the form of a simple past or past participle. */
export function looksPast(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  return IRREGULAR_PASTS.has(lower) || /[a-z]ed$/.test(lower);
}

/** How far before a verb "neither Oru nor Bessa" may begin, in tokens. */
const LONGEST_PAIR = 12;

/** The place of a word among the tokens from one to another, or -1. */
function placeOf(word: string, tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (tokens[at]?.lower === word) return at;
  return -1;
}

const isNeitherNor = (tokens: readonly Token[], start: number): boolean => {
  const from = Math.max(0, start - LONGEST_PAIR);
  const nor = placeOf('nor', tokens, from, start);
  if (
    nor < 0 ||
    tokens.slice(nor, start).some(({ pos, text }) => /^[a-z]/.test(text) && (pos === 'VERB' || pos === 'AUX'))
  )
    return false;
  return placeOf('neither', tokens, from, nor) >= 0;
};

const NOBODY = ['neither', 'nobody', 'none'];

/** "Neither side has rejected it", "none of them met", "no statement is issued", "not everyone rejects it": nobody of whom it is told did. */
function hasNobody(tokens: readonly Token[], own: number): boolean {
  const start = joinedStart(tokens, own);
  return (
    NOBODY.some((word) => placeOf(word, tokens, Math.max(0, start - 4), start) >= 0) ||
    isNotAll(tokens, start) ||
    isNoneOf(tokens, start) ||
    isNeitherNor(tokens, start)
  );
}

/** "neither has accepted or rejected it": where the group of the first of two verbs begins. */
function joinedStart(tokens: readonly Token[], start: number): number {
  const first = tokens[start - 2];
  return tokens[start - 1]?.lower === 'or' && first?.pos === 'VERB' ? groupStart(tokens, start - 2) : start;
}

const ALL = /^(?:everyone|everybody|all|every|many)$/;

/** "Not everyone in the capital": some may have, and it is not told who. */
function isNotAll(tokens: readonly Token[], start: number): boolean {
  const not = placeOf('not', tokens, Math.max(0, start - 6), start - 1);
  return not >= 0 && ALL.test(tokens[not + 1]?.lower ?? '');
}

/** "no joint statement was": the phrase right before the verb begins with "no". */
function isNoneOf(tokens: readonly Token[], start: number): boolean {
  let at = start - 1;
  while (at > start - 4 && /^(?:ADJ|NOUN)$/.test(tokens[at]?.pos ?? '')) at -= 1;
  return at < start - 1 && tokens[at]?.lower === 'no';
}

/** "initialled in May was signed": within a sentence the capital makes it the month. */
const isMonth = ({ text }: Token, next: number): boolean => text === 'May' && next > 1;

/** Where the group of a verb begins: its auxiliaries, adverbs and "to". */
function groupStart(tokens: readonly Token[], verb: number): number {
  let start = verb;
  while (start > 0 && verb - start < LONGEST_GROUP) {
    const before = tokens[start - 1];
    if (before === undefined || !isInner(before) || isMonth(before, start)) break;
    start -= 1;
    if (before.lower === 'to') break;
  }
  return start;
}

const PASTS = new Set(['had', 'was', 'were', 'did']);

/** The forms of the sentence asked of last, by token: many steps ask of one verb. */
let asked: readonly Token[] = [];
let forms: (VerbForm | undefined)[] = [];

/** The form of the verb at a place, by the auxiliaries, negation and "to" before it. */
export function verbForm(tokens: readonly Token[], verb: number): VerbForm {
  if (tokens !== asked) {
    asked = tokens;
    forms = tokens.map(() => undefined);
  }
  if (verb < 0 || verb >= forms.length) return readForm(tokens, verb);
  return (forms[verb] ??= readForm(tokens, verb));
}

/** It is read of many words, so that it makes no lists. */
function readForm(tokens: readonly Token[], verb: number): VerbForm {
  const start = groupStart(tokens, verb);
  const main = tokens[verb];
  const own = main?.lower ?? '';
  const looks = main !== undefined && looksPast(main);
  let [be, have, past, not] = [false, false, looks, false];
  let modal: VerbForm['modal'] = null;
  for (let at = start; at < verb; at += 1) {
    const word = tokens[at]?.lower ?? '';
    be ||= BE.has(word);
    have ||= HAVE.has(word);
    past ||= PASTS.has(word);
    not ||= NOT.has(word);
    modal ??= MODALS.get(word) ?? null;
  }
  return {
    start,
    modal,
    perfect: have && !own.endsWith('ing'),
    progressive: be && own.endsWith('ing'),
    passive: be && looks,
    past,
    infinitive:
      start < verb && (tokens[start]?.lower === 'to' || (!looks && placeOf('to', tokens, start, verb) >= 0)),
    negated: not || hasNobody(tokens, start),
  };
}
