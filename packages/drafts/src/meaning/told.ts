/** What of a provision that was written anew is listed, and what is only worth a look. */
import { WEIGHTS_OF_EVIDENCE, LEAST_FOR_LIST, LEAST_FOR_LOOK } from './certainty-weights.ts';
import { type Finding, WEIGHTS } from './change.ts';
import { evidenceOf } from './evidence.ts';
import { type Ground, groundOf } from './evidence-ground.ts';
import { areOfTwoUnits, isFigureKept, isInPlace } from './in-place.ts';
import type { ClauseGroup } from './pairing.ts';
import { otherSide, ownSide, type ProvisionView } from './provision-view.ts';
import { isRecast } from './recast.ts';
import type { Grouped } from './shifted.ts';

/** An entry with the natural logarithm of the odds that it tells a change of sense. */
interface Weighed {
  readonly finding: Finding;
  readonly odds: number;
}

/** More entries times words are not weighed one by one: no provision that people write has so many. */
const MOST_WORK = 2_000_000;

/** Whether so many entries of a provision are too many to be looked at one by one. */
export const isTooMuch = (entries: number, { clauses }: ProvisionView): boolean => {
  const words = [...clauses.left, ...clauses.right].reduce((sum, { tokens }) => sum + tokens.length, 0);
  return entries * words > MOST_WORK;
};

/**
 * The entries of a provision by how sure they are: those that tell a change with good odds, one look at all that may tell one, and
 * nothing of the rest.
 *
 * Plan. For each entry what speaks for it is put into figures (`evidence`) and weighed (`certainty-weights`, fitted on what
 * was listed at first sight for redraftings by several hands). An entry of a sentence that was left nearly as it was holds as
 * it is. Linear in the words times the entries; beyond a bound the entries stay as the rules judged them.
 */
export function told(
  all: readonly Grouped[],
  view: ProvisionView,
  isSure: (finding: Finding) => boolean,
): Grouped[] {
  const every = all.flatMap(({ found }) => found);
  const ground = groundOf(view);
  if (isTooMuch(every.length, view)) return [...all];
  const weighed = all.map((each) => ({ group: each.group, found: weighedOf(each, every, ground, isSure) }));
  const listed = weighed.map(({ group, found }) => ({
    group,
    found: found
      .filter((each) => isListed(each, ground))
      .map(({ finding }) => ({ ...finding, maybe: false })),
  }));
  const looks = weighed.flatMap(({ found }) =>
    found.filter((each) => !isListed(each, ground) && each.odds > LEAST_FOR_LOOK),
  );
  const [first] = weighed;
  return first === undefined || looks.length === 0
    ? listed
    : [...listed, { group: first.group, found: [oneLook(looks)] }];
}

const isListed = ({ finding, odds }: Weighed, ground: Ground): boolean =>
  finding.maybe !== true &&
  finding.kind !== 'wording' &&
  odds > LEAST_FOR_LIST &&
  !isFigureKept(finding, ground) &&
  !areOfTwoUnits(finding, ground);

function weighedOf(
  { group, found }: Grouped,
  every: readonly Finding[],
  ground: Ground,
  isSure: (finding: Finding) => boolean,
): Weighed[] {
  return found.map((finding) => ({
    finding,
    odds: isSure(finding) || holds(finding, group, ground) ? Infinity : oddsOf(finding, every, ground),
  }));
}

/**
 * Whether an entry holds as it is: its sentence was left nearly as it was, or its words stand in the very place of those of the other
 * side. What one side alone has may stand in a sentence of its own on the other, so that it holds only where that has no more of them.
 */
function holds(finding: Finding, group: ClauseGroup, ground: Ground): boolean {
  if (finding.maybe === true || isFigureKept(finding, ground)) return false;
  const side = ownSide(finding);
  const isBoth = side === null;
  const { sharing } = ground;
  const isLeft = group.left.length > 0 && group.right.length > 0 && !isRecast(group);
  if (isLeft && !LOOSE.test(finding.kind) && (isBoth || sharing[side] >= sharing[otherSide(side)]))
    return true;
  return (isBoth ? !LISTS.test(finding.note) : OPENS.test(finding.kind)) && isInPlace(finding, ground);
}

/** "And" for "or", whose neighbours are single words. */
const LISTS = /^“/u;
/** A plain statement for a duty: in a provision written anew the one is put for the other. */
const LOOSE = /^duty-changed$/u;
/** What opens a phrase that was put in or taken out. */
const OPENS = /^(?:condition|qualifier)$/u;

/** The natural logarithm of the odds that an entry tells a change of sense, as fitted. */
export const oddsOf = (finding: Finding, every: readonly Finding[], ground: Ground): number =>
  evidenceOf(finding, every, ground).reduce(
    (sum, figure, at) => sum + figure * (WEIGHTS_OF_EVIDENCE[at]?.[1] ?? 0),
    0,
  );

const MOST_NAMED = 6;

/** All that may be a change in one entry, the likeliest first: a reader compares the two wordings once. */
function oneLook(looks: readonly Weighed[]): Finding {
  const sorted = [...looks].sort((a, b) => b.odds - a.odds).map(({ finding }) => finding);
  const [first, ...others] = sorted;
  if (first === undefined) throw new Error('a look at nothing');
  if (others.length === 0) return { ...first, maybe: true };
  const joined = (side: 'before' | 'after'): string =>
    [...new Set(sorted.map((each) => each[side]).filter((text) => text !== ''))].join(' … ');
  const more = sorted.length > MOST_NAMED ? `; and ${sorted.length - MOST_NAMED} more` : '';
  return {
    kind: 'wording',
    left: stretchOf(sorted.flatMap(({ left }) => (left === null ? [] : [left]))),
    right: stretchOf(sorted.flatMap(({ right }) => (right === null ? [] : [right]))),
    before: joined('before'),
    after: joined('after'),
    weight: WEIGHTS.wording,
    note: `Written anew, to be compared: ${sorted
      .slice(0, MOST_NAMED)
      .map(({ note }) => note)
      .join('; ')}${more}`,
    maybe: true,
  };
}

const stretchOf = (spans: readonly (readonly [number, number])[]): Finding['left'] =>
  spans.length === 0
    ? null
    : spans.reduce(([from, to], [start, end]) => [Math.min(from, start), Math.max(to, end)] as const);
