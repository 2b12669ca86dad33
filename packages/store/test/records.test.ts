import { join } from 'node:path';
import type { DossierRecord, RecordOf } from '@nonpaper/dossier';
import { linksOf } from '@nonpaper/dossier';
import { RECORD_KINDS, RELIABILITIES, type RecordKind } from '@nonpaper/vocabulary';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../src/index.ts';
import { changeOf, creating, listed } from '../src/contract/index.ts';
import { base, sampleOf, sampleSet } from '../src/samples.ts';
import { fromRow, rowShape, toRow } from '../src/sqlite/rows.ts';
import { MIGRATIONS } from '../src/schema/index.ts';
import { connect, type Connection } from '../src/sqlite/adapter.ts';
import { newDossier, newFolder, opened } from './files.ts';

/** Texts that have broken programs: other scripts and directions, composed and decomposed, quotes, formulas, markup. */
const HOSTILE = [
  '',
  ' ',
  '🕊️👩🏽‍⚖️',
  'Київ — мир',
  'السلام',
  '\u202Eabc\u202C',
  'é',
  'e\u0301',
  'ﬁ',
  '\uFEFFx',
  '\u2028\u2029',
  '\u0001\u001F\u007F',
  "'; drop table statement; --",
  '"quoted" \\ \\u0000 \\ud800',
  '=HYPERLINK("x")',
  '<script>alert(1)</script>',
  '{"json": [1]}',
  'null',
  '0x10',
  '1e999',
  '\uFFFD\uFFFF',
];

const text = fc
  .oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
  .map((value) => value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD'));
const maybeText = fc.option(text);
/** Numbers of every size that JSON keeps (no -0), but for whole ones beyond 2^53, which are refused. */
const number = fc
  .oneof(fc.integer(), fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (Number.isInteger(value) && !Number.isSafeInteger(value) ? 7 : value + 0));
const day = fc.option(fc.constantFrom('1991-08-24', '2031-02-28'));
const span = fc.option(fc.tuple(fc.nat(), fc.nat()));

const RECORDS: { readonly [K in RecordKind]: RecordOf<K> } = Object.fromEntries(
  RECORD_KINDS.map((kind) => [kind, sampleOf(kind, `${kind}-1`)]),
) as { readonly [K in RecordKind]: RecordOf<K> };

/**
 * Any value of the same form as a sample's: other texts for texts, other numbers for numbers, lists of any length. A
 * null may become a text, since every nullable plain field of a record is a text or a number.
 */
function alike(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string') return text;
  if (typeof value === 'boolean') return fc.boolean();
  if (typeof value === 'number') return number;
  if (value === null) return maybeText;
  if (Array.isArray(value))
    return fc.array(value.length === 0 ? text : fc.oneof(...value.map(alike)), { maxLength: 4 });
  return fc.record(
    Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, alike(part)])),
  );
}

/** Fields whose null stands for a compound value, which plain columns cannot show as a text. */
const NULL_OR_COMPOUND: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  grade: fc.option(
    fc.record({
      reliability: fc.option(fc.constantFrom(...RELIABILITIES)),
      credibility: fc.option(fc.constantFrom(1, 6)),
    }),
  ),
  note: fc.option(fc.record({ toldBy: text, toldTo: text, party: maybeText, issue: maybeText, text })),
  when: fc.option(fc.record({ start: text, end: text, precision: text })),
  spans: fc.option(
    fc.record({
      source: fc.array(fc.tuple(fc.nat(), fc.nat())),
      cue: fc.constant([]),
      content: fc.constant([]),
    }),
  ),
  span,
  validFrom: day,
  announcedPoints: fc.option(fc.integer()),
};

function anyRecord(kind: RecordKind): fc.Arbitrary<DossierRecord> {
  const fields = Object.entries(RECORDS[kind]).map(([key, value]) => {
    if (key === 'kind') return [key, fc.constant(value)] as const;
    return [key, NULL_OR_COMPOUND[key] ?? alike(value)] as const;
  });
  return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<DossierRecord>;
}

/** Puts a record into its real table and takes it out again. */
function throughTable(record: DossierRecord): DossierRecord | undefined {
  const { table, columns } = rowShape(record.kind);
  const db = tables();
  db.exec(`delete from ${table}`);
  const marks = columns.map(() => '?').join(', ');
  db.run(`insert into ${table} (${columns.join(', ')}) values (${marks})`, toRow(record));
  const row = db.row(`select ${columns.join(', ')} from ${table}`);
  return row === null ? undefined : fromRow(record.kind, row);
}

/** The tables of schema 1 in memory, without the rule that what a row names must be there. */
let made: Connection | undefined;
function tables(): Connection {
  if (made === undefined) {
    made = connect(':memory:', { readOnly: false, wait: 0 });
    made.exec('pragma foreign_keys = off');
    for (const { sql } of MIGRATIONS) made.exec(sql);
  }
  return made;
}

describe('rows', () => {
  it.each(RECORD_KINDS)('a %s of any content comes back from its row as it was', (kind) => {
    fc.assert(
      fc.property(anyRecord(kind), (record) => {
        expect(throughTable(record)).toEqual(record);
      }),
      { numRuns: 60 },
    );
  });

  it('a record with a field that no column holds is refused, and so is one that lacks a field', () => {
    const theme = sampleOf('theme', 't');
    expect(() => toRow(Object.assign({ ...theme }, { colour: 'red' }))).toThrow('colour');
    const { name: _, ...nameless } = theme;
    expect(() => toRow(nameless as RecordOf<'theme'>)).toThrow('name');
    const odd = { ...sampleOf('statement', 's') };
    Object.assign(odd, { speaker: { ...odd.speaker, hat: 'grey' } });
    expect(() => toRow(odd)).toThrow('hat');
  });

  it('no two fields of a kind share a column', () => {
    for (const kind of RECORD_KINDS) {
      const { columns } = rowShape(kind);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });
});

/** Kinds that can be written without any other record. */
const FREE_KINDS = ['party', 'outlet', 'theme', 'effort', 'reaction'] as const;

describe('the file', () => {
  it('gives back generated records of many kinds to the character, also after it was reopened', async () => {
    const { path, store } = await newDossier();
    const records = fc
      .sample(fc.constantFrom(...FREE_KINDS).chain(anyRecord), { numRuns: 600, seed: 7 })
      .map((record, n) => loosened(record, `r${n}`));
    const changed = await store.change(changeOf(creating(...records)));
    expect(changed.ok, JSON.stringify(changed)).toBe(true);
    await store.close();
    const again = await opened(path);
    for (const record of records) {
      const kept = await again.get(record.kind, record.id);
      expect(kept).toEqual({ ...record, revision: 1, recordedAt: kept?.recordedAt });
    }
    expect((await again.verify()).faults).toEqual([]);
    await again.close();
  });

  it('keeps a field of one million characters', async () => {
    const { store } = await newDossier();
    const long = 'мир 🕊️ '.repeat(125_000);
    const judgement = { ...sampleOf('judgement', 'j'), restsOn: [], text: long };
    await store.change(changeOf(creating(judgement)));
    expect((await store.get('judgement', 'j'))?.text === long).toBe(true);
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  });

  it('gives the same slices and lists as the store in memory, after the same random changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 11 }), { minLength: 5, maxLength: 40 }), async (moves) => {
        const { store: file } = await newDossier(join(newFolder(), 'a.dossier'));
        const memory = memoryStore();
        for (const store of [file, memory]) await store.change(changeOf(creating(...sampleSet())));
        for (const [n, move] of moves.entries()) {
          const outcomes = await Promise.all([file, memory].map((store) => play(store, move, n)));
          expect(outcomes[0]).toEqual(outcomes[1]);
        }
        for (const kind of RECORD_KINDS) {
          expect(await listed(file.all(kind))).toEqual(await listed(memory.all(kind)));
        }
        const audience = { notes: false, compartments: [] };
        for (const name of ['silence', 'changes', 'brief'] as const) {
          expect(await file.slice(name, audience)).toEqual(await memory.slice(name, audience));
        }
        const lines = async (store: typeof file) =>
          (await listed(store.journal(null))).map((line) => ({ ...line, hash: null }));
        expect(await lines(file)).toEqual(await lines(memory));
        expect((await file.verify()).faults).toEqual([]);
        expect((await memory.verify()).faults).toEqual([]);
        await file.close();
      }),
      { numRuns: 12 },
    );
  });
});

/** One move of a random game: changes, stale writes, undos, erasures, of statements and what they refer to. */
async function play(store: Awaited<ReturnType<typeof opened>>, move: number, n: number) {
  const at = `2031-04-01T10:00:${String(59 - n).padStart(2, '0')}.000Z`;
  const decision = { actor: 'Ben', at };
  const ids = ['statement-1', 'position-1', 'issue-1', 'event-1'] as const;
  const id = ids[move % 4] ?? 'issue-1';
  if (move < 4) return store.undo(id, decision);
  if (move === 4) return store.erase(id, decision);
  const record = await store.get('statement', move < 8 ? 'statement-1' : `new-${move}`);
  const content = `${n} ${move}`;
  if (record === null) {
    return store.change({ ...changeOf(creating({ ...sampleOf('statement', `new-${move}`), content })), at });
  }
  const issues = move % 2 === 0 ? ['issue-1'] : [];
  const base = move === 5 ? record.revision - 1 : record.revision;
  return store.change({ ...changeOf([{ record: { ...record, content, issues }, base }]), at });
}

/** The record without its references, under an id of its own and with no slug. */
function loosened(record: DossierRecord, id: string): DossierRecord {
  const bare = { ...record, id, slug: null, citations: [], review: base('theme', id).review };
  const free = 'parties' in bare && bare.kind === 'effort' ? { ...bare, parties: [], drafts: [] } : bare;
  const loose = free.kind === 'reaction' ? { ...free, party: null, draft: null, statements: [] } : free;
  expect(linksOf(loose)).toEqual([]);
  return loose;
}
