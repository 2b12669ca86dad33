/**
 * Learns which span hangs on which: a softmax over the choices of each span (maximum entropy), by gradient descent over
 * the gold spans and gold links of all passages. Seconds.
 */
import { choicesFor, LINK_SIZE, linkFeatures, runsOfLabels } from '@nonpaper/reader/tagger';
import type { LabelledRun, LinkWeights, Passage } from '@nonpaper/reader/tagger';
import type { Span } from '@nonpaper/vocabulary';
import type { LabelledParagraph, LabelledText } from './labelled.ts';
import { ROLE_NAMES } from './polnear.ts';
import type { GoldAttribution } from './polnear.ts';
import { shuffled } from './seeded.ts';

const EPOCHS = 6;
const RATE = 0.05;
const SHRINK = 1e-5;

interface Question {
  /** Features of each choice. */
  readonly choices: readonly (readonly number[])[];
  readonly right: number;
}

/** Weights of links. `passages` are those of the texts' paragraphs, in order. */
export function learnLinks(texts: readonly LabelledText[], passages: readonly Passage[]): LinkWeights {
  let at = 0;
  const questions = texts.flatMap((text) =>
    text.paragraphs.flatMap((paragraph) => {
      const passage = passages[at];
      at += 1;
      return passage ? questionsOf(text.gold.attributions, paragraph, passage) : [];
    }),
  );
  const weights = new Float32Array(LINK_SIZE);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const index of shuffled(questions.length, epoch + 1)) {
      const question = questions[index];
      if (question) learnFrom(weights, question, RATE / (1 + epoch));
    }
  return { weights };
}

function learnFrom(weights: Float32Array, { choices, right }: Question, rate: number): void {
  const scores = choices.map((places) => places.reduce((sum, place) => sum + (weights[place] ?? 0), 0));
  const top = Math.max(...scores);
  const all = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  choices.forEach((places, index) => {
    const missing = (index === right ? 1 : 0) - Math.exp((scores[index] ?? 0) - top) / all;
    for (const place of places) {
      const weight = weights[place] ?? 0;
      weights[place] = weight + rate * (missing - SHRINK * weight);
    }
  });
}

/** For each content and cue of a paragraph: what it may hang on, and on what it does. */
function questionsOf(
  attributions: readonly GoldAttribution[],
  paragraph: LabelledParagraph,
  passage: Passage,
): Question[] {
  const runs = runsOfLabels(paragraph.labels);
  const owner = new Map(runs.map((run) => [run, ownerOf(attributions, paragraph, run)]));
  return runs
    .filter(({ role }) => role > 0)
    .flatMap((from): Question[] => {
      const own = owner.get(from);
      if (own === undefined) return [];
      const choices = choicesFor(runs, from);
      const right = choices.findIndex((to) => to !== null && sharesOwner(own, owner.get(to)));
      const features = choices.map((to) => linkFeatures(passage, runs, { from, to }));
      return [{ choices: features, right: right < 0 ? choices.length - 1 : right }];
    });
}

const sharesOwner = (own: ReadonlySet<number>, other: ReadonlySet<number> | undefined): boolean =>
  other !== undefined && [...own].some((each) => other.has(each));

/** The attributions that a run of tokens belongs to. */
function ownerOf(
  attributions: readonly GoldAttribution[],
  { tokens }: LabelledParagraph,
  run: LabelledRun,
): ReadonlySet<number> {
  const [first, last] = [tokens[run.from], tokens[run.to - 1]];
  const middle = first && last ? (first.span[0] + first.span[1]) / 2 : -1;
  const role = ROLE_NAMES[run.role] ?? 'content';
  const holds = ([start, end]: Span): boolean => start <= middle && middle < end;
  return new Set(attributions.flatMap((each, index) => (each[role].some(holds) ? [index] : [])));
}
