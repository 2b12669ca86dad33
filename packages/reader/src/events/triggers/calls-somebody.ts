/**
 * "had called Solvane to tell her", "called the envoy on Monday night": a call by telephone, told by a verb of many uses.
 * What somebody is called ("called Bessa a liar") or called to do ("called on Bessa to leave") is none.
 */
import type { Token } from '../../tokens.ts';
import { isActor } from './verb-mistaken.ts';

/** The most tokens of the phrase for the one who is called: "the justice minister of Teska, Dal Bessa". */
const LONGEST = 9;
const INSIDE = /^(?:DET|ADJ|NOUN|PROPN)$/u;
const OWNER = /^(?:his|her|its|their|my|our)$/u;
/** What may stand behind the one who is called. */
const BEHIND =
  /^(?:on|at|from|again|back|yesterday|today|late|early|last|this|afterwards|before|after|during|twice|[.;])$/u;
/** What somebody calls to do: "to tell her". */
const TO_SAY =
  /^(?:tell|say|ask|offer|warn|thank|congratulate|apologise|inform|assure|propose|discuss|urge|invite|confirm|protest|complain)$/u;

/** The token behind the phrase for somebody that begins at a place; -1 where nobody is meant. */
function behindSomebody(tokens: readonly Token[], from: number): number {
  let at = from;
  const isInside = ({ pos, lower, text }: Token): boolean =>
    INSIDE.test(pos) || OWNER.test(lower) || /^['’]s?$/u.test(text);
  for (
    let token = tokens[at];
    token !== undefined && at < from + LONGEST && isInside(token);
    token = tokens[at]
  )
    at += 1;
  const last = tokens[at - 1];
  if (at === from || last === undefined) return -1;
  const aside = tokens[at]?.text === ',' && tokens[at + 1]?.pos === 'PROPN' && isActor(last);
  if (aside) return behindSomebody(tokens, at + 1);
  return last.pos === 'PROPN' || isActor(last) ? at : -1;
}

/** Whether a form of "call" tells that somebody was telephoned. */
export function callsSomebody(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1];
  if (first === undefined || /^(?:for|on|off|up|in|to|upon|out)$/u.test(first.lower)) return false;
  const behind = behindSomebody(tokens, at + 1);
  if (behind < 0) return false;
  const after = tokens[behind]?.text === ',' ? behind + 1 : behind;
  const next = tokens[after];
  if (next === undefined || BEHIND.test(next.lower)) return true;
  return next.lower === 'to' && TO_SAY.test(tokens[after + 1]?.lower ?? '');
}
