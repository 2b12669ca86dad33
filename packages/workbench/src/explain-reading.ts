import type { Reading } from '@nonpaper/reader';
import { sentences, type Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';

type Statement = Reading['statements'][number];
type Event = Reading['events'][number];

/** Why a statement, an event, a mention or an open matter was proposed: what found it, how sure it is, and its sentences with their marks. */
export interface Explained {
  /** The statement's own id (`s1`), or the place in the reading: `e1` for the first event, `m1` mention, `o1` open matter. */
  readonly id: string;
  readonly by: string;
  /** 0..1. */
  readonly confidence: number;
  /**
   * The sentences that it touches, with `{source …}`, `{cue …}`, `{content …}` and `{hedge …}` round the parts of a
   * statement, `{trigger …}`, `{who …}`, `{day …}` and `{place …}` round those of an event; `{person …}` and
   * the like round a mention where it stands first, `{unclear …}`, `{unaddressed …}` or `{rejected …}` round an open matter.
   */
  readonly marked: string;
}

interface Mark {
  readonly name: string;
  readonly span: Span;
}

/** Explains every statement, event, mention and open matter of a reading, in its order. Linear in the text. */
export function explainReading(text: string, { statements, events, mentions, open }: Reading): Explained[] {
  const list = sentences(text);
  const said = statements.map((statement) => ({
    id: statement.id,
    by: statement.by,
    confidence: statement.confidence,
    marked: marked(text, list, marksOf(statement)),
  }));
  const done = events.map((event, at) => ({
    id: `e${at + 1}`,
    by: event.by,
    confidence: event.confidence,
    marked: marked(text, list, marksOfEvent(list, event)),
  }));
  const named = mentions.map(({ kind, by, confidence, spans }, at) => ({
    id: `m${at + 1}`,
    by,
    confidence,
    marked: marked(
      text,
      list,
      spans.slice(0, 1).map((span) => ({ name: kind, span })),
    ),
  }));
  const unsettled = open.map(({ kind, by, confidence, span }, at) => ({
    id: `o${at + 1}`,
    by,
    confidence,
    marked: marked(text, list, [{ name: kind, span }]),
  }));
  return [...said, ...done, ...named, ...unsettled];
}

/** The parts of an event in the sentence that tells it; what another sentence told, or nothing printed tells, is not marked. */
function marksOfEvent(list: readonly Sentence[], { spans }: Event): Mark[] {
  const [start, end] = sentenceAt(list, spans.trigger[0]?.[0] ?? 0)?.span ?? [0, 0];
  const mark = (name: string, parts: readonly Span[]): Mark[] =>
    parts
      .filter((span) => span[0] >= start && span[1] <= end && span[0] < span[1])
      .map((span) => ({ name, span }));
  return [
    ...mark('trigger', spans.trigger),
    ...mark('who', spans.participants),
    ...mark('day', spans.date),
    ...mark('place', spans.place),
  ];
}

function marked(text: string, list: readonly Sentence[], marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const first = Math.min(...marks.map(({ span }) => span[0]));
  const last = Math.max(...marks.map(({ span }) => span[1]));
  const start = sentenceAt(list, first)?.span[0] ?? first;
  const end = sentenceAt(list, last - 1)?.span[1] ?? last;
  const words = marksInto(text, [start, end], marks);
  return words.replace(/\s+/g, ' ').trim();
}

function marksOf({ spans, hedge }: Statement): Mark[] {
  const parts = (['source', 'cue', 'content'] as const).flatMap((name) =>
    spans[name].map((span): Mark => ({ name, span })),
  );
  return [...parts, ...hedge.map(({ span }): Mark => ({ name: 'hedge', span }))];
}

/** The sentence in which a place lies, by halving. */
function sentenceAt(list: readonly Sentence[], place: number): Sentence | undefined {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle]?.span[0] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return list[low];
}

/** Opens and closes each mark where it begins and ends; at one place what ends comes before what begins, the wider outside. */
function marksInto(text: string, [start, end]: Span, marks: readonly Mark[]): string {
  const sizeOf = ({ span }: Mark): number => span[1] - span[0];
  const cuts = marks.flatMap((mark) => [
    { at: mark.span[0], words: `{${mark.name} `, order: 1, size: -sizeOf(mark) },
    { at: mark.span[1], words: '}', order: 0, size: sizeOf(mark) },
  ]);
  cuts.sort((a, b) => a.at - b.at || a.order - b.order || a.size - b.size);
  let [written, from] = ['', start];
  for (const { at, words } of cuts) {
    written += text.slice(from, at) + words;
    from = at;
  }
  return written + text.slice(from, end);
}
