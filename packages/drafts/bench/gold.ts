import { readFileSync } from 'node:fs';
import { intake } from '@nonpaper/intake';
import { alignKept } from '../src/align/left-out.ts';
import { isLeftOut } from '../src/align/left-out.ts';
import { readDraft } from '../src/reading/provisions.ts';
import type { ReadProvision } from '../src/types.ts';
import { count, f1, noMeasure } from './measure.ts';

/** What the aligner finds on two drafts of the demonstration against links that a person wrote down; one line a miss. */
export async function goldLines(left: string, right: string, gold: string): Promise<string[]> {
  const [a, b] = [await provisionsOf(left), await provisionsOf(right)];
  const kept = { left: keptPaths(a), right: keptPaths(b) };
  const truth = linksOfGold(gold).filter(([x, y]) => kept.left.has(x) && kept.right.has(y));
  const [pathOfLeft, pathOfRight] = [pathsById(a), pathsById(b)];
  const found = alignKept(a, b).rows.flatMap(({ left, right }) =>
    left.flatMap((x) => right.map((y) => `${pathOfLeft.get(x)} > ${pathOfRight.get(y)}`)),
  );
  const expected = new Set(truth.map(([x, y]) => `${x} > ${y}`));
  const measure = noMeasure();
  count(measure, new Set(found), expected);
  return [
    `links F1 ${f1(measure).toFixed(3)}: ${measure.right} right of ${measure.found} found and ${measure.gold} expected`,
    ...[...expected].filter((link) => !found.includes(link)).map((link) => `  missed  ${link}`),
    ...found.filter((link) => !expected.has(link)).map((link) => `  wrong   ${link}`),
  ];
}

async function provisionsOf(file: string): Promise<readonly ReadProvision[]> {
  const working = await intake(new Uint8Array(readFileSync(file)), { name: file });
  if (!working.ok) throw new Error(working.fault.what);
  const read = readDraft(working.value);
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.provisions;
}

const pathsById = (side: readonly ReadProvision[]): Map<string, string> =>
  new Map(side.map(({ id, path }) => [id, path]));
const keptPaths = (side: readonly ReadProvision[]): Set<string> =>
  new Set(side.filter((each) => !isLeftOut(each)).map(({ path }) => path));

function linksOfGold(file: string): [string, string][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('left\t'))
    .map((line): [string, string] => {
      const [left = '', right = ''] = line.split('\t');
      return [left, right];
    });
}
