import type { SheetIssue } from '@nonpaper/analysis';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageFromText } from './package-text.ts';

const ISSUES: SheetIssue[] = [
  { name: 'Water', options: ['share', 'share, later', 'a=b|c'] },
  { name: 'Water, upper bank', options: ['2', '4'] },
  { name: 'water', options: ['none'] },
];

function read(text: string) {
  const found = packageFromText(text, ISSUES, 'here');
  return found.ok ? Object.fromEntries(found.value) : found.fault.what;
}

describe('packageFromText(text, issues)', () => {
  it('reads names that hold commas, equals signs and bars, the longest that fits', () => {
    expect(read('Water=share, later, Water, upper bank=2')).toEqual({
      Water: ['share, later'],
      'Water, upper bank': ['2'],
    });
    expect(read('Water = a=b|c; Water, upper bank : 4')).toEqual({
      Water: ['a=b|c'],
      'Water, upper bank': ['4'],
    });
  });

  it('takes several options with bars, lines for commas, and signs at the ends', () =>
    expect(read('\n Water, upper bank = 2 | 4\nWater=share\r\n;')).toEqual({
      'Water, upper bank': ['2', '4'],
      Water: ['share'],
    }));

  it('minds capitals only where names differ by nothing else', () => {
    expect(read('WATER, UPPER BANK=2')).toEqual({ 'Water, upper bank': ['2'] });
    expect(read('water=none')).toEqual({ water: ['none'] });
    expect(read('Water=SHARE')).toEqual({ Water: ['share'] });
  });

  it('says where it stopped and what could stand there', () => {
    expect(read('Water=shar')).toBe(
      '“shar” begins with no option of “Water”: “share”, “share, later”, “a=b|c”.',
    );
    expect(read('Water=share, Wine=red')).toContain('“Wine=red” begins with no issue of the sheet');
    expect(read('Water=')).toContain('ends where an option of “Water” should stand');
    expect(read('Water=share, Water=share')).toBe('The issue “Water” stands twice.');
  });

  it('ends at once on long texts that fit until their last sign', () => {
    const text = `${'Water=share|'.repeat(1)}${'share|'.repeat(30_000)}nothing`;
    expect(read(text)).toContain('begins with no option of “Water”');
    expect(read('x'.repeat(300_000))).toContain('300000 letters');
  });

  it('reads back whatever names are made of', () => {
    const name = fc
      .string({ unit: fc.constantFrom('a', 'b', ',', '=', '|', ';', ' '), minLength: 1, maxLength: 4 })
      .map((each) => each.trim())
      .filter((each) => each !== '' && !/^[,;\s|]|[,;|]$/.test(each));
    const names = fc.uniqueArray(name, {
      minLength: 1,
      maxLength: 3,
      selector: (each) => each.toLowerCase(),
    });
    fc.assert(
      fc.property(names, names, fc.nat(2), (issues, options, at) => {
        const sheet = issues.map((issue) => ({ name: issue, options }));
        const [issue = '', option = ''] = [issues[0], options[at % options.length]];
        const found = packageFromText(`${issue}=${option}`, sheet, 'here');
        // Another reading of the same letters may come first; there always is one.
        expect(found.ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
