/** Phrases of some of many, a share of a crowd, and relatives of somebody. */
import { singular } from './known-nouns.ts';
import type { Run, Unit } from '../types.ts';
import { coreEnd } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import { UNNAMED, wordSet } from '../words/word-sets.ts';

/** Pronouns of owners. */
export const OWNING = wordSet('his her its their my our');

const RELATIVES = wordSet(
  'husband wife mother father son daughter brother sister cousin uncle aunt nephew niece widow grandmother grandfather neighbour neighbor doctor',
);

/** "her husband", "his doctor": one person, of whom the text tells no name. */
export const isRelativeOfSomebody = (unit: Unit, core: Run): boolean =>
  OWNING.has(tokenAt(unit, core.from).low) && RELATIVES.has(tokenAt(unit, core.to - 1).low);

/** "four in five respondents", "some 61 % of voters", "40 percent": a share of a crowd, and no number of heads. */
export function isShareOf(unit: Unit, { from, to }: Run): boolean {
  for (let at = from; at < to; at += 1) {
    if (tokenAt(unit, at).pos !== 'NUM') continue;
    const [next, second] = [tokenAt(unit, at + 1), tokenAt(unit, at + 2)];
    if (next.low === 'in' && second.pos === 'NUM') return true;
    if (/^(?:%|percent|per)$/u.test(next.low) && (next.low !== 'per' || second.low === 'cent')) return true;
  }
  return false;
}

/** "two of the participants": some of those who, one by one, are kept nameless. */
export function isSomeOf(unit: Unit, core: Run): boolean {
  const counted = core.to === core.from + 1 && tokenAt(unit, core.from).pos === 'NUM';
  if (!counted || tokenAt(unit, core.to).low !== 'of') return false;
  const head = tokenAt(unit, coreEnd(unit, core.to + 1) - 1);
  return UNNAMED.has(head.lemma.toLowerCase()) || UNNAMED.has(singular(head.low));
}
