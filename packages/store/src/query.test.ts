import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const word = (words: string) => ({ words, prefix: false });

describe('parseQuery', () => {
  it.each([
    ['lock', [[word('lock')]]],
    ['lock mill', [[word('lock'), word('mill')]]],
    ['lock AND mill', [[word('lock'), word('mill')]]],
    ['lock OR mill dawn', [[word('lock')], [word('mill'), word('dawn')]]],
    ['lock or mill', [[word('lock'), word('or'), word('mill')]]],
    ['"at dawn" lock', [[word('at dawn'), word('lock')]]],
    ['„at dawn“', [[word('at dawn')]]],
    ['"at dawn', [[word('at dawn')]]],
    ['"at da"*', [[{ words: 'at da', prefix: true }]]],
    ['loc*', [[{ words: 'loc*', prefix: true }]]],
    ['OR AND OR', []],
    ['— … !', []],
    ['', []],
  ])('%j', (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });

  it('reads any text, and what it finds can be looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const { words } of parseQuery(typed).flat()) {
          expect(words).toMatch(/[\p{L}\p{N}\p{Co}]/u);
          expect(words).not.toMatch(/[\0"\p{Surrogate}]/u);
        }
      }),
    );
  });
});
