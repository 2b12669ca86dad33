/** What a party has declared of an option, best first; `notStated` says nothing. */
export type PrefillDeclared = 'preferred' | 'acceptable' | 'refused' | 'notStated';

/**
 * A declared position of one party. Where statements contradict, all their levels are given, and the option stands
 * anywhere between them.
 */
export interface DeclaredPosition<Statement> {
  readonly issue: string;
  readonly option: string;
  readonly levels: readonly PrefillDeclared[];
  /** References of the caller's own to what the levels rest on; carried along untouched. */
  readonly statements: readonly Statement[];
}

/** An order of two options that declared positions suggest. */
export interface SuggestedOrder<Statement> {
  readonly issue: string;
  readonly better: string;
  readonly worse: string;
  /** What the level of each rests on. */
  readonly rests: { readonly better: readonly Statement[]; readonly worse: readonly Statement[] };
}

/**
 * What declared positions put into an empty score sheet: orders of options, never a score or a weight. It is what a party
 * has said, as recorded; nobody has said that it is the party's own scoring, and `origin` and `partysOwn` go wherever it is
 * shown.
 */
export interface Prefilled<Statement> {
  readonly origin: 'declared positions';
  readonly partysOwn: false;
  readonly orders: readonly SuggestedOrder<Statement>[];
  /** Options of which nothing is declared, or of which statements contradict so far that they stand anywhere. */
  readonly unplaced: readonly { readonly issue: string; readonly option: string }[];
}

const PLACE: Readonly<Record<Exclude<PrefillDeclared, 'notStated'>, number>> = {
  preferred: 2,
  acceptable: 1,
  refused: 0,
};

/**
 * The orders of options that declared positions of one party suggest: preferred before acceptable before refused. Two
 * options of one level stand in no order, and an option whose statements contradict stands before another only where
 * every one of its levels does. Cost: pairs of options of an issue.
 */
export function prefilledFrom<Statement>(
  positions: readonly DeclaredPosition<Statement>[],
): Prefilled<Statement> {
  const placed = merged(positions).map((each) => ({ ...each, ...hullOf(each.levels) }));
  const orders = [...grouped(placed, ({ issue }) => issue).values()].flatMap((options) =>
    options.flatMap((one) =>
      options
        .filter((other) => one.low > other.high)
        .map((other) => ({
          issue: one.issue,
          better: one.option,
          worse: other.option,
          rests: { better: one.statements, worse: other.statements },
        })),
    ),
  );
  const unplaced = placed.filter(({ low, high }) => low === 0 && high === 2);
  return {
    origin: 'declared positions',
    partysOwn: false,
    orders,
    unplaced: unplaced.map(({ issue, option }) => ({ issue, option })),
  };
}

/** Positions on one option put together, in the order in which options first appear. */
const merged = <Statement>(
  positions: readonly DeclaredPosition<Statement>[],
): DeclaredPosition<Statement>[] =>
  [...grouped(positions, ({ issue, option }) => JSON.stringify([issue, option])).values()].flatMap((same) =>
    same.slice(0, 1).map(({ issue, option }) => ({
      issue,
      option,
      levels: same.flatMap(({ levels }) => levels),
      statements: same.flatMap(({ statements }) => statements),
    })),
  );

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The lowest and the highest place that levels leave; silence leaves all. */
function hullOf(levels: readonly PrefillDeclared[]): { low: number; high: number } {
  const places = levels.flatMap((level) => (level === 'notStated' ? [] : [PLACE[level]]));
  if (places.length === 0) return { low: 0, high: 2 };
  return { low: Math.min(...places), high: Math.max(...places) };
}
