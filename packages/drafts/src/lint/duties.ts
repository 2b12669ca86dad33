import {
  EMPTY_WORDS,
  MODALS,
  NOT_A_MODAL_BEHIND,
  RELATIVE,
  SUBORDINATE,
  type DutyForce,
} from '../data/lint-duties.ts';
import type { ActEntry } from '../data/lint-acts.ts';
import { actOfBase, actOfParticiple, baseOfParticiple, isParticiple } from './acts.ts';
import { phraseBook } from './phrases.ts';
import { subjectOf } from './subjects.ts';
import type { TimeMark } from './times.ts';
import { hasAgent, verbAfter } from './verbs.ts';
import type { SentenceView, Token, Unit } from './view.ts';

/** One thing that a duty asks to be done. */
export interface ActUse {
  /** The verb in its base form. */
  readonly verb: string;
  readonly entry: ActEntry | undefined;
  /** Index of the verb among the sentence's tokens. */
  readonly at: number;
  /** Words of what it is done to, in small letters, plural -s taken off. */
  readonly objects: readonly string[];
}

/** A clause that binds, urges or allows: "Each Party shall withdraw its forces within ten days". */
export interface Duty {
  readonly unit: Unit;
  readonly sentence: SentenceView;
  readonly force: DutyForce;
  readonly word: string;
  readonly negated: boolean;
  /** Stands in an "if", "when" or "who" clause: it says something about another clause. */
  readonly subordinate: boolean;
  /** Token indices `[from, to)` of the subject. */
  readonly subject: readonly [number, number];
  readonly modal: number;
  readonly verbAt: number;
  readonly voice: 'active' | 'passive' | 'be';
  /** Whether a passive names who acts. */
  readonly agent: boolean;
  /** Token index behind the clause. */
  readonly end: number;
  readonly acts: readonly ActUse[];
  /** Times in the clause and at the head of the sentence. */
  readonly times: readonly TimeMark[];
}

const BOOK = phraseBook(MODALS);
const NOUN_BEFORE = new Set(NOT_A_MODAL_BEHIND);
const SUB = new Set(SUBORDINATE);
const REL = new Set(RELATIVE);
const EMPTY = new Set(EMPTY_WORDS);

/**
 * The duties of one sentence. Modals are found first; each clause runs from its subject to where the next clause's
 * subject begins, so clauses do not overlap and the whole is linear. Then the verb is looked for behind adverbs and
 * insertions, the voice is told, further verbs in a row ("withdraw and destroy") are added as acts, and the times are
 * those of the clause and of what stands before the first subject.
 */
export function dutiesOf(unit: Unit, sentence: SentenceView, times: readonly TimeMark[]): Duty[] {
  const { tokens } = sentence;
  const modals = modalsOf(tokens);
  const subjects = modals.map(({ at }, index) => {
    const before = modals[index - 1];
    return subjectOf(tokens, before === undefined ? 0 : before.at + before.length, at, index > 0);
  });
  const owned = withEarlierSubjects(subjects);
  return modals.flatMap(({ at, length, force, negated }, index) => {
    const subject = owned[index] ?? [at, at];
    const shares = index > 0 && owned[index] !== subjects[index];
    const next = subjects[index + 1];
    const end = next === undefined ? tokens.length : Math.max(at + length, next[0]);
    const verbAt = verbAfter(tokens, at + length, end);
    if (verbAt < Math.max(sentence.lent, 0) || verbAt < 0) return [];
    const voice = voiceOf(tokens, verbAt, end);
    const start = index === 0 ? 0 : (subjects[index]?.[0] ?? at);
    const fronted = owned[0]?.[0] ?? 0;
    const duty: Omit<Duty, 'acts'> = {
      unit,
      sentence,
      force,
      word: tokens[at]?.low ?? '',
      negated: negated || isNegated(tokens, subject, at, verbAt),
      subordinate: isSubordinate(tokens, subject),
      subject,
      modal: at,
      verbAt: voice.at,
      voice: voice.voice,
      agent: voice.voice === 'passive' && hasAgent(tokens, voice.at, end),
      end,
      times: times.filter(
        ({ from, kind }) =>
          (from >= start && from < end) || (shares && from < at && (from < fronted || kind === 'recurring')),
      ),
    };
    return [{ ...duty, acts: actsOf(tokens, duty) }];
  });
}

/** A further modal with no subject of its own ("shall read …, and shall publish") has the one before. */
function withEarlierSubjects(
  subjects: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const owned: (readonly [number, number])[] = [];
  for (const subject of subjects) owned.push(subject[1] > subject[0] ? subject : (owned.at(-1) ?? subject));
  return owned;
}

interface Modal {
  readonly at: number;
  readonly length: number;
  readonly force: DutyForce;
  readonly negated: boolean;
}

function modalsOf(tokens: readonly Token[]): Modal[] {
  const found: Modal[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = BOOK.at(tokens, at);
    const token = tokens[at];
    if (hit === null || token === undefined) continue;
    if (token.text !== token.low) continue;
    if (token.low === 'will' && NOUN_BEFORE.has(tokens[at - 1]?.low ?? '')) continue;
    const negated = hit.length > 1 && tokens.slice(at, at + hit.length).some(({ low }) => low === 'not');
    found.push({ at, length: hit.length, force: hit.value, negated });
    at += hit.length - 1;
  }
  return found;
}

/** "be released", "have been jointly inspected", "be responsible", or an active verb. */
function voiceOf(tokens: readonly Token[], verb: number, end: number): { voice: Duty['voice']; at: number } {
  const be = tokens[verb]?.low === 'have' && tokens[verb + 1]?.low === 'been' ? verb + 1 : verb;
  if (tokens[be]?.low !== 'be' && tokens[be]?.low !== 'been') return { voice: 'active', at: verb };
  for (let at = be + 1; at < Math.min(end, be + 8); at += 1) {
    const low = tokens[at]?.low ?? '';
    if (isParticiple(low)) return { voice: 'passive', at };
    if (!/ly$|^(?:not|also|first|then|jointly|further|so|again|,)$/u.test(low)) break;
  }
  return { voice: 'be', at: be };
}

function isNegated(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  modal: number,
  verb: number,
): boolean {
  if (tokens.slice(modal, verb).some(({ low }) => low === 'not' || low === 'never')) return true;
  if (tokens.slice(modal, verb + 4).some(({ low }, index) => low === 'not' && index < 3)) return true;
  const first = tokens[from]?.low ?? '';
  const neither = tokens
    .slice(from, Math.min(to, from + 2))
    .some(({ low }) => low === 'neither' || low === 'nor');
  return neither || /^(?:no|neither|nobody|nothing|none|never)$/u.test(first);
}

function isSubordinate(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  const before = tokens[from - 1]?.low ?? '';
  const first = tokens[from]?.low ?? '';
  if (to - from <= 1 && REL.has(first) && before !== 'agreed' && before !== 'agree') return true;
  return SUB.has(before) || (SUB.has(first) && to - from > 0) || REL.has(first);
}

/** The verb's act, and those of further verbs of the same form behind a comma, "and", "or" or an item's number. */
function actsOf(tokens: readonly Token[], duty: Omit<Duty, 'acts'>): ActUse[] {
  const { verbAt, end, voice, subject } = duty;
  const first = tokens[verbAt];
  if (first === undefined || voice === 'be') return [];
  const starts = [verbAt];
  for (let at = verbAt + 1; at < end; at += 1) if (isFurther(tokens, at, voice)) starts.push(at);
  return starts.map((at, index) => {
    const low = tokens[at]?.low ?? '';
    const entry = voice === 'passive' ? actOfParticiple(low) : actOfBase(low, tokens[at + 1]?.low);
    const until = Math.min(starts[index + 1] ?? end, at + 30);
    const objects =
      voice === 'passive'
        ? matterOf(tokens, subject[0], subject[1])
        : matterOf(tokens, at + 1, objectEnd(tokens, at + 1, until));
    return { verb: voice === 'passive' ? baseOfParticiple(low) : low, entry, at, objects };
  });
}

function isFurther(tokens: readonly Token[], at: number, voice: Duty['voice']): boolean {
  const before = tokens[at - 1]?.low ?? '';
  const jumped = /^(?:shall|be|also|then|jointly)$/u.test(before) ? (tokens[at - 2]?.low ?? '') : before;
  if (!/^(?:and|or|,|\)|;|:)$/u.test(jumped)) return false;
  const [low, next] = [tokens[at]?.low ?? '', tokens[at + 1]?.low ?? ''];
  if (voice === 'passive') return actOfParticiple(low) !== undefined && !/^\p{L}+s$/u.test(next);
  return actOfBase(low, next) !== undefined && !/^(?:of|and|or|,|\.|;|in|is|are|by)$/u.test(next);
}

/** The token index behind an act's verb, its small word and the first words of its object: for quoting. */
export const actEnd = ({ sentence, end, voice }: Duty, { at }: ActUse): number =>
  voice === 'passive'
    ? at + 1
    : withoutSmallEnd(sentence.tokens, at + 1, objectEnd(sentence.tokens, at + 1, Math.min(end, at + 9)));

/** An object's words for quoting: up to a "to" or "from", and without a small word at the end. */
function withoutSmallEnd(tokens: readonly Token[], from: number, end: number): number {
  const far = tokens
    .slice(from, end)
    .findIndex(({ low }, index) => index > 0 && /^(?:to|from|,)$/u.test(low));
  let to = far < 0 ? end : from + far;
  while (to > from && (SMALL_END.test(tokens[to - 1]?.low ?? '') || tokens[to - 1]?.kind !== 'word')) to -= 1;
  return Math.max(from, to);
}

const SMALL_END =
  /^(?:the|a|an|of|and|or|to|in|on|at|by|for|from|with|all|any|each|its|their|his|her|both|that|which|who)$/u;

/** Where a clause begins for quoting: at its subject, or at its modal where the subject stands far before. */
export const dutyStart = ({ subject, modal }: Duty): number => (modal - subject[0] > 14 ? modal : subject[0]);

/** Where the object of an active verb ends: at the first word that leads to a time, a manner or a condition. */
function objectEnd(tokens: readonly Token[], from: number, until: number): number {
  for (let at = from; at < until; at += 1) {
    const { low = '', text = '' } = tokens[at] ?? {};
    if (at === from && low === 'in' && tokens[at - 1]?.low === 'hand') continue;
    if (
      /^(?:within|by|before|after|until|upon|on|following|once|if|unless|where|when|in|at|under|as|through|during|without|pursuant|subject|since)$/u.test(
        low,
      )
    )
      return at;
    if (text === ';' || text === ':') return at;
  }
  return until;
}

/** The words between two places that carry matter, in small letters without the -s of a plural; at most twelve. */
export function matterOf(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens
    .slice(from, Math.min(to, from + 40))
    .filter(({ kind, low }) => kind === 'word' && !EMPTY.has(low))
    .map(({ low }) => singular(low))
    .slice(0, 12);
}

/** A word without the -s of its plural or possessive. */
export const singular = (low: string): string =>
  low
    .replace(/'s$|s'$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '');
