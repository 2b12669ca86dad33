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

const MODALS: Readonly<Record<string, 'will' | 'would' | 'may' | 'should'>> = {
  will: 'will', shall: 'will', wo: 'will', "'ll": 'will', '’ll': 'will', would: 'would', "'d": 'would', '’d': 'would',
  may: 'may', might: 'may', could: 'may', can: 'may', ca: 'may', should: 'should', must: 'should', ought: 'should',
}; // prettier-ignore
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
  lower in MODALS ||
  BE.has(lower) ||
  HAVE.has(lower);

/** Whether a token has the form of a simple past or past participle. */
export function looksPast(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  return IRREGULAR_PASTS.has(lower) || /[a-z]ed$/.test(lower);
}

/** How far before a verb "neither Oru nor Bessa" may begin, in tokens. */
const LONGEST_PAIR = 12;

const isNeitherNor = (tokens: readonly Token[], start: number): boolean => {
  const words = tokens.slice(Math.max(0, start - LONGEST_PAIR), start);
  const nor = words.findIndex(({ lower }) => lower === 'nor');
  if (
    nor < 0 ||
    words.slice(nor).some(({ pos, text }) => /^[a-z]/.test(text) && (pos === 'VERB' || pos === 'AUX'))
  )
    return false;
  return words.slice(0, nor).some(({ lower }) => lower === 'neither');
};

/** "Neither side has rejected it", "none of them met": nobody did. */
const hasNobody = (tokens: readonly Token[], start: number): boolean =>
  tokens.slice(Math.max(0, start - 4), start).some(({ lower }) => /^(?:neither|nobody|none)$/.test(lower)) ||
  isNeitherNor(tokens, start);

/** Reads the auxiliaries, negation and "to" before a verb. */
export function verbForm(tokens: readonly Token[], verb: number): VerbForm {
  let start = verb;
  while (start > 0 && verb - start < LONGEST_GROUP) {
    const before = tokens[start - 1];
    if (before === undefined || !isInner(before)) break;
    start -= 1;
    if (before.lower === 'to') break;
  }
  const group = tokens.slice(start, verb).map((token) => token.lower);
  const main = tokens[verb];
  const own = main?.lower ?? '';
  const be = group.some((word) => BE.has(word));
  const have = group.some((word) => HAVE.has(word));
  const past = main !== undefined && looksPast(main);
  const modal = group.map((word) => MODALS[word]).find((each) => each !== undefined) ?? null;
  return {
    start,
    modal,
    perfect: have && !own.endsWith('ing'),
    progressive: be && own.endsWith('ing'),
    passive: be && past,
    past: past || group.some((word) => word === 'had' || word === 'was' || word === 'were' || word === 'did'),
    infinitive: group[0] === 'to' || (group.includes('to') && !past),
    negated: group.some((word) => NOT.has(word)) || hasNobody(tokens, start),
  };
}
