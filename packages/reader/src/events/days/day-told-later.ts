/**
 * The day of an event that a later sentence tells by itself: "invited her to Drenje. … The visit will take place in the
 * second half of March."
 */
import type { Sentence } from '@nonpaper/text';
import type { EventType } from '@nonpaper/vocabulary';
import { ALL_LEADS_BACK, LEADS_BACK } from '../data/occasions.ts';
import { referenceOf } from './dates-of-sentence.ts';
import { findDates } from '../dates/index.ts';
import type { FoundEvent } from '../merge-events.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';

/** "The visit will take place", "Her trip, the first in years, is planned for", "The round opens": what is told of it is when. */
const WHEN = new RegExp(
  `^(?:the|that|this|their|his|her|its) (?:\\p{L}+ ){0,2}?(${ALL_LEADS_BACK.join('|')})(?: (?:itself|in|at) ?(?:\\p{Lu}[\\p{L}'’-]+ ?){0,3})?(?:,[^,.;]{1,60},)?\\s?(will|is|are|opens?|begins?|starts?|took|takes?|was|were|began|started|opened) (?:(?:to|now|likely|expected|due|scheduled|planned|set|fixed|foreseen|meant) )*(?:be held|take place|place|held|open|begin|start|resume|go ahead|run|last|follow|for|on|in)\\b`,
  'iu',
);
const LONGEST_HEAD = 200;
/** How many sentences back the event may stand, and how many events are looked at. */
const SENTENCES_BACK = 6;
const EVENTS_BACK = 6;
const NOT_SO = /^(?:cancelled|denied|postponed)$/u;

const typesOf = (noun: string): readonly EventType[] =>
  [...LEADS_BACK].flatMap(([type, nouns]) => (nouns.includes(noun.toLowerCase()) ? [type] : []));

/** The index of the latest event of one of these types, where it has no day yet; -1 where none does. */
function undated(found: readonly FoundEvent[], types: readonly EventType[], number: number): number {
  const first = Math.max(0, found.length - EVENTS_BACK);
  for (let at = found.length - 1; at >= first; at -= 1) {
    const each = found[at];
    if (each === undefined || number - each.sentence > SENTENCES_BACK) return -1;
    if (!types.includes(each.event.type)) continue;
    return each.event.date === null && !NOT_SO.test(each.event.status) ? at : -1;
  }
  return -1;
}

/** "The second round", "his next trip": another one than was told. */
const ANOTHER =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|next|new|other|further|later|previous|earlier|last|final|follow-up)\b/iu;

/** The event that a sentence gives its day, by its index, and what it became; null where it gives none. */
export function dayToldLater(
  text: string,
  sentence: Sentence,
  number: number,
  found: readonly FoundEvent[],
  memory: Memory,
): { readonly at: number; readonly event: FoundEvent } | null {
  const head = found.length === 0 ? null : WHEN.exec(sentence.text.slice(0, LONGEST_HEAD));
  if (head === null || ANOTHER.test(head[0].split(',')[0] ?? '')) return null;
  const [words, noun = '', verb = ''] = head;
  const at = undated(found, typesOf(noun), number);
  const told = found[at];
  if (told === undefined) return null;
  const over = /^(?:took|was|were|began|started|opened)$/iu.test(verb);
  if (told.event.status === 'held' && !over) return null;
  const [start, end] = sentence.span;
  const dates = findDates(
    text,
    [start, Math.min(end, start + LONGEST_SENTENCE)],
    referenceOf(memory, over ? 'past' : 'future'),
  );
  const day = dates.find(({ span }) => span[0] >= start + words.length - 4);
  if (day === undefined) return null;
  const planned = told.event.status === 'proposed' && !over;
  return {
    at,
    event: { ...told, event: { ...told.event, date: day.date, ...(planned ? { status: 'planned' } : {}) } },
  };
}
