import { describe, expect, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

describe('the check for vague words', () => {
  test.each([
    ['Sel shall make its best efforts to end the strike.', 'best efforts'],
    ['Sel shall reopen the road in due course.', 'in due course'],
    ['Sel shall take all necessary measures to protect the crew.', 'necessary measures'],
    ['Sel shall consider an amnesty.', 'shall consider'],
    ['Sel shall inform Ardan, as appropriate.', 'as appropriate'],
    ['Talks shall be meaningful.', 'meaningful'],
  ])('asks about the words in %j', (text, quote) => {
    expect(askedOf('vague', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Sel shall reopen the road promptly, and not later than 1 May 2031.',
    'Sel may take reasonable fees.',
    'The harbour is of substantial depth.',
    'Sel shall not consider the claims of others.',
    'If it is necessary, Sel may close the road.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('vague', `1. ${text}`)).toEqual([]);
  });
});
