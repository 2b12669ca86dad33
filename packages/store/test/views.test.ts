import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changeOf, creating } from '../src/contract/index.ts';
import { sampleSet } from '../src/samples.ts';
import { connect } from '../src/sqlite/adapter.ts';
import { newDossier } from './files.ts';

const MANUAL = readFileSync(
  fileURLToPath(new URL('../../../docs/formats/dossier-file.md', import.meta.url)),
  'utf8',
);

/** A file with one record of every kind, opened as any SQLite tool would. */
async function anyTool() {
  const { path, store } = await newDossier();
  await store.change(changeOf(creating(...sampleSet())));
  await store.close();
  return connect(path, { readOnly: true, wait: 0 });
}

/** The only row of a view, by column. */
async function rowOf(view: string): Promise<Record<string, unknown>> {
  const db = await anyTool();
  const names = db.rows(`select name from pragma_table_info('${view}')`).map(([name]) => String(name));
  const rows = db.rows(`select * from ${view}`);
  db.close();
  expect(rows).toHaveLength(1);
  return Object.fromEntries(names.map((name, place) => [name, rows[0]?.[place]]));
}

describe('the file, read with any SQLite tool', () => {
  it('tells in statement_readable who said what, for whom, via whom, from which sources', async () => {
    expect(await rowOf('statement_readable')).toMatchObject({
      speaker: 'Ana Berg',
      descriptor: 'an official of the lock office',
      party: 'Upper Land',
      content: 'the locks stay open',
      wording: 'reported',
      date: '2031-02-27',
      via: 'The Ferry',
      sources: 'Talks on the locks',
      issues: 'Locks',
      review_state: 'proposed',
    });
  });

  it('tells in position_readable what a party wants, by the names of things', async () => {
    expect(await rowOf('position_readable')).toMatchObject({
      party: 'Upper Land',
      issue: 'Locks',
      option: 'two locks',
      level: 'preferred',
      limits: 'red line',
      statements: 'the locks stay open',
    });
  });

  it('tells in the other views of drafts, treatments, events and sources', async () => {
    expect(await rowOf('provision_readable')).toMatchObject({
      draft: 'Locks 1',
      path: '1',
      fidelity: 'verbatim',
    });
    expect(await rowOf('treatment_readable')).toMatchObject({
      issue: 'Locks',
      provisions: '1',
      leaves_possible: 'two locks',
    });
    expect(await rowOf('ambiguity_readable')).toMatchObject({
      draft: 'Locks 1',
      path: '1',
      quote: 'at dawn',
      intent: 'accidental',
      judged_by: 'sample',
      readings: 'Upper Land: Of the same day. | possible reading: Of the next day.',
    });
    expect(await rowOf('event_readable')).toMatchObject({
      first_day: '2031-02-25',
      participants: 'Ana Berg',
      reports: 1,
    });
    expect(await rowOf('source_readable')).toMatchObject({
      title: 'Talks on the locks',
      outlet: 'The Ferry',
    });
  });

  it('tells in row_readable which provision stands in which row, and which rows are empty', async () => {
    const db = await anyTool();
    expect(db.rows('select rows_of, place, row, draft, path from row_readable')).toEqual([
      [null, 1, '1', 'Locks 1', '1'],
      [null, 2, '1a', null, null],
    ]);
    db.close();
  });

  it('names in the manual every table and view, and every view can be read', async () => {
    const db = await anyTool();
    const named = db.rows(
      `select type, name from sqlite_schema where type in ('table', 'view') and name not like 'search_index_%'
       and name not like 'sqlite_%' and name <> 'dossier'`,
    );
    expect(named.length).toBeGreaterThan(30);
    for (const [type, name] of named) {
      expect(MANUAL, String(name)).toMatch(new RegExp(`\\b${String(name)}\\b`, 'u'));
      if (type === 'view') db.rows(`select * from ${String(name)}`);
    }
    db.close();
  });

  it('runs the queries of the manual', async () => {
    const db = await anyTool();
    const queries = [...MANUAL.matchAll(/```sql\n(.*?)```/gsu)].map((match) => match[1] ?? '');
    expect(queries.length).toBe(2);
    for (const query of queries) expect(() => db.rows(query)).not.toThrow();
    db.close();
  });

  it('does not let another tool change a working text, the bytes of a source or the journal unawares', async () => {
    const { path, store } = await newDossier();
    await store.change(changeOf(creating(...sampleSet())));
    const db = connect(path, { readOnly: false, wait: 0 });
    expect(() => db.exec("update journal set actor = 'Eve'")).toThrow('only ever added to');
    expect(() => db.exec('delete from journal')).toThrow('only ever added to');
    expect(() => db.exec("update journal_text set after = ''")).toThrow('never changed');
    db.exec("insert into source_text values ('t', 's', 'a', 'b', 'c')");
    expect(() => db.exec("update source_text set text = 'b'")).toThrow('never changed');
    db.exec("insert into source_bytes values ('s', 'a', 'b', 'c', x'00')");
    expect(() => db.exec("update source_bytes set bytes = x'01'")).toThrow('never changed');
    db.close();
    await store.close();
  });
});
