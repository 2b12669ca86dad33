import { intake } from '@nonpaper/intake';
import { alignKnown } from '../src/align/align.ts';
import { alignKept } from '../src/align/left-out.ts';
import { readDraft } from '../src/reading/provisions.ts';
import type { ReadProvision } from '../src/types.ts';
import { columnsCase, keptCase, trilogueCase } from './cases.ts';
import type { Materials } from './materials.ts';
import { f1, linksIn } from './measure.ts';
import { addCase, noCounts } from './score.ts';

const KINDS = [
  ['columns', columnsCase],
  ['kept tables', keptCase],
  ['trilogues', trilogueCase],
] as const;

/**
 * The same columns as NDJSON files, a line for each cell with `id` and `text`, read and matched as `nonpaper compare A B --json` does:
 * how many links are found that way, and in how many cases others than in memory. A line for each kind of table.
 */
export async function linesOfTables(
  materials: Materials,
  seeds: readonly number[],
  most: number,
): Promise<string[]> {
  const told = ['Cells given as NDJSON files, read and matched as the command line does:'];
  for (const [name, makes] of KINDS) {
    const counts = noCounts();
    let otherwise = 0;
    for (const seed of seeds) {
      const one = makes(seed, materials, most);
      const [left, right] = [await readAsLines(one.left), await readAsLines(one.right)];
      const { rows } = alignKept(left, right);
      const found = linksIn(rows);
      addCase(counts, found, { ...one, left, right }, rows);
      if (!isSame(found, linksIn(alignKnown(one.left, one.right, []).rows))) otherwise += 1;
    }
    told.push(
      `${name}: links F1 ${f1(counts.all).toFixed(4)}, changed ${f1(counts.changed).toFixed(4)}; otherwise than in memory in ${otherwise} of ${seeds.length}`,
    );
  }
  return told;
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

/** Cells as an NDJSON file has them, read as any draft is. Of no cells there is no file. */
export async function readAsLines(cells: readonly ReadProvision[]): Promise<readonly ReadProvision[]> {
  if (cells.length === 0) return [];
  const lines = cells.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  const working = await intake(new TextEncoder().encode(lines), { name: 'cells.ndjson' });
  if (!working.ok) throw new Error(working.fault.what);
  const read = readDraft(working.value);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}
