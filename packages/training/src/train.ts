/** Learns the tagger from a corpus: both stages, the second look, the links and the confidence. */
import { linked, runsOfLabels } from '@nonpaper/reader/tagger';
import type { Curve, Draft, LabelledRun, LinkWeights, SureRun } from '@nonpaper/reader/tagger';
import { curveOf } from './calibration.ts';
import type { Guess } from './calibration.ts';
import { countsOf, draftsFrom, examplesOf, predict } from './examples.ts';
import type { Prediction } from './examples.ts';
import { countText } from './evaluate.ts';
import type { Counts, FoundInText } from './evaluate.ts';
import { lemmaFacts } from './facts.ts';
import { draftedExamples, jackknifeTasks } from './jackknife.ts';
import type { Drafts, StageTask } from './jackknife.ts';
import type { LabelledParagraph, LabelledText } from './labelled.ts';
import { keyOf, learnSpans, lessonOf, lookOf, takenIn } from './learn-spans.ts';
import type { Lesson, Look } from './learn-spans.ts';
import { learnLinks } from './links.ts';
import { packedModel, packStage } from './pack.ts';
import { ROLE_NAMES } from './polnear.ts';
import type { GoldAttribution } from './polnear.ts';
import { learnStage, RECIPE, TRIAL } from './recipe.ts';
import type { LearnedStage } from './recipe.ts';

/** What training works with. */
export interface Training {
  readonly texts: readonly LabelledText[];
  readonly words: ReadonlyMap<number, number>;
  /** Does tasks of stages, side by side where it can. */
  readonly read: (tasks: readonly StageTask[]) => Promise<Prediction[][]>;
  readonly say: (line: string) => void;
}

const all = (texts: readonly LabelledText[]): number[] => [...texts.keys()];
const pick = ({ texts }: Training, chosen: readonly number[]): LabelledText[] =>
  chosen.flatMap((index) => texts[index] ?? []);

/** Drafts of every paragraph of the texts that tasks read, by the index of the text. */
async function draftsByText(training: Training, tasks: readonly StageTask[]): Promise<Map<number, Draft[]>> {
  const results = await training.read(tasks);
  const drafts = new Map<number, Draft[]>();
  tasks.forEach((task, part) => deal(training.texts, task.read, draftsFrom(results[part] ?? []), drafts));
  return drafts;
}

/** Gives each text its own paragraphs' drafts. */
function deal(
  texts: readonly LabelledText[],
  read: readonly number[],
  drafts: readonly Draft[],
  to: Map<number, Draft[]>,
): void {
  let at = 0;
  for (const index of read) {
    const count = texts[index]?.paragraphs.length ?? 0;
    to.set(index, drafts.slice(at, at + count));
    at += count;
  }
}

/** Some texts, a look at each of their paragraphs, and the texts that the stages behind the looks learned from. */
interface Looked {
  readonly read: readonly number[];
  readonly learnFrom: readonly number[];
  readonly looks: readonly Look[];
}

const paragraphsOf = (training: Training, read: readonly number[]): LabelledParagraph[] =>
  pick(training, read).flatMap(({ paragraphs }) => paragraphs);

const lessonsOf = (training: Training, { read, looks }: Looked): Lesson[] =>
  paragraphsOf(training, read).flatMap(({ labels }, at) => {
    const look = looks[at];
    return look ? [lessonOf(look, labels)] : [];
  });

/** Looks at texts through predictions for their paragraphs. */
function looked(
  training: Training,
  { read, learnFrom }: StageTask,
  predictions: readonly Prediction[],
): Looked {
  const counts = countsOf(pick(training, learnFrom));
  const examples = examplesOf(pick(training, read), counts, training.words, false);
  const looks = examples.flatMap(({ passage }, at) => {
    const prediction = predictions[at];
    return prediction ? [lookOf(passage, prediction)] : [];
  });
  return { read, learnFrom, looks };
}

/** Looks at the chosen texts in parts, each through a second stage that learned from the others. */
async function looksByPart(training: Training, chosen: readonly number[], drafts: Drafts): Promise<Looked[]> {
  const own: Drafts = new Map(chosen.map((index) => [index, drafts.get(index) ?? []]));
  const tasks = jackknifeTasks(chosen, TRIAL.parts).map((task) => ({ ...task, drafts: own }));
  const results = await training.read(tasks);
  return tasks.map((task, part) => looked(training, task, results[part] ?? []));
}

function secondFrom(training: Training, chosen: readonly number[], drafts: Drafts): LearnedStage {
  const counts = countsOf(pick(training, chosen));
  return learnStage(draftedExamples(training, chosen, counts, true, drafts), RECIPE.second);
}

function linksFrom(training: Training, chosen: readonly number[]): LinkWeights {
  const texts = pick(training, chosen);
  const examples = examplesOf(texts, countsOf(texts), training.words, true);
  return learnLinks(
    texts,
    examples.map(({ passage }) => passage),
  );
}

/** What was found in texts by what did not learn from them, and how sure it was of each span. */
export interface HeldOut {
  readonly counts: readonly Counts[];
  readonly guesses: readonly (readonly Guess[])[];
}

/** Takes spans in looks and counts them against the gold. */
function judged(training: Training, { read, learnFrom, looks }: Looked, spans: Float32Array): HeldOut {
  const links = linksFrom(training, learnFrom);
  const guesses: Guess[][] = [[], [], [], []];
  let at = 0;
  const counts = pick(training, read).map(({ gold, paragraphs }) => {
    const found: Found = { spans: [], attributions: [] };
    for (const { labels } of paragraphs) {
      const look = looks[at];
      at += 1;
      if (look) collect(found, guesses, labels, look, takenIn(look, spans), links);
    }
    return countText(gold, found);
  });
  return { counts, guesses };
}

interface Found {
  readonly spans: FoundInText['spans'][number][];
  readonly attributions: GoldAttribution[];
}

function collect(
  found: Found,
  guesses: readonly Guess[][],
  labels: Uint8Array,
  { passage }: Look,
  runs: readonly SureRun[],
  links: LinkWeights,
): void {
  const right = new Set(runsOfLabels(labels).map(keyOf));
  const spanOf = ({ from, to }: LabelledRun): [number, number] => [
    passage.starts[from] ?? 0,
    passage.ends[to - 1] ?? 0,
  ];
  for (const run of runs) {
    found.spans.push({ role: ROLE_NAMES[run.role] ?? 'content', span: spanOf(run) });
    guesses[run.role]?.push({ raw: run.sure, right: right.has(keyOf(run)) });
  }
  for (const { source, cue, contents, sure } of linked(passage, runs, links)) {
    const parts = [...(source ? [source] : []), cue, ...contents];
    found.attributions.push({
      source: source ? [spanOf(source)] : [],
      cue: [spanOf(cue)],
      content: contents.map(spanOf),
    });
    guesses[3]?.push({
      raw: parts.reduce((least, run) => Math.min(least, run.sure), sure),
      right: parts.every((run) => right.has(keyOf(run))),
    });
  }
}

/** The figures of one fold: a whole model learned without it reads it. */
export async function crossValidate(
  training: Training,
  folds: number,
  only: readonly number[] = [...Array(folds).keys()],
): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const fold of only) {
    const rest = all(training.texts).filter((index) => index % folds !== fold);
    const own = all(training.texts).filter((index) => index % folds === fold);
    counts.push(...(await readFold(training, rest, own)).counts);
    training.say(`  fold ${fold + 1} of ${folds} read`);
  }
  return counts;
}

async function readFold(
  training: Training,
  rest: readonly number[],
  own: readonly number[],
): Promise<HeldOut> {
  const tasks = [...jackknifeTasks(rest, RECIPE.parts), { learnFrom: rest, read: own }];
  const drafts = await draftsByText(training, tasks);
  const parts = await looksByPart(training, rest, drafts);
  const spans = learnSpans(parts.flatMap((part) => lessonsOf(training, part)));
  const { features, learned } = secondFrom(training, rest, drafts);
  const counts = countsOf(pick(training, rest));
  const predictions = predict(draftedExamples(training, own, counts, false, drafts), features, learned);
  return judged(training, looked(training, { learnFrom: rest, read: own }, predictions), spans);
}

/** What each part's texts show when the second look learns from the other parts alone. */
function heldOutFrom(training: Training, parts: readonly Looked[]): HeldOut {
  const lessons = parts.map((part) => lessonsOf(training, part));
  const held = parts.map((part, own) =>
    judged(training, part, learnSpans(lessons.filter((_, other) => other !== own).flat())),
  );
  return {
    counts: held.flatMap(({ counts }) => counts),
    guesses: [0, 1, 2, 3].map((role) => held.flatMap(({ guesses }) => guesses[role] ?? [])),
  };
}

/** A trained model as the bytes of its file, and what its parts reached on texts that were held out from them. */
export interface Trained {
  readonly bytes: Uint8Array;
  readonly heldOut: readonly Counts[];
}

/**
 * Plan: drafts of all texts by jackknife; by jackknife again, second stages read all texts, and the second look learns from
 * what they find; what it shows on parts that it did not learn from gives the curves of confidence; both stages and the
 * links from all texts; everything packed.
 */
export async function train(training: Training): Promise<Trained> {
  const chosen = all(training.texts);
  training.say('Learning first stages …');
  const drafts = await draftsByText(training, jackknifeTasks(chosen, RECIPE.parts));
  training.say('Learning second stages without a third of the texts each, for the second look …');
  const parts = await looksByPart(training, chosen, drafts);
  training.say('Learning the second look …');
  const { counts: heldOut, guesses } = heldOutFrom(training, parts);
  const spans = learnSpans(parts.flatMap((part) => lessonsOf(training, part)));
  training.say('Learning the second stage …');
  const second = secondFrom(training, chosen, drafts);
  training.say('Learning the first stage …');
  const counts = countsOf(training.texts);
  const first = learnStage(examplesOf(training.texts, counts, training.words, true), RECIPE.first);
  const calibration: Curve[] = guesses.map(curveOf);
  const bytes = packedModel({
    name: 'nonpaper tagger 2',
    made: { corpus: 'PolNeAR 1.0.0, training part', articles: training.texts.length },
    stages: [
      packStage(first.features, first.learned, RECIPE.first.rows),
      packStage(second.features, second.learned, RECIPE.second.rows),
    ],
    links: linksFrom(training, chosen),
    spans,
    calibration,
    lemmas: lemmaFacts(counts),
    words: training.words,
  });
  return { bytes, heldOut };
}
