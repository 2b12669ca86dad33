import { readArticle } from '@nonpaper/reader';
import type { Reading, Tagger } from '@nonpaper/reader';
import type { Span } from '@nonpaper/vocabulary';
import type { MarkedText } from './marked-text.ts';

/**
 * What the whole reader finds in a gold text, told nothing but what stands in it and when and by whom it was published.
 * The writer's own voice, which has no cue, is left out.
 */
export function readMarked(gold: MarkedText, tagger: Tagger | null): MarkedText {
  return markedOf(gold, readingOf(gold, tagger));
}

/** The reading of a gold text, told nothing but what stands in it and when and by whom it was published. */
export function readingOf({ text, title, outlet, date }: MarkedText, tagger: Tagger | null): Reading {
  const context = { names: [], issues: [], ...(tagger === null ? {} : { tagger }) };
  return readArticle({ text, title, outlet, date }, context);
}

/** A reading in the form of gold; its events keep their order. */
export function markedOf(gold: MarkedText, { statements, events }: Reading): MarkedText {
  return {
    ...gold,
    statements: statements
      .filter(({ spans }) => spans.cue.length > 0)
      .map(({ spans, speaker, via, recipient, force, hedge, negated }) => ({
        ...spans,
        speaker,
        via,
        recipient: recipient ?? null,
        force,
        hedge,
        negated,
      })),
    events: events.map(({ type, trigger, span, status, date, place, participants }) => ({
      type,
      triggers: triggersIn(gold.text, span, trigger),
      status,
      date,
      place: place ?? null,
      participants: participants.map((name) => [name]),
    })),
  };
}

/** Where the words of a trigger stand in the stretch that tells the event; the stretch itself where they are parted. */
function triggersIn(text: string, [start, end]: Span, trigger: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(trigger, start); at >= 0 && at < end; at = text.indexOf(trigger, at + 1))
    found.push([at, at + trigger.length]);
  return found.length === 0 ? [[start, end]] : found;
}
