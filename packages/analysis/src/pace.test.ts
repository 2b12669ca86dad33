import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** After how many steps each report comes. */
function reportsOf(pace: Pace, steps: number): number[] {
  const reports: number[] = [];
  for (let step = 1; step <= steps; step += 1) if (pace.isDue(1)) reports.push(step);
  return reports;
}

it('reports once the steps since the last report come to what is set, and sooner at first, before code is compiled', () => {
  expect(reportsOf(new Pace(160), 700)).toEqual([10, 30, 70, 150, 310, 470, 630]);
});

it('reports at once after a turn of more steps than are left', () => {
  const pace = new Pace(160);
  expect([pace.isDue(9), pace.isDue(1_000), pace.isDue(19), pace.isDue(1)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

it('carries how far the work is', () => {
  const pace = new Pace(160);
  expect([...pace.after(1, 0.5)]).toEqual([]);
  expect([...pace.after(9, 0.5)]).toEqual([{ bound: null, best: null, done: 0.5 }]);
});
