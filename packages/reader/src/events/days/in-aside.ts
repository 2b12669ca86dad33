/** Days in an aside with a clause of its own: "Oru, who faces an election in May, rejected the plan". */
import { tokenFrom } from './date-owner.ts';
import type { FoundDate } from '../dates/types.ts';
import type { Scene, Trigger } from '../types.ts';
import { looksPast, verbForm } from '../verb-form.ts';

type Tokens = Scene['tokens'];

/** Words that open an aside with a clause of its own. */
const OPENS_ASIDE =
  /^(?:who|whom|whose|which|whatever|whoever|when|if|although|though|while|because|since|as|after|despite|instead)$/u;
/** No more tokens are looked at on either side. */
const LONGEST_ASIDE = 24;

/** "Oru, who faces an election in May, rejected the plan": a day in an aside between commas that ends before the trigger. */
export function isInAside({ tokens }: Scene, { span }: FoundDate, { from }: Pick<Trigger, 'from'>): boolean {
  const at = tokenFrom({ tokens }, span[0]);
  if (at >= from) return false;
  let open = at - 1;
  while (open >= 0 && at - open < LONGEST_ASIDE && !/^[,;:—–]$/u.test(tokens[open]?.text ?? '')) open -= 1;
  if (tokens[open]?.text !== ',') return false;
  if (!OPENS_ASIDE.test(tokens[open + 1]?.lower ?? '') && !isOfParticiple(tokens, open)) return false;
  return closesBefore(tokens, tokenFrom({ tokens }, span[1]), from);
}

/** "A compromise, suggested by Oru on Tuesday, was refused": a participle opens the aside that describes what stands before it. */
const isOfParticiple = (tokens: Tokens, comma: number): boolean =>
  /^(?:NOUN|PROPN|NUM)$/u.test(tokens[comma - 1]?.pos ?? '') &&
  tokens[comma + 1]?.pos === 'VERB' &&
  looksPast(tokens[comma + 1]) &&
  !tokens.slice(0, comma).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** Whether a comma closes the aside, behind which the main clause goes on with its verb or subject. */
function closesBefore(tokens: Tokens, from: number, trigger: number): boolean {
  const end = Math.min(trigger, from + LONGEST_ASIDE);
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ',') return true;
  return false;
}

/** How far before the day the relative pronoun may stand, in tokens. */
const LONGEST_RELATIVE = 16;

/** "A draft which Oru had sent last Thursday was turned down": a day in a clause that describes the subject of the verb. */
export function isInRelative(
  { tokens }: Scene,
  { span }: FoundDate,
  { from, noun }: Pick<Trigger, 'from' | 'noun'>,
): boolean {
  const [date, end] = [tokenFrom({ tokens }, span[0]), tokenFrom({ tokens }, span[1])];
  if (noun || date >= from) return false;
  const { start } = verbForm(tokens, from);
  const closes = start === end || tokens[start - 1]?.text === ',';
  if (!closes || tokens.slice(end, start).some(({ lower, text }) => lower === 'and' || text === ';'))
    return false;
  let which = date - 1;
  while (which > 0 && date - which < LONGEST_RELATIVE && !RELATIVE.test(tokens[which]?.lower ?? '')) {
    if (/^[;:.,]$/u.test(tokens[which]?.text ?? '')) return false;
    which -= 1;
  }
  if (!RELATIVE.test(tokens[which]?.lower ?? '') || !/^(?:NOUN|PROPN)$/u.test(tokens[which - 1]?.pos ?? ''))
    return false;
  const hasVerb = tokens.slice(which, date).some(({ pos }) => pos === 'VERB');
  const opens = tokens.slice(0, which).findLastIndex(({ text }) => /^[,;:.—–]$/u.test(text));
  return hasVerb && !tokens.slice(opens + 1, which).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
const RELATIVE = /^(?:which|that|who)$/u;

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
