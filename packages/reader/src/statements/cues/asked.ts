/** What a text only asks, or makes a condition, is nobody's statement: "Asked whether he regretted it", "It is unclear whether they will agree". */
import { NO_ANSWER, TIME_WORDS } from '../data/grammar.ts';
import { isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { matchPhrases, phraseTable } from '../words/phrase-match.ts';
import { WH, wordSet } from '../words/word-sets.ts';
import type { CueHit, Run, Unit } from '../types.ts';
import { isFinite } from './finite-verb.ts';
import { subjectBefore } from './subject.ts';

const ASKED = wordSet('asked pressed questioned');
const UNKNOWN = phraseTable(NO_ANSWER);

/** The cues of a unit without those that stand in a question which somebody was asked, or which the text leaves open. */
export function withoutAsked(unit: Unit, hits: readonly CueHit[]): readonly CueHit[] {
  return hits.length === 0 ? hits : hits.filter(({ run }) => !isAsked(unit, run));
}

/** Whether a cue stands in a question that somebody was asked, or that the text leaves open, or in a condition. */
export function isAsked(unit: Unit, cue: Run): boolean {
  if (ASKED.has(tokenAt(unit, 0).low) && cue.from <= firstComma(unit)) return true;
  if (
    isSubjectClause(unit, cue) ||
    isHeadOfList(unit, cue) ||
    isReduced(unit, cue) ||
    isCondition(unit, cue) ||
    isPutToYou(unit, cue)
  )
    return true;
  const open = openQuestion(unit);
  return open >= 0 && cue.from >= open && !isTold(unit, cue);
}

/** "Can you confirm that they met?": what somebody is asked to say, he has not said. */
function isPutToYou(unit: Unit, { from }: Run): boolean {
  const end = unit.tokens.findIndex(({ low, quote }, at) => at > from && quote < 0 && /^[.?!]$/u.test(low));
  return end > 0 && tokenAt(unit, end).low === '?' && tokenAt(unit, from - 1).low === 'you';
}

/** "if she confirms the offer": what only a condition holds was not said. */
function isCondition(unit: Unit, { from }: Run): boolean {
  const subject = subjectBefore(unit, from);
  return subject !== null && /^(?:if|unless)$/u.test(tokenAt(unit, subject.from - 1).low);
}

/** "The ministry, asked about the gap, says": who was asked between two commas, before what he does. */
function isReduced(unit: Unit, { from }: Run): boolean {
  if (!ASKED.has(tokenAt(unit, from).low) || tokenAt(unit, from - 1).low !== ',') return false;
  const end = unit.tokens.findIndex(({ low, quote }, at) => at > from && low === ',' && quote < 0);
  return end > from && isFinite(unit, end + 1);
}

/** "What we do not know:", "What we know about the plan": what a list or an article is about is nobody's word. */
const isHeadOfList = (unit: Unit, cue: Run): boolean =>
  tokenAt(unit, 0).low === 'what' &&
  tokenAt(unit, 1).low === 'we' &&
  (/^(?::|about|so|of|and)$/u.test(tokenAt(unit, cue.to).low) || tokenAt(unit, cue.to).pos === 'EDGE');

/** "Whether Veria would accept it is another question": the clause is what the sentence tells of, and stays open. */
function isSubjectClause(unit: Unit, { from, to }: Run): boolean {
  if (!/^(?:whether|how|why)$/u.test(tokenAt(unit, 0).low)) return false;
  const { tokens } = unit;
  const end = tokens.findIndex(({ low, quote }) => quote < 0 && /^[,;:?]$/u.test(low));
  const last = end < 0 ? tokens.length : end;
  if (from >= last) return false;
  return tokens
    .slice(to, last)
    .some(({ quote, lemma, pos }) => quote < 0 && pos !== 'NOUN' && REMAINS.test(lemma));
}

/** Verbs by which a sentence says how it stands with a clause. */
const REMAINS = /^(?:be|remain|seem|depend|matter|stay|become)$/u;

const firstComma = (unit: Unit): number =>
  unit.tokens.findIndex(({ low, quote }) => low === ',' && quote < 0);

/** Where the question behind "it is not clear" or "What we do not know:" begins, -1 where there is none. */
function openQuestion(unit: Unit): number {
  const listed = behindHead(unit);
  if (listed > 0) return listed;
  for (const { from, to } of matchPhrases(UNKNOWN, unit)) {
    const at = behindTime(unit, to);
    if (tokenAt(unit, from).quote < 0 && WH.has(tokenAt(unit, at).low)) return at;
  }
  return -1;
}

/** "What we do not know: whether": behind the colon of a list that begins so, where a question stands; -1 elsewhere. */
function behindHead(unit: Unit): number {
  if (tokenAt(unit, 0).low !== 'what') return -1;
  const colon = unit.tokens.findIndex(({ low, quote }) => low === ':' && quote < 0);
  const isShort = colon > 0 && colon <= LONGEST_HEAD;
  return isShort && WH.has(tokenAt(unit, colon + 1).low) ? colon + 1 : -1;
}

/** "What we still do not know", with a word or two beside it. */
const LONGEST_HEAD = 8;

/** "unclear on Friday whether", "not known for now if": behind the time at which a question is open. */
function behindTime(unit: Unit, from: number): number {
  let at = from;
  while (at < from + 5 && (isTime(tokenAt(unit, at)) || OF_TIME.has(tokenAt(unit, at).low))) at += 1;
  return at;
}

const OF_TIME = wordSet(TIME_WORDS);

/** "…, Kolt said": who tells that the question is open, behind a comma, with nothing behind it but when and where. */
function isTold(unit: Unit, cue: Run): boolean {
  const subject = subjectBefore(unit, cue.from);
  if (subject === null || tokenAt(unit, subject.from - 1).low !== ',') return false;
  const behind = tokenAt(unit, cue.to);
  return /^(?:EDGE|PUNCT|ADP|ADV)$/u.test(behind.pos) || isTime(behind);
}
