import {
  blockingOf,
  diagramsOf,
  positionsOf,
  run,
  within,
  type Diagram,
  type Positions,
} from '@nonpaper/analysis';
import type { Id, LinkOfOptions } from '@nonpaper/dossier';
import { sheetLinkOf } from './deal-ground.ts';

/** The options of each issue that links can name, by ids. */
export type OptionsOfIssues = ReadonlyMap<Id, readonly Id[]>;

/**
 * Links that cannot all hold: together they leave no package, or none with an option that one of them names (such as one
 * that requires what another excludes). Or they are too entangled to be followed.
 */
export type Contradiction =
  | {
      readonly kind: 'contradiction';
      /** A smallest set of links that does it, by their places. */
      readonly links: readonly number[];
      /** The option that no package can have; null where there is no package at all. */
      readonly option: Id | null;
    }
  | { readonly kind: 'entangled'; readonly what: string };

/**
 * The first contradiction among links, each of which is sound by itself; null where every option that they name is in
 * some package that keeps them all. Plan: what blocks, with nobody refusing anything, is the links themselves; so the same
 * is asked once for all packages, and once for the packages that have each option named.
 * Cost: one diagram of the links, and a walk through it for each option that they name.
 */
export function contradictionAmong(
  issues: OptionsOfIssues,
  links: readonly LinkOfOptions[],
): Contradiction | null {
  const named = new Set(links.flatMap(({ options }) => options));
  const tied = [...issues].filter(([, options]) => options.some((option) => named.has(option)));
  if (tied.length === 0) return null;
  const positions = positionsAmong(tied, links);
  const diagrams = run(diagramsOf(positions));
  if (!diagrams.ok) return { kind: 'entangled', what: 'has links that are too entangled to be followed' };
  const nowhere = blockingLinks(positions, diagrams.value);
  if (nowhere !== null) return { kind: 'contradiction', links: nowhere, option: null };
  for (const [issue, [, options]] of tied.entries())
    for (const [place, option] of options.entries()) {
      if (!named.has(option)) continue;
      const only = tied.map((_, at) => (at === issue ? [place] : null));
      const found = blockingLinks(within(positions, only), diagrams.value);
      if (found !== null) return { kind: 'contradiction', links: found, option };
    }
  return null;
}

function positionsAmong(
  tied: readonly (readonly [Id, readonly Id[]])[],
  links: readonly LinkOfOptions[],
): Positions {
  const issueOf = new Map(
    tied.flatMap(([issue, options]) => options.map((option) => [option, issue] as const)),
  );
  const positions = positionsOf({
    issues: tied.map(([name, options]) => ({ name, options })),
    // A party that has said nothing: the analysis wants one, and it refuses nothing.
    parties: [{ name: 'nobody', declarations: [] }],
    links: links.map(({ relation, options, count }) =>
      sheetLinkOf({
        relation,
        count,
        choices: options.map((option) => ({ issue: issueOf.get(option) ?? '', option })),
      }),
    ),
  });
  if (!positions.ok) throw new Error(positions.fault.what);
  return positions.value;
}

/** A smallest set of links that leave nothing of the options looked at; null where something is left. */
function blockingLinks(positions: Positions, diagrams: readonly Diagram[]): readonly number[] | null {
  const [smallest] = run(blockingOf(positions, diagrams, { most: 1 })).sets;
  if (smallest === undefined) return null;
  return smallest.barriers.flatMap((each) => (each.kind === 'link' ? [each.link] : []));
}
