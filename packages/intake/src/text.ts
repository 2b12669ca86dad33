import { paragraphs } from '@nonpaper/text';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { type About } from './about.ts';
import { blank } from './blank.ts';
import { INTAKE_CODES } from './codes.ts';
import { decodeText } from './decode.ts';
import { quoteMarks } from './quoting.ts';
import { message } from './report.ts';
import type { Block, WorkingText } from './working-text.ts';

/**
 * Reads plain text. The working text is the file's text with the byte order mark taken off and line ends as
 * `\n`. The blocks are its paragraphs, as `paragraphs` of the text package finds them: parted by blank lines,
 * and by single line ends where the next line opens with a printed number or the lines were not wrapped by hand.
 * The `> ` of a quoted mail is marked as furniture.
 */
export function intakeText(bytes: Uint8Array, about: About): Outcome<WorkingText> {
  const decoded = decodeText(bytes, about.name);
  if (!decoded.ok) return decoded;
  const { text, messages } = decoded.value;
  const marks = quoteMarks(text);
  const all = isJson(text) ? [...messages, message('data-read-as-text', AS_TEXT)] : messages;
  return good({ ...blank(text, 'text', 'text/1'), blocks: paragraphsFrom(text, 0), marks, messages: all });
}

const AS_TEXT = `The file holds data in JSON and no draft; its braces and names were read as the words of one. ${INTAKE_CODES['data-read-as-text'].next}`;

/** Whether a text as a whole is an object or a list in JSON; a draft that begins with a bracket is none. */
function isJson(text: string): boolean {
  const whole = text.trim();
  if (!/^(?:\{[\s\S]*\}|\[[\s\S]*\])$/u.test(whole)) return false;
  try {
    JSON.parse(whole);
    return true;
  } catch {
    return false;
  }
}

/** The paragraphs of a plain text from an offset on, as blocks. */
export function paragraphsFrom(text: string, from: number): Block[] {
  return paragraphs(text.slice(from)).map(([start, end]) => ({
    kind: 'paragraph',
    span: [from + start, from + end],
    level: null,
    number: null,
    page: null,
  }));
}

/** Start and end of each line between two offsets, without its line feed. */
export function* linesOf(text: string, from: number, to: number): Generator<readonly [number, number]> {
  let start = from;
  while (start < to) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 || feed > to ? to : feed;
    yield [start, end];
    start = end + 1;
  }
}
