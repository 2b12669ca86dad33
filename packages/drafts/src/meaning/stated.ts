/** What a sentence without a duty states: a rule in the present tense, or what was. */
import { DETERMINERS, NOT_SUBJECT, PHRASE_ENDS } from '../data/actor-words.ts';
import { IRREGULAR_PARTICIPLES } from '../data/duty-words.ts';
import { OPENS_OBJECT, PAST_FORMS, RULE_VERBS } from '../data/rule-verbs.ts';
import { STOP_WORDS } from '../data/stop-words.ts';
import type { Token } from './tokens.ts';
import { wordKey } from './words-key.ts';

/** A rule ("the Fund bears the cost") or a telling of what was ("the war began in spring"). */
export type Stated = 'rule' | 'past';

/**
 * What a row of tokens states by its first finite verb; null where it has none that shows, as headings and items of lists.
 *
 * Plan. The tokens are gone through in order. "Is", "has" and the like show a verb, and so does a word that an article follows
 * ("wears the badge": no noun stands so). A known verb shows one behind a noun where it has the ending of one who acts, or
 * where a plural stands before it and the sentence is closed by a stop, since a heading may read alike. The first
 * verb behind "who", "which", "if" or "when" belongs to the clause that these open, and counts only behind its comma. Linear.
 */
export function statedIn(tokens: readonly Token[]): Stated | null {
  const last = tokens.findLast(({ key }) => !QUOTES.test(key));
  const isClosed = /^[.;:!]$/u.test(last?.key ?? '');
  let isSubordinate = false;
  let isPlural = false;
  for (const [at, { key, kind }] of tokens.entries()) {
    if (key === ',') isSubordinate = false;
    if (kind !== 'word') continue;
    if (OPENS_CLAUSE.has(key)) isSubordinate = true;
    const stated = verbAt(tokens, at, isPlural, isClosed);
    if (stated !== null && !isSubordinate) return stated;
    if (stated !== null) isSubordinate = false;
    if (isPluralNoun(key)) isPlural = true;
  }
  return null;
}

const OPENS_CLAUSE: ReadonlySet<string> = new Set(
  'who which that whom whose if when where unless while because although until once as whether what'.split(
    ' ',
  ),
);

const isPluralNoun = (key: string): boolean =>
  /(?:[^sui]s|ies|[^aeiou]is)$/u.test(key) ||
  /^(?:they|we|people|police|men|women|both|all|others|those|these|and)$/u.test(key);

/** Signs that may stand between a noun and its verb: “firing” means. */
const QUOTES = /^[”"’'»)]$/u;

/** Words behind which no verb of a main clause stands: articles, prepositions, "to" and what joins nouns. */
const isBarring = (key: string): boolean =>
  key !== 'it' &&
  !/^(?:they|he|she|we|each|both|all|none|also|thereby|this|these)$/u.test(key) &&
  (DETERMINERS.has(key) || PHRASE_ENDS.has(key) || NOT_SUBJECT.has(key) || STOP_WORDS.has(key));

function verbAt(tokens: readonly Token[], at: number, isPlural: boolean, isClosed: boolean): Stated | null {
  const key = tokens[at]?.key ?? '';
  if (/^(?:is|are|does|do|am)$/u.test(key)) return 'rule';
  if (/^(?:has|have)$/u.test(key)) return isPerfect(tokens, at + 1) ? 'past' : 'rule';
  const before = tokens[QUOTES.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1];
  if (before?.kind === 'mark' && endsAside(tokens, at)) return 'rule';
  if (before === undefined || before.kind === 'mark' || isBarring(before.key)) return null;
  if (STOP_WORDS.has(key)) return /^(?:was|were|had|did)$/u.test(key) ? 'past' : null;
  if (PHRASE_ENDS.has(key) || NOT_SUBJECT.has(key) || key.endsWith('ly') || key.endsWith('ing')) return null;
  if (OPENS_OBJECT.has(tokens[at + 1]?.key ?? '')) return isPast(key) ? 'past' : 'rule';
  if (!isClosed || opensPassive(tokens[at + 1])) return null;
  if (PAST_FORMS.has(key)) return 'past';
  return RULE_VERBS.has(baseOf(key)) || (isPlural && RULE_VERBS.has(key)) ? 'rule' : null;
}

/** "The Ombudsman, assisted by two deputies, scrutinises the bills": a verb behind the comma of an insertion. */
const endsAside = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.key === ',' &&
  /[^s]s$/u.test(tokens[at]?.key ?? '') &&
  !STOP_WORDS.has(tokens[at]?.key ?? '') &&
  OPENS_OBJECT.has(tokens[at + 1]?.key ?? '') &&
  tokens.slice(0, at - 1).some(({ key }) => key === ',');

/** "Has been closed", "have signed": what was, and no rule. */
function isPerfect(tokens: readonly Token[], from: number): boolean {
  const next = tokens.slice(from, from + 3).find(({ key }) => !/^(?:also|not|always|each|all)$/u.test(key));
  const key = next?.key ?? '';
  return key === 'been' || key.endsWith('ed') || IRREGULAR_PARTICIPLES.has(key);
}

const isPast = (key: string): boolean => PAST_FORMS.has(key) || /[^e]ed$/u.test(key);

/** "The reports are": what "are" follows is no verb. */
const opensPassive = (next: Token | undefined): boolean =>
  /^(?:is|are|was|were|has|have)$/u.test(next?.key ?? '');

/** The plain form of a verb with the ending of one who acts; empty where it has none: "carries" is "carry". */
function baseOf(key: string): string {
  if (!key.endsWith('s') || key.endsWith('ss')) return '';
  const bare = key.slice(0, -1);
  const forms = [
    bare,
    key.endsWith('ies') ? `${key.slice(0, -3)}y` : '',
    key.endsWith('es') ? key.slice(0, -2) : '',
  ];
  return forms.find((form) => RULE_VERBS.has(form) || RULE_VERBS.has(wordKey(form))) ?? '';
}
