/** What is said to be untrue, by the thing that is called so and by what it is called. */
import * as data from '../data/force-words.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { wordSet } from '../words/word-sets.ts';
import type { Found, Token, Unit } from '../types.ts';
import type { Clause } from './clause.ts';

const CLAIMS = wordSet(data.CLAIM_NOUNS);
const OPEN_CLAIMS = wordSet(data.CLAIMS_WITH_CLAUSE);
const DISMISSED = wordSet(data.DISMISSED_NOUNS);
const FALSE = wordSet(data.FALSE_WORDS);
const WORDED = wordSet(data.WORDED_NOUNS);

/** First token of the content; -1 where none stands in the unit. */
const firstOf = ({ unit, content }: Found): number =>
  unit.tokens.findIndex((token) => token.start >= (content[0]?.[0] ?? Infinity));

const isClaim = (unit: Unit, from: number): boolean => {
  const end = coreEnd(unit, from);
  const { lemma } = tokenAt(unit, end - 1);
  return (
    CLAIMS.has(lemma) || (OPEN_CLAIMS.has(lemma) && /^(?:that|of|from|,)$/u.test(tokenAt(unit, end).low))
  );
};

/** "rejects this description", "rejected the claim that", "rejects this". */
export function isDenial(found: Found): boolean {
  const { unit, lemma } = found;
  const from = firstOf(found);
  if (lemma !== 'reject' || from < 0) return false;
  const bare = tokenAt(unit, from).low === 'this' && !/^(?:NOUN|ADJ)$/u.test(tokenAt(unit, from + 1).pos);
  return bare || isClaim(unit, from);
}

/** "dismissed the announcement as a trick": what is no claim is made little of, and not denied. */
export function isOnlyBelittled(found: Found): boolean {
  const from = firstOf(found);
  if (found.lemma !== 'dismiss' || from < 0) return false;
  const end = coreEnd(found.unit, from);
  const { lemma } = tokenAt(found.unit, end - 1);
  return tokenAt(found.unit, end).low === 'as' && !isClaim(found.unit, from) && !DISMISSED.has(lemma);
}

const saidIn = ({ unit, content }: Found): Token[] =>
  unit.tokens.filter(
    (token) => token.start >= (content[0]?.[0] ?? Infinity) && token.end <= (content.at(-1)?.[1] ?? 0),
  );

/** "called the report inaccurate", "called that nonsense". */
export function isCalledFalse(found: Found): boolean {
  if (!/^(?:call|describe|term|label|brand|dub)$/u.test(found.lemma)) return false;
  const said = saidIn(found);
  const claim = said.some((token) => CLAIMS.has(token.lemma)) || /^(?:this|that)$/u.test(said[0]?.low ?? '');
  return claim && said.some((token) => FALSE.has(token.low));
}

const BE = wordSet("is are was were 's");

/** In tokens, from "is" to what a claim is called: "was, he said, a lie". */
const FALSE_WITHIN = 5;

/** "that the report was false", "that is nonsense", "that no such order exists", "it had nothing to do with it". */
export function isSaidFalse(found: Found, clause: Clause): boolean {
  const { unit } = found;
  const { from, predicate, to } = clause;
  if (/^(?:admi|conced|acknowledg|confess|confirm)/u.test(found.lemma)) return false; // "admitted that the report was wrong"
  if (tokenAt(unit, from).low === 'no' && tokenAt(unit, from + 1).low === 'such') return true;
  if (predicate < 0) return false;
  const behind = unit.tokens.slice(predicate, Math.min(to, predicate + FALSE_WITHIN)).map(({ low }) => low);
  if (/\bnothing to do with|\bno such\b/u.test(behind.join(' '))) return true;
  const subject = tokenAt(unit, coreEnd(unit, from) - 1);
  const told = CLAIMS.has(subject.lemma) || WORDED.has(subject.lemma) || isSay(tokenAt(unit, from));
  if (!told || !BE.has(tokenAt(unit, predicate).low) || behind.includes('not')) return false;
  return behind.some((low) => FALSE.has(low)) || behind.join(' ').includes('without foundation');
}

/** "that" and "this" point back to what was said. */
const isSay = ({ low }: Token): boolean => low === 'this' || low === 'that';
