import { statisticsOf } from '../src/concepts/statistics.ts';
import type { Declared } from '../src/declared/declared.ts';
import { diagramsOf } from '../src/declared/diagram.ts';
import { preparingPositions } from '../src/declared/positions.ts';
import { frontierOf } from '../src/frontier/frontier.ts';
import { preparing } from '../src/sheet/prepare.ts';
import type { Sheet } from '../src/sheet/sheet.ts';
import { sheetOf } from '../src/test-sheets.ts';
import { preparingUncertain } from '../src/uncertain/prepare-uncertain.ts';
import { ranksOf } from '../src/uncertain/ranks.ts';
import { worthKnowing } from '../src/uncertain/worth-knowing.ts';
import type { Work } from '../src/work.ts';
import { declaredOf } from './declared-cases.ts';
import type { Case, Found } from './line.ts';
import { needed } from './needed.ts';
import { doubtful } from './uncertain-cases.ts';

function* prepared(sheet: Sheet): Work<Found> {
  const { sizes } = needed(yield* preparing(sheet));
  return { frontier: null, other: `${sizes.length} issues` };
}

function* preparedUncertain(sheet: Sheet): Work<Found> {
  const { sizes } = needed(yield* preparingUncertain(sheet));
  return { frontier: null, other: `${sizes.length} issues` };
}

/** All that `nonpaper deal` works out about a sheet of points. */
function* figuresOf(sheet: Sheet): Work<Found> {
  const space = needed(yield* preparing(sheet));
  const { size } = needed(yield* frontierOf(space));
  yield* statisticsOf(space);
  return { frontier: size };
}

/** What `nonpaper deal` asks of one package of an uncertain sheet. */
function* judged(sheet: Sheet, draws: number): Work<Found> {
  const space = needed(yield* preparingUncertain(sheet));
  const [one, other] = [sheet.issues.map(() => 0), sheet.issues.map(() => 1)];
  for (const [party] of sheet.parties.entries())
    needed(yield* ranksOf(space, party, [one, other], { seed: 1, draws }));
  const { questions } = needed(yield* worthKnowing(space, one, { seed: 1, draws }));
  return { frontier: null, other: `${draws} draws, ${questions.length} questions` };
}

function* followed(declared: Declared): Work<Found> {
  const positions = needed(yield* preparingPositions(declared));
  const diagrams = yield* diagramsOf(positions);
  return { frontier: null, other: diagrams.ok ? `${diagrams.value.length} diagrams` : diagrams.fault.code };
}

/** Sheets that no plan needs, of up to 100,000 scores: how long they take, and how long one waits for a turn. */
export function largeCases(): Case[] {
  const many = sheetOf({ seed: 1, parties: 2, issues: 1_000, options: 50, reserved: 0.4 });
  const wide = sheetOf({ seed: 1, parties: 2, issues: 100, options: 500, reserved: 0.5 });
  const unsure = doubtful(many);
  const open = doubtful(sheetOf({ seed: 1, parties: 3, issues: 100, options: 30, reserved: 0.5 }));
  const declared = (issues: number, links: number): Declared =>
    declaredOf({ seed: 1, parties: 6, issues, options: 10, links, refused: 0.1, silent: 0.3 });
  const [some, all] = [declared(60, 60), declared(1_000, 500)];
  const one = (name: string, work: () => Work<Found>): Case => ({
    part: 'large',
    name,
    repeats: 1,
    inputs: [work],
  });
  return [
    one('prepare, 2 parties, 1,000 x 50', () => prepared(many)),
    one('prepare with ranges, 2 parties, 1,000 x 50', () => preparedUncertain(unsure)),
    one('frontier and all statistics, 2 parties, 100 x 500', () => figuresOf(wide)),
    one('ranks and what to ask, 3 parties, 100 x 30, all scores as ranges', () => judged(open, 1_000)),
    one('declared positions and links, 6 parties, 60 x 10, 60 links', () => followed(some)),
    one('declared positions and links, 6 parties, 1,000 x 10, 500 links', () => followed(all)),
  ];
}
