/** Learns the tagger from a corpus: both stages, the links and the confidence. */
import { linked, rawConfidence, runsOfLabels } from '@nonpaper/reader/tagger';
import type { Curve, Draft, LabelledRun, LinkWeights, Passage } from '@nonpaper/reader/tagger';
import { curveOf } from './calibration.ts';
import type { Guess } from './calibration.ts';
import type { Example } from './corpus.ts';
import { countsOf, draftsFrom, examplesOf, predict } from './examples.ts';
import type { Prediction } from './examples.ts';
import { countText } from './evaluate.ts';
import type { Counts, FoundInText } from './evaluate.ts';
import { lemmaFacts } from './facts.ts';
import { jackknifeTasks } from './jackknife.ts';
import type { DraftTask } from './jackknife.ts';
import type { LabelledText } from './labelled.ts';
import { learnLinks } from './links.ts';
import { packedModel, packStage } from './pack.ts';
import { ROLE_NAMES } from './polnear.ts';
import type { GoldAttribution } from './polnear.ts';
import { learnStage, RECIPE } from './recipe.ts';
import type { LearnedStage } from './recipe.ts';

/** What training works with. */
export interface Training {
  readonly texts: readonly LabelledText[];
  readonly words: ReadonlyMap<number, number>;
  /** Does first-stage tasks, side by side where it can. */
  readonly drafts: (tasks: readonly DraftTask[]) => Promise<Prediction[][]>;
  readonly say: (line: string) => void;
}

const all = (texts: readonly LabelledText[]): number[] => [...texts.keys()];

/** Drafts of every paragraph of the chosen texts, by the index of the text. */
async function draftsByText(training: Training, chosen: readonly number[]): Promise<Map<number, Draft[]>> {
  const tasks = jackknifeTasks(chosen, RECIPE.parts);
  const results = await training.drafts(tasks);
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

interface Second {
  readonly stage: LearnedStage;
  readonly links: LinkWeights;
}

/** Examples of the chosen texts with their drafts. */
function drafted(
  training: Training,
  chosen: readonly number[],
  counted: readonly LabelledText[],
  within: boolean,
  drafts: ReadonlyMap<number, readonly Draft[]>,
): Example[] {
  const texts = chosen.flatMap((index) => training.texts[index] ?? []);
  const examples = examplesOf(texts, countsOf(counted), training.words, within);
  const own = chosen.flatMap((index) => drafts.get(index) ?? []);
  return examples.map((example, at) => {
    const draft = own[at];
    return draft === undefined ? example : { ...example, draft };
  });
}

function secondFrom(
  training: Training,
  chosen: readonly number[],
  drafts: ReadonlyMap<number, readonly Draft[]>,
): Second {
  const texts = chosen.flatMap((index) => training.texts[index] ?? []);
  const examples = drafted(training, chosen, texts, true, drafts);
  return {
    stage: learnStage(examples, RECIPE.second),
    links: learnLinks(
      texts,
      examples.map(({ passage }) => passage),
    ),
  };
}

/** What a second stage finds in texts that it did not learn from, and how sure it was of each span. */
export interface HeldOut {
  readonly counts: readonly Counts[];
  readonly guesses: readonly (readonly Guess[])[];
}

function readHeldOut(
  training: Training,
  second: Second,
  learnedFrom: readonly number[],
  chosen: readonly number[],
  drafts: ReadonlyMap<number, readonly Draft[]>,
): HeldOut {
  const from = learnedFrom.flatMap((index) => training.texts[index] ?? []);
  const examples = drafted(training, chosen, from, false, drafts);
  const predictions = predict(examples, second.stage.features, second.stage.learned);
  const guesses: Guess[][] = [[], [], [], []];
  let at = 0;
  const counts = chosen.map((index) => {
    const text = training.texts[index];
    if (!text) return countText({ name: '', text: '', attributions: [] }, { spans: [], attributions: [] });
    const found: { spans: FoundInText['spans'][number][]; attributions: GoldAttribution[] } = {
      spans: [],
      attributions: [],
    };
    for (const paragraph of text.paragraphs) {
      const [example, prediction] = [examples[at], predictions[at]];
      at += 1;
      if (example && prediction)
        collect(found, guesses, paragraph, example.passage, prediction, second.links);
    }
    return countText(text.gold, found);
  });
  return { counts, guesses };
}

function collect(
  found: { spans: FoundInText['spans'][number][]; attributions: GoldAttribution[] },
  guesses: Guess[][],
  paragraph: LabelledText['paragraphs'][number],
  passage: Passage,
  { labels, chances }: Prediction,
  links: LinkWeights,
): void {
  const runs = runsOfLabels(labels);
  const right = new Set(runsOfLabels(paragraph.labels).map(keyOf));
  const spanOf = ({ from, to }: LabelledRun): [number, number] => [
    passage.starts[from] ?? 0,
    passage.ends[to - 1] ?? 0,
  ];
  for (const run of runs) found.spans.push({ role: ROLE_NAMES[run.role] ?? 'content', span: spanOf(run) });
  for (const run of runs)
    guesses[run.role]?.push({
      raw: rawConfidence(chances, run, passage.length),
      right: right.has(keyOf(run)),
    });
  for (const each of linked(passage, runs, links)) {
    const parts = [...(each.source ? [each.source] : []), each.cue, ...each.contents];
    found.attributions.push({
      source: each.source ? [spanOf(each.source)] : [],
      cue: [spanOf(each.cue)],
      content: each.contents.map(spanOf),
    });
    guesses[3]?.push({
      raw: parts.reduce(
        (least, run) => Math.min(least, rawConfidence(chances, run, passage.length)),
        each.sure,
      ),
      right: parts.every((run) => right.has(keyOf(run))),
    });
  }
}

const keyOf = ({ role, from, to }: LabelledRun): string => `${role} ${from} ${to}`;

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
    const drafts = await draftsByText(training, rest);
    const [first] = await training.drafts([{ learnFrom: rest, read: own }]);
    deal(training.texts, own, draftsFrom(first ?? []), drafts);
    const second = secondFrom(training, rest, drafts);
    counts.push(...readHeldOut(training, second, rest, own, drafts).counts);
    training.say(`  fold ${fold + 1} of ${folds} read`);
  }
  return counts;
}

/** A trained model as the bytes of its file, and what it reached on the fifth of the texts that was held out for its confidence. */
export interface Trained {
  readonly bytes: Uint8Array;
  readonly heldOut: readonly Counts[];
}

/**
 * Plan: drafts of all texts by jackknife; a second stage without every fifth text, which then gives the curves of
 * confidence; both stages and the links from all texts; everything packed.
 */
export async function train(training: Training): Promise<Trained> {
  const chosen = all(training.texts);
  training.say('Learning first stages …');
  const drafts = await draftsByText(training, chosen);
  training.say('Learning the second stage without a fifth of the texts, for its confidence …');
  const [rest, held] = [chosen.filter((index) => index % 5 !== 4), chosen.filter((index) => index % 5 === 4)];
  const trial = readHeldOut(training, secondFrom(training, rest, drafts), rest, held, drafts);
  training.say('Learning the second stage …');
  const second = secondFrom(training, chosen, drafts);
  training.say('Learning the first stage …');
  const counts = countsOf(training.texts);
  const first = learnStage(examplesOf(training.texts, counts, training.words, true), RECIPE.first);
  const calibration: Curve[] = trial.guesses.map(curveOf);
  const bytes = packedModel({
    name: 'nonpaper tagger 1',
    made: { corpus: 'PolNeAR 1.0.0, training part', articles: training.texts.length },
    stages: [
      packStage(first.features, first.learned, RECIPE.first.rows),
      packStage(second.stage.features, second.stage.learned, RECIPE.second.rows),
    ],
    links: second.links,
    calibration,
    lemmas: lemmaFacts(counts),
    words: training.words,
  });
  return { bytes, heldOut: trial.counts };
}
