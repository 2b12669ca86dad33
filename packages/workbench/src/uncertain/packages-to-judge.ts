import {
  drawerOf,
  isFeasible,
  run,
  solutionOf,
  SOLUTIONS,
  spaceOfDraw,
  type Draw,
  type Package,
  type Space,
  type UncertainSpace,
} from '@nonpaper/analysis';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { DealRemark } from '../deal-from-sheets.ts';
import type { NamedPackage } from '../outward/asked-packages.ts';

/** One package to be judged. */
export interface JudgedPackage {
  readonly name: string;
  readonly chosen: Package;
}

/** More packages than this are no comparison that somebody reads. */
export const MOST_JUDGED = 24;

const sizeOf = ({ possible }: NamedPackage): bigint =>
  possible.reduce((product, options) => product * BigInt(options.length), 1n);

/** Beyond this a draft is not spread out, whatever its links leave. */
const MOST_SPREAD = 1_000n;

/**
 * The packages of what was asked for: a draft that leaves several possible counts as all of them that keep the links, in
 * the order of the options, where they are few. What was asked for by name and is too much is a fault; a draft of the
 * sheet is passed over with a remark. Cost: a thousand packages for each.
 */
export function judgedPackages(
  space: Pick<Space, 'links'>,
  asked: readonly NamedPackage[],
  drafts: readonly NamedPackage[],
): Outcome<{ packages: readonly JudgedPackage[]; remarks: readonly DealRemark[] }> {
  const packages: JudgedPackage[] = [];
  const remarks: DealRemark[] = [];
  for (const named of [...asked, ...drafts]) {
    const all = sizeOf(named) <= MOST_SPREAD ? packagesOf(space, named) : null;
    if (all !== null && packages.length + all.length <= MOST_JUDGED) packages.push(...all);
    else if (asked.includes(named)) return tooMany(named.name, all?.length ?? sizeOf(named));
    else
      remarks.push({
        code: 'packages-too-many',
        text: `${named.name} leaves ${all?.length ?? sizeOf(named)} packages possible; it was passed over. Up to ${MOST_JUDGED} packages are looked at together.`,
      });
  }
  return good({ packages, remarks });
}

const tooMany = (name: string, count: bigint | number): Outcome<never> =>
  bad({
    code: 'packages-too-many',
    what: `It leaves ${count} packages possible; up to ${MOST_JUDGED} are looked at together.`,
    where: name,
    next: 'Name an option for more of the issues.',
  });

/** One package stays as it is, also where it breaks a link; of several those are left out that do. */
function packagesOf(space: Pick<Space, 'links'>, { name, possible }: NamedPackage): JudgedPackage[] {
  let all: Package[] = [[]];
  for (const options of possible) all = all.flatMap((before) => options.map((option) => [...before, option]));
  const [only] = all;
  if (all.length === 1 && only !== undefined) return [{ name, chosen: only }];
  const kept = all.filter((chosen) => isFeasible(space, chosen));
  return kept.map((chosen, at) => ({ name: kept.length === 1 ? name : `${name}, ${at + 1}`, chosen }));
}

/** How each concept is called where it lends a package its name. */
const NAMES: Readonly<Record<(typeof SOLUTIONS)[number], string>> = {
  nash: 'Nash',
  egalitarian: 'egalitarian',
  ksMaxMin: 'Kalai-Smorodinsky',
  maxWelfare: 'utilitarian',
  maxRelativeWelfare: 'relative utilitarian',
  leximin: 'leximin',
};

/** Enough for packages to be taken from; what is said of them rests on the draws that were asked for. */
const MEAN_DRAWS = 300;

/**
 * Where nobody named a package: those that the concepts pick in the mean of some draws, one for each, in a fixed order.
 * Cost: the draws, and each concept once.
 */
export function conceptPackages(space: UncertainSpace, seed: number): JudgedPackage[] {
  const mean = meanOf(space, seed, MEAN_DRAWS);
  const picked = new Map<string, { names: string[]; chosen: Package }>();
  for (const solution of SOLUTIONS) {
    const chosen = run(solutionOf(mean, solution)).points[0]?.packages[0];
    if (chosen === undefined || !isFeasible(space, chosen)) continue;
    const known = picked.get(chosen.join());
    if (known === undefined) picked.set(chosen.join(), { names: [NAMES[solution]], chosen });
    else known.names.push(NAMES[solution]);
  }
  return [...picked.values()].map(({ names, chosen }) => ({ name: names.join(', '), chosen }));
}

/** The mean of all draws as a space of points. */
function meanOf(space: UncertainSpace, seed: number, draws: number): Space {
  const drawer = drawerOf(space, seed, 'mean');
  let sum: Draw | null = null;
  for (let draw = 0; draw < draws; draw += 1) {
    const next = drawer.next();
    sum = sum === null ? next : added(sum, next);
  }
  return spaceOfDraw(space, sum === null ? drawer.next() : dividedBy(sum, draws));
}

const added = (one: Draw, other: Draw): Draw => ({
  weights: one.weights.map((own, party) => own.map((each, at) => each + (other.weights[party]?.[at] ?? 0))),
  scores: one.scores.map((own, party) =>
    own.map((options, issue) => options.map((each, at) => each + (other.scores[party]?.[issue]?.[at] ?? 0))),
  ),
  reserved: one.reserved.map((each, party) => (each === null ? null : each + (other.reserved[party] ?? 0))),
});

const dividedBy = ({ weights, scores, reserved }: Draw, count: number): Draw => ({
  weights: weights.map((own) => own.map((each) => each / count)),
  scores: scores.map((own) => own.map((options) => options.map((each) => each / count))),
  reserved: reserved.map((each) => (each === null ? null : each / count)),
});
