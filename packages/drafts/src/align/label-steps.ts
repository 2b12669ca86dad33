import type { Pairing } from './anchors.ts';
import { stepBetween, type Label } from './labels.ts';
import type { Profile } from './profiles.ts';

/** How far numbers went on from one draft to the other, by the pairs that wording alone makes sure. */
export interface LabelSteps {
  /** 0 to 1: the share of the sure pairs whose numbers went on as far as those of this pair, all that is near counting in part; 0 where they are the same. */
  share(a: Label | null, b: Label | null): number;
}

/** So many pairs would have to be seen before half is believed of what they say. */
const WEIGHT = 2;
/** What a step that is one higher or lower still counts. */
const FALL = 0.25;
/** Steps that are farther away count nothing. */
const REACH = 3;

/** Counts the steps of the sure pairs of different wording. Linear. */
export function labelStepsIn(left: readonly Profile[], right: readonly Profile[], sure: Pairing): LabelSteps {
  const counts = new Map<number, number>();
  let all = 0;
  for (const a of left) {
    const b = right[sure.toRight[a.index] ?? -1];
    const step = b === undefined || a.key === b.key ? NaN : stepBetween(a.label, b.label);
    if (Number.isNaN(step)) continue;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    all += 1;
  }
  const near = (step: number): number => {
    let sum = 0;
    for (let by = -REACH; by <= REACH; by += 1) sum += (counts.get(step + by) ?? 0) * FALL ** Math.abs(by);
    return Math.min(1, sum / (all + WEIGHT));
  };
  return {
    share: (a, b) => {
      const step = stepBetween(a, b);
      return Number.isNaN(step) || step === 0 ? 0 : near(step);
    },
  };
}
