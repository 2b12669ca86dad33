/** Days in an aside with a clause of its own: "Oru, who faces an election in May, rejected the plan". */
import { tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Scene, Trigger } from '../types.ts';

type Tokens = Scene['tokens'];

/** Words that open an aside with a clause of its own. */
const OPENS_ASIDE =
  /^(?:who|whom|whose|which|whatever|whoever|when|if|although|though|while|because|since|as)$/u;
/** No more tokens are looked at on either side. */
const LONGEST_ASIDE = 24;

/** "Oru, who faces an election in May, rejected the plan": a day in an aside between commas that ends before the trigger. */
export function isInAside({ tokens }: Scene, { span }: FoundDate, { from }: Pick<Trigger, 'from'>): boolean {
  const at = tokenFrom({ tokens }, span[0]);
  if (at >= from) return false;
  let open = at - 1;
  while (open >= 0 && at - open < LONGEST_ASIDE && !/^[,;:—–]$/u.test(tokens[open]?.text ?? '')) open -= 1;
  if (tokens[open]?.text !== ',' || !OPENS_ASIDE.test(tokens[open + 1]?.lower ?? '')) return false;
  return closesBefore(tokens, tokenFrom({ tokens }, span[1]), from);
}

/** Whether a comma closes the aside, behind which the main clause goes on with its verb or subject. */
function closesBefore(tokens: Tokens, from: number, trigger: number): boolean {
  const end = Math.min(trigger, from + LONGEST_ASIDE);
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ',') return true;
  return false;
}

/** "the ministry, which hosted the talks, hoped that they would return next month": a day behind the aside in which the trigger stands. */
export function isBehindAside({ tokens }: Scene, { span }: FoundDate, { from, to }: Trigger): boolean {
  let open = from - 1;
  while (open >= 0 && from - open < LONGEST_ASIDE && !/^[,;:—–]$/u.test(tokens[open]?.text ?? '')) open -= 1;
  if (tokens[open]?.text !== ',' || !/^(?:who|which)$/u.test(tokens[open + 1]?.lower ?? '')) return false;
  const close = tokens.findIndex(({ text }, at) => at > to && at <= to + CLOSES_WITHIN && text === ',');
  return close >= 0 && tokenFrom({ tokens }, span[0]) > close;
}

/** An aside that goes on longer behind its trigger may have the day in it, in tokens. */
const CLOSES_WITHIN = 6;
