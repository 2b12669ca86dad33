/** Finds reporting verbs and phrases in a unit, with the whole verb group, its form, voice and negation. */
import { verbGuessedFrom } from './guessed-verb.ts';
import { PHRASES, VERBS } from './lexicon.ts';
import { isNoun, isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { makeHit } from './verb-group.ts';
import type { CueEntry, CueHit, Unit } from '../types.ts';

/** All cue verbs outside quotations, in order. */
export function findCues(unit: Unit): CueHit[] {
  const hits: CueHit[] = [];
  for (let index = 0; index < unit.tokens.length; index += 1) {
    const hit = cueAt(unit, index);
    if (!hit) continue;
    while ((hits.at(-1)?.run.from ?? -1) >= hit.run.from) hits.pop(); // "neither confirmed nor denied" is one
    hits.push(hit);
    index = hit.run.to - 1;
  }
  return hits;
}

function cueAt(unit: Unit, index: number): CueHit | null {
  const token = tokenAt(unit, index);
  if (token.quote >= 0 || !couldBeVerb(unit, index)) return null;
  const lemma = lemmaOf(unit, index);
  const phrase = phraseAt(unit, index, lemma);
  const entry = phrase?.entry ?? VERBS.get(lemma) ?? besideQuotation(unit, index) ?? beforeColon(unit, index);
  const hit = entry ? makeHit(unit, index, phrase?.to ?? index + 1, phrase?.name ?? lemma, entry) : null;
  return hit !== null && !hit.negated && ONLY_NOT.has(hit.lemma) ? null : hit;
}

/** Maps are drawn; who is not to be drawn on a matter keeps silent. */
const ONLY_NOT = new Set(['be drawn', 'be drawn on']);

const ANY_VERB: CueEntry = new Map([
  ['quote', 'assert'],
  ['turn', 'assert'],
  ['weak', 'assert'],
]);

/** “…,” he began: any verb next to the end of a quotation that a comma or question mark leads on from. */
function besideQuotation(unit: Unit, index: number): CueEntry | undefined {
  for (let at = index - 1; at > index - 7 && at > 0; at -= 1) {
    const token = tokenAt(unit, at);
    if (token.mark === 'close') return /^[,?!—–]$/u.test(tokenAt(unit, at - 1).low) ? ANY_VERB : undefined;
    if (
      token.pos === 'VERB' ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      token.pos === 'PUNCT' ||
      token.pos === 'ADP'
    )
      return undefined;
  }
  return undefined;
}

/** Kolt stormed: “…”: any verb of a person right before a colon and a quotation. */
const beforeColon = (unit: Unit, index: number): CueEntry | undefined =>
  tokenAt(unit, index + 1).low === ':' &&
  tokenAt(unit, index + 2).mark === 'open' &&
  isNoun(tokenAt(unit, index - 1))
    ? ANY_VERB
    : undefined;

/** The tagger takes "reports" and "claims" for nouns; before "that" or a quotation, after a name, they are verbs. */
function couldBeVerb(unit: Unit, index: number): boolean {
  const token = tokenAt(unit, index);
  if (token.pos === 'VERB') return true;
  if (token.pos === 'AUX') return token.lemma === 'make' || token.lemma === 'be';
  if (token.pos !== 'NOUN') return false;
  if (!token.low.endsWith('s')) return false;
  const before = tokenAt(unit, index - 1);
  const after = tokenAt(unit, index + 1);
  const subject = before.pos === 'PROPN' || before.pos === 'PRON';
  if (subject && tokenAt(unit, index - 2).mark === 'close') return VERBS.has(lemmaOf(unit, index)); // “…,” Kolt answers
  return (
    subject &&
    VERBS.has(lemmaOf(unit, index)) &&
    (after.low === 'that' || after.mark === 'open' || after.low === 'he' || after.pos === 'DET')
  );
}

/** The tagger's lemma, mended where it leaves an inflected form. */
function lemmaOf(unit: Unit, index: number): string {
  const token = tokenAt(unit, index);
  if (VERBS.has(token.lemma)) return token.lemma;
  return verbGuessedFrom(token.low) ?? token.lemma;
}

interface PhraseHit {
  readonly entry: CueEntry;
  readonly to: number;
  readonly name: string;
}

function phraseAt(unit: Unit, index: number, lemma: string): PhraseHit | null {
  for (const phrase of PHRASES.get(lemma) ?? []) {
    const to = matchWords(unit, index + 1, phrase.words.slice(1));
    const infinitive = phrase.words.at(-1) === 'to' && to !== null && tokenAt(unit, to).pos === 'VERB';
    const figure = phrase.words.at(-1) === 'it' && to !== null && tokenAt(unit, to).low === 'at'; // "put it at 900"
    const occasion = phrase.words.at(-1) === 'on' && to !== null && isTime(tokenAt(unit, to)); // "insisted on Friday that"
    if (to !== null && !infinitive && !figure && !occasion)
      return { entry: phrase.entry, to, name: phrase.words.join(' ') };
  }
  return null;
}

/** Matches words one by one; an article, adjective or adverb may stand between ("expressed deep concern"). */
function matchWords(unit: Unit, from: number, words: readonly string[]): number | null {
  let at = from;
  for (const word of words) {
    let skipped = 0;
    if (tokenAt(unit, at).low !== word) at = behindOccasion(unit, at);
    while (tokenAt(unit, at).low !== word && skipped < 3 && isLoose(unit, at)) {
      at += 1;
      skipped += 1;
    }
    if (tokenAt(unit, at).low !== word) return null;
    at += 1;
  }
  return at;
}

/** "agreed in principle to", "called on Monday for": the place behind a time or manner; the same place where none stands there. */
function behindOccasion(unit: Unit, from: number): number {
  if (!/^(?:in|on|by|at|last|this|late)$/u.test(tokenAt(unit, from).low)) return from;
  const manner = tokenAt(unit, from + 1);
  if (/^(?:principle|private|public|writing|part|full|turn|advance)$/u.test(manner.low)) return from + 2;
  let at = from + 1;
  while (
    at < from + 5 &&
    (isTime(tokenAt(unit, at)) || /^(?:late|early|the|next)$/u.test(tokenAt(unit, at).low))
  )
    at += 1;
  return isTime(tokenAt(unit, at - 1)) ? at : from;
}

const isLoose = (unit: Unit, at: number): boolean => {
  const token = tokenAt(unit, at);
  return (
    token.quote < 0 &&
    ['ADJ', 'DET', 'ADV', 'PRON'].includes(token.pos) &&
    !/^(?:that|it|you|him|them|us|me)$/u.test(token.low)
  );
};
