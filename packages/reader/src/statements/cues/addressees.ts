/** Who is told: the addressee right behind a cue ("told reporters") or behind "to" ("revealed to Axios"). */
import { coreEnd, isTime, opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { NOUNS } from './lexicon.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Unit } from '../types.ts';
import type { Walk } from './walk.ts';
import { isWordForPerson, kindOfHead } from '../speakers/head-kinds.ts';
import { singular } from '../speakers/known-nouns.ts';
import { GROUPS, INSTITUTIONS, WH, wordSet } from '../words/word-sets.ts';

/** Who "wants the union to go" tells the union nothing: all of it is what is wanted. */
export const WISHES = wordSet('want wish desire prefer like need');

const ASKING = wordSet('ask press beg petition');

export function takeRecipient(scene: Scene, hit: CueHit, walk: Walk): void {
  const { unit } = scene;
  const first = tokenAt(unit, walk.at);
  const direct = hit.entry.has('whom') || hit.entry.has('whom-to');
  if (!direct || WISHES.has(hit.lemma)) return;
  if (!opensPhrase(first) || first.quote >= 0 || first.low === 'that') return;
  if (isTime(first) && /^(?:that|to|:)$/u.test(tokenAt(unit, walk.at + 1).low)) return; // "warned Saturday that"
  const to = recipientEnd(scene, walk.at);
  if (hit.lemma === 'call' && unit.tokens.slice(walk.at, to).some(({ quote }) => quote >= 0)) return; // "called the step “brave” to": what it was called
  if (to <= walk.at || (hit.lemma === 'warn' && !opensComplement(unit, to))) return;
  if (hit.entry.get('noun') === 'promise' && !isSomebody(unit, to)) return; // "pledged a third"
  const next = tokenAt(unit, to);
  const infinitive = next.low === 'to' || (next.low === 'not' && tokenAt(unit, to + 1).low === 'to');
  const question = WH.has(next.low) && hit.entry.has('wh');
  const asked = next.low === 'for' && ASKING.has(hit.lemma); // "asked both sides for guarantees"
  if (hit.entry.has('whom') || infinitive || question || asked) {
    walk.recipient = { from: walk.at, to };
    walk.at = scene.isOutlet(unit, walk.recipient) ? withPlace(unit, to) : to;
  }
}

/** Whether a phrase is of somebody to whom a thing can be promised. */
function isSomebody(unit: Unit, to: number): boolean {
  const { pos, low, lemma } = tokenAt(unit, to - 1);
  if (pos === 'PROPN' || (pos === 'PRON' && low !== 'it' && low !== 'this')) return true;
  const kind = kindOfHead(singular(lemma.toLowerCase()));
  return (
    isWordForPerson(lemma) ||
    GROUPS.has(lemma) ||
    INSTITUTIONS.has(lemma) ||
    /^(?:person|office|body|crowd)$/u.test(kind ?? '')
  );
}

/** "warned Veria that", not "warned tourists away". */
const opensComplement = (unit: Unit, at: number): boolean =>
  ['that', 'to', 'not', 'of', 'against', 'about', ',', ':'].includes(tokenAt(unit, at).low) ||
  tokenAt(unit, at).mark === 'open';

/** "said to reporters", "revealed to Axios". */
export function takeAddressee(scene: Scene, hit: CueHit, walk: Walk): boolean {
  const { unit } = scene;
  if (
    walk.recipient ||
    tokenAt(unit, walk.at).low !== 'to' ||
    !(hit.entry.has('that') || hit.entry.has('quote'))
  )
    return false;
  const next = tokenAt(unit, walk.at + 1);
  if (next.pos === 'VERB' || next.pos === 'AUX' || !opensPhrase(next)) return false;
  const to = recipientEnd(scene, walk.at + 1);
  if (to <= walk.at + 1 || isWord(unit, walk.at + 1)) return false;
  walk.recipient = { from: walk.at + 1, to };
  walk.at = to;
  return true;
}

/** "pointing to his remark that", "replied to the claim that": nobody is told there, and the words are another's. */
function isWord(unit: Unit, from: number): boolean {
  let at = from; // the first noun: that before the time in "his remark last week"
  while (at < from + 4 && tokenAt(unit, at).pos !== 'NOUN') at += 1;
  return NOUNS.has(tokenAt(unit, at).lemma);
}

/** An addressee ends with an outlet's name, or where a plural noun is followed by a name ("told reporters Kolt …"). */
function recipientEnd(scene: Scene, from: number): number {
  const { unit } = scene;
  const alone = ['that', 'to', 'whether', 'how', 'why', ',', ':'].includes(tokenAt(unit, from + 1).low);
  if (tokenAt(unit, from).low === 'her' && alone) return from + 1;
  const article = tokenAt(unit, from).pos === 'DET' ? 1 : 0;
  const outlet = scene.outletAt(unit, from + article);
  if (outlet > 0 && tokenAt(unit, from + article + outlet).low !== "'s")
    return withSecond(scene, from + article + outlet);
  const core = coreEnd(unit, from);
  for (let j = from + 1; j < core; j += 1) {
    const named = scene.outletAt(unit, j);
    if (named > 0 && tokenAt(unit, j + named).low !== "'s") return j + named;
    const token = tokenAt(unit, j);
    const before = tokenAt(unit, j - 1);
    if (before.pos === 'NOUN' && before.low.endsWith('s') && (token.pos === 'PROPN' || token.pos === 'DET'))
      return j;
  }
  return longestBeforeComplement(unit, from, core);
}

/** "told the Harbour Times of Reval on Saturday": a paper's town is of its name. */
const withPlace = (unit: Unit, to: number): number =>
  tokenAt(unit, to).low === 'of' && tokenAt(unit, to + 1).pos === 'PROPN' ? coreBeforeTime(unit, to + 1) : to;

/** The end of a phrase's core without the day behind it ("Reval last week"). */
function coreBeforeTime(unit: Unit, from: number): number {
  let to = from;
  while (tokenAt(unit, to).pos === 'PROPN' && !isTime(tokenAt(unit, to))) to += 1;
  return to;
}

/** "told Radio Oru and the Echo that": the end of the second one, where another carrier is told too. */
function withSecond({ unit }: Scene, to: number): number {
  if (tokenAt(unit, to).low !== 'and') return to;
  const end = coreEnd(unit, to + 1);
  return end > to + 1 && tokenAt(unit, end).low === 'that' ? end : to;
}

function longestBeforeComplement(unit: Unit, from: number, core: number): number {
  const ends = phraseEnds(unit, from).filter((end) => {
    const low = tokenAt(unit, end).low;
    return (
      low === 'that' ||
      low === 'to' ||
      low === ':' ||
      WH.has(low) ||
      tokenAt(unit, end).mark === 'open' ||
      (low === ',' && tokenAt(unit, end + 1).mark === 'open')
    );
  });
  const through = unit.tokens.findIndex(({ low }, at) => at >= core && /^(?:through|via)$/u.test(low)); // "told the mediators through a go-between that"
  const last = ends.at(-1) ?? core;
  const end = through > 0 && through < last ? core : last;
  return unit.tokens.slice(core, end).some(isTime) ? beforeDay(unit, from, core) : end;
}

/** "told supporters on Monday that", "told a meeting in Salem, Rethia, on Monday that": where the phrase ends before a day. */
function beforeDay(unit: Unit, from: number, core: number): number {
  const last = phraseEnds(unit, from).findLast((end) => {
    const day = tokenAt(unit, end).low === 'on' ? end + 1 : end;
    return end > core && isTime(tokenAt(unit, day)) && !unit.tokens.slice(core, end).some(isTime);
  });
  return last !== undefined && tokenAt(unit, core + 1).pos === 'PROPN' ? last : core;
}
