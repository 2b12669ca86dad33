import { quotations, sentences } from '@nonpaper/text';
import { describe, expect, it } from 'vitest';
import { contentEnd } from './content.ts';
import { findCues } from './cues/find-cues.ts';
import { makeUnits } from './words/page.ts';
import type { Scene } from './scene.ts';
import type { Unit } from './types.ts';

/** How often the cues of a unit are looked through to find where the content of each of them ends. */
function looksAtCues(unit: Unit): number {
  const hits = findCues(unit);
  let looks = 0;
  const scene: Scene = {
    text: '',
    unit,
    units: [unit],
    get hits() {
      looks += 1;
      return hits;
    },
    quotations: [],
    outletAt: () => 0,
    isOutlet: () => false,
  };
  for (const hit of hits) contentEnd(scene, hit.run.to, hit);
  return looks;
}

describe('contentEnd(scene, from, hit)', () => {
  it('asks of each token once where the writer takes over, however many cues stand before it', () => {
    const unitOf = (times: number): Unit => {
      const text = 'said Oru, '.repeat(times);
      const [unit] = makeUnits(text, sentences(text), quotations(text));
      if (unit === undefined) throw new Error('There is no unit.');
      return unit;
    };
    const [short, long] = [looksAtCues(unitOf(30)), looksAtCues(unitOf(60))];
    expect(short).toBeGreaterThan(0);
    expect(long).toBeLessThan(2.2 * short);
  });
});
