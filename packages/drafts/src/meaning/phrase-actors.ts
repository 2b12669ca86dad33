/** Who is named by a noun phrase: those who can act, without the words that change nothing. */
import type { Span } from '@nonpaper/vocabulary';
import {
  COLLECTIVE,
  DETERMINERS,
  EXPLETIVES,
  NO_NAMES,
  SAME_AGENTS,
  STATE_FORMS,
} from '../data/actor-words.ts';
import { isAgentNoun } from './agent-nouns.ts';
import { asWritten } from './as-written.ts';
import type { Token } from './tokens.ts';

/** Who is bound by a duty. */
export interface Actor {
  /** Words of the noun phrase that tell who it is; `the parties` for all of them together. */
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

/** The actors of a noun phrase, parted at "and" and commas; none where no part of it can act. */
export function actorsIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  known: ReadonlySet<string>,
): Actor[] {
  const actors: Actor[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && !/^(?:and|or|nor|,)$/u.test(tokens[at]?.key ?? '')) continue;
    const actor = actorOf(tokens, start, at, known);
    if (actor !== null) actors.push(actor);
    start = at + 1;
  }
  return actors;
}

/** Who a noun phrase without a list names; null where it is nobody who can act. */
export function actorOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor | null {
  const words = tokens.slice(from, to);
  const own = words.filter(
    (token) =>
      (!DETERMINERS.has(token.key) &&
        !/^(?:which|who|whom|that|whose|itself|themselves|himself|herself)$/u.test(token.key) &&
        token.fact === null) ||
      isLetterName(token, words),
  );
  const [first, last] = [own[0], own.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    own.every(({ key }) => EXPLETIVES.has(key) || /^(?:they|he|she)$/u.test(key))
  )
    return null;
  const span: Span = [words[0]?.span[0] ?? 0, last.span[1]];
  const text = asWritten(tokens.slice(from, behindName(tokens, to)));
  if (own.every((token) => COLLECTIVE.has(token.key))) return { key: 'the parties', text, span };
  const acts =
    isAgentNoun(last.key) ||
    own.some((token) => isNameWord(token, words, known)) ||
    isLetterName(last, words);
  return acts ? { key: keyOf(words, own), text, span } : null;
}

const LONGEST_NAME = 8;

/** The place behind "of Defence" or "of the Republic of Harn", so that a note names a ministry whole; else the place itself. */
function behindName(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let next = at; next < at + LONGEST_NAME; next += 1) {
    const token = tokens[next];
    const isLink = token?.key === 'of' || (token?.key === 'the' && tokens[next - 1]?.key === 'of');
    if (/^\p{Lu}/u.test(token?.text ?? '') && next > at) end = next + 1;
    else if (!isLink) break;
  }
  return end;
}

/** The words under which an actor is compared; "the Republic of Harn" goes by its name, as it does in "Harn". */
function keyOf(words: readonly Token[], own: readonly Token[]): string {
  const of = words.findIndex(({ key }) => key === 'of');
  const isState = own[0] !== undefined && STATE_FORMS.has(own[0].key) && words[of - 1] === own[0];
  return (isState && own.length > 1 ? own.slice(1) : own).map(({ key }) => SAME_AGENTS[key] ?? key).join(' ');
}

/** Endings of things and acts: a word of this kind that begins a sentence is no name for its capital. */
export const ABSTRACT_NOUN =
  /(?:ing|tion|sion|ment|ness|ance|ence|ure|dom|ship|hood|ism|vice|it(?:y|ie)|ac(?:y|ie)|enc(?:y|ie)|anc(?:y|ie))s?$/u;

/** "A" in "Party A". */
const isLetterName = (token: Token, words: readonly Token[]): boolean =>
  token.capital && token.text.length === 1 && words.length > 1 && words[0] !== token;

/** A word with a capital that is a name: known as one, behind another word, or alone and no plural. */
function isNameWord(token: Token, words: readonly Token[], known: ReadonlySet<string>): boolean {
  if (!token.capital || NO_NAMES.has(token.key) || EXPLETIVES.has(token.key)) return false;
  if (words.length === 1 && !known.has(token.key) && ABSTRACT_NOUN.test(token.key)) return false;
  return known.has(token.key) || words[0] !== token || (words.length === 1 && !token.key.endsWith('s'));
}
