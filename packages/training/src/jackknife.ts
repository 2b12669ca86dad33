/**
 * First-stage drafts of texts from models that did not learn from them: the texts are dealt into parts, and each part is
 * read by a model of the others. The models are learned side by side in worker threads, each of which reads the corpus
 * for itself.
 */
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { countsOf, examplesOf, predict } from './examples.ts';
import type { Prediction } from './examples.ts';
import type { LabelledText } from './labelled.ts';
import { learnStage, RECIPE } from './recipe.ts';

/** Learn from some texts and read others, by their indices in the corpus. */
export interface DraftTask {
  readonly learnFrom: readonly number[];
  readonly read: readonly number[];
}

/** Predictions for the paragraphs of the texts that were read, in order. */
export function doDraftTask(
  texts: readonly LabelledText[],
  words: ReadonlyMap<number, number>,
  task: DraftTask,
): Prediction[] {
  const pick = (indices: readonly number[]): LabelledText[] => indices.flatMap((index) => texts[index] ?? []);
  const from = pick(task.learnFrom);
  const counts = countsOf(from);
  const stage = learnStage(examplesOf(from, counts, words, true), RECIPE.first);
  return predict(examplesOf(pick(task.read), counts, words, false), stage.features, stage.learned);
}

/** Does tasks side by side; `program` is the file that answers them (see `worker.ts`). */
export async function draftTasks(
  program: URL,
  folder: string,
  tasks: readonly DraftTask[],
  done: () => void,
): Promise<Prediction[][]> {
  const results: Prediction[][] = tasks.map(() => []);
  const queue = [...tasks.keys()];
  const most = Math.max(1, Math.min(cpus().length, 2, tasks.length));
  await Promise.all(
    Array.from({ length: most }, async () => {
      const worker = new Worker(program, {
        workerData: { folder },
        resourceLimits: { maxOldGenerationSizeMb: 8000 },
      });
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        results[next] = await ask(worker, tasks[next]);
        done();
      }
      await worker.terminate();
    }),
  );
  return results;
}

const ask = (worker: Worker, task: DraftTask | undefined): Promise<Prediction[]> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    worker.postMessage(task);
  });

/** The parts of a jackknife over some texts: every text is read once. */
export function jackknifeTasks(texts: readonly number[], parts: number): DraftTask[] {
  return Array.from({ length: parts }, (_, part) => ({
    learnFrom: texts.filter((__, at) => at % parts !== part),
    read: texts.filter((__, at) => at % parts === part),
  }));
}
