/**
 * The last day of an encounter that a later sentence tells by itself: "opened in Lima on Tuesday. … The talks are to last
 * until Friday", "They ended on Sunday".
 */
import type { Sentence } from '@nonpaper/text';
import { LEADS_BACK } from '../data/occasions.ts';
import { referenceOf } from './dates-of-sentence.ts';
import { parseIso, read } from '../dates/calendar.ts';
import { findDates } from '../dates/index.ts';
import type { FoundEvent } from '../merge-events.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';

const NOUNS = [...LEADS_BACK].flatMap(([type, nouns]) =>
  type === 'meeting' || type === 'visit' ? nouns : [],
);
/** "They are to last until", "The third session will run to", "The talks ended on". */
const LASTS = new RegExp(
  `^(?:they|it|(?:the|that|this|their|its) (?:\\p{L}+ ){0,2}?(?:${NOUNS.join('|')}))(?:,[^,.;]{1,60},)? (will|is|are|was|were|ended|closed|concluded|lasted|continued|ran|lasts?|runs?|ends?|closes?|continues?)\\b[^.;,]{0,40}$`,
  'iu',
);
/** What stands right before the last day. */
const UNTIL =
  /\b(?:last|run|ran|continue|go on|lasts|runs|continues|lasted|continued)\b[^,;]*\b(?:until|till|to|through)(?: the)?\s*$|\b(?:ended?|ends|closed?|closes|concluded?|concludes)\b[^,;]*$/iu;
const SENTENCES_BACK = 4;
const EVENTS_BACK = 6;
/** No encounter is told to go on for so many days in such words. */
const LONGEST = 15;

/** The index of the latest encounter told shortly before whose first day is known; -1 where none is. */
function begun(found: readonly FoundEvent[], number: number): number {
  for (let at = found.length - 1; at >= Math.max(0, found.length - EVENTS_BACK); at -= 1) {
    const each = found[at];
    if (each === undefined || number - each.sentence > SENTENCES_BACK) return -1;
    if (!/^(?:meeting|visit)$/u.test(each.event.type)) continue;
    const isOpen = /^(?:held|ongoing|planned|announced)$/u.test(each.event.status);
    return isOpen && /^(?:day|time)$/u.test(each.event.date?.precision ?? '') ? at : -1;
  }
  return -1;
}

/** The encounter that goes on until the day that a sentence tells, by its index, and what it became; null where none does. */
export function lastsUntil(
  text: string,
  { text: words, span: [start, end] }: Sentence,
  number: number,
  found: readonly FoundEvent[],
  memory: Memory,
): { readonly at: number; readonly event: FoundEvent } | null {
  if (found.length === 0 || !/^(?:they|it|the|that|this|their|its)\b/iu.test(words)) return null;
  const at = begun(found, number);
  const told = found[at];
  if (told === undefined || told.event.date === null) return null;
  const first = parseIso(told.event.date.start);
  const direction = /\b(?:ended|closed|concluded|lasted|continued|ran)\b/u.test(words) ? 'past' : 'future';
  const reading = { ...referenceOf(memory, direction), previous: first };
  const [day] = findDates(text, [start, Math.min(end, start + LONGEST_SENTENCE)], reading);
  if (day === undefined || !/^(?:day|time)$/u.test(day.date.precision)) return null;
  const own = /^(?:until|till|to|through) /iu.exec(text.slice(...day.span))?.[0] ?? '';
  const before = text.slice(start, day.span[0]) + own;
  const last = parseIso(day.date.start);
  const fits = LASTS.test(before) && UNTIL.test(before.replace(/ (?:on|late on|early on) $/u, ''));
  if (!fits || last <= first || last - first >= LONGEST) return null;
  return { at, event: { ...told, event: { ...told.event, date: read(first, last, 'range') } } };
}
