import {
  prepareUncertain,
  type Doubts,
  type DrawPlan,
  type Sheet,
  type Solution,
  type Spread,
} from '@nonpaper/analysis';
import { good, type Outcome } from '@nonpaper/vocabulary';

/** What is drawn: the seed and the number of draws, and a concept whose points are looked for in each draw. */
export interface UncertainPlan extends DrawPlan {
  readonly concept?: Solution;
}

/** The seed where none was given: a fixed one, printed with every answer. */
export const DEFAULT_PLAN: DrawPlan = { seed: 1, draws: 1_000 };

/**
 * Whether some number of a sheet is no point, once ranges, orders and totals were found to go together; the fault is what
 * `prepareUncertain` refuses. A total that points add up to leaves nothing open.
 */
export function isUncertain(sheet: Sheet, doubts: readonly Doubts[]): Outcome<boolean> {
  const hasRanges = sheet.parties.some(({ scores }) =>
    Object.values(scores).some((options) =>
      Object.values(options).some((score) => typeof score !== 'number' && score[0] !== score[1]),
    ),
  );
  if (!hasRanges && doubts.length === 0) return good(false);
  const prepared = prepareUncertain(sheet, doubts);
  if (!prepared.ok) return prepared;
  return good(
    prepared.value.parties.some(({ weights, scores, reserved }) => {
      const numbers = [weights, ...scores].flatMap(({ spreads }): readonly Spread[] => spreads);
      return [...numbers, ...(reserved === null ? [] : [reserved])].some((spread) => !isPoint(spread));
    }),
  );
}

const isPoint = (spread: Spread): boolean =>
  typeof spread === 'number' || ('likely' in spread ? spread.low === spread.high : spread[0] === spread[1]);
