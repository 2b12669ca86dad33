/** In whose interview, programme or paper the words were spoken: right behind the cue, or at the end. */
import { VENUES } from '../data/grammar.ts';
import { coreEnd, isTime, opensPhrase, phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import type { CueHit, Run, Token, Unit } from '../types.ts';
import type { Walk } from '../cues/walk.ts';
import { isWordForPerson } from '../speakers/head-kinds.ts';
import { wordSet } from '../words/word-sets.ts';

const VENUE = wordSet(VENUES);
const OCCASION = wordSet('in on at during via through by over after before');
const STATIONS = wordSet('station channel programme program paper newspaper network broadcast');
const TALKS = wordSet('interview podcast programme program broadcast question');

/** "in a statement", "on Twitter", "in an interview with CNN on Monday". */
export function takeVenue(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  const comma = tokenAt(unit, walk.at).low === ',' ? 1 : 0;
  const at = walk.at + comma;
  if (!OCCASION.has(tokenAt(unit, at).low)) return false;
  const ends = phraseEnds(unit, at + 1);
  const core = coreEnd(unit, at + 1);
  if (core <= at + 1 || !isVenue(scene, { from: at + 1, to: core })) return false;
  const to = comma ? ends.filter((end) => tokenAt(unit, end).low === ',').at(-1) : venueEnd(unit, ends, core);
  if (to === undefined) return false;
  const reader = readBy(unit, core);
  walk.venue ??= reader ?? outletIn(scene, { from: at + 1, to });
  if (walk.at === walk.cueTo && !walk.recipient) walk.cueTo = core;
  walk.at = Math.max(comma ? to + 1 : to, reader?.to ?? 0);
  return true;
}

/** "said through a spokesman": somebody who brings the words, where no carrier of news does. */
export function takeMessenger({ unit }: Scene, walk: Walk): boolean {
  const comma = tokenAt(unit, walk.at).low === ',' ? 1 : 0; // "let it be known, through a spokesman, that"
  if (!/^(?:through|via)$/u.test(tokenAt(unit, walk.at + comma).low)) return false;
  const messenger = somebodyAt(unit, walk.at + comma + 1);
  if (messenger === null || (comma === 1 && tokenAt(unit, messenger.to).low !== ',')) return false;
  walk.venue ??= messenger;
  walk.at = messenger.to + comma;
  return true;
}

/** A phrase of somebody who speaks for others: "a spokesman", "her lawyer". */
function somebodyAt(unit: Unit, from: number): Run | null {
  const to = coreEnd(unit, from);
  const head = tokenAt(unit, to - 1);
  const person = head.pos === 'NOUN' && isWordForPerson(head.lemma);
  return to > from && person ? { from, to } : null;
}

/** "a statement read out by a deputy": who read it. */
function readBy(unit: Unit, from: number): Run | null {
  if (!READ.has(tokenAt(unit, from).low)) return null;
  const by = /^(?:out|aloud)$/u.test(tokenAt(unit, from + 1).low) ? from + 2 : from + 1;
  return tokenAt(unit, by).low === 'by' ? somebodyAt(unit, by + 1) : null;
}

const READ = wordSet('read delivered');

function isVenue(scene: Scene, run: Run): boolean {
  let last = run.to - 1;
  while (last > run.from && isTime(tokenAt(scene.unit, last))) last -= 1;
  const head = tokenAt(scene.unit, last);
  if (VENUE.has(head.low) || VENUE.has(head.lemma)) return true;
  for (let j = run.from; j < run.to; j += 1) if (scene.outletAt(scene.unit, j) > 0) return true;
  return false;
}

/** The occasion goes on as far as a place where content can begin. */
function venueEnd(unit: Unit, ends: readonly number[], core: number): number {
  const good = ends.filter((end) => {
    const token = tokenAt(unit, end);
    return (
      token.low === 'that' ||
      token.pos === 'PUNCT' ||
      token.pos === 'EDGE' ||
      token.mark === 'open' ||
      opensPhrase(token)
    );
  });
  const stop = good.filter((end) => tokenAt(unit, end).low !== ',' || end >= core).at(-1) ?? core;
  return tokenAt(unit, stop - 1).low === ',' ? stop - 1 : stop;
}

/** "…, he said in an interview with CNN" and content cut off before "in an interview with CNN": the outlet in it. */
export function trailingVenue(scene: Scene, hit: CueHit, to: number): Run | null {
  const { unit } = scene;
  const first = tokenAt(unit, to).low;
  if (first === 'to') return toldCarrier(scene, to + 1);
  const opens = ['in', 'during', 'on', 'at'].includes(first) || (first === 'by' && hit.passive);
  if (!opens || tokenAt(unit, to).quote >= 0) return null;
  for (let at = to + 1; at < to + 20 && !/^(?:EDGE|CCONJ)$/u.test(tokenAt(unit, at).pos); at += 1) {
    const length = scene.outletAt(unit, at);
    if (length > 0) return { from: at, to: at + length };
  }
  return null;
}

/** "confirmed the visit to the news agency VELTA": a carrier right behind "to". */
function toldCarrier(scene: Scene, from: number): Run | null {
  const end = coreEnd(scene.unit, from);
  for (let at = from; at < end; at += 1) {
    const length = scene.outletAt(scene.unit, at);
    if (length > 0) return at + length >= end ? { from: at, to: at + length } : null;
  }
  return null;
}

function outletIn(scene: Scene, run: Run): Run | null {
  for (let j = run.from; j < run.to; j += 1) {
    const length = scene.outletAt(scene.unit, j);
    if (length > 0) return { from: j, to: j + length };
  }
  if (tokenAt(scene.unit, run.from + 1).low === 'same' && STATIONS.has(tokenAt(scene.unit, run.from + 2).low))
    return { from: run.from + 1, to: run.from + 3 };
  return interviewer(scene.unit, run);
}

/** "an interview with Channel Six": who interviews is a carrier, though no list has it. */
function interviewer(unit: Unit, run: Run): Run | null {
  for (let j = run.from + 1; j < run.to; j += 1) {
    if (tokenAt(unit, j).low !== 'with' || !TALKS.has(tokenAt(unit, j - 1).lemma)) continue;
    const from = tokenAt(unit, j + 1).low === 'the' ? j + 2 : j + 1;
    let to = from;
    while (to < run.to && isNameWord(tokenAt(unit, to))) to += 1;
    return to > from ? { from, to } : null;
  }
  return null;
}

const isNameWord = (token: Token): boolean =>
  (token.pos === 'PROPN' || token.pos === 'NUM') && /^\p{Lu}/u.test(token.text) && !isTime(token);
