/**
 * A very long text is read section by section, so that memory does not grow with it: each section is read as an article
 * of its own, and the readings are put together. Names, pronouns and "the meeting" point no further than their section.
 */
import { foldName } from '@nonpaper/text';
import type { Message, Span } from '@nonpaper/vocabulary';
import type { EventSpans, Reading, ReadMention, ReadStatement } from './reading.ts';

/** A text up to this length, in UTF-16 units, is one section: some 60,000 words. */
export const LONGEST_SECTION = 400_000;

/** The best place to cut is between paragraphs, then between lines, then between sentences. */
const CUTS = [/\n[^\S\n]*\n/gu, /\n/gu, /[.!?]["'”’)]*\s/gu];

/** The sections of a text, in order and without gaps; one that holds no place to cut is longer than the others. */
export function sectionsOf(text: string): Span[] {
  const sections: Span[] = [];
  let from = 0;
  while (text.length - from > LONGEST_SECTION) {
    const to = cutAfter(text, from);
    sections.push([from, to]);
    from = to;
  }
  return [...sections, [from, text.length]];
}

/** The last good place in the second half of a section, else the first one behind it, else the end of the text. */
function cutAfter(text: string, from: number): number {
  const half = from + LONGEST_SECTION / 2;
  const window = text.slice(half, from + LONGEST_SECTION);
  for (const cut of CUTS) {
    const last = [...window.matchAll(cut)].at(-1);
    if (last !== undefined) return half + last.index + last[0].length;
  }
  const next = new RegExp(CUTS.map(({ source }) => source).join('|'), 'u').exec(
    text.slice(from + LONGEST_SECTION),
  );
  return next === null ? text.length : from + LONGEST_SECTION + next.index + next[0].length;
}

const NOWHERE: Reading = {
  statements: [],
  events: [],
  mentions: [],
  open: [],
  frame: {},
  absent: [],
  messages: [],
};

/** One reading of a whole text from those of its sections; the first section's frame wins. */
export function joinReadings(parts: readonly { readonly at: number; readonly reading: Reading }[]): Reading {
  let statements = 0;
  const shifted = parts.map(({ at, reading }) => {
    const moved = moveReading(reading, at, statements);
    statements += reading.statements.length;
    return moved;
  });
  const all = <K extends 'statements' | 'events' | 'open' | 'absent'>(key: K): Reading[K][number][] =>
    shifted.flatMap((each): Reading[K][number][] => [...each[key]]);
  return {
    ...NOWHERE,
    statements: all('statements'),
    events: all('events'),
    open: all('open'),
    absent: all('absent'),
    mentions: joinMentions(shifted.flatMap(({ mentions }) => mentions)),
    frame: Object.assign({}, ...shifted.map(({ frame }) => frame).reverse()) as Reading['frame'],
    messages: joinMessages(shifted.flatMap(({ messages }) => messages)),
  };
}

/** A section's reading with places in the whole text; statements are numbered on from those before. */
function moveReading(reading: Reading, by: number, before: number): Reading {
  const move = ([start, end]: Span): Span => [start + by, end + by];
  const renamed = (id: string): string => `s${Number(id.slice(1)) + before}`;
  const placed = <T extends { readonly span: Span }>(each: T): T => ({ ...each, span: move(each.span) });
  return {
    ...reading,
    statements: reading.statements.map((each) => moveStatement(each, move, renamed(each.id))),
    events: reading.events.map(({ statement, ...event }) => ({
      ...placed(event),
      spans: moveParts(event.spans, move),
      ...(statement === undefined ? {} : { statement: renamed(statement) }),
    })),
    mentions: reading.mentions.map((each) => ({ ...each, spans: each.spans.map(move) })),
    open: reading.open.map(placed),
    absent: reading.absent.map(placed),
    messages: reading.messages.map((each) =>
      each.span === undefined ? each : { ...each, span: move(each.span) },
    ),
  };
}

const moveParts = (
  { trigger, date, place, participants }: EventSpans,
  move: (span: Span) => Span,
): EventSpans => ({
  trigger: trigger.map(move),
  date: date.map(move),
  place: place.map(move),
  participants: participants.map(move),
});

function moveStatement(each: ReadStatement, move: (span: Span) => Span, id: string): ReadStatement {
  const { source, cue, content } = each.spans;
  return {
    ...each,
    id,
    hedge: each.hedge.map((hedge) => ({ ...hedge, span: move(hedge.span) })),
    spans: { source: source.map(move), cue: cue.map(move), content: content.map(move) },
  };
}

/** One mention for each bearer. */
function joinMentions(mentions: readonly ReadMention[]): ReadMention[] {
  const byKey = new Map<string, ReadMention>();
  for (const each of mentions) {
    const key = `${each.kind} ${each.record ?? foldName(each.name)}`;
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? each : { ...known, spans: [...known.spans, ...each.spans] });
  }
  return [...byKey.values()];
}

/** Messages about the text as a whole stand once; that nothing was found somewhere says nothing of the whole. */
function joinMessages(messages: readonly Message[]): Message[] {
  const seen = new Set<string>();
  return messages.filter(({ code, span }) => {
    if (code === 'article-empty' || code === 'article-no-statement') return false;
    if (span !== undefined && code !== 'sentence-very-long') return true;
    return !seen.has(code) && seen.add(code);
  });
}
