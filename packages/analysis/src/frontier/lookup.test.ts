import { describe, expect, it } from 'vitest';
import { acceptablePackages, dominates } from '../test-brute.ts';
import { spaceOf } from '../test-sheets.ts';
import { run } from '../work.ts';
import { frontierOf } from './frontier.ts';
import { dominatorOn, placeOn } from './lookup.ts';

describe('placeOn and dominatorOn(frontier, unit, utilities)', () => {
  it('say of every acceptable package whether it is on the frontier, or which point dominates it', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const scores = seed % 2 === 0 ? 'whole' : 'real';
      const space = spaceOf({ seed, parties: 1 + (seed % 4), issues: 3, options: 3, scores, reserved: 0.3 });
      const found = run(frontierOf(space));
      if (!found.ok) throw new Error(found.fault.what);
      for (const { utilities } of acceptablePackages(space)) {
        const [place, by] = [
          placeOn(found.value, space.unit, utilities),
          dominatorOn(found.value, space.unit, utilities),
        ];
        expect(place < 0, `seed ${seed}`).toBe(by >= 0);
        if (by >= 0) expect(dominates(space, found.value.utilitiesAt(by), utilities)).toBe(true);
      }
    }
  });
});
