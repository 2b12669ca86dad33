import type { IsoDate, LanguageTag, Message, Span } from '@nonpaper/vocabulary';
import { isoDay, languageTag } from './dates.ts';
import { message } from './report.ts';

/** What stands between two `---` lines at the top of a file. */
export interface FrontMatter {
  /** From the first `---` to the end of the second. */
  readonly span: Span;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: IsoDate | null;
  readonly language: LanguageTag | null;
  readonly messages: readonly Message[];
}

const OPENING = /^---[ \t]*\n/;
const LINE = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/;

/**
 * Reads front matter: lines of the form `name: value`, of which `title`, `byline` (or `author`), `date`,
 * `outlet`, `language` and `url` are taken. It is not YAML: a value is the rest of its line, without quotes
 * round it. Null when the text does not begin with a `---` line that a second one closes.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  if (!OPENING.test(text)) return null;
  const start = text.indexOf('\n') + 1;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + 20_000));
  if (closing === null) return null;
  const inner = text.slice(start, start + closing.index);
  // A rule followed by prose is not front matter: it needs at least one line that reads `name: value`.
  if (!inner.split('\n').some((line) => LINE.test(line))) return null;
  return fromLines(inner, start, start + closing.index + closing[0].trimEnd().length);
}

function fromLines(inner: string, start: number, end: number): FrontMatter {
  const values = new Map<string, string>();
  const messages: Message[] = [];
  let at = start;
  for (const line of inner.split('\n')) {
    const found = LINE.exec(line);
    if (found !== null) values.set((found[1] ?? '').toLowerCase(), unquoted(found[2] ?? ''));
    else if (isPassedOver(line)) messages.push(unread(line, at));
    at += line.length + 1;
  }
  const value = (name: string): string | null => values.get(name) || null;
  return {
    span: [0, end],
    title: value('title'),
    byline: value('byline') ?? value('author'),
    outlet: value('outlet'),
    url: value('url'),
    date: isoDay(value('date')),
    language: languageTag(value('language') ?? value('lang')),
    messages,
  };
}

const isPassedOver = (line: string): boolean => line.trim() !== '' && !line.trimStart().startsWith('#');

const unread = (line: string, at: number): Message =>
  message('front-matter-unread', `"${line.trim().slice(0, 40)}" is not "name: value".`, [
    at,
    at + line.length,
  ]);

function unquoted(value: string): string {
  const trimmed = value.trim();
  return /^(["']).*\1$/s.test(trimmed) && trimmed.length > 1 ? trimmed.slice(1, -1) : trimmed;
}
