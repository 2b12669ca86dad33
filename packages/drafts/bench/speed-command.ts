import { join } from 'node:path';
import { align } from '../src/align/align.ts';
import type { ReadProvision } from '../src/types.ts';
import { bankTexts } from './base-texts.ts';
import { draftOf } from './cases.ts';
import type { Materials } from './materials.ts';
import { readWordLists } from './word-lists.ts';

/** One measurement in a process of its own: `speed-command KIND SIZE TIMES`. Prints one JSON object; milliseconds, megabytes. */
const [kind = 'versions', size = '200', times = '1'] = process.argv.slice(2);
const BENCH = join(process.env['NONPAPER_ROOT'] ?? process.cwd(), 'packages/drafts/bench');
const bank = bankTexts(join(BENCH, 'bank'));
const lists = readWordLists(join(BENCH, 'words'));
const count = Number(size);

const [left, right] = sidesOf();
const taken: { wall: number; cpu: number }[] = [];
let matched = 0;
for (let time = 0; time < Number(times); time += 1) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const rows = align(left, right);
  const used = process.cpuUsage(before);
  taken.push({ wall: performance.now() - start, cpu: (used.user + used.system) / 1000 });
  matched = rows.filter((row) => row.left.length > 0 && row.right.length > 0).length;
}
const median = (numbers: number[]): number =>
  Math.round(numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0);
console.log(
  JSON.stringify({
    kind,
    left: left.length,
    right: right.length,
    matched,
    firstMs: Math.round(taken[0]?.wall ?? 0),
    medianMs: median(taken.map(({ wall }) => wall)),
    medianCpuMs: median(taken.map(({ cpu }) => cpu)),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

function sidesOf(): readonly [readonly ReadProvision[], readonly ReadProvision[]] {
  if (kind === 'alike') return [alike('l', 0), alike('r', 0.5)];
  if (kind === 'alike-cells') return [cells(alike('l', 0)), cells(alike('r', 0.5))];
  if (kind === 'long') return [long('l', 'first'), long('r', 'second')];
  const of = (texts: Materials['texts'], seed: number) => draftOf(seed, count, 0.3, { texts, lists });
  const half = Math.floor(bank.length / 2);
  if (kind === 'unrelated') return [of(bank.slice(0, half), 1).left, of(bank.slice(half), 2).left];
  const one = of(bank, 1);
  return [one.left, one.right];
}

/** The same sentence again and again with another number: every provision is near to every other. */
function alike(side: string, add: number): ReadProvision[] {
  return Array.from({ length: count }, (_, index) => {
    const text = `The Parties shall pay the sum of ${index + add} crowns to the fund within thirty days.`;
    return {
      id: `${side}${index}`,
      path: String(index + 1),
      number: `${index + 1}.`,
      text,
      brackets: [],
      span: [0, text.length],
    };
  });
}

/** The same as the cells of a table: without numbers of their own. */
function cells(provisions: readonly ReadProvision[]): ReadProvision[] {
  return provisions.map((each) => ({ ...each, path: each.id, number: '' }));
}

/** So many words without an end in one provision, with another word at a time changed. */
function long(side: string, other: string): ReadProvision[] {
  const words = Array.from({ length: count }, (_, index) =>
    index % 97 === 0 ? `${other}${index}` : `word${index % 5000}`,
  );
  const text = words.join(' ');
  return [{ id: side, path: '1', number: '1.', text, brackets: [], span: [0, text.length] }];
}
