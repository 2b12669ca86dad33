import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetFiles } from './index.ts';
import { wrongName } from './json-names.ts';

describe('wrongName(json)', () => {
  it('finds nothing in what JSON.stringify writes, and a name that was put in once more', () => {
    const plain = fc.jsonValue().filter((value) => {
      const text = JSON.stringify(value);
      return !text.includes('__proto__');
    });
    fc.assert(
      fc.property(plain, fc.string({ unit: 'binary' }), (value, name) => {
        const text = JSON.stringify(value, null, 1);
        expect(wrongName(text)).toBeNull();
        if (name === '__proto__') return;
        const key = JSON.stringify(name);
        const twice = `{${key} : ${text},\n "other\\\\\\"${'x'}": [{}],\n  ${key}: 1}`;
        expect(wrongName(twice)).toEqual({
          what: `“${name}” stands twice in one object.`,
          place: `line ${text.split('\n').length + 2}, column 3`,
        });
      }),
    );
  });

  it('tells two spellings of a name for the one that they are, and the name that no object can have', () => {
    expect(wrongName('{"a": 1, "\\u0061": 2}')).toEqual({
      what: '“a” stands twice in one object.',
      place: 'line 1, column 10',
    });
    expect(wrongName('{"a": {"b": "__proto__"}}')).toBeNull();
    expect(wrongName('{"a": {"__proto__": 1}}')?.place).toBe('line 1, column 8');
  });

  it('does not mind how deep a text nests, nor backslashes without end', () => {
    const deep = 100_000;
    expect(wrongName(`${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)).toBeNull();
    expect(wrongName(`["${'\\\\'.repeat(deep)}", "${'\\"'.repeat(deep)}"]`)).toBeNull();
  });
});

describe('a score sheet in which a weight stands twice', () => {
  it('is refused with the place of the second, since the first would be lost without a word', () => {
    const text =
      '{"kind": "nonpaper-score-sheet", "version": 1, "issues": [{"name": "Water", "options": ["a"]}],\n' +
      ' "parties": [{"name": "Velmara", "weights": {"Water": 0.7, "Water": 0.5}, "scores": {"Water": {"a": 1}}}]}';
    expect(readSheetFiles([{ name: 'rivers.json', text }])).toMatchObject({
      ok: false,
      fault: { code: 'domain-field-wrong', where: 'rivers.json, line 2, column 60' },
    });
  });
});
