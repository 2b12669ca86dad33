import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needed } from '../bench/needed.ts';
import {
  frontierOf,
  prepare,
  run,
  statisticsOf,
  utilityOf,
  type Package,
  type Sheet,
  type Space,
} from '../src/index.ts';
import { acceptablePackages, allPackages, dominates, type Valued } from '../src/test-brute.ts';
import { seeded, sheetOf } from '../src/test-sheets.ts';

/**
 * What the manual says of each solution concept, held against small sheets by chance: an axiom that it is said to keep is never
 * broken, and one that it is said to fail is broken somewhere.
 */

const MANUAL = join(import.meta.dirname, '../../../docs/guide/deal-space.md');
const CONCEPTS = [
  'nash',
  'ksMaxMin',
  'egalitarian',
  'leximin',
  'maxWelfare',
  'maxRelativeWelfare',
  'ksMinSpread',
] as const;
type Key = (typeof CONCEPTS)[number];

/** The rows of the table of axioms: Pareto, symmetry, scale invariance, independence, monotonicity. */
const claims = new Map(
  readFileSync(MANUAL, 'utf8')
    .split('\n')
    .flatMap((line): [string, string[]][] => {
      const cells = line.split('|').map((cell) => cell.trim());
      return /^`\w+`$/.test(cells[1] ?? '') && cells.length === 10
        ? [[(cells[1] ?? '').slice(1, -1), cells.slice(3, 8)]]
        : [];
    }),
);
const claimOf = (key: Key, axiom: number): string => claims.get(key)?.[axiom] ?? '';

const sheets = Array.from({ length: 90 }, (_, at) =>
  sheetOf({ seed: at + 1, parties: 2 + (at % 2), issues: 3, options: 3, reserved: 0.5, scores: 'whole' }),
);
const spaceFrom = (sheet: Sheet): Space => needed(prepare(sheet));
const key = (chosen: Package): string => chosen.join();

/** What each concept picks. */
function picks(space: Space): Readonly<Record<Key, readonly Package[]>> {
  const statistics = run(statisticsOf(space, { frontier: needed(run(frontierOf(space))) }));
  const of = (each: Key): Package[] =>
    (statistics?.concepts[each].points ?? []).flatMap(({ packages }) => packages);
  return {
    nash: of('nash'),
    ksMaxMin: of('ksMaxMin'),
    egalitarian: of('egalitarian'),
    leximin: of('leximin'),
    maxWelfare: of('maxWelfare'),
    maxRelativeWelfare: of('maxRelativeWelfare'),
    ksMinSpread: of('ksMinSpread'),
  };
}

const utilities = (space: Space, chosen: Package): number[] =>
  space.names.parties.map((_, party) => utilityOf(space, party, chosen));

/** The sheet without one package, by a link that only that package breaks. */
function without(sheet: Sheet, chosen: Package): Sheet {
  const choices = sheet.issues.map(({ name, options }, at) => ({
    issue: name,
    option: options[chosen[at] ?? 0] ?? '',
  }));
  return { ...sheet, links: [{ kind: 'atMost', count: choices.length - 1, choices }] };
}

function scaled(sheet: Sheet, by: number): Sheet {
  const [first, ...others] = sheet.parties;
  if (first === undefined) return sheet;
  const scores = Object.fromEntries(
    Object.entries(first.scores).map(([issue, own]) => [
      issue,
      Object.fromEntries(
        Object.entries(own).map(([option, score]) => [
          option,
          typeof score === 'number' ? score * by : score,
        ]),
      ),
    ]),
  );
  const reserved = typeof first.reserved === 'number' ? { reserved: first.reserved * by } : {};
  return { ...sheet, parties: [{ ...first, scores, ...reserved }, ...others] };
}

interface Known {
  readonly sheet: Sheet;
  readonly space: Space;
  readonly picked: ReturnType<typeof picks>;
  readonly acceptable: readonly Valued[];
}

/** Whether two packages at least give each party less than its reservation value, so that no package decides what that is. */
const isAssumed = (space: Space): boolean =>
  space.reserved.every(
    (least, party) =>
      [...allPackages(space)].filter((chosen) => utilityOf(space, party, chosen) < (least ?? -Infinity))
        .length >= 2,
  );

const known = sheets.flatMap((sheet): Known[] => {
  const space = spaceFrom(sheet);
  if (!isAssumed(space)) return [];
  return [{ sheet, space, picked: picks(space), acceptable: acceptablePackages(space) }];
});

/** In how many sheets an axiom is broken for each concept. */
function broken(breaks: (one: Known, each: Key, at: number) => boolean): Map<Key, number> {
  const counts = new Map<Key, number>(CONCEPTS.map((each) => [each, 0]));
  for (const [at, one] of known.entries())
    for (const each of CONCEPTS) if (breaks(one, each, at)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

function held(axiom: number, counts: ReadonlyMap<Key, number>): void {
  for (const each of CONCEPTS)
    expect(`${each}: ${(counts.get(each) ?? 0) === 0 ? 'yes' : 'no'}`).toBe(
      `${each}: ${claimOf(each, axiom)}`,
    );
}

const sorted = (packages: readonly Package[]): string[] => packages.map(key).toSorted();

describe('the table of axioms in the manual', () => {
  it('has a row for each concept', () => expect([...claims.keys()]).toEqual([...CONCEPTS]));

  it('is right on Pareto', () =>
    held(
      0,
      broken(({ space, picked, acceptable }, each) =>
        picked[each].some((chosen) =>
          acceptable.some((by) => dominates(space, by.utilities, utilities(space, chosen))),
        ),
      ),
    ));

  it('is right on symmetry', () =>
    held(
      1,
      broken(({ sheet, picked }, each) => {
        const turned = picks(spaceFrom({ ...sheet, parties: sheet.parties.toReversed() }));
        return sorted(turned[each]).join(';') !== sorted(picked[each]).join(';');
      }),
    ));

  it('is right on scale invariance', () =>
    held(
      2,
      broken(({ sheet, picked }, each) => {
        const larger = picks(spaceFrom(scaled(sheet, 7)));
        return sorted(larger[each]).join(';') !== sorted(picked[each]).join(';');
      }),
    ));

  it('is right on independence: a package that was not picked is taken away', () =>
    held(
      3,
      broken(({ sheet, picked, acceptable }, each, at) => {
        const own = new Set(sorted(picked[each]));
        const others = acceptable.map(({ chosen }) => chosen).filter((chosen) => !own.has(key(chosen)));
        const random = seeded(at);
        return [0, 1, 2].some(() => {
          const gone = others[Math.floor(random() * others.length)];
          if (gone === undefined) return false;
          return sorted(picks(spaceFrom(without(sheet, gone)))[each]).join(';') !== [...own].join(';');
        });
      }),
    ));

  it('is right on monotonicity: a package more on the table', () => {
    // The package that is added is one that the concept then picks: else independence says what happens.
    const lowered = broken(({ sheet, space, picked }, each) => {
      const [more] = picked[each];
      if (more === undefined) return false;
      const [less, ...ties] = picks(spaceFrom(without(sheet, more)))[each];
      if (less === undefined || ties.length > 0 || picked[each].length > 1) return false;
      return utilities(space, less).some((own, party) => own > utilityOf(space, party, more));
    });
    // None keeps it in full; of some the smallest gain, or the smallest share, never falls.
    for (const each of CONCEPTS) expect([each, lowered.get(each)]).not.toEqual([each, 0]);
    const fallen = broken(({ sheet, space, picked }, each) => {
      const [more] = picked[each];
      if (more === undefined) return false;
      const [less] = picks(spaceFrom(without(sheet, more)))[each];
      if (less === undefined) return false;
      const smallest = (chosen: Package): number =>
        Math.min(...utilities(space, chosen).map((own, party) => own - (space.reserved[party] ?? 0)));
      return smallest(more) < smallest(less);
    });
    for (const each of CONCEPTS)
      if (claimOf(each, 4) === 'smallest gain') expect([each, fallen.get(each)]).toEqual([each, 0]);
    expect(CONCEPTS.filter((each) => claimOf(each, 4) === 'smallest gain')).toEqual([
      'egalitarian',
      'leximin',
    ]);
    expect(CONCEPTS.filter((each) => claimOf(each, 4).startsWith('smallest share'))).toEqual(['ksMaxMin']);
  });
});
