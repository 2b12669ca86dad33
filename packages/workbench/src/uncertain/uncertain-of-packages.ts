import {
  acceptancesOf,
  holdingOf,
  prepare,
  prepareUncertain,
  ranksOf,
  run,
  solutionOf,
  worthKnowing,
  type Doubts,
  type DrawPlan,
  type Holding,
  type Question,
  type Ranks,
  type Sheet,
  type Solution,
  type Solver,
  type Space,
  type UncertainSpace,
  type Worth,
} from '@nonpaper/analysis';
import type { DealUncertain, UncertainPackage, UncertainQuestion } from '@nonpaper/pages';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { contradictingLinks } from '../contradicting-links.ts';
import type { DealRemark } from '../deal-from-sheets.ts';
import { rangesOfFeasible } from '../deal-figures.ts';
import { namedPackage } from '../deal-sheets-json.ts';
import { askedPackages, type NamedPackage } from '../outward/asked-packages.ts';
import type { OutwardAsked } from '../outward/outward-of-packages.ts';
import { possibleFrom } from '../outward/possible-options.ts';
import { hasOpenWeights, knownOf } from './known-words.ts';
import { DEFAULT_PLAN, type UncertainPlan } from './is-uncertain.ts';
import { conceptPackages, judgedPackages, type JudgedPackage } from './packages-to-judge.ts';

/**
 * How sure a sheet with ranges, orders and distributions is: of each package who takes it for all and for some numbers that fit (exact),
 * how often (draws from a seed), how each party ranks the packages, and what would have to be known to decide. The packages
 * are those asked for, else the drafts of the sheet, else what the concepts pick in the mean. Cost: draws times packages
 * times the size of the sheet, and the concept once for each draw where one is asked for.
 */
export async function uncertainOfPackages(
  sheet: Sheet,
  doubts: readonly Doubts[],
  remarks: readonly DealRemark[],
  asked: OutwardAsked,
  plan: UncertainPlan = DEFAULT_PLAN,
): Promise<Outcome<DealUncertain>> {
  const prepared = prepareUncertain(sheet, doubts);
  if (!prepared.ok) return prepared;
  const uncertain = prepared.value;
  const points = prepare(withPoints(sheet));
  if (!points.ok) return points;
  const space = points.value;
  if (rangesOfFeasible(space) === null) return contradictingLinks(space);
  const judged = await toJudge(sheet, space, uncertain, asked, plan);
  if (!judged.ok) return judged;
  const { packages } = judged.value;
  const found = drawn(uncertain, packages, plan);
  if (!found.ok) return found;
  return good({
    ...(sheet.title === undefined ? {} : { title: sheet.title }),
    issues: space.names.issues,
    parties: sheet.parties.map((party) => {
      const own = doubts.find((each) => each.party === party.name);
      return {
        name: party.name,
        assumptionOf: party.assumptionOf ?? null,
        known: knownOf(sheet, party, own),
        openWeights: hasOpenWeights(own ?? {}),
      };
    }),
    seed: plan.seed,
    draws: plan.draws,
    concept: plan.concept ?? null,
    ...found.value,
    messages: [...remarks, ...judged.value.remarks],
  });
}

/** Ranges of scores as their lower ends: names, links and red lines are what this space is for. */
const withPoints = (sheet: Sheet): Sheet => ({
  ...sheet,
  parties: sheet.parties.map((party) => ({
    ...party,
    scores: Object.fromEntries(
      Object.entries(party.scores).map(([issue, options]) => [
        issue,
        Object.fromEntries(
          Object.entries(options).map(([option, score]) => [
            option,
            typeof score === 'number' ? score : score[0],
          ]),
        ),
      ]),
    ),
  })),
});

async function toJudge(
  sheet: Sheet,
  space: Space,
  uncertain: UncertainSpace,
  asked: OutwardAsked,
  plan: DrawPlan,
): Promise<Outcome<{ packages: readonly JudgedPackage[]; remarks: readonly DealRemark[] }>> {
  const named = askedPackages(sheet, space, asked.packages);
  if (!named.ok) return named;
  const further = asked.further ? await asked.further(sheet, space) : good({ packages: [], remarks: [] });
  if (!further.ok) return further;
  const wanted = [...named.value, ...further.value.packages];
  const drafts = wanted.length > 0 ? good([]) : draftsOf(sheet, space);
  if (!drafts.ok) return drafts;
  const judged = judgedPackages(space, wanted, drafts.value);
  if (!judged.ok) return judged;
  const { packages, remarks } = judged.value;
  const all = [...further.value.remarks, ...remarks];
  if (packages.length > 0) return good({ packages, remarks: all });
  return good({
    packages: conceptPackages(uncertain, plan.seed),
    remarks: [...all, FROM_CONCEPTS],
  });
}

const FROM_CONCEPTS: DealRemark = {
  code: 'packages-from-concepts',
  text: 'No package was named, so those are looked at that the concepts pick in the mean of some draws. Name others with --package.',
};

function draftsOf(sheet: Sheet, space: Space): Outcome<NamedPackage[]> {
  const drafts: NamedPackage[] = [];
  for (const { name, options } of sheet.drafts ?? []) {
    const possible = possibleFrom(space, new Map(Object.entries(options)), `draft “${name}”`);
    if (!possible.ok) return possible;
    drafts.push({ name, possible: possible.value });
  }
  return good(drafts);
}

function drawn(
  space: UncertainSpace,
  packages: readonly JudgedPackage[],
  { concept, ...plan }: UncertainPlan,
): Outcome<Pick<DealUncertain, 'method' | 'packages' | 'ranks'>> {
  const chosen = packages.map((each) => each.chosen);
  const holding = run(holdingOf(space, chosen, plan, concept === undefined ? undefined : solverOf(concept)));
  if (!holding.ok) return holding;
  const ranks: Ranks[] = [];
  // One package has nothing to be ranked against.
  for (const [party] of packages.length < 2 ? [] : space.parties.entries()) {
    const own = run(ranksOf(space, party, chosen, plan));
    if (!own.ok) return own;
    ranks.push(own.value);
  }
  const judged: UncertainPackage[] = [];
  for (const [at, each] of packages.entries()) {
    const found = packageOf(space, each, holding.value.packages[at], plan);
    if (!found.ok) return found;
    judged.push(found.value);
  }
  return good({
    method: holding.value.method,
    packages: judged,
    ranks: ranks.map((own, party) => ({ party: space.names.parties[party] ?? '', packages: own.packages })),
  });
}

const solverOf = (concept: Solution): Solver =>
  function* solve(space) {
    const { points } = yield* solutionOf(space, concept);
    return good(points);
  };

function packageOf(
  space: UncertainSpace,
  { name, chosen }: JudgedPackage,
  held: Holding['packages'][number] | undefined,
  plan: DrawPlan,
): Outcome<UncertainPackage> {
  if (held === undefined) throw new Error('A package that was judged has no shares.');
  const { feasible, parties } = acceptancesOf(space, chosen);
  const necessaryToAll = feasible && parties.every(({ necessary }) => necessary);
  const possibleToAll = feasible && parties.every(({ possible }) => possible);
  const worth = necessaryToAll || !possibleToAll ? null : run(worthKnowing(space, chosen, plan));
  if (worth !== null && !worth.ok) return worth;
  return good({
    name,
    options: namedPackage({ names: space.names }, chosen),
    feasible,
    parties: parties.map(({ utility, reserved, redLine, necessary, possible }, at) => ({
      utility: [clean(utility[0]), clean(utility[1])],
      reserved: reserved === null ? null : [clean(reserved[0]), clean(reserved[1])],
      redLine,
      necessary,
      possible,
      share: needed(held.acceptableTo[at]),
    })),
    necessaryToAll,
    possibleToAll,
    acceptableToAll: held.acceptableToAll,
    picked: held.found,
    worthKnowing: (worth?.value.questions ?? []).map((each) => worthOf(space, each)),
  });
}

/** Twelve digits of a sum of doubles; what follows is noise. */
const clean = (value: number): number => Number(value.toPrecision(12));

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A party of the sheet has no share.');
  return value;
}

const worthOf = (
  space: UncertainSpace,
  { question, ...explained }: Worth,
): UncertainPackage['worthKnowing'][number] => ({
  question: namedQuestion(space, question),
  ...explained,
});

function namedQuestion({ names }: UncertainSpace, question: Question): UncertainQuestion {
  const party = names.parties[question.party] ?? '';
  const issue = (at: number): string => names.issues[at] ?? '';
  const option = (of: number, at: number): string => names.options[of]?.[at] ?? '';
  switch (question.kind) {
    case 'weight':
      return { kind: 'weight', party, issue: issue(question.issue) };
    case 'score':
      return {
        kind: 'score',
        party,
        issue: issue(question.issue),
        option: option(question.issue, question.option),
      };
    case 'reserved':
      return { kind: 'reserved', party };
    case 'matters':
      return { kind: 'matters', party, issues: [issue(question.issues[0]), issue(question.issues[1])] };
    case 'better': {
      const { issue: at, options } = question;
      return {
        kind: 'better',
        party,
        issue: issue(at),
        options: [option(at, options[0]), option(at, options[1])],
      };
    }
  }
}
