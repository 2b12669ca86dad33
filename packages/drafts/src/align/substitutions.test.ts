import { describe, expect, it } from 'vitest';
import { Substitutions } from './substitutions.ts';
import { Dictionary } from './terms.ts';

/** Each word counts 1. */
function between(a: string, b: string): ReturnType<Substitutions['between']> {
  const dictionary = new Dictionary();
  const [x, y] = [dictionary.termsOf(a), dictionary.termsOf(b)];
  return new Substitutions(new Float64Array(dictionary.size).fill(1)).between(x, y);
}

describe('Substitutions', () => {
  it('tells words put for others from words put in', () => {
    const other = between('the name of the owner of the ferry', 'the name of the master of the ferry');
    expect(other).toMatchObject({ exchanged: 1, kept: 7, leastKept: 7 / 8 });
    const more = between('the name of the owner of the ferry', 'the name and age of the owner of the ferry');
    expect(more).toMatchObject({ exchanged: 0, mostKept: 1 });
  });

  it('takes other beginnings and endings for exchanged, and nothing of strangers', () => {
    expect(between('boats stop at noon', 'ferries stop at noon').exchanged).toBe(1);
    expect(between('boats stop at noon', 'boats stop at dusk').exchanged).toBe(1);
    expect(between('boats stop', 'nobody pays')).toMatchObject({ kept: 0, leastKept: 0, mostKept: 0 });
  });

  it('is the same from either side', () => {
    const texts = ['boats stop at noon and wait', 'ferries stop at noon', 'they wait at noon'];
    for (const a of texts) for (const b of texts) expect(between(a, b)).toEqual(between(b, a));
  });

  it('finds each of few and of tens of thousands of exchanged words, the latter in good time too', () => {
    const text = (count: number, third: string): string =>
      Array.from({ length: count }, (_, at) => `a${at} b${at} ${third}${at}`).join(' ');
    for (const count of [10, 30_000]) {
      const before = process.cpuUsage();
      const { exchanged } = between(text(count, 'c'), text(count, 'd'));
      // Neighbouring words are known by a number; among so many, a few have one of another two.
      expect(exchanged / count).toBeGreaterThan(0.999);
      expect(exchanged).toBeLessThanOrEqual(count);
      expect(process.cpuUsage(before).user).toBeLessThan(5_000_000);
    }
  });
});
