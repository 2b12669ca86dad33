/** Where the writer of an article takes over from those whose words are told. */
import { isFinite } from './cues/finite-verb.ts';
import { OfText } from '../of-text.ts';
import type { Scene } from './scene.ts';
import type { CueHit, Token, Unit } from './types.ts';
import { coreEnd, isTime, phraseEnds } from './words/noun-phrase.ts';
import { tokenAt } from './words/page.ts';
import { wordSet } from './words/word-sets.ts';

export const STRONG = wordSet(
  'say tell add warn argue insist claim note write declare state explain stress deny acknowledge confirm announce urge reply respond report reiterate accuse vow pledge call describe caution suggest predict',
);

/** ", and if, Kolt adds,": a conjunction, and then somebody's aside: from the conjunction on it is what he says. */
function asideFollows(scene: Scene, at: number): boolean {
  const { unit } = scene;
  if (tokenAt(unit, at).low !== ',') return false;
  const opener =
    /^(?:and|but)$/u.test(tokenAt(unit, at + 1).low) && tokenAt(unit, at + 2).low !== ',' ? at + 2 : at + 1;
  if (
    !/^(?:and|but|if|where|because|since|though|although|unless|until|which|who)$/u.test(
      tokenAt(unit, opener).low,
    )
  )
    return false;
  if (tokenAt(unit, opener + 1).low !== ',') return false;
  const ends = phraseEnds(unit, opener + 2);
  return scene.hits.some(
    ({ run, entry, form }) => form === 'finite' && entry.has('turn') && ends.includes(run.from),
  );
}

/** ", Kolt said." or ", said Kolt." behind a comma: what stood before is its content, not more of ours. */
function reportFollows(scene: Scene, at: number): boolean {
  const { unit } = scene;
  if (tokenAt(unit, at).low !== ',') return false;
  return scene.hits.some(
    (each) =>
      each.run.from > at &&
      each.run.from < at + 25 &&
      each.form === 'finite' &&
      STRONG.has(each.lemma) &&
      phraseEnds(unit, at + 1).includes(each.run.from) &&
      closesAfter(unit, each.run.to),
  );
}

/** "on Friday.", "in a statement.": a phrase that runs up to the end or a comma. */
const isTailPhrase = (unit: Unit, at: number): boolean =>
  phraseEnds(unit, at).some((end) => /^[.,]?$/u.test(tokenAt(unit, end).low));

const closesAfter = (unit: Unit, at: number): boolean => {
  const token = tokenAt(unit, at);
  return (
    token.pos === 'EDGE' ||
    /^[.,]$/u.test(token.low) ||
    isTime(token) ||
    (['on', 'in', 'late', 'at', 'after', 'during', 'following', 'before', 'ahead'].includes(token.low) &&
      isTailPhrase(unit, at + 1))
  );
};

const ASIDES = wordSet(
  'which who whose where whom though although while whereas as when after despite following amid a an',
);

/**
 * After a comma or dash the writer may add what the speaker did not say: a relative clause, an apposition, a contrast,
 * a circumstance. It counts as the writer's only at the end: "the plan, a long text, had failed" goes on.
 */
function isAside(unit: Unit, at: number): boolean {
  const token = tokenAt(unit, at);
  const next = tokenAt(unit, at + 1).low;
  if (tokenAt(unit, at + 2).low === 'that' && (next === 'but' || next === 'and')) return false; // "that A, but that B"
  if (token.low === ',')
    return (
      ((ASIDES.has(next) && !(next === 'as' && isPresent(unit, at + 2))) ||
        (next === 'even' && tokenAt(unit, at + 2).low === 'though')) &&
      isTrailing(unit, at) &&
      !isInList(unit, at)
    );
  return /^(?:—|–|--|-)$/u.test(token.low) && isSpaced(unit, at) && isTrailing(unit, at);
}

/** "accept a truce, an exchange of prisoners and a vote": behind the comma stands the next of several things, not what explains one. */
function isInList(unit: Unit, comma: number): boolean {
  if (!/^an?$/u.test(tokenAt(unit, comma + 1).low)) return false;
  let first = comma - 1;
  while (first > comma - LONGEST_ITEM && LISTED.has(tokenAt(unit, first).pos)) first -= 1;
  if (!/^an?$/u.test(tokenAt(unit, first).low) && !/^an?$/u.test(tokenAt(unit, first + 1).low)) return false;
  for (let at = comma + 2; at < comma + 2 * LONGEST_ITEM; at += 1) {
    const { low, pos, quote } = tokenAt(unit, at);
    if (low === 'and' || low === 'or') return true;
    if (quote < 0 && low !== ',' && low !== 'a' && low !== 'an' && !LISTED.has(pos) && pos !== 'DET')
      return false;
  }
  return false;
}

/** How many words one thing of a list may have. */
const LONGEST_ITEM = 8;
const LISTED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADP', 'NUM', 'ADV']);

/** ", as the text stands" in the present goes on with what is said; the writer's own "as the talks went on" is past. */
function isPresent(unit: Unit, from: number): boolean {
  const end = coreEnd(unit, from);
  const verb = tokenAt(unit, end);
  return (
    end > from && ((verb.pos === 'VERB' && verb.low.endsWith('s')) || /^(?:is|are|has|have)$/u.test(verb.low))
  );
}

const isSpaced = (unit: Unit, at: number): boolean =>
  tokenAt(unit, at - 1).end < tokenAt(unit, at).start || tokenAt(unit, at).low === '—';

/** Nothing behind this mark goes on with the clause before it. */
function isTrailing(unit: Unit, from: number): boolean {
  const mark = tokenAt(unit, from).low;
  for (let at = from + 1; tokenAt(unit, at).pos !== 'EDGE'; at += 1) {
    const token = tokenAt(unit, at);
    if (token.quote >= 0) continue;
    if (token.low === mark && mark !== ',') return false;
    if (token.low === ',' && isFinite(unit, tokenAt(unit, at + 1).mark === 'open' ? at + 2 : at + 1))
      return false;
  }
  return true;
}

/** For each token of a scene whether the writer takes over there: not yet known, no or yes. */
type Takeovers = Uint8Array;

const UNKNOWN = 0;

const NO = 1;

const YES = 2;

/** Several rules ask of every cue where its content ends, and all look at the same tokens. */
const known = new OfText<Scene, Takeovers>();

export function takeoversIn(scene: Scene): Takeovers {
  const before = known.of(scene.text, scene);
  if (before !== undefined) return before;
  const takeovers = new Uint8Array(scene.unit.tokens.length);
  known.keep(scene.text, scene, takeovers);
  return takeovers;
}

export function takesOver(scene: Scene, takeovers: Takeovers, at: number): boolean {
  if (takeovers[at] === UNKNOWN) takeovers[at] = writerTakesOver(scene, at) ? YES : NO;
  return takeovers[at] === YES;
}

/** Whether content ends at a token whichever cue brings it in. */
function writerTakesOver(scene: Scene, at: number): boolean {
  const token = tokenAt(scene.unit, at);
  if (token.low === ';') return true;
  if (token.low === 'according' && tokenAt(scene.unit, at + 1).low === 'to') return true;
  if (isAside(scene.unit, at) || reportFollows(scene, at) || asideFollows(scene, at)) return true;
  return isMark(token) && writerResumes(scene, at + 1);
}

export const isMark = ({ low, pos }: Token): boolean => low === ',' || pos === 'PUNCT';

/** After a comma: ", adding that", ", speaking on condition", ", citing", ", in an interview". */
export function writerResumes(scene: Scene, at: number): boolean {
  const { unit } = scene;
  const first = tokenAt(unit, at).pos === 'ADV' || tokenAt(unit, at).low === 'and' ? at + 1 : at;
  const token = tokenAt(unit, first);
  if (token.low === 'speaking' || token.low === 'citing' || token.low === 'quoting') return true;
  const hit = scene.hits.find((each) => each.verb === first);
  return (
    hit !== undefined &&
    hit.form === 'gerund' &&
    reports(hit) &&
    !/^(?:including|meaning|making|seeing|going)$/u.test(token.low)
  );
}

const reports = (hit: CueHit): boolean =>
  hit.entry.has('that') || hit.entry.has('quote') || hit.entry.has('as');
