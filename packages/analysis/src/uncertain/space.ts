import type { Box, Choice, Link, Package, Space, SpaceNames } from '../sheet/space.ts';
import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';
import { streamOf } from './chance.ts';
import { drawnFrom, preparingSampler, type Sampler } from './sample.ts';
import type { Spread, Unknowns } from './unknowns.ts';

/** A score sheet of which some numbers are not known as points; made by `prepareUncertain`. */
export interface UncertainSpace {
  readonly sizes: readonly number[];
  readonly links: readonly Link[];
  readonly names: SpaceNames;
  readonly parties: readonly UncertainParty[];
}

/** The utility of a package is the sum of weight times score, and of boxes, in the unit that the sheet is written in. */
export interface UncertainParty {
  readonly weights: Unknowns;
  /** For each issue the scores of its options. */
  readonly scores: readonly Unknowns[];
  readonly reserved: Spread | null;
  readonly redLines: readonly Choice[];
  readonly boxes: readonly Box[];
}

/** One way in which the numbers that are not known may be. */
export interface Draw {
  readonly weights: readonly (readonly number[])[];
  /** `scores[party][issue][option]`. */
  readonly scores: readonly (readonly (readonly number[])[])[];
  readonly reserved: readonly (number | null)[];
}

/** How draws are made; the same plan gives the same draws to the byte, whatever the order of parties, issues and options. */
export interface DrawPlan {
  readonly seed: number;
  readonly draws: number;
}

/** Draws one after another. */
export interface Drawer {
  /** Whether draws are independent of each other, or near each other on a walk; standard errors take account of it. */
  readonly method: 'independent' | 'walk';
  /** Numbers of one draw, all parties together. */
  readonly numbers: number;
  next(): Draw;
  /** The same with reports between: a draw of a walk through very many numbers takes many steps. */
  drawing(): Work<Draw>;
}

/**
 * A drawer of a space. Every party, and every issue of it, has a stream of its own that starts from the seed and its
 * name, so that draws for one do not change when another is added or moved.
 */
export const drawerOf = (space: UncertainSpace, seed: number, purpose = 'draws'): Drawer =>
  run(preparingDrawer(space, seed, purpose));

/** The same with reports between: a walk takes many steps before its first draw. */
export function* preparingDrawer(
  { parties, names }: UncertainSpace,
  seed: number,
  purpose = 'draws',
): Work<Drawer> {
  const pace = new Pace(SAMPLED_A_TURN);
  const drawers: PartyDrawer[] = [];
  for (const [at, { weights, scores, reserved }] of parties.entries()) {
    const stream = (...about: string[]) => streamOf(seed, purpose, names.parties[at] ?? '', ...about);
    const own: Sampler[] = [];
    for (const [issue, each] of scores.entries()) {
      own.push(needed(yield* preparingSampler(each, stream('scores', names.issues[issue] ?? ''))));
      yield* pace.after(10 + each.spreads.length);
    }
    const reserve = stream('reserved');
    drawers.push({
      weights: needed(yield* preparingSampler(weights, stream('weights'))),
      scores: own,
      reserved: () => (reserved === null ? null : drawnFrom(reserved, reserve)),
    });
  }
  const walks = drawers.some(({ weights, scores }) =>
    [weights, ...scores].some(({ method }) => method === 'walk'),
  );
  const next = (): Draw => ({
    weights: drawers.map(({ weights }) => weights.draw()),
    scores: drawers.map(({ scores }) => scores.map((each) => each.draw())),
    reserved: drawers.map(({ reserved }) => reserved()),
  });
  return {
    method: walks ? 'walk' : 'independent',
    numbers: parties.reduce((sum, { scores }) => sum + numbersOf(scores), 0),
    next,
    *drawing() {
      return walks ? yield* walkedDraw(drawers) : next();
    },
  };
}

/** A draw of which some numbers are walked to; each has a stream of its own, so that it is the same in any order. */
function* walkedDraw(drawers: readonly PartyDrawer[]): Work<Draw> {
  const [weights, scores]: [(readonly number[])[], (readonly number[])[][]] = [[], []];
  for (const { weights: weight, scores: own } of drawers) {
    weights.push(yield* drawing(weight));
    const drawn: (readonly number[])[] = [];
    for (const each of own) drawn.push(each.drawing === undefined ? each.draw() : yield* each.drawing());
    scores.push(drawn);
  }
  return { weights, scores, reserved: drawers.map(({ reserved }) => reserved()) };
}

function* drawing(sampler: Sampler): Work<readonly number[]> {
  return sampler.drawing === undefined ? sampler.draw() : yield* sampler.drawing();
}

const numbersOf = (scores: readonly Unknowns[]): number =>
  scores.reduce((sum, { spreads }) => sum + 1 + spreads.length, 0);

/** Numbers whose samplers are made between two reports. */
const SAMPLED_A_TURN = 5_000;

interface PartyDrawer {
  readonly weights: Sampler;
  readonly scores: readonly Sampler[];
  readonly reserved: () => number | null;
}

function needed(sampler: Sampler | null): Sampler {
  if (sampler === null) throw new Error('An uncertain space that was prepared has numbers that fit.');
  return sampler;
}

/** What a number of a draw costs, in the steps of a pace: it is drawn, handed on and weighed. */
export const STEPS_A_NUMBER = 8;

/** Two utilities of a draw within this are held to be the same, for utilities of about 1 or less. */
export const DRAW_TIE = 1e-9;

/** A draw as a space of points, in doubles. */
export function spaceOfDraw(space: UncertainSpace, { weights, scores, reserved }: Draw): Space {
  return {
    unit: { kind: 'doubles', tie: DRAW_TIE },
    sizes: space.sizes,
    parties: space.parties.length,
    utilities: scores.map((own, party) =>
      own.map((issue, at) => issue.map((score) => (weights[party]?.[at] ?? 0) * score)),
    ),
    reserved,
    redLines: space.parties.map(({ redLines }) => redLines),
    boxes: space.parties.map(({ boxes }) => boxes),
    links: space.links,
    names: space.names,
  };
}

/** What a package is worth to a party in a draw: the same as in the space of the draw, which need not be made for it. */
export function utilityInDraw(
  { parties }: UncertainSpace,
  { weights, scores }: Pick<Draw, 'weights' | 'scores'>,
  party: number,
  chosen: Package,
): number {
  const [weight, score] = [weights[party] ?? [], scores[party] ?? []];
  let sum = 0;
  for (let issue = 0; issue < chosen.length; issue += 1)
    sum += (weight[issue] ?? 0) * (score[issue]?.[chosen[issue] ?? -1] ?? 0);
  for (const { issues, inside, value } of parties[party]?.boxes ?? [])
    if (issues.every((issue, at) => inside[at]?.[chosen[issue] ?? -1] === true)) sum += value;
  return sum;
}

/** Whether a party accepts a package in a draw: not below its reservation value within a tie, and without a red line. */
export function acceptsInDraw(space: UncertainSpace, drawn: Draw, party: number, chosen: Package): boolean {
  const least = drawn.reserved[party] ?? null;
  const redLines = space.parties[party]?.redLines ?? [];
  if (redLines.some(({ issue, option }) => chosen[issue] === option)) return false;
  if (least === null) return true;
  const utility = utilityInDraw(space, drawn, party, chosen);
  return utility >= least || least - utility <= DRAW_TIE;
}

/** What the boxes of a party add to a package; they are known as points. */
export const boxValue = ({ boxes }: UncertainParty, chosen: Package): number =>
  boxes.reduce(
    (sum, { issues, inside, value }) =>
      issues.every((issue, at) => inside[at]?.[chosen[issue] ?? -1] === true) ? sum + value : sum,
    0,
  );
