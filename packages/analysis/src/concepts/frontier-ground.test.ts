import { describe, expect, it } from 'vitest';
import { utilityOf } from '../sheet/space.ts';
import { seeded, spaceOf, type SheetShape } from '../test-sheets.ts';
import { run } from '../work.ts';
import type { Concept } from './concept.ts';
import { fractionWithBoxes } from './fraction-with-boxes.ts';
import { frontierGround } from './frontier-ground.ts';
import { prepareConcepts } from './ground.ts';
import { rationalFractionOn } from './rational-fraction.ts';
import { picked } from './picking.ts';
import { SOLUTIONS } from './solution-goals.ts';
import { solutionOf, solutionOn } from './solutions.ts';
import { statisticsOf } from './statistics.ts';

const shapes: SheetShape[] = Array.from({ length: 40 }, (_, seed) => ({
  seed: seed + 1,
  parties: 1 + (seed % 3),
  issues: 4,
  options: 3,
  boxes: 6,
  links: seed % 4,
  redLines: seed % 5 === 0 ? 2 : 0,
  scores: seed % 2 === 0 ? 'whole' : 'real',
  ...(seed % 3 === 2 ? { reserved: 0.45 } : {}),
}));

const rounded = (each: number): number => Math.round(each * 1e6) / 1e6;
const shown = ({ points, complete, reason }: Concept): unknown => ({
  points: points.map(({ utilities, packageCount }) => ({
    utilities: [...utilities].map(rounded),
    packageCount,
  })),
  complete,
  reason,
});

describe('what is known of a space without a diagram of all packages', () => {
  it('is what the diagram gives: ranges, feasibility, and every concept', () => {
    for (const shape of shapes) {
      const space = spaceOf(shape);
      const prepared = prepareConcepts(space);
      const { measured, frontier } = run(frontierGround(space, null, false));
      if (prepared === null || measured === null || frontier === null)
        throw new Error('small enough for both');
      expect(measured.ranges.map((each) => each.map(rounded))).toEqual(
        prepared.ranges.map((each) => each.map(rounded)),
      );
      expect(measured.feasible, JSON.stringify(shape)).toBe(prepared.feasible);
      for (const solution of SOLUTIONS)
        expect(
          shown(run(picked(measured, solution, frontier))),
          `${solution} of ${JSON.stringify(shape)}`,
        ).toEqual(shown(run(solutionOn(prepared, solution, null))));
    }
  });

  it('has a rational fraction near the counted one, and the same where nothing has to be drawn', () => {
    for (const shape of shapes.filter(({ seed }) => seed % 2 === 0)) {
      const space = spaceOf(shape);
      const prepared = prepareConcepts(space);
      const { measured } = run(frontierGround(space, null, false));
      if (prepared === null || measured === null) throw new Error('small enough for both');
      const counted = run(rationalFractionOn(prepared, {}));
      const drawn = run(fractionWithBoxes(measured, { seed: 3, samples: 3000 }));
      if (drawn === null || counted === null) expect(drawn).toBe(counted);
      else if (drawn.exact) expect(drawn.value, JSON.stringify(shape)).toBe(counted.value);
      else expect(Math.abs(drawn.value - counted.value), JSON.stringify(shape)).toBeLessThan(0.05);
    }
  });
});

/** Ten issues of eight options, and boxes of three issues each: a thousand million packages. */
function entangled(): ReturnType<typeof spaceOf> {
  const plain = spaceOf({ seed: 4, parties: 2, issues: 10, options: 8 });
  const random = seeded(9);
  const boxes = [0, 1].map((party) =>
    Array.from({ length: 30 }, (_, at) => ({
      issues: [at % 10, (at * 3 + party + 1) % 10, (at * 7 + 5) % 10],
      inside: [0, 1, 2].map(() => Array.from({ length: 8 }, () => random() < 0.5)),
      value: 10 + ((at * 37 + party * 11) % 50),
    })),
  );
  return { ...plain, boxes };
}

describe('statisticsOf(space) where boxes join a thousand million packages', () => {
  const space = entangled();
  const found = run(statisticsOf(space));

  it('has every concept, complete, each at a package that is worth what its point says', () => {
    if (found === null) throw new Error('too entangled');
    for (const [name, concept] of Object.entries(found.concepts)) {
      expect(concept.complete, name).toBe(true);
      expect(concept.points.length, name).toBeGreaterThan(0);
      for (const { utilities, packages } of concept.points)
        for (const chosen of packages)
          expect([0, 1].map((party) => utilityOf(space, party, chosen))).toEqual([...utilities]);
    }
    expect(found.opposition).toBeGreaterThan(0);
    expect(found.rationalFraction).toEqual({ value: 1, exact: true });
  });

  it('finds the same for one concept alone', () => {
    const alone = run(solutionOf(space, 'nash'));
    expect(shown(alone)).toEqual(shown(found?.concepts.nash ?? alone));
  });
});
