/**
 * A line for each of many readings: what was read, and a hash of the proposals. Run before and after a change that is
 * to make the reader faster and nothing else: the two files have to be the same (`scripts/hash-readings.mjs`).
 * Arguments: the file of weights, the file to write, and folders of plain texts. Each text is read as it is and in a
 * form that it was not written for; every other one with a dossier's names too, half of those without the tagger.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTagger, readArticle, type ReadingContext } from '@nonpaper/reader';
import { article } from './article.mjs';

const [weights = '', out = '', ...folders] = process.argv.slice(2);
const COMPOSED = 100;
/** Hard forms are read of so much of a text. */
const LONGEST = 4000;

const tagger = makeTagger(readFileSync(weights));
const texts = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

let seed = 12_345;
/** A number from 0 to 1, the same on every run. */
function next(): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
  return seed / 2 ** 32;
}

const NOISE = 'rn1l0¬\u200b¨ø';

/** Forms that make a reader stumble; a text is given the one that its number falls on. */
const HARD: readonly ((text: string, number: number) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.replace(/[”"]/g, (mark) => (next() < 0.5 ? '' : mark)),
  (text) => Array.from(text, (each) => (next() < 0.03 ? NOISE.charAt(next() * NOISE.length) : each)).join(''),
  (text) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/"/g, () => (next() < 0.3 ? "''" : '"')),
  (text) => text.replace(/\s+/g, ' '),
  (text, number) =>
    text
      .split('\n')
      .flatMap((line, at) =>
        at % 3 === 0 ? [line, texts[(number * 7 + at) % texts.length]?.slice(100, 400) ?? ''] : [line],
      )
      .join('\n'),
  (text) => text.toLowerCase(),
  (text) =>
    text
      .split(' ')
      .map((word): [number, string] => [next(), word])
      .sort((a, b) => a[0] - b[0])
      .map(([, word]) => word)
      .join(' '),
];

const PLAIN: ReadingContext = { names: [], issues: [] };
/** Records such as a dossier holds, some of which stand in news. */
const KNOWN: ReadingContext = {
  names: [
    { kind: 'person', record: 'p1', name: 'Ana Orlova', names: ['Ana Orlova'], offices: ['foreign minister'], party: 'q1' },
    { kind: 'party', record: 'q1', name: 'United States', names: ['United States', 'Washington', 'US', 'the White House'] },
    { kind: 'party', record: 'q2', name: 'Upper Bank', names: ['Upper Bank'] },
    { kind: 'outlet', record: 'o1', name: 'Politico', names: ['Politico', 'POLITICO'] },
  ],
  issues: [{ kind: 'issue', record: 'i1', name: 'sanctions', words: ['sanctions', 'trade', 'prisoners of war'] }],
}; // prettier-ignore

const ABOUT = [
  { date: '2024-03-15', outlet: 'Reuters' },
  { date: '2016-11-02', title: 'Talks go on' },
  {},
] as const;

const lines: string[] = [];
let count = 0;

function hash(name: string, text: string, context: ReadingContext): void {
  const reading = readArticle({ text, ...ABOUT[count % ABOUT.length] }, context);
  lines.push(`${name} ${createHash('sha1').update(JSON.stringify(reading)).digest('hex')}`);
}

function readAll(name: string, text: string): void {
  hash(name, text, { ...PLAIN, tagger });
  if (count % 2 === 0) hash(`${name}, known`, text, count % 4 === 0 ? { ...KNOWN, tagger } : KNOWN);
  count += 1;
}

texts.forEach((text, number) => readAll(`text ${number}`, text));
texts.forEach((text, number) => {
  const form = number % HARD.length;
  readAll(`text ${number}, form ${form}`, HARD[form]?.(text.slice(0, LONGEST), number) ?? text);
});
for (let number = 0; number < COMPOSED; number += 1) readAll(`composed ${number}`, article(number));
writeFileSync(out, `${lines.join('\n')}\n`);
process.stdout.write(
  `${lines.length} readings, ${createHash('sha1').update(lines.join('\n')).digest('hex')}\n`,
);
