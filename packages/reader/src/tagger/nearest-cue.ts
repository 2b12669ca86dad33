import * as cues from './cue-features.ts';
import { noFeatures } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import type { ListedSums } from './kept-sums.ts';
import type { Passage } from './passage.ts';
import type { Places } from './places.ts';
import { addEach, addOne, STAGE_SUMS, sumBoth, sumOne, SUMS } from './stage.ts';

/** No number of a nearest cue. */
const UNKNOWN = -2;
/** The small features that hang on nothing of the token. */
const SMALL = cues.SMALL_CUE_GROUPS.length - 1;

const ALONE = noFeatures();

/** The nearest cue on one side, whose sums stay the same for one token after the other as long as nothing changes. */
export class NearestCue {
  readonly #table: Int32Array;
  readonly #side: number;
  /** Sums of the small features of both sides, for both stages. */
  readonly #small: ListedSums;
  readonly #sums = new Int32Array(STAGE_SUMS);
  /** Sums where there is no cue, for both stages. */
  readonly #none = new Int32Array(SUMS);
  readonly #keys = new Int32Array(SMALL);
  readonly #places = new Int32Array(SMALL);
  #last = UNKNOWN;

  constructor(table: Int32Array, side: number, small: ListedSums) {
    this.#table = table;
    this.#side = side;
    this.#small = small;
    ALONE.count = 0;
    cues.addNoCue(ALONE, side);
    sumBoth(table, ALONE, this.#none, 0);
  }

  forget(): void {
    this.#last = UNKNOWN;
  }

  /** Puts in what hangs on the token's part of speech and on a word, and adds the sums of all else for a stage. */
  add(
    stage: 0 | 1,
    features: Features,
    passage: Passage,
    places: Places,
    i: number,
    sums: Int32Array,
    place: number,
  ): void {
    const column = this.#side === cues.LEFT_CUE ? places.cueLeft : places.cueRight;
    const nearest = cues.nearestCue(passage, places, i, column[i] ?? 0);
    if (nearest === cues.NO_CUE) {
      addOne(this.#none, stage * STAGE_SUMS, sums, place);
      return;
    }
    if (nearest !== this.#last) {
      this.#last = nearest;
      this.#sumAlone(stage, passage, nearest);
    }
    addOne(this.#sums, 0, sums, place);
    const pos = passage.pos[i] ?? 0;
    cues.addCueByPos(features, this.#side, passage, nearest, pos);
    const key = cues.smallKeyByPos(this.#side, nearest, pos);
    if (!this.#small.has(key)) this.#sumSmall(0, key, passage, nearest, pos);
    addOne(this.#small.rows, this.#small.placeOf(0, key) + stage * STAGE_SUMS, sums, place);
  }

  #sumAlone(stage: 0 | 1, passage: Passage, nearest: number): void {
    ALONE.count = 0;
    cues.addCueAlone(ALONE, this.#side, passage, nearest);
    sumOne(this.#table, stage, ALONE, this.#sums, 0);
    cues.smallCueKeys(this.#side, passage, nearest, this.#keys);
    for (let group = 0; group < SMALL; group += 1) {
      const key = this.#keys[group] ?? 0;
      if (!this.#small.has(key)) this.#sumSmall(group + 1, key, passage, nearest, 0);
      this.#places[group] = this.#small.placeOf(0, key) + stage * STAGE_SUMS;
    }
    addEach(this.#small.rows, this.#places, SMALL, this.#sums, 0);
  }

  #sumSmall(group: number, key: number, passage: Passage, nearest: number, pos: number): void {
    ALONE.count = 0;
    cues.SMALL_CUE_GROUPS[group]?.(ALONE, this.#side, passage, nearest, pos);
    sumBoth(this.#table, ALONE, this.#small.rows, this.#small.placeOf(0, key));
    this.#small.keep(key);
  }
}
