/**
 * Scores of the labels of each token of a passage: the sums of the weights of its features.
 *
 * Most features hang on one word, or on little else, and come again with it: their sums are kept (`KeptSums`). Others
 * are the same for a token and the one before it; those sums are kept until they change. Only the rest is looked up for
 * every token. Sums are of whole numbers, so that the order in which they are added makes no difference.
 */
import { addSentenceCue, LEFT_CUE, RIGHT_CUE, SMALL_CUE_KEYS } from './cue-features.ts';
import type { Draft } from './draft.ts';
import * as drafted from './draft-features.ts';
import { DraftRound } from './draft-round.ts';
import { noFeatures } from './feature-list.ts';
import * as own from './features.ts';
import { KeptSums, ListedSums } from './kept-sums.ts';
import { NearestCue } from './nearest-cue.ts';
import { addPacked, addPackedHalves, isMade, PACKED, PACKED_SECOND, packRow } from './packed-rows.ts';
import { EDGE } from './passage.ts';
import type { Passage } from './passage.ts';
import type { Places } from './places.ts';
import { SMALL_DRAFT_GROUPS, SMALL_DRAFT_KEYS, smallDraftKeys } from './small-draft-features.ts';
import { SMALL_GROUPS, SMALL_KEYS, smallKeys } from './small-features.ts';
import { addBoth, addOne, addRow, STAGE_SUMS, sumBoth, sumOne, SUMS, writeScores } from './stage.ts';
import { Surroundings } from './surroundings.ts';
import type { Model } from './weights.ts';
import { WORD_BITS, wordTypesOf } from './word-types.ts';

/** Rows for words in their places, and for each group of the draft, as powers of two. */
const IN_PLACE_BITS = 13;
const DRAFT_BITS = 12;
const WORDS = own.WORD_GROUPS.length;
const POS = own.POS_GROUPS.length;
const DRAFT = drafted.DRAFT_GROUPS.length;
const SMALL = SMALL_GROUPS.length;
const SMALL_DRAFT = SMALL_DRAFT_GROUPS.length;
/** A word in its place tells of three tokens: of the one before it, of its own, of the one after it. */
const TOLD = own.IN_PLACE_GROUPS.length;

/** Groups whose sums are kept until they change. */
const ROUND = 0;
const SENTENCE = SUMS;

/** Room to work in that is used again for every passage. */
export class Scorer {
  readonly #model: Model;
  readonly #features = noFeatures();
  readonly #round = new Surroundings();
  readonly #draftRound = new DraftRound();
  readonly #words = new ListedSums(1 << WORD_BITS, WORDS);
  readonly #pos = new ListedSums(own.POS_KEYS, POS);
  readonly #inPlace = new KeptSums(1, IN_PLACE_BITS, TOLD * SUMS);
  readonly #labelled = new KeptSums(1, DRAFT_BITS, TOLD * STAGE_SUMS);
  readonly #drafted = new KeptSums(DRAFT, DRAFT_BITS, STAGE_SUMS);
  readonly #small = new Int32Array(SMALL_KEYS * PACKED);
  readonly #smallDraft = new Int32Array(SMALL_DRAFT_KEYS * PACKED_SECOND);
  readonly #keys = new Int32Array(SMALL);
  readonly #places = new Int32Array(SMALL);
  /** Sums that are the same for one token after the other. */
  readonly #lasting = new Int32Array(2 * SUMS);
  readonly #lastingPlaces = Int32Array.of(ROUND, SENTENCE);
  readonly #cues: readonly [NearestCue, NearestCue];
  readonly #sentenceCue = new Int32Array(STAGE_SUMS);
  readonly #run = new Int32Array(STAGE_SUMS);
  #generation = 0;
  /** Sums of each token, with edges as in the columns of a passage. */
  #sums = new Int32Array(0);

  constructor(model: Model) {
    this.#model = model;
    const small = new Int32Array(SMALL_CUE_KEYS * PACKED);
    this.#cues = [
      new NearestCue(model.table, LEFT_CUE, small),
      new NearestCue(model.table, RIGHT_CUE, small),
    ];
  }

  /** Adds up what both stages have in common; the scores of both build on it. */
  begin(passage: Passage, places: Places): void {
    const end = EDGE + passage.length;
    this.#reserve(end + EDGE);
    this.#forgetOldWords();
    for (let i = EDGE; i < end; i += 1) {
      this.#round.look(passage, places, i);
      this.#features.count = 0;
      own.addFar(this.#features, passage, this.#round, i);
      sumBoth(this.#model.table, this.#features, this.#sums, i * SUMS);
      this.#addSmall(passage, i, i * SUMS);
      this.#addWords(passage, i, i * SUMS);
      this.#addPos(passage, i, i * SUMS);
      this.#findLasting(passage, i);
      addBoth(this.#lasting, this.#lastingPlaces, 2, this.#sums, i * SUMS);
    }
    for (let i = EDGE - 1; i <= end; i += 1) this.#addInPlace(passage, i);
  }

  /** Writes the scores of the first stage. */
  first(passage: Passage, places: Places, scores: Float32Array): void {
    const { stages } = this.#model;
    for (const cue of this.#cues) cue.forget();
    for (let i = EDGE; i < EDGE + passage.length; i += 1) {
      this.#features.count = 0;
      this.#score(0, passage, places, i);
      writeScores(this.#sums, i * SUMS, stages[0].unit, scores, i - EDGE);
    }
  }

  /** Writes the scores of the second stage, which sees what the first found. */
  second(passage: Passage, places: Places, draft: Draft, scores: Float32Array): void {
    const { table, stages } = this.#model;
    const end = EDGE + passage.length;
    for (const cue of this.#cues) cue.forget();
    for (let i = EDGE - 1; i <= end; i += 1) this.#addLabelled(passage, draft, i);
    const round = this.#draftRound;
    round.forget();
    let from = -1;
    let to = -1;
    let label = -1;
    for (let i = EDGE; i < end; i += 1) {
      const place = i * SUMS + STAGE_SUMS;
      this.#addDrafted(passage, draft, i, place);
      round.look(passage, places, draft, i);
      if (round.from !== from || round.to !== to || round.label !== label) {
        ({ from, to, label } = round);
        this.#features.count = 0;
        drafted.addOfRun(this.#features, passage, draft, round);
        sumOne(table, 1, this.#features, this.#run, 0);
      }
      addOne(this.#run, 0, this.#sums, place);
      this.#addSmallDraft(passage, i, place);
      this.#features.count = 0;
      drafted.addFarDraft(this.#features, passage, places, draft, round, i);
      this.#score(1, passage, places, i);
      writeScores(this.#sums, place, stages[1].unit, scores, i - EDGE);
    }
  }

  /** Adds the features at hand, and those of cues, to a token's sums of a stage. */
  #score(stage: 0 | 1, passage: Passage, places: Places, i: number): void {
    const { table } = this.#model;
    const place = i * SUMS + stage * STAGE_SUMS;
    if (passage.sentenceFrom[i] === i) this.#findSentenceCue(stage, passage, places, i);
    addOne(this.#sentenceCue, 0, this.#sums, place);
    const [left, right] = this.#cues;
    const features = this.#features;
    const sums = this.#sums;
    left.add(stage, features, passage, places, i, sums, place);
    right.add(stage, features, passage, places, i, sums, place);
    sumOne(table, stage, features, SCRATCH, 0);
    addOne(SCRATCH, 0, sums, place);
  }

  #findSentenceCue(stage: 0 | 1, passage: Passage, places: Places, i: number): void {
    ALONE.count = 0;
    addSentenceCue(ALONE, passage, places, i);
    sumOne(this.#model.table, stage, ALONE, this.#sentenceCue, 0);
  }

  /** Adds what each word near a token tells of it by itself. */
  #addWords(passage: Passage, i: number, to: number): void {
    for (let group = 0; group < WORDS; group += 1) {
      const from = i - own.FARTHEST_WORD + group;
      const word = passage.word[from] ?? 0;
      if (!this.#words.has(word)) this.#list(this.#words, own.WORD_GROUPS, word, passage, from, 0);
      this.#places[group] = this.#words.placeOf(group, word);
    }
    addBoth(this.#words.rows, this.#places, WORDS, this.#sums, to);
  }

  /** Adds what the parts of speech round a token tell. */
  #addPos(passage: Passage, i: number, to: number): void {
    for (let group = 0; group < POS; group += 1) {
      const key = own.posKey(passage, i + group);
      if (!this.#pos.has(key)) this.#list(this.#pos, own.POS_GROUPS, key, passage, i + group, -1);
      this.#places[group] = this.#pos.placeOf(group, key);
    }
    addBoth(this.#pos.rows, this.#places, POS, this.#sums, to);
  }

  /** Adds the weights of a token's small features. */
  #addSmall(passage: Passage, i: number, to: number): void {
    const rows = this.#small;
    const places = this.#keys;
    smallKeys(passage, this.#round, i, places);
    for (let group = 0; group < SMALL; group += 1) {
      const place = (places[group] ?? 0) * PACKED;
      places[group] = place;
      if (!isMade(rows, place + PACKED - 1)) this.#packSmall(group, place, passage, i);
    }
    addPacked(rows, places, SMALL, this.#sums, to);
  }

  #packSmall(group: number, place: number, passage: Passage, i: number): void {
    this.#features.count = 0;
    SMALL_GROUPS[group]?.(this.#features, passage, this.#round, i);
    packRow(this.#model.table, this.#features, this.#small, place, PACKED);
  }

  /** Adds the weights of what the second stage sees in small numbers. */
  #addSmallDraft(passage: Passage, i: number, to: number): void {
    const rows = this.#smallDraft;
    const places = this.#keys;
    smallDraftKeys(passage, this.#draftRound, i, places);
    for (let group = 0; group < SMALL_DRAFT; group += 1) {
      const place = (places[group] ?? 0) * PACKED_SECOND;
      places[group] = place;
      if (!isMade(rows, place + PACKED_SECOND - 1)) this.#packSmallDraft(group, place, passage, i);
    }
    addPackedHalves(rows, places, SMALL_DRAFT, this.#sums, to);
  }

  #packSmallDraft(group: number, place: number, passage: Passage, i: number): void {
    this.#features.count = 0;
    SMALL_DRAFT_GROUPS[group]?.(this.#features, passage, this.#draftRound, i);
    packRow(this.#model.table, this.#features, this.#smallDraft, place, PACKED_SECOND);
  }

  /** Makes the sums of a key; each group is told of a place that lies `step` further than that of the one before. */
  #list(
    sums: ListedSums,
    groups: readonly own.Group[],
    key: number,
    passage: Passage,
    i: number,
    step: number,
  ): void {
    groups.forEach((add, group) =>
      this.#sum(add, passage, i + step * group, sums.rows, sums.placeOf(group, key)),
    );
    sums.keep(key);
  }

  /** Adds what the word at a place tells of the three tokens round it, whose sums stand side by side as its own do. */
  #addInPlace(passage: Passage, i: number): void {
    const { rows } = this.#inPlace;
    const key = own.wordInPlace(passage, i);
    const place = this.#inPlace.placeOf(0, key);
    if (!this.#inPlace.has(place, key)) {
      this.#sumInPlace(passage, i, place);
      this.#inPlace.keep(place, key);
    }
    addRow(rows, place, TOLD * SUMS, this.#sums, (i - 1) * SUMS);
  }

  /** Apart from the look, which is taken for every token: what a closure holds costs memory even where it is not made. */
  #sumInPlace(passage: Passage, i: number, place: number): void {
    own.IN_PLACE_GROUPS.forEach((add, group) =>
      this.#sum(add, passage, i, this.#inPlace.rows, place + group * SUMS),
    );
  }

  /** Adds up a group of features at a place of the passage. */
  #sum(add: own.Group, passage: Passage, i: number, rows: Int32Array, place: number): void {
    this.#features.count = 0;
    add(this.#features, passage, i);
    sumBoth(this.#model.table, this.#features, rows, place);
  }

  /** Adds what the word at a place tells the second stage of the three tokens round it. */
  #addLabelled(passage: Passage, draft: Draft, i: number): void {
    const { rows } = this.#labelled;
    const key = drafted.labelledWord(passage, draft, i);
    const place = this.#labelled.placeOf(0, key);
    if (!this.#labelled.has(place, key)) {
      this.#sumLabelled(passage, draft, i, place);
      this.#labelled.keep(place, key);
    }
    for (let group = 0; group < TOLD; group += 1)
      addOne(rows, place + group * STAGE_SUMS, this.#sums, (i - 1 + group) * SUMS + STAGE_SUMS);
  }

  #sumLabelled(passage: Passage, draft: Draft, i: number, place: number): void {
    drafted.LABELLED_GROUPS.forEach((add, group) =>
      this.#sumDrafted(add, passage, draft, i, this.#labelled.rows, place + group * STAGE_SUMS),
    );
  }

  /** Adds the sums of a token's draft groups. */
  #addDrafted(passage: Passage, draft: Draft, i: number, to: number): void {
    const { rows } = this.#drafted;
    drafted.draftKeys(passage, draft, i, this.#keys);
    for (let group = 0; group < DRAFT; group += 1) {
      const key = this.#keys[group] ?? 0;
      const place = this.#drafted.placeOf(group, key);
      if (!this.#drafted.has(place, key)) {
        this.#sumDrafted(drafted.DRAFT_GROUPS[group], passage, draft, i, rows, place);
        this.#drafted.keep(place, key);
      }
      addOne(rows, place, this.#sums, to);
    }
  }

  /** Adds up a group of features of the draft. */
  #sumDrafted(
    add: drafted.DraftGroup | undefined,
    passage: Passage,
    draft: Draft,
    i: number,
    rows: Int32Array,
    place: number,
  ): void {
    this.#features.count = 0;
    add?.(this.#features, passage, draft, i);
    sumOne(this.#model.table, 1, this.#features, rows, place);
  }

  #findLasting(passage: Passage, i: number): void {
    if (i === EDGE || !own.isRoundTheSame(passage, i))
      this.#sum(own.addRound, passage, i, this.#lasting, ROUND);
    if (passage.sentenceFrom[i] === i) this.#sum(own.addOfSentence, passage, i, this.#lasting, SENTENCE);
  }

  /** Sums are kept by the numbers of words; numbers given anew make them worthless. */
  #forgetOldWords(): void {
    const { generation } = wordTypesOf(this.#model.words);
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#words.forgetAll();
    this.#inPlace.forgetAll();
    this.#labelled.forgetAll();
  }

  #reserve(tokens: number): void {
    if (this.#sums.length >= tokens * SUMS) return;
    this.#sums = new Int32Array(Math.max(512, tokens, (2 * this.#sums.length) / SUMS) * SUMS);
  }
}

const SCRATCH = new Int32Array(STAGE_SUMS);

const ALONE = noFeatures();
