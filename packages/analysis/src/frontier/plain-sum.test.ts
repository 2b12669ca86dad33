import { describe, expect, it } from 'vitest';
import type { Space } from '../sheet/space.ts';
import { spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { frontierOf } from './frontier.ts';
import { gridOf } from './grid.ts';
import type { Frontier } from './listed.ts';
import { plainSum } from './plain-sum.ts';

/** The same space with a link that holds for every package, so that its layers are merged. */
const merged = (space: Space): Space => ({
  ...space,
  links: [{ kind: 'atMost', count: 1, choices: [{ issue: 0, option: 0 }] }],
});

function shown(space: Space): unknown {
  const found = run(frontierOf(space));
  if (!found.ok) throw new Error(found.fault.what);
  const { size, utilitiesAt, packageCountAt, packagesAt }: Frontier = found.value;
  return Array.from({ length: size }, (_, at) => ({
    utilities: utilitiesAt(at),
    count: packageCountAt(at),
    packages: packagesAt(at),
  }));
}

describe('plainSum(space, grid)', () => {
  it('gives what merging layers gives, for whole and real scores, ties, red lines and reservation values', () => {
    let [plain, empty] = [0, 0];
    for (let seed = 1; seed <= 120; seed += 1) {
      const space = spaceOf({
        seed,
        parties: 2,
        issues: 1 + (seed % 5),
        options: 1 + (seed % 4),
        scores: (['whole', 'real', 'ordered', 'ordered-real'] as const)[seed % 4] ?? 'whole',
        redLines: seed % 7 === 0 ? 2 : 0,
        ...(seed % 3 === 0 ? { reserved: 0.5 + (seed % 5) / 10 } : {}),
      });
      const found = plainSum(space, run(gridOf(space)));
      if (found !== null) plain += 1;
      if (found?.trace.size === 0) empty += 1;
      expect(shown(space), `seed ${seed}`).toEqual(shown(merged(space)));
    }
    expect(plain).toBeGreaterThan(70);
    expect(empty).toBeGreaterThan(3);
  });

  it('leaves other spaces to merging: three parties, links, boxes, or many packages', () => {
    const shape = { seed: 1, parties: 2, issues: 3, options: 3 };
    for (const other of [
      { parties: 3 },
      { links: 1 },
      { boxes: 1 },
      { issues: 12, scores: 'ordered' as const },
    ]) {
      const space = spaceOf({ ...shape, ...other });
      expect(plainSum(space, run(gridOf(space)))).toBeNull();
    }
  });
});
