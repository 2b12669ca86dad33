import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';

/**
 * What is looked at in a pair, in the order of `PAIR_WEIGHTS`. Each is a number of the size of one. What order, numbers
 * and places say counts only so far as the draft shows that they carry something (`trust`); and where they do, wording
 * weighs otherwise than where it stands alone (`in order`).
 */
export const PAIR_FEATURES = [
  'always',
  'near',
  'near root',
  'held',
  'held by one much longer',
  'same heading',
  'other heading',
  'figures shared',
  'figures all other',
  'lead over rivals',
  'lead over open rivals',
  'behind a settled one',
  'nearest of each other',
  'same neighbours',
  'other neighbours',
  'same number',
  'same parent',
  'other parent',
  'distance',
  'children paired',
  'short',
  'short but near',
  'one without text',
  'order trusted',
  'near, in order',
  'near root, in order',
  'held, in order',
  'held by one much longer, in order',
  'lead over rivals, in order',
  'lead over open rivals, in order',
  'behind a settled one, in order',
  'nearest of each other, in order',
  'short, in order',
  'short but near, in order',
] as const;

/** What is known of a pair, for its score and for the reason in words. */
export interface Evidence {
  readonly near: number;
  readonly sameHeading: boolean;
  readonly sameNumber: boolean;
  readonly figures: readonly string[];
  readonly sameParent: boolean;
  readonly sameNeighbours: number;
  /** By the order of `PAIR_FEATURES`. */
  readonly features: Float64Array;
}

/** What the wording alone must reach for a pair to be thought of, unless heading or sub-points speak for it. */
const LEAST_NEAR = 0.03;

/** Gathers what speaks for and against a pair; null where nothing makes it worth a thought. */
export function evidenceFor(sides: Sides, i: number, j: number): Evidence | null {
  const [a, b] = [sides.left[i], sides.right[j]];
  if (a === undefined || b === undefined) return null;
  const { near, held } = sides.wordings.of(i, j);
  const sameHeading = a.heading !== '' && a.heading === b.heading;
  const below = childrenPaired(sides, a, b);
  if (near < LEAST_NEAR && !sameHeading && below === 0) return null;
  const figures = sharedFigures(a, b);
  const parents = parentsOf(sides, a, b);
  const edges = neighbours(sides, a, b);
  const sameNumber = a.provision.path === b.provision.path;
  const lead = sides.rivals.lead(i, j);
  const words = Math.min(a.terms.words, b.terms.words);
  const short = 1 / (1 + words / 4);
  const { trust } = sides;
  const longer = held * (1 - words / Math.max(1, a.terms.words, b.terms.words));
  const open = clamped(sides.rivals.openLead(i, j, sides.pairing));
  const settled = sides.rivals.settledLead(i, j);
  const mutual = lead > 0 ? 1 : 0;
  const order = trust.neighbours;
  const features = Float64Array.of(
    1,
    near,
    Math.sqrt(near),
    held,
    longer,
    sameHeading ? 1 : 0,
    a.heading !== '' && b.heading !== '' && !sameHeading ? 1 : 0,
    figures.share,
    figures.other ? 1 : 0,
    clamped(lead),
    open,
    settled,
    mutual,
    edges.same * order,
    edges.other * order,
    sameNumber ? trust.numbers : 0,
    parents === 'same' ? 1 : 0,
    parents === 'other' ? 1 : 0,
    Math.sqrt(Math.abs(a.place - b.place)) * trust.places,
    below,
    short,
    short * near,
    (a.provision.text === '') !== (b.provision.text === '') ? 1 : 0,
    order,
    near * order,
    Math.sqrt(near) * order,
    held * order,
    longer * order,
    clamped(lead) * order,
    open * order,
    settled * order,
    mutual * order,
    short * order,
    short * near * order,
  );
  return {
    near,
    sameHeading,
    sameNumber,
    figures: figures.shared,
    sameParent: parents === 'same',
    sameNeighbours: edges.same,
    features,
  };
}

const clamped = (lead: number): number => Math.max(-0.5, Math.min(0.5, lead));

/** Figures in common; their share of all figures, 0 where there is none; and whether both have some but none in common. */
function sharedFigures(a: Profile, b: Profile): { shared: string[]; share: number; other: boolean } {
  const [x, y] = [a.terms.figures, b.terms.figures];
  if (x.size === 0 && y.size === 0) return { shared: [], share: 0, other: false };
  const shared = [...x].filter((figure) => y.has(figure));
  const share = shared.length / (x.size + y.size - shared.length);
  return { shared, share, other: shared.length === 0 && x.size > 0 && y.size > 0 };
}

/** Whether the two stand under partners, under those of others, or under nothing that says anything. */
function parentsOf({ pairing }: Sides, a: Profile, b: Profile): 'same' | 'other' | 'unknown' {
  const there = a.parent < 0 ? -1 : (pairing.toRight[a.parent] ?? -1);
  const here = b.parent < 0 ? -1 : (pairing.toLeft[b.parent] ?? -1);
  if (there === -1 && here === -1) return 'unknown';
  return there === b.parent ? 'same' : 'other';
}

/** How many neighbours under the same parents are partners, and how many have other partners: 0 to 2 each. */
function neighbours({ pairing }: Sides, a: Profile, b: Profile): { same: number; other: number } {
  let [same, other] = [0, 0];
  for (const edge of ['before', 'behind'] as const) {
    const [x, y] = [a[edge], b[edge]];
    if (x === -1 || y === -1) {
      if (x === y) same += 1;
      continue;
    }
    if (pairing.toRight[x] === y) same += 1;
    else if (pairing.toRight[x] !== -1 && pairing.toLeft[y] !== -1) other += 1;
  }
  return { same, other };
}

/** The share of children on the side with more of them that are partners of the other's children. */
function childrenPaired({ pairing, right }: Sides, a: Profile, b: Profile): number {
  const most = Math.max(a.children.length, b.children.length);
  if (most === 0) return 0;
  const paired = a.children.filter((child) => right[pairing.toRight[child] ?? -1]?.parent === b.index);
  return paired.length / most;
}
