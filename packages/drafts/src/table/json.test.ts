import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { forAudience, leftOutInWords } from './audience.ts';
import { tableFromJson, tableToJson } from './json.ts';
import { SECRET, anyTable, sampleTable } from './test-tables.ts';

describe('the JSON twin of a table', () => {
  it('gives the very table back, whatever is in it', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const read = tableFromJson(tableToJson(table, { whole: true }).file);
        expect(read).toEqual({ ok: true, value: table });
      }),
      { numRuns: 120 },
    );
  });

  it('for others gives the table as they may see it, which is a table again', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(undefined, 'Velmara', 'Nobody'), (table, party) => {
        const audience = party === undefined ? {} : { audience: party };
        const { file } = tableToJson(table, audience);
        expect(tableFromJson(file)).toEqual({ ok: true, value: forAudience(table, audience) });
        expect(tableToJson(table, audience).file).toBe(file);
      }),
      { numRuns: 120 },
    );
  });

  const wrong = (change: (table: Record<string, unknown>) => unknown): unknown => {
    const table = JSON.parse(tableToJson(sampleTable(), { whole: true }).file) as Record<string, unknown>;
    const read = tableFromJson(JSON.stringify(change(table)));
    return read.ok ? null : [read.fault.code, read.fault.what, read.fault.where];
  };
  const deep = (table: Record<string, unknown>, path: string, value: unknown): unknown => {
    const steps = path.split('/').slice(1);
    const last = steps.pop() ?? '';
    let place = table as Record<string, unknown>;
    for (const step of steps) place = place[step] as Record<string, unknown>;
    if (value === undefined) delete place[last];
    else place[last] = value;
    return table;
  };

  test.each<[string, unknown, string, string]>([
    ['/version', 2, '/version', 'Expected 1, found 2.'],
    ['/title', 7, '/title', 'Expected a text, found 7.'],
    ['/title', undefined, '/', 'The field “title” is missing.'],
    ['/extra', 7, '/', 'There is a field “extra”, which is not known here.'],
    ['/rows', {}, '/rows', 'Expected a list, found an object.'],
    [
      '/rows/0/status',
      'done',
      '/rows/0/status',
      'Expected "open" or "agreed in principle" or "agreed ad ref" or "agreed", found "done".',
    ],
    [
      '/rows/0/cells/1/provisions/0/at',
      99,
      '/rows/0/cells/1/provisions/0/at',
      'A provision cannot begin at 99 of the text.',
    ],
    [
      '/rows/0/cells/1/provisions/0/at',
      0.5,
      '/rows/0/cells/1/provisions/0/at',
      'Expected a whole number from 0, found 0.5.',
    ],
    ['/rows/0/cells', [], '/rows/0/cells', 'The row has 0 cells for 6 columns.'],
    ['/rows/0/row', '2', '/rows/1/row', 'The row number “2” stands a second time.'],
    ['/rows/0/row', ' ', '/rows/0/row', 'A row has no number.'],
    [
      '/rows/0/cells/1/to',
      '2',
      '/rows/0/cells/1',
      'Just a cell that is “moved” names the row where its unit now stands.',
    ],
    ['/columns/1/role', 'base', '/columns', 'A table has one base column; this one has 2.'],
    ['/columns/1/key', 'A', '/columns/1/key', 'The key “A” stands a second time.'],
    ['/columns/1/internal', false, '/columns/1/internal', 'Expected true, found false.'],
    ['/columns/0/date', 'May', '/columns/0/date', '“May” is no day of the form YYYY-MM-DD.'],
    ['/rows/0/constructor', 1, '/rows/0', 'There is a field “constructor”, which is not known here.'],
  ])('refuses a table whose %s is %j', (path, value, where, what) => {
    expect(wrong((table) => deep(table, path, value))).toEqual(['table-wrong', what, where]);
  });

  it('refuses what is no table or no JSON, and does not fall over a deep one', () => {
    expect(wrong(() => null)).toEqual(['table-wrong', 'Expected an object, found null.', '/']);
    expect(wrong(() => [])).toEqual(['table-wrong', 'Expected an object, found a list.', '/']);
    for (const json of ['', '{', '['.repeat(1_000_000), '{"a":'.repeat(100_000)]) {
      const read = tableFromJson(json);
      expect(read.ok ? null : read.fault.code).toBe('table-not-json');
    }
    const deepest = `{"title":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
    expect(tableFromJson(deepest).ok).toBe(false);
  });
});

describe('forAudience(table)', () => {
  it('leaves out what is internal to a party, with rows that only a compartment held', () => {
    const shown = forAudience(sampleTable());
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    expect(shown.rows.map(({ row }) => row)).toEqual(['1', '2', '3', '3a', '4', '5']);
    expect(leftOutInWords(shown)).toBe('Party-internal notes left out: 1; columns left out: 1');
  });

  it('drops a row that nothing visible points at', () => {
    const { rows, ...rest } = sampleTable();
    const table = { ...rest, rows: rows.filter(({ row }) => row !== '3') };
    expect(forAudience(table).rows.map(({ row }) => row)).toEqual(['1', '2', '3a', '4']);
    expect(leftOutInWords(forAudience(table))).toBe(
      'Party-internal notes left out: 0; columns left out: 1; rows left out: 1',
    );
  });

  it('keeps for a party what is its own, and for another nothing of it', () => {
    expect(forAudience(sampleTable(), { audience: 'Velmara' })).toEqual(sampleTable());
    expect(JSON.stringify(forAudience(sampleTable(), { audience: 'Tavuno' }))).not.toContain(SECRET);
    expect(JSON.stringify(forAudience(sampleTable(), { audience: 'velmara' }))).not.toContain(SECRET);
  });

  it('is done once: a second time changes nothing, and the counts stay', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const once = forAudience(table);
        expect(forAudience(once)).toBe(once);
        expect(JSON.stringify(once)).not.toContain('"internal"');
      }),
    );
  });
});
