import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';
import { neighbours, parentsOf } from './surroundings.ts';

/** What is told of a pair in its reason. */
export interface Evidence {
  readonly near: number;
  readonly sameHeading: boolean;
  readonly sameNumber: boolean;
  /** Whether the same number stands at the head of both texts. */
  readonly sameLabel: boolean;
  readonly figures: readonly string[];
  readonly sameParent: boolean;
  readonly sameNeighbours: number;
}

export function evidenceFor(sides: Sides, a: Profile, b: Profile): Evidence {
  return {
    near: sides.wordings.near(a.index, b.index),
    sameHeading: a.heading !== '' && a.heading === b.heading,
    sameNumber: a.provision.path === b.provision.path,
    sameLabel: a.label !== null && a.label.kind === b.label?.kind && a.label.printed === b.label.printed,
    figures: [...a.terms.figures].filter((figure) => b.terms.figures.has(figure)),
    sameParent: parentsOf(sides, a, b) === 'same',
    sameNeighbours: neighbours(sides, a, b).same,
  };
}
