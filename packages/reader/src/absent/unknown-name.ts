import type { Sentence } from '@nonpaper/text';
import type { Span } from '@nonpaper/vocabulary';
import { ACTOR_NOUNS } from '../events/data/actors.ts';
import { NOT_NAMES } from '../mentions/data/not-names.ts';
import { tokenize } from '../tokens.ts';

/** A name that no mention backs. */
interface Unknown {
  readonly name: string;
  readonly span: Span;
}

const WORDS = "\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}";
const NAME = `${WORDS}(?:\\sof\\s(?:the\\s)?${WORDS})?`;
const BEFORE = new RegExp(
  `(${NAME})(?:\\s+(?:itself|themselves|alone|officials|delegates|negotiators))?\\s*$`,
  'u',
);
const AFTER = new RegExp(`^(?:the\\s+)?(${NAME})(?=\\s*(?:[.,;]|$|at|in)(?!\\p{L}))`, 'u');

/** "Skarvia has not been invited": the capitalised words before a place, unless capitals tell nothing there. */
export function unknownBefore(text: string, sentence: Sentence, place: number): Unknown[] {
  const match = BEFORE.exec(text.slice(sentence.span[0], place));
  if (match?.[1] === undefined) return [];
  const article = /^(?:The|And|But|Nor|Neither)\s/u.exec(match[1])?.[0].length ?? 0;
  return named(text, sentence, sentence.span[0] + match.index + article, match[1].slice(article));
}

/** The same behind a place. */
export function unknownAfter(text: string, sentence: Sentence, place: number): Unknown[] {
  const rest = text.slice(place, sentence.span[1]);
  const match = AFTER.exec(rest);
  if (match?.[1] === undefined) return [];
  return named(text, sentence, place + match[0].length - match[1].length, match[1]);
}

function named(text: string, sentence: Sentence, start: number, name: string): Unknown[] {
  const low = name.toLowerCase();
  if (name === '' || NOT_NAMES.has(low) || ACTOR_NOUNS.has(low)) return [];
  if (start === sentence.span[0] && !isNameAtHead(text, sentence, name)) return [];
  return [{ name, span: [start, start + name.length] }];
}

/** At the head of a sentence every word has a capital: there the tagger must take it for a name, and a plural is none. */
function isNameAtHead(text: string, sentence: Sentence, name: string): boolean {
  const first = tokenize(text, sentence)[0];
  return first?.pos === 'PROPN' && (!name.endsWith('s') || / /u.test(name));
}
