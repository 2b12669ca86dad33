import { describe, expect, it } from 'vitest';
import { groupsOf, likenessTo, normalise } from './word-groups.ts';
import type { Vectors } from './word-groups.ts';

/** Words along two directions, with a little of a third. */
function vectors(): Vectors {
  const words = Array.from({ length: 40 }, (_, k) => `w${k}`);
  const values = Float32Array.from({ length: 40 * 3 }, (_, at) => {
    const [word, axis] = [Math.floor(at / 3), at % 3];
    return axis === 2 ? (word % 7) / 50 : axis === word % 2 ? 1 : 0;
  });
  words.forEach((_, word) => normalise(values, word * 3, 3));
  return { words, values, size: 3 };
}

describe('groups of words', () => {
  it('hold together what points the same way, and are the same each time', () => {
    const groups = groupsOf(vectors(), 2);
    const [even, odd] = [groups[0], groups[1]];
    expect(even).not.toBe(odd);
    groups.forEach((group, word) => expect(group).toBe(word % 2 === 0 ? even : odd));
    expect(groupsOf(vectors(), 2)).toEqual(groups);
  });
});

describe('likeness to cues', () => {
  it('goes over from words that were seen to words that point the same way', () => {
    const seen = new Map(
      Array.from(
        { length: 20 },
        (_, k) => [`w${k}`, { all: 10, cue: k % 2 === 0 ? 9 : 0, source: 0 }] as const,
      ),
    );
    const like = likenessTo(vectors(), seen, 'cue');
    expect(like[38]).toBeGreaterThan(0.7);
    expect(like[39]).toBeLessThan(0.3);
  });
});
