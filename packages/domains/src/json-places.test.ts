import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenPlace, lineAndColumn, placeOfPath } from './json-places.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('brokenPlace(text)', () => {
  it('finds a place exactly where JSON.parse refuses, in texts with one sign changed, lost or added', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom('', ...'{}[]:,"\\0e-. \n\tx'),
      fc.constantFrom('put', 'add', 'drop'),
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), change, (value, wide, [place, sign, how]) => {
        const json = JSON.stringify(value, null, wide ? 2 : 0);
        const at = place % json.length;
        const text =
          how === 'drop'
            ? json.slice(0, at) + json.slice(at + 1)
            : json.slice(0, at) + sign + json.slice(how === 'put' ? at + 1 : at);
        for (const each of [json, text]) expect(brokenPlace(each) === null, each).toBe(parses(each));
        const broken = brokenPlace(text);
        // What stands before the place can still become JSON: the rest of a sound text may follow it.
        if (broken !== null) expect(broken.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_500, seed: 11 },
    );
  });

  it('does not mind how deep a text nests', () => {
    const deep = '['.repeat(500_000);
    expect(brokenPlace(deep)).toMatchObject({ at: 500_000, found: 'the end of the file' });
    expect(brokenPlace(deep + ']'.repeat(500_000))).toBeNull();
  });
});

describe('placeOfPath(text, path)', () => {
  it('is where each value of a text begins', () => {
    const visit = (value: unknown, path: readonly PropertyKey[], json: string): void => {
      const from = json.slice(placeOfPath(json, path));
      const own = JSON.stringify(value, null, 1);
      expect(from.replace(/\s/g, '').startsWith(own.replace(/\s/g, ''))).toBe(true);
      if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value))
          visit(each, [...path, Array.isArray(value) ? Number(key) : key], json);
    };
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => visit(value, [], JSON.stringify(value, null, 1))),
      { numRuns: 200, seed: 12 },
    );
  });

  it('is the innermost part of a path that leads nowhere, and the last of a name that stands twice', () => {
    const json = '{"a": {"b": 1}, "a": {"c": [2, 3]}}';
    expect(json.slice(placeOfPath(json, ['a', 'x', 'y']))).toBe('{"c": [2, 3]}}');
    expect(json.slice(placeOfPath(json, ['a', 'c', 1]))).toBe('3]}}');
    expect(json.slice(placeOfPath(json, ['z']))).toBe(json);
  });
});

it('lines and columns count from 1', () => {
  expect([0, 2, 3, 4, 5].map((at) => lineAndColumn('ab\nc\n', at))).toEqual([
    'line 1, column 1',
    'line 1, column 3',
    'line 2, column 1',
    'line 2, column 2',
    'line 3, column 1',
  ]);
});
