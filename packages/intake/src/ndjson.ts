import { wellFormed } from '@nonpaper/text';
import { good, type Message, type Outcome, type Span } from '@nonpaper/vocabulary';
import { limitsOf, type About } from './about.ts';
import { blank } from './blank.ts';
import { decodeText, replacedMessage } from './decode.ts';
import { message, refuse } from './report.ts';
import { linesOf } from './text.ts';
import type { Block, WorkingText } from './working-text.ts';

/** One provision as the file gave it. All offsets are into the working text. */
export interface GivenProvision {
  /** The id in the file, or null where it had none. */
  readonly id: string | null;
  readonly theme: string | null;
  readonly heading: Span | null;
  readonly text: Span;
  /** Line of the file, from 1. */
  readonly line: number;
}

/**
 * A draft given as one provision per line. The working text is the headings and texts joined by blank lines (not
 * the file's JSON, whose escapes would stand in it); `provisions` keeps the ids that the file gave.
 */
export interface NdjsonText extends WorkingText {
  readonly format: 'ndjson';
  readonly provisions: readonly GivenProvision[];
}

/** Tells whether a working text came from an NDJSON draft and so carries the given provisions. */
export function isNdjsonText(working: WorkingText): working is NdjsonText {
  return working.format === 'ndjson' && 'provisions' in working;
}

interface Line {
  readonly id: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly theme: string | null;
}

/** Reads an NDJSON draft: `{"id", "heading"?, "text", "theme"?}` on each line. A faulty line is a message, not an end. */
export function intakeNdjson(bytes: Uint8Array, about: About): Outcome<NdjsonText> {
  const decoded = decodeText(bytes, about.name);
  if (!decoded.ok) return decoded;
  const messages: Message[] = decoded.value.messages.map(({ code, text }) => ({ code, text }));
  const joined = new Joined();
  const source = decoded.value.text;
  let number = 0;
  for (const [start, end] of linesOf(source, 0, source.length)) {
    number += 1;
    const line = source.slice(start, end);
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read === 'string') messages.push(message('ndjson-faulty-line', `Line ${number}: ${read}.`));
    else joined.add(read, number);
    if (joined.provisions.length > limitsOf(about).provisions) return tooMany(about);
  }
  if (joined.provisions.length === 0)
    return refuse('ndjson-without-provisions', 'No line could be read.', about.name);
  return good(joined.finish([...messages, ...idMessages(joined.provisions)]));
}

/** Lines that are named in one message; the others are counted. */
const NAMED_LINES = 5;

/** What is told of ids that are missing or stand twice: the provisions are then named by their wording. */
function idMessages(provisions: readonly GivenProvision[]): Message[] {
  const seen = new Set<string>();
  const missing: number[] = [];
  const twice: number[] = [];
  for (const { id, line } of provisions) {
    if (id === null) missing.push(line);
    else if (seen.has(id)) twice.push(line);
    else seen.add(id);
  }
  const told = (lines: readonly number[], what: string): Message[] =>
    lines.length === 0
      ? []
      : [message('ndjson-id-not-kept', `${linesNamed(lines)}: ${what}; an id is made from the wording.`)];
  return [
    ...told(missing, 'no "id" (a string or a number)'),
    ...told(twice, 'the "id" stands in an earlier line'),
  ];
}

function linesNamed(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED_LINES).join(', ');
  const more = lines.length - NAMED_LINES;
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function tooMany(about: About): Outcome<never> {
  const limit = limitsOf(about).provisions;
  const next = `Split it, or raise the limit: --max-provisions ${limit * 2}.`;
  return refuse(
    'too-many-provisions',
    `The draft has more than ${limit} provisions, the limit.`,
    about.name,
    next,
  );
}

/** The line's fields, or what is wrong with it. */
function readLine(line: string): Line | string {
  const parsed = parseObject(line);
  if (typeof parsed === 'string') return parsed;
  const text = parsed['text'];
  if (typeof text !== 'string') return '"text" is missing or no string';
  if (text.trim() === '') return '"text" is empty';
  const id = parsed['id'];
  const given = typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null;
  return { id: given, heading: words(parsed['heading']), text, theme: words(parsed['theme']) };
}

const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function parseObject(line: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : 'the line is JSON, but no object';
  } catch {
    return 'the line is not JSON';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Joins the provisions into one text and keeps where each stands. */
class Joined {
  readonly provisions: GivenProvision[] = [];
  readonly #blocks: Block[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  readonly #replaced: number[] = [];

  add(line: Line, number: number): void {
    const heading = line.heading === null ? null : this.#append(line.heading, 'heading');
    const text = this.#append(line.text.trim(), 'paragraph');
    this.provisions.push({ id: line.id, theme: line.theme, heading, text, line: number });
  }

  #append(raw: string, kind: 'heading' | 'paragraph'): Span {
    if (this.#length > 0) this.#write('\n\n');
    const start = this.#length;
    const mended = wellFormed(raw);
    for (const at of mended.replaced) this.#replaced.push(start + at);
    this.#write(mended.text);
    const span: Span = [start, this.#length];
    this.#blocks.push({ kind, span, level: kind === 'heading' ? 1 : null, number: null, page: null });
    return span;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  finish(messages: readonly Message[]): NdjsonText {
    const bare = blank(this.#parts.join(''), 'ndjson', 'ndjson/1');
    const replaced = replacedMessage(this.#replaced);
    const all = [...messages, ...replaced];
    return { ...bare, format: 'ndjson', blocks: this.#blocks, messages: all, provisions: this.provisions };
  }
}
