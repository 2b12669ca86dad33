import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';
import { between, pick } from './random.ts';

/** What an invented act deals with: for each slot (goods `G`, who deals with them `A`, who watches `B` …) its phrases. */
export interface Matter {
  readonly name: string;
  readonly phrases: ReadonlyMap<string, readonly string[]>;
}

/** Patterns of the clauses of legal acts by kind; `{G}` and the like stand for a phrase of the matter at hand. */
export type ActClauses = ReadonlyMap<string, readonly string[]>;

/** What written acts are made from: `act-matters.txt` and `act-clauses.tsv`. */
export interface ActWording {
  readonly matters: readonly Matter[];
  readonly clauses: ActClauses;
}

export const readActWording = (folder: string): ActWording => ({
  matters: mattersOf(readFileSync(join(folder, 'act-matters.txt'), 'utf8')),
  clauses: clausesOf(readFileSync(join(folder, 'act-clauses.tsv'), 'utf8')),
});

/** A block a matter: its name, then a line a slot. */
function mattersOf(content: string): Matter[] {
  return content
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 1)
    .map(([name = '', ...lines]) => ({
      name,
      phrases: new Map(lines.map((line) => [line.slice(0, 1), line.slice(3).split(' | ')])),
    }));
}

function clausesOf(content: string): ActClauses {
  const found = new Map<string, string[]>();
  for (const line of content.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const kind = line.slice(0, tab);
    found.set(kind, [...(found.get(kind) ?? []), line.slice(tab + 1)]);
  }
  return found;
}

/** A pattern with its slots filled: numbers drawn, phrases picked from the matter. */
export function filledBy(pattern: string, { phrases }: Matter, random: Random): string {
  const [word = '', meaning = ''] = pick(random, phrases.get('X') ?? []).split(' = ');
  const filled = pattern.replace(/\{(\w)\}/gu, (_, slot: string) => {
    if (slot === 'n') return String(between(random, 2, 48));
    if (slot === 'k') return String(between(random, 1, 9));
    if (slot === 'y') return String(between(random, 18, 39));
    if (slot === 'x') return word;
    if (slot === 'm') return meaning;
    if (slot === 'X') return `For the purposes of this act, a ${word} should be understood as ${meaning}.`;
    return pick(random, phrases.get(slot) ?? []);
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** A clause of a kind, filled. */
export const clauseOf = (kind: string, { clauses }: ActWording, matter: Matter, random: Random): string =>
  filledBy(pick(random, clauses.get(kind) ?? []), matter, random);
