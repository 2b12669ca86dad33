import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { WEIGHTS } from '../src/align/weights.ts';
import { linesOfTables } from './by-lines.ts';
import { bankTexts, folderTexts, type BaseText } from './base-texts.ts';
import { caseOf, columnsCase, keptCase, replacedCase, trilogueCase } from './cases.ts';
import type { Materials } from './materials.ts';
import { fittedPairs, fittedPieces, weightsFile } from './fit.ts';
import { goldLines } from './gold.ts';
import {
  addQuality,
  bestLeast,
  measure,
  noQuality,
  recordOf,
  type Quality,
  type QualityRecord,
} from './quality.ts';
import { calibrationLines, costLines, progressLine, qualityLines } from './quality-lines.ts';
import { boundaryLines } from './shifted-boundaries.ts';
import { readWordLists } from './word-lists.ts';
import { actTexts, wordSharesFile } from './word-shares.ts';

/** `npm run bench:drafts`: what the aligner finds, against a seeded editor, a base line and gold by hand. See `--help`. */
const HELP = `npm run bench:drafts -- [OPTIONS]
  --documents N      how many pairs of drafts (400)
  --largest N        provisions of the largest draft (300; --documents 10000 is meant to go with 2000)
  --seed N           the first seed (1)
  --workers N        share the pairs out among so many processes (1)
  --texts FOLDER     make the drafts from the texts of a folder (text, Markdown, HTML, .docx) and from nothing else
  --cross            five times: make weights on four fifths of the bank, measure on the rest
  --fit              count anew how common words are on three fifths of the bank, and write it down
  --fit --weights    then make the weights of pairs anew on the same three fifths, and write them down
  --fit --pieces     make the weights of pieces of divided provisions anew (with --weights, behind those of pairs)
  --gold             only the gold by hand
Other parts: --redline, --meaning, --lineages, --lint, --speed, --peers (Docxodus beside our redline)`;

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '400' },
    largest: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    texts: { type: 'string' },
    workers: { type: 'string', default: '1' },
    part: { type: 'string' },
    cross: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
    weights: { type: 'boolean', default: false },
    pieces: { type: 'boolean', default: false },
    gold: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const ROOT = process.env['NONPAPER_ROOT'] ?? process.cwd();
const BENCH = join(ROOT, 'packages/drafts/bench');
const lists = readWordLists(join(BENCH, 'words'));
const bank = bankTexts(join(BENCH, 'bank'));
const [documents, largest, seed] = [Number(values.documents), Number(values.largest), Number(values.seed)];
const workers = values.part === undefined ? Number(values.workers) : 1;
const [part = 0, parts = 1] = (values.part ?? '0/1').split('/').map(Number);
const isOwn = (each: number): boolean => each % parts === part;
const FIT_DOCUMENTS = 200;
const FOLDS = 5;
/** Behind so many documents a long run tells what it has so far. */
const PROGRESS_EVERY = 250;

/** The texts on which weights and thresholds were chosen: three of five in the order of their names. */
const isChosenOn = (index: number): boolean => index % FOLDS < 3;
const chosenOn = materialsOf(isChosenOn);
/** The texts and matters held back from the weights. */
const heldBack = materialsOf((index) => !isChosenOn(index));

/** Some of the texts of the bank, and of the matters of acts the same share. */
function materialsOf(isIn: (index: number) => boolean): Materials {
  const matters = lists.acts.matters.filter((_, index) => isIn(index));
  return {
    texts: bank.filter((_, index) => isIn(index)),
    lists: { ...lists, acts: { ...lists.acts, matters } },
  };
}

const seeds = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);
const print = (...lines: readonly string[]): void => lines.forEach((line) => console.log(line));

if (values.help) print(HELP);
else if (values.fit) fit();
else if (values.cross) cross();
else {
  if (!values.gold) await quality();
  if (values.part === undefined) await gold();
}

function fit(): void {
  const shares = join(ROOT, 'packages/drafts/src/data/word-shares.ts');
  const made = wordSharesFile([...chosenOn.texts, ...actTexts(chosenOn.lists.acts)]);
  if (!values.weights && !values.pieces) {
    writeFileSync(shares, made);
    print(`Written: ${shares} (format it with prettier). Now run --fit --weights, which reads it.`);
    return;
  }
  let weights = WEIGHTS;
  // What pairs are chosen by decides what is learned of neighbours: that is done by the weights of before.
  if (values.weights) weights = fittedPairs(chosenOn, FIT_DOCUMENTS, weights);
  if (values.pieces) weights = fittedPieces(chosenOn, weights);
  writeFileSync(join(ROOT, 'packages/drafts/src/align/weights.ts'), weightsFile(weights));
  print('Written: packages/drafts/src/align/weights.ts (format it with prettier).');
}

function cross(): void {
  const found = noQuality();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const rest = materialsOf((index) => index % FOLDS !== fold);
    const held = materialsOf((index) => index % FOLDS === fold);
    const weights = fittedPieces(rest, fittedPairs(rest, FIT_DOCUMENTS, WEIGHTS));
    const own = seeds(seed + fold * documents, Math.ceil(documents / FOLDS));
    for (const makes of [caseOf, columnsCase, keptCase, trilogueCase, replacedCase])
      measure(found, {
        materials: held,
        seeds: own,
        most: largest,
        least: leastFor(rest, makes),
        weights,
        name: `texts held back, part ${fold + 1}`,
        makes,
      });
  }
  print('Weights and threshold made on four fifths of the bank, measured on the fifth part, five times:', '');
  print(...qualityLines(found), '', ...calibrationLines(found));
}

/** The cosine below which the base line is best left alone, on seeds of their own. */
function leastFor(materials: Materials, makes: typeof caseOf): number {
  return bestLeast(materials, seeds(4_000_001, 60), 100, makes);
}

/** Tells it at the terminal, beside the output. */
function toldEvery(name: string): (quality: Quality) => void {
  let done = 0;
  return (quality) => {
    done += 1;
    if (done % PROGRESS_EVERY === 0) console.error(progressLine(quality, name));
  };
}

async function quality(): Promise<void> {
  const own = values.texts === undefined ? null : await folderTexts(values.texts);
  const examples = [
    ...(await folderTexts(join(ROOT, 'examples/two-rivers/drafts'))),
    ...(await folderTexts(join(ROOT, 'examples/ukraine-2025/drafts'))),
  ];
  const found = noQuality();
  const sets: [string, readonly BaseText[], number][] =
    own === null
      ? [
          ['texts on which the weights were made', chosenOn.texts, 0.3],
          ['texts held back from the weights', heldBack.texts, 0.5],
          ['drafts of the examples, held back too', examples, 0.2],
        ]
      : [[`texts of ${values.texts}`, own, 1]];
  const leasts = {
    cases: leastFor(chosenOn, caseOf),
    columns: leastFor(chosenOn, columnsCase),
    kept: leastFor(chosenOn, keptCase),
    trilogues: leastFor(chosenOn, trilogueCase),
    replaced: leastFor(chosenOn, replacedCase),
  };
  let first = seed;
  for (const [name, texts, share] of sets) {
    const count = Math.round(documents * share);
    const materials = texts === examples || own !== null ? { texts, lists, others: bank } : { texts, lists };
    const plan = {
      materials,
      seeds: seeds(first, count).filter(isOwn),
      most: largest,
      least: leasts.cases,
      weights: WEIGHTS,
      name,
      makes: caseOf,
      onDocument: toldEvery(name),
    };
    if (texts.length > 0 && workers === 1) measure(found, plan);
    first += count;
  }
  const tables = [
    ['columns on texts and matters held back', columnsCase, leasts.columns],
    ['kept tables on texts and matters held back', keptCase, leasts.kept],
    ['trilogues on texts and matters held back', trilogueCase, leasts.trilogues],
    ['points replaced, on texts held back', replacedCase, leasts.replaced],
  ] as const;
  if (own === null && workers === 1)
    for (const [name, makes, least] of tables)
      measure(found, {
        materials: heldBack,
        seeds: seeds(seed, Math.round(documents / 2)).filter(isOwn),
        most: largest,
        least,
        weights: WEIGHTS,
        name,
        makes,
        onDocument: toldEvery(name),
      });
  if (values.part !== undefined) return print(JSON.stringify(recordOf(found)));
  if (workers > 1) for (const record of await fromWorkers()) addQuality(found, record);
  print(
    `${documents} pairs of drafts, and half as many columns of written acts, kept tables, trilogues and drafts with points replaced each, seeds from ${seed}, up to ${largest} provisions. Behind ±: half the 95 % interval. In brackets: how many there are to find. Told: without true links that the texts do not show (three runs of three words in common, or half of the few words of a short one) and wrong ones of the very same wording. Shown: the groups of which each link has three runs of three words in common; of others nobody could tell.`,
  );
  print(
    `Base: TF-IDF with optimal assignment, nothing below a cosine of ${leasts.cases}, in columns of ${leasts.columns}, in kept tables of ${leasts.kept}, in trilogues of ${leasts.trilogues}, where points were replaced of ${leasts.replaced} (each the best on the texts of the weights).`,
    '',
  );
  print(
    ...qualityLines(found),
    '',
    'What matching costs:',
    ...costLines(found),
    '',
    'Scores of matched rows that are not of the very same wording:',
    ...calibrationLines(found),
    '',
    'Sentences that went over to the next provision, in texts held back:',
    ...boundaryLines(heldBack, seeds(seed, 60)),
    '',
    ...(await linesOfTables(heldBack, seeds(seed, Math.round(documents / 4)), largest)),
  );
}

/** Runs this command once for each worker, each over its own seeds, and gives what they counted. */
async function fromWorkers(): Promise<QualityRecord[]> {
  const run = promisify(execFile);
  const args = process.argv
    .slice(1)
    .filter((each, at, all) => each !== '--workers' && all[at - 1] !== '--workers');
  const runs = Array.from({ length: workers }, (_, part) =>
    run(process.execPath, [...process.execArgv, ...args, '--part', `${part}/${workers}`], {
      maxBuffer: 2 ** 26,
    }),
  );
  return (await Promise.all(runs)).map(({ stdout }) => JSON.parse(stdout) as QualityRecord);
}

async function gold(): Promise<void> {
  const folder = join(ROOT, 'examples/ukraine-2025/drafts');
  print('', 'By hand: which point of the European text answers which US point');
  print(
    ...(await goldLines(join(folder, 'us-28.md'), join(folder, 'e3.md'), join(BENCH, 'gold/us-28-e3.tsv'))),
  );
}
