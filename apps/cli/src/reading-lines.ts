import type { ArticleFile, Explained } from '@nonpaper/workbench';

/** A reading for a person at the terminal: every statement with speaker, way and words, then events and open questions. */
type Reading = ArticleFile['reading'];
type Statement = Reading['statements'][number];
type Event = Reading['events'][number];

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function speakerOf({ speaker }: Statement): string {
  return [speaker.name ?? speaker.descriptor ?? '?', `(${speaker.class})`].join(' ');
}

function statementLine(statement: Statement): string {
  const carriers = statement.via.filter((name) => name !== statement.speaker.name); // an outlet carries its own words
  const via = carriers.map((name) => ` via ${name}`).join('');
  const hedges = statement.hedge.map((hedge) => `${hedge.text} [on ${hedge.on}]`).join(', ');
  const hedged = hedges === '' ? '' : `\n      hedged: ${hedges}`;
  return `  ${speakerOf(statement)}${via}, ${inOneLine(statement.cue)} [${statement.force}]:\n      ${inOneLine(statement.content)}${hedged}`;
}

function eventLine(event: Event): string {
  const when =
    event.date === null
      ? 'no date'
      : event.date.start === event.date.end
        ? event.date.start
        : `${event.date.start} to ${event.date.end}`;
  const place = event.place === undefined ? '' : `, ${event.place}`;
  const who = event.participants.length > 0 ? `: ${event.participants.join(', ')}` : '';
  const what = event.of === undefined ? '' : ` (${event.of})`;
  return `  ${event.type}${what}, ${event.status}, ${when}${place}${who}`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

const explainedLine = ({ id, by, confidence, marked }: Explained): string =>
  `  ${id} by ${by}, ${confidence.toFixed(2)}:\n      ${marked}`;

/** What is told of a reading beside the reading. */
export interface ReadingTold {
  /** What became of it; null when nothing was kept. */
  readonly kept: string | null;
  /** Why each statement was proposed, where that was asked for. */
  readonly explained: readonly Explained[];
}

/** The whole reading as lines. */
export function readingLines(file: string, read: ArticleFile, { kept, explained }: ReadingTold): string {
  const { statements, events, open, absent, messages } = read.reading;
  return `${[
    `${file}: ${kept ?? `${statements.length} statements, ${events.length} events; nothing was kept`}.`,
    ...section('Statements (proposed)', statements.map(statementLine)),
    ...section('Why', explained.map(explainedLine)),
    ...section('Events (proposed)', events.map(eventLine)),
    ...section(
      'Said to be open',
      open.map((each) => `  ${each.kind}: ${inOneLine(each.what)}`),
    ),
    ...section(
      'Said to be absent',
      absent.map((each) => `  ${each.party}, from ${inOneLine(each.from)}`),
    ),
    ...section(
      'Messages',
      messages.map((message) => `  ${message.text} [${message.code}]`),
    ),
  ].join('\n')}\n`;
}
