/**
 * Reads short articles in a process of its own, with words that no other article has, and prints what lives in the heap
 * after so many: `node --expose-gc FILE WEIGHTS COUNT…`. One line of JSON, bytes for each count.
 */
import { readFileSync } from 'node:fs';
import { houseReader, NO_CONTEXT, readLine } from '@nonpaper/workbench';
import { DEFAULT_LIMITS } from '@nonpaper/intake';
import { article } from '../bench/article.mjs';

const [weights = '', ...counts] = process.argv.slice(2);
const reader = houseReader(() => readFileSync(weights));

const WORDS = 100;
/** Names and figures that are met for the first time, of those words. */
const NEW_WORDS = 30;

const invented = (n: number): string =>
  `Zo${[...String(n)].map((figure) => 'bdfgklmnrs'[Number(figure)]).join('a')}`;

function textOf(n: number): string {
  const known = article(n)
    .split(/\s+/)
    .slice(0, WORDS - NEW_WORDS);
  const names = Array.from({ length: NEW_WORDS }, (_, at) => invented(n * NEW_WORDS + at));
  return `${known.join(' ')}\n\n${names.join(' ')}.`;
}

const live: number[] = [];
let read = 0;
for (const count of counts.map(Number)) {
  for (; read < count; read += 1) {
    const line = JSON.stringify({ id: read, text: textOf(read), date: '2024-03-15' });
    JSON.stringify(await readLine(line, read, reader, NO_CONTEXT, DEFAULT_LIMITS));
  }
  globalThis.gc?.();
  live.push(process.memoryUsage().heapUsed);
}
process.stdout.write(JSON.stringify(live));
