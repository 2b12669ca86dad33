import { solutionOf } from '../src/concepts/solutions.ts';
import { frontierOf } from '../src/frontier/frontier.ts';
import { good } from '../src/outcome.ts';
import type { PartySheet, Score, Sheet } from '../src/sheet/sheet.ts';
import { sheetOf } from '../src/test-sheets.ts';
import { holdingOf, type Solver } from '../src/uncertain/holding.ts';
import { preparingUncertain } from '../src/uncertain/prepare-uncertain.ts';
import type { Work } from '../src/work.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';

/** Every score as a range of a tenth of the scale to either side. */
export function doubtful(sheet: Sheet): Sheet {
  const wide = (score: Score): Score => (typeof score === 'number' ? [score - 1, score + 1] : score);
  const widened = ({ scores, ...party }: PartySheet): PartySheet => ({
    ...party,
    scores: Object.fromEntries(
      Object.entries(scores).map(([issue, options]) => [
        issue,
        Object.fromEntries(Object.entries(options).map(([option, score]) => [option, wide(score)])),
      ]),
    ),
  });
  return { ...sheet, parties: sheet.parties.map(widened) };
}

/** The points of the whole frontier, with one package each. */
const wholeFrontier: Solver = function* (space) {
  const { size, utilitiesAt, packagesAt } = needed(yield* frontierOf(space));
  const points = Array.from({ length: size }, (_, at) => ({
    utilities: utilitiesAt(at),
    packages: packagesAt(at, 1),
  }));
  return good(points);
};

const nashPoints: Solver = function* (space) {
  return good((yield* solutionOf(space, 'nash')).points);
};

function* holdingFound(sheet: Sheet, draws: number, solver: Solver): Work<Found> {
  const space = needed(yield* preparingUncertain(sheet));
  const chosen = sheet.issues.map(() => 0);
  const { method } = needed(yield* holdingOf(space, [chosen], { seed: 1, draws }, solver));
  return { frontier: null, other: `${draws} draws, ${method}` };
}

/** A thousand perturbed score sheets at the size of a plan. */
export function uncertainCases(): Case[] {
  const plan = { seed: 1, issues: 28, options: 4 };
  const two = doubtful(sheetOf({ ...plan, parties: 2 }));
  const four = doubtful(sheetOf({ ...plan, parties: 4 }));
  return [
    {
      part: 'uncertain',
      name: 'perturbed sheets, 2 parties, 28 x 4, whole frontier of each',
      repeats: 1,
      inputs: [() => holdingFound(two, 1000, wholeFrontier)],
      target: { ms: 2000 },
    },
    {
      part: 'uncertain',
      name: 'perturbed sheets, 4 parties, 28 x 4, Nash points of each',
      repeats: 1,
      inputs: [() => holdingFound(four, 100, nashPoints)],
    },
  ];
}
