import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, noPairs } from './anchors.ts';
import { slotsBy } from './slots.ts';
import { labelOf } from './labels.ts';

const pairing = (lefts: number, rights: number, pairs: readonly (readonly [number, number])[]) => {
  const made = noPairs(lefts, rights);
  for (const [left, right] of pairs) join(made, left, right);
  return made;
};

describe('slotsBy(pairing)', () => {
  it('counts the pairs in order that two provisions would have to pass', () => {
    const slots = slotsBy(pairing(6, 6, [[0, 0], [2, 2], [4, 4]])); // prettier-ignore
    expect([slots.passed(1, 1), slots.passed(1, 3), slots.passed(1, 5), slots.passed(5, 1)]).toEqual([
      0, 1, 2, 2,
    ]);
  });

  it('leaves out a pair that crosses the others, and counts who stands in a slot', () => {
    const slots = slotsBy(pairing(6, 5, [[0, 1], [1, 2], [2, 0], [5, 4]])); // prettier-ignore
    expect(slots.passed(3, 3)).toBe(0);
    expect(slots.crowd(3, 3)).toBe(3); // 2, 3 and 4 on the left; 3 alone on the right
  });

  it('is as firm round a provision as the pairs before and behind it agree', () => {
    const slots = slotsBy(pairing(6, 6, [[1, 1], [3, 3]]), (left) => (left === 1 ? 0.2 : 0.6)); // prettier-ignore
    expect([0, 2, 4].map((left) => slots.firmness(left))).toEqual([0.2, 0.4, 0.6]);
    expect([slots.firmness(1), slots.firmness(3)]).toEqual([0.6, 0.2]); // by the other pair alone
    expect(slotsBy(pairing(2, 2, [])).firmness(1)).toBe(1);
  });

  it('is the same from both sides where all pairs keep their order, and 0 for each of them', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(places, places, (a, b) => {
        const ascending = (list: number[]): number[] => list.toSorted((x, y) => x - y);
        const [lefts, rights] = [ascending(a), ascending(b)];
        const pairs = lefts
          .slice(0, rights.length)
          .map((left, at): [number, number] => [left, rights[at] ?? 0]);
        const there = slotsBy(pairing(31, 31, pairs));
        const back = slotsBy(pairing(31, 31, pairs.map(([left, right]): [number, number] => [right, left]))); // prettier-ignore
        for (const [left, right] of pairs) expect(there.passed(left, right)).toBe(0);
        for (let at = 0; at < 31; at += 1) {
          expect(there.passed(at, 30 - at)).toBe(back.passed(30 - at, at));
          if (there.passed(at, 30 - at) === 0) expect(there.crowd(at, 30 - at)).toBe(back.crowd(30 - at, at));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('labelOf(provision)', () => {
  const label = (text: string, number = ''): string | null => {
    const found = labelOf({ id: '', path: '', number, text, brackets: [], span: [0, 0] }, text);
    return found === null ? null : found.printed;
  };

  it('reads the number at the head of a text that has none of its own', () => {
    expect(
      ['(12) Whereas', '2. States shall', '(a) the name', 'Article 5', 'States shall'].map((text) =>
        label(text),
      ),
    ).toEqual(['(12)', '2.', '(a)', 'article 5', null]);
    expect(label('(12) Whereas', '7.')).toBeNull();
  });

  it('tells a recital from a paragraph and a point', () => {
    const kinds = ['(12) x', '12. x', '(b) x', 'Article 12'].map(
      (text) => labelOf({ id: '', path: '', number: '', text, brackets: [], span: [0, 0] }, text)?.kind,
    );
    expect(new Set(kinds).size).toBe(4);
  });
});
