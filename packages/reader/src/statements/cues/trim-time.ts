import { isPersonal, isTime } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Run, Unit } from '../types.ts';
import { NAMELIKE_TIMES } from '../words/word-sets.ts';

/** Takes "on Monday", "late Tuesday" and a closing comma off the end of a phrase. */
export function trimTime(unit: Unit, run: Run): Run | null {
  let to = run.to;
  if (tokenAt(unit, to - 1).low === ',' && !isInside(unit, run.from, to - 1)) to -= 1;
  if (isDated(unit, to)) to -= 1;
  while (to - 1 > run.from && isTime(tokenAt(unit, to - 1))) to -= 1;
  if (
    to < run.to &&
    ['on', 'in', 'at', 'late', 'early', 'last', 'this', 'earlier'].includes(tokenAt(unit, to - 1).low)
  )
    to -= 1;
  if (tokenAt(unit, to - 1).low === 'on' || tokenAt(unit, to - 1).low === ',')
    to -= tokenAt(unit, to - 1).low === 'on' ? 1 : 0;
  const only = tokenAt(unit, run.from);
  if (to - run.from === 1 && isTime(only) && !isPersonal(only)) return null;
  return to > run.from ? { from: run.from, to } : null;
}

/** "in May" at the end of a phrase. */
const isDated = (unit: Unit, to: number): boolean =>
  NAMELIKE_TIMES.has(tokenAt(unit, to - 1).low) &&
  ['in', 'on', 'last', 'early', 'late'].includes(tokenAt(unit, to - 2).low);

/** Whether a comma at `index` closes one that was opened inside the phrase. */
function isInside(unit: Unit, from: number, index: number): boolean {
  for (let j = from; j < index; j += 1) if (tokenAt(unit, j).low === ',') return true;
  return false;
}
