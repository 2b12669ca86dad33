import { describe, expect, it } from 'vitest';
import type { Package, Space } from '../sheet/space.ts';
import { bruteFrontier, type Valued } from '../test-brute.ts';
import { spaceOf, type SheetShape } from '../test-sheets.ts';
import { run } from '../work.ts';
import { frontierOf, type Frontier, type FrontierLimits } from './frontier.ts';

const KINDS = ['whole', 'real', 'ordered', 'ordered-real'] as const;

/** Small spaces of every kind by chance: the same list in every run. */
const SHAPES: readonly SheetShape[] = Array.from({ length: 480 }, (_, seed) => ({
  seed: seed + 1,
  parties: 1 + (seed % 4),
  issues: 1 + (seed % 5),
  options: 1 + ((seed * 7) % 4),
  scores: KINDS[(seed >> 1) % 4] ?? 'whole',
  links: [0, 0, 1, 3, 5][seed % 5] ?? 0,
  boxes: [0, 2, 0, 4][(seed >> 2) % 4] ?? 0,
  redLines: seed % 6 === 0 ? 1 : 0,
  ...(seed % 3 === 0 ? { reserved: (seed % 8) / 10 } : {}),
}));

function frontier(space: Space, limits?: FrontierLimits): Frontier {
  const outcome = run(frontierOf(space, limits));
  if (!outcome.ok) throw new Error(outcome.fault.what);
  return outcome.value;
}

/** A frontier in a form that does not depend on noise: vectors with the number and list of their packages. */
const listed = (found: Frontier): unknown[] =>
  Array.from({ length: found.size }, (_, at) => {
    const { utilities, packageCount, packages } = found.pointAt(at);
    return { utilities: utilities.map(rounded), packageCount, packages };
  });

const rounded = (value: number): number => Math.round(value * 1e7) / 1e7 + 0;

/** What brute force says, in the same form. */
function bruteListed(space: Space): unknown[] {
  const groups = new Map<string, Valued[]>();
  for (const each of bruteFrontier(space)) {
    const key = each.utilities.map(rounded).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((group) => ({
      utilities: (group[0]?.utilities ?? []).map(rounded),
      packageCount: BigInt(group.length),
      packages: group.map(({ chosen }) => chosen).slice(0, 100),
    }))
    .sort((a, b) => inOrder(a.utilities, b.utilities));
}

function inOrder(a: Package, b: Package): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

describe('frontierOf(space)', () => {
  it('is what looking at every package gives, with all packages of each point', () => {
    for (const shape of SHAPES) {
      const space = spaceOf(shape);
      expect(listed(frontier(space)), JSON.stringify(shape)).toEqual(bruteListed(space));
    }
  });
});
