import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesIn, searched } from './stretches.ts';

const numbers = new Map<string, number>();
const numbered = (text: string): Int32Array =>
  Int32Array.from(text.split(' '), (word) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  });
const EQUAL = new Float64Array(1000).fill(1);

/** The words of the whole at the places found. */
function found(part: string, whole: string): string {
  const words = whole.split(' ');
  return [...placesIn(numbered(part), searched(numbered(whole)), EQUAL).ofWhole]
    .map((at) => words[at])
    .join(' ');
}

describe('placesIn(part, whole)', () => {
  const whole = 'the fund pays the rent and the council of elders names the judge of the market';

  test('gives the stretch that a part was cut from', () => {
    expect(found('the council of elders names', whole)).toBe('the council of elders names');
  });

  test('goes on behind what was put into the part, and what it lacks', () => {
    expect(found('the fund always pays the rent names the judge', whole)).toBe(
      'the fund pays the rent names the judge',
    );
  });

  test('takes no word that stands alone: both have "the" and "of" by chance', () => {
    expect(found('of nothing the', whole)).toBe('');
    expect(found('rent judge', whole)).toBe('');
  });

  test('keeps the order of the part', () => {
    expect(found('names the judge the fund pays', whole)).toBe('names the judge');
  });

  test('a word that stands again and again is looked up at its first places alone', () => {
    expect(found('a b', `${'a b '.repeat(500)}c`.trim())).toBe('a b');
  });

  test('gives all places of any stretch of a text of different words, and rising places for any part', () => {
    const words = fc.uniqueArray(fc.nat(900), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
        const start = from % (all.length - 1);
        const end = Math.min(all.length, start + 2 + (length % all.length));
        const places = placesIn(
          Int32Array.from(all.slice(start, end)),
          searched(Int32Array.from(all)),
          EQUAL,
        );
        expect([...places.ofWhole]).toEqual(Array.from({ length: end - start }, (_, at) => start + at));
        expect([...places.ofPart]).toEqual(Array.from({ length: end - start }, (_, at) => at));
      }),
      { numRuns: 200 },
    );
    const few = fc.array(fc.nat(5), { maxLength: 40 });
    fc.assert(
      fc.property(few, few, (part, whole) => {
        const { ofPart, ofWhole } = placesIn(Int32Array.from(part), searched(Int32Array.from(whole)), EQUAL);
        const rising = (places: Int32Array): number[] => [...new Set(places)].sort((a, b) => a - b);
        expect([...ofWhole]).toEqual(rising(ofWhole));
        expect([...ofPart]).toEqual(rising(ofPart));
        expect([...ofPart].map((at) => part[at])).toEqual([...ofWhole].map((place) => whole[place]));
      }),
      { numRuns: 300 },
    );
  });
});
