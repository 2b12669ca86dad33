import type { LegacyHighs } from 'highs';
import type { Choice, Link, Space } from '../src/sheet/space.ts';

/*
 * A space as a mixed-integer program for HiGHS: one variable of 0 or 1 for each option. For tests alone. Nothing of the
 * package's own algorithms is used here, so that agreement says something.
 */

/** A sum of variables, each with its factor. */
export type Terms = readonly (readonly [factor: number, variable: string])[];

export interface Program {
  readonly sense: 'Maximize' | 'Minimize';
  readonly objective: Terms;
  /** Each condition as a sum, a relation, and a bound. */
  readonly rows: readonly (readonly [terms: Terms, is: '<=' | '>=' | '=', bound: number])[];
  readonly binaries: readonly string[];
  /** Variables that may be below zero. */
  readonly free?: readonly string[];
}

export type Rows = Program['rows'];

// The package's types take its ES module for CommonJS, so its loader is named here as what it is.
const { default: load } = (await import('highs')) as unknown as { default: () => Promise<LegacyHighs> };
const highs = await load();

/** Utilities are whole numbers, so what is nearer than this is the same. */
const OPTIONS = { mip_rel_gap: 0, mip_abs_gap: 1e-7, mip_feasibility_tolerance: 1e-9, output_flag: false };

/** The optimum; null where nothing keeps the conditions. */
export function optimumOf(program: Program): number | null {
  const found = highs.solve(
    textOf(program),
    program.binaries.length === 0 ? { output_flag: false } : OPTIONS,
  );
  if (found.Status === 'Infeasible') return null;
  if (found.Status !== 'Optimal') throw new Error(`HiGHS ended with "${found.Status}"`);
  return found.ObjectiveValue;
}

/** Whether anything keeps the conditions. */
export const isPossible = (rows: Rows, binaries: readonly string[]): boolean =>
  optimumOf({ sense: 'Minimize', objective: [], rows, binaries }) !== null;

/** A program in the CPLEX LP format, no line longer than its readers take. */
function textOf({ sense, objective, rows, binaries, free = [] }: Program): string {
  return [
    sense,
    ` obj: ${sumText(objective)}`,
    'Subject To',
    ...rows.map(([terms, is, bound], at) => ` r${at}: ${sumText(terms)} ${is} ${bound}`),
    ...(free.length === 0 ? [] : ['Bounds', ...free.map((name) => ` ${name} free`)]),
    ...(binaries.length === 0 ? [] : ['Binary', ...binaries.map((name) => ` ${name}`)]),
    'End',
    '',
  ].join('\n');
}

function sumText(terms: Terms): string {
  if (terms.length === 0) return '0 nothing';
  const parts = merged(terms).map(
    ([factor, name]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`,
  );
  const lines: string[] = [];
  for (let at = 0; at < parts.length; at += 10) lines.push(parts.slice(at, at + 10).join(' '));
  return lines.join('\n   ');
}

/** The variable of an option. */
export const choiceName = ({ issue, option }: Choice): string => `x${issue}_${option}`;

export const binariesOf = ({ sizes }: Pick<Space, 'sizes'>): string[] =>
  sizes.flatMap((size, issue) => Array.from({ length: size }, (_, option) => choiceName({ issue, option })));

/** One option of each issue. */
export const oneOfEach = ({ sizes }: Pick<Space, 'sizes'>): Rows =>
  sizes.map((size, issue) => [
    Array.from({ length: size }, (_, option) => [1, choiceName({ issue, option })] as const),
    '=',
    1,
  ]);

/** The condition of a link; with `dropped` it holds only where that variable is 0. */
export function linkRow(link: Link, dropped?: string): Rows[number] {
  const [terms, bound] = linkSum(link);
  if (dropped === undefined) return [terms, '<=', bound];
  const most = merged(terms).reduce((sum, [factor]) => sum + Math.max(0, factor), 0);
  return [[...terms, [-Math.max(0, most - bound), dropped]], '<=', bound];
}

function linkSum(link: Link): readonly [Terms, number] {
  if (link.kind === 'requires')
    return [
      [
        [1, choiceName(link.if)],
        [-1, choiceName(link.then)],
      ],
      0,
    ];
  const factors = link.kind === 'budget' ? link.costs : link.choices.map(() => 1);
  const terms = link.choices.map((each, at) => [factors[at] ?? 0, choiceName(each)] as const);
  return [terms, link.kind === 'budget' ? link.limit : link.count];
}

/** Each variable once, as the format wants it: of one that is repeated its readers may take the last factor alone. */
function merged(terms: Terms): Terms {
  const sums = new Map<string, number>();
  for (const [factor, name] of terms) sums.set(name, (sums.get(name) ?? 0) + factor);
  return [...sums].map(([name, factor]) => [factor, name] as const);
}

/** The utility of a party; the constant of boxes is left to spaces that have some. */
export const utilityTerms = ({ utilities }: Space, party: number): Terms =>
  (utilities[party] ?? []).flatMap((options, issue) =>
    options.map((each, option) => [each, choiceName({ issue, option })] as const),
  );

/** What makes a package feasible, and what makes it acceptable to all. */
export const feasibleRows = (space: Space): Rows => [
  ...oneOfEach(space),
  ...space.links.map((link) => linkRow(link)),
];

export const acceptableRows = (space: Space): Rows => [
  ...feasibleRows(space),
  ...space.reserved.flatMap((least, party): Rows =>
    least === null ? [] : [[utilityTerms(space, party), '>=', least]],
  ),
  ...space.redLines.flat().map((each): Rows[number] => [[[1, choiceName(each)]], '=', 0]),
];
