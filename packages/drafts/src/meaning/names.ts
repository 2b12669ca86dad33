import type { Span } from '@nonpaper/vocabulary';
import { NO_NAMES, NOT_SUBJECT } from '../data/actor-words.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Token } from './tokens.ts';
import { asWritten } from './as-written.ts';

/** A name in a text: words with capitals that stand side by side. */
export interface NameFact {
  readonly key: string;
  readonly text: string;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
}

/**
 * The names of a row of tokens. A word that begins a sentence counts only where it is known to be a name or where another
 * word with a capital follows; the words for the text itself and its parts are no names, nor are "Party" and
 * "State" but before a letter or another name ("Party A").
 */
export function namesOf(
  tokens: readonly Token[],
  sentenceStarts: ReadonlySet<number>,
  known: ReadonlySet<string>,
): NameFact[] {
  const shouts = mostlyCapitals(tokens);
  const names: NameFact[] = [];
  for (let at = 0; at < tokens.length;) {
    const to = nameEnd(tokens, at);
    const from = to > at && isLoose(tokens, at, sentenceStarts) ? at + 1 : at;
    const isName = to > from && !shouts && counts(tokens, from, to, sentenceStarts, known);
    if (isName) names.push(nameOf(tokens, from, to));
    at = Math.max(to, at + 1);
  }
  return names;
}

/** "The" or "Unless" at the beginning of a sentence is no part of the name behind it. */
const isLoose = (tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean => {
  const key = tokens[at]?.key ?? '';
  return (
    LOOSE.test(key) ||
    (starts.has(at) && (STOP_WORDS.has(key) || NOT_SUBJECT.has(key) || /(?:ing|ed)$/u.test(key)))
  );
};

/** Words of grammar, which are no names wherever they stand. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...NOT_SUBJECT,
  'it',
  'they',
  'he',
  'she',
  'its',
  'their',
  'this',
  'that',
]);

const LOOSE = /^(?:the|a|an|each|both|all|any|no|neither|either|every|this|these|its)$/u;

function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  while (tokens[to]?.capital === true && tokens[to]?.kind === 'word') to += 1;
  return to;
}

function counts(
  tokens: readonly Token[],
  from: number,
  to: number,
  starts: ReadonlySet<number>,
  known: ReadonlySet<string>,
): boolean {
  const keys = tokens.slice(from, to).map(({ key }) => key);
  // "If" with a capital behind a number or a sign begins a sentence.
  if (keys.every((key) => FUNCTION_WORDS.has(key))) return false;
  // "D being the day of signature": a letter is a name only behind another word with a capital.
  if (keys.length === 1 && /^\p{L}$/u.test(keys[0] ?? '')) return false;
  if (keys.every((key) => NO_NAMES.has(key))) return keys.length > 1 && /^.$/u.test(keys.at(-1) ?? '');
  const opens = starts.has(from) || (starts.has(from - 1) && /^["“”„«»]$/u.test(tokens[from - 1]?.key ?? ''));
  if (!opens) return true;
  return to - from > 1 || keys.some((key) => known.has(key)) || /['’]s$/u.test(tokens[from]?.text ?? '');
}

const nameOf = (tokens: readonly Token[], from: number, to: number): NameFact => {
  const own = tokens.slice(from, to);
  return {
    key: own.map(({ key }) => key).join(' '),
    text: asWritten(own),
    span: [own[0]?.span[0] ?? 0, own.at(-1)?.span[1] ?? 0],
    from,
    to,
  };
};

/** A text in capitals throughout: there capitals make no name. */
function mostlyCapitals(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.length > 6 && words.filter(({ capital }) => capital).length * 4 > words.length * 3;
}

/** Words that stand with a capital where no sentence begins: known to be names in this text. */
export function knownNames(tokenLists: readonly (readonly Token[])[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const tokens of tokenLists)
    tokens.forEach(({ capital, kind, key }, at) => {
      const before = tokens[at - 1];
      const opens = before === undefined || /^[.!?:;”"'’»)]$/u.test(before.key);
      if (capital && kind === 'word' && !opens && !NO_NAMES.has(key)) known.add(key);
    });
  return known;
}

const LONGEST_ENDING = 3;
const SHORTEST_ROOT = 4;

/** Whether two names are one: equal, one the short form of the other ("the Commission"), or its adjective ("Arvenian"). */
export function sameNameKey(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length === 1 && y.length === 1) return sameRoot(a, b);
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return (
    short.at(-1) === long.at(-1) && short.every((word) => long.includes(word)) && short.length < long.length
  );
}

function sameRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const root = short.replace(/a$/u, '');
  return root.length >= SHORTEST_ROOT && long.startsWith(root) && long.length - root.length <= LONGEST_ENDING;
}
