import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('reports once so many steps are made, and begins to count again', () => {
  const pace = new Pace(10);
  expect([4, 5, 1, 9, 30, 2].map((steps) => pace.isDue(steps))).toEqual([
    false,
    false,
    true,
    false,
    true,
    false,
  ]);
  expect([...pace.after(1, 0.5)]).toEqual([]);
  expect([...pace.after(8, 0.5)]).toEqual([{ bound: null, best: null, done: 0.5 }]);
});
