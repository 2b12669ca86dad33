/**
 * The learned tagger. A paragraph's tokens become a passage; the first stage labels it; the second labels it again,
 * seeing what the first found; runs of labels are spans, a second look moves their ends, and the linker puts spans
 * together into attributions.
 */
import type { Sentence } from '@nonpaper/text';
import type { TaggedSpan, Tagger } from '../tagger.ts';
import { tokenize } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { Chain, STAYS } from './chain.ts';
import { calibrated } from './confidence.ts';
import { draftOf, isDraftCue } from './drafting.ts';
import { hintedPassage, hintList } from './hints.ts';
import type { HintList } from './hints.ts';
import { holdsSpan, LABEL_COUNT, ROLES } from './labels.ts';
import { linked } from './linker.ts';
import type { LinkedRuns } from './linker.ts';
import { OUT } from './passage.ts';
import type { Passage } from './passage.ts';
import { LIKELY_CUE, placesOf } from './places.ts';
import { Scorer } from './scorer.ts';
import { secondLook } from './second-look.ts';
import type { SureRun } from './second-look.ts';
import { SpanFeatures } from './span-features.ts';
import type { Stage } from './stage.ts';
import { modelFrom } from './weights.ts';
import type { Model } from './weights.ts';

/** A tagger from the bytes of its weights. Loading takes some 50 ms; tagging is linear in the text. */
export function makeTagger(bytes: Uint8Array): Tagger {
  const model = modelFrom(bytes);
  const desk = new Desk(model);
  return {
    name: model.header.name,
    tag: (text, sentences, hints) => {
      let group = 0;
      const list = hintList(hints);
      return paragraphsOf(text, sentences).flatMap((tokens) => {
        const { attributions, alone } = desk.read(tokens, list);
        return [...attributions.flatMap((each) => spansOf(each, (group += 1))), ...alone.map(spanOf)];
      });
    },
  };
}

/** A passage has no more tokens: a longer paragraph is read in parts, cut between sentences where that can be. */
const LONGEST_PASSAGE = 1500;

/** The tokens of the sentences of each paragraph, or of each part of a very long one. */
export function paragraphsOf(text: string, sentences: readonly Sentence[]): (readonly Token[])[][] {
  const paragraphs: (readonly Token[])[][] = [];
  let last = -1;
  let length = 0;
  for (const sentence of sentences)
    for (const tokens of partsOf(tokenize(text, sentence))) {
      const fresh = sentence.paragraph !== last || length + tokens.length > LONGEST_PASSAGE;
      if (fresh) {
        last = sentence.paragraph;
        length = 0;
        paragraphs.push([]);
      }
      paragraphs.at(-1)?.push(tokens);
      length += tokens.length;
    }
  return paragraphs;
}

/** A sentence's tokens in parts that fit a passage; one part for nearly every sentence. */
function partsOf(tokens: readonly Token[]): (readonly Token[])[] {
  if (tokens.length <= LONGEST_PASSAGE) return [tokens];
  const parts: (readonly Token[])[] = [];
  for (let from = 0; from < tokens.length; from += LONGEST_PASSAGE)
    parts.push(tokens.slice(from, from + LONGEST_PASSAGE));
  return parts;
}

/** A span of the text with its calibrated confidence. */
interface PlacedRun {
  readonly role: number;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Runs that belong together. */
interface Attributed<Run> {
  readonly source: Run | null;
  readonly cue: Run;
  readonly contents: readonly Run[];
}

interface FoundAttribution extends Attributed<PlacedRun> {
  /** Chance that the whole of it is right. */
  readonly confidence: number;
}

/** What a paragraph holds: attributions, and spans that found no place in one. */
interface FoundInParagraph {
  readonly attributions: readonly FoundAttribution[];
  readonly alone: readonly PlacedRun[];
}

/** The runs of an attribution, in the order of the roles. */
const runsOf = <Run>({ source, cue, contents }: Attributed<Run>): Run[] =>
  source === null ? [cue, ...contents] : [source, cue, ...contents];

const spanOf = ({ role, start, end, confidence }: PlacedRun): TaggedSpan => ({
  role: ROLES[role] ?? 'content',
  span: [start, end],
  confidence,
});

const spansOf = (found: FoundAttribution, group: number): TaggedSpan[] =>
  runsOf(found).map(({ role, start, end, confidence }) => ({
    role: ROLES[role] ?? 'content',
    span: [start, end],
    confidence,
    group,
    whole: found.confidence,
  }));

const NOTHING: FoundInParagraph = { attributions: [], alone: [] };

/** Room to work in that is used again for every passage. */
class Desk {
  readonly #model: Model;
  readonly #chain = new Chain();
  readonly #scorer: Scorer;
  readonly #spanFeatures = new SpanFeatures();
  #scores = new Float32Array(0);
  #chances = new Float32Array(0);
  #stays = new Float32Array(0);
  #labels = new Uint8Array(0);

  constructor(model: Model) {
    this.#model = model;
    this.#scorer = new Scorer(model);
  }

  read(sentences: readonly (readonly Token[])[], hints: HintList): FoundInParagraph {
    const passage = hintedPassage(sentences, this.#model.words, hints);
    if (passage.length === 0) return NOTHING;
    this.#reserve(passage.length);
    const likely = placesOf(
      passage,
      (at) => (passage.cue[at] ?? 0) >= LIKELY_CUE && passage.quote[at] === OUT,
    );
    const [first, second] = this.#model.stages;
    this.#scorer.begin(passage, likely);
    this.#scorer.first(passage, likely, this.#scores);
    this.#chain.best(passage, this.#scores, first.transitions, this.#labels);
    this.#chain.chances(passage, this.#scores, first.lifted, this.#chances);
    const draft = draftOf(this.#labels, this.#chances, passage.length);
    const places = placesOf(passage, (at) => isDraftCue(draft, at));
    this.#scorer.second(passage, places, draft, this.#scores);
    this.#chain.best(passage, this.#scores, second.transitions, this.#labels);
    if (!holdsSpan(this.#labels, passage.length)) return NOTHING; // as in many paragraphs
    this.#chain.chances(passage, this.#scores, second.lifted, this.#chances);
    return this.#together(passage, this.#spans(passage, second));
  }

  /** The spans of a passage that the second stage just labelled. */
  #spans(passage: Passage, second: Stage): SureRun[] {
    this.#chain.stays(passage, second.lifted, this.#stays);
    const view = { labels: this.#labels, chances: this.#chances, stays: this.#stays };
    return secondLook(passage, view, this.#spanFeatures, this.#model.spans);
  }

  #together(passage: Passage, runs: readonly SureRun[]): FoundInParagraph {
    if (runs.length === 0) return NOTHING;
    const found = linked(passage, runs, this.#model.links);
    const used = new Set(found.flatMap<SureRun>(runsOf));
    const alone = runs.filter((run) => !used.has(run));
    return {
      attributions: found.map((each) => this.#sure(each, passage)),
      alone: alone.map((run) => this.#placed(run, passage)),
    };
  }

  #sure(linkedRuns: LinkedRuns<SureRun>, passage: Passage): FoundAttribution {
    const { source, cue, contents } = linkedRuns;
    const raw = runsOf(linkedRuns).reduce((least, { sure }) => Math.min(least, sure), linkedRuns.sure);
    return {
      source: source === null ? null : this.#placed(source, passage),
      cue: this.#placed(cue, passage),
      contents: contents.map((run) => this.#placed(run, passage)),
      confidence: calibrated(this.#model.header.calibration[3] ?? [], raw),
    };
  }

  #placed({ role, from, to, sure }: SureRun, passage: Passage): PlacedRun {
    return {
      role,
      start: passage.starts[from] ?? 0,
      end: passage.ends[to - 1] ?? 0,
      confidence: calibrated(this.#model.header.calibration[role] ?? [], sure),
    };
  }

  #reserve(tokens: number): void {
    if (this.#labels.length >= tokens) return;
    const size = Math.max(512, tokens, 2 * this.#labels.length);
    this.#scores = new Float32Array(size * LABEL_COUNT);
    this.#chances = new Float32Array(size * LABEL_COUNT);
    this.#stays = new Float32Array(size * STAYS);
    this.#labels = new Uint8Array(size);
  }
}
