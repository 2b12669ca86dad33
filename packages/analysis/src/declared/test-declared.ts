import { run } from '../work.ts';
import { seeded } from '../test-sheets.ts';
import { allPackages } from '../test-brute.ts';
import { isFeasible, keepsLink, type Package } from '../sheet/space.ts';
import type { SheetChoice, SheetLink } from '../sheet/sheet.ts';
import type { Declaration, Declared, DeclaredLevel } from './declared.ts';
import { diagramsOf, type Diagram } from './diagram.ts';
import { positionsOf, refusalsOf, standingOf, type Positions } from './positions.ts';

/** Declared positions by chance, and the same answers by looking at every package. For tests and benchmarks alone. */

export interface DeclaredShape {
  readonly seed: number;
  readonly parties: number;
  readonly issues: number;
  /** Most options of an issue; each has from 1 to as many. */
  readonly options: number;
  readonly links?: number;
  /** Share of party and option pairs that are refused, and that are preferred or accepted; the rest is not stated. */
  readonly refused?: number;
  readonly accepted?: number;
  /** All issues have the most options. */
  readonly full?: boolean;
}

export function declaredOf(shape: DeclaredShape): Declared {
  const random = seeded(shape.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const issues = Array.from({ length: shape.issues }, (_, at) => {
    const size = shape.full === true ? shape.options : 1 + below(shape.options);
    return { name: `i${at + 1}`, options: Array.from({ length: size }, (_none, option) => `o${option + 1}`) };
  });
  const choice = (): SheetChoice => {
    const issue = issues[below(issues.length)] ?? { name: '', options: [] };
    return { issue: issue.name, option: issue.options[below(issue.options.length)] ?? '' };
  };
  const { refused = 0.3, accepted = 0.4 } = shape;
  const parties = Array.from({ length: shape.parties }, (_, party) => ({
    name: `p${party + 1}`,
    declarations: issues.flatMap((issue) =>
      issue.options.flatMap((option): Declaration[] => {
        const level = levelOf(random(), refused, accepted);
        if (level === null) return [];
        const id = `s-${party + 1}-${issue.name}-${option}`;
        return [{ issue: issue.name, option, level, references: [{ id, date: '2031-05-01' }] }];
      }),
    ),
  }));
  const links = Array.from({ length: shape.links ?? 0 }, () => linkOf(choice, below));
  return { issues, parties, links };
}

function levelOf(drawn: number, refused: number, accepted: number): DeclaredLevel | null {
  if (drawn < refused) return 'refused';
  if (drawn < refused + accepted / 2) return 'preferred';
  return drawn < refused + accepted ? 'acceptable' : null;
}

function linkOf(choice: () => SheetChoice, below: (limit: number) => number): SheetLink {
  const [first, second, third] = [choice(), choice(), choice()];
  const kind = below(5);
  if (kind === 0) return { kind: 'requires', if: first, then: second };
  if (kind === 1) return { kind: 'excludes', choices: [first, second] };
  if (kind === 2) return { kind: 'excludes', choices: [first, second, third] };
  if (kind === 3) return { kind: 'atMost', count: below(3), choices: [first, second, third] };
  const costs = [first, second, third].map((each) => ({ ...each, cost: below(7) - 1 }));
  return { kind: 'budget', limit: below(6) - 1, costs };
}

export function preparedOf(declared: Declared): { positions: Positions; diagrams: Diagram[] } {
  const positions = positionsOf(declared);
  if (!positions.ok) throw new Error(positions.fault.what);
  const diagrams = run(diagramsOf(positions.value));
  if (!diagrams.ok) throw new Error(diagrams.fault.what);
  return { positions: positions.value, diagrams: diagrams.value };
}

/** Every package of the options that are looked at. */
export const lookedAt = (positions: Positions): Package[] =>
  [...allPackages(positions)].filter((chosen) =>
    chosen.every((option, issue) => positions.possible[issue]?.[option] === true),
  );

/** What excludes a package: `p0 i1 o2` for a refusal, `link 3` for a link, in order. */
export const excludedBy = (positions: Positions, chosen: Package): string[] => [
  ...refusalsOf(positions)
    .filter(({ issue, option }) => chosen[issue] === option)
    .map(refusalKey),
  ...positions.links.flatMap((link, at) => (keepsLink(link, chosen) ? [] : [`link ${at}`])),
];

export const refusalKey = (point: { party: number; issue: number; option: number }): string =>
  `p${point.party} i${point.issue} o${point.option}`;

export const isUnexcluded = (positions: Positions, chosen: Package): boolean =>
  excludedBy(positions, chosen).length === 0;

export const isAcceptableToAll = (positions: Positions, chosen: Package): boolean =>
  isFeasible(positions, chosen) &&
  positions.standings.every((_, party) =>
    chosen.every((option, issue) =>
      ['preferred', 'acceptable'].includes(standingOf(positions, { party, issue, option }).level),
    ),
  );

/** The sets that contain no other, as sorted texts. */
export function minimalOnly(sets: readonly (readonly string[])[]): string[] {
  const once = [...new Map(sets.map((set) => [[...set].sort().join(' & '), new Set(set)])).entries()];
  return once
    .filter(
      ([key, set]) =>
        !once.some(([other, inner]) => other !== key && [...inner].every((each) => set.has(each))),
    )
    .map(([key]) => key)
    .sort();
}

/** All minimal sets of what excludes that leave no package, by trying every set. */
export function bruteBlocking(positions: Positions): string[] {
  const ways = lookedAt(positions).map((chosen) => new Set(excludedBy(positions, chosen)));
  if (ways.some(({ size }) => size === 0)) return [];
  const all = [...new Set(ways.flatMap((way) => [...way]))];
  const blocking: string[][] = [];
  for (let bits = 0; bits < 2 ** all.length; bits += 1) {
    const set = all.filter((_, at) => ((bits >> at) & 1) === 1);
    if (ways.every((way) => set.some((each) => way.has(each)))) blocking.push(set);
  }
  return minimalOnly(blocking);
}

/** All minimal sets that have to go for a package to be open. */
export const bruteMoves = (positions: Positions): string[] =>
  minimalOnly(lookedAt(positions).map((chosen) => excludedBy(positions, chosen)));
