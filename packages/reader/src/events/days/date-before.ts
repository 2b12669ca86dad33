import type { Sentence } from '@nonpaper/text';
import { referenceOf } from './dates-of-sentence.ts';
import { isOfSaying } from './date-of-saying.ts';
import { parseIso } from '../dates/calendar.ts';
import { findDates } from '../dates/index.ts';
import { LONGEST_SENTENCE, type Memory } from '../scene.ts';

/** Words that count from a date told before. */
const COUNTS_BACK =
  /\b(?:later|earlier|same|(?:that|the following) (?:January|February|March|April|May|June|July|August|September|October|November|December|week|month)|(?:that|next|following) (?:day|morning|afternoon|evening|night)|the \d{1,2}(?:st|nd|rd|th)|(?:the|its|their) eve|the (?:day|morning|evening|night) before|in the (?:day|morning|afternoon|evening)|at that (?:very )?(?:hour|minute|moment)|days? (?:before|after)|within (?:(?:the|an) hour|hours|minutes))\b/iu;
/** "the same evening" of what was done is no day that is still to come. */
const SAME =
  /\b(?:earlier|later) in the day\b|^(?:(?:late|early) )?in the (?:morning|afternoon|evening)\b|\bin the (?:afternoon|evening)\b|\b(?:same|that) (?:day|morning|afternoon|evening|night)\b|\bwithin (?:(?:the|an) hour|hours|minutes|a day)\b/iu;
/** "In the afternoon the minister spoke": of the day of which the report tells. */
const OF_DAY =
  /^(?:earlier|later) in the day\b|^(?:(?:late|early) )?in the (?:morning|afternoon|evening)\b/iu;
/** "The text was released in the evening": at the head of a paragraph of the day of which the report tells. */
const IN_DAY = /(?<!\bhad )\b(?:earlier|later) in the day\b|\bin the (?:afternoon|evening)\b/iu;
/** What is told to be or to take effect is still to come. */
const AHEAD =
  /^(?!.*\b(?:was|were|had|said)\b).*\b(?:will|(?:is|are) (?:to|due|set)|takes effect|(?:opens?|begins?|starts?|expires?|lapses?) (?:on|in|next))\b/u;
/** "signed in Tunis that October": counted from a month as well. */
const OF_MONTH =
  /\b(?:that|the following) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
/** How many sentences back that date may stand. */
const SENTENCES_BACK = 2;

/**
 * The day from which "two days later" counts where its own sentence names none before it: the last date of the
 * sentences before it in the paragraph, else that of the event told last.
 */
export function dateBefore(
  text: string,
  sentences: readonly Sentence[],
  number: number,
  memory: Memory,
): number | null {
  const sentence = sentences[number];
  if (sentence === undefined || !COUNTS_BACK.test(sentence.text.slice(0, LONGEST_SENTENCE)))
    return memory.previous;
  const opens = sentences[number - 1]?.paragraph !== sentence.paragraph && IN_DAY.test(sentence.text);
  if (memory.entry === null && (opens || (OF_DAY.test(sentence.text) && memory.previousAt !== number - 1)))
    return memory.lead ?? memory.today;
  const ofMonth = OF_MONTH.test(sentence.text);
  for (let at = number - 1; at >= Math.max(0, number - SENTENCES_BACK); at -= 1) {
    const before = sentences[at];
    if (at === memory.previousAt) return orDone(sentence, memory); // an event's own day goes before what is said of it
    if (before === undefined || before.paragraph !== sentence.paragraph) break;
    const [start, end] = before.span;
    const dates = findDates(
      text,
      [start, Math.min(end, start + LONGEST_SENTENCE)],
      referenceOf(memory, AHEAD.test(before.text) ? 'future' : 'past'),
    );
    const last = dates.findLast(
      ({ date, span }) =>
        (/^(?:day|time|range)$/.test(date.precision) || (date.precision === 'month' && ofMonth)) &&
        !isOfSaying(text, span),
    );
    if (last !== undefined) return parseIso(last.date.start);
  }
  return orDone(sentence, memory);
}

/** The day of the event told last, or, for "the same evening" where that is still to come, of the last one that was done. */
function orDone({ text }: Sentence, { previous, today, done }: Memory): number | null {
  const ahead = previous !== null && today !== null && previous > today;
  return ahead && SAME.test(text.slice(0, LONGEST_SENTENCE)) ? done : previous;
}
