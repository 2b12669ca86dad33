/** Whom a speaker cites: behind the cue, before it, or behind the content (", citing two diplomats"). */
import { phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Scene } from '../scene.ts';
import { subjectAfter } from './subject-after.ts';
import { trimTime } from './trim-time.ts';
import type { Run, Unit } from '../types.ts';
import type { Walk } from './walk.ts';

const CITING = new Set(['citing', 'quoting']);

/** Where whoever is cited begins: behind "citing", "attributing the information to", "on the word of"; -1 where nobody is. */
function citedFrom(unit: Unit, at: number): number {
  if (CITING.has(tokenAt(unit, at).low)) return at + 1;
  const [first, , noun, to] = [0, 1, 2, 3].map((step) => tokenAt(unit, at + step).low);
  if (
    first === 'attributing' &&
    to === 'to' &&
    /^(?:information|news|report|claim|account|story|words)$/u.test(noun ?? '')
  )
    return at + 4;
  return first === 'on' && noun === 'word' && to === 'of' ? at + 4 : -1;
}

/** "Reuters reported, citing a Western official, that …". */
export function takeCiting(scene: Scene, walk: Walk): boolean {
  const { unit } = scene;
  const comma = tokenAt(unit, walk.at).low === ',' ? 1 : 0;
  const at = walk.at + comma;
  const cited = citedFrom(unit, at);
  if (cited < 0) return false;
  const ends = phraseEnds(unit, cited);
  const closed = ends.filter(
    (end) =>
      tokenAt(unit, end).low === ',' ||
      tokenAt(unit, end).low === 'that' ||
      tokenAt(unit, end).mark === 'open',
  );
  const to = (closed.length > 0 ? closed : ends).at(-1);
  if (to === undefined) return false;
  const run = tokenAt(unit, to - 1).low === ',' ? { from: cited, to: to - 1 } : { from: cited, to };
  walk.citing = run;
  walk.at = tokenAt(unit, to).low === ',' ? to + 1 : to;
  return true;
}

/** "CNN, citing two officials, reported" and "Citing two officials, CNN reported". */
export function citedBefore(scene: Scene, source: Run | null): Run | null {
  const { unit } = scene;
  if (!source) return null;
  const inside = { from: source.from, to: source.to };
  for (let at = inside.from; at < inside.to; at += 1) {
    if (CITING.has(tokenAt(unit, at).low) && tokenAt(unit, at - 1).low === ',')
      return trimTime(unit, { from: at + 1, to: inside.to });
  }
  const fronted = CITING.has(tokenAt(unit, 0).low) && tokenAt(unit, source.from - 1).low === ',';
  return fronted ? trimTime(unit, { from: 1, to: source.from - 1 }) : null;
}

/** ", citing two diplomats" behind the content. */
export function citedAfter(scene: Scene, to: number): Run | null {
  const { unit } = scene;
  const at = tokenAt(unit, to).low === ',' ? to + 1 : to;
  if (!CITING.has(tokenAt(unit, at).low)) return null;
  return subjectAfter(unit, at + 1);
}
