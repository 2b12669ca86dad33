import type { KeptRows } from '@nonpaper/drafts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testBench } from '../../test/bench.ts';
import { concordSides } from '../concordance-of-drafts.ts';
import { fileSide, type DraftSide } from '../draft-side.ts';
import { readDraftFile } from '../read-draft-file.ts';
import { rowsForFile, rowsFromFile } from './rows-file.ts';

const [FIRE, BRIDGE, WATER, SCHOOLS] = [
  'Fire ends at dawn on the first day.',
  'The bridge at Marlow is opened to lorries and carts.',
  'Water is shared equally between Ardan and Sel.',
  'Schools on both banks open again under their own teachers.',
] as const;

async function side(name: string, sentences: readonly string[]): Promise<DraftSide> {
  const bytes = new TextEncoder().encode(sentences.map((each, at) => `${at + 1}. ${each}\n`).join(''));
  const read = await readDraftFile({ name, bytes }, testBench().limits);
  if (!read.ok) throw new Error(read.fault.what);
  return fileSide(name, read.value, bytes);
}

/** One run with a file of numbers: what it writes, and the row of each provision by draft and path. */
function run(file: KeptRows | null, sides: readonly DraftSide[]) {
  const { kept, names } = rowsFromFile(file, sides);
  const made = concordSides(sides, kept, []);
  if (!made.ok) throw new Error(made.fault.what);
  const rows = new Map(
    made.value.table.rows.flatMap(({ row, cells }) =>
      Object.entries(cells).flatMap(([key, { paths }]) =>
        paths.map((path) => [`${sides[key.charCodeAt(0) - 65]?.name} ${path}`, row] as const),
      ),
    ),
  );
  return { file: rowsForFile(made.value.kept, names), rows };
}

const drafts = async () => ({
  v1: await side('v1.txt', [FIRE, BRIDGE, WATER]),
  v2: await side('v2.txt', [FIRE, SCHOOLS, BRIDGE, WATER]),
  v3: await side('v3.txt', [WATER, `${SCHOOLS} In spring.`, FIRE]),
});

describe('a file of row numbers', () => {
  it('keeps every number when a draft is put between, left out, or in another order', async () => {
    const { v1, v2, v3 } = await drafts();
    const first = run(null, [v1, v3]);
    for (const order of [
      [v1, v2, v3],
      [v3, v2, v1],
      [v2, v3],
      [v3, v1],
    ]) {
      const next = run(first.file, order);
      for (const [place, row] of next.rows)
        if (first.rows.has(place)) expect(row).toBe(first.rows.get(place));
      const again = run(next.file, order);
      expect(again.file).toEqual(next.file);
    }
  });

  it('names the drafts as they were named, and finds them again in another folder', async () => {
    const { v1, v2 } = await drafts();
    const { file } = run(null, [v1, v2]);
    expect(Object.keys(file.rows[0]?.cells ?? {})).toEqual(['v1.txt', 'v2.txt']);
    const moved = [v2, v1].map((each) => ({ ...each, name: `talks/${each.name}` }));
    expect(rowsFromFile(file, moved).names).toEqual(['v2.txt', 'v1.txt']);
  });

  it('takes the columns of a file of an earlier program by place', async () => {
    const { v1, v2 } = await drafts();
    const old: KeptRows = { rows: [{ row: '7', cells: { A: [v1.provisions[0]?.id ?? ''] } }] };
    expect(run(old, [v1, v2]).rows.get('v1.txt 1')).toBe('7');
  });

  it('gives no two drafts one column, whatever they are called', () => {
    const name = fc.constantFrom('a', 'b', 'x/a', 'y/a', 'A', 'B', 'a (2)', '-a', '');
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 5 }), fc.uniqueArray(name), (given, columns) => {
        const cells = Object.fromEntries(columns.map((each, at) => [each, [`p${at}`]]));
        const sides = given.map((each) => ({ name: each }) as DraftSide);
        const { kept, names } = rowsFromFile({ rows: [{ row: '1', cells }] }, sides);
        expect(new Set(names).size).toBe(given.length);
        const back = rowsForFile(kept, names).rows[0]?.cells ?? {};
        expect(Object.values(back).flat().sort()).toEqual(Object.values(cells).flat().sort());
      }),
      { numRuns: 300 },
    );
  });
});
