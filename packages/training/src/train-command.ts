/**
 * `npm run train:reader -- FOLDER [--cv]`: learns the tagger from `FOLDER/train` and writes its weights and its card.
 * Run as a worker thread it does the tasks of stages (see `jackknife.ts`).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { makeTagger } from '@nonpaper/reader/tagger';
import { interval } from './bootstrap.ts';
import { countText, evaluationOf, sumOf } from './evaluate.ts';
import type { Counts } from './evaluate.ts';
import { wordFacts } from './facts.ts';
import { Crew, doStageTask } from './jackknife.ts';
import type { StageTask } from './jackknife.ts';
import { labelledText } from './labelled.ts';
import type { LabelledText } from './labelled.ts';
import { modelCard } from './model-card.ts';
import { readPolnear } from './polnear.ts';
import { f1Of } from './scores.ts';
import { tagText } from './tag-text.ts';
import { crossValidate, train } from './train.ts';
import type { Training } from './train.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const root = process.env['NONPAPER_ROOT'] ?? process.cwd();
const GROUPS = join(root, 'packages/training/data/word-groups.tsv');
const WEIGHTS = join(root, 'packages/reader/model/attribution.bin');
const CARD = join(root, 'packages/reader/model/MODEL-CARD.md');

const wordsHere = (): Map<number, number> => wordFacts(readFileSync(GROUPS, 'utf8'));
const textsIn = (folder: string): LabelledText[] => readPolnear(join(folder, 'train')).map(labelledText);

function answerTasks(folder: string): void {
  const [texts, words] = [textsIn(folder), wordsHere()];
  parentPort?.on('message', (task: StageTask) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    parentPort?.postMessage(doStageTask(texts, words, task));
  });
}

/** One line of figures with their 95 % intervals. */
function figures(what: string, counts: readonly Counts[]): string {
  const { exact, relaxed } = evaluationOf(counts.length, sumOf(counts));
  const roles = (['source', 'cue', 'content'] as const).map((role) => {
    const [low, high] = interval(counts, (drawn) => f1Of(sumOf(drawn).exact[role]));
    return `${role} ${exact[role].f1} (${low} to ${high})`;
  });
  return `${what}: exact F1 ${roles.join(', ')}; relaxed ${relaxed.all.f1} over all, ${relaxed.reporting.f1} with a reporting word`;
}

async function main(folder: string, cv: boolean): Promise<void> {
  const started = Date.now();
  const crew = new Crew(new URL(import.meta.url), folder, () => say('  a stage was learned'));
  const training: Training = {
    texts: textsIn(folder),
    words: wordsHere(),
    read: (tasks) => crew.do(tasks),
    say,
  };
  say(`${training.texts.length} texts to learn from.`);
  const lines: string[] = [];
  if (cv) {
    say('Five-fold cross-validation …');
    lines.push(figures('Cross-validation (5 folds of articles)', await crossValidate(training, 5)));
    say(lines.join('\n'));
  }
  const { bytes, heldOut } = await train(training);
  await crew.close();
  lines.push(
    figures('Training texts, each read by stages and a second look that did not learn from it', heldOut),
  );
  writeFileSync(WEIGHTS, bytes);
  const tagger = makeTagger(bytes);
  const dev = join(folder, 'dev');
  if (existsSync(dev))
    lines.push(
      figures(
        'Dev part',
        readPolnear(dev).map((gold) => countText(gold, tagText(tagger, gold.text))),
      ),
    );
  writeFileSync(
    CARD,
    modelCard({ bytes: bytes.length, articles: training.texts.length, figures: lines, cv }),
  );
  say(lines.join('\n'));
  say(`Wrote ${bytes.length} bytes in ${Math.round((Date.now() - started) / 1000)} s.`);
}

if (!isMainThread) answerTasks((workerData as { folder: string }).folder);
else {
  const [folder, ...rest] = process.argv.slice(2);
  if (folder === undefined || !existsSync(join(folder, 'train', 'attributions'))) {
    process.stderr.write(
      'Say where the corpus is: npm run train:reader -- FOLDER, a folder with train/text and train/attributions.\n',
    );
    process.exitCode = 2;
  } else await main(folder, rest.includes('--cv'));
}
