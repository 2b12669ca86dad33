import type { Span } from '@nonpaper/vocabulary';
import {
  AGENT_ENDINGS,
  AGENT_NOUNS,
  COLLECTIVE,
  DETERMINERS,
  NO_NAMES,
  NOT_AGENTS,
  NOT_SUBJECT,
  PHRASE_ENDS,
  PRONOUNS,
  SAME_AGENTS,
} from '../data/actor-words.ts';
import { BETWEEN_WORDS, IRREGULAR_PARTICIPLES } from '../data/duty-words.ts';
import type { DutyMark } from './mark.ts';
import type { Token } from './tokens.ts';
import { asWritten } from './as-written.ts';

/** Who is bound by a duty. */
export interface Actor {
  /** Words of the noun phrase that tell who it is; `the parties` for all of them together. */
  readonly key: string;
  readonly text: string;
  readonly span: Span;
}

/** The actors of a clause, where its subject stands, and whether the actor is that of the clause before. */
export interface ActorReading {
  readonly actors: readonly Actor[];
  readonly inherits: boolean;
  readonly subject: readonly [number, number];
  /** The last word of a subject that acts itself; empty in the passive and for a list. */
  readonly head: string;
  /** Those of the subject, also in the passive: who a clause behind it takes up. */
  readonly subjects: readonly Actor[];
}

/**
 * Who is bound by the duty of a clause.
 *
 * Plan. The subject is looked for before the duty: the noun phrase behind the last comma that does not open something
 * else ("Within 30 days,"), or, where none does, the words right before the duty. Behind "be" and a participle the
 * subject suffers the action, and the actor is what stands behind "by". A pronoun or an empty subject inherits. A
 * subject that does not act ("this Agreement shall enter into force") gives nobody.
 */
export function actorsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  duty: DutyMark,
  known: ReadonlySet<string>,
): ActorReading {
  const subject = subjectOf(tokens, from, duty.from);
  const subjects = listed(tokens, subject, known);
  if (isPassive(tokens, duty.to, to))
    return {
      actors: agentsBehindBy(tokens, duty.to, to, known),
      inherits: false,
      subject,
      head: '',
      subjects,
    };
  const words = tokens.slice(subject[0], subject[1]);
  const isList = words.some(({ key }) => /^(?:and|or|,)$/u.test(key));
  const head = isList ? '' : (words.findLast(({ kind }) => kind === 'word')?.key ?? '');
  const inherits = words.length === 0 || (words.length === 1 && PRONOUNS.has(words[0]?.key ?? ''));
  return { actors: inherits ? [] : subjects, inherits, subject, head, subjects };
}

function subjectOf(tokens: readonly Token[], first: number, duty: number): readonly [number, number] {
  // "It is expected that Arvenia will": the subject stands behind the last "that".
  const that = tokens.slice(first, duty).findLastIndex(({ key }) => key === 'that');
  const from = that === -1 || first + that + 1 >= duty ? first : first + that + 1;
  let end = duty;
  while (end > from && (BETWEEN_WORDS.has(tokens[end - 1]?.key ?? '') || tokens[end - 1]?.key === ','))
    end -= 1;
  const stretches = stretchesOf(tokens, from, end);
  const opening = stretches.filter(
    ([at]) => (opensPhrase(tokens[at]) || opensEach(tokens, at)) && !opensLimit(tokens, at),
  );
  const best = opening.findLast(([at, stop]) => holdsAgent(tokens, at, stop)) ?? opening.at(-1);
  if (best !== undefined) return [best[0], headEnd(tokens, best[0], best[1])];
  return backwards(tokens, from, end);
}

/** "There shall be", "which the Bureau shall": no names, whatever their capital. */
const EXPLETIVE = /^(?:it|there|never|immediately|nothing|nobody|nor|here|thereafter|therefore)$/u;

/** "No later than 1 June the Parties shall": a limit and no subject. */
const opensLimit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'no' && /^(?:later|earlier|sooner|less|more|fewer)$/u.test(tokens[at + 1]?.key ?? '');

const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  !EXPLETIVE.test(token.key) &&
  token.kind === 'word' &&
  !NOT_SUBJECT.has(token.key) &&
  !/(?:ing|ed)$/u.test(token.key);

/** "Each decision of the panel shall", but not "each month the panel shall". */
const opensEach = (tokens: readonly Token[], at: number): boolean =>
  /^(?:each|every)$/u.test(tokens[at]?.key ?? '') &&
  tokens[at + 1]?.kind === 'word' &&
  !TIMES.test(tokens[at + 1]?.key ?? '');

const TIMES =
  /^(?:other|second|time|day|week|fortnight|month|quarter|half|year|decade|morning|evening|night|hour|spring|summer|autumn|winter)$/u;

/** The stretches between commas before the duty; a comma between names of a list parts nothing. */
function stretchesOf(tokens: readonly Token[], from: number, to: number): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    const parts = at === to || token?.kind === 'mark';
    const inList = token?.key === ',' && joinsList(tokens, at);
    if (!parts || (inList && at < to)) continue;
    while (start < at && /^(?:and|or|but|that|while|whereas|then)$/u.test(tokens[start]?.key ?? ''))
      start += 1;
    if (at > start) stretches.push([start, at]);
    start = at + 1;
  }
  return stretches;
}

/** Whether a comma stands in a list of names, or of nouns for those who act that "and" or "or" ends. */
function joinsList(tokens: readonly Token[], at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (before?.capital === true && behind?.capital === true) return true;
  const goesOn = tokens.slice(at + 1, at + 5).some(({ key }) => /^(?:and|or|,)$/u.test(key));
  return goesOn && isAgentNoun(before?.key ?? '') && behind?.kind === 'word' && !NOT_SUBJECT.has(behind.key);
}

function headEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token?.key === ',' && joinsList(tokens, at)) continue;
    if (opensLimit(tokens, at)) return at;
    if (at === from + 1 && token?.key === 'of' && DETERMINERS.has(tokens[from]?.key ?? '')) continue;
    if (at === from + 1 && token?.fact?.kind === 'number' && !token.fact.timed) continue;
    if (token === undefined || token.kind !== 'word' || (PHRASE_ENDS.has(token.key) && !isGerundName(token)))
      return at;
    if (token.key.endsWith('ed') && isAgentNoun(tokens[at - 1]?.key ?? '')) return at;
  }
  return to;
}

const isGerundName = (token: Token): boolean => token.capital && token.key.endsWith('ing');

function holdsAgent(tokens: readonly Token[], from: number, to: number): boolean {
  const end = headEnd(tokens, from, to);
  return tokens.slice(from, end).some((token, at) => (token.capital && at > 0) || isAgentNoun(token.key));
}

/** The noun phrase that ends right before the duty: words back to the first that can be no part of it. */
function backwards(tokens: readonly Token[], from: number, end: number): readonly [number, number] {
  let start = end;
  while (start > from) {
    const token = tokens[start - 1];
    if (token === undefined || token.kind !== 'word' || NOT_SUBJECT.has(token.key)) break;
    start -= 1;
    if (/^(?:the|a|an|each|both|all|every|no|neither|any)$/u.test(token.key)) break;
  }
  return [start, end];
}

/** Nouns for those who act, one form for all that mean the same; in the order of the words. */
export const agentNounsIn = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ key, capital }) => AGENT_NOUNS.has(key) && !capital);

/** The form under which a noun for those who act is compared: singular, synonyms as one. */
export const agentKey = (key: string): string =>
  SAME_AGENTS[key] ?? key.replace(/ies$/u, 'y').replace(/s$/u, '');

const isAgentNoun = (key: string): boolean =>
  AGENT_NOUNS.has(key) ||
  (key.length > 5 && !NOT_AGENTS.has(key) && AGENT_ENDINGS.some((ending) => key.endsWith(ending)));

/** The actors of a noun phrase, parted at "and" and commas; none where no part of it can act. */
function listed(
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

function actorOf(
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
    own.every(({ key }) => EXPLETIVE.test(key) || /^(?:they|he|she)$/u.test(key))
  )
    return null;
  const span: Span = [words[0]?.span[0] ?? 0, last.span[1]];
  const text = asWritten(words);
  if (own.every((token) => COLLECTIVE.has(token.key))) return { key: 'the parties', text, span };
  const acts =
    isAgentNoun(last.key) ||
    own.some((token) => isNameWord(token, words, known)) ||
    isLetterName(last, words);
  return acts ? { key: own.map(({ key }) => SAME_AGENTS[key] ?? key).join(' '), text, span } : null;
}

/** Endings of things and acts: a word of this kind that begins a sentence is no name for its capital. */
export const ABSTRACT_NOUN =
  /(?:ing|tion|sion|ment|ness|ance|ence|ure|dom|ship|hood|ism|vice|it(?:y|ie)|ac(?:y|ie)|enc(?:y|ie)|anc(?:y|ie))s?$/u;

const LONGEST_PLAIN = 5;
const ABSTRACT = /(?:ing|tion|sion|ment|ness|ity|ance|ence|al|age|ship|s)$/u;

/** Who acts in a clause that states no duty: what stands behind "by" ("are named by the Parties"), else the subject. */
export function plainActors(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor[] {
  const behindBy = agentsBehindBy(tokens, from, to, known);
  return behindBy.length > 0 ? behindBy : plainSubject(tokens, from, to, known);
}

/**
 * The shortest beginning of a clause that is a name, the parties or a noun for those who act ("Kestria takes note of"). A
 * single word with a capital counts unless its ending shows a thing.
 */
function plainSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor[] {
  let start = from;
  while (start < to && (DETERMINERS.has(tokens[start]?.key ?? '') || tokens[start]?.kind === 'mark'))
    start += 1;
  for (let end = start + 1; end <= Math.min(to, start + LONGEST_PLAIN); end += 1) {
    const token = tokens[end - 1];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      NOT_SUBJECT.has(token.key) ||
      PHRASE_ENDS.has(token.key)
    )
      return [];
    if (/['’]s?$/u.test(token.text)) return [];
    const next = tokens[end];
    if (next?.capital === true || isAgentNoun(next?.key ?? '')) continue;
    const alone = end === start + 1;
    if (
      alone &&
      !isAgentNoun(token.key) &&
      !known.has(token.key) &&
      (!token.capital || ABSTRACT.test(token.key))
    )
      continue;
    if (!alone && !isAgentNoun(token.key) && !token.capital) continue;
    const actor = actorOf(tokens, start, end, known);
    const goesOn = /^(?:and|,)$/u.test(next?.key ?? '') && tokens[end + 1]?.capital === true;
    const others = goesOn ? plainSubject(tokens, end + 1, to, known) : [];
    return actor === null ? others : [actor, ...others];
  }
  return [];
}

/** "A" in "Party A". */
const isLetterName = (token: Token, words: readonly Token[]): boolean =>
  token.capital && token.text.length === 1 && words.length > 1 && words[0] !== token;

/** A word with a capital that is a name: known as one, behind another word, or alone and no plural. */
function isNameWord(token: Token, words: readonly Token[], known: ReadonlySet<string>): boolean {
  if (!token.capital || NO_NAMES.has(token.key) || EXPLETIVE.test(token.key)) return false;
  if (words.length === 1 && !known.has(token.key) && ABSTRACT_NOUN.test(token.key)) return false;
  return known.has(token.key) || words[0] !== token || (words.length === 1 && !token.key.endsWith('s'));
}

/** Whether "be" and a participle follow, adverbs between them left aside. */
function isPassive(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from;
  const skip = (): void => {
    while (at < to && (BETWEEN_WORDS.has(tokens[at]?.key ?? '') || tokens[at]?.key.endsWith('ly') === true))
      at += 1;
  };
  skip();
  if (tokens[at]?.key === 'have') at += 1;
  if (!/^(?:be|been|get)$/u.test(tokens[at]?.key ?? '')) return false;
  at += 1;
  skip();
  const key = tokens[at]?.key ?? '';
  const root = key.replace(/^(?:re|over|under|out|mis)/u, '');
  return /(?:ed|en)$/u.test(key) || IRREGULAR_PARTICIPLES.has(key) || IRREGULAR_PARTICIPLES.has(root);
}

const NO_AGENT =
  /^(?:<.*>|consensus|majority|unanimity|means|way|virtue|reason|simple|two|mutual|consent|vote|law|force|lot|hand|sea|air|land)$/u;
const FARTHEST_AGENT = 60;

/** The noun phrases behind each "by" of a passive clause that can act. */
function agentsBehindBy(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: ReadonlySet<string>,
): Actor[] {
  const stop = Math.min(to, from + FARTHEST_AGENT);
  const actors: Actor[] = [];
  for (let at = from; at < stop; at += 1) {
    if (tokens[at]?.key !== 'by') continue;
    let start = at + 1;
    while (DETERMINERS.has(tokens[start]?.key ?? '') && tokens[start]?.capital !== true) start += 1;
    if (
      start >= stop ||
      NO_AGENT.test(tokens[start]?.key ?? '') ||
      tokens[start]?.key.endsWith('ing') === true
    )
      continue;
    const end = headEnd(tokens, start, stop);
    actors.push(...listed(tokens, [start, end], known));
  }
  return actors;
}
