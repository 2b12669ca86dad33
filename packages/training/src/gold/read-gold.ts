/**
 * Reads our own gold: `NAME.txt` and beside it `NAME.yaml`. Every string of an annotation is looked for in its
 * paragraph; what is not there, or there more than once without a number, is a fault, and the annotation says where.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '@nonpaper/vocabulary';
import { parse } from 'yaml';
import type { MarkedEvent, MarkedStatement, MarkedText } from './marked-text.ts';
import { goldSchema } from './schema.ts';
import type { GoldFile, GoldPiece } from './schema.ts';

/** Gold texts, and what is wrong with their annotation, a line each. */
export interface Gold {
  readonly texts: readonly MarkedText[];
  readonly faults: readonly string[];
}

const namesIn = (folder: string, textsIn: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && existsSync(join(textsIn, file.replace(/yaml$/, 'txt'))))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

/** Whether a folder has texts with annotation beside them. */
export const isGold = (folder: string): boolean => existsSync(folder) && namesIn(folder, folder).length > 0;

/** The gold of a folder; a second annotation has its texts in the first one's folder. */
export function readGold(folder: string, textsIn: string = folder): Gold {
  const faults: string[] = [];
  const texts = namesIn(folder, textsIn).flatMap((name): MarkedText[] => {
    const complain = (what: string): void => void faults.push(`${name}: ${what}`);
    const file = readFileSync(join(folder, `${name}.yaml`), 'utf8');
    const text = readFileSync(join(textsIn, `${name}.txt`), 'utf8');
    const marked = markedText(name, text, file, complain);
    return marked === null ? [] : [marked];
  });
  return { texts, faults };
}

/** A text with its annotation placed in it; null where the annotation is none. */
export function markedText(
  name: string,
  text: string,
  yaml: string,
  complain: (what: string) => void,
): MarkedText | null {
  const read = goldSchema.safeParse(yamlOf(yaml, complain));
  if (!read.success) {
    for (const { path, message } of read.error.issues) complain(`${path.join('.')}: ${message}`);
    return null;
  }
  const { title, outlet, date, style } = read.data;
  const place = placer(text, complain);
  return {
    name,
    text,
    title,
    outlet,
    date,
    style,
    statements: read.data.statements.map((each) => statementOf(each, place)),
    events: read.data.events.map((each) => eventOf(each, place)),
  };
}

function yamlOf(yaml: string, complain: (what: string) => void): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return null;
  }
}

type Place = (paragraph: number, pieces: GoldPiece | readonly GoldPiece[], whose: string) => Span[];

/** Finds strings in the paragraphs of a text. */
function placer(text: string, complain: (what: string) => void): Place {
  const starts = [0, ...[...text.matchAll(/\n\n+/g)].map((gap) => gap.index + gap[0].length)];
  const one = (paragraph: number, wanted: string, whose: string): Span[] => {
    const from = starts[paragraph - 1] ?? text.length;
    const found = occurrence(text.slice(from, starts[paragraph] ?? text.length), wanted);
    if (typeof found === 'number') return [[from + found, from + found + bare(wanted).length]];
    complain(`${whose}: ${found} in paragraph ${paragraph}: ${wanted}`);
    return [];
  };
  return (paragraph, pieces, whose) =>
    (isList(pieces) ? pieces : [pieces])
      .flatMap((each) =>
        typeof each === 'string' ? one(paragraph, each, whose) : one(each.p, each.text, whose),
      )
      .sort((a, b) => a[0] - b[0]);
}

const isList = (pieces: GoldPiece | readonly GoldPiece[]): pieces is readonly GoldPiece[] =>
  Array.isArray(pieces);

const NUMBERED = /#(\d+)$/;
const bare = (wanted: string): string => wanted.replace(NUMBERED, '');

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Whether a stretch neither begins nor ends inside a word. */
const isWhole = (text: string, from: number, to: number): boolean =>
  !(isLetter(text[from - 1]) && isLetter(text[from])) && !(isLetter(text[to - 1]) && isLetter(text[to]));

/** Where a string stands in a paragraph, as whole words, or why it cannot be told. */
function occurrence(paragraph: string, wanted: string): number | string {
  const words = bare(wanted);
  const places: number[] = [];
  for (let at = paragraph.indexOf(words); at >= 0; at = paragraph.indexOf(words, at + 1))
    if (isWhole(paragraph, at, at + words.length)) places.push(at);
  const number = NUMBERED.exec(wanted)?.[1];
  if (places.length > 1 && number === undefined) return `${places.length} times, add #1 or #2,`;
  return places[Number(number ?? 1) - 1] ?? 'not found';
}

function statementOf(each: GoldFile['statements'][number], place: Place): MarkedStatement {
  const { id, p, source, cue, content, speaker, via, recipient, force, hedge, negated } = each;
  const { name, descriptor, count, ground } = speaker;
  return {
    source: source === null ? [] : place(p, source, `${id} source`),
    cue: place(p, cue, `${id} cue`),
    content: place(p, content, `${id} content`),
    speaker: {
      class: speaker.class,
      ...(name === undefined ? {} : { name }),
      ...(descriptor === undefined ? {} : { descriptor }),
      ...(count === undefined ? {} : { count }),
      ...(ground === undefined ? {} : { ground }),
    },
    via,
    recipient: recipient ?? null,
    force,
    hedge: hedge.flatMap(({ p: other, text, on }) =>
      place(other ?? p, text, `${id} hedge`).map((span) => ({ span, on })),
    ),
    negated,
  };
}

function eventOf(each: GoldFile['events'][number], place: Place): MarkedEvent {
  const { id, p, trigger, also, type, status, date, place: where, participants } = each;
  return {
    type,
    triggers: [...place(p, trigger, `${id} trigger`), ...also.flatMap((one) => place(p, one, `${id} also`))],
    status,
    date: date ?? null,
    place: where ?? null,
    participants: participants.map((names) => names.split('|').map((name) => name.trim())),
  };
}
