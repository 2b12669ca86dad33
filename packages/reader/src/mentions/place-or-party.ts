import type { Span } from '@nonpaper/vocabulary';

/** Behind these a seat of government is a city. */
const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'into',
  'visit',
  'visited',
  'visiting',
  'left',
  'via',
  'central',
  'downtown',
]);
/** Behind these it is one if somebody moves. */
const DIRECTIVE = new Set(['to', 'from', 'through', 'for', 'toward', 'towards']);
const MOTION =
  /\b(?:fl[yi]\w*|flew|flown|travel\w*|trips?|visits?|visit\w*|go|goes|going|went|gone|come|comes|coming|came|arriv\w*|return\w*|head\w*|journey\w*|flights?|drove|drive|move\w*|sent|send|invit\w*|summon\w*|bound|way|back|left|leav\w*|depart\w*|shuttl\w*)\b/i;
const LOOK_BACK = 60;

/** Whether a name that may be a city or the government in it is the city here, by the words before it. */
export function standsForPlace(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span[0] - LOOK_BACK), span[0]);
  if (/^['’]s\b/.test(text.slice(span[1], span[1] + 2))) return false;
  const last = /(\p{L}+)\s+$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  if (LOCATIVE.has(last)) return true;
  return DIRECTIVE.has(last) && MOTION.test(before.slice(0, -last.length - 1).slice(-36));
}
