/** Where the subject of a duty stands among the words of its clause. */
import { DETERMINERS, EXPLETIVES, NOT_SUBJECT, PHRASE_ENDS, STATE_FORMS } from '../data/actor-words.ts';
import { BETWEEN_WORDS } from '../data/duty-words.ts';
import { RULE_VERBS } from '../data/rule-verbs.ts';
import { isAgentNoun } from './agent-nouns.ts';
import type { Token } from './tokens.ts';

/** The first word of the subject of the duty that stands at `duty`, and the place behind its last. Linear. */
export function subjectOf(tokens: readonly Token[], first: number, duty: number): readonly [number, number] {
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

/** "No later than 1 June the Parties shall": a limit and no subject. */
const opensLimit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'no' && /^(?:later|earlier|sooner|less|more|fewer)$/u.test(tokens[at + 1]?.key ?? '');

const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  !EXPLETIVES.has(token.key) &&
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

/** The place behind the head of the noun phrase that begins at `from`: before what only tells more of it. */
export function headEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const token = tokens[at];
    if (token?.key === ',' && joinsList(tokens, at)) continue;
    if (opensLimit(tokens, at)) return at;
    const named = behindStateName(tokens, at, to);
    if (named > at) {
      at = named - 1;
      continue;
    }
    if (at === from + 1 && token?.key === 'of' && DETERMINERS.has(tokens[from]?.key ?? '')) continue;
    if (at === from + 1 && token?.fact?.kind === 'number' && !token.fact.timed) continue;
    if (token === undefined || token.kind !== 'word' || (PHRASE_ENDS.has(token.key) && !isGerundName(token)))
      return at;
    const before = tokens[at - 1];
    const isOfNoun =
      isAgentNoun(before?.key ?? '') ||
      (before?.capital === true && !token.capital && !DETERMINERS.has(before.key));
    if (token.key.endsWith('ed') && isOfNoun) return at;
    // "The Front confirms": behind a name a verb, and not the head of the phrase.
    if (at > from + 1 && DETERMINERS.has(tokens[at - 2]?.key ?? '') && isVerbBehindName(before, token))
      return at;
  }
  return to;
}

const isVerbBehindName = (before: Token | undefined, { key, capital }: Token): boolean =>
  before?.capital === true &&
  !capital &&
  !DETERMINERS.has(before.key) &&
  RULE_VERBS.has(key.replace(/s$/u, '')) &&
  key.endsWith('s') &&
  !isAgentNoun(key);

const LONGEST_STATE = 6;

/** The place behind "of Harn" or "of the United Isles" where it follows "Republic" or the like; else the place itself. */
export function behindStateName(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]?.key !== 'of' || !STATE_FORMS.has(tokens[at - 1]?.key ?? '')) return at;
  const from = tokens[at + 1]?.key === 'the' ? at + 2 : at + 1;
  let end = from;
  while (end < Math.min(to, from + LONGEST_STATE) && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end += 1;
  return end > from ? end : at;
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
