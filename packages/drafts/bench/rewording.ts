import type { Random } from './random.ts';
import { between, pick } from './random.ts';
import type { WordLists } from './word-lists.ts';

/**
 * Puts a text in other words until about `depth` of its words are changed (0 to 1).
 *
 * The changes are those that drafters make: a word or phrase for another of the same sense, a phrase at the end
 * brought to the front, qualifications added or struck out, an opening formula, a sentence added, duties, numbers and
 * dates changed, and, rarely, a word replaced by one that has nothing to do with it.
 */
export function reworded(text: string, depth: number, random: Random, lists: WordLists): string {
  let tokens = text.split(' ').filter((token) => token !== '');
  const wanted = depth * tokens.length;
  let changed = 0;
  for (let tries = 0; changed < wanted && tries < 40 + 8 * tokens.length; tries += 1) {
    const step = stepOf(random)(tokens, random, lists);
    if (step === null || step.cost > 2 * (wanted - changed) + 1 || step.tokens.length < 2) continue;
    tokens = step.tokens;
    changed += step.cost;
  }
  return capitalised(tokens.join(' '));
}

interface Step {
  readonly tokens: string[];
  /** Words touched. */
  readonly cost: number;
}
type Change = (tokens: readonly string[], random: Random, lists: WordLists) => Step | null;

const LONGEST_PHRASE = 4;

/** Replaces a phrase by another of the same sense, with what stood around it in the token ("Party." keeps its stop). */
const bySynonym: Change = (tokens, random, lists) => {
  const start = between(random, 0, tokens.length - 1);
  for (let size = LONGEST_PHRASE; size > 0; size -= 1) {
    const phrase = tokens.slice(start, start + size).join(' ');
    const bare = phrase.toLowerCase().replace(/[.,;:]$/u, '');
    const others = lists.synonyms.get(bare);
    if (others === undefined) continue;
    const other = pick(random, others) + phrase.slice(bare.length);
    return replaced(tokens, start, size, other.split(' '));
  }
  return null;
};

const strikeOut: Change = (tokens, random) => {
  const size = between(random, 1, 3);
  const start = between(random, 0, Math.max(0, tokens.length - size - 1));
  const struck = tokens.slice(start, start + size);
  return tokens.length < 8 || struck.some((token) => /[.;:\d]/u.test(token))
    ? null
    : replaced(tokens, start, size, []);
};

const addWord: Change = (tokens, random, lists) =>
  replaced(tokens, between(random, 1, tokens.length - 1), 0, [pick(random, lists.words)]);

const addAdverbial: Change = (tokens, random, lists) => {
  const last = tokens.at(-1) ?? '';
  const stop = /[.,;:]$/u.exec(last)?.[0] ?? '';
  const phrase = `${pick(random, lists.adverbials)}${stop}`.split(' ');
  const kept = [...tokens.slice(0, -1), stop === '' ? last : last.slice(0, -1)];
  return { tokens: [...kept, ...phrase], cost: phrase.length };
};

const addOpening: Change = (tokens, random, lists) => {
  const opening = pick(random, lists.openings).split(' ');
  return { tokens: [...opening, lowered(tokens[0] ?? ''), ...tokens.slice(1)], cost: opening.length };
};

const addSentence: Change = (tokens, random, lists) => {
  const sentence = pick(random, lists.sentences).split(' ');
  return /[.]$/u.test(tokens.at(-1) ?? '')
    ? { tokens: [...tokens, ...sentence], cost: sentence.length }
    : null;
};

const FRONTED = new Set([
  'within',
  'until',
  'after',
  'before',
  'during',
  'at',
  'under',
  'by',
  'if',
  'unless',
]);

/** "The sides withdraw within ten days." becomes "Within ten days, the sides withdraw." */
const bringToFront: Change = (tokens) => {
  const at = tokens.findLastIndex((token, index) => index > 3 && FRONTED.has(token));
  const last = tokens.at(-1) ?? '';
  if (at === -1 || tokens.length - at > 9 || tokens.slice(0, -1).some((token) => /[.;:]$/u.test(token)))
    return null;
  const phrase = tokens.slice(at).map((token, index) => (index === 0 ? upped(token) : token));
  phrase[phrase.length - 1] = last.replace(/[.;]?$/u, ',');
  const rest = [lowered(tokens[0] ?? ''), ...tokens.slice(1, at)];
  rest[rest.length - 1] += /[.;]$/u.exec(last)?.[0] ?? '';
  return { tokens: [...phrase, ...rest], cost: Math.ceil(phrase.length / 2) };
};

const NUMBER = /^\d[\d,.]*\d|^\d/u;

export const changeNumber: Change = (tokens, random) => {
  const places = tokens.flatMap((token, index) => (NUMBER.test(token) ? [index] : []));
  if (places.length === 0) return null;
  const at = pick(random, places);
  const changed = (tokens[at] ?? '').replace(NUMBER, () =>
    String(between(random, 2, 96) * pick(random, [1, 1, 5, 10])),
  );
  return replaced(tokens, at, 1, [changed]);
};

const MODALS = ['shall', 'should', 'may', 'must', 'will', 'is expected to', 'agrees to', 'shall not'];

export const changeDuty: Change = (tokens, random) => {
  const at = tokens.findIndex((token) => MODALS.includes(token));
  return at === -1 ? null : replaced(tokens, at, 1, pick(random, MODALS).split(' '));
};

/** Puts square brackets round a stretch, names who wants it, or offers an alternative. */
export const bracket: Change = (tokens, random) => {
  const size = between(random, 1, Math.min(6, tokens.length));
  const start = between(random, 0, tokens.length - size);
  const inner = tokens.slice(start, start + size).join(' ');
  const other = pick(random, ['[', '[', '[North: ', '[Alternative: ']);
  return replaced(tokens, start, size, `${other}${inner}]`.split(' '));
};

/** A word of the same text in the place of another: what no list of synonyms foresees. */
const byOther: Change = (tokens, random, lists) =>
  replaced(tokens, between(random, 0, tokens.length - 1), 1, [
    random() < 0.5 ? pick(random, tokens) : pick(random, lists.words),
  ]);

function replaced(tokens: readonly string[], at: number, size: number, by: readonly string[]): Step {
  return {
    tokens: [...tokens.slice(0, at), ...by, ...tokens.slice(at + size)],
    cost: Math.max(size, by.length),
  };
}

/** How often each kind of change is tried. */
const CHANGES: readonly (readonly [share: number, change: Change])[] = [
  [0.44, bySynonym],
  [0.14, strikeOut],
  [0.1, addWord],
  [0.06, addAdverbial],
  [0.03, addOpening],
  [0.04, addSentence],
  [0.05, bringToFront],
  [0.03, changeNumber],
  [0.03, changeDuty],
  [0.03, bracket],
  [0.05, byOther],
];

function stepOf(random: Random): Change {
  let roll = random();
  for (const [share, change] of CHANGES) if ((roll -= share) < 0) return change;
  return bySynonym;
}

const upped = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Small first letter, but for names and abbreviations, which the lists of openings cannot know: only common words. */
const lowered = (word: string): string =>
  /^(The|A|An|Each|Every|All|No|Neither|Either|Not|Both|In|On|If|When|Where)$/u.test(word)
    ? word.toLowerCase()
    : word;
const capitalised = (text: string): string => (text.startsWith('(') ? text : upped(text));
