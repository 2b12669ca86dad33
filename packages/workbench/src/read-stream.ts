import { intakeArticle, type Limits } from '@nonpaper/intake';
import type { Message } from '@nonpaper/vocabulary';
import type { Article, Reading, ReadingContext } from '@nonpaper/reader';
import { languageOf } from './detect-language.ts';
import { headedArticle } from './headed-article.ts';
import type { ReaderModel } from './ports.ts';

/** What one line of `nonpaper read --ndjson` gives: the reading under the id that came in, or an error. */
export type ReadLine =
  | ({ readonly id: string | number; readonly text?: string } & Reading)
  | {
      readonly id: string | number | null;
      readonly line: number;
      readonly error: {
        readonly code: string;
        readonly what: string;
        readonly where: string | null;
        readonly next: string;
      };
    };

const FIELDS = ['title', 'outlet', 'date', 'url', 'language'] as const;

interface Asked {
  readonly id: string | number;
  readonly text: string | null;
  readonly html: string | null;
  readonly about: Omit<Article, 'text'>;
}

const fault = (id: string | number | null, line: number, what: string): ReadLine => ({
  id,
  line,
  error: {
    code: 'bad-line',
    what,
    where: `line ${line}`,
    next: 'Write one JSON object a line, with "id" and "text" or "html"; the other lines were read.',
  },
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const isDay = (value: string): boolean => {
  const time = Date.parse(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  );
};

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The line as it was asked, or what is wrong with it. */
function askedOf(value: Record<string, unknown>): Asked | string {
  const { id, text, html } = value;
  if (!isId(id)) return 'The line has no "id" (a string or a number).';
  if (typeof text !== 'string' && typeof html !== 'string') return 'The line has neither "text" nor "html".';
  const about: Record<string, string> = {};
  for (const field of FIELDS) {
    const given = value[field];
    if (given === undefined || given === null) continue;
    if (typeof given !== 'string') return `"${field}" is not a string.`;
    about[field] = given;
  }
  if (about['date'] !== undefined) {
    about['date'] = about['date'].slice(0, 10);
    if (!isDay(about['date'])) return '"date" is not a day of the form YYYY-MM-DD.';
  }
  return {
    id,
    text: typeof text === 'string' ? text : null,
    html: typeof html === 'string' ? html : null,
    about,
  };
}

/**
 * Reads one line of NDJSON. A faulty line gives a value with `error`, never an exception, so that a stream of
 * millions goes on. Memory is that of one article.
 */
export async function readLine(
  json: string,
  line: number,
  reader: ReaderModel,
  context: ReadingContext,
  limits: Limits,
): Promise<ReadLine> {
  const value = parse(json);
  if (!isObject(value)) return fault(null, line, 'The line is not a JSON object.');
  const asked = askedOf(value);
  const id = isId(value['id']) ? value['id'] : null;
  if (typeof asked === 'string') return fault(id, line, asked);
  const content = asked.text ?? asked.html ?? '';
  if (content.length > limits.articleBytes)
    return fault(
      id,
      line,
      `The text has ${content.length} characters, more than the limit (--max-article-mb).`,
    );
  if (content.trim() === '') return fault(id, line, 'The text is empty.');
  return asked.text === null
    ? readHtml(asked, line, reader, context, limits)
    : readText(asked, asked.text, reader, context);
}

async function readText(
  asked: Asked,
  text: string,
  reader: ReaderModel,
  context: ReadingContext,
): Promise<ReadLine> {
  const { reading, messages } = await readSpoken({ ...asked.about, text }, reader, context);
  return { id: asked.id, ...reading, messages: [...messages, ...reading.messages] };
}

/** The reading of an article in the language that was said of it or is found, and what there is to say of that. */
async function readSpoken(
  article: Article,
  reader: ReaderModel,
  context: ReadingContext,
): Promise<{ readonly reading: Reading; readonly messages: readonly Message[] }> {
  const { language, messages } = await languageOf(article.text, article.language);
  const headed = await headedArticle(language === null ? article : { ...article, language });
  const reading = await reader.read(headed.article, context);
  return { reading, messages: [...messages, ...headed.messages] };
}

async function readHtml(
  asked: Asked,
  line: number,
  reader: ReaderModel,
  context: ReadingContext,
  limits: Limits,
): Promise<ReadLine> {
  const bytes = new TextEncoder().encode(asked.html ?? '');
  const working = await intakeArticle(bytes, { name: `line ${line}`, format: 'html', limits });
  if (!working.ok) {
    const { code, what, where, next } = working.fault;
    return { id: asked.id, line, error: { code, what, where: where ?? null, next } };
  }
  const { text, title, outlet, date, language, messages } = working.value;
  const found = { title, outlet, date, language };
  const known = Object.fromEntries(Object.entries(found).filter(([, each]) => each !== null));
  const read = await readSpoken({ ...known, ...asked.about, text }, reader, context);
  return {
    id: asked.id,
    text,
    ...read.reading,
    messages: [...messages, ...read.messages, ...read.reading.messages],
  };
}
