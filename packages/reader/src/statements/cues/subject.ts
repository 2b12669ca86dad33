import { LOOSE_PHRASES, SUBORDINATORS } from '../data/grammar.ts';
import { PARTICIPLE_FORMS } from '../data/verb-forms.ts';
import { insertStart, isOfSecondRelative, LONGEST_INSERT } from './inserted.ts';
import { VERBS } from './lexicon.ts';
import { coreEnd, isNoun, isTime, opensPhrase, phraseEnds, PRONOMINAL } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { matchPhrases, phraseTable } from '../words/phrase-match.ts';
import type { Run, Unit } from '../types.ts';
import { DOCUMENTS, NAMELIKE_TIMES, wordSet } from '../words/word-sets.ts';
import { trimTime } from './trim-time.ts';

const SUBORDINATE = wordSet(SUBORDINATORS);
const PARTICIPLES = wordSet(PARTICIPLE_FORMS);
const RELATIVES = wordSet('who which that');
/** How far before its verb a subject may begin. */
const REACH = 45;

/** The noun phrase that ends where the verb group starts: the first one, from the left, that the grammar lets end there. */
export function subjectBefore(unit: Unit, verbFrom: number): Run | null {
  const known = unit.subjects.get(verbFrom); // several rules ask for that of one cue
  if (known !== undefined) return known;
  const subject = findSubject(unit, verbFrom);
  unit.subjects.set(verbFrom, subject);
  return subject;
}

function findSubject(unit: Unit, verbFrom: number): Run | null {
  const end = skipAdverbs(unit, skipParenthesis(unit, verbFrom));
  const whole = phraseBefore(unit, end);
  const subject = whole !== null && isOfSecondRelative(unit, whole.from) ? null : whole;
  const apart = subject === null ? insertStart(unit, verbFrom) : -1;
  const met = subject === null ? contactClause(unit, end) : null;
  return (apart < 0 ? subject : phraseBefore(unit, apart)) ?? met ?? reducedBefore(unit, end);
}

/** "the farmers I meet say": a phrase with a clause of the writer's behind it, up to the verb. */
function contactClause(unit: Unit, end: number): Run | null {
  const [pronoun, verb] = [tokenAt(unit, end - 2), tokenAt(unit, end - 1)];
  if (!/^(?:i|we)$/u.test(pronoun.low) || verb.pos !== 'VERB') return null;
  const before = phraseBefore(unit, end - 2);
  return before === null || before.to !== end - 2 ? null : { from: before.from, to: end };
}

/** "a statement released late on Tuesday said": a text with a participle behind it, up to the verb. */
function reducedBefore(unit: Unit, end: number): Run | null {
  for (let s = Math.max(0, end - LONGEST_INSERT); s < end - 2; s += 1) {
    if (!startsSubject(unit, s)) continue;
    const core = coreEnd(unit, s);
    const participle = tokenAt(unit, core);
    const { lemma, low } = tokenAt(unit, core - 1);
    const text = (DOCUMENTS.has(lemma) || DOCUMENTS.has(low)) && participle.pos === 'VERB';
    if (
      !text ||
      core >= end - 1 ||
      !(/(?:ed|en|wn)$/u.test(participle.low) || PARTICIPLES.has(participle.low))
    )
      continue;
    const behind = unit.tokens.slice(core + 1, end);
    if (!behind.some(({ pos, low }) => /^(?:VERB|AUX|CCONJ)$/u.test(pos) || low === ','))
      return { from: s, to: end };
  }
  return null;
}

/** The noun phrase that ends at a place and can be a subject. */
function phraseBefore(unit: Unit, end: number): Run | null {
  const before = tokenAt(unit, end - 1);
  if (RELATIVES.has(before.low) && before.pos !== 'NOUN') return relativeSubject(unit, end);
  const front = frontedPhraseEnd(unit);
  const article = articleBehindOpening(unit);
  for (let s = Math.max(frontedEnd(unit), end - REACH); s < end; s += 1) {
    if (s === front || s === article ? !opensPhrase(tokenAt(unit, s)) : !startsSubject(unit, s)) continue;
    if (isObjectOfTime(unit, s, end) || isObjectOfVerb(unit, s)) continue;
    if (phraseEnds(unit, s).includes(end)) return trimTime(unit, { from: s, to: end });
  }
  return nearestCore(unit, end);
}

/** "before the end of the month, its director, Oda Fenn, said": a time takes no apposition. */
function isObjectOfTime(unit: Unit, from: number, end: number): boolean {
  if (!/^(?:before|after|until|since|by|at|towards?)$/u.test(tokenAt(unit, from - 1).low)) return false;
  const last = coreEnd(unit, from) - 1;
  const part = /^(?:end|beginning|start|middle|close)$/u.test(tokenAt(unit, last).low);
  if (!part && !isTime(tokenAt(unit, last))) return false;
  return unit.tokens.slice(from, end - 1).some(({ low }) => low === ',');
}

/** "Asked whether the mayor had seen it, the secretary said": a pronoun that a verb has for its object takes no apposition. */
const isObjectOfVerb = (unit: Unit, at: number): boolean =>
  /^(?:it|him|them|this|that)$/u.test(tokenAt(unit, at).low) &&
  tokenAt(unit, at - 1).pos === 'VERB' &&
  tokenAt(unit, at + 1).low === ',';

/** Where "At the session Kolt said", "After the briefing an official said" go on behind the phrase that opens them; -1 where none does. */
function frontedPhraseEnd(unit: Unit): number {
  if (tokenAt(unit, 0).pos !== 'ADP' || tokenAt(unit, 1).pos !== 'DET') return -1;
  let at = 2;
  while (at < 8 && /^(?:ADJ|NUM|NOUN)$/u.test(tokenAt(unit, at).pos)) at += 1;
  const closed = tokenAt(unit, at - 1).pos === 'NOUN';
  return closed && /^(?:DET|PRON|PROPN)$/u.test(tokenAt(unit, at).pos) ? at : -1;
}

/** "At talks in Tarn the envoys of Oru said": behind a name or noun of the phrase that opens a sentence an article begins the subject; -1 where none does. */
function articleBehindOpening(unit: Unit): number {
  if (tokenAt(unit, 0).pos !== 'ADP') return -1;
  let at = 1;
  while (at < LONGEST_OPENING && /^(?:ADJ|NUM|NOUN|PROPN|ADP)$/u.test(tokenAt(unit, at).pos)) at += 1;
  if (at === 1 && tokenAt(unit, 1).pos === 'DET') {
    at = 2;
    while (at < LONGEST_OPENING && /^(?:ADJ|NUM|NOUN|PROPN|ADP)$/u.test(tokenAt(unit, at).pos)) at += 1;
  }
  return tokenAt(unit, at).pos === 'DET' && isNoun(tokenAt(unit, at - 1)) ? at : -1;
}

/** In tokens. */
const LONGEST_OPENING = 10;

/** Behind what stands before the subject: "Last month Kolt said", "According to Kolt, Marek believes". */
function frontedEnd(unit: Unit): number {
  const first = tokenAt(unit, 0);
  const second = tokenAt(unit, 1);
  if (/^(?:last|this|next|earlier|later)$/u.test(first.low) && isTime(second)) return 2;
  if (first.low === 'on' && isTime(second) && isTime(tokenAt(unit, 2))) return 3; // "On Sunday evening Kolt said"
  if (/^(?:in|since|by|until)$/u.test(first.low) && (isTime(second) || NAMELIKE_TIMES.has(second.low)))
    return tokenAt(unit, 2).pos === 'NUM' ? 3 : 2;
  if (first.low !== 'according' || second.low !== 'to') return 0;
  const comma = unit.tokens.findIndex(({ low, quote }) => low === ',' && quote < 0);
  return comma + 1;
}

/** "Kolt, however, said", "Kolt, on the other hand, said": an adverb or a set phrase between commas stands outside the phrase. */
function skipParenthesis(unit: Unit, verbFrom: number): number {
  const closed = tokenAt(unit, verbFrom - 1).low === ',';
  const adverb = tokenAt(unit, verbFrom - 2);
  const opened = tokenAt(unit, verbFrom - 3).low === ',';
  if (closed && opened && (adverb.pos === 'ADV' || isTime(adverb))) return verbFrom - 3;
  const loose = closed ? matchPhrases(ASIDE_PHRASES, unit).find(({ to }) => to === verbFrom - 1) : undefined;
  if (loose !== undefined && tokenAt(unit, loose.from - 1).low === ',') return loose.from - 1;
  return closed ? asideStart(unit, verbFrom - 1) : verbFrom;
}

const ASIDE_PHRASES = phraseTable(LOOSE_PHRASES);

/** "The team, it is said, has left", "Neither side, he added, wanted it": where an aside before a comma begins; behind the comma if there is none. */
function asideStart(unit: Unit, comma: number): number {
  for (let at = comma - 2; at > comma - LONGEST_ASIDE && at > 0; at -= 1) {
    if (tokenAt(unit, at).low !== ',') continue;
    const first = tokenAt(unit, at + 1);
    const last = tokenAt(unit, comma - 1);
    const pronoun = /^(?:it|he|she|they)$/u.test(first.low) && last.pos === 'VERB';
    return pronoun || saysInside(unit, at + 1, comma) ? at : comma + 1;
  }
  return comma + 1;
}

const LONGEST_ASIDE = 9;

/** "the Ledger wrote this week": a phrase, a verb of saying and no more than a time. */
function saysInside(unit: Unit, from: number, to: number): boolean {
  const verb = phraseEnds(unit, from).find((end) => end < to && tokenAt(unit, end).pos === 'VERB');
  if (verb === undefined || !VERBS.get(tokenAt(unit, verb).lemma)?.has('turn')) return false;
  for (let at = verb + 1; at < to; at += 1)
    if (!isTime(tokenAt(unit, at)) && !/^(?:this|last|on|late|the)$/u.test(tokenAt(unit, at).low))
      return false;
  return true;
}

/** "Carter however said", "Kolt later on Monday said": adverbs and times between subject and verb. */
function skipAdverbs(unit: Unit, from: number): number {
  let end = from;
  while (end > 1 && from - end < 4 && isLooseAdverb(unit, end - 1)) end -= 1;
  return end;
}

function isLooseAdverb(unit: Unit, at: number): boolean {
  const token = tokenAt(unit, at);
  return (
    token.quote < 0 &&
    !PRONOMINAL.has(token.low) &&
    (token.pos === 'ADV' || ['however', 'then', 'later', 'also'].includes(token.low)) &&
    !isNoun(token)
  );
}

function relativeSubject(unit: Unit, end: number): Run | null {
  const relative = tokenAt(unit, end - 1).low;
  const before = tokenAt(unit, end - 2);
  if (relative === 'that' && !isNoun(before)) return null;
  return isNoun(before) ||
    before.low === ',' ||
    before.low === ')' ||
    before.pos === 'PRON' ||
    before.mark === 'close'
    ? { from: end - 1, to: end }
    : null;
}

function startsSubject(unit: Unit, s: number): boolean {
  const token = tokenAt(unit, s);
  if (token.quote >= 0 && token.mark !== 'open') return false;
  const minutes = token.low === 'minutes' && s === 0; // "Minutes passed to the Post show"
  if (!opensPhrase(token) || (isTime(token) && !minutes && !isNoun(tokenAt(unit, s + 1)))) return false;
  return !isAge(unit, s) && isBoundary(unit, s);
}

/** "Kolt, 45, said": a number alone between a name and a mark; "talks, three diplomats said" counts people. */
function isAge(unit: Unit, s: number): boolean {
  const afterName = tokenAt(unit, s - 1).low === ',' && isNoun(tokenAt(unit, s - 2));
  return (
    tokenAt(unit, s).pos === 'NUM' &&
    afterName &&
    !isNoun(tokenAt(unit, s + 1)) &&
    tokenAt(unit, s + 1).low !== 'of' &&
    tokenAt(unit, s + 1).pos !== 'ADJ'
  );
}

/** Whether a new phrase may begin here: after a mark, a conjunction, an adverb, or a verb that reports. */
function isBoundary(unit: Unit, s: number): boolean {
  const before = tokenAt(unit, s - 1);
  if (before.pos === 'EDGE' || before.pos === 'PUNCT' || before.mark !== '')
    return before.low !== "'" && before.low !== '(';
  if (SUBORDINATE.has(before.low) || before.pos === 'CCONJ' || before.pos === 'SCONJ') return true;
  if (before.pos === 'ADV' || isTime(before)) return true;
  const rough = /^(?:about|around|over|under|some)$/u.test(before.low) && tokenAt(unit, s).pos === 'NUM';
  if (rough && /^(?:EDGE|PUNCT|CCONJ|SCONJ)$/u.test(tokenAt(unit, s - 2).pos)) return true; // "About four in ten voters say"
  return before.pos === 'VERB' && VERBS.has(before.lemma);
}

/** What is left when the grammar fails: the longest core that ends at the verb. */
function nearestCore(unit: Unit, end: number): Run | null {
  for (let s = Math.max(0, end - 12); s < end; s += 1) {
    if (!opensPhrase(tokenAt(unit, s)) || tokenAt(unit, s).quote >= 0) continue;
    if (coreEnd(unit, s) !== end) continue;
    if (tokenAt(unit, s - 1).pos === 'ADP' && !SUBORDINATE.has(tokenAt(unit, s - 1).low)) return null;
    return trimTime(unit, { from: s, to: end });
  }
  return null;
}
