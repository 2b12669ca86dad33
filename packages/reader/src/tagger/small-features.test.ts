import { sentences } from '@nonpaper/text';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../tokens.ts';
import { LEFT_CUE, nearestCue, NO_CUE, RIGHT_CUE, SMALL_CUE_GROUPS, SMALL_CUE_KEYS } from './cue-features.ts';
import { smallCueKeys, smallKeyByPos } from './cue-features.ts';
import { DraftRound } from './draft-round.ts';
import { draftOf } from './drafting.ts';
import { noFeatures } from './feature-list.ts';
import type { Features } from './feature-list.ts';
import { hintedPassage, hintList } from './hints.ts';
import { LABEL_COUNT } from './labels.ts';
import { EDGE } from './passage.ts';
import type { Passage } from './passage.ts';
import { placesOf } from './places.ts';
import type { Places } from './places.ts';
import { SMALL_DRAFT_GROUPS, SMALL_DRAFT_KEYS, smallDraftKeys } from './small-draft-features.ts';
import { SMALL_GROUPS, SMALL_KEYS, smallKeys } from './small-features.ts';
import { Surroundings } from './surroundings.ts';

/** Facts about words that come near all values that they can have. */
const FACTS = {
  lemma: (hash: number) => (hash >>> 8) & 0xff,
  word: (hash: number) => (hash >>> 5) & 0x7fffff,
};

const WORDS = 'the,Haal,said,“,”,who,lock,shuts,.,quickly,of,12,and,that,denied,told'.split(',');
const TEXT = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }).map((all) => all.join(' '));

const HINTS = ['source', 'cue', 'content'] as const;

/** A passage of odd words, with hints here and there. */
const PASSAGE = fc.tuple(TEXT, fc.array(fc.nat({ max: 200 }), { maxLength: 6 })).map(([text, ends]) => {
  const hints = ends.map((from, at) => ({
    role: HINTS[at % 3] ?? 'cue',
    span: [from, from + 12] as const,
    by: 'rule',
    group: at,
  }));
  const words = sentences(text).map((each) => tokenize(text, each));
  return hintedPassage(words, FACTS, hintList(hints));
});

/** Keys and the hashes of the features that they stand for, and the other way round; a feature may add nothing. */
class Pairs {
  readonly #hashes = new Map<number, number | null>();
  readonly #keys = new Map<number, number>();

  /** Checks that a key stands for one feature, and a feature for one key. */
  see(key: number, keys: number, add: (f: Features) => void): void {
    const features = noFeatures();
    add(features);
    expect(features.count).toBeLessThanOrEqual(1);
    const hash = features.count === 0 ? null : (features.values[0] ?? 0);
    expect(key).toBeGreaterThanOrEqual(0);
    expect(key).toBeLessThan(keys);
    expect(hash).toBe(this.#hashes.has(key) ? this.#hashes.get(key) : hash);
    this.#hashes.set(key, hash);
    if (hash === null) return;
    expect(key).toBe(this.#keys.get(hash) ?? key);
    this.#keys.set(hash, key);
  }
}

const tokensOf = ({ length }: Passage): number[] => Array.from({ length }, (_, token) => token + EDGE);
const everyThird = (passage: Passage): Places => placesOf(passage, (at) => (passage.low[at] ?? 0) % 3 === 0);

describe('keys of small features', () => {
  it('stand for one feature each, and each feature for one key', () => {
    const pairs = new Pairs();
    const round = new Surroundings();
    const keys = new Int32Array(SMALL_GROUPS.length);
    fc.assert(
      fc.property(PASSAGE, (passage) => {
        const places = everyThird(passage);
        for (const i of tokensOf(passage)) {
          round.look(passage, places, i);
          smallKeys(passage, round, i, keys);
          SMALL_GROUPS.forEach((add, group) =>
            pairs.see(keys[group] ?? -1, SMALL_KEYS, (f) => add(f, passage, round, i)),
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('do so for what the second stage sees of the draft', () => {
    const pairs = new Pairs();
    const round = new DraftRound();
    const keys = new Int32Array(SMALL_DRAFT_GROUPS.length);
    fc.assert(
      fc.property(PASSAGE, fc.array(fc.nat({ max: LABEL_COUNT - 1 }), { minLength: 60 }), (passage, all) => {
        const labels = Uint8Array.from({ length: passage.length }, (_, at) => all[at % all.length] ?? 0);
        const draft = draftOf(labels, new Float32Array(passage.length * LABEL_COUNT), passage.length);
        const places = everyThird(passage);
        round.forget();
        for (const i of tokensOf(passage)) {
          round.look(passage, places, draft, i);
          smallDraftKeys(passage, round, i, keys);
          SMALL_DRAFT_GROUPS.forEach((add, group) =>
            pairs.see(keys[group] ?? -1, SMALL_DRAFT_KEYS, (f) => add(f, passage, round, i)),
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('do so for the nearest cues', () => {
    const pairs = new Pairs();
    const keys = new Int32Array(SMALL_CUE_GROUPS.length - 1);
    fc.assert(
      fc.property(PASSAGE, (passage) => {
        const places = everyThird(passage);
        for (const i of tokensOf(passage))
          for (const side of [LEFT_CUE, RIGHT_CUE]) {
            const cue = (side === LEFT_CUE ? places.cueLeft : places.cueRight)[i] ?? -1;
            const nearest = nearestCue(passage, places, i, cue);
            if (nearest === NO_CUE) continue;
            const pos = passage.pos[i] ?? 0;
            smallCueKeys(side, passage, nearest, keys);
            const all = [smallKeyByPos(side, nearest, pos), ...keys];
            SMALL_CUE_GROUPS.forEach((add, group) =>
              pairs.see(all[group] ?? -1, SMALL_CUE_KEYS, (f) => add(f, side, passage, nearest, pos)),
            );
          }
      }),
      { numRuns: 15 },
    );
  });

  it('see the same of the draft in any order of tokens', () => {
    const passage = fc.sample(PASSAGE, { numRuns: 1, seed: 7 })[0];
    if (passage === undefined) throw new Error('No passage was made.');
    const labels = Uint8Array.from(
      { length: passage.length },
      (_, at) => [0, 0, 5, 6, 6, 3, 0, 1, 2][at % 9] ?? 0,
    );
    const draft = draftOf(labels, new Float32Array(passage.length * LABEL_COUNT), passage.length);
    const places = everyThird(passage);
    const seen = (order: readonly number[]): Map<number, string> => {
      const round = new DraftRound();
      return new Map(
        order.map((i) => {
          round.look(passage, places, draft, i);
          return [i, JSON.stringify(round)];
        }),
      );
    };
    const tokens = tokensOf(passage);
    const forward = seen(tokens);
    for (const [i, round] of seen(tokens.toReversed())) expect(round).toBe(forward.get(i));
  });
});
