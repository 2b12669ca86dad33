import { sameEdge, shareOfEdge } from './edges.ts';
import { labelsInto } from './label-features.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';
import { childrenPaired, neighbours, parentsOf } from './surroundings.ts';
import { WORDING } from './wordings.ts';

/** What the wording alone must reach for a pair to be thought of, unless heading or sub-points speak for it. */
const LEAST_NEAR = 0.03;

/**
 * Writes the features of a pair into `into`, which has room for `PAIR_FEATURES`; false where nothing makes the pair
 * worth a thought. Nothing is allocated: this is done for every candidate in every round.
 */
export function featuresInto(into: Float64Array, sides: Sides, a: Profile, b: Profile): boolean {
  const { trust, wordings } = sides;
  const place = wordings.placeOf(a.index, b.index);
  const near = wordings.at(place, WORDING.near);
  const sameHeading = a.heading !== '' && a.heading === b.heading;
  const below = childrenPaired(sides, a, b);
  if (near < LEAST_NEAR && !sameHeading && below === 0) return false;
  wordingInto(into, sides, a, b, near, wordings.at(place, WORDING.held));
  // "General provisions" stands over many; a heading that stands once on either side says much.
  into[5] = sameHeading ? (a.ownHeading && b.ownHeading ? 1 : 0.3) : 0;
  into[6] = a.heading !== '' && b.heading !== '' && !sameHeading ? 1 : 0;
  figuresInto(into, a, b);
  const edges = neighbours(sides, a, b);
  const parents = parentsOf(sides, a, b);
  into[13] = edges.same * trust.neighbours;
  into[14] = edges.other * trust.neighbours;
  into[15] = a.provision.path === b.provision.path ? trust.numbers : 0;
  into[16] = parents === 'same' ? 1 : 0;
  into[17] = parents === 'other' ? 1 : 0;
  into[18] = Math.sqrt(Math.abs(a.place - b.place)) * trust.places;
  into[19] = below;
  into[22] = (a.provision.text === '') !== (b.provision.text === '') ? 1 : 0;
  into[23] = trust.neighbours;
  runsInto(into, sides, a, b, place);
  labelsInto(into, sides, a, b);
  slotInto(into, sides, a, b);
  into[38] = trust.matched;
  into[39] = Math.min(a.terms.words, b.terms.words) / Math.max(1, a.terms.words, b.terms.words);
  IN_ORDER.forEach((from, at) => (into[40 + at] = (into[from] ?? 0) * trust.neighbours));
  massInto(into, sides, place);
  standingInto(into, sides, a, b);
  into[61] = a.provision.number === '' && b.provision.number === '' ? 1 : 0;
  SHORT.forEach((from, at) => (into[62 + at] = (into[from] ?? 0) * (into[20] ?? 0)));
  CROSSED.forEach(([one, other], at) => (into[65 + at] = (into[one] ?? 0) * (into[other] ?? 0)));
  into[70] = isSameSequence(a.terms.sequence, b.terms.sequence) ? 1 : 0;
  if (sides.cells) {
    exchangedInto(into, sides, place);
    settledInto(into, sides);
  }
  return true;
}

/** The features of wording that weigh otherwise where order is trusted, in the order in which they stand at the end. */
const IN_ORDER: readonly number[] = [1, 2, 3, 4, 9, 10, 11, 12, 20, 21, 24, 25];

/** The features that weigh otherwise between short texts, in the order in which they stand behind. */
const SHORT: readonly number[] = [52, 55, 59];

/**
 * Features that say more together than one by one: of all products of two, those that gained most on the seeds of the weights, added one
 * by one until the next gained nothing on others. Boosted trees of decisions over all features gained about as much.
 */
const CROSSED: readonly (readonly [number, number])[] = [
  [32, 59],
  [2, 61],
  [29, 39],
  [31, 58],
  [33, 54],
];

/** Whether all words are the same, whatever their case, marks and the label before them. */
const isSameSequence = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

function wordingInto(
  into: Float64Array,
  sides: Sides,
  a: Profile,
  b: Profile,
  near: number,
  held: number,
): void {
  const { rivals, openRivals } = sides;
  const lead = rivals.lead(a.index, b.index, near);
  const shorter = Math.min(a.terms.words, b.terms.words);
  into[0] = 1;
  into[1] = near;
  into[2] = Math.sqrt(near);
  into[3] = held;
  into[4] = held * (1 - shorter / Math.max(1, a.terms.words, b.terms.words));
  into[9] = clamped(lead);
  into[10] = clamped(openRivals.lead(a.index, b.index, near));
  into[11] = rivals.settledLead(a.index, b.index, near);
  into[12] = lead > 0 ? 1 : 0;
  into[20] = 1 / (1 + shorter / 4);
  into[21] = into[20] * near;
}

const clamped = (lead: number): number => Math.max(-0.5, Math.min(0.5, lead));

/** The share of figures in common, 0 where there is none; and whether both have some but none in common. */
function figuresInto(into: Float64Array, a: Profile, b: Profile): void {
  const [x, y] = [a.terms.figures, b.terms.figures];
  let shared = 0;
  if (x.size > 0 && y.size > 0) for (const figure of x) if (y.has(figure)) shared += 1;
  into[7] = x.size + y.size === 0 ? 0 : shared / (x.size + y.size - shared);
  into[8] = shared === 0 && x.size > 0 && y.size > 0 ? 1 : 0;
}

/** Words in the same order: runs of three, and the rare words of a common beginning and end. */
function runsInto(
  into: Float64Array,
  { wordings, space }: Sides,
  a: Profile,
  b: Profile,
  place: number,
): void {
  const runs = wordings.at(place, WORDING.runs);
  into[24] = runs;
  into[25] = wordings.at(place, WORDING.runsOfBoth);
  into[26] = Math.sqrt(runs);
  into[27] = sameEdge(a.terms.beginning, b.terms.beginning, space.rarity);
  into[28] = sameEdge(a.terms.ending, b.terms.ending, space.rarity);
  into[29] = shareOfEdge(a.terms.beginning, b.terms.beginning);
  into[30] = shareOfEdge(a.terms.ending, b.terms.ending);
}

/** How much is shared and how much is not, as sums and not as shares: five rare words say more than one. */
function massInto(into: Float64Array, { wordings }: Sides, place: number): void {
  into[52] = wordings.at(place, WORDING.rareRuns);
  into[53] = wordings.at(place, WORDING.rareRunsOfBoth);
  into[54] = Math.log1p(wordings.at(place, WORDING.runMass)) / 4;
  into[55] = Math.log1p(wordings.at(place, WORDING.mass)) / 4;
  into[56] = Math.log1p(wordings.at(place, WORDING.restOfShorter)) / 4;
  into[57] = Math.log1p(wordings.at(place, WORDING.restOfLonger)) / 4;
}

/** What the last round thought of the pair, and how far before its rivals it was. */
function standingInto(into: Float64Array, { standings }: Sides, a: Profile, b: Profile): void {
  const odds = standings.odds(a.index, b.index);
  into[58] = odds / 4;
  into[59] = standings.lead(a.index, b.index, odds) / 4;
  into[60] = standings.openLead(a.index, b.index, odds) / 4;
}

/** Words put for others in the same place, and how much of each text is kept. */
function exchangedInto(into: Float64Array, { wordings }: Sides, place: number): void {
  into[74] = Math.log1p(wordings.at(place, WORDING.exchanged)) / 4;
  into[75] = wordings.at(place, WORDING.exchangedShare);
  into[76] = wordings.at(place, WORDING.leastKept);
  into[77] = wordings.at(place, WORDING.mostKept);
}

/** Where rows that read the same were taken out of a table, fewer of those that are left have a partner; and what the same words say. */
function settledInto(into: Float64Array, { trust }: Sides): void {
  into[78] = trust.settled;
  into[79] = trust.settled * (into[2] ?? 0);
  into[80] = (into[70] ?? 0) * (into[59] ?? 0);
  into[81] = (into[70] ?? 0) * (into[12] ?? 0);
}

/** Where the pair stands among those that keep their order. */
function slotInto(into: Float64Array, { slots, trust }: Sides, a: Profile, b: Profile): void {
  const passed = slots.passed(a.index, b.index);
  const trusted = passed === 0 ? trust.order * slots.firmness(a.index) : 0;
  into[34] = trusted;
  into[35] = trusted === 0 ? 0 : trusted / slots.crowd(a.index, b.index);
  into[36] = (trust.order * Math.log2(1 + passed)) / 4;
  into[37] = trust.order;
}
