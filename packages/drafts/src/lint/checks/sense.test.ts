import { describe, expect, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

describe('the check for senses', () => {
  test.each([
    ['1. The cease-fire holds.\n2. The cease-fire lasts.\n3. The truce ends.', ['3: truce']],
    ['1. The Parties meet.\n2. The Parties agree.\n3. The Sides part.', ['3: Sides']],
    ['1. This Agreement binds.\n2. This Agreement holds.\n3. This Accord ends.', ['3: Accord']],
    [
      '1. A Land Commission sits.\n2. A Truth Commission sits.\n3. The Commission decides.',
      ['3: Commission'],
    ],
  ])('asks which is meant in %j', (text, asked) => {
    expect(askedOf('sense', text)).toEqual(asked);
  });

  test.each([
    '1. The cease-fire holds.\n2. The ceasefire lasts.',
    '1. The Parties meet on both sides of the river.',
    '1. This Agreement follows the Accord of 1999.',
    '1. A Land Commission sits.\n2. The Commission decides.',
    '1. A Land Commission sits. The Commission decides.\n2. A Truth Commission sits. The Commission hears.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('sense', text)).toEqual([]);
  });
});
