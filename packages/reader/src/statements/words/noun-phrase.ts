/**
 * A small grammar of the English noun phrase, enough to find who speaks.
 *
 * `phraseEnds(unit, s)` gives every place where a noun phrase that starts at token `s` may end. A phrase is a core
 * (articles, numbers, adjectives, nouns, names, possessives) and any row of things that may follow a noun: a
 * prepositional phrase, an adjective with its complement ("familiar with the talks"), a participle ("cited in
 * Axios"), an apposition or relative clause between commas, a bracket, or another phrase after "and". All ends are
 * kept, because only the caller knows which one is right: a subject must end exactly where its verb group starts.
 * Work per start is bounded by `REACH`, so the whole is linear in the length of the text.
 */
import { VERBS } from '../cues/lexicon.ts';
import { LOOSE_PARTICIPLES, PHRASE_ADJECTIVES, PHRASE_PREPOSITIONS } from '../data/grammar.ts';
import type { Token, Unit } from '../types.ts';
import { isText } from '../speakers/head-kinds.ts';
import { tokenAt } from './page.ts';
import { coreEnd, isPersonal, isTime, opensPhrase } from './phrase-core.ts';
import { wordSet } from './word-sets.ts';

export { coreEnd, isNoun, isPersonal, isTime, opensPhrase, PRONOMINAL } from './phrase-core.ts';

/** No noun phrase is followed further than this many tokens. */
const REACH = 45;

const DEPTH = 2;

const PREPOSITIONS = wordSet(PHRASE_PREPOSITIONS);

const ADJECTIVES = wordSet(PHRASE_ADJECTIVES);

const PARTICIPLES = wordSet(LOOSE_PARTICIPLES);

/** Every place where a noun phrase that starts at `s` may end, ascending. */
export function phraseEnds(unit: Unit, s: number, depth = DEPTH): readonly number[] {
  const known = depth === DEPTH ? unit.phrases.get(s) : undefined;
  if (known) return known;
  const core = coreEnd(unit, s);
  const ends = new Set<number>();
  if (core > s) spread(unit, s, core, depth, ends);
  const sorted = [...ends].sort((a, b) => a - b);
  if (depth === DEPTH) unit.phrases.set(s, sorted);
  return sorted;
}

function spread(unit: Unit, s: number, core: number, depth: number, ends: Set<number>): void {
  const queue = [core, ...shorterCores(unit, s, core)];
  while (queue.length > 0) {
    const end = queue.pop();
    if (end === undefined || ends.has(end) || end > s + REACH) continue;
    ends.add(end);
    queue.push(...followers(unit, s, end, depth));
  }
}

/** "Kolt Tuesday": a core may also end before trailing words of time. */
function shorterCores(unit: Unit, s: number, core: number): number[] {
  let end = core;
  while (end - 1 > s && isTime(tokenAt(unit, end - 1))) end -= 1;
  return end < core ? [end] : [];
}

/** Where the phrase may go on to from one of its ends. */
function followers(unit: Unit, s: number, end: number, depth: number): number[] {
  const token = tokenAt(unit, end);
  const after = tokenAt(unit, end + 1);
  if (token.mark !== '') return [];
  if (
    /^(?:outside|inside|there|here|abroad|nearby)$/u.test(token.low) &&
    (after.low === ',' || /^(?:VERB|AUX)$/u.test(after.pos))
  )
    return [end + 1]; // "its friends outside, a few dozen, threatened"
  if (token.low === 'before' && isText(tokenAt(unit, end - 1).lemma) && !isTime(after))
    return afterPreposition(unit, end); // "a motion before the assembly"
  if (PREPOSITIONS.has(token.low))
    return tokenAt(unit, end - 1).low === ',' && !isTime(after) ? [] : afterPreposition(unit, end);
  if (token.low === 'present' && after.pos === 'VERB') return [end + 1]; // "three people present said"
  if (token.pos === 'ADJ' && ADJECTIVES.has(token.low)) return afterPreposition(unit, end + 1);
  if (followsAsParticiple(token, after)) return afterParticiple(unit, end);
  if (token.low === '(') return afterBracket(unit, end);
  if (/^(?:—|–|--)$/u.test(token.low)) return afterDash(unit, end);
  if (
    token.low === 'himself' ||
    token.low === 'herself' ||
    token.low === 'themselves' ||
    token.low === 'itself' ||
    token.low === 'alike'
  )
    return [end + 1];
  if (isTime(token) && token.pos !== 'ADV') return [end + 1];
  if (
    depth > 0 &&
    (token.low === 'and' || token.low === 'or' || token.low === 'nor') &&
    !hasVerb(unit, s, end)
  )
    return phraseAfterAnd(unit, end, depth);
  if (depth > 0 && token.low === ',') return afterComma(unit, end, depth);
  if ((token.low === 'who' || token.low === 'whose') && depth > 0) return afterRelative(unit, end);
  if (token.low === 'that' && depth < DEPTH && hasOnly(unit, s, end)) return relativeToComma(unit, end);
  if (token.low === 'that' && depth === DEPTH && isText(tokenAt(unit, end - 1).lemma))
    return afterObjectRelative(unit, end);
  if (token.low === 'as' && after.low === 'well') return coreAfter(unit, end + 3);
  return [];
}

/** "states going to the polls", "a man named by the court": a present participle, or a past one before a preposition. */
function followsAsParticiple(token: Token, after: Token): boolean {
  if (PARTICIPLES.has(token.low)) return true;
  if (token.low === 'according') return false;
  if (token.pos !== 'VERB' || token.quote >= 0) return false;
  if (token.low === 'holding') return opensPhrase(after) && after.low !== 'that'; // "a woman holding twins"
  if (token.low.endsWith('ing')) return !VERBS.has(token.lemma);
  return /(?:ed|en|wn)$/u.test(token.low) && after.low === 'by';
}

function hasVerb(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1)
    if (tokenAt(unit, at).pos === 'VERB' && tokenAt(unit, at).quote < 0) return true;
  return false;
}

const coreAfter = (unit: Unit, s: number): number[] => {
  const end = coreEnd(unit, s);
  return end > s ? [end, ...shorterCores(unit, s, end)] : [];
};

function afterPreposition(unit: Unit, preposition: number): number[] {
  const next = tokenAt(unit, preposition + 1);
  if (next.pos === 'ADP') return coreAfter(unit, preposition + 2);
  if (next.pos === 'VERB' && next.low.endsWith('ing')) return coreAfter(unit, preposition + 2);
  return coreAfter(unit, preposition + 1);
}

/** "cited in Axios", "briefed on the talks", "speaking on condition of anonymity". */
function afterParticiple(unit: Unit, participle: number): number[] {
  const next = tokenAt(unit, participle + 1);
  if (next.pos === 'ADP' || next.pos === 'PART')
    return [...afterPreposition(unit, participle + 1), ...coreAfter(unit, participle + 3)];
  if (next.pos === 'ADV') return [participle + 2, ...afterPreposition(unit, participle + 2)];
  return coreAfter(unit, participle + 1);
}

function afterBracket(unit: Unit, open: number): number[] {
  for (let j = open + 1; j < open + 14; j += 1) if (tokenAt(unit, j).low === ')') return [j + 1];
  return [];
}

/** "Jan Berg — a teacher — says". */
function afterDash(unit: Unit, open: number): number[] {
  for (let j = open + 1; j < open + 20; j += 1) {
    const token = tokenAt(unit, j);
    if (token.low === tokenAt(unit, open).low) return [j + 1];
    if (token.pos === 'EDGE' || token.mark !== '') break;
  }
  return [];
}

function phraseAfterAnd(unit: Unit, conjunction: number, depth: number): number[] {
  const next = tokenAt(unit, conjunction + 1);
  return opensPhrase(next) && !isPersonal(next) ? [...phraseEnds(unit, conjunction + 1, depth - 1)] : [];
}

/** An apposition, a participle or a relative clause between two commas, or the next member of a list. */
function afterComma(unit: Unit, comma: number, depth: number): number[] {
  const first = tokenAt(unit, comma + 1);
  if (isTime(first)) return [];
  if (
    ['who', 'whose', 'which'].includes(first.low) ||
    followsAsParticiple(first, tokenAt(unit, comma + 2)) ||
    first.low === 'once' ||
    first.low === 'now' ||
    first.low === 'then'
  )
    return closingComma(unit, comma);
  if (first.pos === 'ADP')
    return closingComma(unit, comma).filter((end) => tokenAt(unit, end).pos === 'VERB');
  if (!opensPhrase(first) || isPersonal(first)) return [];
  const ends = phraseEnds(unit, comma + 1, depth - 1);
  const closed = ends.flatMap((end) => closedAt(unit, end));
  const age = first.pos === 'NUM' && tokenAt(unit, comma + 2).low === ',' ? [comma + 2, comma + 3] : [];
  const final = ends.filter((end) => endsSentence(unit, end));
  return [...closed, ...age, ...final];
}

/** Where an apposition is over: behind its comma, which may also close a part of it ("a teacher from Reval, Ostland,"). */
function closedAt(unit: Unit, end: number): number[] {
  if (tokenAt(unit, end).low === ',') return [end + 1];
  return tokenAt(unit, end - 1).low === ',' ? [end] : [];
}

/** After the last comma of the sentence an apposition needs no second comma. */
function endsSentence(unit: Unit, end: number): boolean {
  const token = tokenAt(unit, end);
  return token.pos === 'EDGE' || /^[.!?;:]$/u.test(token.low) || token.mark === 'open';
}

/** "The memo, which leaked on Sunday, says that the mediator, Ada Lien, believes": a clause between commas ends before the verb that the phrase is the subject of. */
function closingComma(unit: Unit, comma: number): number[] {
  const ends: number[] = [];
  const inserted = tokenAt(unit, comma + 2).low === ','; // "who, he says, has left"
  for (let j = comma + 2; j < comma + REACH; j += 1) {
    const token = tokenAt(unit, j);
    if (token.pos === 'EDGE' || token.low === ';') break;
    if (token.low === ',') ends.push(j + 1);
    if (token.low === ',' && !inserted && isVerbOfMain(unit, j + 1)) break;
    if (endsSentence(unit, j) && tokenAt(unit, j).mark === '') {
      ends.push(j);
      break;
    }
  }
  return ends;
}

/** Whether a verb behind a comma is surely finite: "has", "says", "said". */
function isVerbOfMain(unit: Unit, at: number): boolean {
  const { pos, low } = tokenAt(unit, at);
  return pos === 'AUX' || (pos === 'VERB' && /^(?:said|told|\p{L}+[^s]s)$/u.test(low));
}

/** "the only body that": of such a phrase "that" begins a relative clause, and brings in no words. */
const hasOnly = (unit: Unit, s: number, end: number): boolean =>
  unit.tokens.slice(s, end).some(({ low }) => /^(?:only|first|last|one)$/u.test(low));

/** "the only body that never signed,": an apposition with a relative clause ends with it, at a mark. */
const relativeToComma = (unit: Unit, relative: number): number[] => {
  for (let at = relative + 2; at < relative + 14; at += 1)
    if (endsSentence(unit, at) || tokenAt(unit, at).low === ',') return [at];
  return [];
};

/** "the letter that the general wrote in May": a clause that lacks an object, which is the text that it tells of. */
function afterObjectRelative(unit: Unit, relative: number): number[] {
  let verb = coreEnd(unit, relative + 1);
  if (verb === relative + 1) return [];
  while (/^(?:AUX|ADV)$/u.test(tokenAt(unit, verb).pos)) verb += 1;
  const group = unit.tokens.slice(relative + 1, verb);
  if (group.some(({ low }) => /^(?:is|are|was|were|be|been)$/u.test(low))) return []; // "that two wells had been poisoned" lacks none
  const next = tokenAt(unit, verb + 1);
  const lacks = !opensPhrase(next) || isTime(next);
  return tokenAt(unit, verb).pos === 'VERB' && lacks && next.mark === '' && next.low !== 'that'
    ? afterRelative(unit, verb - 1)
    : [];
}

/** "people who were briefed on it": a restrictive relative clause may end before any verb group up to the next comma. */
function afterRelative(unit: Unit, relative: number): number[] {
  const ends: number[] = [];
  for (let j = relative + 2; j < relative + 25; j += 1) {
    const token = tokenAt(unit, j);
    if (endsSentence(unit, j) || token.low === ',') {
      ends.push(j);
      break;
    }
    const joined = tokenAt(unit, j - 1).pos === 'CCONJ'; // "a clerk who handles the forms put it at 900 and said"
    if ((token.pos === 'VERB' || token.pos === 'AUX') && !joined) ends.push(j);
  }
  return ends;
}
