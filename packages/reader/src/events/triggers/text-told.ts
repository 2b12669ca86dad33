/**
 * Which text an event of publication tells of, so that two tellings of it can be known for one: "the plan, which leaked
 * last week … the 22-point text, first published on Thursday". A plan is also called a text, a paper or a draft; a map, a
 * letter or a poll is something else.
 */
import { TEXT_NOUNS } from '../data/triggers.ts';
import type { Scene, Trigger } from '../types.ts';
import { verbForm } from '../verb-form.ts';

/** The words that are used of one and the same plan. */
const OF_A_PLAN = new Set(
  'plan text paper draft document framework proposal blueprint version page copy outline roadmap non-paper'.split(
    ' ',
  ),
);
/** How far from the verb the noun may stand, in tokens. */
const REACH = 12;

const singular = (lower: string): string => (TEXT_NOUNS.has(lower) ? lower : lower.replace(/s$/u, ''));

/** The first or last of the tokens from one to another that names a text; -1 where none does. */
function textIn({ tokens }: Scene, from: number, to: number, last: boolean): number {
  let found = -1;
  for (let at = Math.max(0, from); at < Math.min(tokens.length, to); at += 1)
    if (TEXT_NOUNS.has(singular(tokens[at]?.lower ?? ''))) {
      found = at;
      if (!last) break;
    }
  return found;
}

/** Where the text stands that a verb tells to be published. */
function textOfVerb(scene: Scene, { from, to }: Trigger): number {
  const { tokens } = scene;
  const { start, passive } = verbForm(tokens, from);
  if (/^(?:it|they)$/u.test(tokens[start - 1]?.lower ?? '')) return textIn(scene, 0, start, false);
  const behind = passive ? -1 : textIn(scene, to + 1, to + 6, false);
  return behind >= 0 ? behind : textIn(scene, start - REACH, start, true);
}

/** The kind of text that a publication tells of; undefined where none is named, or one that is new to the reader. */
export function textTold(scene: Scene, trigger: Trigger): string | undefined {
  if (trigger.sense.type !== 'publication') return undefined;
  const at = trigger.noun ? textIn(scene, trigger.to + 1, trigger.to + 6, false) : textOfVerb(scene, trigger);
  const noun = singular(scene.tokens[at]?.lower ?? '');
  if (noun === '') return undefined;
  return OF_A_PLAN.has(noun) ? 'plan' : noun;
}
