import { describe, expect, it, test } from 'vitest';
import { lint } from '../lint.ts';
import { askedOf, provisionsOf } from '../test-asked.ts';

describe('the check for sequences', () => {
  test.each([
    ['Sel shall hold elections after the withdrawal of forces.', 'after the withdrawal of forces'],
    ['Sel shall lift the siege once conditions are met.', 'once conditions are met'],
    ['Upon completion of the census, Sel shall hold elections.', 'Upon completion of the census'],
    ['Sel shall open the port in parallel.', 'in parallel'],
    ['Sel shall open the port in phase two.', 'phase two'],
    [
      'Within ten days of the dismantling of the fence Sel shall open the port.',
      'Within ten days of the dismantling of the fence',
    ],
  ])('asks after what in %j', (text, quote) => {
    expect(askedOf('sequence', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Sel shall hold elections after signature of this Treaty.',
    'Sel shall hold elections after the withdrawal on 1 May 2031.',
    'Sel shall open the port after the withdrawal, as certified by the Mission.',
    'Sel shall inform Ardan after an incident.',
    'After the withdrawal the road is free.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('sequence', `1. ${text}`)).toEqual([]);
  });

  it('is content where another provision dates the step or names who decides', () => {
    const wait = '1. Sel shall hold elections after the withdrawal of forces.\n';
    expect(askedOf('sequence', `${wait}2. Ardan shall withdraw its forces by 1 May 2031.`)).toEqual([]);
    expect(askedOf('sequence', `${wait}2. The Mission declares the withdrawal of forces complete.`)).toEqual(
      [],
    );
  });

  it('tells of a circle in words, in each of its provisions, over any number of steps', () => {
    const circle = `1. Sel shall disarm its militia after the withdrawal of Ardan.
      2. Ardan shall withdraw after the adoption of the constitution.
      3. Sel shall adopt the constitution after the disarmament of its militia.`;
    const notes = lint(provisionsOf(circle), { completeness: 'extract' }).findings.filter(
      ({ check }) => check === 'sequence',
    );
    expect(notes.map(({ path }) => path)).toEqual(['1', '2', '3']);
    expect(notes[0]?.note).toContain('wait for each other');
    expect(notes[0]?.note).toContain('provision 3');
  });

  it('reads “not before” as “after”', () => {
    const text = `1. Sel shall not disarm its militia before the withdrawal of forces.
      2. Ardan shall withdraw its forces after the disarmament of the militia.`;
    expect(askedOf('sequence', text).map((each) => each.slice(0, 1))).toEqual(['1', '2']);
  });

  it('does not take the withdrawals of two sides for one', () => {
    const text = `1. Ardan shall withdraw the Ardan brigades after the withdrawal of the Sel brigades.
      2. Sel shall withdraw the Sel brigades by 1 May 2031.`;
    expect(askedOf('sequence', text)).toEqual([]);
  });

  it('finds two limits for one duty', () => {
    const text =
      '1. The Panel shall decide a claim within ninety days.\n2. The Panel shall decide a claim within sixty days.';
    expect(askedOf('sequence', text)).toEqual(['2: within sixty days']);
  });
});
