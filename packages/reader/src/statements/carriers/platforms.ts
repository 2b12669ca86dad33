/** Platforms on which anybody writes, and where their names stand for carriers. */
import { startsCapital } from '../../capitals.ts';
import { PLATFORM_NAMES } from '../data/outlets.ts';
import { tokenAt } from '../words/page.ts';
import type { Unit } from '../types.ts';
import { wordSet } from '../words/word-sets.ts';

/** Places where anybody writes: they carry what was written on them, and nothing besides. */
export const PLATFORMS = wordSet(PLATFORM_NAMES);
/** What leads to a platform's name, and what it is called that somebody has there ("on her Telegram channel"). */
const LEADS_TO_PLATFORM = wordSet('on via platform app network service site');
const OWN_ON_PLATFORM = wordSet('channel account page feed profile');

/** How many words name a platform on which something was written; 0 of one that acts, or that is told of. */
export function platformAt(unit: Unit, at: number): number {
  if (!startsCapital(tokenAt(unit, at).text)) return 0;
  const { low } = tokenAt(unit, at - 1);
  if (low === 'to' && /^(?:post|upload|take)/u.test(tokenAt(unit, at - 2).lemma)) return 1; // "a video posted to X"
  const social = tokenAt(unit, at + 1).text === 'Social';
  if (tokenAt(unit, at).low === 'truth' && !social) return 0;
  const length = social ? 2 : 1;
  const own = OWN_ON_PLATFORM.has(tokenAt(unit, at + length).low);
  return own || LEADS_TO_PLATFORM.has(tokenAt(unit, at - 1).low) ? length : 0;
}
