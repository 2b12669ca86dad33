import type { ArticleFile, Explained } from '@nonpaper/workbench';
import type { Message } from '@nonpaper/vocabulary';
import { remarkOf } from './output.ts';

/** A reading for a person at the terminal: every statement with speaker, way and words, then events and open questions. */
type Reading = ArticleFile['reading'];
type Statement = Reading['statements'][number];
type Event = Reading['events'][number];

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Who speaks; why without a name is said once, also where the words of the text say it already. */
export function speakerOf({ speaker }: Pick<Statement, 'speaker'>): string {
  const words = inOneLine(speaker.name ?? speaker.descriptor ?? '?');
  const ground = inOneLine(speaker.ground ?? '');
  return `${words} (${speaker.class}${ground === '' || words.includes(ground) ? '' : `, ${ground}`})`;
}

/** "1 event", "2 events". */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A colon or dash behind a name, in place of a verb, is no word to show. */
export const cueOf = (cue: string): string => (/[\p{L}\p{N}]/u.test(cue) ? `, ${inOneLine(cue)}` : '');

function statementLine(statement: Statement, words: string): string {
  const carriers = statement.via.filter((name) => name !== statement.speaker.name); // an outlet carries its own words
  const via = carriers.map((name) => ` via ${name}`).join('');
  const hedges = statement.hedge.map((hedge) => `${hedge.text} [on ${hedge.on}]`).join(', ');
  const hedged = hedges === '' ? '' : `\n      hedged: ${hedges}`;
  const to = statement.recipient === undefined ? '' : ` (to ${inOneLine(statement.recipient)})`;
  const force = `${statement.force}${statement.negated ? ', negated' : ''}`;
  return `  ${speakerOf(statement)}${via}${cueOf(statement.cue)}${to} [${force}]:\n      ${inOneLine(words)}${hedged}`;
}

const daysOf = ({ start, end }: NonNullable<Event['date']>): string =>
  start === end ? start : `${start} to ${end}`;

function eventLine(event: Event): string {
  const when = event.date === null ? 'no date' : daysOf(event.date);
  const place = event.place === undefined ? '' : `, ${event.place}`;
  const who = event.participants.length > 0 ? `: ${event.participants.join(', ')}` : '';
  const what = event.of === undefined ? '' : ` (${event.of})`;
  return `  ${event.type}${what}, ${event.status}, ${when}${place}${who}`;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** Bearers of a kind that are named in one line; more are counted. */
const MOST_NAMED = 20;

/** Who and what is mentioned, a line for each kind; what the dossier has is told from what is new to it. */
export function mentionLines(mentions: Reading['mentions']): string[] {
  const kinds = [...new Set(mentions.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const all = mentions.filter((each) => each.kind === kind);
    const names = all
      .slice(0, MOST_NAMED)
      .map(({ name, record }) => `${inOneLine(name)}${record === undefined ? '' : ' (in the dossier)'}`);
    const more = all.length > MOST_NAMED ? [`and ${all.length - MOST_NAMED} more`] : [];
    return `  ${kind}: ${[...names, ...more].join(', ')}`;
  });
}

/** Messages of one kind that are shown; more are counted. */
const MOST_OF_A_KIND = 5;

/** Each message with its place; of a kind that comes very often the first ones, and how many more there are (`--json` has all). */
export function messageLines(messages: readonly Message[], told: (message: Message) => string): string[] {
  const codes = [...new Set(messages.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const all = messages.filter((each) => each.code === code);
    const shown = all.slice(0, MOST_OF_A_KIND).map((each) => `  ${remarkOf({ ...each, text: told(each) })}`);
    const more = all.length - shown.length;
    return more > 0 ? [...shown, `  … and ${more} more of this kind [${code}]`] : shown;
  });
}

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
export async function readingLines(
  file: string,
  read: ArticleFile,
  { kept, explained }: ReadingTold,
): Promise<string> {
  const { contentWords, placedText } = await import('@nonpaper/workbench');
  const { statements, events, open, absent, mentions, messages, dates = [] } = read.reading;
  return `${[
    `${file}: ${kept ?? `${counted(statements.length, 'statement')}, ${counted(events.length, 'event')}; nothing was kept`}.`,
    ...section(
      'Statements (proposed)',
      statements.map((each) => statementLine(each, contentWords(read.article.text, each.spans.content))),
    ),
    ...section('Events (proposed)', events.map(eventLine)),
    ...section(
      'Days that the text names',
      dates.map(({ text, ...date }) => `  ${daysOf(date)}: ${inOneLine(text)}`),
    ),
    ...section('Why', explained.map(explainedLine)),
    ...section(
      'Said to be open',
      open.map((each) => `  ${each.kind}: ${inOneLine(each.what)}`),
    ),
    ...section(
      'Said to be absent',
      absent.map((each) => `  ${each.party}${each.from === '' ? '' : `, from ${inOneLine(each.from)}`}`),
    ),
    ...section('Mentioned', mentionLines(mentions)),
    ...section(
      'Messages',
      messageLines(messages, (message) => placedText(message, read.article.text)),
    ),
  ].join('\n')}\n`;
}
