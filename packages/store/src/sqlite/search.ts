import type { Audience } from '@nonpaper/dossier';
import type { SearchHit } from '@nonpaper/workbench';
import { mayBeSeen } from '../visible.ts';
import { parseQuery, type Query, type Term } from '../query.ts';
import { hitTitle } from '../titles.ts';
import type { Step } from '../journal.ts';
import type { Connection } from './adapter.ts';
import { readAny, readRecord } from './tables.ts';

/** Kinds that can be searched. */
const SEARCHED: readonly string[] = ['provision', 'statement', 'source'];
/** Words in an excerpt. */
const EXCERPT_WORDS = 24;

/** The typed query in the language of FTS5, every term quoted, so that no sign of it is read as an operator. */
export function matchOf(query: Query): string {
  const term = ({ words, prefix }: Term) => `"${words.replaceAll('"', ' ')}"${prefix ? ' *' : ''}`;
  return query.map((terms) => `(${terms.map(term).join(' AND ')})`).join(' OR ');
}

/**
 * Hits that are ranked. Ranking reads every hit, and a word that stands in more records than this tells nothing about
 * any of them; of such a word the newest records are ranked, so that a search stays within 50 ms.
 */
const RANKED = 20_000;

const RANKED_HITS = `
  select h.rowid, h.rank, e.id
  from (select rowid, rank from search_index where search_index match ? order by rowid desc limit ${RANKED}) h
    join search_entry e on e.n = h.rowid
  order by h.rank, e.id`;

/**
 * Finds records by their words, best first (bm25), equals by id. Excerpts are made only for the hits that are
 * shown. What an audience may not see is passed over.
 */
export function findWords(db: Connection, typed: string, limit: number, audience?: Audience): SearchHit[] {
  const query = parseQuery(typed);
  if (query.length === 0 || limit < 1) return [];
  const match = matchOf(query);
  const ranked = db.each(RANKED_HITS, [match]);
  const hits: SearchHit[] = [];
  for (const [n, rank, id] of ranked) {
    const hit = hitOf(db, match, Number(n), Number(rank), String(id), audience);
    if (hit !== null) hits.push(hit);
    if (hits.length >= limit) break;
  }
  return hits;
}

function hitOf(
  db: Connection,
  match: string,
  n: number,
  rank: number,
  id: string,
  audience: Audience | undefined,
): SearchHit | null {
  const record = readAny(db, id);
  if (record === null || (audience && !mayBeSeen(record, audience))) return null;
  if (record.kind !== 'provision' && record.kind !== 'statement' && record.kind !== 'source') return null;
  const excerpt = db.value(
    `select snippet(search_index, -1, char(9218), char(9219), '…', ${EXCERPT_WORDS})
     from search_index where search_index match ? and rowid = ?`,
    [match, n],
  );
  const title = hitTitle(record, (kind, other) => readRecord(db, kind, other));
  return { kind: record.kind, id, title, excerpt: String(excerpt ?? ''), rank };
}

/** What the index holds of a record, as `search_document` tells it. */
interface Document {
  readonly n: number;
  readonly title: string;
  readonly body: string;
}

function documentOf(db: Connection, id: string): Document | null {
  const row = db.row(
    'select n, title, body from search_document where n = (select n from search_entry where id = ?)',
    [id],
  );
  return row && { n: Number(row[0]), title: String(row[1]), body: String(row[2]) };
}

/**
 * Keeps the index in step with the records that `write` changes. The index holds no texts of its own, so the old
 * ones have to be taken out of it with the very words that went in, before they change.
 */
export function keepingSearch(db: Connection, steps: readonly Step[], write: () => void): void {
  const ids = [...new Set(steps.filter((step) => SEARCHED.includes(step.kind)).map((step) => step.id))];
  const old = new Map(ids.map((id) => [id, documentOf(db, id)]));
  write();
  const kinds = new Map(steps.map((step) => [step.id, step.kind]));
  const there = new Map(steps.map((step) => [step.id, step.after !== null]));
  for (const id of ids) {
    reindex(db, id, kinds.get(id) ?? '', old.get(id) ?? null, there.get(id) === true);
  }
}

function reindex(db: Connection, id: string, kind: string, old: Document | null, there: boolean): void {
  if (old === null && there) {
    db.run('insert into search_entry (kind, id) values (?, ?)', [kind, id]);
  }
  const now = there ? documentOf(db, id) : null;
  if (old !== null && now !== null && old.title === now.title && old.body === now.body) return;
  if (old !== null) {
    db.run("insert into search_index (search_index, rowid, title, body) values ('delete', ?, ?, ?)", [
      old.n,
      old.title,
      old.body,
    ]);
  }
  if (now !== null) {
    db.run('insert into search_index (rowid, title, body) values (?, ?, ?)', [now.n, now.title, now.body]);
  } else if (old !== null) {
    db.run('delete from search_entry where n = ?', [old.n]);
  }
}
