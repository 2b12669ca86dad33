import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '@nonpaper/dossier';
import { RECORD_KINDS } from '@nonpaper/vocabulary';
import { openStore, StoreFailure } from '../src/index.ts';
import { changeOf, creating } from '../src/contract/index.ts';
import { sampleOf, sampleSet } from '../src/samples.ts';
import { connect, type Connection } from '../src/sqlite/adapter.ts';
import { newDossier, opened } from './files.ts';

const TEXT = 'The ferry master said that, perhaps, the lock is open. 1. Each lock [is opened] at dawn.';
const at = (words: string): readonly [number, number] => [
  TEXT.indexOf(words),
  TEXT.indexOf(words) + words.length,
];

const source: RecordOf<'source'> = { ...sampleOf('source', 's'), outlet: null, text: 't' };
const draft: RecordOf<'draft'> = {
  ...sampleOf('draft', 'd'),
  witnesses: [],
  binds: [],
  citations: [],
  text: 't',
};
const provision: RecordOf<'provision'> = {
  ...sampleOf('provision', 'p'),
  draft: 'd',
  text: 'Each lock [is opened] at dawn.',
  span: at('Each lock [is opened] at dawn.'),
  brackets: [{ depth: 1, kind: 'text', by: [], span: at('[is opened]'), closed: true }],
};
const statement: RecordOf<'statement'> = {
  ...sampleOf('statement', 'x'),
  speaker: { ...sampleOf('statement', '').speaker, person: null },
  speaksFor: null,
  via: [],
  issues: [],
  citations: [{ source: 's', span: at('The ferry master'), locator: null }],
  cue: 'said',
  content: 'the lock is open',
  hedges: [{ text: 'perhaps', on: 'cue', span: at('perhaps') }],
  text: 't',
  spans: { source: [at('The ferry master')], cue: [at('said')], content: [at('the lock is open')] },
};

const ambiguity: RecordOf<'ambiguity'> = {
  ...sampleOf('ambiguity', 'a'),
  draft: 'd',
  provision: 'p',
  span: at('at dawn'),
  readings: [{ text: 'Of the next day.', party: null, statements: [], citations: [] }],
};

/** A dossier with a text, places in it, three changes of a theme, and a refused write. */
async function sampleFile(): Promise<string> {
  const { path, store } = await newDossier();
  const bytes = new TextEncoder().encode(TEXT);
  await store.change(
    changeOf(creating(source, draft, provision, statement, ambiguity), {
      texts: [{ id: 't', source: 's', text: TEXT, extractor: 'plain/1' }],
      bytes: [{ source: 's', fileName: 'a.txt', mediaType: 'text/plain', bytes }],
    }),
  );
  await store.change(changeOf(creating(...sampleSet())));
  const theme = sampleOf('theme', 'theme-1');
  await store.change(changeOf([{ record: { ...theme, name: 'second' }, base: 1 }]));
  await store.change(changeOf([{ record: { ...theme, name: 'third' }, base: 2 }]));
  await store.change(changeOf([{ record: { ...theme, name: 'stale' }, base: 1 }]));
  await store.close();
  return path;
}

/** Changes a file behind the store's back, without the guards that the schema puts up. */
function tamper(path: string, work: (db: Connection) => void): void {
  const db = connect(path, { readOnly: false, wait: 0 });
  db.exec('pragma foreign_keys = off');
  for (const [name] of db.rows("select name from sqlite_schema where type = 'trigger'")) {
    db.exec(`drop trigger ${String(name)}`);
  }
  work(db);
  db.close();
}

/** The codes that a verification of the file reports. */
async function codesOf(path: string): Promise<string[]> {
  const store = await opened(path);
  const { faults } = await store.verify();
  await store.close();
  for (const fault of faults) expect(fault.where, fault.code).toBeTruthy();
  return [...new Set(faults.map((fault) => fault.code))].sort();
}

describe('verify', () => {
  it('finds a sound dossier sound, and says what it has looked at', async () => {
    const store = await opened(await sampleFile());
    const found = await store.verify();
    expect(found.faults).toEqual([]);
    expect(found.checked).toEqual({
      entries: 5 + RECORD_KINDS.length + 3,
      spans: 1 + 1 + 4 + 1 + 1,
      sources: 1,
      records: 5 + RECORD_KINDS.length,
    });
    expect(found.head).toBe((await store.about()).head);
    await store.close();
  });

  const sql = (text: string) => (path: string) => tamper(path, (db) => db.exec(text));
  it.each<[string, string, string[]]>([
    ['an edited entry', "update journal set actor = 'Eve' where seq = 3", ['chain-broken']],
    [
      'a re-dated entry',
      "update journal set at = '2031-03-01T09:00:00.001Z' where seq = 30",
      ['chain-broken'],
    ],
    [
      'an entry with an edited hash',
      "update journal set hash = replace(hash, 'a', 'b') where seq = 5",
      ['chain-broken'],
    ],
    [
      'a dropped entry',
      'delete from journal_text where seq = 7; delete from journal where seq = 7',
      ['chain-broken', 'record-unjournaled'],
    ],
    [
      'two swapped entries',
      'update journal set seq = -1 where seq = 3; update journal set seq = 3 where seq = 4; update journal set seq = 4 where seq = -1',
      ['chain-broken', 'journal-text-altered', 'record-altered'],
    ],
    [
      'a cut tail',
      'delete from journal_text where seq >= 32; delete from journal where seq >= 32',
      ['record-altered'],
    ],
    [
      'an edited text of the journal',
      "update journal_text set after = replace(after, 'Water', 'Fire') where after like '%Water%'",
      ['journal-text-altered'],
    ],
    ['an unrecorded erasure', 'delete from journal_text where seq = 6', ['journal-text-missing']],
    ['an edited record', "update party set party_kind = 'union'", ['record-altered']],
    [
      'a review that nobody made',
      "update statement set review_state = 'accepted' where id = 'x'",
      ['record-altered'],
    ],
    [
      'an edited statement',
      "update statement set content = 'the lock is shut' where id = 'x'",
      ['record-altered', 'search-out-of-step', 'span-broken'],
    ],
    [
      'an edited place of the register',
      "update ambiguity set span = '[0, 7]' where id = 'a'",
      ['record-altered', 'span-broken'],
    ],
    [
      'a row number that was given to another provision',
      "update row_numbers set rows = replace(rows, '1a', '2')",
      ['record-altered'],
    ],
    [
      'an edited place',
      "update provision set span = '[0, 5]' where id = 'p'",
      ['record-altered', 'span-broken'],
    ],
    [
      'a row that is no record any more',
      "update statement set hedges = replace(hedges, '[', '[9') where id = 'x'",
      ['record-altered'],
    ],
    [
      'a list that is none any more',
      "update statement set citations = '3' where id = 'x'",
      ['record-altered'],
    ],
    [
      'a place out of range',
      "update provision set brackets = replace(brackets, '\"span\":[', '\"span\":[9') where id = 'p'",
      ['record-altered', 'span-broken'],
    ],
    ['a dropped record', 'delete from party', ['foreign-key-broken', 'record-missing']],
    [
      'an added record',
      "insert into record values ('zz', 'theme'); insert into theme select 'zz', null, revision, recorded_at, valid_from, valid_to, citations, verification, terms, grade, compartment, review_state, review_by, review_at, review_why, name, ordinal, lexicon from theme",
      ['record-unjournaled'],
    ],
    ['a dropped link', "delete from link where from_id = 'position-1' and role = 'issue'", ['link-altered']],
    [
      'an edited working text',
      "update source_text set text = replace(text, 'dawn', 'dusk')",
      ['search-out-of-step', 'span-broken', 'text-altered'],
    ],
    [
      'an edited working text with a new hash',
      "update source_text set text = text || ' ', sha256 = 'x'",
      ['text-altered'],
    ],
    [
      'a dropped working text',
      'delete from source_text',
      ['foreign-key-broken', 'search-out-of-step', 'text-missing'],
    ],
    ['edited bytes', "update source_bytes set bytes = cast('other' as blob)", ['bytes-altered']],
    ['dropped bytes', 'delete from source_bytes', ['text-missing']],
  ])('finds %s', async (_, text, codes) => {
    const path = await sampleFile();
    sql(text)(path);
    const found = await codesOf(path);
    expect(found).toEqual(codes);
  });

  it('finds a flipped bit wherever it changes what is kept', async () => {
    const path = await sampleFile();
    const whole = readFileSync(path);
    const undetected: number[] = [];
    const places = ['Eve', 'ferry master', 'Each lock [is', 'theme-1', 'second', 'Ana Berg'];
    for (const words of places.filter((each) => whole.includes(each))) {
      for (let from = whole.indexOf(words); from !== -1; from = whole.indexOf(words, from + 1)) {
        const bytes = Buffer.from(whole);
        bytes[from + 1] = (bytes[from + 1] ?? 0) ^ 1;
        writeFileSync(path, bytes);
        if (!(await isFound(path))) undetected.push(from);
      }
    }
    expect(undetected).toEqual([]);
  }, 120_000);
});

describe('reading what was damaged', () => {
  it('throws a StoreFailure that carries the fault, and the rest can still be read', async () => {
    const path = await sampleFile();
    tamper(path, (db) => db.exec("update theme set citations = 'no list' where id = 'theme-1'"));
    const store = await opened(path);
    await expect(store.get('theme', 'theme-1')).rejects.toThrow(StoreFailure);
    await expect(store.get('theme', 'theme-1')).rejects.toMatchObject({ fault: { code: 'dossier-damaged' } });
    expect(await store.get('party', 'party-1')).not.toBeNull();
    await store.close();
  });
});

/** Whether opening or verifying reports anything. */
async function isFound(path: string): Promise<boolean> {
  const outcome = await openStore(path, { readOnly: true });
  if (!outcome.ok) return true;
  try {
    return (await outcome.value.verify()).faults.length > 0;
  } catch {
    return true;
  } finally {
    await outcome.value.close();
  }
}
