import { describe, expect, it } from 'vitest';
import { verbGuessedFrom } from './guessed-verb.ts';

describe('verbGuessedFrom(form)', () => {
  it('gives the verb of the lexicon that a form comes from, the second time as the first', () => {
    for (let time = 0; time < 2; time += 1) {
      expect(['denies', 'argued', 'insists', 'admitting'].map(verbGuessedFrom)).toEqual([
        'deny',
        'argue',
        'insist',
        'admit',
      ]);
      expect(verbGuessedFrom('bicycled')).toBe(null);
    }
  });
});
