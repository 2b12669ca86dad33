import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitRows, Bits } from './bit-rows.ts';

const WIDTH = 70;
const places = fc.uniqueArray(fc.integer({ min: 0, max: WIDTH - 1 }), { maxLength: 8 });

function bitsOf(members: readonly number[]): Bits {
  const bits = new Bits(WIDTH);
  for (const each of members) bits.add(each);
  return bits;
}

function rowsOf(sets: readonly (readonly number[])[]): BitRows {
  const rows = new BitRows(WIDTH);
  for (const each of sets) rows.push(each);
  return rows;
}

/** The same by lists. */
function disjointByLists(
  sets: readonly (readonly number[])[],
  hit: readonly number[],
  out: readonly number[],
): number {
  const used = new Set<number>();
  let found = 0;
  for (const set of sets) {
    if (set.some((each) => hit.includes(each))) continue;
    const free = set.filter((each) => !out.includes(each));
    if (free.length === 0) return Infinity;
    if (free.some((each) => used.has(each))) continue;
    found += 1;
    for (const each of free) used.add(each);
  }
  return found;
}

describe('BitRows', () => {
  it('answers as lists of places would', () => {
    fc.assert(
      fc.property(fc.array(places, { maxLength: 90 }), places, places, (sets, hit, out) => {
        const rows = rowsOf(sets);
        expect(rows.firstApart(bitsOf(hit))).toBe(
          sets.findIndex((set) => !set.some((each) => hit.includes(each))),
        );
        expect(rows.isAnyWithin(bitsOf(hit))).toBe(
          sets.some((set) => set.every((each) => hit.includes(each))),
        );
        expect(rows.disjointRows(bitsOf(hit), bitsOf(out))).toBe(disjointByLists(sets, hit, out));
      }),
      { numRuns: 300 },
    );
  });
});

describe('Bits', () => {
  it('has what was added and not removed again, at the borders of words too', () => {
    const bits = bitsOf([0, 31, 32, 63, 64, 69]);
    bits.remove(31);
    bits.remove(64);
    const all = Array.from({ length: WIDTH }, (_, place) => place);
    expect(all.filter((place) => bits.has(place))).toEqual([0, 32, 63, 69]);
  });
});
