/** The status of an event that a verb names, and what denies one. */
import type { EventStatus } from '@nonpaper/vocabulary';
import type { Token } from '../../tokens.ts';
import { DENIERS } from '../data/changes.ts';
import type { Direction } from '../dates/types.ts';
import { isMadeKnown } from './predicates.ts';
import { ofForm } from './status-of-form.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm, type VerbForm } from '../verb-form.ts';

/** How far before a trigger the verb that denies it may stand. */
const GOVERNED = 12;

/** "no plans for a meeting", "no direct talks". */
const NONE =
  /\bno (?:\S+ )?(?:plans?|intention|prospect) (?:for|of|to)\b[^,]*$|\bno (?:(?:direct|further|new|such|formal|face-to-face|bilateral|trilateral|peace) )*$/;

const isDismissal = (words: readonly Token[], at: number): boolean =>
  /^(?:dismiss|reject)(?:es|s|ed|ing)?$/.test(words[at]?.lower ?? '') &&
  words
    .slice(at + 1, at + 4)
    .some(({ lower }) => /^(?:rumours?|rumors?|claims?|reports?|suggestions?)$/.test(lower));

/** A denial before the trigger in the same sentence: "denied that a meeting took place". */
export function denied(scene: Scene, trigger: Trigger): boolean {
  const window = scene.tokens.slice(Math.max(0, trigger.from - GOVERNED), trigger.from);
  const at = window.findLastIndex(
    (token, index) => DENIERS.has(token.lower) || isDismissal(window, index), // "dismissed rumours that they had met"
  );
  if (at < 0) return NONE.test(`${window.map((token) => token.lower).join(' ')} `);
  const between = window.slice(at + 1);
  return !between.some(
    (token, index) =>
      token.text === '.' ||
      token.lower === 'after' ||
      token.lower === 'but' ||
      (token.lower === 'and' && between[index - 1]?.text === ','), // "denies it, and a second round is off"
  );
}

/** "she may fly to Oru": nobody proposes it. */
export const mayTravel = ({ tokens }: Scene, { from, sense }: Trigger): boolean =>
  sense.type === 'visit' && verbForm(tokens, from).modal === 'may';

/** How far behind a denied verb "until" may stand, in tokens. */
const UNTIL = 8;

/** "was not published until 12 July", "did not meet until Friday": it was, on that day. */
function isDoneOnlyThen(
  { tokens }: Scene,
  { from, to }: Trigger,
  { negated, past, perfect, modal }: VerbForm,
): boolean {
  if (!negated || !past || perfect || modal !== null || from !== to) return false;
  const rest = tokens.slice(to + 1, to + UNTIL);
  const until = rest.findIndex(({ lower }) => lower === 'until' || lower === 'till');
  const next = rest[until + 1];
  return until >= 0 && (next?.pos === 'NUM' || (next?.pos === 'PROPN' && TIME.test(next.lower)));
}

const TIME =
  /^(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** The status of an event that a verb names. */
export function statusOfVerb(scene: Scene, trigger: Trigger, dated: Direction): EventStatus {
  if (denied(scene, trigger)) return 'denied';
  if (/^(?:due|expected)$/.test(scene.tokens[trigger.from]?.lower ?? '')) return 'planned';
  if (mayTravel(scene, trigger)) return 'unknown';
  const form = verbForm(scene.tokens, trigger.from);
  if (isDoneOnlyThen(scene, trigger, form)) return 'held';
  const told = ofForm(scene, form, dated);
  return told === 'planned' && isMadeKnown(scene, trigger) ? 'announced' : told;
}
