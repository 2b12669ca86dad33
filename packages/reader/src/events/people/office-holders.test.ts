import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionAt } from '../../mentions/mention-at.ts';
import { holderOf } from './office-holders.ts';

/** Whom a phrase means in a text whose persons are all Dal, Ida, Rusk or Mother somebody. */
function holder(text: string, phrase: string): string | null {
  const names = [...text.matchAll(/(?:Dal|Ida|Rusk|Mother) \p{Lu}\p{L}+/gu)].map(
    ({ 0: name, index }): MentionAt => ({
      kind: 'person',
      name,
      by: 'proposed',
      span: [index, index + name.length],
    }),
  );
  return holderOf(text, names, phrase.split(' '));
}

describe('holderOf(text, names, words)', () => {
  it.each([
    ['The county mediator, Ida Renn, spoke.', 'county mediator', 'Ida Renn'],
    ['The county mediator, Ida Renn, spoke.', 'mediator', 'Ida Renn'],
    ['The county mediator, Ida Renn, spoke.', 'chief mediator', null],
    ['The Minister of Trade, Mr Dal Orth, spoke.', 'minister', 'Dal Orth'],
    ['Dal Orth, keeper of the archive, spoke.', 'keeper', 'Dal Orth'],
    ['Dal Orth, a retired judge who knows both, spoke.', 'judge', 'Dal Orth'],
    ['President Dal Orth and President Ida Renn spoke.', 'president', null],
    ['Mother Renn spoke.', 'mother', 'Mother Renn'],
    ['The head of the Directorate, Dal Orth, spoke.', 'directorate', null],
    ['The minister met Ida Renn.', 'minister', null],
    ['The Minister, Dal Orth, received the envoy.', 'envoy', null],
    ['Dal Orth, received by the envoy, spoke.', 'envoy', null],
    ['', 'minister', null],
  ])('%s: the %s is %s', (text, phrase, person) => {
    expect(holder(text, phrase)).toBe(person);
  });

  it('gives one of the persons named, or nobody, on any text', () => {
    const word = fc.constantFrom(
      'Dal Orth',
      'Ida Renn',
      'the',
      'envoy',
      ',',
      'of',
      'judge',
      'and',
      '.',
      'minister',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        expect([null, 'Dal Orth', 'Ida Renn']).toContain(holder(words.join(' '), 'envoy'));
      }),
      { numRuns: 200 },
    );
  });
});
