import { MONTHS } from '../data/fact-words.ts';
import { NOT_AN_AGENT } from '../data/lint-duties.ts';
import { WEEKDAYS } from '../data/lint-times.ts';
import { actOfBase } from './acts.ts';
import type { Token } from './view.ts';

const NO_AGENT = new Set([...NOT_AN_AGENT, ...WEEKDAYS, ...Object.keys(MONTHS)]);
/** How far a verb may stand behind its modal. */
const VERB_AHEAD = 24;

const ADVERB =
  /ly$|^(?:also|then|not|always|never|first|both|together|each|all|thereafter|forthwith|at|once|again|further|only|in|turn|hereby|no|longer|therefore|either|nor|,)$/u;

/** The first verb behind a modal: adverbs are passed over, and an insertion between commas is jumped. */
export function verbAfter(tokens: readonly Token[], from: number, end: number): number {
  const stop = Math.min(end, from + VERB_AHEAD);
  let at = from;
  if (tokens[from]?.text === ',') at = Math.max(from, closingComma(tokens, from + 1, stop)) + 1;
  else if (tokens[from]?.text === '(') at = from + 3;
  else if (INSERTS.test(tokens[from]?.low ?? '')) return verbBehindInsertion(tokens, from, stop);
  while (at < stop) {
    const token = tokens[at];
    if (token?.kind === 'word' && (!ADVERB.test(token.low) || VERBS_IN_LY.has(token.low))) return at;
    at += 1;
  }
  return -1;
}

const VERBS_IN_LY = new Set(['supply', 'apply', 'rely', 'reply', 'comply', 'multiply']);
const INSERTS = /^(?:by|within|upon|after|before|on|until|during|no|not)$/u;

/** "Shall by 3 May be assembled", "shall within ten days withdraw": the first "be" or known verb behind the time. */
function verbBehindInsertion(tokens: readonly Token[], from: number, stop: number): number {
  for (let at = from + 1; at < stop; at += 1) {
    const low = tokens[at]?.low ?? '';
    if (low === 'be' || actOfBase(low, tokens[at + 1]?.low) !== undefined) return at;
  }
  return /^no[t]?$/u.test(tokens[from]?.low ?? '') ? verbAfter(tokens, from + 1, stop) : from;
}

function closingComma(tokens: readonly Token[], from: number, stop: number): number {
  for (let at = from; at < stop; at += 1) if (tokens[at]?.text === ',') return at;
  return -1;
}

/** Whether a "by", "through" or "between" behind a participle leads to somebody. */
export function hasAgent(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from + 1; at < end; at += 1) {
    const word = tokens[at]?.low;
    if (word !== 'by' && word !== 'through' && word !== 'between' && word !== 'among') continue;
    let next = at + 1;
    while (/^(?:the|a|an|any|each|both|all|its|their|either|,|no|an?)$/u.test(tokens[next]?.low ?? ''))
      next += 1;
    const agent = tokens[next];
    if (agent === undefined || agent.kind !== 'word') continue;
    if (NO_AGENT.has(agent.low) || agent.low.endsWith('ing')) continue;
    if (word !== 'by' && !/^\p{Lu}/u.test(agent.text)) continue;
    return true;
  }
  return false;
}
