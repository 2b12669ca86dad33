import { expect, it } from 'vitest';
import { linkWords } from './link-words.ts';

const share = { issue: 'Water', option: 'share' };
const four = { issue: 'Years', option: '4' };
const open = { issue: 'Road', option: 'open' };

it('says what each kind of link asks for', () => {
  expect(linkWords({ kind: 'requires', if: share, then: four })).toBe('Water: share requires Years: 4');
  expect(linkWords({ kind: 'excludes', choices: [share, four] })).toBe(
    'never all together: Water: share; Years: 4',
  );
  expect(linkWords({ kind: 'atMost', count: 1, choices: [share, four, open] })).toBe(
    'at most 1 of: Water: share; Years: 4; Road: open',
  );
});

it('gives a budget in the numbers of the sheet, however small', () => {
  const costs = [
    { ...share, cost: 0.75 },
    { ...four, cost: 1.5 },
  ];
  expect(linkWords({ kind: 'budget', limit: 2, costs })).toBe(
    'together at most 2: Water: share (0.75); Years: 4 (1.5)',
  );
});
