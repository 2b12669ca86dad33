import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActWording, type ActWording } from './act-matters.ts';

/** The words that the seeded editor puts in the place of others. */
export interface WordLists {
  /** For each phrase in small letters, what can stand in its place. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  readonly adverbials: readonly string[];
  readonly openings: readonly string[];
  readonly sentences: readonly string[];
  readonly words: readonly string[];
  readonly boilerplate: readonly string[];
  readonly headings: readonly string[];
  readonly actPhrases: ActPhrases;
  /** What written acts are made from. */
  readonly acts: ActWording;
  /** What secretariats write into cells beside a text, by kind, and patterns of the rows of annexes. */
  readonly keptTables: ReadonlyMap<string, readonly string[]>;
}

/**
 * Phrases of legal acts by kind, of `act-rows.tsv`; `{n}`, `{k}` and `{year}` stand for numbers, `{body}`, `{does}`,
 * `{thing}` and `{term}` for a phrase of that kind.
 */
export type ActPhrases = ReadonlyMap<string, readonly string[]>;

export function readWordLists(folder: string): WordLists {
  const phrases = linesOf(join(folder, 'phrases.tsv'));
  const of = (kind: string): string[] =>
    phrases.filter(([own]) => own === kind).map(([, phrase = '']) => phrase);
  return {
    synonyms: synonymsOf(linesOf(join(folder, 'synonyms.tsv'))),
    adverbials: of('adverbial'),
    openings: of('opening'),
    sentences: of('sentence'),
    words: of('word'),
    boilerplate: of('boilerplate'),
    headings: of('heading'),
    actPhrases: byKind(linesOf(join(folder, 'act-rows.tsv'))),
    acts: readActWording(folder),
    keptTables: byKind(linesOf(join(folder, 'kept-tables.tsv'))),
  };
}

function byKind(lines: readonly string[][]): ActPhrases {
  const found = new Map<string, string[]>();
  for (const [kind = '', phrase = ''] of lines) found.set(kind, [...(found.get(kind) ?? []), phrase]);
  return found;
}

function synonymsOf(groups: readonly string[][]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups)
    for (const phrase of group)
      found.set(phrase, [...(found.get(phrase) ?? []), ...group.filter((other) => other !== phrase)]);
  return found;
}

const linesOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
