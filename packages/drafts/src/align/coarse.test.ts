import { expect, it } from 'vitest';
import type { ReadProvision } from '../types.ts';
import { alignKept } from './left-out.ts';
import { alignKnown } from './align.ts';

/** So many provisions that differ in a number alone. */
const alike = (side: string, count: number, add: number): ReadProvision[] =>
  Array.from({ length: count }, (_, index) => {
    const text = `The Parties shall pay the sum of ${index + add} crowns to the fund within thirty days.`;
    return {
      id: `${side}${index}`,
      path: `${index + 1}`,
      number: `${index + 1}.`,
      text,
      brackets: [],
      span: [0, text.length],
    };
  });

it('tells of provisions that are alike to more than can be compared, from whichever side', () => {
  const [one, thousands] = [alike('l', 1, 0.5), alike('r', 4001, 0)];
  expect(alignKnown(thousands, one, []).coarse).toBe(1);
  expect(alignKept(one, thousands).coarse).toBe(1);
});

it('tells nothing where all that are alike were compared', () => {
  expect(alignKnown(alike('l', 1, 0.5), alike('r', 4000, 0), []).coarse).toBe(0);
  expect(alignKnown(alike('l', 1, 0), alike('r', 4001, 0), []).coarse).toBe(0);
});
