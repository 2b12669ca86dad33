import * as cues from './cue-features.ts';
import { noFeatures } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import { addPackedHalves, isMade, PACKED, packRow } from './packed-rows.ts';
import type { Passage } from './passage.ts';
import type { Places } from './places.ts';
import { addOne, STAGE_SUMS, sumBoth, sumOne, SUMS } from './stage.ts';

/** No number of a nearest cue. */
const UNKNOWN = -2;
/** The small features that hang on nothing of the token. */
const SMALL = cues.SMALL_CUE_GROUPS.length - 1;

/** Numbers of a packed row that are one stage's. */
const HALF = PACKED / 2;

const ALONE = noFeatures();

/** The nearest cue on one side, whose sums stay the same for one token after the other as long as nothing changes. */
export class NearestCue {
  readonly #table: Int32Array;
  readonly #side: number;
  /** Packed rows of the small features of both sides, for both stages. */
  readonly #small: Int32Array;
  readonly #sums = new Int32Array(STAGE_SUMS);
  /** Sums where there is no cue, for both stages. */
  readonly #none = new Int32Array(SUMS);
  readonly #places = new Int32Array(SMALL);
  readonly #placeByPos = new Int32Array(1);
  #last = UNKNOWN;

  constructor(table: Int32Array, side: number, small: Int32Array) {
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
    const row = cues.smallKeyByPos(this.#side, nearest, pos) * PACKED;
    if (!isMade(this.#small, row + PACKED - 1)) this.#pack(0, row, passage, nearest, pos);
    this.#placeByPos[0] = row + stage * HALF;
    addPackedHalves(this.#small, this.#placeByPos, 1, sums, place);
  }

  #sumAlone(stage: 0 | 1, passage: Passage, nearest: number): void {
    ALONE.count = 0;
    cues.addCueAlone(ALONE, this.#side, passage, nearest);
    sumOne(this.#table, stage, ALONE, this.#sums, 0);
    const places = this.#places;
    cues.smallCueKeys(this.#side, passage, nearest, places);
    for (let group = 0; group < SMALL; group += 1) {
      const row = (places[group] ?? 0) * PACKED;
      if (!isMade(this.#small, row + PACKED - 1)) this.#pack(group + 1, row, passage, nearest, 0);
      places[group] = row + stage * HALF;
    }
    addPackedHalves(this.#small, places, SMALL, this.#sums, 0);
  }

  #pack(group: number, row: number, passage: Passage, nearest: number, pos: number): void {
    ALONE.count = 0;
    cues.SMALL_CUE_GROUPS[group]?.(ALONE, this.#side, passage, nearest, pos);
    packRow(this.#table, ALONE, this.#small, row, PACKED);
  }
}
