import type { Free, Pairing } from './anchors.ts';
import { anchor, freeBy, join, noPairs } from './anchors.ts';
import { assign, type Offer } from './assignment.ts';
import { areCells } from './cells.ts';
import { pairsByPlace, pairsByWords, type NearPairs } from './candidates.ts';
import { fillGaps } from './gaps.ts';
import { keepNumbers, narrowedIn } from './narrowed.ts';
import { groupsIn, release } from './groups.ts';
import type { Known, KnownLink, LostLink } from './known.ts';
import { knownFrom, mirroredLink } from './known.ts';
import { labelStepsIn } from './label-steps.ts';
import { labelRarityOf } from './labels.ts';
import { areRenumbered, pairLoneLabels, withoutLoneLabels } from './lone-labels.ts';
import { loosen, withLoosened } from './loosened.ts';
import { profilesOf } from './profiles.ts';
import { repeatedLines } from './repeated-lines.ts';
import { rivalsAmong } from './rivals.ts';
import { mirrored, rowsOf, sortedRows } from './rows.ts';
import { oddsOf, roomForFeatures } from './scores.ts';
import { shiftedIn } from './shifted.ts';
import type { Sides } from './sides.ts';
import { slotsBy } from './slots.ts';
import { NO_STANDINGS, standingsOf, type WeighedPair } from './standings.ts';
import { agreementOf } from './surroundings.ts';
import { termSpace } from './similarity.ts';
import { Dictionary } from './terms.ts';
import { trustIn } from './trust.ts';
import type { Weights } from './weighing.ts';
import { WEIGHTS } from './weights.ts';
import { isInOrder } from './working-side.ts';
import { Wordings } from './wordings.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';

/** The rows of two drafts, and the known links that could not be followed. */
export interface KnownAlignment {
  readonly rows: readonly ConcordanceRow[];
  readonly lost: readonly LostLink[];
  /**
   * How many provisions, of both drafts together, are so alike to thousands of the other draft that only some of these were compared: their
   * matches may be missing or another one's. 0 but where more than some thousand provisions share all that they have in common.
   */
  readonly coarse: number;
}

/**
 * Matches the provisions of two drafts.
 *
 * Plan.
 * 1. What a person confirmed or cut is followed before anything else (`known`).
 * 2. Provisions of the very same wording are pairs; of several alike, their surroundings decide (`anchors`, `loosened`); what is
 *    only a number goes with what stands under it (`lone-labels`).
 * 3. The others are compared by rare words, headings, figures, rivals, parents, neighbours and place (`candidates`,
 *    `features`), where order and numbers count only so far as they carry something between these two drafts
 *    (`trust`). The best set of pairs as a whole is chosen, in which staying alone is allowed (`scores`, `assignment`).
 *    This is done three times: the pairs of one round say in the next which parents and neighbours belong together, and
 *    how far before its rivals each pair was (`standings`).
 * 4. What is left over is tried as a piece of a pair: one divided into up to four, up to four joined into one, or
 *    boundaries that moved (`groups`; between two pairs: `shifted`).
 * 5. What is still left over in the same slot between the same partners is shown side by side (`gaps`); a point of which one
 *    sub-point alone is left is shown with it (`narrowed`).
 * 6. Among the pairs under the same parents, the heaviest run in common order stays; the rest has moved (`moves`).
 *
 * Laws: a draft with itself, or with itself renumbered, gives only `same`; align(b, a) has the rows of
 * align(a, b) with sides exchanged (`mirrored`); every provision is in exactly one row; the same input gives the same
 * rows; a confirmed link is a row, a cut one never. To keep the second law free of ties, the work is always done from
 * the same side, whichever was named first. Rows are in the order of the left draft, new ones behind their
 * predecessor in the right draft. Cost: near linear in the text, for each provision a bounded number of comparisons.
 */
export function align(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[] = [],
): ConcordanceRow[] {
  return [...alignKnown(left, right, known).rows];
}

/** As `align`, and tells which known links were lost: their provisions are gone, or a later link says otherwise. `weights` is for the bench. */
export function alignKnown(
  left: readonly ReadProvision[],
  right: readonly ReadProvision[],
  known: readonly KnownLink[],
  weights: Weights = WEIGHTS,
): KnownAlignment {
  const links = knownFrom(known, left, right);
  if (isInOrder(left, right, known)) {
    const { rows, coarse } = aligned(left, right, links, weights);
    return { rows: sortedRows(rows, left, right), lost: links.lost, coarse };
  }
  const back = aligned(right, left, knownFrom(known.map(mirroredLink), right, left), weights);
  return {
    rows: sortedRows(back.rows.map(mirrored), left, right),
    lost: links.lost,
    coarse: back.coarse,
  };
}

/** Each round lets what the last one found speak for parents and neighbours. */
const ROUNDS = 3;

function aligned(
  a: readonly ReadProvision[],
  b: readonly ReadProvision[],
  known: Known,
  weights: Weights,
): Pick<KnownAlignment, 'rows' | 'coarse'> {
  const sides = sidesOf(a, b, known, weights);
  for (let round = 0; round < ROUNDS; round += 1) pairBest(sides, round === 0);
  if (sides.numbersFree !== null)
    pairLoneLabels(sides.left, sides.right, sides.pairing, sides.pairing, sides.numbersFree);
  const divided = groupsIn(sides);
  const groups = [...divided, ...shiftedIn(sides, divided)];
  for (const group of groups) release(sides.pairing, group);
  fillGaps(sides, groups);
  keepNumbers(sides, groups);
  const narrowed = narrowedIn(sides, groups);
  for (const group of narrowed) release(sides.pairing, group);
  return { rows: rowsOf(sides, [...groups, ...narrowed], known), coarse: sides.coarse };
}

/** Both drafts with all that is known before anything is weighed: confirmed links, anchors, what is near by words. */
export function sidesOf(
  a: readonly ReadProvision[],
  b: readonly ReadProvision[],
  known: Known,
  weights: Weights,
): Sides {
  const dictionary = new Dictionary();
  const repeated = repeatedLines(a, b);
  const [left, right] = [profilesOf(a, dictionary, repeated), profilesOf(b, dictionary, repeated)];
  const space = termSpace(left, right, dictionary.size, dictionary.expected);
  const cells = areCells(left, right);
  const settled = noPairs(left.length, right.length);
  for (const link of known.confirmed) joinFirst(settled, link);
  const all = freeBy(known, settled);
  anchor(left, right, settled, all);
  const renumbered = areRenumbered(left, right, settled, all);
  if (!renumbered) anchor(left, right, settled, all, 'too');
  const free = renumbered ? withoutLoneLabels(all, left, right) : all;
  const wordings = new Wordings(left, right, space, cells);
  const pairsOf = (those: Pick<Free, 'left' | 'right'>): NearPairs => pairsByWords(left, right, space, those);
  const { pairs: nearAtFirst, coarse } = pairsOf(free);
  const loose = loosen(left, right, nearAtFirst, wordings, settled, free);
  const near = withLoosened(nearAtFirst, loose, (those) => pairsOf(those).pairs);
  const rivals = rivalsAmong(near, wordings, free, settled);
  const sure = copied(settled);
  for (const [i, j] of near)
    if (free.left(i) && free.right(j)) {
      const own = wordings.near(i, j);
      if (isSure(own, rivals.lead(i, j, own))) join(sure, i, j);
    }
  if (renumbered) pairLoneLabels(left, right, sure, settled, all);
  const trust = trustIn(left, right, sure);
  return {
    left,
    right,
    space,
    cells,
    pairing: copied(settled),
    settled,
    free,
    numbersFree: renumbered ? all : null,
    wordings,
    near,
    coarse,
    choices: near.filter(([i, j]) => mayChoose(free, i, j)),
    rivals,
    openRivals: rivals,
    trust,
    sure,
    slots: slotsBy(sure, (i, j) => agreementOf({ cells, settled, wordings }, i, j)),
    standings: NO_STANDINGS,
    labelRarity: labelRarityOf(left, right),
    labelSteps: labelStepsIn(left, right, sure),
    weights,
    scratch: roomForFeatures(cells),
  };
}

const copied = (of: Pairing): Pairing => ({ toRight: of.toRight.slice(), toLeft: of.toLeft.slice() });

/** So near, and so much nearer than any other, that wording alone makes a pair sure enough to measure trust on it. */
const isSure = (near: number, lead: number): boolean => near >= 0.6 && lead >= 0.2;

/** The first of each side of a confirmed link stand for it where parents and neighbours are asked. */
function joinFirst(pairing: Pairing, { left: [i], right: [j] }: Known['confirmed'][number]): void {
  if (i !== undefined && j !== undefined) join(pairing, i, j);
}

/** Pairs all that is not settled anew, with what the present pairs say of parents and neighbours. */
export function pairBest(sides: Sides, first: boolean): void {
  const weighed = weighedPairs(sides, first);
  const chosen = assign(sides.left.length, sides.right.length, weighed);
  sides.pairing.toRight.set(sides.settled.toRight);
  sides.pairing.toLeft.set(sides.settled.toLeft);
  chosen.forEach((right, left) => right >= 0 && join(sides.pairing, left, right));
  sides.slots = slotsBy(sides.pairing, (i, j) => agreementOf(sides, i, j));
  sides.standings = standingsOf(weighed, sides.pairing);
  sides.openRivals = sides.rivals.openAmong(sides.pairing);
}

/**
 * Where order carries nothing, a pair that is a little less likely than not is taken too: among what is then left over,
 * a partner missed costs as much as a partner too many. In units of log odds; of 0, 0.4, 0.8 and 1.2 the first
 * that gained, tried on 200 cases over the whole bank: the figures for tables owe it about 0.001.
 */
const LENIENCE = 0.4;

/** A pair with its odds, and what it is worth to choose it. */
type Choice = WeighedPair & Offer;

/** Pairs that may be chosen, each once: those near by words, and those in the same place by the present pairs. */
function weighedPairs(sides: Sides, first: boolean): Choice[] {
  const lenience = LENIENCE * (1 - sides.trust.neighbours);
  const weighed: Choice[] = [];
  const weigh = (left: number, right: number): void => {
    const odds = oddsOf(sides, left, right, first);
    if (odds > -Infinity) weighed.push({ left, right, odds, worth: odds + lenience });
  };
  for (const [left, right] of sides.choices) weigh(left, right);
  const keyOf = (left: number, right: number): number => left * sides.right.length + right;
  const seen = new Set(sides.choices.map(([left, right]) => keyOf(left, right)));
  for (const [left, right] of pairsByPlace(sides)) {
    const key = keyOf(left, right);
    if (seen.has(key) || !mayChoose(sides.free, left, right)) continue;
    seen.add(key);
    weigh(left, right);
  }
  return weighed;
}

const mayChoose = (free: Free, left: number, right: number): boolean =>
  free.left(left) && free.right(right) && free.pair(left, right);
