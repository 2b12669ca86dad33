import type { DossierRecord, Id, Provision, RecordOf, Source, Statement } from '@nonpaper/dossier';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { SearchHit } from '@nonpaper/workbench';
import { parseQuery, type Query, type Term } from '../query.ts';
import { hitTitle } from '../titles.ts';

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

type Found = Provision | Statement | Source;
type Look = <K extends RecordKind>(kind: K, id: Id) => RecordOf<K> | null;

/** Words before and after the first found one in an excerpt. */
const AROUND = 12;

/** Searches by going through all records. Rank is minus the share of found words: best first, equals by id. */
export function findInRecords(
  typed: string,
  limit: number,
  records: readonly DossierRecord[],
  look: Look,
  textOf: (id: Id) => string,
): SearchHit[] {
  const query = parseQuery(typed);
  if (query.length === 0 || limit < 1) return [];
  return records
    .filter(isSearched)
    .flatMap((record) => hitOf(record, query, look, textOf))
    .sort((one, other) => one.rank - other.rank || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

const isSearched = (record: DossierRecord): record is Found =>
  record.kind === 'provision' || record.kind === 'statement' || record.kind === 'source';

function hitOf(record: Found, query: Query, look: Look, textOf: (id: Id) => string): SearchHit[] {
  const columns = columnsOf(record, textOf).map((text) => ({ text, words: wordsOf(text) }));
  const places = (term: Term) => columns.map(({ words }) => placesOf(term, words));
  const fitting = query.filter((terms) =>
    terms.every((term) => places(term).some((found) => found.length > 0)),
  );
  if (fitting.length === 0) return [];
  const found = columns.map((_, column) => fitting.flat().flatMap((term) => places(term)[column] ?? []));
  const best = found.findIndex((each) => each.length > 0);
  const column = columns[best];
  if (column === undefined) return [];
  const total = columns.reduce((sum, { words }) => sum + words.length, 0);
  const rank = -found.flat().length / total;
  const excerpt = excerptOf(column.text, column.words, new Set(found[best]));
  return [{ kind: record.kind, id: record.id, title: hitTitle(record, look), excerpt, rank }];
}

function columnsOf(record: Found, textOf: (id: Id) => string): string[] {
  switch (record.kind) {
    case 'provision':
      return [record.heading ?? '', record.text];
    case 'statement':
      return [`${record.speaker.name ?? ''} ${record.speaker.descriptor ?? ''}`, record.content];
    case 'source':
      return [record.title, `${record.note?.text ?? ''}\n${record.text === null ? '' : textOf(record.text)}`];
  }
}

/** Letters and digits with their marks, without case and accents, as FTS5's unicode61 splits and folds them. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{Co}\p{M}]+/gu)].map((match) => ({
    folded: match[0].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Places of all words of each occurrence of a term. */
function placesOf(term: Term, words: readonly Word[]): number[] {
  const sought = wordsOf(term.words).map((word) => word.folded);
  const fits = (from: number) =>
    sought.every((word, step) => {
      const there = words[from + step]?.folded;
      return term.prefix && step === sought.length - 1 ? there?.startsWith(word) : there === word;
    });
  return words.flatMap((_, from) => (fits(from) ? sought.map((__, step) => from + step) : []));
}

function excerptOf(text: string, words: readonly Word[], found: ReadonlySet<number>): string {
  const first = Math.min(...found);
  const from = Math.max(0, first - AROUND);
  const to = Math.min(words.length, first + AROUND);
  let excerpt = from > 0 ? '…' : '';
  let at = from > 0 ? (words[from]?.start ?? 0) : 0;
  for (let place = from; place < to; place += 1) {
    const word = words[place];
    if (word === undefined) break;
    const itself = text.slice(word.start, word.end);
    excerpt += text.slice(at, word.start) + (found.has(place) ? `\u2402${itself}\u2403` : itself);
    at = word.end;
  }
  return excerpt + (to < words.length ? '…' : text.slice(at));
}
