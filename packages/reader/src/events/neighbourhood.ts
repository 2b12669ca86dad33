import type { Span } from '@nonpaper/vocabulary';
import { isRefused } from './days/of-refusal.ts';
import { governingWord } from './governing-word.ts';
import type { Scene, Trigger } from './types.ts';

/** The stretch of the sentence that a trigger may look at: up to the triggers beside it. */
export interface Neighbourhood {
  readonly from: number;
  readonly to: number;
  /** Token behind the event noun before. */
  readonly floor: number;
  /** Token at which the next trigger's words begin. */
  readonly limit: number;
  /** The last tokens of the sentence's nouns that name events. */
  readonly nouns: ReadonlySet<number>;
}

/** The stretch of one of a sentence's triggers. */
export function neighbourhood(
  scene: Scene,
  triggers: readonly Trigger[],
  index: number,
  sentence: Span,
): Neighbourhood {
  const before = triggers[index - 1];
  const next = triggers[index + 1];
  const after = isSetting(scene, next) ? triggers[index + 2] : next;
  const dayUpTo = isRefused(scene.tokens, triggers[index], next)
    ? triggers[index + 2]
    : isInAsideBehind(scene, triggers[index], after)
      ? triggers[triggers.indexOf(after) + 1]
      : after;
  const from = before === undefined ? sentence[0] : (scene.tokens[before.to]?.span[1] ?? sentence[0]);
  const limit = after?.from ?? scene.tokens.length;
  const to = dayUpTo === undefined ? sentence[1] : (scene.tokens[dayUpTo.from]?.span[0] ?? sentence[1]);
  const nouns = new Set(triggers.filter(({ noun }) => noun).map((each) => each.to));
  return { from, to, floor: floorOf(triggers, index), limit, nouns };
}

/** "presented at a closed meeting in Oru on Monday": what a meeting is the setting of has its day and place. */
function isSetting({ tokens }: Scene, trigger: Trigger | undefined): boolean {
  if (trigger === undefined || !trigger.noun || trigger.sense.type !== 'meeting') return false;
  const at = governingWord(tokens, trigger.from);
  const own = /^(?:its|their|his|her)$/.test(tokens[at]?.lower ?? '') ? at - 1 : at; // "at its congress"
  return /^(?:at|during)$/.test(tokens[own]?.lower ?? '');
}

/** How long an aside may be, in tokens. */
const LONGEST_ASIDE = 24;

/** "presented the deal, which gives them a share, in March": whether a trigger stands in an aside that closes before a day of the main clause. */
function isInAsideBehind(
  { tokens }: Scene,
  trigger: Trigger | undefined,
  next: Trigger | undefined,
): next is Trigger {
  if (trigger === undefined || next === undefined || trigger.noun) return false;
  const open = tokens.findLastIndex(({ text }, at) => at < next.from && text === ',');
  if (open <= trigger.to || !/^(?:which|who)$/u.test(tokens[open + 1]?.lower ?? '')) return false;
  const close = tokens.findIndex(({ text }, at) => at > next.to && text === ',');
  return (
    close > 0 &&
    close - open < LONGEST_ASIDE &&
    /^(?:on|in|at|last|late|early)$/u.test(tokens[close + 1]?.lower ?? '')
  );
}

/** The token behind the last noun before that already has its verb. */
function floorOf(triggers: readonly Trigger[], index: number): number {
  const noun = triggers.slice(0, index).findLast((trigger) => trigger.noun);
  return noun === undefined ? 0 : noun.to + 1;
}
