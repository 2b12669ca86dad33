import { expect, it } from 'vitest';
import { seeded } from '../test-sheets.ts';
import { findingConsistency } from './consistency.ts';

it('keeps the widest of hundreds of thousands of contradictions, the first among equals, and reports between', () => {
  const random = seeded(3);
  const names = Array.from({ length: 900 }, (_, at) => `n${at}`);
  const scores = Object.fromEntries(names.map((name) => [name, Math.floor(40 * random())]));
  const all = names.flatMap((better, at) =>
    names.slice(at + 1).flatMap((worse) => {
      const by = (scores[worse] ?? 0) - (scores[better] ?? 0);
      return by < 0 ? [] : [{ better, worse, by }];
    }),
  );
  const work = findingConsistency(
    names.map((name) => [name]),
    scores,
  );
  for (let reports = 0; ; reports += 1) {
    const { done, value } = work.next();
    if (done !== true) continue;
    expect(reports).toBeGreaterThan(50);
    expect(value.turned + value.flat).toBe(all.length);
    expect(value.contradictions.map(({ better, worse, by }) => ({ better, worse, by }))).toEqual(
      all.sort((a, b) => b.by - a.by).slice(0, 1_000),
    );
    return;
  }
});
