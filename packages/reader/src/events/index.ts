import type { Sentence } from '@nonpaper/text';
import type { MentionAt } from '../mentions/mention-at.ts';
import type { Article, ReadEvent } from '../reading.ts';
import { TRIGGER_LOOK } from './data/triggers.ts';
import { parseIso } from './dates/calendar.ts';
import { findTriggers } from './find-triggers.ts';
import { type FoundEvent, mergeEvents } from './merge-events.ts';
import { readTrigger } from './read-trigger.ts';
import { LONGEST_SENTENCE, type Memory, remember, sceneOf } from './scene.ts';

export { linkStatements } from './link-statements.ts';

/** An event that only says what became of another is nothing when that other was never told. */
const standsAlone = (event: ReadEvent): boolean =>
  event.participants.length > 0 || event.date !== null || event.place !== undefined;

/**
 * The events of an article. Each sentence with a trigger word is tagged; each trigger gets its participants, place and
 * date from its own stretch of the sentence, and its status from tense, modality and change verbs; then tellings of
 * one event are made one. Linear in the text.
 */
export function readEvents(
  article: Article,
  sentences: readonly Sentence[],
  names: readonly MentionAt[],
): ReadEvent[] {
  const day = article.date === undefined ? Number.NaN : parseIso(article.date);
  const memory: Memory = {
    today: Number.isNaN(day) ? null : day,
    previous: null,
    subject: [],
    subjectAt: -9,
  };
  const found: FoundEvent[] = [];
  sentences.forEach((sentence, number) => {
    if (!TRIGGER_LOOK.test(sentence.text.slice(0, LONGEST_SENTENCE))) return;
    const scene = sceneOf(article.text, sentences, number, names, memory);
    if (scene === null) return;
    const triggers = findTriggers(article.text, scene.tokens);
    triggers.forEach((_, index) => {
      const event = readTrigger(scene, triggers, index, sentence, memory);
      if (event !== null) found.push({ ...event, sentence: number });
      remember(scene, triggers[index], memory, number);
    });
  });
  return mergeEvents(found).filter(standsAlone);
}
