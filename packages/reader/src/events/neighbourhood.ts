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
  const dayUpTo = isRefused(scene.tokens, triggers[index], next) ? triggers[index + 2] : after;
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

/** The token behind the last noun before that already has its verb. */
function floorOf(triggers: readonly Trigger[], index: number): number {
  const noun = triggers.slice(0, index).findLast((trigger) => trigger.noun);
  return noun === undefined ? 0 : noun.to + 1;
}
