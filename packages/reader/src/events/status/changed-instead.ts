/**
 * What became of a thing whose verb tells only that it was to be: "The report, which was to be published this month, has
 * been held back until March", "were to meet on Monday but put it off".
 */
import type { EventStatus } from '@nonpaper/vocabulary';
import { changeAt } from '../triggers/change-at.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

/** How far behind it the verb that changes it may stand, in tokens. */
const REACH = 24;
const DUE = /^(?:due|set|scheduled|expected|supposed|meant|planned)$/u;
/** What the verb goes on from: the aside that ends, or the same subject. */
const GOES_ON = /^(?:,|but|and)$/u;

/** "was to be published", "were due to meet". */
function wasTo({ tokens }: Scene, { from, noun }: Trigger): boolean {
  if (noun) return false;
  const { start, infinitive } = verbForm(tokens, from);
  if (!infinitive || tokens[start]?.lower !== 'to') return false;
  const be = DUE.test(tokens[start - 1]?.lower ?? '') ? start - 2 : start - 1;
  return /^(?:was|were)$/u.test(tokens[be]?.lower ?? '');
}

/** "put | it | off", "put off | the date": that which was to be, or its day, is what is put off. */
function isOfIt({ tokens }: Scene, at: number): boolean {
  const next = tokens.slice(at + 1, at + 5).find(({ lower }) => !/^(?:off|back|forward|out)$/u.test(lower));
  return /^(?:it|them|this|that|the|its|their)$/u.test(next?.lower ?? '');
}

/** The verb that changes what was to be, with what it makes of it; null where none does. */
export function changedInstead(
  scene: Scene,
  trigger: Trigger,
): { readonly at: number; readonly status: EventStatus } | null {
  if (!wasTo(scene, trigger)) return null;
  const { tokens } = scene;
  for (let at = trigger.to + 1; at < Math.min(tokens.length, trigger.to + REACH); at += 1) {
    if (/^[;:]$/u.test(tokens[at]?.text ?? '')) return null;
    const status = changeAt(scene, at);
    if (status === undefined || status === 'planned') continue;
    const { start, passive, negated, modal, infinitive } = verbForm(tokens, at);
    if (negated || modal !== null || infinitive || !GOES_ON.test(tokens[start - 1]?.lower ?? '')) return null;
    return passive || (looksPast(tokens[at]) && isOfIt(scene, at)) ? { at, status } : null;
  }
  return null;
}
