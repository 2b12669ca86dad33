/**
 * What became of an encounter that the sentence before planned: "A second meeting had been fixed for Monday. It was called
 * off", "The signing was due today. The ceremony has been put off until 4 May".
 */
import type { Sentence } from '@nonpaper/text';
import type { EventStatus } from '@nonpaper/vocabulary';
import { LEADS_BACK } from '../data/occasions.ts';
import { referenceOf } from '../days/dates-of-sentence.ts';
import { findDates } from '../dates/index.ts';
import type { FoundEvent } from '../merge-events.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';

const NOUNS = [...LEADS_BACK].flatMap(([, nouns]) => nouns);
/** "It was called off", "The ceremony, set for today, has been put back", "The ministry said the round had been moved", "They never took place". */
const BECAME = new RegExp(
  `^([^;:“”"]{1,80} (?:said|says|announced|announces|confirmed|confirms)(?: on \\p{L}+)? (?:that )?)?(?:it|they|this|(?:the|that|this|his|her|its|their) (?:\\p{L}+ ){0,2}?(${NOUNS.join('|')}))(?:,[^,.;]{1,60},)? (?:(?:was|were|is|are|has been|have been|had been|had to be)(?: \\p{L}+){0,2}? (?:(called off|cancelled|canceled|scrapped|dropped|abandoned)|(postponed|put off|put back|pushed back|delayed|deferred|adjourned|moved|rescheduled|brought forward))\\b|(never took place|did not take place|never happened|never came about)\\b)`,
  'iu',
);
/** "On Thursday they deferred it to", "The minister's office postponed it an hour ago", "Both have put off the talks until". */
const DONE = new RegExp(
  `^()[^,;:“”".]{0,70}?\\b(?:(?:had|has|have) )?(?:(cancelled|canceled|scrapped|called off|called (?=it|them)|dropped|abandoned)|(postponed|deferred|delayed|adjourned|moved|put off|put back|pushed back|put(?= (?:it|them) (?:off|back))|pushed(?= (?:it|them) back))) (?:it|them|(?:the|this|their|his|her|its) (${NOUNS.join('|')}))(?: off| back)?\\b`,
  'iu',
);
const LONGEST_HEAD = 220;
/** How many sentences back the encounter may stand. */
const BACK = 2;
const OPEN = /^(?:planned|announced|unknown)$/u;
const TO_DAY = /^[^.;]{0,40}?\b(?:to|until|till)\s/u;
/** "The trip was postponed because of the weather; she | is now expected on Tuesday". */
const NOW_EXPECTED = /\b(?:is|are) now (?:expected|due|planned|set|to)\b/u;

const isMoved = (became: string | undefined): boolean =>
  /^(?:moved|rescheduled|brought forward)$/iu.test(became ?? '');

/** The index of the latest encounter that is still to come, or was not to come, and can be meant; -1 where none is. */
function toCome(
  found: readonly FoundEvent[],
  number: number,
  noun: string | undefined,
  put: boolean,
): number {
  const types = [...LEADS_BACK].filter(([, nouns]) => nouns.includes((noun ?? '').toLowerCase()));
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const each = found[at];
    if (each === undefined || number - each.sentence > BACK) return -1;
    const fits =
      noun === undefined
        ? /^(?:meeting|visit|call|signature|publication)$/u.test(each.event.type)
        : types.some(([type]) => type === each.event.type);
    if (fits) return OPEN.test(each.event.status) || (put && each.event.status === 'cancelled') ? at : -1;
  }
  return -1;
}

/** What the head of a sentence tells to have become of what was planned; null where it tells nothing of the kind. */
function headOf(words: string) {
  const became = BECAME.exec(words);
  if (became !== null) return { phrase: became[0], saying: became[1], noun: became[2], postponed: became[4] };
  const done = DONE.exec(words);
  return done === null ? null : { phrase: done[0], saying: done[1], noun: done[4], postponed: done[3] };
}

/** The encounter of which a sentence tells what became of it, by its index, and what it became; null where none does. */
export function changedLater(
  text: string,
  { text: words, span: [start, end] }: Sentence,
  number: number,
  found: readonly FoundEvent[],
  memory: Memory,
): { readonly at: number; readonly event: FoundEvent } | null {
  const head = found.length === 0 ? null : headOf(words.slice(0, LONGEST_HEAD));
  if (head === null) return null;
  const { phrase, saying, noun, postponed } = head;
  if (saying === undefined && / had been /iu.test(phrase)) return null; // "The trip had been postponed twice": before what was planned now
  const at = toCome(found, number, noun, postponed !== undefined);
  const told = found[at];
  if (told === undefined) return null;
  const behind = start + phrase.length;
  const rest = text.slice(behind, end);
  const now = TO_DAY.test(rest) ? 0 : rest.search(NOW_EXPECTED);
  const reading = referenceOf(memory, 'future');
  const day =
    postponed === undefined || now < 0
      ? undefined
      : findDates(text, [start, Math.min(end, start + LONGEST_SENTENCE)], reading).find(
          ({ span }) => span[0] >= behind + now,
        );
  const exact = /^(?:day|time|range|week|month)$/u.test(day?.date.precision ?? '');
  if (isMoved(postponed) && !exact) return null; // to another place, or by how much
  const status: EventStatus = postponed === undefined ? 'cancelled' : exact ? 'moved' : 'postponed';
  return { at, event: { ...told, event: { ...told.event, status, date: day?.date ?? told.event.date } } };
}
