/** Who speaks of himself in a report, letter or speech whose heading tells whose it is. */
import type { ReadSpeaker } from '../../reading.ts';
import { describe } from './classify.ts';
import type { Names } from './names.ts';
import { descriptorOf, nameOf, printedWords, recordOf } from './printed-speaker.ts';
import { phraseEnds } from '../words/noun-phrase.ts';
import { tokenAt } from '../words/page.ts';
import type { Run, Unit } from '../types.ts';

/** What is of somebody's own hand or mouth: "Report of the Secretary-General on the situation in Oru". */
const OWN_TEXTS = new Set('report letter statement remarks address speech message testimony'.split(' '));
/** A heading stands within so many units of the beginning, has no more words, and says within so many what the text is. */
const FIRST_UNITS = 12;
const MOST_WORDS = 40;
const LEAD = 3;
/** Between "letter" and whose it is: "dated 3 May 2031". */
const LONGEST_DATE = 6;
/** What a heading goes on with behind its author. */
const BEHIND = /^(?:on|to|addressed|pursuant|concerning|regarding|at|before|,|;)?$/u;

/** The author that a heading names; null where none does. Looks at the first units only. */
export function headedBy(names: Names, units: readonly Unit[]): ReadSpeaker | null {
  for (const unit of units.slice(0, FIRST_UNITS)) {
    const author = authorIn(unit);
    if (author === null) continue;
    const described = describe(names, unit, author);
    if (!['named', 'office', 'institution'].includes(described.class)) continue;
    return {
      class: described.class,
      ...nameOf(described, null),
      ...descriptorOf(printedWords(names, unit, author), described),
      ...recordOf(described, null),
    };
  }
  return null;
}

function authorIn(unit: Unit): Run | null {
  if (unit.tokens.length > MOST_WORDS || tokenAt(unit, unit.tokens.length - 1).low === '.') return null;
  const at = unit.tokens.slice(0, LEAD).findIndex(({ low }) => OWN_TEXTS.has(low));
  if (at < 0) return null;
  const of = unit.tokens.findIndex(
    ({ low }, index) => index > at && index <= at + LONGEST_DATE && /^(?:of|by|from)$/u.test(low),
  );
  const dated = tokenAt(unit, at + 1).low === 'dated';
  if (of < 0 || (of !== at + 1 && !dated)) return null;
  const to = phraseEnds(unit, of + 1).find((end) => BEHIND.test(tokenAt(unit, end).low));
  return to === undefined ? null : { from: of + 1, to };
}
