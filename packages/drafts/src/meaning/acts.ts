import { BETWEEN_WORDS, IRREGULAR_PARTICIPLES } from '../data/duty-words.ts';
import { LEADING_VERBS } from '../data/leading-verbs.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Actor } from './phrase-actors.ts';
import type { Clause } from './clauses.ts';
import type { DutyMark } from './mark.ts';
import { placeFrom } from './places.ts';
import type { Token } from './tokens.ts';
import { stemOf } from './words-key.ts';

/** One act that a provision asks for, allows or forbids. */
export interface Act {
  /** First letters of the word for what is done, be it a verb or the noun that a leading verb leads to ("carry out an audit"). */
  readonly head: string;
  readonly duty: DutyMark;
  readonly clause: Clause;
  /** Who is to do it; empty where the clause does not say so in a way that can be read. */
  readonly actors: readonly Actor[];
  /** Whether the head stands right behind the duty, and not behind an "and" farther on ("shall inspect and report"). */
  readonly first: boolean;
}

/**
 * The acts of clauses, each with its duty and who does it, however the sentence turns: "the Council shall approve the budget",
 * "the budget shall be approved by the Council" and "approval of the budget shall be given by the Council" have one head.
 *
 * Plan. Behind each duty the verb is looked for, with "be" and adverbs left out. A verb that only leads to a noun gives way to
 * its object, or in the passive and where it takes none ("shall take place") to the head of its subject. Verbs that are joined
 * by "and" belong to the same duty. Linear in the tokens.
 */
export function actsOf(clauses: readonly Clause[]): Act[] {
  return clauses.flatMap((clause) => {
    const duties = [clause.duty, ...clause.asides].filter((duty): duty is DutyMark => duty !== null);
    return duties.flatMap((duty) => {
      const actors = duty === clause.duty ? clause.actors : relativeActors(clause, duty);
      return headsOf(clause, duty).map(({ head, first }): Act => ({ head, first, duty, clause, actors }));
    });
  });
}

interface Head {
  readonly head: string;
  readonly first: boolean;
}

const MOST_HEADS = 4;

function headsOf({ tokens }: Clause, duty: DutyMark): Head[] {
  const from = placeFrom({ tokens }, duty.span[1]);
  const verb = verbFrom(tokens, from);
  if (verb === null) return [];
  const main = leads(tokens, verb) ? ledHead(tokens, verb, duty) : stemOf(tokens[verb]?.key ?? '');
  const heads: Head[] = main === '' ? [] : [{ head: main, first: true }];
  for (const key of joinedWords(tokens, verb)) heads.push({ head: stemOf(key), first: false });
  return heads.slice(0, MOST_HEADS);
}

const isBe = (key: string): boolean => /^(?:be|been|being|have|get)$/u.test(key);

/** The place of the verb behind a duty, or null where the clause ends before one. */
function verbFrom(tokens: readonly Token[], start: number): number | null {
  const from = behindInsertion(tokens, start);
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST_VERB); at += 1) {
    const { key = '', kind } = tokens[at] ?? {};
    if (kind !== 'word') return null;
    const isBetween = isBe(key) || BETWEEN_WORDS.has(key) || key === 'not' || key.endsWith('ly');
    if (!isBetween && !STOP_WORDS.has(key)) return isState(tokens, from, at) ? null : at;
  }
  return null;
}

const FARTHEST_VERB = 8;
const LONGEST_INSERTION = 16;

/** "May, after consulting the Council, appoint": what stands between two commas right behind the duty is passed over. */
function behindInsertion(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.key !== ',') return from;
  const end = tokens.slice(from + 1, from + 1 + LONGEST_INSERTION).findIndex(({ key }) => key === ',');
  return end === -1 ? from : from + end + 2;
}

/** "Shall be renewable": what a thing is like is no act. */
const isState = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens.slice(from, at).some(({ key }) => key === 'be') && !isPassiveAt(tokens, at);

const leads = (tokens: readonly Token[], at: number): boolean => LEADING_VERBS.has(tokens[at]?.key ?? '');

const isPassiveAt = (tokens: readonly Token[], verb: number): boolean => {
  const key = tokens[verb]?.key ?? '';
  const before = tokens
    .slice(Math.max(0, verb - 3), verb)
    .some((token) => isBe(token.key) && token.key !== 'have');
  return before && (/(?:ed|en)$/u.test(key) || IRREGULAR_PARTICIPLES.has(key));
};

/** The noun that a leading verb leads to: its object, or its subject in the passive and where there is no object. */
function ledHead(tokens: readonly Token[], verb: number, duty: DutyMark): string {
  const object =
    isPassiveAt(tokens, verb) || tokens[verb + 1]?.key === 'place' ? '' : nounFrom(tokens, verb + 1);
  if (object !== '') return object;
  // "Shall not be made subject to": what the subject is made follows, and the subject is not the act.
  const { key = '', kind } = tokens[verb + 1] ?? { kind: 'mark' };
  if (kind === 'word' && !ENDS_NOUN.has(key) && key !== 'place' && key !== 'out' && !key.endsWith('ly'))
    return '';
  return nounFrom(tokens, phraseStart(tokens, placeFrom({ tokens }, duty.span[0])));
}

/** The beginning of the clause, or what follows the last comma before the duty. */
function phraseStart(tokens: readonly Token[], duty: number): number {
  const comma = tokens.slice(0, duty).findLastIndex(({ kind }) => kind === 'mark');
  return comma === duty - 1 ? 0 : comma + 1;
}

/** The head of the noun phrase that begins at a place: its last word before a preposition, a mark or a verb. */
function nounFrom(tokens: readonly Token[], from: number): string {
  let head = '';
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_NOUN); at += 1) {
    const { key = '', kind } = tokens[at] ?? {};
    if (kind !== 'word' || ENDS_NOUN.has(key)) {
      if (head !== '' || kind === 'mark') break;
      continue;
    }
    if (!STOP_WORDS.has(key)) head = key;
  }
  return head === '' ? '' : stemOf(head);
}

const LONGEST_NOUN = 8;
const ENDS_NOUN: ReadonlySet<string> = new Set(
  'of in on at by to for from with into under within which that who shall may must will should can is are was were be not and or'.split(
    ' ',
  ),
);

/** Words right behind an "and" or a comma in the reach of a verb: "shall inspect the site, report on it and inform". */
function joinedWords(tokens: readonly Token[], verb: number): string[] {
  const found: string[] = [];
  for (let at = verb + 1; at < tokens.length && found.length < MOST_HEADS; at += 1) {
    if (tokens[at]?.key !== 'and' && tokens[at]?.key !== 'or') continue;
    let next = at + 1;
    while (BETWEEN_WORDS.has(tokens[next]?.key ?? '') || tokens[next]?.key.endsWith('ly') === true) next += 1;
    const { key = '', kind } = tokens[next] ?? {};
    if (kind === 'word' && !STOP_WORDS.has(key) && !LEADING_VERBS.has(key)) found.push(key);
  }
  return found;
}

/** Who stands between "which" and the duty of a relative clause ("which the Council shall approve"); none otherwise. */
function relativeActors(clause: Clause, duty: DutyMark): readonly Actor[] {
  const at = placeFrom(clause, duty.span[0]);
  const which = clause.tokens.slice(0, at).findLastIndex(({ key }) => /^(?:which|that|whom)$/u.test(key));
  const own = clause.tokens
    .slice(which + 1, at)
    .filter(({ key, kind }) => kind === 'word' && !STOP_WORDS.has(key));
  const [first, last] = [own[0], own.at(-1)];
  if (which === -1 || first === undefined || last === undefined || own.length > LONGEST_NAME) return [];
  const text = own.map((token) => token.text).join(' ');
  return [{ key: own.map(({ key }) => key).join(' '), text, span: [first.span[0], last.span[1]] }];
}

const LONGEST_NAME = 4;
