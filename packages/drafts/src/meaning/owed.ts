/** What a duty asks of its bearer on a scale: all of a cost or a share of it, that another acts or that he is urged to. */
import { OWED_SCALES, type OwedScale, SHARING_WORDS } from '../data/owed-scales.ts';
import type { Bound } from './duty-force.ts';
import { verbBehind } from './duty-shown.ts';
import { wordKey } from './words-key.ts';

const FARTHEST_OBJECT = 4;

interface Step {
  readonly scale: OwedScale;
  readonly less: boolean;
}

/** What became of what is owed, and whether both sides name the thing of which it is. */
export interface Owed {
  readonly verdict: 'weakened' | 'strengthened';
  readonly isOfThing: boolean;
}

/** Whether a duty asks less than the other, or more; null where no scale holds both. Linear in the clauses. */
export function owedBetween(a: Bound, b: Bound): Owed | null {
  const [was, is] = [stepOf(a), stepOf(b)];
  if (was === null || is === null || was.scale !== is.scale || was.less === is.less) return null;
  if (was.scale.of !== undefined && sharesOpenly(was.less ? a : b, was.less ? b : a)) return null;
  return { verdict: is.less ? 'weakened' : 'strengthened', isOfThing: is.scale.of !== undefined };
}

function stepOf({ clause, duty }: Bound): Step | null {
  const verb = verbBehind(clause, duty);
  const isIn = (verbs: readonly string[]): boolean => verbs.some((each) => wordKey(each) === verb);
  const scale = OWED_SCALES.find(({ whole, less }) => isIn(whole) || isIn(less));
  if (scale === undefined) return null;
  const at = clause.tokens.findIndex(({ key, span }) => span[0] >= duty.span[1] && key === verb);
  const object = clause.tokens.slice(at + 1, at + 1 + FARTHEST_OBJECT);
  if (scale.of !== undefined && !object.some(({ key }) => scale.of?.includes(key))) return null;
  return { scale, less: isIn(scale.less) };
}

/** "Shall bear the costs in equal parts" and "shall share the costs equally": both bear a share. */
function sharesOpenly(less: Bound, whole: Bound): boolean {
  const verb = verbBehind(less.clause, less.duty);
  const isSharing = ({ clause }: Bound): boolean =>
    clause.tokens.some(({ key }) => key !== verb && SHARING_WORDS.has(key));
  return isSharing(less) || whole.clause.tokens.some(({ key }) => SHARING_WORDS.has(key));
}
