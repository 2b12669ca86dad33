/**
 * Reads what stands to the right of a cue: first an addressee ("told reporters", "to Axios"), then adjuncts of time
 * and occasion ("on Monday", "in an interview with …", ", citing …,"), then the complement, whose kind decides which
 * rule may take it. Every step only moves forward.
 */
import { takeAdjunct } from './adjuncts.ts';
import { takeRecipient } from './addressees.ts';
import { NEEDS_THAT } from '../data/noun-cues.ts';
import { hasVerb, isFinite } from './finite-verb.ts';
import { isNoun, opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { OfText } from '../../of-text.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, FrameName, Run, Unit } from '../types.ts';
import type { Walk } from './walk.ts';
import { WH, wordSet } from '../words/word-sets.ts';

export type ComplementKind =
  'quote' | 'that' | 'wh' | 'to' | 'ing' | 'as' | 'clause' | 'noun' | 'preposition' | 'none';

export interface Complement {
  readonly kind: ComplementKind;
  /** First token of the content. */
  readonly from: number;
  /** Frame of the preposition, when the kind is `preposition`. */
  readonly preposition: FrameName | null;
  readonly recipient: Run | null;
  /** Outlets in which the words were spoken ("in an interview with CNN"). */
  readonly venue: Run | null;
  /** Whom the speaker cites. */
  readonly citing: Run | null;
  /** End of the cue with everything that stands directly after it ("said in a statement"). */
  readonly cueTo: number;
}

const PREPOSITIONS = wordSet('for of about against on in with at over');
const COLONS = wordSet(': , -- - – —');

/** The complement of a cue, or of an inverted subject when `from` is given. */
export function complementOf(scene: Scene, hit: CueHit, from = hit.run.to): Complement {
  if (from !== hit.run.to) return readComplement(scene, hit, from);
  const before = known.of(scene.text, hit);
  if (before !== undefined) return before;
  const complement = readComplement(scene, hit, from);
  known.keep(scene.text, hit, complement);
  return complement;
}

/** Several rules look at one cue: what stands directly after it is read once. */
const known = new OfText<CueHit, Complement>();

function readComplement(scene: Scene, hit: CueHit, from: number): Complement {
  const walk: Walk = { at: from, recipient: null, venue: null, citing: null, cueTo: hit.run.to };
  takeRecipient(scene, hit, walk);
  while (takeAdjunct(scene, hit, walk)) continue;
  skipTopic(scene.unit, walk);
  skipPunctuation(scene.unit, walk);
  const { kind, from: start, preposition } = kindAt(scene, hit, walk.at);
  return {
    kind,
    from: start,
    preposition,
    recipient: walk.recipient,
    venue: walk.venue,
    citing: walk.citing,
    cueTo: walk.cueTo,
  };
}

function skipPunctuation(unit: Unit, walk: Walk): void {
  const token = tokenAt(unit, walk.at);
  if (!COLONS.has(token.low)) return;
  const next = tokenAt(unit, walk.at + 1);
  if (token.low === ':' || next.mark === 'open' || next.low === 'that') walk.at += 1;
}

/** "commented on the blockade: “Let him find the ships”", "said of the senator, “He is wise”": what the quotation behind the colon is about is no part of it. */
function skipTopic(unit: Unit, walk: Walk): void {
  if (!/^(?:on|about|of)$/u.test(tokenAt(unit, walk.at).low)) return;
  const end = phraseEnds(unit, walk.at + 1).find(
    (each) => /^[:,]$/u.test(tokenAt(unit, each).low) && tokenAt(unit, each + 1).mark === 'open',
  );
  if (end !== undefined) walk.at = end;
}

function kindAt(
  scene: Scene,
  hit: CueHit,
  at: number,
): { kind: ComplementKind; from: number; preposition: FrameName | null } {
  const { unit } = scene;
  const token = tokenAt(unit, at);
  const kind = (
    name: ComplementKind,
    preposition: FrameName | null = null,
  ): { kind: ComplementKind; from: number; preposition: FrameName | null } => ({
    kind: name,
    from: at,
    preposition,
  });
  if (token.mark === 'open') return kind('quote');
  if (
    token.low === 'that' &&
    /^(?:[.,;:!?]|)$/u.test(tokenAt(unit, at + 1).low) &&
    !opensCondition(unit, at + 1)
  )
    return kind('noun');
  if (token.low === 'that' && tokenAt(unit, at + 1).low === 'out') return kind('noun'); // "ruled that out"
  if (token.low === 'that' && isNaming(hit.lemma) && namesThat(unit, at + 1)) return kind('noun'); // "called that “absurd”"
  if (token.low === 'that' && token.quote < 0)
    return kind(isNoun(tokenAt(unit, at + 1)) && !hasVerb(unit, at + 1) ? 'noun' : 'that');
  if (token.low === 'to' || (token.low === 'not' && tokenAt(unit, at + 1).low === 'to')) return kind('to');
  if (token.low === 'as' && countedAt(unit, at) === at) return kind(hit.entry.has('as') ? 'as' : 'none');
  if (hit.entry.has('noun') && !hit.entry.has('whom') && isWhatCalled(unit, at)) return kind('noun');
  if (WH.has(token.low) && !isOccasion(unit, at)) return kind('wh');
  if (asksBehind(unit, at)) return kind('wh');
  const gerund = token.low === 'ever' ? tokenAt(unit, at + 1) : token;
  if ((gerund.pos === 'VERB' || gerund.pos === 'AUX') && gerund.low.endsWith('ing')) return kind('ing');
  if (PREPOSITIONS.has(token.low) && hit.entry.has(token.low as FrameName))
    return kind('preposition', token.low as FrameName);
  if (tokenAt(unit, at - 1).low === ':') return kind(token.pos === 'EDGE' ? 'none' : 'clause');
  if (opensClause(unit, at, hit)) return kind('clause');
  return kind(opensPhrase(token) || token.pos === 'ADV' || token.pos === 'ADJ' ? 'noun' : 'none');
}

/** "did not say in which direction", "asked on what terms": a question that begins with its preposition. */
const asksBehind = (unit: Unit, at: number): boolean =>
  /^(?:in|on|at|to|from|by|for|with|under)$/u.test(tokenAt(unit, at).low) &&
  (/^(?:which|whom|whose)$/u.test(tokenAt(unit, at + 1).low) ||
    (tokenAt(unit, at + 1).low === 'what' && tokenAt(unit, at + 2).pos === 'NOUN'));

const isNaming = (lemma: string): boolean => /^(?:call|term|label|dub)$/u.test(lemma);

/** Whether what stands behind "called that" says what it was called: a quotation, an adjective, "a farce". */
const namesThat = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).mark === 'open' ||
  tokenAt(unit, at).pos === 'ADJ' ||
  /^an?$/u.test(tokenAt(unit, at).low);

/** "that, if the talks failed, …": a condition between commas behind "that". */
const opensCondition = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === ',' &&
  ['if', 'unless', 'should', 'once', 'when', 'after', 'without', 'even'].includes(tokenAt(unit, at + 1).low);

/** "blamed what it called “a list”", "welcomed what they described as a step": a thing, and no question. */
const isWhatCalled = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === 'what' &&
  tokenAt(unit, at + 1).pos === 'PRON' &&
  /^(?:call|describe|term|label|dub)$/u.test(tokenAt(unit, at + 2).lemma);

/** "said when asked about it" tells the occasion, not the content. */
const isOccasion = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at).low === 'when' && tokenAt(unit, at + 1).pos === 'VERB';

const FIRM = wordSet(NEEDS_THAT);
const NOMINATIVES = wordSet('he she they we i there');

const CLAUSE_OPENERS = wordSet(
  'there if although though while when after because since unless once despite even',
);

/** Whether a finite clause begins here: a subject followed by a verb group, or a subordinate clause before it. */
function opensClause(unit: Unit, at: number, hit: CueHit): boolean {
  if (!hit.entry.has('that')) return false;
  const about = countedAt(unit, at);
  if (about > at) return clearlySays(hit) && phraseEnds(unit, about).some((end) => isFinite(unit, end));
  const token = tokenAt(unit, at);
  if (hit.entry.has('weak')) return NOMINATIVES.has(token.low) && hasVerb(unit, at + 1);
  if (FIRM.has(hit.lemma) && token.low === 'it') return isFinite(unit, at + 1); // "denied it had asked"
  if (FIRM.has(hit.lemma)) return NOMINATIVES.has(token.low) && hasVerb(unit, at + 1);
  if (token.low === 'there') return hasVerb(unit, at + 1);
  if (token.pos === 'ADP' && hit.entry.has('noun') && hit.lemma !== 'say') return false; // "a swap agreed in principle between the two deserves"
  if (CLAUSE_OPENERS.has(token.low) || token.pos === 'ADP')
    return clearlySays(hit) && clauseAfterComma(unit, at);
  if (token.pos === 'ADV') return clearlySays(hit) && hasVerb(unit, at + 1);
  if (!opensPhrase(token) && token.pos !== 'PRON')
    return clearlySays(hit) && token.pos === 'VERB' && hasVerb(unit, at + 1);
  return (
    phraseEnds(unit, at).some((end) => isFinite(unit, end)) ||
    (clearlySays(hit) && hasVerb(unit, at + 1) && !isInverted(unit, at, hit))
  );
}

/** "say at least 300 people were hurt", "up to nine", "as many as 40": where the number stands that such words make a rough one; the place itself where none does. */
function countedAt(unit: Unit, at: number): number {
  const low = (offset: number): string => tokenAt(unit, at + offset).low;
  const words =
    low(0) === 'as' && /^(?:many|much|few|little)$/u.test(low(1)) && low(2) === 'as'
      ? 3
      : (low(0) === 'at' && /^(?:least|most)$/u.test(low(1))) ||
          `${low(0)} ${low(1)}` === 'up to' ||
          `${low(0)} ${low(1)}` === 'close to'
        ? 2
        : 0;
  return words > 0 && tokenAt(unit, at + words).pos === 'NUM' ? at + words : at;
}

/** "said if the talks failed, the war would go on": a subject and its verb follow the next comma, or a prepositional phrase. */
function clauseAfterComma(unit: Unit, from: number): boolean {
  const afterPhrase = phraseEnds(unit, from + 1).some((end) =>
    phraseEnds(unit, end).some((next) => isFinite(unit, next)),
  );
  if (afterPhrase && tokenAt(unit, from).pos === 'ADP') return true;
  for (let at = from + 2; at < from + 30; at += 1) {
    const token = tokenAt(unit, at);
    if (token.pos === 'EDGE') return false;
    if (token.low === ',' && phraseEnds(unit, at + 1).some((end) => isFinite(unit, end))) return true;
  }
  return false;
}

const clearlySays = (hit: CueHit): boolean =>
  hit.lemma === 'say' || (hit.entry.has('that') && !hit.entry.has('noun')) || hit.entry.has('whom');

/** "said Kolt.", "said Kolt, the minister": a phrase that runs up to a mark is the speaker, not a clause. */
function isInverted(unit: Unit, at: number, hit: CueHit): boolean {
  const before = tokenAt(unit, hit.run.from - 1);
  if (before.pos !== 'EDGE' && before.low !== ',' && before.mark !== 'close' && !/^[?!]$/u.test(before.low))
    return false;
  return phraseEnds(unit, at).some(
    (end) => /^[.,;:]$/u.test(tokenAt(unit, end).low) || tokenAt(unit, end).pos === 'EDGE',
  );
}
