/**
 * What stages find in texts that they did not learn from: the texts are dealt into parts, and each part is read by a
 * model of the others. The models are learned side by side in worker threads, each of which reads the corpus for itself.
 */
import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Draft } from '@nonpaper/reader/tagger';
import { countsOf, examplesOf, predict } from './examples.ts';
import type { Prediction } from './examples.ts';
import type { Example } from './corpus.ts';
import type { LabelledText, LemmaCounts } from './labelled.ts';
import { learnStage, RECIPE, TRIAL } from './recipe.ts';

/** Drafts of the paragraphs of texts, by the index of the text in the corpus. */
export type Drafts = ReadonlyMap<number, readonly Draft[]>;

/** Learn a stage from some texts and read others, by their indices in the corpus: a second stage where there are drafts. */
export interface StageTask {
  readonly learnFrom: readonly number[];
  readonly read: readonly number[];
  readonly drafts?: Drafts;
}

/** Predictions for the paragraphs of the texts that were read, in order. */
export function doStageTask(
  texts: readonly LabelledText[],
  words: ReadonlyMap<number, number>,
  { learnFrom, read, drafts }: StageTask,
): Prediction[] {
  const counts = countsOf(learnFrom.flatMap((index) => texts[index] ?? []));
  const examples = (chosen: readonly number[], counted: boolean): Example[] =>
    draftedExamples({ texts, words }, chosen, counts, counted, drafts);
  const stage = learnStage(examples(learnFrom, true), drafts ? TRIAL : RECIPE.first);
  return predict(examples(read, false), stage.features, stage.learned);
}

/** Examples of the chosen texts (see `examplesOf`) with their drafts, where there are any. */
export function draftedExamples(
  { texts, words }: { texts: readonly LabelledText[]; words: ReadonlyMap<number, number> },
  chosen: readonly number[],
  counts: LemmaCounts,
  counted: boolean,
  drafts?: Drafts,
): Example[] {
  const examples = examplesOf(
    chosen.flatMap((index) => texts[index] ?? []),
    counts,
    words,
    counted,
  );
  const own = drafts ? chosen.flatMap((index) => drafts.get(index) ?? []) : [];
  return examples.map((example, at) => {
    const draft = own[at];
    return draft === undefined ? example : { ...example, draft };
  });
}

/** Threads that do tasks; each has read the corpus, so they are kept from one list of tasks to the next. */
export class Crew {
  readonly #workers: readonly Worker[];
  readonly #done: () => void;

  /** `program` is the file that answers tasks (see `train-command.ts`). */
  constructor(program: URL, folder: string, done: () => void) {
    const options = { workerData: { folder }, resourceLimits: { maxOldGenerationSizeMb: 8000 } };
    const count = Math.max(1, Math.min(cpus().length, 2));
    this.#workers = Array.from({ length: count }, () => new Worker(program, options));
    this.#done = done;
  }

  /** Does tasks side by side; the results stand in the order of the tasks. */
  async do(tasks: readonly StageTask[]): Promise<Prediction[][]> {
    const results: Prediction[][] = tasks.map(() => []);
    const queue = [...tasks.keys()];
    await Promise.all(
      this.#workers.map(async (worker) => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          results[next] = await ask(worker, tasks[next]);
          this.#done();
        }
      }),
    );
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

const ask = (worker: Worker, task: StageTask | undefined): Promise<Prediction[]> =>
  new Promise((resolve, reject) => {
    const settled = (): void => void worker.off('message', answered).off('error', failed);
    const answered = (found: Prediction[]): void => {
      settled();
      resolve(found);
    };
    const failed = (fault: Error): void => {
      settled();
      reject(fault);
    };
    worker.on('message', answered).on('error', failed);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    worker.postMessage(task);
  });

/** The parts of a jackknife over some texts: every text is read once. */
export function jackknifeTasks(texts: readonly number[], parts: number): StageTask[] {
  return Array.from({ length: parts }, (_, part) => ({
    learnFrom: texts.filter((__, at) => at % parts !== part),
    read: texts.filter((__, at) => at % parts === part),
  }));
}
