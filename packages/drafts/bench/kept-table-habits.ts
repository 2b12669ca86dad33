import type { Random } from './random.ts';
import { between } from './random.ts';

/** How one table is kept: shares of cells but for the flags and `annexRows`. */
export interface Keeping {
  readonly inOrder: boolean;
  readonly identicalGone: boolean;
  readonly sampled: number;
  /** The sample is one stretch of the table, not rows from all over it. */
  readonly inStretch: boolean;
  readonly alone: number;
  readonly bothChanged: boolean;
  readonly changed: number;
  readonly added: number;
  readonly deleted: number;
  readonly moved: number;
  readonly joined: number;
  readonly divided: number;
  /** Points stand in the cell of their paragraph, and of these cells so many give what changed alone. */
  readonly pointsWithin: boolean;
  readonly partsOnly: number;
  readonly labelled: boolean;
  readonly renumbered: boolean;
  /** Definitions stand in another order in the position, under letters. */
  readonly relettered: boolean;
  readonly headed: number;
  readonly noted: number;
  readonly justified: number;
  readonly annexRows: number;
}

/** Half of the tables have none of a trait. */
const sometimes = (random: Random, most: number): number => (random() < 0.5 ? 0 : most * random());

export function keepingOf(random: Random): Keeping {
  return {
    inOrder: random() < 0.4,
    identicalGone: random() < 0.5,
    sampled: random() < 0.3 ? 1 : 0.2 + 0.7 * random(),
    inStretch: random() < 0.4,
    alone: 0.1 + 0.5 * random(),
    bothChanged: random() < 0.35,
    changed: 0.3 + 0.6 * random(),
    added: sometimes(random, 0.2),
    deleted: sometimes(random, 0.3),
    moved: sometimes(random, 0.1),
    joined: sometimes(random, 0.08),
    divided: sometimes(random, 0.08),
    pointsWithin: random() < 0.4,
    partsOnly: sometimes(random, 0.8),
    labelled: random() < 0.75,
    renumbered: random() < 0.4,
    relettered: random() < 0.4,
    headed: sometimes(random, 1),
    noted: sometimes(random, 0.3),
    justified: sometimes(random, 0.3),
    annexRows: random() < 0.6 ? 0 : between(random, 4, 24),
  };
}
